// What stands above the header row of a unit's tab, besides its name and the tick boxes.
import { type Cell, cellText } from '../grid/cells';
import { readStamp } from '../round/hand-in';
import { type PeriodCell, readPeriodCell } from '../round/period-line';

/** Returns the line with the period and what the unit is told below it; 0-based `row`, -1 where there is no such cell. */
export function findPeriodCell(above: Cell[][]): PeriodCell & { row: number } {
  for (const [row, cells] of above.entries()) {
    const found = readPeriodCell(cellText(cells[0]));
    if (found) return { ...found, row };
  }
  return { line: '', banner: '', row: -1 };
}

/** The stamp that tells when the unit handed in, and where it stands: 0-based. */
export interface Stamp {
  text: string;
  row: number;
  column: number;
}

/** Finds the stamp of a tab; undefined where there is none. */
export function findStamp(above: Cell[][]): Stamp | undefined {
  for (const [row, cells] of above.entries()) {
    const column = cells.findIndex((cell) => readStamp(cellText(cell)));
    if (column >= 0) return { text: cellText(cells[column]), row, column };
  }
  return undefined;
}
