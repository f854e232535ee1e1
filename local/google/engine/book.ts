// The workbook as plain data, so that it can be saved as JSON, and the primitives that change its shape.
import type { Area } from './a1';

/** What a cell holds. A date is a number of days since 1899-12-30 under a date format, as in Sheets. */
export type Value = string | number | boolean;

/** One cell; an absent `value` is a blank cell. */
export interface Cell {
  value?: Value;
  /** With its `=`; `value` is then the result. */
  formula?: string;
  note?: string;
  /** Where its whole text leads, such as `#gid=5`; links of parts of a text are not modelled. */
  link?: string;
  /** Index into `Book.styles`; absent is the default style. */
  style?: number;
  /** Index into `Book.validations`. */
  validation?: number;
}

/** One side of a cell's border. */
export interface BorderLine {
  color: string;
  line: string;
}

/** The format of a cell; whatever is absent is Google's default. */
export interface Style {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  fontSize?: number;
  fontFamily?: string;
  fontColor?: string;
  background?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  top?: BorderLine;
  left?: BorderLine;
  bottom?: BorderLine;
  right?: BorderLine;
}

/** What a cell accepts. */
export interface Validation {
  kind: 'list' | 'checkbox';
  /** Of a list. */
  values: string[];
  /** A value outside the rule only gets a warning. */
  allowInvalid: boolean;
  help: string | null;
}

/** A protected tab or range. */
export interface Protection {
  id: number;
  /** Absent: the whole tab. */
  area?: Area;
  description: string;
  /** Absent until somebody changes the list: whoever may edit the file may edit here (documented). */
  editors?: string[];
  unprotected: Area[];
  warningOnly: boolean;
  domainEdit: boolean;
}

/** A conditional format that gives cells a ground: `=LEFT($C5)="✖"`, read at the first row of the first area. */
export interface ColourRule {
  areas: Area[];
  /** The 1-based column and row that the formula names; the row moves with the cell. Undefined once that was deleted. */
  column: number | undefined;
  row: number;
  character: string;
  background: string;
}

/** One tab. */
export interface Sheet {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  /** Row 1 at index 0, column A at index 0; ends after the last cell that was ever touched. */
  rows: (Cell | null)[][];
  /** Pixels, keyed by column (row) number; absent is 100 (21). */
  widths: Record<number, number>;
  heights: Record<number, number>;
  frozenRows: number;
  /** Hidden rows by row number, and what hides each; absent where there are none. */
  hiddenRows?: Record<number, 'person' | 'filter'>;
  hidden: boolean;
  hiddenGridlines: boolean;
  tabColor: string | null;
  /** Conditional formats; absent where there are none. */
  colourRules?: ColourRule[];
  merges: Area[];
  protections: Protection[];
}

/** The whole spreadsheet file. */
export interface Book {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** May edit the file; the owner is not among them. */
  editors: string[];
  sheets: Sheet[];
  /** Each format in use once; `styles[0]` is the default. */
  styles: Style[];
  validations: Validation[];
  /** The next free id for a tab or protection. */
  nextId: number;
}

/** Width of a column that nobody changed, in pixels. */
export const COLUMN_PX = 100;

/** Height of a row of one line that nobody changed, in pixels. */
export const ROW_PX = 21;

/** The rule of a tick box. */
export const checkboxRule: Readonly<Validation> = {
  kind: 'checkbox',
  values: [],
  allowInvalid: false,
  help: null,
};

/** Limits of a workbook (documented; the number of tabs and the length of a name are reported). */
export const limits = { cells: 10_000_000, tabs: 200, textLength: 50_000, nameLength: 100 };

/** Returns a new spreadsheet: one empty tab, Vietnamese locale and time zone. */
export function newBook(owner: string): Book {
  return {
    id: 'laptop-host-spreadsheet',
    name: 'Bảng tính chưa có tiêu đề',
    locale: 'vi_VN',
    timeZone: 'Asia/Ho_Chi_Minh',
    owner,
    editors: [],
    sheets: [newSheet(0, 'Trang tính1')],
    styles: [{}],
    validations: [],
    nextId: 1,
  };
}

