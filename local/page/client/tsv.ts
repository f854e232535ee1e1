// Converts cells to and from the text that spreadsheets put on the clipboard.

/** Rows of cells. */
export type Cells = string[][];

/**
 * Returns cells as text: tabs between columns, and quotes around a cell that holds a line break, tab or quote, as in
 * Sheets.
 *
 * @example
 * toText([['a', 'b'], ['two\nlines', '']]); // 'a\tb\n"two\nlines"\t'
 */
export function toText(cells: Cells): string {
  const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}

/**
 * Returns the cells of a text. The line break that Excel adds at the end starts no row.
 *
 * @example
 * fromText('a\tb\n'); // [['a', 'b']]
 */
export function fromText(text: string): Cells {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: Cells = [];
  // A quoted cell ends at its closing quote; any other ends at the next tab or line break.
  const cell = /("(?:[^"]|"")*"(?=\t|\n|$)|[^\t\n]*)(\t|\n|$)/gy;
  let row: string[] = [];
  for (;;) {
    const [, held = '', end] = cell.exec(source) ?? [];
    row.push(/^".*"$/s.test(held) && held.length > 1 ? held.slice(1, -1).replace(/""/g, '"') : held);
    if (end === '\t') continue;
    rows.push(row);
    if (end !== '\n') return rows;
    row = [];
  }
}
