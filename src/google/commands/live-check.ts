// Checks what a person just typed or pasted, and writes the result beside the entry, in the column "Kiểm tra".
import { checkCell } from '../../core/checker/check';
import { isQuestion } from '../../core/checker/read-entry';
import { cellName } from '../../core/grid/a1';
import { type Cell, cellText, isBlank } from '../../core/grid/cells';
import { isOwnTab, tabs, unitRows } from '../../core/grid/layout';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { type StrayText, strayFinding, strayTexts } from '../../core/intake/stray-text';
import { hasBoxes } from '../../core/intake/tick-boxes';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { verdictColumns } from '../../core/intake/verdict-place';
import { fold } from '../../core/text/vietnamese/fold';
import { verdict } from '../../core/wording/verdict';
import { isKnownDictionary, rememberDictionary, rememberedDictionary } from '../memory/dictionary-memory';
import { attempt } from '../platform/attempt';
import { columnsOf, DICTIONARY_COLUMNS, toCells } from '../tabs/read';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are read at least, because an edit above the header row concerns the rows below it. */
const TOP_ROWS = unitRows.header + 2;

/** How long a message in the corner of the window stays, in seconds. */
const TOAST_SECONDS = 15;

/**
 * Checks the entries in an edited range and writes the verdicts beside them; what people typed stays as it is,
 * wherever they typed it. Tells the person at once of text where no entry is read. After an edit of the coordinators'
 * tab "Từ điển" it remembers that tab's rows instead. Runs at every edit, with the rights of the person who edits, and makes at most
 * two reads and, after an edit of one cell, three writes.
 */
export function checkEdit(edited: Range): void {
  const sheet = edited.getSheet();
  const tab = sheet.getName();
  if (fold(tab) === fold(tabs.dictionary) && isKnownDictionary(sheet.getSheetId())) {
    const values = toCells(columnsOf(sheet, DICTIONARY_COLUMNS).getValues());
    rememberDictionary(readDictionary({ tab, values }).rows);
  }
  if (isOwnTab(tab)) return;
  // Whole rows end where the tab ends, so its width need not be asked for.
  const rows = `1:${Math.max(edited.getLastRow(), TOP_ROWS)}`;
  const values = toCells(columnsOf(sheet, rows).getValues());
  const header = findUnitHeader(values);
  const content = header?.columns['Nội dung'];
  if (!header || content === undefined) {
    if (edited.getRow() <= TOP_ROWS && hasBoxes(values)) tell(NO_HEADER);
    return;
  }
  const all = strayTexts(values, header);
  const typed = all.filter(({ row, column }) => covers(edited, row, column));
  if (typed.length > 0) tell(strayMessage(typed));
  const firstRow = Math.max(edited.getRow() - 1, header.row + 1);
  const count = edited.getLastRow() - firstRow;
  if (count < 1 || edited.getLastColumn() <= content) return;
  const check = header.columns['Kiểm tra'] ?? content;
  const isElsewhere = edited.getColumn() - 1 > check;
  const edit = values.slice(firstRow, firstRow + count);
  if (isElsewhere && edit.every((cells) => verdictColumns(cells, header)[0] === check)) return;
  const width = Math.max(...edit.map((cells) => cells.length)) - content;
  const formulas = sheet.getRange(firstRow + 1, content + 1, count, width).getFormulas();
  const dictionary = rememberedDictionary();
  const isFilled = (cells: Cell[]) => !isBlank(cells[content]);
  const above = values.slice(header.row + 1, firstRow).filter(isFilled);
  let textAbove = cellText(above[above.length - 1]?.[content]);
  const ours = formulas.flatMap((own, i): Written[] => {
    const [formula = ''] = own;
    const row = firstRow + i;
    const cells = values[row] ?? [];
    // The unit reads the verdict in its own tab, so its name can be left out.
    const place = { unit: '', tab, cell: cellName(row, content) };
    const context = { dictionary, isAnswer: isQuestion(textAbove) };
    const findings = checkCell(place, cells[content], formula, context) ?? [];
    const isEntry = formula !== '' || isFilled(cells);
    if (isEntry) textAbove = cellText(cells[content]);
    const misplaced = all.filter((stray) => stray.row === row && stray.place === 'verdict');
    const told = [...misplaced.map((stray) => strayFinding(stray, place)), ...findings];
    const text = isEntry || misplaced.length > 0 ? verdict(told) : '';
    const inColumns = [...Array<string>(content).fill(''), ...own];
    return verdictColumns(cells, header, inColumns).map((column, at) => ({
      row,
      column,
      text: at === 0 ? text : '',
    }));
  });
  writeRuns(sheet, ours, check);
}

/** Text that the add-on writes into a cell; 0-based. */
interface Written {
  row: number;
  column: number;
  text: string;
}

/** Writes texts into cells, those that stand one below the other at once. */
function writeRuns(sheet: Sheet, written: Written[], check: number): void {
  const inOrder = [...written].sort((a, b) => a.column - b.column || a.row - b.row);
  for (let from = 0, to = 0; from < inOrder.length; from = to) {
    const { row = 0, column = 0 } = inOrder[from] ?? {};
    const isNext = (cell: Written | undefined) => cell?.column === column && cell.row === row + to - from;
    for (to = from + 1; isNext(inOrder[to]); to++);
    const texts = inOrder.slice(from, to).map(({ text }) => [text]);
    const range = sheet.getRange(row + 1, column + 1, texts.length, 1).setValues(texts);
    // The column Kiểm tra wraps its text; another one may not.
    if (column !== check) range.setWrap(true);
  }
}

function covers(range: Range, row: number, column: number): boolean {
  const isIn = (line: number, first: number, last: number) => line >= first - 1 && line <= last - 1;
  return (
    isIn(row, range.getRow(), range.getLastRow()) && isIn(column, range.getColumn(), range.getLastColumn())
  );
}

const NO_HEADER =
  'Tab này không còn hàng tiêu đề có “Nội dung” nên nội dung không đọc được: hoàn tác (Ctrl+Z), hoặc gõ lại “Nội dung” ngay trên mục đầu tiên.';

/** More cells than these are counted, not named: a toast has little room. */
const CELLS_NAMED = 5;

function strayMessage(strays: StrayText[]): string {
  const cells = strays.slice(0, CELLS_NAMED).map(({ row, column }) => cellName(row, column));
  const rest = strays.length - cells.length;
  const more = rest > 0 ? ` và ${rest} ô khác` : '';
  return `Chữ ở ô ${cells.join(', ')}${more} không nằm trong cột “Nội dung” nên chưa được tính: chuyển sang cột “Nội dung”, từ hàng ngay dưới tiêu đề.`;
}

/** Shows a message in the corner of the window. */
function tell(message: string): void {
  // A failure is ignored: the verdict and the full check say the same.
  attempt(() => SpreadsheetApp.getActive().toast(message, 'Chưa được tính', TOAST_SECONDS));
}
