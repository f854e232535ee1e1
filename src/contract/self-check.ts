// What the self-check's page asks of the script, and what comes back: what was seen, for which the page has the words.
import type { Part } from '../core/docx/parts';
import type { Result } from './result';

/** What a cell holds: the `typeof` of its value and the value as text, or `formula` and the formula. */
export interface CellValue {
  type: string;
  text: string;
}

/** What each trial looks at, in the order of the trials. */
export interface SeenIn {
  /** Whether Google gives a document lock. */
  lock: boolean;
  /** E-mail address of the person; empty where Google does not tell it. */
  email: string;
  textKept: CellValue;
  dashText: CellValue;
  numberKept: CellValue;
  /** Number format of the inserted row. */
  insertedRow: string;
  /** What Google says against a second protection; empty where it refuses none. */
  secondProtection: string;
  /** How many protections the copy of a protected tab has. */
  templateProtection: number;
  /** What Google says against a range that is too wide; the range in A1 notation where it gives one. */
  narrowTab: string;
  /** How many characters of a tab's name Google keeps. */
  longName: number;
  /** MIME type of the file that Google makes of a .docx. */
  conversion: string;
  /** Name of the document after an update. */
  update: string;
  /** When the document was edited last, as told after a write and seconds later (ISO), and whether by this person. */
  untouched: { written: string; later: string; isMe: boolean };
  /** MIME type of a document's copy. */
  copy: string;
}

/** Names a trial; the page has the words. */
export type TrialKey = keyof SeenIn;

/** One thing that was tried. */
export interface Trial<Key extends TrialKey = TrialKey> {
  key: Key;
  /** The text it was tried with, where it is tried with several. */
  about?: string;
  outcome: Observation<Key> | { untried: string };
}

/** Whether what the add-on takes for granted holds, and what was seen. */
export interface Observation<Key extends TrialKey> {
  holds: boolean;
  seen: SeenIn[Key];
}

/** What could not be removed. */
export interface Leftover {
  /** Name of the tab or document. */
  name: string;
  /** Address of a document; absent for a tab. */
  url?: string;
  /** Google's words. */
  reason: string;
}

/** What a self-check saw. */
export interface SelfCheck {
  trials: Trial[];
  /** The document as it was sent. */
  sent: Part[];
  /** The document as it came back, or why it did not. */
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
