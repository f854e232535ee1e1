// Checks what a person just typed or pasted, writes the result beside the entry, in the column "Kiểm tra", and stamps the
// tab with the moment of a tick.
import { checkCell } from '../../core/checker/check';
import { isQuestion } from '../../core/checker/read-entry';
import { explainedIn } from '../../core/checker/rules/words/abbreviations';
import { cellName } from '../../core/grid/a1';
import { type Cell, cellText, isBlank } from '../../core/grid/cells';
import type { Header } from '../../core/grid/header';
import { isOwnTab, tabs, type UnitHeading, unitRows } from '../../core/grid/layout';
import { findLabel, type Stamp, stampedCell } from '../../core/intake/above-entries';
import { boxLabelCell, judgeTicks } from '../../core/intake/box-label';
import { readDictionary } from '../../core/intake/dictionary-tab';
import { covers, type EditedArea, stampAfterEdit } from '../../core/intake/stamp-after-edit';
import { type StrayText, strayFinding, strayTexts } from '../../core/intake/stray-text';
import { hasBoxes } from '../../core/intake/tick-boxes';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { verdictColumns } from '../../core/intake/verdict-place';
import { firstOf } from '../../core/text/first-of';
import { fold } from '../../core/text/vietnamese/fold';
import { verdict } from '../../core/wording/verdict';
import { isKnownDictionary, rememberDictionary, rememberedDictionary } from '../memory/dictionary-memory';
import { attempt } from '../platform/attempt';
import { formatMoment } from '../platform/time';
import { columnsOf, DICTIONARY_COLUMNS, hasOnlyUnitColumns, toCells, UNIT_COLUMNS } from '../tabs/read';
import { tellSettings } from '../tabs/settings';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are read at least, because an edit above the header row concerns the rows below it. */
const TOP_ROWS = unitRows.header + 2;

/** How long a message in the corner of the window stays, in seconds. */
const TOAST_SECONDS = 15;

/**
 * Checks the entries in an edited range and writes the verdicts beside them; what people typed stays as it is,
 * wherever they typed it. Tells the person at once of text where no entry is read. Stamps the tab when a box is ticked,
 * and when an entry changes after that or after the deadline; says beside the boxes what is wrong with their ticks. After
 * an edit of the coordinators' tab "Từ điển" it remembers that tab's rows instead, and after one of "Cấu hình" says beside
 * the values what is wrong with them. Runs at every edit, with the rights of the person who edits, and makes at most
 * two reads and, after an edit of one cell, three writes.
 */
export function checkEdit(edited: Range): void {
  const sheet = edited.getSheet();
  const tab = sheet.getName();
  if (fold(tab) === fold(tabs.dictionary) && isKnownDictionary(sheet.getSheetId())) {
    const values = toCells(columnsOf(sheet, DICTIONARY_COLUMNS).getValues());
    rememberDictionary(readDictionary({ tab, values }).rows);
  }
  if (fold(tab) === fold(tabs.settings)) {
    const told = tellSettings(sheet, edited.getRow() - 1, edited.getLastRow() - 1);
    if (told.length > 0) tell(told.join('\n'), tab);
  }
  if (isOwnTab(tab)) return;
  const area: EditedArea = {
    row: edited.getRow() - 1,
    column: edited.getColumn() - 1,
    lastRow: edited.getLastRow() - 1,
    lastColumn: edited.getLastColumn() - 1,
  };
  // Ticks are judged by the whole tab. Of a tab to which people added columns, all rows would take reads that are not there.
  const isWhole = hasOnlyUnitColumns(sheet);
  // Whole rows end where the tab ends, so its width need not be asked for.
  const range = isWhole ? UNIT_COLUMNS : `1:${Math.max(area.lastRow + 1, TOP_ROWS)}`;
  const values = toCells(columnsOf(sheet, range).getValues());
  const header = findUnitHeader(values);
  if (header?.columns['Nội dung'] === undefined) {
    if (area.row < TOP_ROWS && hasBoxes(values)) tell(NO_HEADER);
    return;
  }
  // A tick is judged by the verdicts, which the list of words, another way of typing or an undo may have left behind.
  const checked =
    area.row > header.row ? area : { ...area, lastRow: values.length - 1, column: 0, lastColumn: Infinity };
  const all = strayTexts(values.slice(0, checked.lastRow + 1), header);
  const typed = all.filter(({ row, column }) => covers(area, row, column));
  if (typed.length > 0) tell(strayMessage(typed));
  const stamp = stampAfterEdit(values, header, area, () => formatMoment(new Date()));
  const above = values.slice(0, header.row);
  const labels = isWhole ? [findLabel(above), findLabel(above, 'nothingToReport')] : [];
  const [label, other] = labels;
  const notes = [stamp, ...labels].filter((place) => place !== undefined);
  // What the check reads tells whether a cell is free.
  const formulaAt = checkRows(sheet, { tab, values, header, all }, checked, notes);
  const write = (place: Stamp, text: string) => {
    if (text === values[place.row]?.[place.column] || formulaAt?.(place) !== '') return;
    // Where somebody protected the cell by hand, the verdicts count all the same.
    attempt(() => sheet.getRange(place.row + 1, place.column + 1).setValue(text));
  };
  if (stamp && (!stamp.label || !label)) write(stamp, stampedCell(stamp, stamp.text));
  const ticks = judgeTicks(values, header);
  if (label?.label) {
    const parts = {
      ...label.label,
      stamp: stamp?.label ? stamp.text : label.text,
      // Where the other label is somebody's own text, this one says all.
      warning: ticks.completed || (other ? '' : ticks.nothingToReport),
    };
    write(label, boxLabelCell(parts, ticks.isHandIn));
  }
  if (other?.label) write(other, boxLabelCell({ ...other.label, warning: ticks.nothingToReport }));
  if (stamp && stamp.firstLate !== '')
    tell(`Đã quá hạn gửi ${stamp.firstLate}: người điều phối sẽ thấy lần sửa này.`, 'Quá hạn gửi');
}

