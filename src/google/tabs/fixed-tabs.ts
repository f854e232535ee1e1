// Makes the add-on's own tabs, all but the unit tabs.

import { cellName } from '../../core/grid/a1';
import { type Cell, isBlank, oneLine } from '../../core/grid/cells';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { DOCUMENT_LINK, readSettings } from '../../core/intake/settings-tab';
import { initialValue, settingDefinition, settingKeys, settingNote } from '../../core/model/settings';
import { ANNEX_HEADER_ROW } from '../../core/report/annex-cells';
import { NO_DOCUMENT } from '../../core/report/period-documents';
import { googleProblem } from '../../core/text/google-problem';
import { fold } from '../../core/text/vietnamese/fold';
import { dictionaryKinds } from '../../core/wording/dictionary';
import { attempt } from '../platform/attempt';
import { UserError } from '../platform/user-error';
import { HEADER_COLOUR, headerOf } from './headings';
import { reasonNotToAdopt } from './ownership';
import { coordinatorsOf, fileOwner, protectTab } from './protection';
import { columnsOf, findSheet, readTab, SETTINGS_COLUMNS, type Sheets, toCells, withFormulas } from './read';
import { type Writing, writeWatched } from './write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Colour by which the add-on's own tabs are told from those of the units. */
const OWN_TAB_COLOUR = '#5f6368';

/** Entries that the log keeps; its tab has exactly that many rows below the header. */
export const LOG_ROWS = 1000;

/**
 * Resizes a tab, so that nobody scrolls through empty columns and the workbook stays small. Deletes no row or column
 * that holds something.
 */
export function resize(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [lastRow, lastColumn] = [
    Math.max(rows, sheet.getLastRow()),
    Math.max(columns, sheet.getLastColumn()),
  ];
  if (maxColumns > lastColumn) sheet.deleteColumns(lastColumn + 1, maxColumns - lastColumn);
  if (maxColumns < columns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  if (maxRows > lastRow) sheet.deleteRows(lastRow + 1, maxRows - lastRow);
  if (maxRows < rows) sheet.insertRowsAfter(maxRows, rows - maxRows);
}

/**
 * Writes a header row, and freezes it with everything above it; `row` is 1-based. The texts come last: a tab that has
 * them was laid out to the end.
 */
export function writeHeader(sheet: Sheet, row: number, texts: readonly string[]): void {
  sheet.setFrozenRows(row);
  sheet
    .getRange(row, 1, 1, texts.length)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle');
  const read = () => withFormulas(sheet.getDataRange());
  const line = { row: row - 1, column: 0, values: [[...texts]] };
  writeWatched(sheet, read, (cells) => (isFree(cells, [line]) ? [line] : []));
}

/** Returns whether the cells that are to be written are blank. */
export function isFree(cells: Cell[][], writings: Writing[]): boolean {
  return writings.every(({ row, column, values }) =>
    values.every((line, i) => line.every((_, j) => isBlank(cells[row + i]?.[column + j]))),
  );
}

/** Sets the widths of a tab's columns from the left, in pixels. */
export function setWidths(sheet: Sheet, widths: number[]): void {
  for (const [i, width] of widths.entries()) sheet.setColumnWidth(i + 1, width);
}

/**
 * Returns one of the add-on's own tabs; makes it at the end of the workbook when it is missing, and lays it out again
 * when an earlier run was interrupted while it did so. Only coordinators may make a tab, as whoever makes it may write
 * in it; it is protected before it holds anything. Throws a UserError for anybody else, and where text stands in the
 * place of the header row, or where a tab "Từ điển" may be somebody else's.
 */
export function ensureTab(spreadsheet: Spreadsheet, sheets: Sheets, name: FixedTab): Sheet {
  const existing = findSheet(sheets, name);
  if (existing && isLaidOut(existing, name)) return existing;
  mustCoordinate(sheets, `Tab “${name}” chưa được lập xong, chỉ người điều phối mới lập được`);
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  if (existing && name === tabs.dictionary) {
    const reason = reasonNotToAdopt(existing, findSheet(sheets, tabs.settings), coordinatorsOf(settings));
    if (reason !== '') throw new UserError(reason);
  }
  const sheet = existing ?? spreadsheet.insertSheet(name, sheets.length);
  if (!existing) sheets.push({ name, sheet });
  sheet.setTabColor(OWN_TAB_COLOUR);
  // An address that Google refuses is told by set-up; the tab is closed to all but the owner and this person by then.
  const refusal = attempt(() => protectTab(sheet, coordinatorsOf(settings)));
  if (refusal !== '' && googleProblem(refusal).kind !== 'unknown') throw new Error(refusal);
  build[name](sheet);
  return sheet;
}

/** Returns whether a tab has what is written last into it. Throws a UserError where something else stands there. */
function isLaidOut(sheet: Sheet, name: FixedTab): boolean {
  // After years the archive has hundreds of thousands of rows, and nobody types above its header row.
  const range = name === tabs.archive ? sheet.getRange('1:2') : sheet.getDataRange();
  const values = toCells(range.getValues());
  if (name === tabs.annex) return !isNewTab(values, sheet.getMaxRows());
  const key = headed[name];
  if (headerOf(key, values)) return true;
  const cells = toCells(withFormulas(range));
  if (isFree(cells, [{ row: 0, column: 0, values: [[...headings[key]]] }])) return false;
  const first = (cells[0] ?? []).findIndex((cell) => !isBlank(cell));
  const wanted = headings[key].slice(0, 2).map((heading) => `“${heading}”`);
  throw new UserError(
    `Tab “${name}” không có hàng tiêu đề, mà ô ${cellName(0, first)} đã có chữ nên tiện ích không ghi đè: gõ lại các tiêu đề ${wanted.join(', ')}…, hoặc nếu chữ đó là nội dung thì chèn một hàng trống lên trên cùng. Rồi vào menu Tổng hợp → Thiết lập….`,
  );
}

/** Returns whether a tab is blank and has as many rows as Google gives a new one, 1000 (reported). */
export function isNewTab(cells: Cell[][], rows: number): boolean {
  return rows === 1000 && cells.every((row) => row.every((cell) => isBlank(cell)));
}

/**
 * Returns whether a person may edit the settings, or the registry where the settings are not protected; everybody may
 * where neither is.
 */
export function isCoordinator(sheets: Sheets): boolean {
  for (const name of [tabs.settings, tabs.registry]) {
    const own = findSheet(sheets, name)?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
    if (own.length > 0) return own.every((protection) => protection.canEdit());
  }
  return true;
}

/**
 * Throws a UserError for a person who is no coordinator, with whom to ask as the settings name them; `what` says what
 * that person cannot do.
 */
export function mustCoordinate(sheets: Sheets, what: string): void {
  if (isCoordinator(sheets)) return;
  const { contact, coordinators } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS)).settings;
  const whom = contact || coordinators || fileOwner();
  throw new UserError(`${what}: nhờ người điều phối${whom && ` (${whom})`}.`, 'isForCoordinators');
}

