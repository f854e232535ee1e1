// Sheet: one tab.
import type { Area } from '../../engine/a1';
import { host } from '../bridge';
import { badParameters, strict } from '../strict';
import { type ConditionalFormatRule, rulesFrom, strictRule } from './conditional-format';
import { type Protection, strictProtection, strictProtections } from './protection';
import { namedRange, plainRow, type Range, rangeAt } from './range';

const sheets = new Map<number, Sheet>();

/** The filter of a tab; no method of it is modelled. */
const filter = {};

/** Returns a tab, always the same object for the same id. */
export function sheetWith(id: number): Sheet {
  const sheet = sheets.get(id) ?? new Sheet(id);
  sheets.set(id, sheet);
  return sheet;
}

/** Returns a tab as the script sees it. */
export function strictSheet(id: number): Sheet {
  return strict('Sheet', sheetWith(id));
}

/** A tab of the workbook. */
export class Sheet {
  constructor(readonly id: number) {}

  getName(): string {
    return host.tabs.nameOf(this.id);
  }

  setName(name: unknown): this {
    host.tabs.rename(this.id, String(name));
    return this;
  }

  getSheetId(): number {
    return this.id;
  }

  getMaxRows(): number {
    return host.tabs.gridSize(this.id).rows;
  }

  getMaxColumns(): number {
    return host.tabs.gridSize(this.id).columns;
  }

  getLastRow(): number {
    return host.tabs.usedSize(this.id).rows;
  }

  getLastColumn(): number {
    return host.tabs.usedSize(this.id).columns;
  }

  getRange(...parameters: unknown[]): Range {
    const [first, column, rows = 1, columns = 1] = parameters;
    if (typeof first === 'string' && parameters.length === 1) return namedRange(this, first);
    if (parameters.length < 2 || ![first, column, rows, columns].every((n) => typeof n === 'number')) {
      throw badParameters('SpreadsheetApp.Sheet.getRange', parameters);
    }
    const numbers = [first, column, rows, columns] as number[];
    const [row = 0, left = 0, height = 0, width = 0] = numbers.map((n) => Math.trunc(n));
    return rangeAt(this, { row, column: left, rows: height, columns: width });
  }

  getDataRange(): Range {
    const { rows, columns } = host.tabs.usedSize(this.id);
    return rangeAt(this, { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  setFrozenRows(rows: number): void {
    host.tabs.freeze(this.id, rows);
  }

  setColumnWidth(column: number, width: number): this {
    host.tabs.setWidth(this.id, column, width);
    return this;
  }

  /** Writes below everything in the tab, as one operation (documented). */
  appendRow(values: unknown[]): this {
    const area: Area = { row: this.getLastRow() + 1, column: 1, rows: 1, columns: values.length };
    host.tabs.makeRoom(this.id, area);
    host.cells.write(this.id, area, [plainRow(values, 'SpreadsheetApp.Sheet.appendRow')]);
    return this;
  }

  insertRowBefore(before: number): this {
    host.tabs.insertLines(this.id, 'row', before, 1, before);
    return this;
  }

  insertRowsAfter(after: number, count: number): this {
    host.tabs.insertLines(this.id, 'row', after + 1, count, after);
    return this;
  }

  insertColumnsAfter(after: number, count: number): this {
    host.tabs.insertLines(this.id, 'column', after + 1, count, after);
    return this;
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    host.tabs.deleteLines(this.id, 'row', row, count);
  }

  deleteColumns(column: number, count: number): void {
    host.tabs.deleteLines(this.id, 'column', column, count);
  }

  hideSheet(): this {
    host.tabs.hide(this.id);
    return this;
  }

  isSheetHidden(): boolean {
    return host.tabs.get(this.id).hidden;
  }

  isRowHiddenByUser(row: unknown): boolean {
    return hiddenBy(this, row, 'isRowHiddenByUser') === 'person';
  }

  isRowHiddenByFilter(row: unknown): boolean {
    return hiddenBy(this, row, 'isRowHiddenByFilter') === 'filter';
  }

  /** A filter that hides nothing is not modelled: the tab then has none. */
  getFilter(): object | null {
    const isFiltered = Object.values(host.tabs.hiddenRows(this.id)).includes('filter');
    return isFiltered ? strict('Filter', filter) : null;
  }

  setTabColor(color: unknown): this {
    if (color !== null && !(typeof color === 'string' && /^#[\da-f]{6}$/i.test(color))) {
      throw badParameters('SpreadsheetApp.Sheet.setTabColor', [color]);
    }
    host.tabs.setColor(this.id, color);
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return Array.from(host.looks.colourRules(this.id), strictRule);
  }

  setConditionalFormatRules(rules: unknown): void {
    host.looks.setColourRules(this.id, rulesFrom(rules));
  }

  protect(): Protection {
    return strictProtection(this.id, host.protections.add(this.id));
  }

  getProtections(type: unknown): Protection[] {
    return strictProtections(this.id, type);
  }
}

function hiddenBy(sheet: Sheet, row: unknown, method: string): 'person' | 'filter' | undefined {
  if (typeof row !== 'number') throw badParameters(`SpreadsheetApp.Sheet.${method}`, [row]);
  rangeAt(sheet, { row, column: 1, rows: 1, columns: 1 });
  return host.tabs.hiddenRows(sheet.id)[row];
}
