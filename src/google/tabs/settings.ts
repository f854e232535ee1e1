// Changes values in the tab "Cấu hình", and tells there what is wrong with them.
import type { SettingChange } from '../../contract/home-server';
import { cellName } from '../../core/grid/a1';
import { cellText } from '../../core/grid/cells';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { settingsVerdict } from '../../core/intake/setting-notes';
import { settingDefinition } from '../../core/model/settings';
import { fold } from '../../core/text/vietnamese/fold';
import { UserError } from '../platform/user-error';
import { mustCoordinate } from './fixed-tabs';
import { columnsOf, findSheet, SETTINGS_COLUMNS, type Sheets, toCells } from './read';

/**
 * Writes values beside their labels. The rows are found right before, and read back after: throws a UserError where one
 * is missing or does not hold its value.
 */
export function writeSettings(sheets: Sheets, values: ReadonlyMap<string, string>): void {
  const sheet = findSheet(sheets, tabs.settings);
  if (!sheet) throw missing([...values.keys()]);
  const places = placesOf(sheet);
  const lost = [...values].filter(([label, value]) => !places.has(fold(label)) && value !== '');
  if (lost.length > 0) throw missing(lost.map(([label]) => label));
  for (const [label, value] of values) {
    const place = places.get(fold(label));
    if (!place || place.text === value) continue;
    sheet.getRange(place.row, place.column).setNumberFormat('@').setValue(value);
  }
  SpreadsheetApp.flush();
  const after = placesOf(sheet);
  const wrong = [...values].filter(([label, value]) => (after.get(fold(label))?.text ?? '') !== value);
  if (wrong.length > 0) {
    const labels = wrong.map(([label]) => `“${label}”`).join(', ');
    throw new UserError(
      `Mục ${labels} trong tab “${tabs.settings}” vừa bị sửa cùng lúc: xem lại rồi bấm Làm tiếp.`,
    );
  }
}

/**
 * Writes values that a person typed into a page. Throws a UserError before it writes anything for anybody but a
 * coordinator, where a row is missing, and where something else than `seen` stands in a cell by now.
 */
export function writeSeenSettings(sheets: Sheets, changes: SettingChange[]): void {
  mustCoordinate(sheets, `Chưa ghi, vì chỉ người điều phối mới sửa được tab “${tabs.settings}”`);
  const sheet = findSheet(sheets, tabs.settings);
  const places = sheet && placesOf(sheet);
  const values = new Map<string, string>();
  for (const { key, seen, value } of changes) {
    const { label } = settingDefinition(key);
    const { text } = places?.get(fold(label)) ?? {};
    if (text === undefined) throw missing([label]);
    if (text !== seen && text !== value) {
      throw new UserError(
        `Mục “${label}” của tab “${tabs.settings}” vừa được sửa thành “${text}” nên được giữ nguyên: xem lại rồi bấm lại.`,
      );
    }
    values.set(label, value);
  }
  writeSettings(sheets, values);
  if (sheet) tellSettings(sheet, 0, 0);
}

/** Writes at most these at once, because an edit may cost three writes. */
const NOTES_AT_ONCE = 3;

/**
 * Writes into the column Ghi chú what is wrong with the values of the tab "Cấu hình" after an edit of the rows `from` to
 * `to` (0-based), or how they are understood, and takes back what holds no more. Returns what a person's own note leaves
 * no room for.
 */
export function tellSettings(sheet: GoogleAppsScript.Spreadsheet.Sheet, from: number, to: number): string[] {
  const values = toCells(columnsOf(sheet, SETTINGS_COLUMNS).getValues());
  const { changes, column, told } = settingsVerdict({ tab: sheet.getName(), values }, from, to);
  const name = cellName(0, column).slice(0, -1);
  for (const change of changes.slice(0, NOTES_AT_ONCE)) {
    // People may insert rows meanwhile, or write there: Google replaces a note only where it still stands.
    const finder = sheet.getRange(`${name}:${name}`).createTextFinder(change.from);
    finder.matchCase(true).matchEntireCell(true).replaceAllWith(change.to);
  }
  return told;
}

function missing(labels: string[]): UserError {
  return new UserError(
    `Tab “${tabs.settings}” thiếu mục ${labels.map((label) => `“${label}”`).join(', ')}: vào menu Tổng hợp → Thiết lập… để thêm lại, rồi bấm lại.`,
  );
}

/** Returns the 1-based place and the text of each value, by its folded label. */
function placesOf(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
): Map<string, { row: number; column: number; text: string }> {
  const cells = toCells(columnsOf(sheet, SETTINGS_COLUMNS).getValues());
  const header = findHeader(cells, headings.settings, ['Mục', 'Giá trị']);
  const { Mục: labels = 0, 'Giá trị': values = 1 } = header?.columns ?? {};
  const below = cells.map((row, i) => ({ row, i })).filter(({ i }) => header && i > header.row);
  return new Map(
    below
      .reverse()
      .map(({ row, i }) => [
        fold(cellText(row[labels])),
        { row: i + 1, column: values + 1, text: cellText(row[values]) },
      ]),
  );
}
