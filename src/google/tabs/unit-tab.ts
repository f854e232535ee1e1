// Makes and repairs the tab of a unit.

import { cellName } from '../../core/grid/a1';
import { type Cell, cellText, isBlank } from '../../core/grid/cells';
import { boxes, boxLabels, headings, unitRows } from '../../core/grid/layout';
import { findBoxes, readBoxes } from '../../core/intake/tick-boxes';
import { findUnitHeader } from '../../core/intake/unit-tab';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { periodKey } from '../../core/round/period';
import { periodCell, periodIn, periodLine, readPeriodCell } from '../../core/round/period-line';
import { fold } from '../../core/text/vietnamese/fold';
import { isFree, resize, setWidths } from './fixed-tabs';
import { HEADER_COLOUR, mendHeadings } from './headings';
import { toCells, withFormulas } from './read';
import { type Writing, writeWatched } from './write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows for entries in a new tab; the unit can add more. */
const ENTRY_ROWS = 200;

/** 1-based row of the first entry. */
const FIRST_ENTRY = unitRows.header + 2;

/** Lays out a new tab without the name of a unit, because it is also the template of other units' tabs. */
export function buildUnitTab(sheet: Sheet): void {
  resize(sheet, FIRST_ENTRY - 1 + ENTRY_ROWS, 6);
  setWidths(sheet, [45, 620, 320, 240, 40, 40]);
  sheet.getRange('A1:A2').setNumberFormat('@');
  sheet.getRange('A1').setFontWeight('bold').setFontSize(13);
  sheet.getRange('A2').setFontStyle('italic');
  sheet.getRange(unitRows.boxes + 1, 3).setHorizontalAlignment('right');
  sheet.setFrozenRows(unitRows.header + 1);
  sheet
    .getRange(unitRows.header + 1, 1, 1, headings.unit.length)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle');
  sheet.getRange(FIRST_ENTRY, 1, ENTRY_ROWS, 1).setHorizontalAlignment('center');
  sheet
    .getRange(FIRST_ENTRY, 1, ENTRY_ROWS, 3)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true);
  // Plain text, because Sheets would take an entry that begins with a dash, a plus or an equals sign for a formula.
  sheet.getRange(FIRST_ENTRY, 2, ENTRY_ROWS, 2).setNumberFormat('@').setWrap(true);
  sheet.getRange(FIRST_ENTRY, 3, ENTRY_ROWS, 1).setFontColor('#5f6368');
  writeWatched(sheet, reader(sheet), missingTexts);
}

/** What came of the repair of a unit's tab. */
interface Mended {
  /** Whether the unit can type in it. */
  isReady: boolean;
  /** What the coordinator has to see to, in Vietnamese. */
  problems: string[];
}

/**
 * Writes the name of the unit, the period and the deadline if they changed, and restores the tick boxes, the headings
 * and the plain text format of the entries. Lays out a tab that has no header row, as one whose making was interrupted,
 * beside what a unit typed into it meanwhile. What somebody typed in the place of these stays, and is told.
 */
export function mendUnitTab(sheet: Sheet, unit: Unit, settings: Settings): Mended {
  const tab = sheet.getName();
  const read = reader(sheet);
  // Formulas cost a read more, which a tab that lacks nothing is spared.
  let cells = toCells(sheet.getDataRange().getValues());
  if (!findUnitHeader(cells)) {
    cells = toCells(read());
    const typed = typedInTheWay(cells);
    if (typed) {
      const problem = `Tab “${tab}” không có hàng tiêu đề, mà ô ${typed} đã có chữ nên tiện ích không ghi đè: chuyển chữ đó xuống cột B, từ hàng ${FIRST_ENTRY}; nếu hàng tiêu đề đã bị xóa, chèn một hàng trống vào hàng ${unitRows.header + 1}. Rồi bấm Thiết lập… lần nữa.`;
      return { isReady: false, problems: [problem] };
    }
    buildUnitTab(sheet);
    cells = toCells(read());
  }
  const header = findUnitHeader(cells);
  const column = header?.columns['Nội dung'];
  if (!header || column === undefined) return { isReady: false, problems: [] };
  // People moved the header row, so they know where everything stands.
  if (header.row !== unitRows.header) return { isReady: true, problems: boxProblems(tab, cells, header.row) };
  const plan = (now: Cell[][]) =>
    findUnitHeader(now)?.row === unitRows.header
      ? [...missingBoxes(now.slice(0, unitRows.header)), ...titles(now, unit, settings)]
      : [];
  if (plan(cells).length > 0) {
    writeWatched(sheet, read, plan);
    cells = toCells(read());
  }
  if (headings.unit.some((heading) => header.columns[heading] === undefined)) mendHeadings(sheet, 'unit');
  const rows = sheet.getMaxRows() - FIRST_ENTRY + 1;
  if (rows > 0) sheet.getRange(FIRST_ENTRY, column + 1, rows, 1).setNumberFormat('@');
  const name = cellText(cells[0]?.[0]);
  const isOther = !isBlank(name) && fold(name) !== fold(unit.name);
  const problem = `Ô A1 của tab “${tab}” ghi “${name}”, không phải “${unit.name}”, nên được giữ nguyên: nếu là tên cũ của đơn vị, xóa ô đó rồi bấm Thiết lập… lần nữa; nếu là nội dung báo cáo, chuyển xuống cột “Nội dung”.`;
  return { isReady: true, problems: [...(isOther ? [problem] : []), ...boxProblems(tab, cells, header.row)] };
}

