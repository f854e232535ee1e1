// Cells as text, the way spreadsheets put them on the clipboard.

/** Rows of cells. */
export type Cells = string[][];

/** Cells as text: tabs between columns, quotes around a cell that holds a line break, tab or quote, as Sheets copies. */
export function toText(cells: Cells): string {
  const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return cells.map((row) => row.map(quoted).join('\t')).join('\n');
}

/** The cells that a text means; the line break at its end, which Excel adds, begins no row. */
export function fromText(text: string): Cells {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: Cells = [];
  // A cell in quotes holds everything up to the quote that ends it; any other ends at the next tab or line break.
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
