// A saved period as the annex printed it: from what was kept, by today's rules.
import type { Dictionary } from '../checker/dictionary';
import { isQuestion, readEntry } from '../checker/read-entry';
import { headings, tabs } from '../grid/layout';
import type { Registry } from '../intake/registry';
import { readSettings } from '../intake/settings-tab';
import type { Annex } from '../model/annex';
import type { Day } from '../model/day';
import type { Entry } from '../model/entry';
import type { SavedPeriod } from '../model/saved-period';
import type { Settings } from '../model/settings';
import type { UnitReport } from '../model/unit';
import { examine } from './examine';

/** The settings of a saved period and its annex, which is no draft. */
export interface SavedReport {
  settings: Settings;
  annex: Annex;
}

/** Returns the annex of a saved period. Texts outside the column Nội dung and formulas were not in it, and are not. */
export function savedReport(
  { settings: kept, units }: SavedPeriod,
  dictionary: Dictionary,
  today: Day,
): SavedReport {
  const { settings } = readSettings({ tab: tabs.settings, values: [[...headings.settings], ...kept] });
  const reports = units.map(({ name, tab, group, cells, completed, nothingToReport }, i): UnitReport => {
    const entries: Entry[] = [];
    for (const { cell, text, kind } of cells) {
      if (kind !== 'entry') continue;
      const isAnswer = isQuestion(entries[entries.length - 1]?.text ?? '');
      const reading = readEntry(cell, text, '', { dictionary, isAnswer });
      if (reading) entries.push(reading.entry);
    }
    const unit = { name, tab, email: '', cell: `B${i + 2}`, ...(group && { group }) };
    return {
      unit,
      tab,
      periodLine: '',
      banner: '',
      stamp: '',
      entries,
      completed,
      nothingToReport,
      findings: [],
    };
  });
  const rows = reports.map(({ unit }, row) => ({ unit, row: row + 1, blocked: false, cells: {} }));
  const registry: Registry = { rows, headerRow: 0, columns: {}, findings: [] };
  const { annex } = examine({ settings, registry, dictionary, reports, earlier: [], findings: [] }, today);
  return { settings, annex: { ...annex, draft: false } };
}
