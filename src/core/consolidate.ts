// From reports to the annex: the items of each unit, put right where that is safe, in registry order.
import { fixesOf } from './check';
import { annexReference, annexTitle } from './heading';
import type { Annex, AnnexRow, Finding, Unit, UnitReport } from './report';
import { type Settings, settingDefinitions } from './settings';
import { boxes } from './workbook';

/** The annex, and every safe fix that made it differ from what was typed. */
export interface Consolidation {
  annex: Annex;
  fixes: Finding[];
}

/** Stands in the annex for a unit that sent nothing, where the settings ask for that. */
const NOT_REPORTED = 'Chưa báo cáo';

const BULLET = '- ';

/**
 * Makes the annex: a row per unit in registry order, numbered without gaps.
 *
 * A unit that sent nothing has no row, or a note in place of items, as the settings say; one that declared it has
 * nothing to report has a note. `reports` holds at most one report per unit.
 */
export function consolidate(
  settings: Settings,
  units: Unit[],
  reports: UnitReport[],
  draft: boolean,
): Consolidation {
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  const rows: AnnexRow[] = [];
  const fixes: Finding[] = [];
  for (const unit of units) {
    const report = reportOf.get(unit);
    const row = { order: rows.length + 1, unit: unit.name };
    if (report && hasItems(report)) {
      const items = printedItems(report);
      fixes.push(...report.entries.flatMap((entry) => fixesOf(unit.name, report.tab, entry)), ...items.fixes);
      rows.push({ ...row, items: items.printed });
    } else if (report?.nothingToReport) {
      rows.push({ ...row, items: [], note: boxes.nothingToReport });
    } else if (settings.missingUnits !== settingDefinitions.missingUnits.initial) {
      rows.push({ ...row, items: [], note: NOT_REPORTED });
    }
  }
  const annex: Annex = {
    title: annexTitle(settings),
    reference: annexReference(settings),
    headings: ['TT', 'Tên đơn vị', settings.contentHeading],
    rows,
    draft,
  };
  return { annex, fixes };
}

function hasItems(report: UnitReport): boolean {
  return report.entries.some((entry) => entry.clean.items.length > 0);
}

/** A single item stands without a bullet, several have one each (rule B1, after the annex of 2022). */
function printedItems({ unit, tab, entries }: UnitReport): { printed: string[]; fixes: Finding[] } {
  const all = entries.flatMap(({ cell, clean }) => clean.items.map((item) => ({ cell, ...item })));
  const fixes: Finding[] = [];
  const isList = all.length > 1;
  for (const { cell, bullet, start, contentStart } of all) {
    if ((bullet !== 'none') === isList) continue;
    const message = isList
      ? 'Đã thêm gạch đầu dòng, vì đơn vị có nhiều mục.'
      : 'Đã bỏ gạch đầu dòng, vì đơn vị chỉ có một mục.';
    const place = { rule: 'B1', unit: unit.name, tab, cell, start, end: contentStart };
    fixes.push({ ...place, severity: 'fixed', message, suggestions: [] });
  }
  return { printed: all.map(({ text }) => (isList ? BULLET + text : text)), fixes };
}
