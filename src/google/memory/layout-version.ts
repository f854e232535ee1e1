// Remembers the layout version that set-up last brought the workbook to.
import { LAYOUT_VERSION } from '../../core/grid/layout';
import { documentStore } from './store';

const KEY = 'layout';

/** How many versions newer a workbook may be: every editor can write a number here that no version would ever reach. */
const MOST_AHEAD = 20;

/** Returns the layout version that set-up last brought the workbook to; 0 when it is not known. */
export function readLayoutVersion(): number {
  const version = Number(documentStore().get(KEY));
  return Number.isInteger(version) && version <= LAYOUT_VERSION + MOST_AHEAD ? version : 0;
}

/** Remembers the layout version of the workbook. */
export function rememberLayoutVersion(version: number): void {
  const store = documentStore();
  if (store.get(KEY) !== String(version)) store.set(KEY, String(version));
}
