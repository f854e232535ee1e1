// Adds the headings that a tab of an earlier layout lacks.
import { findHeader, type Header } from '../../core/grid/header';
import { headings } from '../../core/grid/layout';
import { HEADER_COLOUR } from './fixed-tabs';
import { toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** For each tab, the headings that identify its header row. */
const required = { registry: ['Tên đơn vị'], log: ['Lúc', 'Việc'] };

/** Adds the missing headings to one of the add-on's own tabs; does nothing when the tab has no header row. */
export function mendHeadings(sheet: Sheet, tab: keyof typeof required): void {
  // All columns: a heading that an earlier set-up added stands right of everything that was typed.
  const cells = toCells(sheet.getDataRange().getValues());
  const header = findHeader<string>(cells, headings[tab], required[tab]);
  if (header) addMissingHeadings(sheet, header, headings[tab]);
}

/** Adds the missing headings to the right of everything in the tab, so nothing that people typed moves. */
export function addMissingHeadings(
  sheet: Sheet,
  { row, columns }: Pick<Header<string>, 'row' | 'columns'>,
  wanted: readonly string[],
): void {
  const missing = wanted.filter((heading) => columns[heading] === undefined);
  if (missing.length === 0) return;
  const first = sheet.getLastColumn() + 1;
  const lacking = first + missing.length - 1 - sheet.getMaxColumns();
  if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
  sheet
    .getRange(row + 1, first, 1, missing.length)
    .setNumberFormat('@')
    .setValues([missing])
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle');
}
