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

/** A cell's value as text, near to what the cell shows: a number with a decimal comma, but without its format. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell.date;
}

/** A cell's text on one line, in NFC, without surplus or invisible spaces. */
export function oneLine(cell: Cell | undefined): string {
  return cellText(cell)
    .normalize('NFC')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a cell holds nothing a person could see. */
export function isBlank(cell: Cell | undefined): boolean {
  return !/[^\s\u200b\u2060\ufeff]/.test(cellText(cell));
}
