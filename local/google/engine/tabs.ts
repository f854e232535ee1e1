// Tabs: their names, order, size and looks.
import type { Area, Size } from './a1';
import { mayEdit } from './access';
import { copySheet, deleteLines, insertLines, limits, newSheet, type Sheet, usedSize } from './book';
import { type Person, protectedMessage, reshapable, sheetOf } from './person';

/** What a person can do to the tabs. Every method throws an Error with Google's message when it refuses. */
export class Tabs {
  constructor(private readonly person: Person) {}

  /** Returns the ids of the tabs, in order. */
  ids(): number[] {
    return this.person.book.sheets.map((sheet) => sheet.id);
  }

  /** Returns the id of the tab of exactly this name; null when there is none. */
  idOf(name: string): number | null {
    return this.person.book.sheets.find((sheet) => sheet.name === name)?.id ?? null;
  }

  /** Returns a tab as it is stored; throws when it was deleted. */
  get(id: number): Sheet {
    return sheetOf(this.person, id);
  }

  /** Returns the hidden rows of a tab by row number, and what hides each. */
  hiddenRows(id: number): NonNullable<Sheet['hiddenRows']> {
    return this.get(id).hiddenRows ?? {};
  }

  /** Returns the name of a tab; throws when it was deleted. */
  nameOf(id: number): string {
    return this.get(id).name;
  }

  /** Adds a tab, a copy of the template if one is given; returns its id. */
  add(name: string | null, index: number, templateId: number | null): number {
    const { sheets } = this.person.book;
    if (sheets.length >= limits.tabs) {
      throw new Error(`You can't create more than ${limits.tabs} sheets in a spreadsheet.`);
    }
    const title = name ?? this.freeName();
    this.checkName(title, null);
    const id = this.person.book.nextId++;
    const sheet = templateId === null ? newSheet(id, title) : this.copy(this.get(templateId), id, title);
    this.checkGrowth(sheet.maxRows * sheet.maxColumns);
    sheets.splice(index, 0, sheet);
    return id;
  }

  private copy(template: Sheet, id: number, name: string): Sheet {
    const sheet = { ...copySheet(template), id, name };
    // Without its protections (documented).
    if (this.person.quirks.templateProtections === 'left') sheet.protections = [];
    for (const protection of sheet.protections) protection.id = this.person.book.nextId++;
    return sheet;
  }

  private freeName(): string {
    let n = this.person.book.sheets.length + 1;
    while (this.idOf(`Trang tính${n}`) !== null) n++;
    return `Trang tính${n}`;
  }

  private checkName(name: string, id: number | null): void {
    if (name === '') throw new Error('The sheet name cannot be empty.');
    if (name.length > limits.nameLength) {
      throw new Error(`The sheet name cannot be longer than ${limits.nameLength} characters.`);
    }
    const isTaken = this.person.book.sheets.some(
      (s) => s.id !== id && s.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken)
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }

  /** Deletes a tab; throws when no other tab is visible. */
  delete(id: number): void {
    const sheet = reshapable(this.person, id);
    if (!mayEdit(this.person.book, sheet, wholeOf(sheet), this.person.email))
      throw new Error(protectedMessage);
    if (this.person.book.sheets.every((s) => s === sheet || s.hidden))
      throw new Error("You can't remove all the visible sheets in a document.");
    this.person.book.sheets.splice(this.person.book.sheets.indexOf(sheet), 1);
  }

  /** Hides a tab; throws when no other tab is visible, in words that are unverified. */
  hide(id: number): void {
    const sheet = reshapable(this.person, id);
    if (this.person.book.sheets.every((s) => s === sheet || s.hidden))
      throw new Error("You can't hide all the sheets in a document.");
    sheet.hidden = true;
  }

  /** Sets the colour of a tab's name below the grid. */
  setColor(id: number, color: string | null): void {
    reshapable(this.person, id).tabColor = color;
  }

  /** Renames a tab. */
  rename(id: number, name: string): void {
    const sheet = reshapable(this.person, id);
    this.checkName(name, id);
    sheet.name = name;
  }

  /** Freezes so many rows at the top; 0 for none. */
  freeze(id: number, rows: number): void {
    const sheet = reshapable(this.person, id);
    if (rows < 0 || rows > sheet.maxRows) throw new Error('Those rows are out of bounds.');
    sheet.frozenRows = rows;
  }

