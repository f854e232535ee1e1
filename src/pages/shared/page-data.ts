// What the script told the page when it opened it.
import type { PageData } from '../../contract/page-data';
import { VERSION } from '../../contract/version';
import { byId } from './dom';

/** Returns the data that the page was made with; throws when there is none. */
export function pageData(): PageData {
  return JSON.parse(byId('data').textContent ?? '');
}

/** Returns why a page cannot work with the script that opened it, in Vietnamese; an empty text where it can. */
export function versionProblem({ version }: Partial<PageData>): string {
  if (version === VERSION) return '';
  return `Các tệp của tiện ích không cùng phiên bản: trang này là ${VERSION}, Code.js là ${version ?? 'cũ hơn'}. Dán lại cả các tệp như hướng dẫn cài đặt, rồi tải lại trang bảng tính.`;
}

/** Shows the page's version at its foot. */
export function showVersion(): void {
  byId('version').textContent = `Tổng hợp ${VERSION}`;
}
