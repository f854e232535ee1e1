// What Google keeps for the add-on: the workbook, the Drive, the stores, the lock and the clock.

import { Docs } from '../google/docs/docs';
import { Drive } from '../google/drive/drive';
import { Engine } from '../google/engine';
import type { Area } from '../google/engine/a1';
import { fileEditors, samePerson } from '../google/engine/access';
import { type Book, newBook } from '../google/engine/book';
import { defaultQuirks, type Quirks } from '../google/quirks';
import type { Menu } from '../google/services/bridge';
import { Caches } from '../google/stores/cache';
import { DocumentLock } from '../google/stores/lock';
import type { PropertyStores } from '../google/stores/properties';
import { manifestScopes } from './project';

/** Cells of a tab. */
export interface Selection {
  sheetId: number;
  area: Area;
}

/** The cell that is selected in a tab in which nobody has selected anything yet. */
export const firstCell: Area = { row: 1, column: 1, rows: 1, columns: 1 };

/** What a new workbook starts from. */
export interface CloudOptions {
  /** Address of the person who owns the file. */
  owner: string;
  /** What Google does where it is unverified; see quirks.ts. */
  quirks?: Partial<Quirks>;
  /** A workbook to open instead of a new one. */
  book?: Book;
}

/** Everything of Google's that stays between two runs of the script. */
export class Cloud {
  readonly drive: Drive;
  readonly docs: Docs;
  readonly caches = new Caches(() => this.time());
  readonly quirks: Quirks;
  /** The menus that the last opening of the file built. */
  menus: Menu[] = [];
  /** The instant at which the clock stands; undefined where the clock of the machine is used. */
  now: Date | undefined;
  /** Scopes a person has unticked when asked for authorisation, as full addresses. */
  declinedScopes = new Set<string>();
  /** The property stores; the users' by address. */
  properties: PropertyStores = { document: {}, user: {} };
  /** The document lock; its holders are executions. */
  readonly lock = new DocumentLock();
  private readonly otherRun = {};
  private store: Book;
  private selections = new Map<string, Selection>();

  constructor(options: CloudOptions) {
    this.store = newBook(options.owner);
    if (options.book) this.book = options.book;
    this.quirks = { ...defaultQuirks, ...options.quirks };
    this.drive = new Drive(this.quirks, () => this.time());
    this.docs = new Docs(this.drive, this.quirks);
  }

  /** The workbook as plain data. */
  get book(): Book {
    return this.store;
  }

  /** Puts another workbook in place of this one; if nobody owns it, it gets this one's owner and editors. */
  set book(book: Book) {
    const { owner, editors } = this.store;
    this.store = book.owner === '' ? { ...book, owner, editors } : book;
  }

  /** Whether a run outside this host holds the document lock. */
  get lockHeldElsewhere(): boolean {
    return this.lock.isHeldBy(this.otherRun);
  }

  /** Takes the document lock for a run outside this host, if it is free; or gives it back. */
  set lockHeldElsewhere(isHeld: boolean) {
    if (isHeld) this.lock.take(this.otherRun);
    else this.lock.release(this.otherRun);
  }

  /** Address of the person who owns the file. */
  get owner(): string {
    return this.book.owner;
  }

  /** Returns the time of the host's clock, in ms since 1970, UTC. */
  time(): number {
    return this.now?.getTime() ?? Date.now();
  }

  /** Moves a clock that stands on by the time of `Utilities.sleep`; nobody waits. */
  sleep(ms: number): void {
    if (this.now) this.now = new Date(this.now.getTime() + ms);
  }

  /** Returns the scopes of the manifest that were not granted. */
  missingScopes(): string[] {
    return manifestScopes().filter((scope) => this.declinedScopes.has(scope));
  }

  /** Returns the cells that a person has selected; at first, and when their tab was hidden, A1 of the leftmost visible tab. */
  selection(user: string): Selection {
    const selection = this.selections.get(user);
    const visible = this.book.sheets.filter(({ hidden }) => !hidden);
    if (selection && visible.some(({ id }) => id === selection.sheetId)) return selection;
    return { sheetId: visible[0]?.id ?? 0, area: firstCell };
  }

  /** Returns the id of the tab that a person looks at. */
  activeSheetId(user: string): number {
    return this.selection(user).sheetId;
  }

  /** Shows a person a tab, and selects cells in it; A1 unless told. */
  activate(user: string, sheetId: number, area: Area = firstCell): void {
    this.selections.set(user, { sheetId, area });
  }

  /** Takes over a copy of all that another one keeps, but for its book; throws while a run has the document lock. */
  protected copyFrom(other: Cloud): void {
    if (!other.lock.isFree) throw new Error('A run has the document lock');
    const { now, menus, declinedScopes, properties, selections } = other;
    Object.assign(this, structuredClone({ now, menus, declinedScopes, properties, selections }));
    this.drive.copyFrom(other.drive);
    this.caches.copyFrom(other.caches);
  }

  /** Gives somebody edit access to the file. */
  share(email: string): void {
    if (!fileEditors(this.book).some((editor) => samePerson(editor, email))) {
      this.book.editors.push(email);
    }
  }

  /** Returns what a person can do to the workbook by hand; throws for somebody without edit access. */
  as(email: string): Engine {
    if (!fileEditors(this.book).some((editor) => samePerson(editor, email))) {
      throw new Error(`${email} has no edit access to the file`);
    }
    return new Engine({ book: this.book, email, quirks: this.quirks, now: () => this.time() });
  }
}
