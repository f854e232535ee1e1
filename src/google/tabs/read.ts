// From the workbook to data: settings, registry and one report per unit, with at most two reads a tab.
import { Dictionary } from '../../core/checker/dictionary';
import type { Cell, Grid } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { findTab, matchTabs, readRegistry } from '../../core/intake/registry';
import { readSettings, type SettingsReading } from '../../core/intake/settings-tab';
import { findUnitHeader, readUnitTabs } from '../../core/intake/unit-tab';
import type { Unit } from '../../core/model/unit';
import type { Content } from '../../core/report/examine';
import { rememberDictionary } from '../memory/dictionary-memory';
import type { TellProgress } from '../memory/progress';
import { formatDate } from '../platform/time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Columns of "Cấu hình" that are read; set-up makes the tab this wide. */
export const SETTINGS_COLUMNS = 'A:E';
/** Columns of "Đơn vị" that are read; set-up makes the tab this wide. */
export const REGISTRY_COLUMNS = 'A:L';
/** Columns of "Từ điển" that are read; the tab is made this wide. */
export const DICTIONARY_COLUMNS = 'A:G';
/** Columns of a unit's tab that are read: more than the table has, to notice what lies beside it. */
const UNIT_COLUMNS = 'A:F';

/** The workbook's tabs in order, each with its name, which is asked for once. */
export type Sheets = { name: string; sheet: Sheet }[];

/** Everything the workbook says, and where it says it. */
export interface Reading extends Content {
  sheets: Sheets;
  documentLink: SettingsReading['documentLink'];
}

/** Reads the whole workbook and writes nothing in it. */
export function readWorkbook(spreadsheet: Spreadsheet, tellProgress: TellProgress): Reading {
  const sheets = sheetsOf(spreadsheet);
  const { settings, documentLink, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const { tabOf, findings: tabFindings } = matchTabs(
    registry,
    sheets.map(({ name }) => name),
  );
  const sheetOf = new Map(sheets.map(({ name, sheet }) => [name, sheet]));
  const grids = [...tabOf].flatMap(([unit, tab], i): [Unit, Grid][] => {
    tellProgress('read', i, tabOf.size);
    const sheet = sheetOf.get(tab);
    return sheet ? [[unit, readGrid(tab, sheet)]] : [];
  });
  const { rows, findings: dictionaryFindings } = readDictionary(
    readTab(sheets, tabs.dictionary, DICTIONARY_COLUMNS),
  );
  const dictionary = new Dictionary(rows);
  return {
    sheets,
    settings,
    documentLink,
    registry,
    dictionary,
    reports: readUnitTabs(grids, dictionary),
    findings: [
      ...findings,
      ...dictionaryFindings,
      ...rememberDictionary(rows),
      ...registry.findings,
      ...tabFindings,
    ],
  };
}

/** Asks for the workbook's tabs. */
export function sheetsOf(spreadsheet: Spreadsheet): Sheets {
  return spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), sheet }));
}

/** A tab of the workbook by its name, whatever its case, spacing or Unicode form. */
export function findSheet(sheets: Sheets, name: string): Sheet | undefined {
  const names = sheets.map((entry) => entry.name);
  const found = findTab(names, name);
  return found === undefined ? undefined : sheets[names.indexOf(found)]?.sheet;
}

/** Reads a tab's values; undefined where there is no such tab. */
export function readTab(sheets: Sheets, name: string, columns: string): Grid | undefined {
  const sheet = findSheet(sheets, name);
  return sheet && { tab: sheet.getName(), values: toCells(columnsOf(sheet, columns).getValues()) };
}

/** Reads a tab with its formulas: of a unit's the columns of the table, of any other all that it holds. */
export function readGrid(tab: string, sheet: Sheet): Required<Grid> {
  let range = columnsOf(sheet, UNIT_COLUMNS);
  let values = toCells(range.getValues());
  if (!findUnitHeader(values)) {
    // The columns may have been moved to the right, out of the range.
    range = sheet.getDataRange();
    values = toCells(range.getValues());
  }
  return { tab, values, formulas: range.getFormulas() };
}

/** Whole columns need no question about the tab's size; where there are fewer, the data range serves. */
export function columnsOf(sheet: Sheet, columns: string): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(columns);
  } catch {
    return sheet.getDataRange();
  }
}

/** Values as they cross from Google: a date becomes text, with its time where it has one. */
export function toCells(values: unknown[][]): Cell[][] {
  return values.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { date: formatDate(value) };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
    }),
  );
}
