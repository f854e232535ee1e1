// Makes and repairs the tab of a unit.

import { cellName } from '../../core/grid/a1';
import { type Cell, cellText, isBlank } from '../../core/grid/cells';
import type { Header } from '../../core/grid/header';
import {
  boxes,
  boxLabels,
  FORMER_PERIOD_ROW,
  formerBox,
  HOME_LINK,
  headings,
  type UnitHeading,
  unitRows,
} from '../../core/grid/layout';
import { findLabel, findPeriodCell, findStamp, stampedCell } from '../../core/intake/above-entries';
import { readBoxLabel } from '../../core/intake/box-label';
import { findBoxes, readBoxes } from '../../core/intake/tick-boxes';
import { findUnitHeader } from '../../core/intake/unit-tab';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { broken } from '../../core/round/banner';
import { periodKey } from '../../core/round/period';
import { periodCell, periodIn, periodLine, readPeriodCell } from '../../core/round/period-line';
import { fold } from '../../core/text/vietnamese/fold';
import { isFree, resize, setWidths } from './fixed-tabs';
import { HEADER_COLOUR, mendHeadings } from './headings';
import { allColumns, toCells } from './read';
import { type Writing, writeWatched } from './write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows for entries in a new tab; the unit can add more. */
const ENTRY_ROWS = 200;

/** 1-based row of the first entry. */
const FIRST_ENTRY = unitRows.header + 2;

/** What follows when the person did what a message asks. */
export const AGAIN = 'rồi bấm Thiết lập… lần nữa.';

/**
 * Width of the entries in pixels, ours: with the numbers of rows (46) and entries (45) as much as a phone shows (390). So a
 * screen of 1280 also has room for the other columns and the sidebar.
 */
const CONTENT_WIDTH = 299;

/** Grounds of the cell TT, by the mark with which the verdict beside the entry begins; the mark tells the same without colour. */
const grounds = { '✖': '#f4c7c3', '⚠': '#fce8b2', '✎': '#d9e7fd', '✔': '#d9ead3' };

/**
 * Lays out a new tab without the name of a unit, because it is also the template of other units' tabs; `home` is where its
 * link to the tab "Đơn vị" leads.
 */
export function buildUnitTab(sheet: Sheet, home: string): void {
  resize(sheet, FIRST_ENTRY - 1 + ENTRY_ROWS, 6);
  // Where somebody typed in the column Kiểm tra, the verdict stands right of the named columns.
  setWidths(sheet, [45, CONTENT_WIDTH, 320, 240, 320, 320]);
  layOutTop(sheet, 2);
  sheet.setFrozenRows(unitRows.header + 1);
  sheet
    .getRange(unitRows.header + 1, 1, 1, headings.unit.length)
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR)
    .setVerticalAlignment('middle');
  sheet.getRange(FIRST_ENTRY, 1, ENTRY_ROWS, 1).setHorizontalAlignment('center');
  sheet
    .getRange(FIRST_ENTRY, 1, ENTRY_ROWS, 4)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true);
  // Plain text, because Sheets would take an entry that begins with a dash, a plus or an equals sign for a formula.
  sheet.getRange(FIRST_ENTRY, 2, ENTRY_ROWS, 3).setNumberFormat('@').setWrap(true);
  sheet.getRange(FIRST_ENTRY, 3, ENTRY_ROWS, 1).setFontColor('#5f6368');
  writeWatched(sheet, reader(sheet), (cells) => missingTexts(cells, home));
}

/**
 * Gives the cells above the entries their looks, and the numbers of the entries the colours of the verdicts, which stand in
 * the 0-based column `check`.
 */
function layOutTop(sheet: Sheet, check: number): void {
  sheet.getRange('A1').setNumberFormat('@').setFontWeight('bold');
  sheet.getRange('A2:B3').setWrap(true).setVerticalAlignment('top');
  const rules = sheet.getConditionalFormatRules();
  const rows = sheet.getMaxRows() - FIRST_ENTRY + 1;
  const isOurs = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule) =>
    /^=LEFT\(\$\w+\)="/.test(rule.getBooleanCondition()?.getCriteriaValues()[0]);
  if (rows < 1 || rules.some(isOurs)) return;
  for (const [mark, ground] of Object.entries(grounds)) {
    const rule = SpreadsheetApp.newConditionalFormatRule()
      // LEFT with one argument: between two, the workbook's language decides what separates them.
      .whenFormulaSatisfied(`=LEFT($${cellName(FIRST_ENTRY - 1, check)})="${mark}"`)
      .setBackground(ground)
      .setRanges([sheet.getRange(FIRST_ENTRY, 1, rows, 1)]);
    rules.push(rule.build());
  }
  sheet.setConditionalFormatRules(rules);
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
 * and the plain text format of the entries. Brings a tab of an earlier layout into that of today. Lays out a tab that has
 * no header row, as one whose making was interrupted, beside what a unit typed into it meanwhile. What somebody typed in
 * the place of these stays, and is told.
 */
