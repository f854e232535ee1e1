// Undo and redo of what people did by hand, each person's own.
import type { Engine } from '../google/engine';
import type { Area } from '../google/engine/a1';
import { type Book, type Cell, COLUMN_PX, cellAt, type Sheet } from '../google/engine/book';
import { editable } from '../google/engine/person';
import type { Selection } from './cloud';
import { changeRows, isRowStepInPlace, type RowStep, retraceRows } from './row-step';

/** How many steps are kept for one person. */
const kept = 100;

/** What an edit did to one cell. If another cell stands in its place by now, it was moved or deleted. */
interface Change {
  row: number;
  column: number;
  cell: Cell;
  before: Cell;
  after: Cell;
}

interface CellStep extends Selection {
  kind: 'cells';
  changes: Change[];
}

interface WidthStep extends Selection {
  kind: 'width';
  /** In pixels; undefined for the usual width. */
  before: number | undefined;
  after: number | undefined;
}

type Step = CellStep | RowStep | WidthStep;

type Direction = 'undo' | 'redo';

/** Where a step was taken back or made again, and whether it changed what cells hold. */
export interface Retraced extends Selection {
  changesValues: boolean;
  moved?: Moved;
}

/** Rows that came (or went, with a negative count), so that the first stood or stands at row `at`. */
export interface Moved {
  at: number;
  count: number;
}

interface Stacks {
  undo: Step[];
  redo: Step[];
}

const aspects = ['value', 'formula', 'note', 'style', 'validation'] as const;

/** The edits by hand that can still be taken back, of every person. */
export class History {
  private people = new Map<string, Stacks>();

  /** Takes over a copy of another one's edits, which were made in `from`; `to` is a copy of that workbook. */
  copyFrom({ people }: History, from: Book, to: Book): void {
    const copied = (step: Step): Step =>
      step.kind === 'cells' ? { ...step, changes: movedTo(step, from, to) } : structuredClone(step);
    this.people = new Map(
      [...people].map(([email, { undo, redo }]) => [
        email,
        { undo: undo.map(copied), redo: redo.map(copied) },
      ]),
    );
  }

  /** Makes an edit of an area and remembers what changed; nothing when it throws. */
  record(user: string, sheet: Sheet, area: Area, edit: () => void): void {
    const before = copyOf(sheet, area);
    edit();
    const changes = changesIn(sheet, area, before);
    if (changes.length > 0) this.push(user, { kind: 'cells', sheetId: sheet.id, area, changes });
  }

  /** Inserts or deletes rows and remembers them; nothing when it throws. */
  recordRows(user: string, sheet: Sheet, area: Area, isInsertion: boolean, change: () => void): void {
    this.push(user, changeRows(sheet, isInsertion, { sheetId: sheet.id, area }, change));
  }

  /** Changes the width of a column, the one of the area, and remembers it; nothing when it throws. */
  recordWidth(user: string, sheet: Sheet, area: Area, change: () => void): void {
    const before = sheet.widths[area.column];
    change();
    const after = sheet.widths[area.column];
    if (before !== after) this.push(user, { kind: 'width', sheetId: sheet.id, area, before, after });
  }

  private push(user: string, step: Step): void {
    const stacks = this.of(user);
    stacks.redo = [];
    stacks.undo.push(step);
    if (stacks.undo.length > kept) stacks.undo.shift();
  }

  private of(user: string): Stacks {
    const stacks = this.people.get(user) ?? { undo: [], redo: [] };
    this.people.set(user, stacks);
    return stacks;
  }

  /** Takes back the person's last edit whose cells are still in their place; throws when it may no longer be edited. */
  undo(engine: Engine): Retraced | undefined {
    return this.retrace(engine, 'undo');
  }

  /** Makes the edit again that the person took back last; throws when it may no longer be made. */
  redo(engine: Engine): Retraced | undefined {
    return this.retrace(engine, 'redo');
  }

