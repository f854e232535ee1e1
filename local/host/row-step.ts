// Rows that were inserted or deleted by hand, so that it can be taken back.
import type { Engine } from '../google/engine';
import type { Cell, Sheet } from '../google/engine/book';
import type { Selection } from './cloud';

type Rows = (Cell | null)[][];

/** What a tab keeps beside its cells that moves along when rows come or go. */
const moving = [
  'maxRows',
  'frozenRows',
  'heights',
  'hiddenRows',
  'merges',
  'protections',
  'colourRules',
] as const;
type Shape = Pick<Sheet, (typeof moving)[number]>;

/** Rows that somebody inserted or deleted. */
export interface RowStep extends Selection {
  kind: 'rows';
  isInsertion: boolean;
  /** The rows themselves while they are not in the tab. */
  rows: Rows;
  /** What the rows held, as `contentOf` says it, when they came or went. */
  content: string;
  /** The tab's shape with the rows, and without them. */
  filled: Shape;
  short: Shape;
}

/** Inserts or deletes the rows of an area, and returns the step that takes it back. */
export function changeRows(
  sheet: Sheet,
  isInsertion: boolean,
  place: Selection,
  change: () => void,
): RowStep {
  const before = shapeOf(sheet);
  const rows = isInsertion ? [] : rowsIn(sheet, place);
  change();
  const after = shapeOf(sheet);
  const [filled, short] = isInsertion ? [after, before] : [before, after];
  return { kind: 'rows', ...place, isInsertion, rows, content: contentOf(rows), filled, short };
}

/** Returns whether the tab still has the shape in which the step left it. */
export function isRowStepInPlace({ filled, short }: RowStep, sheet: Sheet, comesBack: boolean): boolean {
  return JSON.stringify(shapeOf(sheet)) === JSON.stringify(comesBack ? short : filled);
}

/**
 * Puts the rows of a step into the tab, or takes them out. Throws when the person may not, and when the rows hold
 * something else by now.
 */
export function retraceRows(step: RowStep, sheet: Sheet, { tabs }: Engine, comesBack: boolean): RowStep {
  const { row, rows: count } = step.area;
  if (comesBack) {
    tabs.insertLines(sheet.id, 'row', row, count, Math.min(row, sheet.maxRows));
    while (sheet.rows.length < row - 1) sheet.rows.push([]);
    const isLast = sheet.rows.length <= row - 1 + count;
    const missing = Array.from({ length: isLast ? 0 : count - step.rows.length }, () => []);
    sheet.rows.splice(row - 1, count, ...step.rows, ...missing);
    reshape(sheet, step.filled);
    return { ...step, rows: [] };
  }
  const rows = rowsIn(sheet, step);
  if (contentOf(rows) !== step.content) throw new Error('The rows hold something else by now');
  tabs.deleteLines(sheet.id, 'row', row, count);
  reshape(sheet, step.short);
  return { ...step, rows };
}

function rowsIn(sheet: Sheet, { area }: Selection): Rows {
  return sheet.rows.slice(area.row - 1, area.row - 1 + area.rows);
}

function contentOf(rows: Rows): string {
  const held = rows.flatMap((cells, i) =>
    cells.flatMap((cell, j) => (cell?.value === undefined ? [] : [[i, j, cell.formula ?? cell.value]])),
  );
  return JSON.stringify(held);
}

function shapeOf(sheet: Sheet): Shape {
  const kept = moving.flatMap((name) => (sheet[name] === undefined ? [] : [[name, sheet[name]]]));
  return structuredClone(Object.fromEntries(kept)) as Shape;
}

function reshape(sheet: Sheet, shape: Shape): void {
  for (const name of ['hiddenRows', 'colourRules'] as const) delete sheet[name];
  Object.assign(sheet, structuredClone(shape));
}