type FixedTab = (typeof tabs)[keyof typeof tabs];

/** The headings of each tab that has a header row. */
const headed = {
  [tabs.settings]: 'settings',
  [tabs.registry]: 'registry',
  [tabs.log]: 'log',
  [tabs.dictionary]: 'dictionary',
  [tabs.saved]: 'saved',
  [tabs.archive]: 'archive',
  [tabs.snapshots]: 'snapshots',
} as const;

const build: Record<FixedTab, (sheet: Sheet) => void> = {
  [tabs.settings]: buildSettings,
  [tabs.registry]: buildRegistry,
  [tabs.annex]: buildAnnex,
  [tabs.log]: buildLog,
  [tabs.dictionary]: buildDictionary,
  [tabs.saved]: buildSaved,
  [tabs.archive]: buildArchive,
  [tabs.snapshots]: buildSnapshots,
};

/** Cells are plain text, because Sheets would turn `7/2026` into a date. The columns fit beside the sidebar at 1280 pixels. */
function buildSettings(sheet: Sheet): void {
  resize(sheet, 100, 5);
  sheet.getRange('A:C').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  setWidths(sheet, [190, 300, 420]);
  writeHeader(sheet, 1, headings.settings);
}

/** Background of a value that the annex waits for; its note says so too. */
const REQUIRED_COLOUR = '#fff4d6';

/**
 * Adds the missing settings below the existing ones. Existing rows keep their text, but their drop-down lists get the
 * current choices. The words of a section go before its first setting, where that is added.
 */
