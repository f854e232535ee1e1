// The tab "Bản duyệt": what a coordinator saw of each unit last. One write replaces all of it.
import { cellText } from '../../core/grid/cells';
import { headings, tabs } from '../../core/grid/layout';
import { readSnapshotRows, type Snapshots, snapshotRows } from '../../core/round/snapshot';
import { ensureTab } from '../tabs/fixed-tabs';
import { findSheet, type Sheets, toCells } from '../tabs/read';

/** Reads the snapshots; none where the tab was not made yet. */
export function readSnapshots(sheets: Sheets): Snapshots {
  const values = findSheet(sheets, tabs.snapshots)?.getDataRange().getValues() ?? [];
  return readSnapshotRows(
    toCells(values)
      .slice(1)
      .map((cells) => cells.map(cellText)),
  );
}

/** Writes the snapshots in place of those that the tab holds; makes the tab at the end of the workbook first. */
export function writeSnapshots(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: Sheets,
  snapshots: Snapshots,
): void {
  const shown = spreadsheet.getActiveSheet();
  const isNew = !findSheet(sheets, tabs.snapshots);
  const sheet = ensureTab(spreadsheet, sheets, tabs.snapshots);
  // A tab that is made is shown at once.
  if (isNew) spreadsheet.setActiveSheet(shown);
  const rows = snapshotRows(snapshots);
  const width = headings.snapshots.length;
  const height = Math.max(1, rows.length, sheet.getLastRow() - 1);
  const missing = height + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const padded = Array.from({ length: height }, (_, i) => rows[i] ?? Array<string>(width).fill(''));
  sheet.getRange(2, 1, height, width).setNumberFormat('@').setValues(padded);
  SpreadsheetApp.flush();
}
