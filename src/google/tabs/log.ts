// Writes the tab "Nhật ký": who did what, the newest entry first.
import { VERSION } from '../../contract/version';
import { tabs } from '../../core/grid/layout';
import { formatMoment } from '../platform/time';
import { ensureTab, LOG_ROWS } from './fixed-tabs';
import type { Sheets } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Writes an entry below the header, and deletes the oldest when there are more than `LOG_ROWS`. */
export function writeLog(spreadsheet: Spreadsheet, sheets: Sheets, action: string, details: string): void {
  const sheet = ensureTab(spreadsheet, sheets, tabs.log);
  // A row inserted before row 2 takes its format from an entry; one inserted after row 1 would take it from the
  // header.
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
    // Google may report a refusal only at the flush.
    SpreadsheetApp.flush();
  } catch {
    // Somebody deleted rows of the tab, so there is no entry too many.
  }
}
