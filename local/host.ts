// The laptop host: a workbook, a Drive and its people in memory, on which the bundle runs as on Google's servers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../scripts/build';
import { type Area, parseA1 } from './a1';
import { samePerson } from './access';
import { type Book, cellAt, newBook, type Sheet, type Value } from './book';
import { type Calls, noCalls } from './calls';
import { Drive } from './drive';
import { Engine } from './engine';
import { type Answers, Bundle, Execution, type RunResult } from './execution';
import { defaultQuirks, type Quirks } from './quirks';
import type { AuthMode, Menu } from './services/bridge';
import type { EventData } from './services/index';

export type { Answer, Answers, RunResult } from './execution';
export type { AuthMode, Dialog, Menu, MenuItem } from './services/bridge';

/** What a new host starts from. */
export interface HostOptions {
  /** Address of the person who owns the file. */
  owner: string;
  /** What Google does where it is unverified; see quirks.ts. */
  quirks?: Partial<Quirks>;
  /** Source of the script; default: dist/Code.js as built. */
  code?: string;
  /** A workbook to open instead of a new one. */
  book?: Book;
}

/** How a function is run. */
export interface RunOptions {
  /** Who runs it; default: the owner. */
  as?: string;
  answers?: Answers;
  /** Runs it under the limits of a simple trigger; default: with full authorisation. */
  trigger?: Exclude<AuthMode, 'FULL'>;
}

/** What a cell holds and shows. A date's value is its number of days since 1899-12-30. */
export interface CellView {
  /** '' when blank. */
  value: Value;
  display: string;
  /** '' when the cell holds no formula. */
  formula: string;
  format: string;
  note: string;
}

/** The scopes that the manifest asks for. */
function manifestScopes(): string[] {
  return JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')).oauthScopes;
}

/** Google's side of the add-on. People act by their e-mail addresses; whatever Google would refuse throws. */
export class Host {
  readonly drive: Drive;
  readonly quirks: Quirks;
  /** The menus that the last `open` built. */
  menus: Menu[] = [];
  /** The calls of the last run. */
  calls: Calls = noCalls();
  /** What simple triggers threw: Google shows it to nobody. */
  readonly triggerErrors: { trigger: string; as: string; message: string }[] = [];
  /** Also throw what a simple trigger threw, as a test wants; false: be silent as Google is. */
  throwTriggerErrors = true;
  /** Another run of the script holds the document lock. */
  lockHeldElsewhere = false;
  /** The clock stands at this instant; undefined: the machine's clock runs. */
  now: Date | undefined;
  /** Scopes a person has unticked when asked for authorisation, as full addresses. */
  readonly declinedScopes = new Set<string>();
  /** The property stores; the users' by address. */
  readonly properties: { document: Properties; script: Properties; user: Record<string, Properties> } = {
    document: {},
    script: {},
    user: {},
  };
  private store: Book;
  private readonly bundle: Bundle;
  private readonly activeSheets = new Map<string, number>();

  constructor(options: HostOptions) {
    this.store = newBook(options.owner);
    if (options.book) this.book = options.book;
    this.quirks = { ...defaultQuirks, ...options.quirks };
    this.drive = new Drive(this.quirks, () => this.time());
    this.bundle = new Bundle(options.code ?? readFileSync(join(dist, 'Code.js'), 'utf8'));
  }

  /** The workbook as plain data. */
  get book(): Book {
    return this.store;
  }

  /** Opens another workbook in place of this one; one that nobody owns keeps this one's owner and editors. */
  set book(book: Book) {
    const { owner, editors } = this.store;
    this.store = book.owner === '' ? { ...book, owner, editors } : book;
  }

  /** Address of the person who owns the file. */
  get owner(): string {
    return this.book.owner;
  }

  /** The names of the tabs, in order. */
  tabs(): string[] {
    return this.book.sheets.map((sheet) => sheet.name);
  }

  /** How many rows the grid of a tab has. */
  rows(tab: string): number {
    return this.locate(tab, 'A1').sheet.maxRows;
  }

  // ---- what the services ask

  /** The host's clock, in ms since 1970, UTC. */
  time(): number {
    return this.now?.getTime() ?? Date.now();
  }

