// The names of cells, and one key for a place in the workbook.

/** The A1 name of a cell from 0-based row and column: `cellName(4, 1)` is `B5`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
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
