// Checks what a person just typed or pasted, and writes the result beside the entry, in the column "Kiểm tra".
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
 * Checks the entries in an edited range and writes the verdicts beside them; the entries stay as typed. After an edit
 * of the tab "Từ điển" it remembers that tab's rows instead. Runs at every edit, with the rights of the person who
 * edits, and makes at most two reads and one write.
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
  // Whole rows end where the tab ends, so its width need not be asked for.
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
    // The unit reads the verdict in its own tab, so its name can be left out.
    const place = { unit: '', tab, cell: cellName(row, content) };
    const findings = checkCell(place, values[row]?.[content], formula, { dictionary });
    return [findings ? verdict(findings) : ''];
  });
  sheet.getRange(firstRow, check + 1, count, 1).setValues(verdicts);
}
