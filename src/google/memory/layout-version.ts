// Which layout the workbook was last set up in.
import { documentStore } from './store';

const KEY = 'layout';

/** Returns the version of the layout that set-up last brought the workbook into; 0 where it is not known. */
export function readLayoutVersion(): number {
  return Number(documentStore().get(KEY) ?? 0) || 0;
}

/** Remembers the version of the layout that the workbook is in now. */
export function rememberLayoutVersion(version: number): void {
  const store = documentStore();
  if (store.get(KEY) !== String(version)) store.set(KEY, String(version));
}
