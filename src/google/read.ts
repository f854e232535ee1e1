// From the workbook to data: settings, registry and one report per unit, with at most two reads a tab.
import { matchTabs, type Registry, readRegistry } from '../core/registry';
import type { Finding, UnitReport } from '../core/report';
import { readSettings, type Settings, type SettingsReading } from '../core/settings';
import { findUnitHeader, readUnitTab } from '../core/unit-tab';
import { fold } from '../core/vietnamese/fold';
import { type Cell, type Grid, tabs } from '../core/workbook';
import { formatDay } from './time';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Columns that are read; set-up makes the tabs this wide, so there is room to notice what lies beside the table. */
export const SETTINGS_COLUMNS = 'A:E';
export const REGISTRY_COLUMNS = 'A:L';
export const UNIT_COLUMNS = 'A:F';

/** The workbook's tabs by name, in the form `fold` gives names. */
export type Sheets = Map<string, Sheet>;

/** Everything the workbook says. */
export interface Reading {
  sheets: Sheets;
  settings: Settings;
  documentLink: SettingsReading['documentLink'];
  registry: Registry;
  /** The reports of the units whose tab exists, in registry order. */
  reports: UnitReport[];
  /** What is wrong with the settings, the registry and the tabs' names. */
  findings: Finding[];
}

/** Reads the whole workbook and writes nothing. */
export function readWorkbook(spreadsheet: Spreadsheet): Reading {
  const sheets = sheetsByName(spreadsheet);
  const { settings, documentLink, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const names = [...sheets.values()].map((sheet) => sheet.getName());
  const { tabOf, findings: tabFindings } = matchTabs(registry, names);
  const reports = [...tabOf].map(([unit, tab]) => readUnitTab(unit, readUnitGrid(sheets, tab)));
  return {
    sheets,
    settings,
    documentLink,
    registry,
    reports,
    findings: [...findings, ...registry.findings, ...tabFindings],
  };
}

/** Asks for the workbook's tabs. */
export function sheetsByName(spreadsheet: Spreadsheet): Sheets {
  return new Map(spreadsheet.getSheets().map((sheet) => [fold(sheet.getName()), sheet]));
}

/** A tab of the workbook by its name, whatever its case, spacing or Unicode form. */
export function findSheet(sheets: Sheets, name: string): Sheet | undefined {
  return sheets.get(fold(name));
}

/** Reads a tab's values; undefined where there is no such tab. */
export function readTab(sheets: Sheets, name: string, columns: string): Grid | undefined {
  const sheet = findSheet(sheets, name);
  return sheet && { tab: sheet.getName(), values: toCells(columnsOf(sheet, columns).getValues()) };
}

function readUnitGrid(sheets: Sheets, name: string): Grid {
  const sheet = findSheet(sheets, name);
  if (!sheet) return { tab: name, values: [] };
  let range = columnsOf(sheet, UNIT_COLUMNS);
  let values = toCells(range.getValues());
  if (!findUnitHeader(values)) {
    // The columns may have been moved to the right, out of the range.
    range = sheet.getDataRange();
    values = toCells(range.getValues());
  }
  return { tab: sheet.getName(), values, formulas: range.getFormulas() };
}

/** Whole columns need no question about the tab's size; where there are fewer, the data range serves. */
function columnsOf(sheet: Sheet, columns: string): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(columns);
  } catch {
    return sheet.getDataRange();
  }
}

/** Values as they cross from Google: a date becomes the text the cell shows. */
export function toCells(values: unknown[][]): Cell[][] {
  return values.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return { date: formatDay(value) };
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
    }),
  );
}
