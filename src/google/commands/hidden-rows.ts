// Looks for entries that nobody sees, in rows that somebody hid or that a filter hides: the annex has them all the
// same. Google tells of one row at a time, so the sidebar asks only after it has shown the result of a check.
import type { HiddenRows } from '../../contract/hidden-rows';
import type { Result } from '../../contract/result';
import { tabs } from '../../core/grid/layout';
import { entryRows, hiddenFinding } from '../../core/intake/hidden-rows';
import { matchTabs, readRegistry } from '../../core/intake/registry';
import { answer } from '../platform/answer';
import { findSheet, REGISTRY_COLUMNS, readTab, type Sheets, sheetsOf, toCells } from '../tabs/read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Time after which a call ends itself, in ms: Google ends it after six minutes (documented). */
const CALL_MS = 120_000;

/**
 * Returns a warning for each unit's tab that has hidden entries, from the tab at the 0-based index `from` of the
 * registry on. The sidebar calls it again with `next`, until that is null.
 */
export function hiddenRows(from: number): Result<HiddenRows> {
  return answer(() => {
    const until = Date.now() + CALL_MS;
    const sheets = sheetsOf(SpreadsheetApp.getActive());
    const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
    const names = sheets.map(({ name }) => name);
    const units = [...matchTabs(registry, names).tabOf];
    const found: HiddenRows = { findings: [], next: null };
    for (const [i, [unit, tab]] of units.entries()) {
      if (i < from) continue;
      if (Date.now() > until) return { ...found, next: i };
      const { values, rows } = hiddenEntries(sheets, tab);
      if (rows.length > 0) found.findings.push(hiddenFinding(unit, tab, values, rows));
    }
    return found;
  });
}

/** Reads a tab, and returns its 0-based rows that hold an entry and are hidden. */
function hiddenEntries(sheets: Sheets, tab: string) {
  const sheet = findSheet(sheets, tab);
  const values = sheet ? toCells(sheet.getDataRange().getValues()) : [];
  const isFiltered = sheet?.getFilter() != null;
  const rows = entryRows(values).filter((row) => sheet && isHidden(sheet, row + 1, isFiltered));
  return { values, rows };
}

function isHidden(sheet: Sheet, row: number, isFiltered: boolean): boolean {
  return sheet.isRowHiddenByUser(row) || (isFiltered && sheet.isRowHiddenByFilter(row));
}
