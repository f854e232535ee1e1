// The list of findings as a table for spreadsheets and documents.
import { placeKey } from '../../core/grid/a1';
import type { CheckedText } from '../../core/model/cell-fix';
import { kindLabels, nameOf, type Row } from '../../core/wording/list-rows';

/** The headings of the table. */
const HEADINGS = ['Loại', 'Đơn vị', 'Tab', 'Ô', 'Quy tắc', 'Điều cần xem', 'Chữ trong ô', 'Đề nghị'];

/** Returns a line for each row of the list, below the headings; `texts` are the texts of the cells that were checked. */
export function tableOf(rows: Row[], texts: CheckedText[]): string[][] {
  const textOf = new Map(texts.map((checked) => [placeKey(checked), checked.text]));
  const lines = rows.map(({ kind, unit, text, place, tab, cell, finding }) => {
    const { rule = '', start = 0, end = 0, suggestions = [] } = finding ?? {};
    const found = textOf.get(placeKey({ tab, cell }))?.slice(start, end) ?? '';
    return [
      kindLabels[kind].replace(/^\P{L}+/u, ''),
      nameOf(unit),
      tab,
      cell,
      /^[A-Z]/.test(rule) ? rule : '',
      finding ? text : place,
      inQuotes(found),
      suggestions.map((one) => (one === '' ? 'xóa' : inQuotes(one))).join(' hoặc '),
    ].map(harmless);
  });
  return [HEADINGS, ...lines];
}

function inQuotes(text: string): string {
  return text === '' ? '' : `“${text}”`;
}

/**
 * Returns a text for one cell that no spreadsheet takes for a formula: text of cells may begin like one, and would then
 * be run on the computer of whoever opens the table.
 */
function harmless(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}

/** Returns a table as text with tabs, which spreadsheets paste into cells. */
export function toTsv(table: string[][]): string {
  return table.map((line) => line.join('\t')).join('\r\n');
}

/** Returns a table as HTML, which documents paste as a table. */
export function toHtml(table: string[][]): string {
  const [head = [], ...lines] = table;
  const row = (cells: string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag} style="border:1px solid #000;vertical-align:top">${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<meta charset="utf-8"><table style="border-collapse:collapse">${row(head, 'th')}${lines.map((cells) => row(cells, 'td')).join('')}</table>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Returns a table as the text of a .csv file (RFC 4180), which begins so that Excel knows it for Unicode. */
export function toCsv(table: string[][]): string {
  const lines = table.map((line) => line.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
