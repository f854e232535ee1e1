// The header rows of the add-on's tabs: finding them, and adding the headings that they lack.
import { type Cell, cellText, isBlank } from '../../core/grid/cells';
import { findHeader, type Header } from '../../core/grid/header';
import { headings } from '../../core/grid/layout';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { fold } from '../../core/text/vietnamese/fold';
import { allColumns } from './read';
import { writeWatched } from './write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Background of header rows. */
export const HEADER_COLOUR = '#d9e7fd';

/** A tab with a header row. */
export type Headed = keyof typeof headings;

/** For each tab but a unit's, sets of headings of which one suffices to tell its header row. */
const telling: Record<Exclude<Headed, 'unit'>, string[][]> = {
  settings: [['Mục', 'Giá trị']],
  registry: [['Tên đơn vị']],
  // Any two, because people may delete a column of the log.
  log: headings.log.flatMap((one, i) => headings.log.slice(i + 1).map((other) => [one, other])),
  dictionary: [['Loại', 'Từ, cụm từ']],
  saved: [['Kỳ', 'Mã kỳ']],
  archive: [['Mã kỳ', 'Loại']],
  snapshots: [['Tab', 'Mã']],
};

/** Finds the header row of a tab; undefined when it has none. */
export function headerOf(tab: Headed, cells: Cell[][]): Header<string> | undefined {
  if (tab === 'unit') return findUnitHeader(cells);
  for (const wanted of telling[tab]) {
    const header = findHeader<string>(cells, headings[tab], wanted);
    if (header) return header;
  }
  return undefined;
}

/**
 * Adds the missing headings, and `more` ones, to the right of everything in the header row and below it, so nothing that
 * people typed moves; does nothing when the tab has no header row.
 */
export function mendHeadings(sheet: Sheet, tab: Headed, more: string[] = []): void {
  // A heading that an earlier set-up added stands right of everything that was typed.
  const read = () => allColumns(sheet);
  writeWatched(sheet, read, (cells) => {
    const header = headerOf(tab, cells);
    const there = (cells[header?.row ?? -1] ?? []).map((cell) => fold(cellText(cell)));
    const missing = [...headings[tab], ...more].filter((heading) => !there.includes(fold(heading)));
    if (!header || missing.length === 0) return [];
    const used = cells
      .slice(header.row)
      .flatMap((row) => row.flatMap((cell, i) => (isBlank(cell) ? [] : i + 1)));
    const column = used.reduce((last, one) => Math.max(last, one), 0);
    const width = cells[0]?.length ?? 0;
    const lacking = column + missing.length - width;
    if (lacking > 0) sheet.insertColumnsAfter(width, lacking);
    sheet
      .getRange(header.row + 1, column + 1, 1, missing.length)
      .setFontWeight('bold')
      .setBackground(HEADER_COLOUR)
      .setVerticalAlignment('middle');
    return [{ row: header.row, column, values: [missing] }];
  });
}
