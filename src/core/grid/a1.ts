// The names of cells, and one key for a place in the workbook.

/**
 * Returns the A1 name of a cell from its 0-based row and column.
 *
 * @example
 * cellName(4, 1); // 'B5'
 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/**
 * Reads the A1 name of one cell as 0-based row and column; the row is -1 for a text that names none.
 *
 * @example
 * cellAt('B5'); // { row: 4, column: 1 }
 */
export function cellAt(name: string): { row: number; column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]{1,3})(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/**
 * Returns one key for a place in the workbook, to look it up by.
 *
 * @example
 * placeKey({ tab: 'Xã A', cell: 'B5' }); // 'Xã A!B5'
 */
export function placeKey({ tab, cell }: { tab: string; cell: string }): string {
  return `${tab}!${cell}`;
}
