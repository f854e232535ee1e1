// Writes the annex into the tab "Phụ lục", in place.
import { ANNEX_HEADER_ROW, annexCells } from '../core/annex-tab';
import type { Annex } from '../core/report';
import { cellText, tabs } from '../core/workbook';
import { ensureTab } from './fixed-tabs';
import { type Sheets, toCells } from './read';
import { UserError } from './user-error';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The annex's tab, read and ready to be written. */
export interface AnnexTab {
  sheet: Sheet;
  /** Every row of the tab, three cells each. */
  current: string[][];
}

/**
 * Reads the annex's tab, made again where somebody deleted it, and makes its cells plain text. Nothing a person would
 * see changes; but who has no right to write the annex learns it here, before a Doc is made. Throws a UserError then.
 */
export function openAnnexTab(spreadsheet: Spreadsheet, sheets: Sheets): AnnexTab {
  const sheet = ensureTab(spreadsheet, sheets, tabs.annex);
  const range = sheet.getRange('A:C');
  const current = toCells(range.getValues()).map((row) => row.map(cellText));
  try {
    range.setNumberFormat('@');
    SpreadsheetApp.flush();
  } catch (error) {
    throw new UserError(
      `Bạn không ghi được vào tab “${tabs.annex}”: nhờ người điều phối hoặc chủ bảng tính chạy lệnh này. (${error})`,
    );
  }
  return { sheet, current };
}

/**
 * Puts the annex in the place of what stood there, in one write for the text: what a longer annex left below is
 * blanked by the same write. Nothing is written when the tab already says the same.
 */
export function writeAnnexTab({ sheet, current }: AnnexTab, annex: Annex): void {
  const cells = annexCells(annex);
  const used = current.reduce((last, row, i) => (row.some((text) => text !== '') ? i + 1 : last), 0);
  const blank = Array.from({ length: Math.max(0, used - cells.length) }, () => ['', '', '']);
  const rows = [...cells, ...blank];
  if (rows.every((row, i) => row.every((text, j) => text === current[i]?.[j]))) return;
  const missing = rows.length - current.length;
  if (missing > 0) sheet.insertRowsAfter(current.length, missing);
  sheet.getRange(1, 1, rows.length, 3).setNumberFormat('@').setValues(rows);
  if (blank.length > 0) {
    sheet.getRange(cells.length + 1, 1, blank.length, 3).setBorder(false, false, false, false, false, false);
  }
  sheet
    .getRange(ANNEX_HEADER_ROW + 1, 1, cells.length - ANNEX_HEADER_ROW, 3)
    .setBorder(true, true, true, true, true, true);
}
