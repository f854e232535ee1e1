// Reads the workbook into data: settings, registry, dictionary and one report per unit, with at most two reads a tab.
import { Dictionary } from '../../core/checker/dictionary';
import type { Cell, Grid } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { findTab, matchTabs, readRegistry } from '../../core/intake/registry';
import { readSettings, type SettingsReading } from '../../core/intake/settings-tab';
import { readUnitTabs } from '../../core/intake/unit-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import { type Finding, finding } from '../../core/model/finding';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import type { Content } from '../../core/report/examine';
import { rememberDictionary, rememberedDictionary } from '../memory/dictionary-memory';
import type { TellProgress } from '../memory/progress';
import { formatDate } from '../platform/time';
import { ownershipOf } from './ownership';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Columns of "Cấu hình" that are read; set-up makes the tab this wide. */
export const SETTINGS_COLUMNS = 'A:E';
/** Columns of "Đơn vị" that are read; set-up makes the tab this wide. */
export const REGISTRY_COLUMNS = 'A:L';
/** Columns of "Từ điển" that are read; the tab is made this wide. */
export const DICTIONARY_COLUMNS = 'A:G';
/** Columns of a unit's tab that are read: as many as set-up makes, which is more than the table has. */
const UNIT_COLUMNS = 'A:F';
/** A cell that only a tab with more columns has, such as one into which somebody pasted a wide table. */
const BEYOND_UNIT_COLUMNS = 'G1';

/** The tabs of the workbook in order, with their names, so that each name is asked for once. */
export type Sheets = { name: string; sheet: Sheet }[];

/** Everything the workbook holds, its tabs, and where the link to the Doc stands. */
export interface Reading extends Content {
  sheets: Sheets;
  documentLink: SettingsReading['documentLink'];
}

/**
 * Reads the whole workbook, and writes nothing into it. It reports its progress through `tellProgress`.
 *
 * @example
 * const { settings, registry, reports } = readWorkbook(SpreadsheetApp.getActive(), progressWriter('run-1'));
 * reports.length; // 15 in the demo workbook, one for each unit whose tab exists
 */
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
  const { dictionary, findings: dictionaryFindings } = readOwnDictionary(sheets, settings);
  return {
    sheets,
    settings,
    documentLink,
    registry,
    dictionary,
    reports: readUnitTabs(grids, dictionary),
    findings: [...findings, ...dictionaryFindings, ...registry.findings, ...tabFindings],
  };
}

/**
 * Reads the tab "Từ điển" and remembers it, if only coordinators can change it; else it counts for nothing, and an error
 * says why. For a person who cannot tell it is what a coordinator's run remembered last.
 */
export function readOwnDictionary(
  sheets: Sheets,
  { coordinators }: Settings,
): { dictionary: Dictionary; findings: Finding[] } {
  const sheet = findSheet(sheets, tabs.dictionary);
  if (!sheet) return { dictionary: new Dictionary(), findings: rememberDictionary([], null) };
  const { rows, findings } = readDictionary(readTab(sheets, tabs.dictionary, DICTIONARY_COLUMNS));
  const dictionary = new Dictionary(rows);
  // A tab without rows changes nothing, whoever owns it.
  if (rows.length === 0) return { dictionary, findings: [...findings, ...rememberDictionary([])] };
  const emails = emailsIn(coordinators).filter(isEmail);
  const owner = ownershipOf(sheet, findSheet(sheets, tabs.settings), emails);
  if (owner === 'unseen') return { dictionary: rememberedDictionary(), findings };
  if (typeof owner === 'object') {
    const error = finding(
      'foreign-dictionary',
      'error',
      { tab: sheet.getName() },
      foreignDictionary(owner.others),
    );
    return { dictionary: new Dictionary(), findings: [error, ...rememberDictionary([], null)] };
  }
  const open = owner === 'everybody' && dictionary.silenced !== '' ? [openDictionary()] : [];
  return { dictionary, findings: [...findings, ...open, ...rememberDictionary(rows, sheet.getSheetId())] };
}

/** Says that a tab "Từ điển" counts for nothing, as `others` can change it too, and what to do. */
export function foreignDictionary(others: string): string {
  return `Tab “${tabs.dictionary}” không được dùng, vì ngoài người điều phối, ${others} cũng sửa được tab này: xem lại từng hàng, rồi vào menu Tổng hợp → Thiết lập… để khóa tab cho người điều phối, hoặc bỏ người khác khỏi phần bảo vệ của tab (Dữ liệu → Bảo vệ trang tính và dải ô). Tab không phải của người điều phối thì xóa, hoặc nhờ chủ sở hữu bảng tính xóa.`;
}

function openDictionary(): Finding {
  const message = `Tab “${tabs.settings}” và tab “${tabs.dictionary}” chưa được khóa, nên ai sửa được bảng tính cũng tắt được quy tắc: vào menu Tổng hợp → Thiết lập… để khóa.`;
  return finding('open-dictionary', 'warning', { tab: tabs.dictionary }, message);
}

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

/** Reads a tab with its formulas, whatever its width. */
export function readGrid(tab: string, sheet: Sheet): Required<Grid> {
  // The size of a tab as set-up makes it need not be asked for.
  const range = hasCell(sheet, BEYOND_UNIT_COLUMNS) ? sheet.getDataRange() : columnsOf(sheet, UNIT_COLUMNS);
  return { tab, values: toCells(range.getValues()), formulas: range.getFormulas() };
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

/** Converts Google's values into cells: a date becomes its text, with the time unless that is midnight. */
export function toCells(values: unknown[][]): Cell[][] {
  return values.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { date: formatDate(value) };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
    }),
  );
}
