// Remembers the layout version that set-up last brought the workbook to.
import { documentStore } from './store';

const KEY = 'layout';

/** Returns the layout version that set-up last brought the workbook to; 0 when it is not known. */
export function readLayoutVersion(): number {
  return Number(documentStore().get(KEY) ?? 0) || 0;
}

/** Remembers the layout version of the workbook. */
export function rememberLayoutVersion(version: number): void {
  const store = documentStore();
  if (store.get(KEY) !== String(version)) store.set(KEY, String(version));
}
