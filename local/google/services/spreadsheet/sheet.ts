// Sheet: one tab.
import { exception, host } from '../bridge';
import { badParameters, strict } from '../strict';
import { type Protection, strictProtection, strictProtections } from './protection';
import { plainRow, type Range, rangeAt, strictRange } from './range';
import { strictSpreadsheet } from './spreadsheet-app';

const sheets = new Map<number, Sheet>();

/** A tab as the script sees it. */
export function strictSheet(id: number): Sheet {
  const sheet = sheets.get(id) ?? new Sheet(id);
  sheets.set(id, sheet);
  return strict('Sheet', sheet);
}

/** Brings a tab before the person, at A1: only `setActiveSheet(sheet, true)` is said to restore the selection (documented). */
export function activateSheet(id: number): void {
  host.ui.select(id, { row: 1, column: 1, rows: 1, columns: 1 });
}

/** A tab of the workbook. */
export class Sheet {
  constructor(readonly id: number) {}

  getName(): string {
    return host.tabs.look(this.id).name;
  }

  setName(name: unknown): this {
    host.tabs.rename(this.id, String(name));
    return this;
  }

  getSheetId(): number {
    return this.id;
  }

  getParent(): object {
    return strictSpreadsheet();
  }

  getIndex(): number {
    return host.tabs.ids().indexOf(this.id) + 1;
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
    if (typeof first === 'string' && parameters.length === 1) return strictRange(this.id, first);
    if (parameters.length < 2 || ![first, column, rows, columns].every((n) => typeof n === 'number')) {
      throw badParameters('SpreadsheetApp.Sheet.getRange', parameters);
    }
    const numbers = [first, column, rows, columns] as number[];
    const [row = 0, left = 0, height = 0, width = 0] = numbers.map((n) => Math.trunc(n));
    return rangeAt(this.id, { row, column: left, rows: height, columns: width });
  }

  getDataRange(): Range {
    const { rows, columns } = host.tabs.usedSize(this.id);
    return rangeAt(this.id, { row: 1, column: 1, rows: Math.max(rows, 1), columns: Math.max(columns, 1) });
  }

  getFrozenRows(): number {
    return host.tabs.look(this.id).frozenRows;
  }

  setFrozenRows(rows: number): void {
    host.tabs.set(this.id, { frozenRows: rows });
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    host.tabs.resize(this.id, 'column', column, count, width);
    return this;
  }

  setRowHeight(row: number, height: number): this {
    host.tabs.resize(this.id, 'row', row, 1, height);
    return this;
  }

  setHiddenGridlines(hidden: boolean): this {
    host.tabs.set(this.id, { hiddenGridlines: hidden });
    return this;
  }

  setTabColor(color: string | null): this {
    host.tabs.set(this.id, { tabColor: color });
    return this;
  }

  hideSheet(): this {
    host.tabs.set(this.id, { hidden: true });
    return this;
  }

  showSheet(): this {
    host.tabs.set(this.id, { hidden: false });
    return this;
  }

  isSheetHidden(): boolean {
    return host.tabs.look(this.id).hidden;
  }

  activate(): this {
    activateSheet(this.id);
    return this;
  }

  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }

  insertRowAfter(after: number): this {
    this.insertRowsAfter(after, 1);
    return this;
  }

  insertRowsBefore(before: number, count: number): this {
    host.tabs.insertLines(this.id, 'row', before, count, before);
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

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    host.tabs.deleteLines(this.id, 'column', column, count);
  }

  appendRow(values: unknown): this {
    if (!Array.isArray(values)) throw badParameters('SpreadsheetApp.Sheet.appendRow', [values]);
    if (values.length === 0) throw exception('The row to append must hold at least one value.');
    host.cells.append(this.id, plainRow(values, 'SpreadsheetApp.Sheet.appendRow'));
    return this;
  }

  protect(): Protection {
    return strictProtection(this.id, host.protections.add(this.id, null));
  }

  getProtections(type: unknown): Protection[] {
    return strictProtections(this.id, type);
  }
}
