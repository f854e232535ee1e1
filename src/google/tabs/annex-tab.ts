// Writes the annex into the tab "Phụ lục", in place.

import { cellText } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import type { PrintedAnnex } from '../../core/model/printed-annex';
import type { Settings } from '../../core/model/settings';
import { ANNEX_HEADER_ROW, annexCells } from '../../core/report/annex-cells';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from '../platform/user-error';
import { buildAnnex, ensureTab, isNewTab, lastUsedRow, mustCoordinate } from './fixed-tabs';
import { coordinatorsOf, protectTab } from './protection';
import { columnsOf, findSheet, type Sheets, toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The annex tab, already read and ready to be written. */
export interface AnnexTab {
  sheet: Sheet;
  /** Every row of the tab, three texts each. */
  current: string[][];
}

/**
 * Reads the annex tab and sets its cells to plain text; makes the tab first if somebody deleted it. Nobody sees a
 * change, but a person who may not write the annex finds out now, before the Doc is made: then it throws a UserError.
 */
export function openAnnexTab(spreadsheet: Spreadsheet, sheets: Sheets): AnnexTab {
  let sheet = findSheet(sheets, tabs.annex);
  let values = sheet ? toCells(columnsOf(sheet, 'A:C').getValues()) : [];
  if (!sheet || isNewTab(values, values.length)) {
    sheet = ensureTab(spreadsheet, sheets, tabs.annex);
    values = toCells(columnsOf(sheet, 'A:C').getValues());
  }
  try {
    const missing = 3 - (values[0]?.length ?? 0);
    if (missing > 0) sheet.insertColumnsAfter(3 - missing, missing);
    sheet.getRange('A:C').setNumberFormat('@');
    SpreadsheetApp.flush();
  } catch (error) {
    mustConsolidate(sheets);
    throw new UserError(`Chưa ghi được vào tab “${tabs.annex}”. ${googleProblem(error).advice}`);
  }
  return { sheet, current: values.map((row) => row.map(cellText)) };
}

/** Throws a UserError for a person who is no coordinator, and so makes no annex. */
export function mustConsolidate(sheets: Sheets): void {
  mustCoordinate(sheets, 'Chỉ người điều phối mới tổng hợp được');
}

/** Reads the rows of the annex tab down to the last with a text; none where there is no annex. */
export function readAnnexTab(sheets: Sheets): string[][] {
  const sheet = findSheet(sheets, tabs.annex);
  const cells = sheet ? toCells(columnsOf(sheet, 'A:C').getValues()) : [];
  return cells.slice(0, lastUsedRow(cells) + 1).map((row) => row.map(cellText));
}

/** Makes a tab for the annex of a saved period, which only coordinators may edit. */
export function makeAnnexTab(
  spreadsheet: Spreadsheet,
  sheets: Sheets,
  name: string,
  settings: Settings,
): AnnexTab {
  const sheet = spreadsheet.insertSheet(name, sheets.length);
  sheets.push({ name, sheet });
  protectTab(sheet, coordinatorsOf(settings));
  buildAnnex(sheet);
  return { sheet, current: toCells(columnsOf(sheet, 'A:C').getValues()).map((row) => row.map(cellText)) };
}

/** Empties the annex tab, because no annex of the period was made yet; does nothing where there is no such tab. */
export function emptyAnnexTab(sheets: Sheets): void {
  const sheet = findSheet(sheets, tabs.annex);
  if (!sheet) return;
  columnsOf(sheet, 'A:C').setValue('').setBorder(false, false, false, false, false, false);
}

/** Replaces the annex in the tab. One write sets all the text, and also blanks what a longer annex left below. */
export function writeAnnexTab({ sheet, current }: AnnexTab, annex: PrintedAnnex): void {
  const cells = annexCells(annex);
  const used = current.reduce((last, row, i) => (row.some((text) => text !== '') ? i + 1 : last), 0);
  const blank = Array.from({ length: Math.max(0, used - cells.length) }, () => ['', '', '']);
  const rows = [...cells, ...blank];
  const missing = rows.length - current.length;
  if (missing > 0) sheet.insertRowsAfter(current.length, missing);
  const table = (from: number, count: number) => sheet.getRange(from + 1, 1, count, 3);
  // Text written into merged cells would not be seen.
  breakApart(sheet, table(ANNEX_HEADER_ROW, rows.length - ANNEX_HEADER_ROW));
  table(0, rows.length).setValues(rows);
  if (blank.length > 0) table(cells.length, blank.length).setBorder(false, false, false, false, false, false);
  table(ANNEX_HEADER_ROW, cells.length - ANNEX_HEADER_ROW).setBorder(true, true, true, true, true, true);
}

/** Breaks up the merged cells of the table, also those that people merged across its edge. */
function breakApart(sheet: Sheet, table: GoogleAppsScript.Spreadsheet.Range): void {
  try {
    table.breakApart();
    // Google may report a refusal only at the flush.
    SpreadsheetApp.flush();
  } catch {
    // Google breaks up only merges that lie wholly inside.
    for (const merged of table.getMergedRanges()) {
      merged.breakApart();
      for (let row = merged.getRow(); row <= ANNEX_HEADER_ROW; row++) sheet.getRange(row, 1, 1, 3).merge();
    }
  }
}
