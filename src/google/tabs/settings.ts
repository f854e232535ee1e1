// Changes values in the tab "Cấu hình".
import { cellText } from '../../core/grid/cells';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { fold } from '../../core/text/vietnamese/fold';
import { UserError } from '../platform/user-error';
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
