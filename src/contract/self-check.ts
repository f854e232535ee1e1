// What the self-check's page asks of the script, and what comes back: plain observations, without words.
import type { Part } from '../core/docx/parts';
import type { Result } from './result';

/** A value as Google gave it. */
export type Seen = string | number | boolean | null;

/** One thing that was tried. */
export interface Trial {
  /** Names it; the page has the words. */
  key: TrialKey;
  /** What it was tried with, where it is tried with several things. */
  about?: string;
  /**
   * Whether what the add-on takes for granted holds, and what was seen; or in Google's words why it could not be tried.
   */
  outcome: { holds: boolean; seen: Seen } | { untried: string };
}

/** Names what is tried, in the order of the trials. */
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

/** What could not be removed, and why in Google's words. */
export interface Leftover {
  kind: 'tab' | 'document';
  /** Name of the tab, or address of the document. */
  name: string;
  reason: string;
}

/** What a self-check saw. */
export interface SelfCheck {
  trials: Trial[];
  /** The document as it was sent, and as it came back; or in Google's words why it did not. */
  sent: Part[];
  back: Part[] | { untried: string };
  leftovers: Leftover[];
}

/** How many statements do not hold, hold, and could not be tried; whole numbers. */
export interface Counts {
  fails: number;
  holds: number;
  untried: number;
}

/** The functions behind `google.script.run` that the self-check's page calls. */
export interface SelfCheckServer {
  /** Tries everything; the workbook and Drive are as before when it answers. */
  selfCheck(): Result<SelfCheck>;
  /** Writes the counts into the log. */
  logSelfCheck(counts: Counts): Result<null>;
}
