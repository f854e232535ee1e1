// What a rule is: a fix that may be made without asking, or a check that only says what it finds.

import type { Finding, Severity } from '../../model/finding';
import type { IssueDate } from '../../model/issue-date';
import type { Edit, Prose, Range } from '../../model/prose';
import type { UnitReport } from '../../model/unit';
import type { TonePlace } from '../../text/vietnamese/tone-place';
import type { Dictionary } from '../dictionary';

/** A change that is right wherever it is made, so nobody is asked. */
export interface FixRule {
  /** Id under which fixes are listed, such as `S1`. */
  id: string;
  /** What `edits` is given: the whole cell, or one item of it without its bullet. */
  scope: 'cell' | 'item';
  /** Vietnamese, for the person who typed: what is put right, for before and after it is done. */
  message: string;
  /** A reader sees nothing of these changes: neighbours are listed as one fix. */
  invisible?: true;
  /**
   * The changes to make to a text, in order, not overlapping; none are left to make once they are made. `tonePlace` is
   * what the batch writes, where it is known.
   */
  edits(text: string, tonePlace?: TonePlace): Edit[];
}

/** What a check knows beside the text. */
export interface CheckContext {
  dictionary: Dictionary;
  /** Today, a whole day; unknown while a unit types. */
  today?: IssueDate;
  /** The period of the report in words, as in the settings; unknown while a unit types. */
  period?: string;
}

/** A place in a text that a check has something to say about. */
export interface Alarm extends Range {
  /** Texts that could stand in its place. */
  suggestions?: string[];
  /** Said in place of the rule's message. */
  message?: string;
}

/** A check of one cell's text; it changes nothing. */
export interface CheckRule {
  /** Id as in the table of rules, such as `P1`; rules that differ in severity only may share it. */
  id: string;
  severity: Exclude<Severity, 'fixed'>;
  /** Vietnamese, begins in a small letter: what is wrong with the text it is said of, and what to do, without a full stop. */
  message: string;
  /** Silent unless the department turns it on in the tab "Từ điển". */
  isOptional?: true;
  /** The places it has something to say about, in order and not overlapping. */
  find(prose: Prose, context: CheckContext): Alarm[];
}

/** A check that needs to see every report at once. */
export interface BatchRule {
  id: string;
  find(reports: UnitReport[], context: CheckContext): Finding[];
}

/** Where a fix comes from, and examples of it, which the tests run. */
export interface RuleExamples {
  /** The norm or the practice behind the rule. */
  source: string;
  /** What is typed, and what it becomes. */
  fires: [typed: string, fixed: string][];
  /** What the rule must leave as it is. */
  silent: string[];
}

/** Where a check comes from, and examples of it, which the tests run. */
export interface CheckExamples {
  /** The norm or the practice behind the rule. */
  source: string;
  /** A text, the part that is found first, and the first proposal for it where there is one. */
  fires: [text: string, found: string, proposal?: string][];
  /** What the rule must say nothing about. */
  silent: string[];
}

/** Where a batch rule comes from, and examples of it, which the tests run; each text is the entry of a unit of its own. */
export interface BatchExamples {
  /** The norm or the practice behind the rule. */
  source: string;
  /** The entries, the part that is found first, and the proposal for it where there is one. */
  fires: [entries: string[], found: string, proposal?: string][];
  /** Entries of which the rule must say nothing. */
  silent: string[][];
}
