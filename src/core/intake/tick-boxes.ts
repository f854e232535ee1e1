// The two tick boxes above the header row of a unit's tab.
import { type Cell, isBlank } from '../grid/cells';
import { boxes } from '../grid/layout';
import { fold } from '../text/vietnamese/fold';

/** A tick box and its label above the header; 0-based. */
export interface Box {
  row: number;
  /** Column of the label. */
  label: number;
  /** Column of the box itself; undefined when beside the label there is none. */
  box?: number;
}

/**
 * Finds the tick boxes by their labels: a box stands to the left of its label as set-up makes it, or to the right in a
 * tab made by hand; columns inserted between the two are passed over. A mark typed in place of a box counts as one.
 */
export function findBoxes(above: Cell[][]): Partial<Record<keyof typeof boxes, Box>> {
  const found: Partial<Record<keyof typeof boxes, Box>> = {};
  for (const [row, cells] of above.entries()) {
    const labels = boxKeys.flatMap((key) => {
      const label = cells.findIndex(
        (cell) => typeof cell === 'string' && fold(cell).startsWith(fold(boxes[key])),
      );
      return label < 0 ? [] : [{ key, label }];
    });
    if (labels.length === 0) continue;
    const columns = labels.map(({ label }) => label);
    const side = sideOfBoxes(cells, Math.min(...columns), Math.max(...columns));
    for (const { key, label } of labels) {
      const box = boxBeside(cells, label, side);
      found[key] = { row, label, ...(box !== undefined && { box }) };
    }
  }
  return found;
}

/** Returns on which side of the labels, of which the first and the last column are given, their boxes stand. */
function sideOfBoxes(cells: Cell[], first: number, last: number): -1 | 1 {
  if (boxBeside(cells, first, -1) !== undefined) return -1;
  if (boxBeside(cells, last, 1) !== undefined) return 1;
  // A box between the two is that of the second, as set-up makes it: the first one's is gone.
  return cells.slice(first, last).some((cell) => typeof cell === 'boolean') ? -1 : 1;
}

/** Returns the column of the box on one side of a label; a mark must be next to it. */
function boxBeside(cells: Cell[], label: number, side: -1 | 1): number | undefined {
  let column = label + side;
  if (isTicked(cells[column])) return column;
  while (column >= 0 && column < cells.length && isBlank(cells[column])) column += side;
  return typeof cells[column] === 'boolean' ? column : undefined;
}

const boxKeys = ['completed', 'nothingToReport'] as const;

/** What people write for a tick where a tab has no tick boxes. */
const TICKS = ['true', 'x', '✓', '✔', '☑'];

/** Returns whether a cell is a ticked box, or holds a mark typed in place of one. */
export function isTicked(cell: Cell | undefined): boolean {
  return cell === true || (typeof cell === 'string' && TICKS.includes(fold(cell)));
}

/** What the boxes of a tab say. */
export interface Ticks {
  completed: boolean;
  nothingToReport: boolean;
  /** Labels of the boxes that are not there. */
  missing: string[];
}

/** Reads the boxes in the rows above the header row. */
export function readBoxes(above: Cell[][]): Ticks {
  const found = findBoxes(above);
  const isOn = (key: keyof typeof boxes) => {
    const place = found[key];
    return place?.box !== undefined && isTicked(above[place.row]?.[place.box]);
  };
  return {
    completed: isOn('completed'),
    nothingToReport: isOn('nothingToReport'),
    missing: boxKeys.filter((key) => found[key]?.box === undefined).map((key) => boxes[key]),
  };
}

/** Returns whether a tab has one of the boxes' labels, and so is a unit's. */
export function hasBoxes(values: Cell[][]): boolean {
  return Object.keys(findBoxes(values)).length > 0;
}
