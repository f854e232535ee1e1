// Keeps text that a spreadsheet would compute from being computed. In an .xlsx it is text, but a .csv that somebody
// saves from it has no types: what begins like a formula is one when the .csv is opened (OWASP, “CSV Injection”).
import { cellName } from '../../src/core/grid/a1';
import type { Book, Cell } from '../google/engine/book';
import { asProperties, fromProperties } from './kept';

/** Functions that reach out of the workbook; Excel lets a space stand after a function's name. */
const reaching =
  /\b(hyperlink|webservice|filterxml|image|import\w+|indirect|rtd|dde|call|register|exec)\s*\(/i;

/**
 * What is a formula after a sign, where most texts are lines of a list: only numbers, cells and operators; one cell; a
 * call; a cell of another tab; a call of another program.
 */
const computed = [
  /^(?=.*\d)[+-](?:[\d\s.,()$]|[a-z]{1,3}\$?\d)+(?:[-+*/^&:](?:[\d\s.,()$%]|[a-z]{1,3}\$?\d)*)+$/i,
  /^[+-]\s*\$?[a-z]{1,3}\$?\d+$/i,
  /(?<![\p{L}\p{N}_.])[a-z][a-z0-9_.]*\(/iu,
  reaching,
  /!\$?[a-z]{1,3}\$?\d/i,
  /^[^|]*\|.*!/s,
];

/**
 * Returns whether a spreadsheet could take a text for a formula that computes something. Excel does so after `=`, `+`,
 * `-` and `@` (OWASP), LibreOffice 7.4 only after `=` (measured). A line of a list is none, though Excel may show
 * `#NAME?` for it.
 *
 * @example
 * isLive('=1+1'); // true
 * isLive('- Tổ chức 03 hội nghị.'); // false
 * isLive("-2+3+cmd|' /C calc'!A0"); // true
 */
export function isLive(text: string): boolean {
  const begun = text.replace(/^[\s\p{Cc}]+/u, '');
  // Full-width signs count too (OWASP).
  const sign = begun.slice(0, 1).normalize('NFKC');
  if (sign === '=' || sign === '@') return true;
  return (sign === '+' || sign === '-') && computed.some((formula) => formula.test(sign + begun.slice(1)));
}

/** Returns text for a file: with `'` before it if it is live, or would be read as such a text. */
export function quoted(text: string): string {
  return isLive(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Returns the text that `quoted` got. */
export function unquoted(text: string): string {
  return text.startsWith("'") && isLive(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

/** Returns the cells that a file has with `'` before their text, such as `“Mèo Vạc” B7`. */
function quotedCells({ sheets }: Book): string[] {
  const isQuoted = ({ value, formula }: Cell): boolean =>
    typeof value === 'string' && !formula && quoted(value) !== value;
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, i) =>
      row.flatMap((cell, j) => (cell && isQuoted(cell) ? [`“${name}” ${cellName(i, j)}`] : [])),
    ),
  );
}

/** Most cells that the notice names. */
const NAMED = 10;

/** Returns in Vietnamese what was done to texts in the file of a workbook; an empty text when nothing was. */
export function quotingNotice(book: Book): string {
  const cells = quotedCells(book);
  if (cells.length === 0) return '';
  const more = cells.length > NAMED ? ` và ${cells.length - NAMED} ô khác` : '';
  return `Trong tệp .xlsx, chữ giống công thức được thêm dấu ' ở trước, để không thành công thức khi lưu tệp thành .csv rồi mở: ${cells.slice(0, NAMED).join(', ')}${more}. Bảng tính đang mở không đổi, và chương trình này bỏ dấu ' khi mở lại tệp; ở chương trình khác, hãy tự xóa.`;
}

const PROPERTY = 'TongHopQuoted';

/** Returns the custom document property that says that texts are quoted; none when none is. */
export function quotingProperties(book: Book): Record<string, string> {
  return asProperties(PROPERTY, quotedCells(book).length > 0 || undefined);
}

/** Returns whether the properties of a file say that texts are quoted. */
export function hasQuotes(properties: Record<string, unknown>): boolean {
  return fromProperties(PROPERTY, properties) === true;
}
