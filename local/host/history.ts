// Undo and redo of what people did by hand, each person's own.
import type { Area } from '../google/engine/a1';
import { type Book, type Cell, cellAt, type Sheet } from '../google/engine/book';
import { editable, type Person } from '../google/engine/person';
import type { Selection } from './cloud';

/** Steps kept for one person. */
const kept = 100;

/** What an edit did to one cell. The cell is known by identity: elsewhere than in its place, it was moved. */
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

/** The edits by hand of every person that can still be taken back. */
export class History {
  constructor(private readonly people = new Map<string, Stacks>()) {}

  /** Returns a copy of a workbook, and of the edits that were made in it. */
  copyWith(book: Book): { book: Book; history: History } {
    // In one go: the edits know their cells by identity.
    const copy = structuredClone({ book, people: this.people });
    return { book: copy.book, history: new History(copy.people) };
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
    // One that is refused is gone as well, or it would stand in the way of those before it.
    from.pop();
    editable(person, sheetId, area);
    const restored = changes.filter(restoreCell);
    to.push({ ...step, changes: restored });
    return { sheetId, area };
  }
  return undefined;
}

// A cell that holds something else by now is somebody else's, and stays; so does a format that is another by now.
function restore(cell: Cell, from: Cell, to: Cell): boolean {
  if (cell.value !== from.value || cell.formula !== from.formula) return false;
  for (const aspect of aspects) {
    if (cell[aspect] !== from[aspect]) continue;
    if (to[aspect] === undefined) delete cell[aspect];
    else Object.assign(cell, { [aspect]: to[aspect] });
  }
  return true;
}
