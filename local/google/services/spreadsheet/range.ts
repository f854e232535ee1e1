// Range: a rectangle of cells of one tab.
import { type Area, parseA1, toA1 } from '../../engine/a1';
import { checkboxRule, type Style } from '../../engine/book';
import type { Aspect, Plain } from '../../engine/cells';
import { exception, host, notModelled } from '../bridge';
import { badParameters, strict, unwrap } from '../strict';
import { type Protection, strictProtection } from './protection';
import { type Sheet, strictSheet } from './sheet';
import { DataValidation } from './validation';

/** A range as the script sees it; throws Google's message when it does not fit the tab. */
export function rangeAt(sheetId: number, area: Area): Range {
  const grid = host.tabs.gridSize(sheetId);
  if (area.row < 1) throw exception('The starting row of the range is too small.');
  if (area.column < 1) throw exception('The starting column of the range is too small.');
  if (area.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > grid.rows || area.column + area.columns - 1 > grid.columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return strict('Range', new Range(sheetId, area));
}

/** The range an A1 notation names. */
export function strictRange(sheetId: number, a1: string): Range {
  const grid = host.tabs.gridSize(sheetId);
  const area = parseA1(a1, grid);
  if (!area) throw exception('Range not found');
  const isOpen = /^\$?[A-Za-z]+:|^\$?\d+:|:\$?[A-Za-z]+$/.test(a1.trim());
  if (!isOpen || host.quirks.openRangePastEdge === 'throws') return rangeAt(sheetId, area);
  const rows = Math.min(area.rows, grid.rows - area.row + 1);
  const columns = Math.min(area.columns, grid.columns - area.column + 1);
  return rangeAt(sheetId, { ...area, rows, columns });
}

/** A row of values on its way to the workbook. */
export function plainRow(values: unknown[], method: string): Plain[] {
  return values.map((value) => {
    if (value instanceof Date) {
      if (Number.isNaN(value.getTime())) throw badParameters(method, [value]);
      return { date: value.getTime() };
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return '#NUM!';
    if (value !== null && value !== undefined && !['string', 'number', 'boolean'].includes(typeof value)) {
      throw badParameters(method, [value]);
    }
    return value as Plain;
  });
}

function checkShape(area: Area, data: unknown): asserts data is unknown[][] {
  if (!Array.isArray(data) || !data.every(Array.isArray)) {
    throw badParameters('SpreadsheetApp.Range.setValues', [data]);
  }
  if (data.length !== area.rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`,
    );
  }
  for (const row of data) {
    if (row.length === area.columns) continue;
    throw exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
    );
  }
}

/** A rectangle of cells of one tab. */
export class Range {
  constructor(
    readonly sheetId: number,
    readonly area: Area,
  ) {}

  getSheet(): Sheet {
    return strictSheet(this.sheetId);
  }

  getRow(): number {
    return this.area.row;
  }

  getColumn(): number {
    return this.area.column;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getA1Notation(): string {
    return toA1(this.area);
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw exception('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows = this.area.rows, columns = this.area.columns): Range {
    const { row, column } = this.area;
    return rangeAt(this.sheetId, { row: row + rowOffset, column: column + columnOffset, rows, columns });
  }

  activate(): this {
    host.ui.select(this.sheetId, this.area);
    return this;
  }

  getValue(): unknown {
    return inside(this, 'value')[0]?.[0];
  }

  getValues(): unknown[][] {
    return inside(this, 'value');
  }

  getDisplayValue(): unknown {
    return inside(this, 'display')[0]?.[0];
  }

  getDisplayValues(): unknown[][] {
    return inside(this, 'display');
  }

  getFormula(): unknown {
    return inside(this, 'formula')[0]?.[0];
  }

  getFormulas(): unknown[][] {
    return inside(this, 'formula');
  }

  getNumberFormat(): unknown {
    return inside(this, 'format')[0]?.[0];
  }

  getNumberFormats(): unknown[][] {
    return inside(this, 'format');
  }

  getNote(): unknown {
    return inside(this, 'note')[0]?.[0];
  }

  getNotes(): unknown[][] {
    return inside(this, 'note');
  }

  isChecked(): boolean | null {
    const values = inside(this, 'value').flat();
    if (!values.every((value) => typeof value === 'boolean')) return null;
    if (values.every(Boolean)) return true;
    return values.some(Boolean) ? null : false;
  }

  setValue(value: unknown): this {
    const [plain] = plainRow([value], 'SpreadsheetApp.Range.setValue');
    const { rows, columns } = this.area;
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => plain));
    host.cells.write(this.sheetId, this.area, values);
    return this;
  }

  setValues(values: unknown): this {
    checkShape(this.area, values);
    const rows = values.map((row) => plainRow(row, 'SpreadsheetApp.Range.setValues'));
    host.cells.write(this.sheetId, this.area, rows);
    return this;
  }

  setNumberFormat(format: string): this {
    host.cells.setFormats(this.sheetId, this.area, String(format));
    return this;
  }

  setNumberFormats(formats: string[][]): this {
    checkShape(this.area, formats);
    host.cells.setFormats(this.sheetId, this.area, formats);
    return this;
  }

  setWrap(isWrapped: boolean): this {
    return restyled(this, { wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
  }

  setWrapStrategy(strategy: unknown): this {
    return restyled(this, { wrap: String(strategy) as 'WRAP' | 'OVERFLOW' | 'CLIP' });
  }

  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return restyled(this, { bold: oneOf(weight, 'normal', 'bold', 'setFontWeight') });
  }

  setFontStyle(style: 'italic' | 'normal' | null): this {
    return restyled(this, { italic: oneOf(style, 'normal', 'italic', 'setFontStyle') });
  }

  setFontSize(size: number): this {
    if (typeof size !== 'number') throw badParameters('SpreadsheetApp.Range.setFontSize', [size]);
    return restyled(this, { fontSize: size });
  }

  setFontFamily(family: string | null): this {
    return restyled(this, { fontFamily: family });
  }

  setFontColor(color: string | null): this {
    return restyled(this, { fontColor: color });
  }

  setBackground(color: string | null): this {
    return restyled(this, { background: color });
  }

  setHorizontalAlignment(alignment: string | null): this {
    return restyled(this, { horizontal: aligned(alignment, ['left', 'center', 'normal', 'right']) });
  }

  setVerticalAlignment(alignment: string | null): this {
    return restyled(this, { vertical: aligned(alignment, ['top', 'middle', 'bottom']) });
  }

  setBorder(...parameters: unknown[]): this {
    const [top, left, bottom, right, vertical, horizontal, color, line] = parameters;
    const sides = { top, left, bottom, right, vertical, horizontal };
    const isSide = (side: unknown): boolean => typeof side === 'boolean' || side === null;
    if (!Object.values(sides).every(isSide))
      throw badParameters('SpreadsheetApp.Range.setBorder', parameters);
    const drawn = Object.entries(sides).filter(([, side]) => side !== null);
    host.looks.setBorder(this.sheetId, this.area, Object.fromEntries(drawn) as Record<string, boolean>, {
      color: String(color ?? '#000000'),
      line: String(line ?? 'SOLID'),
    });
    return this;
  }

  merge(): this {
    host.looks.merge(this.sheetId, [this.area]);
    return this;
  }

  mergeAcross(): this {
    const { area } = this;
    const rows = Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }));
    host.looks.merge(this.sheetId, rows);
    return this;
  }

  breakApart(): this {
    host.looks.unmerge(this.sheetId, this.area);
    return this;
  }

  insertCheckboxes(...values: unknown[]): this {
    if (values.length > 0) throw notModelled('Range.insertCheckboxes(values)');
    host.cells.setValidation(this.sheetId, this.area, checkboxRule);
    return this.setValue(false);
  }

  setDataValidation(rule: unknown): this {
    if (rule === null) return this.clearDataValidations();
    const validation = unwrap(rule, DataValidation);
    if (!validation) throw badParameters('SpreadsheetApp.Range.setDataValidation', [rule]);
    host.cells.setValidation(this.sheetId, this.area, validation.rule);
    return this;
  }

  clearDataValidations(): this {
    host.cells.clear(this.sheetId, this.area, { rules: true });
    return this;
  }

  getDataValidation(): DataValidation | null {
    return rules(this)[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return rules(this);
  }

  setNote(note: string | null): this {
    const { rows, columns } = this.area;
    const text = note === null || note === undefined ? '' : String(note);
    const notes = Array.from({ length: rows }, () => Array.from({ length: columns }, () => text));
    host.cells.setNotes(this.sheetId, this.area, notes);
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    checkShape(this.area, notes);
    const texts = notes.map((row) => row.map((note) => (note === null ? '' : String(note))));
    host.cells.setNotes(this.sheetId, this.area, texts);
    return this;
  }

  clearNote(): this {
    host.cells.clear(this.sheetId, this.area, { notes: true });
    return this;
  }

  clearContent(): this {
    host.cells.clear(this.sheetId, this.area, { content: true });
    return this;
  }

  clearFormat(): this {
    host.cells.clear(this.sheetId, this.area, { format: true });
    return this;
  }

  clear(...options: unknown[]): this {
    if (options.length > 0) throw notModelled('Range.clear(options)');
    host.cells.clear(this.sheetId, this.area, { content: true, format: true });
    return this;
  }

  protect(): Protection {
    return strictProtection(this.sheetId, host.protections.add(this.sheetId, this.area));
  }
}

/** What was read, as values and arrays of the script's own context. */
function inside(range: Range, aspect: Aspect): unknown[][] {
  const rows = host.cells.read(range.sheetId, range.area, aspect);
  return Array.from(rows, (row) =>
    Array.from(row, (value) => (typeof value === 'object' && value !== null ? new Date(value.date) : value)),
  );
}

function rules(range: Range): (DataValidation | null)[][] {
  const rows = host.cells.validations(range.sheetId, range.area);
  return Array.from(rows, (row) =>
    Array.from(row, (rule) => rule && strict('DataValidation', new DataValidation(rule))),
  );
}

function restyled<R extends Range>(range: R, change: { [K in keyof Style]?: Style[K] | null }): R {
  host.looks.setStyle(range.sheetId, range.area, change);
  return range;
}

function oneOf(value: string | null, off: string, on: string, method: string): true | null {
  if (value !== null && value !== off && value !== on) {
    throw badParameters(`SpreadsheetApp.Range.${method}`, [value]);
  }
  return value === on ? true : null;
}

function aligned(alignment: string | null, known: string[]): string | null {
  if (alignment === null || known.includes(alignment)) return alignment;
  throw exception(`Invalid argument: ${alignment}`);
}
