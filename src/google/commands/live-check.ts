// The check of what a person just typed or pasted; its outcome is written beside the entry, in the column Kiểm tra.
import { checkCell } from '../../core/checker/check';
import { cellName } from '../../core/grid/a1';
import { isOwnTab, tabs } from '../../core/grid/layout';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { fold } from '../../core/text/vietnamese/fold';
import { verdict } from '../../core/wording/verdict';
import { rememberDictionary, rememberedDictionary } from '../memory/dictionary-memory';
import { columnsOf, DICTIONARY_COLUMNS, toCells } from '../tabs/read';

/**
 * Checks the entries in an edited range and writes what was found beside them; the entries stay as typed. An edit of the
 * tab "Từ điển" is remembered. Runs at every edit with the rights of the person editing: two reads and one write at most.
 */
export function checkEdit(edited: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = edited.getSheet();
  const tab = sheet.getName();
  if (fold(tab) === fold(tabs.dictionary)) {
    const values = toCells(columnsOf(sheet, DICTIONARY_COLUMNS).getValues());
    rememberDictionary(readDictionary({ tab, values }).rows);
  }
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
  const dictionary = rememberedDictionary();
  const verdicts = formulas.map(([formula = ''], i) => {
    const row = firstRow - 1 + i;
    // The unit reads this in its own tab: no need to name it.
    const place = { unit: '', tab, cell: cellName(row, content) };
    const findings = checkCell(place, values[row]?.[content], formula, { dictionary });
    return [findings ? verdict(findings) : ''];
  });
  sheet.getRange(firstRow, check + 1, count, 1).setValues(verdicts);
}