/** Returns an empty tab of 1000 rows and 26 columns, as Google makes it. */
export function newSheet(id: number, name: string): Sheet {
  return {
    id,
    name,
    maxRows: 1000,
    maxColumns: 26,
    rows: [],
    widths: {},
    heights: {},
    frozenRows: 0,
    hidden: false,
    hiddenGridlines: false,
    tabColor: null,
    merges: [],
    protections: [],
  };
}

/** Returns a copy of a workbook. */
export function copyBook({ sheets, ...rest }: Book): Book {
  return { ...structuredClone(rest), sheets: sheets.map(copySheet) };
}

/** Returns a copy of a tab. */
export function copySheet({ rows, ...rest }: Sheet): Sheet {
  // A tab has thousands of cells; spreading each is about ten times as fast as a structured clone (measured).
  return { ...structuredClone(rest), rows: rows.map((cells) => cells.map((cell) => cell && { ...cell })) };
}

/** Returns a cell; undefined while nobody has touched it. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row - 1]?.[column - 1] ?? undefined;
}

/** Returns a cell, which is made if it does not exist yet. */
export function touchCell(sheet: Sheet, row: number, column: number): Cell {
  while (sheet.rows.length < row) sheet.rows.push([]);
  const cells = sheet.rows[row - 1] as (Cell | null)[];
  while (cells.length < column) cells.push(null);
  let cell = cells[column - 1];
  if (!cell) {
    cell = {};
    cells[column - 1] = cell;
  }
  return cell;
}

/** Calls `visit` for every cell of the area, making those that do not exist yet. */
export function touchArea(sheet: Sheet, area: Area, visit: (cell: Cell) => void): void {
  for (let i = 0; i < area.rows; i++) {
    for (let j = 0; j < area.columns; j++) visit(touchCell(sheet, area.row + i, area.column + j));
  }
}

/** Calls `visit` for every cell of the area that exists. */
export function visitArea(sheet: Sheet, area: Area, visit: (cell: Cell) => void): void {
  for (const cells of sheet.rows.slice(area.row - 1, area.row - 1 + area.rows)) {
    for (const cell of cells.slice(area.column - 1, area.column - 1 + area.columns)) if (cell) visit(cell);
  }
}

/** Returns the last row and column with content, 0 and 0 for an empty tab. A format alone is no content (documented). */
export function usedSize(sheet: Sheet): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  sheet.rows.forEach((cells, i) => {
    for (let j = cells.length - 1; j >= 0; j--) {
      if (cells[j]?.value === undefined) continue;
      rows = i + 1;
      columns = Math.max(columns, j + 1);
      break;
    }
  });
  return { rows, columns };
}

/** Returns the index of a style in the book's list; a new style is added to it. */
export function internStyle(book: Book, style: Style): number {
  const index = styleIndex(book.styles);
  const key = JSON.stringify(style, styleKeys);
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, book.styles.length);
  return book.styles.push({ ...style }) - 1;
}

const styleIndexes = new WeakMap<Style[], Map<string, number>>();

// Kept beside the book, which stays plain data.
function styleIndex(styles: Style[]): Map<string, number> {
  const index =
    styleIndexes.get(styles) ?? new Map(styles.map((style, i) => [JSON.stringify(style, styleKeys), i]));
  styleIndexes.set(styles, index);
  return index;
}

// In a fixed order of keys, equal styles are equal as JSON.
const styleKeys =
  'numberFormat bold italic fontSize fontFamily fontColor background horizontal vertical wrap top left bottom right color line'.split(
    ' ',
  );

/** Returns the index of a validation in the book's list; a new one is added to it. */
export function internValidation(book: Book, validation: Validation): number {
  const key = JSON.stringify(validation);
  const index = book.validations.findIndex((known) => JSON.stringify(known) === key);
  return index >= 0 ? index : book.validations.push(JSON.parse(key)) - 1;
}

/** Changes the format of an area; `patch` returns the style that takes the place of another. */
export function restyle(book: Book, sheet: Sheet, area: Area, patch: (style: Style) => Style): void {
  // An area has few distinct styles: each is changed once, however many cells have it.
  const changed = new Map<number, number>();
  touchArea(sheet, area, (cell) => {
    const before = cell.style ?? 0;
    const after = changed.get(before) ?? internStyle(book, patch(book.styles[before] ?? {}));
    changed.set(before, after);
    if (after === 0) delete cell.style;
    else cell.style = after;
  });
}

type Line = 'row' | 'column';

