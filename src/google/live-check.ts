// The check of what a person just typed or pasted; its outcome is written beside the entry, in the column Kiểm tra.
import { checkEntry, fixesOf, verdict } from '../core/check';
import { findUnitHeader, readEntry } from '../core/unit-tab';
import { cellName, isOwnTab } from '../core/workbook';
import { toCells } from './read';

/**
 * Checks the entries in an edited range and writes what was found beside them; the entries stay as typed.
 * Runs at every edit with the rights of the person editing: two reads and one write at most.
 */
export function checkEdit(edited: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = edited.getSheet();
  const tab = sheet.getName();
  if (isOwnTab(tab)) return;
  const lastRow = edited.getLastRow();
  // Whole rows reach as far as the tab does, without a question about its width.
  const values = toCells(sheet.getRange(`1:${lastRow}`).getValues());
  const header = findUnitHeader(values);
  const content = header?.columns['Nội dung'];
  const check = header?.columns['Kiểm tra'];
  if (!header || content === undefined || check === undefined) return;
  if (edited.getColumn() > content + 1 || edited.getLastColumn() < content + 1) return;
  const firstRow = Math.max(edited.getRow(), header.row + 2);
  const count = lastRow - firstRow + 1;
  if (count < 1) return;
  const formulas = sheet.getRange(firstRow, content + 1, count, 1).getFormulas();
  const verdicts = formulas.map(([formula = ''], i) => {
    const row = firstRow - 1 + i;
    const reading = readEntry(cellName(row, content), values[row]?.[content], formula);
    if (!reading) return [''];
    const { entry, findings } = reading;
    // The unit reads this in its own tab: no need to name it.
    return [verdict([...findings, ...checkEntry('', tab, entry), ...fixesOf('', tab, entry)])];
  });
  sheet.getRange(firstRow, check + 1, count, 1).setValues(verdicts);
}
