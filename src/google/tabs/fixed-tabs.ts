// Makes the add-on's own tabs, all but the unit tabs.

import { type Cell, isBlank, oneLine } from '../../core/grid/cells';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { dictionaryKinds } from '../../core/intake/dictionary-tab';
import { DOCUMENT_LINK } from '../../core/intake/settings-tab';
import { initialValue, settingDefinition, settingKeys } from '../../core/model/settings';
import { ANNEX_HEADER_ROW } from '../../core/report/annex-cells';
import { NO_DOCUMENT } from '../../core/report/period-documents';
import { fold } from '../../core/text/vietnamese/fold';
import { columnsOf, findSheet, SETTINGS_COLUMNS, type Sheets, toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Entries that the log keeps; its tab has exactly that many rows below the header. */
export const LOG_ROWS = 1000;

/** Background of header rows. */
export const HEADER_COLOUR = '#d9e7fd';

/** Resizes a tab, so that nobody scrolls through empty columns and the workbook stays small. Adds no columns. */
export function resize(sheet: Sheet, rows: number, columns: number): void {
  const extraRows = sheet.getMaxRows() - rows;
  const extraColumns = sheet.getMaxColumns() - columns;
  if (extraRows > 0) sheet.deleteRows(rows + 1, extraRows);
  if (extraRows < 0) sheet.insertRowsAfter(sheet.getMaxRows(), -extraRows);
  if (extraColumns > 0) sheet.deleteColumns(columns + 1, extraColumns);
}

/** Writes a header row, and freezes it with everything above it; `row` is 1-based. */
export function writeHeader(sheet: Sheet, row: number, texts: readonly string[]): void {
  sheet
    .getRange(row, 1, 1, texts.length)
    .setValues([[...texts]])
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle');
  sheet.setFrozenRows(row);
}

/** Sets the widths of a tab's columns from the left, in pixels. */
export function setWidths(sheet: Sheet, widths: number[]): void {
  for (const [i, width] of widths.entries()) sheet.setColumnWidth(i + 1, width);
}

/** Returns one of the add-on's own tabs; makes it at the end of the workbook when it is missing. */
export function ensureTab(spreadsheet: Spreadsheet, sheets: Sheets, name: FixedTab): Sheet {
  const existing = findSheet(sheets, name);
  if (existing) return existing;
  const sheet = spreadsheet.insertSheet(name, sheets.length);
  build[name](sheet);
  sheets.push({ name, sheet });
  return sheet;
}

type FixedTab = (typeof tabs)[keyof typeof tabs];

const build: Record<FixedTab, (sheet: Sheet) => void> = {
  [tabs.settings]: buildSettings,
  [tabs.registry]: buildRegistry,
  [tabs.annex]: buildAnnex,
  [tabs.log]: buildLog,
  [tabs.dictionary]: buildDictionary,
};

/** Cells are plain text, because Sheets would turn `7/2026` into a date. */
function buildSettings(sheet: Sheet): void {
  resize(sheet, 100, 5);
  sheet.getRange('A:C').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  writeHeader(sheet, 1, headings.settings);
  setWidths(sheet, [190, 420, 420]);
}

/**
 * Adds the missing settings below the existing ones. Existing rows keep their text, but their drop-down lists get the
 * current choices.
 */
export function addMissingSettings(sheet: Sheet): void {
  if (sheet.getLastRow() === 0) buildSettings(sheet);
  const cells = toCells(columnsOf(sheet, SETTINGS_COLUMNS).getValues());
  const header = findHeader(cells, headings.settings, ['Mục', 'Giá trị']);
  if (!header) return;
  const { Mục: labelColumn = 0, 'Giá trị': valueColumn = 1, 'Ghi chú': noteColumn } = header.columns;
  const rowOf = new Map(cells.map((cell, i) => [fold(oneLine(cell[labelColumn])), i + 1]));
  let row = lastUsedRow(cells) + 1;
  const add = (label: string, value: string, note: string, choices?: readonly string[]) => {
    const existing = rowOf.get(fold(label));
    if (choices) offer(sheet.getRange(existing ?? row + 1, valueColumn + 1), choices);
    if (existing) return;
    row++;
    sheet
      .getRange(row, labelColumn + 1)
      .setNumberFormat('@')
      .setValue(label);
    sheet
      .getRange(row, valueColumn + 1)
      .setNumberFormat('@')
      .setValue(value);
    if (noteColumn !== undefined)
      sheet
        .getRange(row, noteColumn + 1)
        .setNumberFormat('@')
        .setValue(note);
  };
  for (const key of settingKeys) {
    const { label, note, choices } = settingDefinition(key);
    add(label, initialValue(key), note, choices);
  }
  add(DOCUMENT_LINK, NO_DOCUMENT, 'Tiện ích ghi đường liên kết vào đây');
}

function offer(cells: GoogleAppsScript.Spreadsheet.Range, choices: readonly string[]): void {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList([...choices], true);
  cells.setDataValidation(rule.setAllowInvalid(false).build());
}

/** Returns the 0-based row of the last cell that is not blank; -1 for an empty tab. */
export function lastUsedRow(cells: Cell[][]): number {
  for (let row = cells.length - 1; row >= 0; row--) {
    if (cells[row]?.some((cell) => !isBlank(cell))) return row;
  }
  return -1;
}

/** The registry stands on the left, the status board on the right. */
function buildRegistry(sheet: Sheet): void {
  resize(sheet, 250, 12);
  sheet.getRange('A:J').setVerticalAlignment('top').setWrap(true);
  // The columns of numbers keep their number format; all others are plain text.
  for (const columns of ['B:E', 'I:J']) sheet.getRange(columns).setNumberFormat('@');
  writeHeader(sheet, 1, headings.registry);
  setWidths(sheet, [45, 320, 160, 220, 110, 70, 60, 80, 130, 220]);
}

/** Only the layout; the command "Tổng hợp" writes the text. */
function buildAnnex(sheet: Sheet): void {
  resize(sheet, 400, 3);
  sheet.getRange('A:C').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  setWidths(sheet, [50, 260, 640]);
  sheet.getRange('A:A').setHorizontalAlignment('center');
  for (let row = 1; row <= ANNEX_HEADER_ROW; row++) {
    sheet.getRange(row, 1, 1, 3).merge().setHorizontalAlignment('center');
  }
  sheet.getRange(1, 1).setFontWeight('bold').setFontSize(12);
  sheet.getRange(2, 1).setFontStyle('italic');
  sheet
    .getRange(ANNEX_HEADER_ROW + 1, 1, 1, 3)
    .setFontWeight('bold')
    .setHorizontalAlignment('center');
  sheet.setFrozenRows(ANNEX_HEADER_ROW + 1);
}

function buildLog(sheet: Sheet): void {
  resize(sheet, LOG_ROWS + 1, headings.log.length);
  sheet.getRange('A:D').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  writeHeader(sheet, 1, headings.log);
  setWidths(sheet, [130, 220, 160, 640]);
}

function buildDictionary(sheet: Sheet): void {
  resize(sheet, 300, 7);
  sheet.getRange('A:E').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  writeHeader(sheet, 1, headings.dictionary);
  offer(sheet.getRange('A2:A300'), Object.values(dictionaryKinds));
  setWidths(sheet, [110, 260, 260, 120, 320, 40, 40]);
}
