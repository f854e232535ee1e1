// Writes the annex into the tab "Phụ lục", in place.
import { ANNEX_HEADER_ROW, annexCells } from '../core/annex-tab';
import type { Annex } from '../core/report';
import { cellText, tabs } from '../core/workbook';
import { ensureTab } from './fixed-tabs';
import { findSheet, type Sheets, toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the annex's tab says now, before anything is written. */
export interface AnnexTab {
  /** Absent when somebody deleted the tab: it is made again. */
  sheet?: Sheet;
  /** Every row of the tab, three cells each. */
  current: string[][];
}

/** Reads the annex's tab. */
export function readAnnexTab(sheets: Sheets): AnnexTab {
  const sheet = findSheet(sheets, tabs.annex);
  if (!sheet) return { current: [] };
  return { sheet, current: toCells(sheet.getRange('A:C').getValues()).map((row) => row.map(cellText)) };
}

/**
 * Puts the annex in the place of what stood there, in one write for the text: what a longer annex left below is
 * blanked by the same write. Nothing is written when the tab already says the same.
 */
export function writeAnnexTab(
  spreadsheet: Spreadsheet,
  sheets: Sheets,
  { sheet, current }: AnnexTab,
  annex: Annex,
): void {
  const cells = annexCells(annex);
  const used = current.reduce((last, row, i) => (row.some((text) => text !== '') ? i + 1 : last), 0);
  const blank = Array.from({ length: Math.max(0, used - cells.length) }, () => ['', '', '']);
  const rows = [...cells, ...blank];
  if (rows.every((row, i) => row.every((text, j) => text === current[i]?.[j]))) return;
  const target = sheet ?? ensureTab(spreadsheet, sheets, tabs.annex);
  const missing = sheet ? rows.length - current.length : rows.length - target.getMaxRows();
  if (missing > 0) target.insertRowsAfter(rows.length - missing, missing);
  target.getRange(1, 1, rows.length, 3).setNumberFormat('@').setValues(rows);
  if (blank.length > 0) {
    target.getRange(cells.length + 1, 1, blank.length, 3).setBorder(false, false, false, false, false, false);
  }
  const table = cells.length - ANNEX_HEADER_ROW;
  target.getRange(ANNEX_HEADER_ROW + 1, 1, table, 3).setBorder(true, true, true, true, true, true);
}
