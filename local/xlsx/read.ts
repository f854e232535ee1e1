// Reads a workbook from .xlsx.
import { zipSync } from 'fflate';
import type { CellStyle, Workbook, Cell as XlsxCell, Sheet as XlsxSheet } from 'hucre/xlsx';
import {
  type Book,
  type Cell,
  checkboxRule,
  internStyle,
  internValidation,
  newBook,
  newSheet,
  ROW_PX,
  type Sheet,
  touchArea,
  touchCell,
} from '../google/engine/book';
import { evaluate } from '../google/engine/formula';
import { automatic, isDateFormat } from '../google/engine/number-format';
import { fromXlsxFormula, movedFormula } from './formulas';
import { readLink, wholeName } from './names';
import { readPackage, Unopenable } from './package';
import { keptProtections, readProtections } from './protections';
import { hasQuotes, unquoted } from './quotes';
import { refusal } from './recognise';
import { pixelsOfHeight, pixelsOfWidth, type WidthUnit, widthUnit } from './sizes';
import { defaultFont, hex, readColourRules, readStyle } from './styles';
import { unescaped } from './text';
import { LISTS_PROPERTY, readValidation } from './validations';

/**
 * Reads a workbook from an .xlsx file. It has no owner yet: it gets the owner of the host that opens it. Rejects with
 * an Error that says in one Vietnamese sentence what the file seems to be and what to do.
 *
 * @example
 * const book = await readXlsx(readFileSync('out/bang-tinh.xlsx'));
 * book.sheets[0]?.name; // 'Cấu hình'
 */
export async function readXlsx(bytes: Uint8Array): Promise<Book> {
  const problem = refusal(bytes);
  if (problem) throw new Error(problem);
  const { workbook, begun } = await parse(bytes);
  const properties = workbook.properties?.custom ?? {};
  const tabs = workbook.sheets.filter(({ name }) => name !== properties[LISTS_PROPERTY]);
  const book: Book = { ...newBook(''), sheets: [], nextId: tabs.length };
  const kept = keptProtections(properties);
  const unit = widthUnit(begun);
  const names = tabs.map(({ name }) => name);
  book.sheets = tabs.map((tab, id) => {
    const sheet = new SheetReader(book, workbook, tab, id, names).read(unit);
    readProtections(book, sheet, kept, tab.protection?.sheet === true);
    sheet.name = wholeName(tab.name, properties);
    return sheet;
  });
  return book;
}

/** Returns the workbook, and the beginning of its first tab’s XML for what the library does not report. */
async function parse(bytes: Uint8Array): Promise<{ workbook: Workbook; begun: string }> {
  const { readXlsx: read } = await import('hucre/xlsx');
  try {
    const { parts, tabs } = readPackage(bytes);
    const workbook = await read(zipSync(parts, { level: 0 }), {
      readStyles: true,
      sheets: (_, i) => tabs[i] !== undefined,
    });
    const [first = ''] = tabs.filter((tab) => tab !== undefined);
    const begun = Buffer.from(parts[first] ?? []).toString('latin1', 0, 4096);
    if (workbook.sheets.length > 0) return { workbook, begun };
  } catch (cause) {
    if (cause instanceof Unopenable) throw cause;
    throw Object.assign(new Error('Tệp .xlsx bị hỏng: hãy tải lại bảng tính từ Google Sheets'), { cause });
  }
  throw new Error('Tệp .xlsx không có trang tính nào: hãy tải lại bảng tính từ Google Sheets');
}

class SheetReader {
  private readonly sheet: Sheet;
  private readonly isQuoted: boolean;
  /** Formulas that the file writes once for several cells, by their index. */
  private readonly shared = new Map<number, { formula: string; row: number; column: number }>();

  /** Indexes of the formats read so far, by their JSON. */
  private readonly styles = new Map<string, number>();

  constructor(
    private readonly book: Book,
    private readonly workbook: Workbook,
    private readonly from: XlsxSheet,
    id: number,
    /** Names of the tabs in the file, by their ids. */
    private readonly tabs: string[],
  ) {
    this.sheet = newSheet(id, from.name);
    this.isQuoted = hasQuotes(workbook.properties?.custom ?? {});
  }