/** A unit's tab, and its stray texts. */
interface UnitTab {
  tab: string;
  values: Cell[][];
  header: Header<UnitHeading>;
  all: StrayText[];
}

/** A cell; 0-based. */
type Place = Pick<Stamp, 'row' | 'column'>;

/** Returns the formula in a cell of those that were read. */
type FormulaAt = (place: Place) => string;

/**
 * Writes the verdicts beside the entries in an area, and into `values`. Returns the formulas that it read, also of the
 * places `notes`; undefined where it read none, because the area has no entry.
 */
function checkRows(
  sheet: Sheet,
  { tab, values, header, all }: UnitTab,
  area: EditedArea,
  notes: Stamp[],
): FormulaAt | undefined {
  const content = header.columns['Nội dung'] ?? 0;
  const firstRow = Math.max(area.row, header.row + 1);
  const count = area.lastRow + 1 - firstRow;
  if (count < 1 || area.lastColumn < content) return undefined;
  const check = header.columns['Kiểm tra'] ?? content;
  const isElsewhere = area.column > check;
  const edit = values.slice(firstRow, firstRow + count);
  if (isElsewhere && edit.every((cells) => verdictColumns(cells, header)[0] === check)) return undefined;
  // One read does for the entries and for the cells above them.
  const last = { row: area.lastRow, column: Math.max(...edit.map((cells) => cells.length)) - 1 };
  const formulaAt = formulasIn(sheet, [...notes, { row: firstRow, column: content }, last]);
  const dictionary = rememberedDictionary();
  const isFilled = (cells: Cell[]) => !isBlank(cells[content]);
  const above = values.slice(header.row + 1, firstRow).filter(isFilled);
  const explained = explainedIn(above.map((cells) => cellText(cells[content])));
  let textAbove = cellText(above[above.length - 1]?.[content]);
  const ours = edit.flatMap((cells, i): Written[] => {
    const row = firstRow + i;
    const formulas = cells.map((_, column) => formulaAt({ row, column }));
    const formula = formulas[content] ?? '';
    // The unit reads the verdict in its own tab, so its name can be left out.
    const place = { unit: '', tab, cell: cellName(row, content) };
    const context = { dictionary, explained, isAnswer: isQuestion(textAbove) };
    const findings = checkCell(place, cells[content], formula, context) ?? [];
    const isEntry = formula !== '' || isFilled(cells);
    if (isEntry) textAbove = cellText(cells[content]);
    for (const word of explainedIn([textAbove])) explained.add(word);
    const misplaced = all.filter((stray) => stray.row === row && stray.place === 'verdict');
    const told = [...misplaced.map((stray) => strayFinding(stray, place)), ...findings];
    const text = isEntry || misplaced.length > 0 ? verdict(told) : '';
    return verdictColumns(cells, header, formulas).map((column, at) => ({
      row,
      column,
      text: at === 0 ? text : '',
    }));
  });
  if (ours.some(({ row, column, text }) => text !== values[row]?.[column])) writeRuns(sheet, ours, check);
  for (const { row, column, text } of ours) (values[row] ?? [])[column] = text;
  return formulaAt;
}

/** Reads the formulas in the smallest area that has some cells. */
function formulasIn(sheet: Sheet, places: Place[]): FormulaAt {
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1];
  const read = sheet.getRange(top + 1, left + 1, height, width).getFormulas();
  return ({ row, column }) => read[row - top]?.[column - left] ?? '';
}

/** Text that the add-on writes into a cell; 0-based. */
interface Written extends Place {
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
    // The column Kiểm tra wraps its text; another one may not, and a blank needs none.
    if (column !== check && texts.some(([text]) => text !== '')) range.setWrap(true);
  }
}

const NO_HEADER =
  'Tab này không còn hàng tiêu đề có “Nội dung” nên nội dung không đọc được: hoàn tác (Ctrl+Z), hoặc gõ lại “Nội dung” ngay trên mục đầu tiên.';

/** More cells than these are counted, not named: a toast has little room. */
const CELLS_NAMED = 5;

function strayMessage(strays: StrayText[]): string {
  const own = strays.find(({ place }) => place === 'name');
  if (own) {
    return `Chữ ở ô ${cellName(own.row, own.column)} đè lên tên đơn vị, kỳ, hạn gửi hay ý kiến của người điều phối: bấm Ctrl+Z, rồi gõ ở cột “Nội dung” hoặc nhắn người điều phối.`;
  }
  const cells = strays.map(({ row, column }) => cellName(row, column));
  return `Chữ ở ô ${firstOf(cells, CELLS_NAMED, 'ô')} không nằm trong cột “Nội dung” nên chưa được tính: chuyển sang cột “Nội dung”, từ hàng ngay dưới tiêu đề.`;
}

/** Shows a message in the corner of the window. */
function tell(message: string, title = 'Chưa được tính'): void {
  // A failure is ignored: the verdict and the full check say the same.
  attempt(() => SpreadsheetApp.getActive().toast(message, title, TOAST_SECONDS));
}
