// The workbook as data: the names of its tabs and columns, and how a header row is found in a grid of cells.
import { fold } from '../text/vietnamese/fold';

/** The tabs that are not a unit's. */
export const tabs = {
  settings: 'Cấu hình',
  registry: 'Đơn vị',
  annex: 'Phụ lục',
  log: 'Nhật ký',
  dictionary: 'Từ điển',
} as const;

/** Whether a name means one of the add-on's own tabs, whatever its case, spacing or Unicode form. */
export function isOwnTab(name: string): boolean {
  return Object.values(tabs).some((tab) => fold(tab) === fold(name));
}

/** Headings of the tabs, in the order set-up writes them. */
export const headings = {
  settings: ['Mục', 'Giá trị', 'Ghi chú'],
  registry: [
    'TT',
    'Tên đơn vị',
    'Tab',
    'Email',
    'Trạng thái',
    'Số mục',
    'Lỗi',
    'Cảnh báo',
    'Cập nhật lúc',
    'Ghi chú',
  ],
  unit: ['TT', 'Nội dung', 'Kiểm tra'],
  log: ['Lúc', 'Ai', 'Việc', 'Chi tiết'],
  dictionary: ['Loại', 'Từ, cụm từ', 'Viết đúng', 'Quy tắc', 'Ghi chú'],
} as const;

/** Labels beside the two tick boxes of a unit's tab. */
export const boxes = { completed: 'Hoàn thành', nothingToReport: 'Không phát sinh' } as const;

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

/** Where a header row stands: 0-based row, and the 0-based column of each heading found. */
export interface Header<Heading extends string> {
  row: number;
  columns: Partial<Record<Heading, number>>;
  /** Headings that stand more than once in the row; `columns` has the first. */
  repeated: Heading[];
}

/** The A1 name of a cell from 0-based row and column: `cellName(4, 1)` is `B5`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
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

/**
 * Finds the first row that holds all the required headings, whatever their columns, case, spacing or Unicode form.
 * Returns undefined where no row does.
 */
export function findHeader<Heading extends string>(
  values: Cell[][],
  wanted: readonly Heading[],
  required: readonly Heading[],
): Header<Heading> | undefined {
  for (const [row, cells] of values.entries()) {
    const folded = cells.map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
    if (!required.every((heading) => folded.includes(fold(heading)))) continue;
    const header: Header<Heading> = { row, columns: {}, repeated: [] };
    for (const heading of wanted) {
      const column = folded.indexOf(fold(heading));
      if (column < 0) continue;
      header.columns[heading] = column;
      if (folded.lastIndexOf(fold(heading)) > column) header.repeated.push(heading);
    }
    return header;
  }
  return undefined;
}
