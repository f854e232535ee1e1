// Tells which cells a write hit when somebody inserted rows or columns at the very moment.

/** Values that are written, and the 0-based place of the first. */
export interface Block {
  row: number;
  column: number;
  values: unknown[][];
}

/** Most lines that one insertion is looked for with. */
const MOST_LINES = 3;

/**
 * Returns what to write back over the blocks that hit other cells than they were meant for, because lines were inserted
 * after `before` was read and before a block was written; empty when that did not happen. `after` is the tab as read
 * when all blocks were written.
 *
 * @example
 * hitBlocks([['Lúc']], [{ row: 1, column: 0, values: [['9:00']] }], [[''], ['9:00']]);
 * // [{ row: 1, column: 0, values: [['Lúc']] }], as a row was inserted above the heading
 */
export function hitBlocks(before: unknown[][], blocks: Block[], after: unknown[][]): Block[] {
  // What stands below does not tell where the blocks came to stand, and people type there meanwhile.
  const count = Math.max(...blocks.map(({ row, values }) => row + values.length));
  const isSame = (some: unknown[][], moved = 0) => areSame(some, after, count + moved);
  if (isSame(withBlocks(before, blocks))) return [];
  for (let first = 0; first < blocks.length; first++) {
    const late = blocks.slice(first);
    const reached = withBlocks(before, blocks.slice(0, first));
    for (const insert of [insertRows, insertColumns]) {
      for (let at = 0; at <= Math.max(...late.map(({ row, column }) => Math.max(row, column))); at++) {
        for (let lines = 1; lines <= MOST_LINES; lines++) {
          const moved = insert(reached, at, lines);
          // Rows that were inserted must have left those that they moved down.
          if (isSame(withBlocks(moved, late), insert === insertRows ? lines : 0))
            return late.map((block) => standing(moved, block));
        }
      }
    }
  }
  return [];
}

function withBlocks(cells: unknown[][], blocks: Block[]): unknown[][] {
  const result = cells.map((row) => [...row]);
  for (const { row, column, values } of blocks) {
    for (const [i, line] of values.entries()) {
      while (result.length <= row + i) result.push([]);
      for (const [j, value] of line.entries()) (result[row + i] ?? [])[column + j] = value;
    }
  }
  return result;
}

function insertRows(cells: unknown[][], at: number, count: number): unknown[][] {
  const rows = Array.from({ length: count }, () => []);
  return [...cells.slice(0, at), ...rows, ...cells.slice(at)];
}

function insertColumns(cells: unknown[][], at: number, count: number): unknown[][] {
  const blanks = Array.from({ length: count }, () => '');
  return cells.map((row) => [...row.slice(0, at), ...blanks, ...row.slice(at)]);
}

function standing(cells: unknown[][], { row, column, values }: Block): Block {
  const was = values.map((line, i) => line.map((_, j) => cells[row + i]?.[column + j] ?? ''));
  return { row, column, values: was };
}

function areSame(some: unknown[][], others: unknown[][], count: number): boolean {
  for (let row = 0; row < count; row++) {
    const [one = [], other = []] = [some[row], others[row]];
    for (let column = 0; column < Math.max(one.length, other.length); column++) {
      if (mark(one[column]) !== mark(other[column])) return false;
    }
  }
  return true;
}

/** Returns what tells a cell: an insertion changes what formulas such as =ROW() show, and every edit what =NOW() does. */
function mark(cell: unknown): string {
  return typeof cell === 'number' || cell instanceof Date ? '#' : String(cell ?? '');
}