  /** Passes the time of `Utilities.sleep`: at once. */
  sleep(ms: number): void {
    if (this.now) this.now = new Date(this.now.getTime() + ms);
  }

  /** The scopes of the manifest that were not granted. */
  missingScopes(): string[] {
    return manifestScopes().filter((scope) => this.declinedScopes.has(scope));
  }

  /** The tab a person looks at; at first the leftmost. */
  activeSheetId(user: string): number {
    const id = this.activeSheets.get(user);
    const isThere = this.book.sheets.some((sheet) => sheet.id === id);
    return isThere && id !== undefined ? id : (this.book.sheets[0]?.id ?? 0);
  }

  /** Brings a tab before a person. */
  activate(user: string, sheetId: number): void {
    this.activeSheets.set(user, sheetId);
  }

  /** A property store, live. */
  propertiesOf(store: 'document' | 'script' | 'user', user: string): Properties {
    if (store !== 'user') return this.properties[store];
    this.properties.user[user] ??= {};
    return this.properties.user[user];
  }

  // ---- what people do

  /** Gives somebody edit access to the file. */
  share(email: string): void {
    if (![this.book.owner, ...this.book.editors].some((editor) => samePerson(editor, email))) {
      this.book.editors.push(email);
    }
  }

  /** What a person can do to the workbook by hand; throws for somebody without edit access. */
  as(email: string): Engine {
    if (![this.book.owner, ...this.book.editors].some((editor) => samePerson(editor, email))) {
      throw new Error(`${email} has no edit access to the file`);
    }
    return new Engine({ book: this.book, user: email, quirks: this.quirks, now: () => this.time() });
  }

  /** Opens the file: runs the simple trigger `onOpen`, which builds the menus. */
  open(email: string, authMode: Exclude<AuthMode, 'FULL'> = 'LIMITED'): Menu[] {
    this.as(email);
    this.menus = [];
    const event: EventData = { type: 'open', sheetId: 0, area: { row: 1, column: 1, rows: 1, columns: 1 } };
    this.trigger('onOpen', email, authMode, event);
    return this.menus;
  }

  /** Clicks a menu item; throws by name when the menus of the last `open` have no such item. */
  click(menu: string, label: string, options: Omit<RunOptions, 'trigger'> = {}): RunResult {
    const functionName = this.menus.filter(({ title }) => title === menu).flatMap((m) => find(m, label))[0];
    if (functionName === undefined) throw new Error(`The menu "${menu}" has no item "${label}"`);
    return this.run(functionName, [], options);
  }

  /** Runs a top-level function of the script, as a click or the page does; parameters and result are JSON. */
  run(functionName: string, parameters: unknown[] = [], options: RunOptions = {}): RunResult {
    const engine = this.as(options.as ?? this.book.owner);
    const authMode = options.trigger ?? 'FULL';
    const execution = new Execution(this, this.bundle, { engine, authMode, answers: options.answers });
    return this.keep(execution.call(functionName, parameters, null));
  }

