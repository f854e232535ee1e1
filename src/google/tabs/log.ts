// Writes the tab "Nhật ký": who did what, the newest entry first.
import { VERSION } from '../../contract/version';
import { type Cell, isBlank } from '../../core/grid/cells';
import { headings, tabs } from '../../core/grid/layout';
import { formatMoment } from '../platform/time';
import { UserError } from '../platform/user-error';
import { ensureTab, LOG_ROWS } from './fixed-tabs';
import { headerOf, mendHeadings } from './headings';
import { columnsOf, findSheet, type Sheets, toCells } from './read';
import { type Writing, writeWatched } from './write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows that are read to find the header: people seldom insert that many above it. */
const TOP = '1:10';

/**
 * Writes an entry below the header, and deletes the oldest when there are more than `LOG_ROWS`. Restores the tab, its
 * headings and its first row when people deleted them.
 */
export function writeLog(spreadsheet: Spreadsheet, sheets: Sheets, action: string, details: string): void {
  const who = Session.getActiveUser().getEmail() || 'không rõ';
  const entry = [formatMoment(new Date()), who, action, `${details} (phiên bản ${VERSION})`];
  let isWritten = write(findSheet(sheets, tabs.log), entry);
  if (!isWritten) {
    const sheet = ensureTab(spreadsheet, sheets, tabs.log);
    mendHeadings(sheet, 'log');
    addFirstRow(sheet);
    isWritten = write(sheet, entry, true);
  }
  if (!isWritten)
    throw new UserError(`Tab “${tabs.log}” đang có người sửa nên chưa ghi được: lần sau tiện ích ghi tiếp.`);
}

/** Returns false for a tab that has to be mended first; `hasRow` tells that there is a row below the header. */
function write(sheet: Sheet | undefined, entry: string[], hasRow = false): boolean {
  let isWritten = false;
  if (!sheet) return false;
  writeWatched(
    sheet,
    () => columnsOf(sheet, TOP).getValues(),
    (cells) => {
      const line = lineOf(cells, entry, hasRow);
      isWritten = line !== undefined;
      return line ? [line] : [];
    },
  );
  if (isWritten) dropOldest(sheet);
  return isWritten;
}

/** Returns the entry, each text below its heading; undefined where a heading or the first row is missing. */
function lineOf(cells: Cell[][], entry: string[], hasRow: boolean): Writing | undefined {
  const header = headerOf('log', cells);
  const row = (header?.row ?? 0) + 1;
  const columns = headings.log.flatMap((heading) => header?.columns[heading] ?? []);
  const below = cells[row] ?? (hasRow ? [] : undefined);
  if (columns.length < entry.length || !below) return undefined;
  const column = Math.min(...columns);
  const line = Array.from({ length: Math.max(...columns) - column + 1 }, () => '');
  for (const [i, text] of entry.entries()) line[(columns[i] ?? 0) - column] = text;
  // A run that was interrupted may have left a blank row. A row inserted before an entry takes its format from there;
  // one inserted after the header would take it from that.
  return { row, column, values: [line], isNewRow: below.some((cell) => !isBlank(cell)) };
}

/** Adds a row below the header when people deleted all others. */
function addFirstRow(sheet: Sheet): void {
  const first = (headerOf('log', toCells(columnsOf(sheet, TOP).getValues()))?.row ?? 0) + 1;
  if (sheet.getMaxRows() > first) return;
  sheet.insertRowsAfter(first, 1);
  const row = sheet.getRange(first + 1, 1, 1, sheet.getMaxColumns());
  row.setFontWeight('normal').setBackground(null).setVerticalAlignment('top');
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
