// Workbooks as .xlsx: what Google Sheets downloads, and a file it can open. Protections do not fit into the format.
import type { CellStyle, DataValidation, WriteSheet, Cell as XlsxCell, Sheet as XlsxSheet } from 'hucre/xlsx';
import { type Area, parseA1, toA1 } from './a1';
import {
  type Book,
  type BorderLine,
  type Cell,
  internStyle,
  internValidation,
  newBook,
  newSheet,
  type Sheet,
  type Style,
  touchArea,
  touchCell,
  type Validation,
} from './book';
import { evaluate, parseFormula } from './formula';
import { automatic, isDateFormat } from './number-format';

type BorderSide = NonNullable<NonNullable<CellStyle['border']>['top']>;

/** Names as a tab may have them in a file: 31 UTF-16 units at most, unique, none of `[]:*?/\`. Same order as given. */
export function xlsxNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || '_';
    let [candidate, n] = [cut(clean, 31), 1];
    while (taken.has(candidate.toLowerCase())) {
      const mark = ` (${++n})`;
      candidate = cut(clean, 31 - mark.length) + mark;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

// Never through the middle of a character of two units.
function cut(text: string, length: number): string {
  const isSplit = text.length > length && /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}

// ---- writing

/** The workbook as an .xlsx file. Text is always written as text, formulas as formulas with their results. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx');
  const names = xlsxNames(book.sheets.map((sheet) => sheet.name));
  const styles = book.styles.map(xlsxStyle);
  const sheets = book.sheets.map((sheet, i) => xlsxSheet(book, sheet, names[i] ?? sheet.name, styles));
  const bytes = await write({ sheets });
  return new Uint8Array(bytes);
}

function xlsxSheet(book: Book, sheet: Sheet, name: string, styles: CellStyle[]): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>();
  sheet.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      const written = cell && xlsxCell(cell, styles);
      if (written) cells.set(`${i},${j}`, written);
    });
  });
  const lastColumn = Math.max(0, ...Object.keys(sheet.widths).map(Number));
  const columns = Array.from({ length: lastColumn }, (_, j) => {
    const pixels = sheet.widths[j + 1];
    return pixels === undefined ? {} : { width: (pixels - 5) / 7 };
  });
  const heights = { ...wrappedHeights(book, sheet), ...sheet.heights };
  return {
    name,
    rows: [],
    cells,
    columns,
    hidden: sheet.hidden,
    rowDefs: new Map(
      Object.entries(heights).map(([row, pixels]) => [Number(row) - 1, { height: pixels * 0.75 }]),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns: width }) => ({
      startRow: row - 1,
      startCol: column - 1,
      endRow: row + rows - 2,
      endCol: column + width - 2,
    })),
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    dataValidations: xlsxValidations(book, sheet),
    view: {
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.tabColor?.startsWith('#') ? { tabColor: { rgb: rgb(sheet.tabColor) } } : {}),
    },
  };
}

function xlsxCell(cell: Cell, styles: CellStyle[]): Partial<XlsxCell> | undefined {
  const { value, formula, note } = cell;
  const style = cell.style ? styles[cell.style] : undefined;
  if (value === undefined && !note && !style) return undefined;
  const text = typeof value === 'string' ? escaped(value) : (value ?? null);
  return {
    // A formula that is none would make Excel refuse the file: its error goes as text.
    ...(formula && parseFormula(formula.slice(1))
      ? { value: text, formula: toXlsxFormula(formula), formulaResult: text }
      : { value: text }),
    ...(style ? { style } : {}),
    ...(note ? { comment: { text: note } } : {}),
  };
}

// In a file `_x0041_` stands for a character: text that happens to read so must say it does not.
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Outside quotes, a file separates with `,` and has decimal points; the Vietnamese locale `;` and commas. */
function toXlsxFormula(formula: string): string {
  const body = formula.slice(1);
  const inner = outsideQuotes(body, (part) => part.replace(/(\d),(\d)/g, '$1.$2').replace(/;/g, ','));
  // Google downloads a function Excel lacks in this wrapping, and takes it off again on import (reported).
  if (!/^SPARKLINE\(/i.test(inner)) return inner;
  return `IFERROR(__xludf.DUMMYFUNCTION("${inner.replace(/"/g, '""')}"),"")`;
}

function fromXlsxFormula(formula: string): string {
  const wrapped = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/.exec(formula);
  const body = wrapped ? (wrapped[1] ?? '').replace(/""/g, '"') : formula;
  return `=${outsideQuotes(body, (part) => part.replace(/,/g, ';').replace(/(\d)\.(\d)/g, '$1,$2'))}`;
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.replace(/("[^"]*"|'[^']*')|[^"']+/g, (part, quoted?: string) => quoted ?? change(part));
}

const alignments: Record<string, 'left' | 'center' | 'right' | 'top' | 'bottom'> = {
  left: 'left',
  center: 'center',
  right: 'right',
  top: 'top',
  middle: 'center',
  bottom: 'bottom',
};

const lines: Record<string, BorderSide['style']> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const sides = ['top', 'left', 'bottom', 'right'] as const;

/** What Sheets shows where nothing else is set. */
const DEFAULT_FONT = 'Arial';
const DEFAULT_SIZE = 10;

const LINE_PX = 17;
const CHARACTER_PX = 5.7;
const DEFAULT_WIDTH_PX = 100;
/** The tallest row Excel has, in pixels. */
const TALLEST_PX = 545;

/** Sheets fits a row to its wrapped text while it shows it; the file has to say how high that is, about. */
function wrappedHeights(book: Book, sheet: Sheet): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [i, row] of sheet.rows.entries()) {
    const lines = row.map((cell, j) => {
      const isWrapped = cell?.style !== undefined && book.styles[cell.style]?.wrap === 'WRAP';
      if (!isWrapped || typeof cell.value !== 'string') return 1;
      const perLine = Math.max(1, Math.floor(widthPx(sheet, i + 1, j + 1) / CHARACTER_PX));
      return cell.value
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    });
    const most = Math.max(1, ...lines);
    if (most > 1) heights[i + 1] = Math.min(TALLEST_PX, most * LINE_PX + 4);
  }
  return heights;
}

/** The width of a cell, or of the merged cells it begins. */
function widthPx(sheet: Sheet, row: number, column: number): number {
  const columns = sheet.merges.find((merge) => merge.row === row && merge.column === column)?.columns ?? 1;
  let width = 0;
  for (let j = column; j < column + columns; j++) width += sheet.widths[j] ?? DEFAULT_WIDTH_PX;
  return width;
}

function xlsxStyle(style: Style): CellStyle {
  const { numberFormat, bold, italic, fontSize, fontFamily, fontColor, background, horizontal, vertical } =
    style;
  const font = {
    name: fontFamily ?? DEFAULT_FONT,
    size: fontSize ?? DEFAULT_SIZE,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(fontColor?.startsWith('#') ? { color: { rgb: rgb(fontColor) } } : {}),
  };
  const alignment = {
    ...(horizontal && alignments[horizontal] ? { horizontal: alignments[horizontal] } : {}),
    ...(vertical && alignments[vertical] ? { vertical: alignments[vertical] } : {}),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  } as CellStyle['alignment'];
  const border = Object.fromEntries(
    sides.flatMap((side) => (style[side] ? [[side, xlsxLine(style[side] as BorderLine)]] : [])),
  );
  return {
    ...(numberFormat ? { numFmt: numberFormat } : {}),
    font,
    ...(Object.keys(alignment ?? {}).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(background?.startsWith('#')
      ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(background) } } }
      : {}),
  };
}