/** Says of each tick box that is not there why it could not be restored, and what to do. */
function boxProblems(tab: string, values: Cell[][], headerRow: number): string[] {
  const found = findBoxes(values.slice(0, headerRow));
  return placed.flatMap(({ key, column }) => {
    const place = found[key];
    if (place?.box !== undefined) return [];
    const problem = `Chưa tạo lại được ô đánh dấu “${boxes[key]}” của tab “${tab}”`;
    const again = 'rồi bấm Thiết lập… lần nữa.';
    if (headerRow !== unitRows.header) {
      return `${problem}, vì hàng tiêu đề không ở hàng ${unitRows.header + 1}: chèn hoặc xóa hàng trống phía trên để tiêu đề về hàng đó, ${again}`;
    }
    if (place) {
      const cell = cellName(place.row, place.label);
      return `${problem}, vì bên trái nhãn ở ô ${cell} không có ô trống: chèn một cột trống vào bên trái ô ${cell}, hoặc nếu ô đó là nội dung báo cáo thì chuyển xuống cột “Nội dung”, ${again}`;
    }
    const cells = [column, column + 1].map((one) => cellName(unitRows.boxes, one)).join(', ');
    return `${problem}, vì hai ô ${cells} không còn trống: chuyển chữ ở đó xuống cột “Nội dung”, ${again}`;
  });
}

function reader(sheet: Sheet): () => unknown[][] {
  return () => withFormulas(sheet.getDataRange());
}

/** Returns the lines above the boxes that changed, where no text of somebody else stands. */
function titles(cells: Cell[][], unit: Unit, settings: Settings): Writing[] {
  const [name = '', period = ''] = [cells[unitRows.name]?.[0], cells[unitRows.period]?.[0]];
  const own = readPeriodCell(cellText(period));
  const wanted: [number, Cell, string, boolean][] = [
    [unitRows.name, name, unit.name, fold(cellText(name)) === fold(unit.name)],
    [
      unitRows.period,
      period,
      periodCell({ line: periodLine(settings), banner: own?.banner ?? '' }),
      own !== undefined && !holdsOtherPeriod(cells, own.line, settings),
    ],
  ];
  return wanted
    .filter(([, old, text, isOurs]) => old !== text && (isOurs || isBlank(old)))
    .map(([row, , text]) => ({ row, column: 0, values: [[text]] }));
}

/** Returns whether a tab names another period than the settings and holds something that was typed for it. */
function holdsOtherPeriod(cells: Cell[][], line: string, { period }: Settings): boolean {
  const own = periodIn(line);
  if (own === '' || period === '' || periodKey(own) === periodKey(period)) return false;
  const column = findUnitHeader(cells)?.columns['Nội dung'] ?? 1;
  const { completed, nothingToReport } = readBoxes(cells.slice(0, unitRows.header));
  return completed || nothingToReport || cells.slice(FIRST_ENTRY - 1).some((row) => !isBlank(row[column]));
}

/** The boxes and their labels as set-up makes them. */
const placed = [
  { key: 'completed', column: 0, label: boxLabels.completed },
  { key: 'nothingToReport', column: 2, label: boxLabels.nothingToReport },
] as const;

/** Returns the labels and boxes to restore: a box beside its label, and both where their own cells are blank. */
function missingBoxes(above: Cell[][]): Writing[] {
  const row = unitRows.boxes;
  const found = findBoxes(above);
  return placed.flatMap(({ key, column, label }): Writing[] => {
    const box = found[key];
    if (box?.box !== undefined) return [];
    const place = box ? { row: box.row, column: box.label - 1 } : { row, column };
    const boxWriting: Writing = { ...place, values: [[false]], isBox: true };
    const labelWriting: Writing = { row, column: column + 1, values: [[label]] };
    const hasBox = typeof above[place.row]?.[place.column] === 'boolean';
    const isPossible = place.column >= 0 && (hasBox || isFree(above, [boxWriting]));
    if (!isPossible || (!box && !isFree(above, [labelWriting]))) return [];
    return [...(box ? [] : [labelWriting]), ...(hasBox ? [] : [boxWriting])];
  });
}

/** What tells a tab that was laid out to the end: it is written last. */
const headerLine: Writing = { row: unitRows.header, column: 0, values: [[...headings.unit]] };

/** Returns the texts of a tab without a header row; none where something stands in the place of that row. */
function missingTexts(cells: Cell[][]): Writing[] {
  if (findUnitHeader(cells) || typedInTheWay(cells)) return [];
  const numbers = Array.from({ length: ENTRY_ROWS }, (_, i) => [i + 1]);
  const numbering: Writing = { row: FIRST_ENTRY - 1, column: 0, values: numbers };
  const isTyped = numbers.some(([number], i) => {
    const cell = cells[FIRST_ENTRY - 1 + i]?.[0];
    return !isBlank(cell) && cell !== number;
  });
  return [...missingBoxes(cells.slice(0, unitRows.header)), ...(isTyped ? [] : [numbering]), headerLine];
}

/** Returns the first cell with something in the place of the header row; undefined when it is free. */
function typedInTheWay(cells: Cell[][]): string | undefined {
  const texts = cells[unitRows.header]?.slice(0, headings.unit.length) ?? [];
  const column = texts.findIndex((cell, i) => !isBlank(cell) && cell !== headings.unit[i]);
  return column < 0 ? undefined : cellName(unitRows.header, column);
}