  /** Sets the width of a column, in pixels. */
  setWidth(id: number, column: number, pixels: number): void {
    const sheet = reshapable(this.person, id);
    this.checkLines(sheet, 'column', column, 1);
    sheet.widths[column] = pixels;
  }

  /** Returns the last row and column with content. */
  usedSize(id: number): Size {
    return usedSize(this.get(id));
  }

  /** Returns the size of the grid. */
  gridSize(id: number): Size {
    const { maxRows, maxColumns } = this.get(id);
    return { rows: maxRows, columns: maxColumns };
  }

  /** Inserts lines so that the first becomes line `at`; they look like line `like`. */
  insertLines(id: number, line: 'row' | 'column', at: number, count: number, like: number): void {
    const sheet = reshapable(this.person, id);
    if (count < 1) throw new Error(`The number of ${line}s to insert must be at least 1.`);
    this.checkLines(sheet, line, like, 1);
    this.checkInside(sheet, line, at);
    this.checkGrowth(count * (line === 'row' ? sheet.maxColumns : sheet.maxRows));
    insertLines(sheet, line, at, count, like);
  }

  /**
   * Adds the rows and columns that an area needs beyond the grid, which look like the last ones; returns how to undo
   * it.
   */
  growTo(id: number, area: Area): () => void {
    const { maxRows, maxColumns } = this.get(id);
    const rows = area.row + area.rows - 1 - maxRows;
    const columns = area.column + area.columns - 1 - maxColumns;
    if (rows > 0) this.insertLines(id, 'row', maxRows + 1, rows, maxRows);
    if (columns > 0) this.insertLines(id, 'column', maxColumns + 1, columns, maxColumns);
    return () => {
      if (rows > 0) this.deleteLines(id, 'row', maxRows + 1, rows);
      if (columns > 0) this.deleteLines(id, 'column', maxColumns + 1, columns);
    };
  }

  /** Adds the rows and columns that an area needs beyond the grid. Unlike `growTo` its answer can go to a thread. */
  makeRoom(id: number, area: Area): void {
    this.growTo(id, area);
  }

  // Somebody whom a protected range keeps out may not insert lines inside it either (reported).
  private checkInside(sheet: Sheet, line: 'row' | 'column', at: number): void {
    const before: Area =
      line === 'row'
        ? { row: at - 1, column: 1, rows: 1, columns: sheet.maxColumns }
        : { row: 1, column: at - 1, rows: sheet.maxRows, columns: 1 };
    const after: Area = line === 'row' ? { ...before, row: at } : { ...before, column: at };
    if (
      at <= 1 ||
      mayEdit(this.person.book, sheet, before, this.person.email) ||
      mayEdit(this.person.book, sheet, after, this.person.email)
    )
      return;
    throw new Error(protectedMessage);
  }

  /** Deletes lines; throws when none would be left, or none that is not frozen. */
  deleteLines(id: number, line: 'row' | 'column', at: number, count: number): void {
    const sheet = reshapable(this.person, id);
    this.checkLines(sheet, line, at, count);
    const grid = line === 'row' ? sheet.maxRows : sheet.maxColumns;
    const frozen = line === 'row' ? sheet.frozenRows : 0;
    if (count === grid) throw new Error(`You can't delete all the ${line}s on the sheet.`);
    if (at <= frozen + 1 && at + count > grid) {
      throw new Error(`Sorry, it is not possible to delete all non-frozen ${line}s.`);
    }
    const area: Area =
      line === 'row'
        ? { row: at, column: 1, rows: count, columns: sheet.maxColumns }
        : { row: 1, column: at, rows: sheet.maxRows, columns: count };
    if (!mayEdit(this.person.book, sheet, area, this.person.email)) throw new Error(protectedMessage);
    deleteLines(sheet, line, at, count);
  }

  private checkLines(sheet: Sheet, line: 'row' | 'column', from: number, count: number): void {
    const last = line === 'row' ? sheet.maxRows : sheet.maxColumns;
    if (from < 1 || count < 1 || from + count - 1 > last)
      throw new Error(`Those ${line}s are out of bounds.`);
  }

  private checkGrowth(cells: number): void {
    const total = this.person.book.sheets.reduce(
      (sum, sheet) => sum + sheet.maxRows * sheet.maxColumns,
      cells,
    );
    if (total <= limits.cells) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${limits.cells} cells.`,
    );
  }
}

function wholeOf(sheet: Sheet): Area {
  return { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
}