export function mendUnitTab(sheet: Sheet, unit: Unit, settings: Settings, home: string): Mended {
  const tab = sheet.getName();
  const read = reader(sheet);
  // Formulas cost a read more, which a tab that lacks nothing is spared.
  let cells = toCells(sheet.getDataRange().getValues());
  if (!findUnitHeader(cells)) {
    cells = toCells(read());
    const typed = typedInTheWay(cells);
    if (typed) {
      const problem = `Tab “${tab}” không có hàng tiêu đề, mà ô ${typed} đã có chữ: chuyển chữ đó xuống cột B, từ hàng ${FIRST_ENTRY}; nếu hàng tiêu đề đã bị xóa, chèn một hàng trống vào hàng ${unitRows.header + 1}; ${AGAIN}`;
      return { isReady: false, problems: [problem] };
    }
    buildUnitTab(sheet, home);
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
  // A tab of an earlier layout may need the boxes before its lines can be joined.
  for (let turn = 0; turn < 2 && plan(cells).length > 0; turn++) {
    writeWatched(sheet, read, plan);
    cells = toCells(read());
  }
  const problems = renew(sheet, unit, cells, header);
  if (headings.unit.some((heading) => header.columns[heading] === undefined)) mendHeadings(sheet, 'unit');
  // The headings need as many columns, which somebody may have deleted.
  if (homeLink(cells, home).length > 0) writeWatched(sheet, read, (now) => homeLink(now, home));
  const rows = sheet.getMaxRows() - FIRST_ENTRY + 1;
  if (rows > 0) sheet.getRange(FIRST_ENTRY, column + 1, rows, 1).setNumberFormat('@');
  const title = cellText(cells[unitRows.title]?.[0]);
  if (!isTitle(title, unit)) {
    const name = readPeriodCell(title)?.name ?? title;
    const problem = `Ô A1 của tab “${tab}” ghi “${name}”, không phải “${unit.name}”: nếu là tên cũ của đơn vị, gõ tên mới thay vào; nếu là nội dung báo cáo, chuyển xuống cột “Nội dung”.`;
    problems.unshift(problem);
  }
  return { isReady: true, problems: [...problems, ...boxProblems(tab, cells, header.row)] };
}

/** Where the box “Không phát sinh” and its label stood in layouts 1 and 2, and where they stand. */
const [FORMER_BOX, BOX] = ['C3:D3', 'A2:B2'];

/**
 * Brings a tab of layout 1 or 2 into that of today; returns what is in the way. Each step may be done twice, and the last
 * one, the heading “Ý kiến”, is left to the caller.
 */
function renew(sheet: Sheet, unit: Unit, cells: Cell[][], { columns }: Header<UnitHeading>): string[] {
  const above = cells.slice(0, unitRows.header);
  const read = reader(sheet);
  const stamp = findStamp(above);
  if (isFormer(above)) {
    const way = inTheWay(above, unit);
    if (way) {
      return [
        `Tab “${sheet.getName()}” còn theo cách bày cũ vì ô ${way} có chữ khác: chuyển chữ đó xuống cột “Nội dung”, ${AGAIN}`,
      ];
    }
    sheet.setColumnWidth(2, CONTENT_WIDTH);
    layOutTop(sheet, columns['Kiểm tra'] ?? 2);
    moveBox(sheet, unit, read);
  } else if (columns['Ý kiến'] !== undefined && (!stamp || stamp.label)) return [];
  moveStamp(sheet, read);
  // Google may leave the rule of a box where the box was (unverified).
  const old = sheet.getRange('C3');
  if (old.getValue() === '') old.clearDataValidations();
  return [];
}

function isFormer(above: Cell[][]): boolean {
  const { row, box } = findBoxes(above).nothingToReport ?? {};
  return row === formerBox.row && box === formerBox.column;
}

/** Returns a cell that keeps a tab of an earlier layout from that of today; `above` are the rows above its headings. */
function inTheWay(above: Cell[][], unit: Unit): string | undefined {
  const [title = [], period = [], boxRow = []] = above;
  const line = cellText(period[0]);
  const isLine = isBlank(line) || readPeriodCell(line)?.name === '';
  if (!isTitle(cellText(title[0]), unit)) return 'A1';
  if (!isLine) return 'A2';
  if (!isBlank(title[1])) return 'B1';
  if (!isBlank(period[1])) return 'B2';
  return readBoxLabel(cellText(boxRow[formerBox.column + 1])) ? undefined : 'D3';
}

/**
 * Moves the box “Không phát sinh” and its label into the place of the former period line, whose text stands above by now.
 * Google moves both at once, with what the box holds at that moment. Moves them back where somebody inserted rows or
 * columns right before.
 */
function moveBox(sheet: Sheet, unit: Unit, read: () => unknown[][]): void {
  const above = toCells(read()).slice(0, unitRows.header);
  const title = cellText(above[unitRows.title]?.[0]);
  if (!isFormer(above) || !readPeriodCell(title) || inTheWay(above, unit)) return;
  const [from, to] = [sheet.getRange(FORMER_BOX), sheet.getRange(BOX)];
  const corner = sheet.getRange('A2');
  // Google may leave the rule of the box behind (unverified), so that it must be there before.
  corner.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  from.moveTo(to);
  const after = toCells(read());
  const { completed, nothingToReport } = findBoxes(after.slice(0, findUnitHeader(after)?.row));
  // Wherever they stand by now, the box that was moved stands above the other one.
  if ((nothingToReport?.row ?? 0) < (completed?.row ?? 0)) return;
  to.moveTo(from);
  to.clearDataValidations();
  if (!after.flat().includes(title)) corner.setValue(title);
}

/** Moves the stamp from a cell of its own below the label “Hoàn thành”, unless an edit changes it meanwhile. */
function moveStamp(sheet: Sheet, read: () => unknown[][]): void {
  let text = '';
  writeWatched(sheet, read, (cells) => {
    const above = cells.slice(0, unitRows.header);
    const [stamp, place] = [findStamp(above), findLabel(above)];
    if (!stamp || stamp.label || !place) return [];
    text = stamp.text;
    return [{ ...place, values: [[stampedCell(place, text)]] }];
  });
  if (text === '') return;
  sheet.getRange('A1:D3').createTextFinder(text).matchCase(true).matchEntireCell(true).replaceAllWith('');
}

/** Says of each tick box that is not there why it could not be restored, and what to do. */
function boxProblems(tab: string, values: Cell[][], headerRow: number): string[] {
  const found = findBoxes(values.slice(0, headerRow));
  return boxKeys.flatMap((key) => {
    const place = found[key];
    if (place?.box !== undefined) return [];
    const problem = `Chưa tạo lại được ô đánh dấu “${boxes[key]}” của tab “${tab}”`;
    if (headerRow !== unitRows.header) {
      return `${problem}, vì hàng tiêu đề không ở hàng ${unitRows.header + 1}: chèn hoặc xóa hàng trống phía trên để tiêu đề về hàng đó, ${AGAIN}`;
    }
    if (place) {
      const cell = cellName(place.row, place.label);
      return `${problem}, vì bên trái nhãn ở ô ${cell} không có ô trống: chèn một cột trống vào bên trái ô ${cell}, hoặc nếu ô đó là nội dung báo cáo thì chuyển xuống cột “Nội dung”, ${AGAIN}`;
    }
    const { row, column } = placeOf(key, values);
    const cells = [column, column + 1].map((one) => cellName(row, one)).join(', ');
    return `${problem}, vì hai ô ${cells} không còn trống: chuyển chữ ở đó xuống cột “Nội dung”, ${AGAIN}`;
  });
}

function reader(sheet: Sheet): () => unknown[][] {
  return () => allColumns(sheet);
}

/** Returns whether a text is blank, or names the unit, alone or above its period. */
function isTitle(text: string, unit: Unit): boolean {
  const name = readPeriodCell(text)?.name ?? text;
  return isBlank(name) || fold(name) === fold(unit.name);
}

/**
 * Returns the lines above the boxes that changed, where no text of somebody else stands. In a tab of an earlier layout
 * the period has a cell of its own, until nothing is in the way any more.
 */
function titles(cells: Cell[][], unit: Unit, settings: Settings): Writing[] {
  const above = cells.slice(0, unitRows.header);
  const own = findPeriodCell(above);
  const line = holdsOtherPeriod(cells, own.line, settings) ? own.line : periodLine(settings);
  const isApart = own.row > 0 && (!isFormer(above) || inTheWay(above, unit) !== undefined);
  const told = (name: string) => periodCell({ name, line, banner: own.banner });
  const title = above[unitRows.title]?.[0] ?? '';
  const isOurs = isTitle(cellText(title), unit);
  const wanted: [row: number, text: string][] = [];
  if (isApart) wanted.push([own.row, told('')]);
  // Another name stays, and so does what somebody typed in the place of all.
  if (!isApart && (isOurs || own.row === unitRows.title)) {
    wanted.push([unitRows.title, told(isOurs ? broken(unit.name) : own.name)]);
  }
  return wanted
    .filter(([row, text]) => cells[row]?.[0] !== text)
    .map(([row, text]) => ({ row, column: 0, values: [[text]] }));
}

/** Returns whether a tab names another period than the settings and holds something that was typed for it. */
function holdsOtherPeriod(cells: Cell[][], line: string, { period }: Settings): boolean {
  const own = periodIn(line);
  if (own === '' || period === '' || periodKey(own) === periodKey(period)) return false;
  const column = findUnitHeader(cells)?.columns['Nội dung'] ?? 1;
  const { completed, nothingToReport } = readBoxes(cells.slice(0, unitRows.header));
  return completed || nothingToReport || cells.slice(FIRST_ENTRY - 1).some((row) => !isBlank(row[column]));
}

const boxKeys = ['nothingToReport', 'completed'] as const;

/** Returns where a box is made: in a tab of an earlier layout, which has its period where a box is today, where it was. */
function placeOf(key: keyof typeof boxes, above: Cell[][]): { row: number; column: number } {
  const { row } = findPeriodCell(above.slice(0, unitRows.header));
  return key === 'nothingToReport' && row === FORMER_PERIOD_ROW
    ? formerBox
    : { row: unitRows[key], column: 0 };
}

/** Returns the labels and boxes to restore: a box beside its label, and both where their own cells are blank. */
function missingBoxes(above: Cell[][]): Writing[] {
  const found = findBoxes(above);
  return boxKeys.flatMap((key): Writing[] => {
    const box = found[key];
    if (box?.box !== undefined) return [];
    const own = placeOf(key, above);
    const place = box ? { row: box.row, column: box.label - 1 } : own;
    const boxWriting: Writing = { ...place, values: [[false]], isBox: true };
    const labelWriting: Writing = { row: own.row, column: own.column + 1, values: [[boxLabels[key]]] };
    const hasBox = typeof above[place.row]?.[place.column] === 'boolean';
    const isPossible = place.column >= 0 && (hasBox || isFree(above, [boxWriting]));
    if (!isPossible || (!box && !isFree(above, [labelWriting]))) return [];
    return [...(box ? [] : [labelWriting]), ...(hasBox ? [] : [boxWriting])];
  });
}

/** Returns the link to the tab "Đơn vị", where there is none and its place is free. */
function homeLink(cells: Cell[][], home: string): Writing[] {
  // A long name of the unit runs over the cells before it.
  const link: Writing = { row: unitRows.title, column: 3, values: [[HOME_LINK]], links: [home] };
  return cells.some((row) => row.includes(HOME_LINK)) || !isFree(cells, [link]) ? [] : [link];
}

/** What tells a tab that was laid out to the end: it is written last. */
const headerLine: Writing = { row: unitRows.header, column: 0, values: [[...headings.unit]] };

/** Returns the texts of a tab without a header row; none where something stands in the place of that row. */
function missingTexts(cells: Cell[][], home: string): Writing[] {
  if (findUnitHeader(cells) || typedInTheWay(cells)) return [];
  const numbers = Array.from({ length: ENTRY_ROWS }, (_, i) => [i + 1]);
  const numbering: Writing = { row: FIRST_ENTRY - 1, column: 0, values: numbers };
  const isTyped = numbers.some(([number], i) => {
    const cell = cells[FIRST_ENTRY - 1 + i]?.[0];
    return !isBlank(cell) && cell !== number;
  });
  return [
    ...missingBoxes(cells.slice(0, unitRows.header)),
    ...homeLink(cells, home),
    ...(isTyped ? [] : [numbering]),
    headerLine,
  ];
}

/** Returns the first cell with something in the place of the header row; undefined when it is free. */
function typedInTheWay(cells: Cell[][]): string | undefined {
  const texts = cells[unitRows.header]?.slice(0, headings.unit.length) ?? [];
  const column = texts.findIndex((cell, i) => !isBlank(cell) && cell !== headings.unit[i]);
  return column < 0 ? undefined : cellName(unitRows.header, column);
}
