// What a rule is: a fix that is made without asking, or a check that only says what it finds.

import type { Day } from '../../model/day';
import type { Finding, Severity } from '../../model/finding';
import type { Edit, Prose, Range } from '../../model/prose';
import type { UnitReport } from '../../model/unit';
import type { Period } from '../../round/period';
import type { TonePlace } from '../../text/vietnamese/tone-place';
import type { Dictionary } from '../dictionary';
import type { Lexicon } from '../lexicon';

/**
 * What every rule declares. The build cuts `id`, `source`, `fires` and `silent` out of the add-on: they are for readers
 * and tests, and no code in `src` may read them.
 */
interface Rule {
  /** The rule's own name, such as `C4-tet`; no two rules share one. */
  id: string;
  /** The code that people see, and by which the tab "Từ điển" turns rules off, such as `C4`; rules may share it. */
  code: string;
  /** The norm or the practice that the rule comes from, in Vietnamese. */
  source: string;
}

/** A change that is right wherever it is made, so nobody is asked. */
export interface FixRule extends Rule {
  /** What `edits` is given: the whole cell, or one item of it without its bullet. */
  scope: 'cell' | 'item';
  /** A Vietnamese sentence for the person who typed: what is put right. It is shown before and after the fix is made. */
  message: string;
  /** Set when a reader cannot see the changes: neighbouring ones are then listed as one fix. */
  invisible?: true;
  /**
   * Returns the changes to make to a text, in order and not overlapping. Once they are made, it returns none.
   * `tonePlace` is where the batch puts the tone, if that is known.
   */
  edits(text: string, tonePlace?: TonePlace): Edit[];
  /** Texts that the rule changes, each with the text it makes of it. */
  fires: [typed: string, fixed: string][];
  /** Texts that the rule leaves as they are. */
  silent: string[];
}

/** What a check knows beside the text. */
export interface CheckContext {
  dictionary: Dictionary;
  /** Today, a whole day; unknown while a unit types. */
  today?: Day;
  /** The period of the report; unknown while a unit types, and where nobody can tell which days it has. */
  period?: Period;
  /** Abbreviations that entries above explain. */
  explained?: ReadonlySet<string>;
  /** Saved periods to compare with: the last two, the newest first, then that of a year before. */
  earlier?: readonly EarlierPeriod[];
  /** Which syllables stand side by side; unknown while a unit types. */
  lexicon?: Lexicon;
}

/** What the units sent in an earlier period: the texts of their cells, by the unit's name as it is compared (`fold`). */
export interface EarlierPeriod {
  period: string;
  texts: ReadonlyMap<string, readonly string[]>;
}

/** A place in a text that a check has something to say about. */
export interface Alarm extends Range {
  /** Texts that could stand in its place. */
  suggestions?: string[];
  /** The message for this place, where the rule's own does not fit. */
  message?: string;
}

/** A check, which changes nothing. */
interface Check extends Rule {
  severity: Exclude<Severity, 'fixed'>;
  /** Set where the proposals are not right in 99 of 100 places: a person takes each of them alone, never all at once. */
  isGuess?: true;
  /** Set when the rule is silent until the department turns it on in the tab "Từ điển". */
  isOptional?: true;
  /** Set when the rule is silent where another one has a proposal. */
  yields?: true;
}

/** A check of one text, such as a cell's or a unit's name. */
interface OneTextCheck extends Check {
  /** Texts, each with the part that the rule finds first, and its first proposal for that part if it has one. */
  fires: [text: string, found: string, proposal?: string][];
  /** Texts that the rule finds nothing in. */
  silent: string[];
}

/** A check of one text, word by word. */
export interface CheckRule extends OneTextCheck {
  /**
   * Vietnamese: what is wrong with the text that is quoted before it, and what to do. It begins with a small letter and
   * ends without a full stop.
   */
  message: string;
  /** Returns the places that the rule has something to say about, in order and not overlapping. */
  find(prose: Prose, context: CheckContext): Alarm[];
}

/** A check of a cell as it was typed, before any fix. Where it finds something, no other rule looks at the cell. */
export interface TypedTextRule extends OneTextCheck {
  /** A Vietnamese sentence: what is wrong with the cell, and what to do. */
  message: string;
  /** Returns the first place in a text in NFC that the rule has something to say about. */
  find(text: string): Alarm | undefined;
}

/** A finding as a rule makes it: the checker adds the rule's code and severity. */
export type RuleFinding = Omit<Finding, 'rule' | 'severity'>;

/** A check that needs every report at once. */
export interface BatchRule extends Check {
  /** Returns what the rule has to say about each place in the reports. */
  find(reports: UnitReport[], context: CheckContext): RuleFinding[];
  /**
   * What units typed, with the part that the rule finds first, and its first proposal for that part if it has one. A unit
   * typed one entry, or several in rows.
   */
  fires: [units: (string | string[])[], found: string, proposal?: string][];
  /** What units typed that the rule finds nothing in. */
  silent: (string | string[])[][];
}