function xlsxLine({ line, color }: BorderLine): BorderSide {
  return { style: lines[line] ?? 'thin', color: { rgb: color.startsWith('#') ? rgb(color) : '000000' } };
}

function rgb(color: string): string {
  const digits = color.slice(1).toUpperCase();
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

function xlsxValidations(book: Book, sheet: Sheet): DataValidation[] {
  return validatedAreas(sheet).flatMap(({ area, validation }) => {
    const rule = book.validations[validation];
    const values = rule?.kind === 'checkbox' ? ['TRUE', 'FALSE'] : (rule?.values ?? []);
    // A list inside a file is one text of 255 characters between commas: a longer one is left out.
    if (!rule || values.join(',').length > 255 || values.some((value) => /[,"]/.test(value))) return [];
    const written: DataValidation = {
      type: 'list',
      range: toA1(area),
      values,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.allowInvalid ? 'warning' : 'stop',
      ...(rule.help ? { showInputMessage: true, inputMessage: rule.help.slice(0, 255) } : {}),
    };
    return [written];
  });
}

/** Runs of cells below one another that share a rule. */
function validatedAreas(sheet: Sheet): { area: Area; validation: number }[] {
  const found: { area: Area; validation: number }[] = [];
  const open = new Map<number, { area: Area; validation: number }>();
  sheet.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell?.validation === undefined) return;
      const run = open.get(j);
      if (run?.validation === cell.validation && run.area.row + run.area.rows === i + 1) {
        run.area.rows++;
        return;
      }
      const started = {
        area: { row: i + 1, column: j + 1, rows: 1, columns: 1 },
        validation: cell.validation,
      };
      open.set(j, started);
      found.push(started);
    });
  });
  return found;
}

// ---- reading

