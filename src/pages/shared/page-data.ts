// The data that the script gave the page when it opened the page.
import type { PageData } from '../../contract/page-data';
import { VERSION } from '../../contract/version';
import { byId } from './dom';

/** Returns the data in the element `#data`; throws when there is none. */
export function pageData(): PageData {
  return JSON.parse(byId('data').textContent ?? '');
}

/** Shows the page's version at its foot. */
export function showVersion(): void {
  byId('version').textContent = `Tổng hợp ${VERSION}`;
}
