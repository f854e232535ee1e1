// Notices that the page and Code.js are of different versions.
import type { PageData } from '../../contract/page-data';
import { VERSION } from '../../contract/version';

/** Returns in Vietnamese why the page cannot work with the script that opened it; an empty text when it can. */
export function versionProblem({ version }: Partial<PageData>): string {
  if (version === VERSION) return '';
  return `Các tệp của tiện ích không cùng phiên bản: trang này là ${VERSION}, Code.js là ${version ?? 'cũ hơn'}. Tải lại trang bảng tính; nếu vẫn vậy, nhờ người cài đặt tiện ích dán lại cả các tệp.`;
}