/**
 * A workbook read from an .xlsx file. Nobody owns it yet: it takes the owner of the host that opens it.
 * Rejects with an Error when the bytes are no readable workbook.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Book> {
  const { readXlsx: read } = await import('hucre/xlsx');
  const { sheets } = await read(bytes, { readStyles: true });
  if (sheets.length === 0) throw new Error('The workbook has no sheets');
  const book: Book = { ...newBook(''), sheets: [], nextId: sheets.length };
  book.sheets = sheets.map((sheet, i) => readSheet(book, sheet, i));
  return book;
}

function readSheet(book: Book, from: XlsxSheet, id: number): Sheet {
  const sheet = newSheet(id, from.name);
  sheet.maxRows = Math.max(sheet.maxRows, from.rows.length);
  sheet.maxColumns = Math.max(sheet.maxColumns, ...from.rows.map((row) => row.length));
  from.rows.forEach((row, i) => {
    row.forEach((value, j) => {
      if (value !== null) readCell(book, sheet, i + 1, j + 1, { value, type: 'string' });
    });
  });
  // A cell with a note alone stands in no row.
  from.cells?.forEach((cell, key) => {
    const [i = 0, j = 0] = key.split(',').map(Number);
    sheet.maxRows = Math.max(sheet.maxRows, i + 1);
    sheet.maxColumns = Math.max(sheet.maxColumns, j + 1);
    readCell(book, sheet, i + 1, j + 1, cell);
  });
  from.columns?.forEach(({ width }, j) => {
    if (width !== undefined) sheet.widths[j + 1] = Math.round(width * 7 + 5);
  });
  from.rowDefs?.forEach(({ height }, i) => {
    if (height !== undefined) sheet.heights[i + 1] = Math.round(height / 0.75);
  });
  sheet.frozenRows = from.freezePane?.rows ?? 0;
  sheet.hidden = Boolean(from.hidden || from.veryHidden);
  sheet.hiddenGridlines = from.view?.showGridLines === false;
  sheet.tabColor = from.view?.tabColor?.rgb ? `#${from.view.tabColor.rgb.slice(-6).toLowerCase()}` : null;
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow + 1,
    column: startCol + 1,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  for (const validation of from.dataValidations ?? []) readValidation(book, sheet, validation);
  return sheet;
}

function readCell(book: Book, sheet: Sheet, row: number, column: number, from: XlsxCell): void {
  const cell = touchCell(sheet, row, column);
  const { value } = from;
  const days = value instanceof Date ? daysOf(value) : undefined;
  if (value !== null && value !== '') cell.value = days ?? (value as string | number | boolean);
  if (from.formula) {
    cell.formula = fromXlsxFormula(from.formula);
    // Sheets computes a formula that comes without its result.
    cell.value ??= value === null ? evaluate(cell.formula) : '';
  }
  if (from.comment?.text) cell.note = from.comment.text;
  const style = readStyle(from.style ?? {});
  if (days !== undefined && !isDateFormat(style.numberFormat ?? automatic)) style.numberFormat = 'dd/MM/yyyy';
  const index = internStyle(book, style);
  if (index > 0) cell.style = index;
}

// The library counts a day more below 1900-03-01, as Excel's calendar does.
function daysOf(date: Date): number {
  const day = 86_400_000;
  const ms = date.getTime() + 25_569 * day;
  return (ms < 61 * day ? ms - day : ms) / day;
}

function readStyle({ font, fill, border, alignment, numFmt }: CellStyle): Style {
  const vertical = alignment?.vertical === 'center' ? 'middle' : alignment?.vertical;
  const horizontal = alignment?.horizontal;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  const read: { [K in keyof Style]: Style[K] | undefined } = {
    numberFormat: numFmt && !/^general$/i.test(numFmt) ? numFmt : undefined,
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    fontSize: font?.size,
    fontFamily: font?.name,
    fontColor: hex(font?.color?.rgb),
    background: hex(background),
    horizontal: horizontal && alignments[horizontal] ? horizontal : undefined,
    vertical: vertical && alignments[vertical] ? vertical : undefined,
    wrap: alignment?.wrapText ? 'WRAP' : undefined,
  };
  for (const side of sides) {
    const line = border?.[side];
    if (!line) continue;
    const known = Object.entries(lines).find(([, style]) => style === line.style)?.[0] ?? 'SOLID';
    read[side] = { color: hex(line.color?.rgb) ?? '#000000', line: known };
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Style;
}

function hex(color: string | undefined): string | undefined {
  return color === undefined ? undefined : `#${color.slice(-6).toLowerCase()}`;
}

function readValidation(book: Book, sheet: Sheet, from: DataValidation): void {
  if (from.type !== 'list' || !from.values) return;
  const isCheckbox = from.values.join().toUpperCase() === 'TRUE,FALSE';
  const rule: Validation = {
    kind: isCheckbox ? 'checkbox' : 'list',
    values: isCheckbox ? [] : from.values,
    allowInvalid: from.showErrorMessage === false || (from.errorStyle ?? 'stop') !== 'stop',
    help: from.inputMessage ?? null,
  };
  const validation = internValidation(book, rule);
  for (const range of from.range.split(' ')) {
    const area = parseA1(range, { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (!area) continue;
    const rows = Math.min(area.rows, sheet.maxRows - area.row + 1);
    const columns = Math.min(area.columns, sheet.maxColumns - area.column + 1);
    touchArea(sheet, { ...area, rows, columns }, (cell) => {
      cell.validation = validation;
    });
  }
}
