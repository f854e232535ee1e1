import type { Cell, Grid } from '../../core/grid/cells';
import { findTab } from '../../core/intake/registry';
import { formatDate } from '../platform/time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Columns of "Cấu hình" that are read; set-up makes the tab this wide. */
export const SETTINGS_COLUMNS = 'A:E';
/** Columns of "Đơn vị" that are read; set-up makes the tab this wide. */
export const REGISTRY_COLUMNS = 'A:W';
/** Columns of "Từ điển" that are read; the tab is made this wide. */
export const DICTIONARY_COLUMNS = 'A:G';
/** Columns of a unit's tab that are read: as many as set-up makes, which is more than the table has. */
export const UNIT_COLUMNS = 'A:F';
/** The last column, and a cell that only a tab with more columns has, such as one into which somebody pasted a wide table. */
const [LAST_UNIT_COLUMN, BEYOND_UNIT_COLUMNS] = ['F1', 'G1'];

/** The tabs of the workbook in order, with their names, so that each name is asked for once. */
export type Sheets = { name: string; sheet: Sheet }[];

/** Returns the tabs of the workbook. */
export function sheetsOf(spreadsheet: Spreadsheet): Sheets {
  return spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), sheet }));
}

/** Returns the tab of a name, whatever its case, spacing or Unicode form; undefined when there is none. */
export function findSheet(sheets: Sheets, name: string): Sheet | undefined {
  const names = sheets.map((entry) => entry.name);
  const found = findTab(names, name);
  return found === undefined ? undefined : sheets[names.indexOf(found)]?.sheet;
}

/** Reads the values of some columns of a tab, such as `A:E`; returns undefined when there is no such tab. */
export function readTab(sheets: Sheets, name: string, columns: string): Grid | undefined {
  const sheet = findSheet(sheets, name);
  return sheet && { tab: sheet.getName(), values: toCells(columnsOf(sheet, columns).getValues()) };
}

/** Reads a tab, whatever its width, with its formulas unless only values are wanted. */
export function readGrid(tab: string, sheet: Sheet, isOfValues = false): Required<Grid> {
  // The size of a tab as set-up makes it need not be asked for.
  const range = hasCell(sheet, BEYOND_UNIT_COLUMNS) ? sheet.getDataRange() : columnsOf(sheet, UNIT_COLUMNS);
  return { tab, values: toCells(range.getValues()), formulas: isOfValues ? [] : range.getFormulas() };
}

/** Returns whether a unit's tab is as wide as set-up makes it. */
export function hasOnlyUnitColumns(sheet: Sheet): boolean {
  return hasCell(sheet, LAST_UNIT_COLUMN) && !hasCell(sheet, BEYOND_UNIT_COLUMNS);
}

function hasCell(sheet: Sheet, cell: string): boolean {
  try {
    return sheet.getRange(cell) !== null;
  } catch {
    return false;
  }
}

/**
 * Returns whole columns, for which the tab's size need not be asked; the data range when the tab has fewer columns.
 */
export function columnsOf(sheet: Sheet, columns: string): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(columns);
  } catch {
    return sheet.getDataRange();
  }
}

/** Returns the values of cells; where a formula shows nothing, the formula, because its cell is not free. */
export function withFormulas(range: GoogleAppsScript.Spreadsheet.Range): unknown[][] {
  const formulas = range.getFormulas();
  return range
    .getValues()
    .map((row, i) => row.map((value, j) => (value === '' ? (formulas[i]?.[j] ?? '') : value)));
}

/**
 * Returns the values of all columns of a tab as `withFormulas` does. The data range is too narrow when a column is inserted
 * before its values are read: what stood in its last column would be missed.
 */
export function allColumns(sheet: Sheet): unknown[][] {
  return withFormulas(sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), sheet.getMaxColumns()));
}

/** Converts Google's values into cells: a date becomes its text, with the time unless that is midnight. */
export function toCells(values: unknown[][]): Cell[][] {
  return values.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { date: formatDate(value) };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
    }),
  );
}
