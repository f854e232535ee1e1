// Writes into tabs in which people work meanwhile.
import type { Cell } from '../../core/grid/cells';
import { type Block, hitBlocks } from '../../core/grid/moved-lines';
import { toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What is written: values, of which texts stay texts; or a tick box, whose value is false; or a new row. */
export interface Writing extends Block {
  isBox?: boolean;
  /** Where the texts lead, one for each row of a single column. */
  links?: string[];
  /** A row is inserted for it, which looks like the one it is inserted before. */
  isNewRow?: boolean;
}

/**
 * Writes what `plan` wants, given the cells as they are right before. Looks again after it: where somebody inserted
 * rows or columns at the very moment, puts back what the write hit, and asks `plan` once more. `read` returns the
 * cells from A1 on.
 */
export function writeWatched(
  sheet: Sheet,
  read: () => unknown[][],
  plan: (cells: Cell[][]) => Writing[],
): void {
  for (let turn = 0; turn < 2; turn++) {
    const before = read();
    const writings = plan(toCells(before));
    if (writings.length === 0) return;
    for (const writing of writings) {
      if (writing.isNewRow) {
        sheet.insertRowBefore(writing.row + 1);
        before.splice(writing.row, 0, []);
      }
      const cells = rangeOf(sheet, writing);
      const { isBox, links, values } = writing;
      if (isBox) cells.insertCheckboxes();
      else {
        if (typeof values[0]?.[0] === 'string') cells.setNumberFormat('@');
        if (links) cells.setRichTextValues(links.map((link, i) => [linked(`${values[i]?.[0]}`, link)]));
        else cells.setValues(values);
      }
    }
    const hit = hitBlocks(before, writings, read());
    if (hit.length === 0) return;
    for (const block of hit) rangeOf(sheet, block).setValues(block.values);
  }
}

function linked(text: string, link: string): GoogleAppsScript.Spreadsheet.RichTextValue {
  return SpreadsheetApp.newRichTextValue().setText(text).setLinkUrl(link).build();
}

function rangeOf(sheet: Sheet, { row, column, values }: Block): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0);
}
