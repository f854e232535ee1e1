// Remembers that the workbook is between two periods: the journal is there from the first change to the last.
import { documentStore } from './store';

const KEY = 'rollover';

/** A change of period that was begun. */
export interface Rollover {
  /** The period that is saved and leaves the tabs, and the one that comes, in words. */
  from: string;
  to: string;
  /** Deadline of the one that comes. */
  deadline: string;
  /** Number of its first saving. */
  attempt: number;
  /** Present when the person asked to go back. */
  isUndo?: true;
}

/** Returns the change of period that was begun and not finished. */
export function readRollover(): Rollover | undefined {
  const text = documentStore().get(KEY);
  return text === null ? undefined : JSON.parse(text);
}

/** Remembers a change of period before its first write. */
export function rememberRollover(rollover: Rollover): void {
  documentStore().set(KEY, JSON.stringify(rollover));
}

/** Forgets the change of period once all tabs are of one period. */
export function forgetRollover(): void {
  documentStore().remove(KEY);
}
