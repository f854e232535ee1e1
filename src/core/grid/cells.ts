// Cells as they are read, and their texts.

/** The most characters a cell of Google Sheets holds (documented). */
export const CELL_LIMIT = 50_000;

/** A cell's value as read; a date comes as text. */
export type Cell = string | number | boolean | { date: string };

/** What was read of one tab: values, and formulas where a cell holds one (else empty strings), row by row. */
export interface Grid {
  tab: string;
  values: Cell[][];
  /** Same shape as `values`; absent where formulas do not matter. */
  formulas?: string[][];
}

/** Returns a cell's value as text, close to what the cell shows: a number has a decimal comma, but not its format. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.date;
}

/**
 * Returns a cell's text on one line, in NFC, without surplus or invisible spaces.
 *
 * @example
 * oneLine(' Xã\nĐồng  Văn '); // 'Xã Đồng Văn'
 */
export function oneLine(cell: Cell | undefined): string {
  return cellText(cell)
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Returns whether a cell holds nothing that a person could see. */
export function isBlank(cell: Cell | undefined): boolean {
  return !/[^\s\u200b\u2060\ufeff]/.test(cellText(cell));
}
