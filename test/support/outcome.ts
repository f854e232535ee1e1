import type { Outcome } from '../../src/contract/outcome';
import type { Annex } from '../../src/core/model/annex';
import type { Finding, Severity } from '../../src/core/model/finding';

/** What a run came to: done, with nothing to tell, but for what is given. */
export function outcomeWith(given: Partial<Outcome>): Outcome {
  return { status: 'done', message: '', findings: [], texts: [], waiting: [], ...given };
}

/** A finding of a severity at a place. */
export function found(severity: Severity, tab = 'A', cell = 'B5', given: Partial<Finding> = {}): Finding {
  const message = `${severity} ${tab} ${cell}`;
  return { rule: 'X', severity, unit: tab, tab, cell, start: 0, end: 0, message, suggestions: [], ...given };
}

/** An annex without rows. */
export function annexWith(draft: boolean): Annex {
  return {
    label: '',
    title: '',
    reference: '',
    headings: ['', '', ''],
    rows: [],
    titlePt: 14,
    draft,
    coverage: '',
  };
}
