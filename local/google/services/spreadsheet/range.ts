// Range: a rectangle of cells of one tab.
import { type Area, parseA1, toA1, wholeLines } from '../../engine/a1';
import { checkboxRule, type Style } from '../../engine/book';
import type { Aspect, Plain } from '../../engine/cells';
import { coerce } from '../../engine/coerce';
import { exception, host, notModelled } from '../bridge';
import { badParameters, strict, unwrap } from '../strict';
import { type RichTextValue, richTextsFrom, strictText } from './rich-text';
import { TextFinder } from './text-finder';
import { DataValidation } from './validation';

/** The tab of a range. Ranges know only its id, because sheet.ts imports this file. */
export interface Tab {
  readonly id: number;
}

/** Returns the range as the script sees it; throws Google's message when it does not fit the tab. */
export function rangeAt(tab: Tab, area: Area, openName?: string): Range {
  const grid = host.tabs.gridSize(tab.id);
  if (area.row < 1) throw exception('The starting row of the range is too small.');
  if (area.column < 1) throw exception('The starting column of the range is too small.');
  if (area.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (area.row + area.rows - 1 > grid.rows || area.column + area.columns - 1 > grid.columns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return strict('Range', new Range(tab, area, openName));
}

/**
 * Returns the range that a text names: `B5`, `B5:C9`, `A:C`, `2:5`, `A2:C`.
 * Google also reads `R5C3`, `A2:2` and `'Tab'!A1` (reported); the host refuses them by name.
 */
export function namedRange(tab: Tab, text: string): Range {
  const grid = host.tabs.gridSize(tab.id);
  const area = parseA1(text, grid);
  if (!area) {
    if (/[:!]|^\s*R\d+C\d+\s*$/i.test(text)) throw notModelled(`Sheet.getRange('${text}')`);
    throw exception('Range not found');
  }
  const isOpen = /^\$?[A-Za-z]+:|^\$?\d+:|:\$?[A-Za-z]+$/.test(text.trim());
  if (!isOpen) return rangeAt(tab, area);
  if (host.quirks.openRangePastEdge === 'throws') return rangeAt(tab, area, text);
  const rows = Math.min(area.rows, grid.rows - area.row + 1);
  const columns = Math.min(area.columns, grid.columns - area.column + 1);
  return rangeAt(tab, { ...area, rows, columns }, text);
}

/** Returns a row of values as plain data; throws for a value that no cell takes. */
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
  /** `openName` is what the script called the range, if the name leaves a side open: `A:C`, `2:5`, `A2:C`. */
  constructor(
    readonly tab: Tab,
    readonly area: Area,
    private readonly openName?: string,
  ) {}

  getSheet(): Tab {
    return strict('Sheet', this.tab);
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

  /** Whole lines are `A:F` and `5:7` (reported). Throws by name for other ranges that reach across the grid: unverified. */
  getA1Notation(): string {
    const { area, openName } = this;
    const lines = openName === undefined ? undefined : wholeLines(openName, area);
    if (lines !== undefined) return lines;
    const grid = host.tabs.gridSize(this.tab.id);
    if (openName !== undefined || area.rows === grid.rows || area.columns === grid.columns)
      throw notModelled(
        `Range.getA1Notation of ${openName ?? toA1(area)}, which reaches the edge of the grid,`,
      );
    return toA1(area);
  }

  activate(): this {
    host.ui.select(this.tab.id, this.area);
    return this;
  }

  getValue(): unknown {
    return inside(this, 'value')[0]?.[0];
  }

  getValues(): unknown[][] {
    return inside(this, 'value');
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

  setValue(value: unknown): this {
    const [plain] = plainRow([value], 'SpreadsheetApp.Range.setValue');
    const { rows, columns } = this.area;
    const values = Array.from({ length: rows }, () => Array.from({ length: columns }, () => plain));
    host.cells.write(this.tab.id, this.area, values);
    return this;
  }

  setValues(values: unknown): this {
    checkShape(this.area, values);
    const rows = values.map((row) => plainRow(row, 'SpreadsheetApp.Range.setValues'));
    host.cells.write(this.tab.id, this.area, rows);
    return this;
  }

  /** Null for a cell whose value is no text (documented), and for a formula (unverified). */
  getRichTextValues(): (RichTextValue | null)[][] {
    const [formulas, links] = [inside(this, 'formula'), inside(this, 'link')];
    return inside(this, 'value').map((row, i) =>
      row.map((value, j) =>
        typeof value === 'string' && formulas[i]?.[j] === ''
          ? strictText(value, String(links[i]?.[j]))
          : null,
      ),
    );
  }

  /**
   * Whether Google reads such a text as it reads what is typed is unverified, so that a text which is more than a text then
   * is refused by name, but in cells of plain text.
   */
  setRichTextValues(values: unknown): this {
    const texts = richTextsFrom(values);
    checkShape(this.area, texts);
    const formats = inside(this, 'format');
    for (const [i, row] of texts.entries()) {
      for (const [j, { text }] of row.entries()) {
        const { value, formula } = coerce(text, { dashText: host.quirks.dashText, year: 2000 });
        if (formats[i]?.[j] !== '@' && (value !== text || formula))
          throw notModelled(`Range.setRichTextValues of “${text}” in a cell whose format is not @`);
      }
    }
    host.cells.write(
      this.tab.id,
      this.area,
      texts.map((row) => row.map(({ text }) => text)),
    );
    host.cells.setLinks(
      this.tab.id,
      this.area,
      texts.map((row) => row.map(({ link }) => link)),
    );
    return this;
  }

  createTextFinder(text: unknown): TextFinder {
    if (typeof text !== 'string' || text === '') {
      throw badParameters('SpreadsheetApp.Range.createTextFinder', [text]);
    }
    return strict('TextFinder', new TextFinder(this.tab.id, this.area, text));
  }

  setNumberFormat(format: string): this {
    host.cells.setFormat(this.tab.id, this.area, String(format));
    return this;
  }

  setWrap(isWrapped: boolean): this {
    return restyled(this, { wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
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
    const [top, left, bottom, right, vertical, horizontal, ...look] = parameters;
    const sides = { top, left, bottom, right, vertical, horizontal };
    const isSide = (side: unknown): boolean => typeof side === 'boolean' || side === null;
    if (!Object.values(sides).every(isSide))
      throw badParameters('SpreadsheetApp.Range.setBorder', parameters);
    if (look.length > 0) throw notModelled('Range.setBorder(…, color, style)');
    const told = Object.entries(sides).filter(([, side]) => side !== null);
    host.looks.setBorder(this.tab.id, this.area, Object.fromEntries(told) as Record<string, boolean>);
    return this;
  }

  merge(): this {
    host.looks.merge(this.tab.id, this.area);
    return this;
  }

  breakApart(): this {
    host.looks.unmerge(this.tab.id, this.area);
    return this;
  }

  /** Also those that reach beyond this range (documented). */
  getMergedRanges(): Range[] {
    return Array.from(host.looks.merges(this.tab.id, this.area), (area) => rangeAt(this.tab, area));
  }

  insertCheckboxes(...values: unknown[]): this {
    if (values.length > 0) throw notModelled('Range.insertCheckboxes(values)');
    host.cells.setValidation(this.tab.id, this.area, checkboxRule);
    return this.setValue(false);
  }

  /** Values and formats go to the place of the target (documented). Another size of it, and merges, are not modelled. */
  moveTo(target: unknown): void {
    const to = unwrap(target, Range);
    if (!to) throw badParameters('SpreadsheetApp.Range.moveTo', [target]);
    const isSame =
      to.tab.id === this.tab.id && to.area.rows === this.area.rows && to.area.columns === this.area.columns;
    const merges = [this, to].flatMap(({ tab, area }) => host.looks.merges(tab.id, area));
    if (!isSame || merges.length > 0) throw notModelled('Range.moveTo another size or tab, or over merges,');
    host.cells.move(this.tab.id, this.area, to.area.row, to.area.column);
  }

  clearDataValidations(): this {
    host.cells.clearValidation(this.tab.id, this.area);
    return this;
  }

  setDataValidation(rule: unknown): this {
    if (rule === null) throw notModelled('Range.setDataValidation(null)');
    const validation = unwrap(rule, DataValidation);
    if (!validation) throw badParameters('SpreadsheetApp.Range.setDataValidation', [rule]);
    host.cells.setValidation(this.tab.id, this.area, validation.rule);
    return this;
  }
}

/** Returns one aspect of the cells, as values and arrays of the script's own context. */
function inside(range: Range, aspect: Aspect): unknown[][] {
  const { rows, columns } = range.area;
  const read = host.cells.read(range.tab.id, range.area, aspect);
  const values: unknown[][] = [];
  // Loops are faster than Array.from, and whole columns are read at every keystroke.
  for (let i = 0; i < rows; i++) {
    const row: unknown[] = [];
    for (let j = 0; j < columns; j++) {
      const value = read[i]?.[j];
      row.push(typeof value === 'object' && value !== null ? new Date(value.date) : value);
    }
    values.push(row);
  }
  return values;
}

function restyled<R extends Range>(range: R, change: { [K in keyof Style]?: Style[K] | null }): R {
  host.looks.setStyle(range.tab.id, range.area, change);
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
