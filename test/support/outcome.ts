import type { Outcome } from '../../src/contract/outcome';
import type { Annex } from '../../src/core/model/annex';
import type { Finding, Severity } from '../../src/core/model/finding';

/** Returns the outcome of a run that is done and found nothing, with some fields replaced. */
export function outcomeWith(given: Partial<Outcome>): Outcome {
  return {
    status: 'done',
    message: '',
    findings: [],
    texts: [],
    waiting: [],
    otherPeriods: [],
    hasStaleLines: false,
    ...given,
  };
}

/** Returns a finding of a severity at a place, with some fields replaced. */
export function found(severity: Severity, tab = 'A', cell = 'B5', given: Partial<Finding> = {}): Finding {
  const message = `${severity} ${tab} ${cell}`;
  return { rule: 'X', severity, unit: tab, tab, cell, start: 0, end: 0, message, suggestions: [], ...given };
}

/** Returns an annex without rows. */
export function annexWith(draft: boolean): Annex {
  return {
    label: '',
    title: '',
    reference: '',
    headings: ['', '', ''],
    rows: [],
    titlePt: 14,
    draft,
    coverage: { expected: 0, handedIn: 0, onTime: undefined, returned: 0, exempt: 0 },
  };
}
