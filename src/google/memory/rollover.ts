// Remembers that the workbook is between two periods: the journal is there from the first change to the last.
import type { SubjectChange } from '../../contract/periods-server';
import { documentStore } from './store';

const KEY = 'rollover';

/** A change of period that was begun. */
export interface Rollover {
  /** The period that is saved and leaves the tabs, and the one that comes, in words. */
  from: string;
  to: string;
  /** Deadline of the one that comes. */
  deadline: string;
  /** Present when the person chose another subject of the report. */
  subject?: SubjectChange;
  /** Number of its first saving. */
  attempt: number;
  /** Present when the person asked for an archive file. */
  wantsFile?: true;
  /** Present when the person asked to go back. */
  isUndo?: true;
}

/**
 * Returns the change of period that was begun and not finished. Something else counts as none: every editor can write it
 * into the store.
 */
export function readRollover(): Rollover | undefined {
  try {
    const found: unknown = JSON.parse(documentStore().get(KEY) ?? 'null');
    return isRollover(found) ? found : undefined;
  } catch (error) {
    // Only a text that is no JSON counts as none: where Google does not answer, nobody knows.
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

function isRollover(found: unknown): found is Rollover {
  if (typeof found !== 'object' || found === null) return false;
  const {
    from,
    to,
    deadline,
    subject,
    attempt: saving,
    wantsFile = true,
    isUndo = true,
  } = found as Record<keyof Rollover, unknown>;
  const areTexts = [from, to, deadline].every((part) => typeof part === 'string');
  const isSubject = subject === undefined || isSubjectChange(subject);
  return areTexts && isSubject && Number.isInteger(saving) && wantsFile === true && isUndo === true;
}

/** Returns whether something is a change of the subject. */
export function isSubjectChange(found: unknown): found is SubjectChange {
  if (typeof found !== 'object' || found === null) return false;
  const { was, becomes } = found as Record<keyof SubjectChange, unknown>;
  return typeof was === 'string' && typeof becomes === 'string';
}

/** Remembers a change of period before its first write. */
export function rememberRollover(rollover: Rollover): void {
  documentStore().set(KEY, JSON.stringify(rollover));
}

/** Forgets the change of period once all tabs are of one period. */
export function forgetRollover(): void {
  documentStore().remove(KEY);
}
