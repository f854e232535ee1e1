// From reports to the annex: the items of each unit, put right where that is safe, in registry order.
import { fixesOf } from '../checker/check';
import { BULLET } from '../checker/rules/signs/bullets';
import { boxes } from '../grid/layout';
import type { AnnexRow } from '../model/annex';
import type { Finding } from '../model/finding';
import type { Settings } from '../model/settings';
import { hasItems, type Unit, type UnitReport } from '../model/unit';

/** The annex's rows, and every safe fix that made them differ from what was typed. */
export interface Consolidation {
  rows: AnnexRow[];
  fixes: Finding[];
}

/** Stands in the annex for a unit that sent nothing, where the settings ask for that. */
const NOT_REPORTED = 'Chưa báo cáo';

/**
 * Makes the annex's rows, one for each unit in registry order, numbered without gaps. `reports` holds at most one report
 * for each unit.
 *
 * A unit that declared that it has nothing to report has a note in place of items. A unit that sent nothing has no row,
 * or a note, as the settings say.
 */
export function consolidate(settings: Settings, units: Unit[], reports: UnitReport[]): Consolidation {
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  const rows: AnnexRow[] = [];
  const fixes: Finding[] = [];
  for (const unit of units) {
    const report = reportOf.get(unit);
    const row = { order: rows.length + 1, unit: unit.name };
    if (report && hasItems(report)) {
      const { printed, fixes: listed } = printedItems(report);
      fixes.push(...listed);
      rows.push({ ...row, items: printed });
    } else if (report?.nothingToReport) {
      rows.push({ ...row, items: [], note: boxes.nothingToReport });
    } else if (settings.missingUnits === 'Ghi “Chưa báo cáo”') {
      rows.push({ ...row, items: [], note: NOT_REPORTED });
    }
  }
  return { rows, fixes };
}

/**
 * Returns a unit's items as printed: a single item has no bullet, several have one each (rule B1, after the annex of
 * 2022).
 */
function printedItems({ unit, tab, entries }: UnitReport): { printed: string[]; fixes: Finding[] } {
  const all = entries.flatMap(({ cell, clean }) => clean.items.map((item) => ({ cell, ...item })));
  const isList = all.length > 1;
  const bulletFixes = all
    .filter(({ bullet }) => (bullet === 'none') === isList)
    .map(({ cell, start, contentStart }): Finding => {
      const message = isList
        ? 'Thêm gạch đầu dòng, vì đơn vị có nhiều mục.'
        : 'Bỏ gạch đầu dòng, vì đơn vị chỉ có một mục.';
      const place = { unit: unit.name, tab, cell, start, end: contentStart };
      return { rule: 'B1', severity: 'fixed', ...place, message, suggestions: [isList ? BULLET : ''] };
    });
  const entryFixes = entries
    .flatMap((entry) => fixesOf(unit.name, tab, entry))
    // Where the bullet is dropped, nobody needs to know that it was rewritten first.
    .filter(({ rule }) => isList || rule !== 'B2');
  return {
    printed: all.map(({ text }) => (isList ? BULLET + text : text)),
    fixes: [...entryFixes, ...bulletFixes],
  };
}
