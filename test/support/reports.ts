import { Dictionary } from '../../src/core/checker/dictionary';
import { cleanEntry } from '../../src/core/checker/entry-text';
import type { UnitReport } from '../../src/core/model/unit';

/** Returns reports of units A, B, C… in tabs of the same names, one entry per cell from B5 down. */
export function reportsOf(...units: string[][]): UnitReport[] {
  return units.map((texts, i) => {
    const name = String.fromCharCode(65 + i);
    const entries = texts.map((text, row) => ({ cell: `B${row + 5}`, text, clean: cleanEntry(text) }));
    const unit = { name, tab: name, email: '', cell: `B${i + 2}` };
    return {
      unit,
      tab: name,
      periodLine: '',
      banner: '',
      stamp: '',
      entries,
      completed: true,
      nothingToReport: false,
      findings: [],
    };
  });
}

/** A context for checks with an empty dictionary and no period. */
export const bareContext = { dictionary: new Dictionary() };
