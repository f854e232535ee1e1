// What the script told the page when it opened it.
import type { PageData } from '../../contract/page-data';
import { VERSION } from '../../contract/version';
import { byId } from './dom';

/** Returns the data that the page was made with; throws when there is none. */
export function pageData(): PageData {
  return JSON.parse(byId('data').textContent ?? '');
}

/** Shows the page's version at its foot. */
export function showVersion(): void {
  byId('version').textContent = `Tổng hợp ${VERSION}`;
}
