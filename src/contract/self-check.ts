// What the self-check page asks the script for, and what it gets back: plain observations without any wording.
import type { Part } from '../core/docx/parts';
import type { Result } from './result';

/** A value that Google returned. */
export type Seen = string | number | boolean | null;

/** One thing that was tried, and what came out of it. */
export interface Trial {
  /** Identifies the trial; the page has the wording. */
  key: TrialKey;
  /** The input of this trial, when the same thing is tried with several inputs. */
  about?: string;
  /**
   * Whether the add-on's assumption about Google holds, and the value that was seen; or, in Google's words, why the
   * trial could not be made.
   */
  outcome: { holds: boolean; seen: Seen } | { untried: string };
}

/** The trials, in the order in which they are made. */
export type TrialKey =
  | 'lock'
  | 'email'
  | 'textKept'
  | 'dashText'
  | 'numberKept'
  | 'insertedRow'
  | 'secondProtection'
  | 'templateProtection'
  | 'narrowTab'
  | 'longName'
  | 'conversion'
  | 'update'
  | 'untouched'
  | 'copy';

/** Something that the self-check made and could not remove, with the reason in Google's words. */
export interface Leftover {
  kind: 'tab' | 'document';
  /** Name of the tab, or URL of the document. */
  name: string;
  reason: string;
}

/** The result of a self-check. */
export interface SelfCheck {
  trials: Trial[];
  /** The parts of the document as they were sent. */
  sent: Part[];
  back: Part[] | { untried: string };
  leftovers: Leftover[];
}

/** How many statements fail, how many hold, and how many could not be tried. Whole numbers, 0 or more. */
export interface Counts {
  fails: number;
  holds: number;
  untried: number;
}

/** The functions that the self-check page calls through `google.script.run`. */
export interface SelfCheckServer {
  /** Makes every trial. When it returns, the workbook and Drive are as before, except for the leftovers it names. */
  selfCheck(): Result<SelfCheck>;
  /** Writes the counts into the tab "Nhật ký". */
  logSelfCheck(counts: Counts): Result<null>;
}