/**
 * Inserts `count` lines so that the first becomes line `at`; they take format and validation from line `like`
 * (reported).
 */
export function insertLines(sheet: Sheet, line: Line, at: number, count: number, like: number): void {
  const copy = (cell: Cell | null | undefined): Cell | null =>
    cell?.style === undefined && cell?.validation === undefined ? null : stripContent(cell);
  if (line === 'row') {
    sheet.maxRows += count;
    const model = sheet.rows[like - 1] ?? [];
    if (at <= sheet.rows.length || model.some((cell) => copy(cell))) {
      while (sheet.rows.length < at - 1) sheet.rows.push([]);
      sheet.rows.splice(at - 1, 0, ...Array.from({ length: count }, () => model.map(copy)));
    }
  } else {
    sheet.maxColumns += count;
    for (const cells of sheet.rows) {
      const model = copy(cells[like - 1]);
      if (at > cells.length && !model) continue;
      while (cells.length < at - 1) cells.push(null);
      cells.splice(at - 1, 0, ...Array.from({ length: count }, () => model && { ...model }));
    }
  }
  if (line === 'row' && at <= sheet.frozenRows) sheet.frozenRows += count;
  shiftAreas(sheet, line, (from, size) => {
    if (at <= from) return [from + count, size];
    return at < from + size ? [from, size + count] : [from, size];
  });
  shiftSizes(sheet, line, (n) => (n >= at ? n + count : n));
}

function stripContent(cell: Cell): Cell {
  const { style, validation } = cell;
  return { ...(style === undefined ? {} : { style }), ...(validation === undefined ? {} : { validation }) };
}

/** Deletes `count` lines from line `at`; merges, protections and widths move along, and vanish with their last cell. */
export function deleteLines(sheet: Sheet, line: Line, at: number, count: number): void {
  if (line === 'row') {
    sheet.maxRows -= count;
    sheet.rows.splice(at - 1, count);
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count - 1) - at + 1);
  } else {
    sheet.maxColumns -= count;
    for (const cells of sheet.rows) cells.splice(at - 1, count);
  }
  shiftAreas(sheet, line, (from, size) => {
    const kept = (n: number): number => n - Math.max(0, Math.min(n, at + count) - at);
    return [kept(from), kept(from + size) - kept(from)];
  });
  shiftSizes(sheet, line, (n) => (n < at ? n : n >= at + count ? n - count : undefined));
}

type Shift = (from: number, size: number) => [from: number, size: number];

function shiftAreas(sheet: Sheet, line: Line, shift: Shift): void {
  const move = (area: Area): Area[] => {
    const [from, size] = line === 'row' ? shift(area.row, area.rows) : shift(area.column, area.columns);
    if (size <= 0) return [];
    return [line === 'row' ? { ...area, row: from, rows: size } : { ...area, column: from, columns: size }];
  };
  sheet.merges = sheet.merges.flatMap(move).filter((area) => area.rows > 1 || area.columns > 1);
  if (sheet.colourRules) {
    sheet.colourRules = sheet.colourRules
      .map((rule) => {
        const [at, size] = shift(line === 'row' ? rule.row : (rule.column ?? 0), 1);
        if (line === 'row') return { ...rule, areas: rule.areas.flatMap(move), row: at };
        return { ...rule, areas: rule.areas.flatMap(move), column: size > 0 && at > 0 ? at : undefined };
      })
      .filter(({ areas }) => areas.length > 0);
  }
  sheet.protections = sheet.protections.flatMap((protection) => {
    const unprotected = protection.unprotected.flatMap(move);
    if (!protection.area) return [{ ...protection, unprotected }];
    return move(protection.area).map((area) => ({ ...protection, area, unprotected }));
  });
}

function shiftSizes(sheet: Sheet, line: Line, shift: (n: number) => number | undefined): void {
  const shifted = <Kept>(kept: Record<number, Kept>): Record<number, Kept> =>
    Object.fromEntries(
      Object.entries(kept).flatMap(([n, value]) => {
        const moved = shift(Number(n));
        return moved === undefined ? [] : [[moved, value]];
      }),
    );
  if (line === 'column') sheet.widths = shifted(sheet.widths);
  else {
    sheet.heights = shifted(sheet.heights);
    if (sheet.hiddenRows) sheet.hiddenRows = shifted(sheet.hiddenRows);
  }
}