  private retrace(engine: Engine, direction: Direction): Retraced | undefined {
    const { undo, redo } = this.of(engine.person.email);
    const [from, to] = direction === 'undo' ? [undo, redo] : [redo, undo];
    // A step that is refused is dropped too: it would bar the way to those before it.
    for (let step = from.pop(); step; step = from.pop()) {
      const { sheetId, area } = step;
      const sheet = engine.person.book.sheets.find(({ id }) => id === sheetId);
      if (!sheet || !isInPlace(step, sheet, direction)) continue;
      to.push(remade(step, sheet, engine, direction));
      const last = Math.min(area.row + area.rows - 1, sheet.maxRows);
      const row = Math.min(area.row, last);
      const changesValues = step.kind === 'cells' && step.changes.some(isOfValue);
      const place = { sheetId, area: { ...area, row, rows: last - row + 1 }, changesValues };
      if (step.kind !== 'rows') return place;
      return {
        ...place,
        moved: { at: area.row, count: comesBack(step, direction) ? area.rows : -area.rows },
      };
    }
    return undefined;
  }
}

function isInPlace(step: Step, sheet: Sheet, direction: Direction): boolean {
  if (step.kind === 'cells')
    return step.changes.every(({ row, column, cell }) => cellAt(sheet, row, column) === cell);
  if (step.kind === 'rows') return isRowStepInPlace(step, sheet, comesBack(step, direction));
  return sheet.widths[step.area.column] === (direction === 'undo' ? step.after : step.before);
}

/** Returns whether the step, gone this way, puts rows into the tab. */
function comesBack({ isInsertion }: RowStep, direction: Direction): boolean {
  return isInsertion === (direction === 'redo');
}

/** Goes a step back or forth; returns it as it is to be gone the other way. */
function remade(step: Step, sheet: Sheet, engine: Engine, direction: Direction): Step {
  const isUndo = direction === 'undo';
  if (step.kind === 'rows') return retraceRows(step, sheet, engine, comesBack(step, direction));
  if (step.kind === 'width') {
    engine.tabs.setWidth(sheet.id, step.area.column, (isUndo ? step.before : step.after) ?? COLUMN_PX);
    const { column } = step.area;
    return isUndo ? { ...step, before: sheet.widths[column] } : { ...step, after: sheet.widths[column] };
  }
  editable(engine.person, sheet.id, step.area);
  const changes = step.changes.filter(({ cell, before, after }) =>
    isUndo ? restore(cell, after, before) : restore(cell, before, after),
  );
  return { ...step, changes };
}

function isOfValue({ before, after }: Change): boolean {
  return before.value !== after.value || before.formula !== after.formula;
}

/**
 * The changes of a step as changes of the same cells in a copy of the workbook; a cell that was moved is no cell of it.
 */
function movedTo({ sheetId, changes }: CellStep, from: Book, to: Book): Change[] {
  const cellIn = (book: Book, { row, column }: Change): Cell | undefined => {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    return sheet && cellAt(sheet, row, column);
  };
  return changes.map((change) => {
    const isInPlace = cellIn(from, change) === change.cell;
    return { ...change, cell: (isInPlace && cellIn(to, change)) || { ...change.cell } };
  });
}

function copyOf(sheet: Sheet, area: Area): Cell[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => ({ ...cellAt(sheet, area.row + i, area.column + j) })),
  );
}

function changesIn(sheet: Sheet, { row, column }: Area, before: Cell[][]): Change[] {
  return before.flatMap((cells, i) =>
    cells.flatMap((old, j) => {
      const cell = cellAt(sheet, row + i, column + j);
      if (!cell || aspects.every((aspect) => cell[aspect] === old[aspect])) return [];
      return [{ row: row + i, column: column + j, cell, before: old, after: { ...cell } }];
    }),
  );
}

// A cell whose value was changed since stays as it is; so does a format that was changed since.
function restore(cell: Cell, from: Cell, to: Cell): boolean {
  if (cell.value !== from.value || cell.formula !== from.formula) return false;
  for (const aspect of aspects) {
    if (cell[aspect] !== from[aspect]) continue;
    if (to[aspect] === undefined) delete cell[aspect];
    else Object.assign(cell, { [aspect]: to[aspect] });
  }
  return true;
}
