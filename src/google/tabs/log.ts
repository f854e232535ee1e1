// The tab "Nhật ký": who did what, newest first.
import { VERSION } from '../../contract/version';
import { tabs } from '../../core/grid/layout';
import { formatMoment } from '../platform/time';
import { ensureTab, LOG_ROWS } from './fixed-tabs';
import type { Sheets } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes an entry below the header and drops the oldest. */
export function writeLog(spreadsheet: Spreadsheet, sheets: Sheets, action: string, details: string): void {
  const sheet = ensureTab(spreadsheet, sheets, tabs.log);
  // Before the second row, not after the first: the new row takes the format of an entry, not of the header.
  sheet.insertRowBefore(2);
  const who = Session.getActiveUser().getEmail() || 'không rõ';
  sheet
    .getRange(2, 1, 1, 4)
    .setNumberFormat('@')
    .setValues([[formatMoment(new Date()), who, action, `${details} (phiên bản ${VERSION})`]]);
  dropOldest(sheet);
}

function dropOldest(sheet: Sheet): void {
  try {
    sheet.deleteRow(LOG_ROWS + 2);
    // Google may refuse only when it gets there.
    SpreadsheetApp.flush();
  } catch {
    // Somebody deleted rows of the tab, so it holds fewer than are kept: there is nothing to drop.
  }
}
