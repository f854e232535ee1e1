// How a finding is made: the place it is about, then what there is to say.
import type { Finding, Severity } from './report';

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