  read(unit: WidthUnit): Sheet {
    const { from, sheet } = this;
    this.cells();
    from.columns?.slice(0, sheet.maxColumns).forEach(({ width }, j) => {
      if (width !== undefined) sheet.widths[j + 1] = pixelsOfWidth(width, unit);
    });
    from.rowDefs?.forEach(({ height, hidden }, i) => {
      // LibreOffice also writes the last row that a tab can have.
      if (i >= sheet.maxRows) return;
      const pixels = height === undefined ? ROW_PX : pixelsOfHeight(height);
      if (pixels !== ROW_PX) sheet.heights[i + 1] = pixels;
      if (hidden) sheet.hiddenRows = { ...sheet.hiddenRows, [i + 1]: from.autoFilter ? 'filter' : 'person' };
    });
    sheet.frozenRows = from.freezePane?.rows ?? 0;
    sheet.hidden = Boolean(from.hidden || from.veryHidden);
    sheet.hiddenGridlines = from.view?.showGridLines === false;
    sheet.tabColor = hex(from.view?.tabColor?.rgb) ?? null;
    sheet.merges = (from.merges ?? [])
      .filter(({ startRow, startCol }) => startRow < sheet.maxRows && startCol < sheet.maxColumns)
      .map(({ startRow, startCol, endRow, endCol }) => ({
        row: startRow + 1,
        column: startCol + 1,
        rows: Math.min(endRow + 1, sheet.maxRows) - startRow,
        columns: Math.min(endCol + 1, sheet.maxColumns) - startCol,
      }));
    this.validations();
    const rules = readColourRules(from.conditionalRules, { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (rules.length > 0) sheet.colourRules = rules;
    return sheet;
  }

  private cells(): void {
    const { from, sheet } = this;
    // A cell that has only a note is in `cells` but not in `rows`.
    const places = [...(from.cells?.keys() ?? [])].map(placeOf);
    sheet.maxRows = places.reduce(
      (most, [row]) => Math.max(most, row),
      Math.max(sheet.maxRows, from.rows.length),
    );
    sheet.maxColumns = places.reduce(
      (most, [, column]) => Math.max(most, column),
      from.rows.reduce((most, row) => Math.max(most, row.length), sheet.maxColumns),
    );
    from.rows.forEach((row, i) => {
      row.forEach((value, j) => {
        if (value !== null) this.put(i + 1, j + 1, { value, type: 'string' });
      });
    });
    from.cells?.forEach((cell, key) => {
      this.put(...placeOf(key), cell);
    });
  }

  private put(row: number, column: number, from: XlsxCell): void {
    const cell: Cell = {};
    const value = this.isQuoted && typeof from.value === 'string' ? unquoted(from.value) : from.value;
    const days = value instanceof Date ? daysOf(value) : undefined;
    if (value !== null && value !== '') cell.value = days ?? (value as string | number | boolean);
    const formula = this.formula(row, column, from);
    if (formula) {
      cell.formula = formula;
      // Sheets computes a formula that has no result in the file.
      cell.value ??= value === null ? evaluate(formula) : '';
    }
    if (from.comment?.text) cell.note = unescaped(from.comment.text);
    const style = this.style(from.style, days !== undefined);
    if (style > 0) cell.style = style;
    const link = from.hyperlink && readLink(from.hyperlink, this.tabs);
    if (link) cell.link = link;
    if (from.checkbox) cell.validation = internValidation(this.book, checkboxRule);
    if (Object.keys(cell).length > 0) Object.assign(touchCell(this.sheet, row, column), cell);
  }

  private formula(row: number, column: number, from: XlsxCell): string | undefined {
    const { formula, formulaSharedIndex = -1 } = from;
    if (formula) {
      this.shared.set(formulaSharedIndex, { formula, row, column });
      return fromXlsxFormula(formula);
    }
    const first = formula === '' ? this.shared.get(formulaSharedIndex) : undefined;
    return first && fromXlsxFormula(movedFormula(first.formula, row - first.row, column - first.column));
  }

  private style(from: CellStyle = {}, isDate: boolean): number {
    // A tab has thousands of cells but only a few formats.
    const key = `${isDate}${JSON.stringify(from)}`;
    let index = this.styles.get(key);
    if (index === undefined) {
      const style = readStyle(from, this.workbook.defaultFont ?? defaultFont);
      if (isDate && !isDateFormat(style.numberFormat ?? automatic)) style.numberFormat = 'dd/MM/yyyy';
      index = internStyle(this.book, style);
      this.styles.set(key, index);
    }
    return index;
  }

  private validations(): void {
    const { from, sheet, book, workbook } = this;
    const grid = { rows: sheet.maxRows, columns: sheet.maxColumns };
    for (const validation of from.dataValidations ?? []) {
      const read = readValidation(validation, from, workbook.sheets, grid);
      if (!read) continue;
      const index = internValidation(book, read.rule);
      for (const area of read.areas) {
        touchArea(sheet, area, (cell) => {
          cell.validation = index;
        });
      }
    }
  }
}

/** Returns the 1-based row and column of a key of the library's cells. */
function placeOf(key: string): [row: number, column: number] {
  const [i = 0, j = 0] = key.split(',').map(Number);
  return [i + 1, j + 1];
}

// Returns the day number of a date. Before 1900-03-01 the library's dates are a day ahead, as in Excel's calendar.
function daysOf(date: Date): number {
  const day = 86_400_000;
  const ms = date.getTime() + 25_569 * day;
  return (ms < 61 * day ? ms - day : ms) / day;
}
