// Header rows, found by their texts.
import { fold } from '../text/vietnamese/fold';
import type { Cell } from './cells';

/** Where a header row stands: 0-based row, and the 0-based column of each heading found. */
export interface Header<Heading extends string> {
  row: number;
  columns: Partial<Record<Heading, number>>;
  /** Headings that stand more than once in the row; `columns` has the first. */
  repeated: Heading[];
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
