// What stands above the header row of a unit's tab, besides the tick boxes.
import { type Cell, cellText, isBlank } from '../grid/cells';
import type { boxes } from '../grid/layout';
import { readStamp } from '../round/hand-in';
import { type PeriodCell, readPeriodCell } from '../round/period-line';
import { type BoxLabel, boxLabelCell, readBoxLabel } from './box-label';
import { findBoxes } from './tick-boxes';

/**
 * Returns what tells the unit its name, period and deadline, and what else it is told; 0-based `row`, -1 where there is no
 * such cell.
 */
export function findPeriodCell(above: Cell[][]): PeriodCell & { row: number } {
  for (const [row, cells] of above.entries()) {
    const found = readPeriodCell(cellText(cells[0]));
    if (found) return { ...found, row };
  }
  return { name: '', line: '', banner: '', row: -1 };
}

/** The stamp that tells when the unit handed in, and where it stands: 0-based. */
export interface Stamp {
  text: string;
  row: number;
  column: number;
  /** What else the cell holds: it is that of the label, but in layouts 1 and 2 one of its own. */
  label?: BoxLabel;
}

/** Finds the stamp of a tab; undefined where there is none. */
export function findStamp(above: Cell[][]): Stamp | undefined {
  return stampCells(above).find(({ text }) => text !== '');
}

/** Returns the cell of a label, that of “Hoàn thành” as the place of a stamp; undefined where its text is somebody's own. */
export function findLabel(above: Cell[][], key: keyof typeof boxes = 'completed'): Stamp | undefined {
  const { row = -1, label: column = -1 } = findBoxes(above)[key] ?? {};
  const label = readBoxLabel(cellText(above[row]?.[column]));
  return label && { text: label.stamp, row, column, label };
}

/** Column of the stamp in layouts 1 and 2, in the row of the period: right of what the boxes and their labels needed. */
const FORMER_COLUMN = 3;

/** Returns where a new stamp stands; undefined where no place is free. */
export function freeStampPlace(above: Cell[][]): Stamp | undefined {
  const { row } = findPeriodCell(above);
  const cell = above[row]?.[FORMER_COLUMN];
  const isFree = cell !== undefined && isBlank(cell) && cellText(cell) === '';
  return findLabel(above) ?? (isFree ? { text: '', row, column: FORMER_COLUMN } : undefined);
}

/** Returns the text of a cell with another stamp, which warns of nothing. */
export function stampedCell({ label }: Stamp, stamp: string): string {
  return label ? boxLabelCell({ ...label, stamp, warning: '' }) : stamp;
}

/** Returns the cells that say when the unit handed in, or what is wrong with its ticks. */
export function stampCells(above: Cell[][]): Stamp[] {
  return above.flatMap((cells, row) =>
    cells.flatMap((cell, column): Stamp[] => {
      const text = cellText(cell);
      if (readStamp(text)) return [{ text, row, column }];
      const label = text.includes('\n') ? readBoxLabel(text) : undefined;
      return label ? [{ text: label.stamp, row, column, label }] : [];
    }),
  );
}
