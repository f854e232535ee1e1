// What a rule is: a fix that may be made without asking.
import type { Edit } from '../tracked-text';

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
  /** The changes to make to a text, in order, not overlapping; none are left to make once they are made. */
  edits(text: string): Edit[];
}

/** Examples of a rule, which the tests run. */
export interface RuleExamples {
  /** What is typed, and what it becomes. */
  fires: [typed: string, fixed: string][];
  /** What the rule must leave as it is. */
  silent: string[];
}