export function addMissingSettings(sheet: Sheet): void {
  const { rowOf, header, width } = readRows(sheet);
  if (!header) return;
  const { Mục: labelColumn = 0, 'Giá trị': valueColumn = 1, 'Ghi chú': noteColumn = -1 } = header.columns;
  let added = 0;
  const lacks = (label: string) => !rowOf.has(fold(label));
  const add = (label: string, value = '', note = '', colour = '') => {
    const [row, texts] = [
      sheet.getLastRow() + 1,
      { [labelColumn]: label, [valueColumn]: value, [noteColumn]: note },
    ];
    // The text comes last: a row that has it looks as it should. A tab that is full gets its next row with the text.
    if (colour !== '' && row <= sheet.getMaxRows()) {
      const isSection = value === '' && note === '';
      const [from, count] = isSection ? [1, width] : [valueColumn + 1, 1];
      const cells = sheet.getRange(row, from, 1, count).setBackground(colour);
      if (isSection) cells.setFontWeight('bold');
    }
    // Google appends below everything in one operation (documented), so nothing that is typed meanwhile is hit.
    sheet.appendRow(Array.from({ length: width }, (_, column) => texts[column] ?? ''));
    added++;
  };
  for (const key of settingKeys) {
    const { label, section, required } = settingDefinition(key);
    if (!lacks(label)) continue;
    // Where its first setting stands, nobody needs the words, or somebody removed them.
    if (section && lacks(section)) add(section, '', '', HEADER_COLOUR);
    add(label, initialValue(key), settingNote(key), required && REQUIRED_COLOUR);
  }
  if (lacks(DOCUMENT_LINK)) add(DOCUMENT_LINK, NO_DOCUMENT, 'Tiện ích ghi đường liên kết vào đây');
  if (added > 0) sheet.getRange(sheet.getLastRow() - added + 1, 1, added, width).setNumberFormat('@');
  for (const key of settingKeys) {
    const { label, choices } = settingDefinition(key);
    if (!choices) continue;
    // People may insert rows and columns meanwhile.
    const now = readRows(sheet);
    const [row, column] = [now.rowOf.get(fold(label)), now.header?.columns['Giá trị']];
    if (row !== undefined && column !== undefined) offer(sheet.getRange(row + 1, column + 1), choices);
  }
}

/** Returns the header of the settings, the 0-based row of each label, and how wide the table is. */
function readRows(sheet: Sheet) {
  const cells = toCells(columnsOf(sheet, SETTINGS_COLUMNS).getValues());
  const header = findHeader(cells, headings.settings, ['Mục', 'Giá trị']);
  const labels = cells.map((cell) => fold(oneLine(cell[header?.columns.Mục ?? 0])));
  return {
    header,
    rowOf: new Map(labels.map((label, row) => [label, row])),
    width: Math.max(0, ...Object.values(header?.columns ?? {})) + 1,
  };
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
  resize(sheet, 250, 23);
  sheet.getRange('A:T').setVerticalAlignment('top').setWrap(true);
  // The columns of numbers keep their number format; all others are plain text.
  for (const columns of ['B:E', 'I:T']) sheet.getRange(columns).setNumberFormat('@');
  const board = [110, 70, 60, 80, 130, 130, 110, 110, 100, 160, 240, 130, 180, 60, 130];
  setWidths(sheet, [45, 320, 160, 220, ...board, 220]);
  writeHeader(sheet, 1, headings.registry);
}

/** Lays out a tab for an annex; commands write the text. */
export function buildAnnex(sheet: Sheet): void {
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
  // The number of rows comes last: it tells that the tab was laid out to the end.
  resize(sheet, 400, 3);
}

function buildLog(sheet: Sheet): void {
  resize(sheet, LOG_ROWS + 1, headings.log.length);
  sheet.getRange('A:D').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  setWidths(sheet, [130, 220, 160, 640]);
  writeHeader(sheet, 1, headings.log);
}

function buildDictionary(sheet: Sheet): void {
  resize(sheet, 300, 7);
  sheet.getRange('A:E').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  offer(sheet.getRange('A2:A300'), Object.values(dictionaryKinds));
  setWidths(sheet, [110, 260, 260, 120, 320, 40, 40]);
  writeHeader(sheet, 1, headings.dictionary);
}

function buildSaved(sheet: Sheet): void {
  resize(sheet, 50, headings.saved.length);
  sheet.getRange('A:Q').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  setWidths(sheet, [200, 100, 50, 90, 90, 90, 70, 70, 70, 70, 70, 70, 110, 320, 320, 130, 200]);
  writeHeader(sheet, 1, headings.saved);
}

/** It has as many rows as it holds, because each period adds thousands of cells. */
function buildArchive(sheet: Sheet): void {
  resize(sheet, 2, headings.archive.length);
  setWidths(sheet, [110, 80, 45, 220, 120, 60, 620, 120, 110, 130, 130, 240]);
  // Only now: a person who shows it again finds it as she left it.
  sheet.hideSheet();
  writeHeader(sheet, 1, headings.archive);
}

function buildSnapshots(sheet: Sheet): void {
  resize(sheet, 2, headings.snapshots.length);
  sheet.getRange('A:E').setNumberFormat('@').setWrap(true).setVerticalAlignment('top');
  setWidths(sheet, [160, 90, 130, 110, 620]);
  sheet.hideSheet();
  writeHeader(sheet, 1, headings.snapshots);
}
