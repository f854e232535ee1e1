// Undo and redo of what people did by hand, each person's own.
import type { Area } from '../google/engine/a1';
import { type Book, type Cell, cellAt, type Sheet } from '../google/engine/book';
import { editable, type Person } from '../google/engine/person';
import type { Selection } from './cloud';

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

interface Step extends Selection {
  changes: Change[];
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
    const copied = (step: Step): Step => ({ ...step, changes: movedTo(step, from, to) });
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
    if (changes.length === 0) return;
    const stacks = this.of(user);
    stacks.redo = [];
    stacks.undo.push({ sheetId: sheet.id, area, changes });
    if (stacks.undo.length > kept) stacks.undo.shift();
  }

  private of(user: string): Stacks {
    const stacks = this.people.get(user) ?? { undo: [], redo: [] };
    this.people.set(user, stacks);
    return stacks;
  }

  /** Takes back the person's last edit whose cells are still in their place; throws when it may no longer be edited. */
  undo(person: Person): Selection | undefined {
    const { undo, redo } = this.of(person.email);
    return retrace(person, undo, redo, ({ cell, before, after }) => restore(cell, after, before));
  }

  /** Makes the edit again that the person took back last; throws when it may no longer be made. */
  redo(person: Person): Selection | undefined {
    const { undo, redo } = this.of(person.email);
    return retrace(person, redo, undo, ({ cell, before, after }) => restore(cell, before, after));
  }
}

/**
 * The changes of a step as changes of the same cells in a copy of the workbook; a cell that was moved is no cell of it.
 */
function movedTo({ sheetId, changes }: Step, from: Book, to: Book): Change[] {
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

function retrace(
  person: Person,
  from: Step[],
  to: Step[],
  restoreCell: (change: Change) => boolean,
): Selection | undefined {
  for (let step = from[from.length - 1]; step; step = from[from.length - 1]) {
    const { sheetId, area, changes } = step;
    const sheet = person.book.sheets.find(({ id }) => id === sheetId);
    if (!sheet || !changes.every(({ row, column, cell }) => cellAt(sheet, row, column) === cell)) {
      from.pop();
      continue;
    }
    // A step that is refused is dropped too: it would bar the way to those before it.
    from.pop();
    editable(person, sheetId, area);
    const restored = changes.filter(restoreCell);
    to.push({ ...step, changes: restored });
    return { sheetId, area };
  }
  return undefined;
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
