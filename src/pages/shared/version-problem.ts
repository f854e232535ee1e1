// Notices that the page and Code.js are of different versions.
import type { PageData } from '../../contract/page-data';
import { VERSION } from '../../contract/version';

/** Returns in Vietnamese why the page cannot work with the script that opened it; an empty text when it can. */
export function versionProblem({ version }: Partial<PageData>): string {
  if (version === VERSION) return '';
  return `Các tệp của tiện ích không cùng phiên bản: trang này là ${VERSION}, Code.js là ${version ?? 'cũ hơn'}. Dán lại cả các tệp như hướng dẫn cài đặt, rồi tải lại trang bảng tính.`;
}