  /** Types into one cell and presses Enter. Returns the run of `onEdit`, if the script has one. */
  type(email: string, tab: string, a1: string, text: string): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    if (area.rows * area.columns !== 1) throw new Error(`${a1} is more than one cell: use paste`);
    return this.edit(email, sheet, area, (engine) =>
      engine.cells.type(sheet.id, area.row, area.column, text),
    );
  }

  /** Pastes rows of cells from `a1` on; the grid grows when they go past its edge. */
  paste(email: string, tab: string, a1: string, rows: string[][]): RunResult | undefined {
    const { sheet, area: corner } = this.locate(tab, a1);
    const columns = Math.max(...rows.map((row) => row.length));
    const area = { ...corner, rows: rows.length, columns };
    const cells = rows.map((row) => Array.from({ length: columns }, (_, j) => unixLines(row[j] ?? '')));
    const paste = (engine: Engine): void => {
      grow(engine, sheet, area);
      engine.cells.write(sheet.id, area, cells);
    };
    return this.edit(email, sheet, area, paste, false);
  }

  /** Ticks or unticks a tick box. */
  tick(email: string, tab: string, a1: string, isTicked: boolean): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    const tick = (engine: Engine): void => {
      if (engine.cells.validations(sheet.id, area)[0]?.[0]?.kind !== 'checkbox')
        throw new Error(`${tab}!${a1} is no tick box`);
      engine.cells.write(sheet.id, area, [[isTicked]]);
    };
    return this.edit(email, sheet, area, tick);
  }

  /** Selects cells and presses Delete. */
  clear(email: string, tab: string, a1: string): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    return this.edit(email, sheet, area, (engine) => engine.cells.clear(sheet.id, area, { content: true }));
  }

  /** Looks at a cell; counts no call. */
  cell(tab: string, a1: string): CellView {
    const { sheet, area } = this.locate(tab, a1);
    const engine = this.as(this.book.owner);
    const [display, formula, format, note] = (['display', 'formula', 'format', 'note'] as const).map(
      (aspect) => String(engine.cells.read(sheet.id, area, aspect)[0]?.[0]),
    ) as [string, string, string, string];
    return { value: cellAt(sheet, area.row, area.column)?.value ?? '', display, formula, format, note };
  }

  private locate(tab: string, a1: string): { sheet: Sheet; area: Area } {
    const sheet = this.book.sheets.find(({ name }) => name === tab);
    if (!sheet) throw new Error(`No tab "${tab}" in the workbook`);
    const area = parseA1(a1, { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (!area) throw new Error(`"${a1}" names no cells`);
    if (area.row + area.rows - 1 > sheet.maxRows || area.column + area.columns - 1 > sheet.maxColumns) {
      throw new Error(`${a1} lies outside the tab "${tab}"`);
    }
    return { sheet, area };
  }

  private edit(
    email: string,
    sheet: Sheet,
    area: Area,
    change: (engine: Engine) => void,
    tellsValues = area.rows * area.columns === 1,
  ): RunResult | undefined {
    const engine = this.as(email);
    const before = tellsValues ? told(sheet, area) : undefined;
    change(engine);
    this.activate(email, sheet.id);
    const after = tellsValues ? told(sheet, area) : undefined;
    const values = {
      ...(after === undefined ? {} : { value: after }),
      ...(before === undefined ? {} : { oldValue: before }),
    };
    return this.trigger('onEdit', email, 'LIMITED', { type: 'edit', sheetId: sheet.id, area, ...values });
  }

  private trigger(name: string, email: string, authMode: AuthMode, event: EventData): RunResult | undefined {
    if (!this.bundle.declares(name)) return undefined;
    const execution = new Execution(this, this.bundle, {
      engine: this.as(email),
      authMode,
      answers: undefined,
    });
    try {
      return this.keep(execution.call(name, [], event));
    } catch (error) {
      const { message } = error as Error;
      this.triggerErrors.push({ trigger: name, as: email, message });
      if (!this.throwTriggerErrors) return undefined;
      throw new Error(`${name} failed: ${message}`);
    }
  }

  private keep(result: RunResult): RunResult {
    this.calls = result.calls;
    return result;
  }
}

type Properties = Record<string, string>;

function find(menu: Menu, label: string): string[] {
  return menu.items.flatMap((item) => {
    if ('items' in item) return find(item, label);
    return 'label' in item && item.label === label ? [item.functionName] : [];
  });
}

/** What an event says of a cell: its value as text, and nothing of a blank one. */
function told(sheet: Sheet, area: Area): string | undefined {
  const value = cellAt(sheet, area.row, area.column)?.value;
  if (value === undefined) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

// A cell holds \n alone, whatever the clipboard brings (reported).
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function grow(engine: Engine, sheet: Sheet, area: Area): void {
  const rows = area.row + area.rows - 1 - sheet.maxRows;
  const columns = area.column + area.columns - 1 - sheet.maxColumns;
  if (rows > 0) engine.tabs.insertLines(sheet.id, 'row', sheet.maxRows + 1, rows, sheet.maxRows);
  if (columns > 0)
    engine.tabs.insertLines(sheet.id, 'column', sheet.maxColumns + 1, columns, sheet.maxColumns);
}
