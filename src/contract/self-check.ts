// What the self-check page asks the script for, and what it gets back: plain observations without any wording.
import type { Loss } from '../core/docs/losses';
import type { Part } from '../core/docx/parts';
import type { Result } from './result';

/** What a cell holds: the `typeof` of its value and the value as text, or `formula` and the formula. */
export interface CellValue {
  type: string;
  text: string;
}

/** What each trial sees, in the order in which the trials are made. */
export interface SeenIn {
  /** Whether Google gives a document lock. */
  lock: boolean;
  /** E-mail address of the person; empty when Google does not give it. */
  email: string;
  /** How long Google took to read the lexicon, in ms; where it did not, why. */
  lexicon: string;
  textKept: CellValue;
  /** In how many cells Google replaced a text that it was to find as a whole, and what the cell then holds. */
  textReplaced: { count: number; value: CellValue };
  dashText: CellValue;
  numberKept: CellValue;
  /** Number format of the inserted row. */
  insertedRow: string;
  /** Google's reason for refusing a second protection; empty when it returns the first. */
  secondProtection: string;
  /** How many protections the copy of a protected tab has. */
  templateProtection: number;
  /** Google's reason for refusing a range that is too wide; the range in A1 notation when it does not refuse. */
  narrowTab: string;
  /** How many characters of a tab's name Google keeps. */
  longName: number;
  /** MIME type of the file that Google makes of a .docx. */
  conversion: string;
  /** What the conversion lost, and what of it the Docs API could not mend. */
  mended: { lost: Loss[]; left: Loss[] };
  /** How many lines of a document, changed in place, are not what they were to be. */
  changed: number;
  /** Name of the document after an update. */
  update: string;
  /**
   * Time of the last edit of a document as reported after a write and some seconds later (ISO), and whether Google
   * names this person as its editor.
   */
  untouched: { written: string; later: string; isMe: boolean };
  /** MIME type of a document's copy. */
  copy: string;
  /** How many documents Google finds by what the add-on wrote into the one it made some seconds ago. */
  found: number;
}

/** Identifies a trial; the page has the wording. */
export type TrialKey = keyof SeenIn;

/** One thing that was tried, and what came out of it. */
export interface Trial<Key extends TrialKey = TrialKey> {
  key: Key;
  /** The input of this trial, when the same thing is tried with several inputs. */
  about?: string;
  /** What was seen; or, in Google's words, why the trial could not be made. */
  outcome: Observation<Key> | { untried: string };
}

/** Whether the add-on's assumption about Google holds, and what was seen. */
export interface Observation<Key extends TrialKey> {
  holds: boolean;
  seen: SeenIn[Key];
}

/** Something that the self-check made and could not remove. */
export interface Leftover {
  /** Name of the tab or document. */
  name: string;
  /** Address of a document; absent for a tab. */
  url?: string;
  /** Why it could not be removed, in Google's words. */
  reason: string;
}

/** The result of a self-check. */
export interface SelfCheck {
  trials: Trial[];
  /** The parts of the document as they were sent. */
  sent: Part[];
  /** The document as it came back, or why it did not. */
  back: Part[] | { untried: string };
  leftovers: Leftover[];
}

/**
 * How many statements fail, how many do not hold and need not, how many hold, and how many could not be tried. Whole
 * numbers, 0 or more.
 */
export interface Counts {
  fails: number;
  differs: number;
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
