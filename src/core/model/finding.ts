// What the checker has to say about a place in the workbook.
import type { CellFix } from './cell-fix';

/**
 * `error` stops the annex, `warning` asks for a look, `info` is a matter of taste or consistency, `fixed` was put right
 * in the annex (never in the unit's tab).
 */
export type Severity = 'error' | 'warning' | 'info' | 'fixed';

/** One thing the checker has to say about a place in the workbook. */
export interface Finding {
  /** Code of the rule, such as `S1`. */
  rule: string;
  severity: Severity;
  /** Name of the unit; empty when the finding is about the workbook itself. */
  unit: string;
  tab: string;
  /** A1 cell; empty when the finding is about the whole tab. */
  cell: string;
  /** UTF-16 offset into the cell's text as typed, where the finding begins. */
  start: number;
  /** UTF-16 offset into the cell's text as typed, just past the finding; equals `start` for an insertion. */
  end: number;
  /** Vietnamese, for the person who can act: what is wrong and what to do, or what was put right. */
  message: string;
  /** Texts that could stand in place of `start..end`. */
  suggestions: string[];
  /** Set where a person must judge each proposal alone: “Sửa tất cả” leaves it out. */
  isGuess?: true;
  /** Present when the change that mends it goes beyond its own cell, such as moving the text of a wrong column. */
  fix?: CellFix;
}

/**
 * A finding about a part of a cell's text, before the place of the cell is known; offsets are into the text as typed.
 */
export type Remark = Pick<Finding, 'rule' | 'start' | 'end' | 'message' | 'suggestions'>;

/** The place a finding is about; what is left out is empty. */
export interface Place {
  unit?: string;
  tab: string;
  cell?: string;
  /** Length of the text the finding covers, from its beginning, in UTF-16 units. */
  length?: number;
}

/** Makes a finding that covers the whole of a place. */
export function finding(
  rule: string,
  severity: Severity,
  place: Place,
  message: string,
  suggestions: string[] = [],
): Finding {
  const { unit = '', tab, cell = '', length = 0 } = place;
  return { rule, severity, unit, tab, cell, start: 0, end: length, message, suggestions };
}
