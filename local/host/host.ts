// The laptop host: a workbook, a Drive and its people in memory, on which the bundle runs as on Google's servers.
import { type Area, parseA1 } from '../google/engine/a1';
import { cellAt, copyBook, type Sheet, type Value } from '../google/engine/book';
import type { EventData } from '../google/services';
import type { AuthMode, Menu } from '../google/services/bridge';
import { type Calls, noCalls } from './calls';
import { Cloud, type CloudOptions, firstCell, type Selection } from './cloud';
import { type Answers, Execution, type RunResult, type Show } from './execution';
import { clearing, type HandEdit, pasting, ticking, told, typing } from './hand-edit';
import { History, type Moved } from './history';
import { builtProject, type Project } from './project';
import { type Bundle, bundleOf, type Watch } from './script';
import { Threads } from './thread';

export type { AuthMode, Dialog, Menu, MenuItem } from '../google/services/bridge';
export type { Selection } from './cloud';
export type { Answer, Answers, RunResult, Show } from './execution';
export type { Watch } from './script';

/** What a new host starts from; for parts of the project that are left out it takes the add-on as built. */
export interface HostOptions extends CloudOptions, Partial<Project> {}

/** How a function is run. */
export interface RunOptions {
  /** Who runs it; default: the owner. */
  as?: string;
  answers?: Answers;
  /** Runs it under the limits of a simple trigger; default: with full authorisation. */
  trigger?: Exclude<AuthMode, 'FULL'>;
}

/** How a function is run in a thread of its own. */
export interface StartOptions {
  /** Who runs it; default: the owner. */
  as?: string;
  show?: Show;
}

/** Where an edit was undone or redone, and the run of `onEdit` that followed, if one did. */
export interface EditResult extends Selection {
  run: RunResult | undefined;
  /** The rows that came or went with it. */
  moved?: Moved;
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

/** Google's side of the add-on. People act by their e-mail addresses; whatever Google would refuse throws. */
export class Host extends Cloud {
  /** The calls of the last run. */
  calls: Calls = noCalls();
  /** What simple triggers threw: Google shows it to nobody. */
  triggerErrors: { trigger: string; as: string; message: string }[] = [];
  /** Whether an error of a simple trigger is also thrown, as tests want it; Google is silent. */
  throwTriggerErrors = true;
  /** Looks on at the calls of every run that begins while it is set; not of runs that have a thread of their own. */
  watch: Watch | undefined;
  private readonly bundle: Bundle;
  private readonly pages: ReadonlyMap<string, string>;
  private readonly history = new History();
  private readonly threads = new Threads();

  constructor(options: HostOptions) {
    super(options);
    const { code, pages } = { ...builtProject(), ...options };
    this.bundle = bundleOf(code);
    this.pages = new Map(Object.entries(pages));
  }

  /** Returns another host that has all that this one has by now; throws while a run has the document lock. */
  copy(): Host {
    const book = copyBook(this.book);
    const pages = Object.fromEntries(this.pages);
    const copy = new Host({ owner: this.owner, quirks: this.quirks, code: this.bundle.code, pages, book });
    copy.copyFrom(this);
    copy.history.copyFrom(this.history, this.book, book);
    copy.calls = structuredClone(this.calls);
    copy.triggerErrors = structuredClone(this.triggerErrors);
    copy.throwTriggerErrors = this.throwTriggerErrors;
    return copy;
  }

  /** Returns the names of the functions that a page can call. */
  functions(): string[] {
    return this.bundle.functions();
  }

  /** Returns the names of the tabs, in order. */
  tabs(): string[] {
    return this.book.sheets.map((sheet) => sheet.name);
  }

  /** Returns how many rows the grid of a tab has. */
  rows(tab: string): number {
    return this.locate(tab, 'A1').sheet.maxRows;
  }

  /** Opens the file: runs the simple trigger `onOpen`, which builds the menus. */
  open(email: string, authMode: Exclude<AuthMode, 'FULL'> = 'LIMITED'): Menu[] {
    this.as(email);
    this.menus = [];
    const event: EventData = { type: 'open', sheetId: 0, area: firstCell };
    this.trigger('onOpen', email, authMode, event);
    return this.menus;
  }

  /** Clicks a menu item; throws by name when the menus of the last `open` have no such item. */
  click(menu: string, label: string, options: Omit<RunOptions, 'trigger'> = {}): RunResult {
    const items = this.menus.flatMap(({ title, items }) => (title === menu ? items : []));
    const item = items.find((candidate) => 'label' in candidate && candidate.label === label);
    if (!item || !('functionName' in item)) throw new Error(`The menu "${menu}" has no item "${label}"`);
    return this.run(item.functionName, [], options);
  }

  /** Runs a top-level function of the script, as a click or the page does; parameters and result are JSON. */
  run(functionName: string, parameters: unknown[] = [], options: RunOptions = {}): RunResult {
    const execution = this.execution(options.as ?? this.owner, options.trigger ?? 'FULL');
    return this.keep(execution.run(functionName, parameters, null, options.answers, this.watch));
  }

  /**
   * Runs a top-level function in a thread of its own, while everything else goes on. Rejects with the error of the script
   * or of `show`, and when Google would stop or refuse the run: after 6 minutes, or with 30 runs of the person under way.
   */
  async start(
    functionName: string,
    parameters: unknown[] = [],
    options: StartOptions = {},
  ): Promise<RunResult> {
    const execution = this.execution(options.as ?? this.owner, 'FULL');
    return this.keep(await execution.start(this.threads, functionName, parameters, options.show));
  }

  /** Ends every run that has a thread; resolves when the threads are gone. */
  stop(): Promise<void> {
    return this.threads.stop();
  }

  /** Types into one cell and presses Enter. Returns the run of `onEdit`, if the script has one. */
  type(email: string, tab: string, a1: string, text: string): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    return this.edit(email, typing(sheet, area, text));
  }

  /** Pastes rows of cells from `a1` on; the grid grows when they go past its edge. */
  paste(email: string, tab: string, a1: string, rows: string[][]): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    return this.edit(email, pasting(sheet, area, rows));
  }

  /** Ticks or unticks a tick box. */
  tick(email: string, tab: string, a1: string, isTicked: boolean): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    return this.edit(email, ticking(sheet, area, isTicked));
  }

  /** Selects cells and presses Delete. */
  clear(email: string, tab: string, a1: string): RunResult | undefined {
    const { sheet, area } = this.locate(tab, a1);
    return this.edit(email, clearing(sheet, area));
  }

  /** Inserts rows, so that the first becomes row `at` and all look like row `like`. `onEdit` is not told (documented). */
  insertRows(email: string, tab: string, at: number, count: number, like: number): void {
    const { sheet } = this.locate(tab, 'A1');
    const area = this.rowsOf(sheet, at, count);
    if (at > sheet.maxRows + 1) throw new Error(`Row ${at} lies outside the tab "${tab}"`);
    const { tabs } = this.as(email);
    this.history.recordRows(email, sheet, area, true, () =>
      tabs.insertLines(sheet.id, 'row', at, count, like),
    );
    this.activate(email, sheet.id, area);
  }

  /** Deletes rows from row `at` on. `onEdit` is not told (documented). */
  deleteRows(email: string, tab: string, at: number, count: number): void {
    const { sheet } = this.locate(tab, 'A1');
    const { tabs } = this.as(email);
    const area = this.rowsOf(sheet, at, count);
    this.history.recordRows(email, sheet, area, false, () => tabs.deleteLines(sheet.id, 'row', at, count));
    this.activate(email, sheet.id, this.rowsOf(sheet, Math.min(at, sheet.maxRows), 1));
  }

  /** Drags the edge of a column to a width in pixels. */
  setWidth(email: string, tab: string, column: number, pixels: number): void {
    const { sheet } = this.locate(tab, 'A1');
    const { tabs } = this.as(email);
    const area = { row: 1, column, rows: sheet.maxRows, columns: 1 };
    this.history.recordWidth(email, sheet, area, () => tabs.setWidth(sheet.id, column, pixels));
  }

  /** Makes whole cells bold or italic, or no longer. `onEdit` is not told of formats (documented). */
  format(email: string, tab: string, a1: string, look: 'bold' | 'italic', isOn: boolean): void {
    const { sheet, area } = this.locate(tab, a1);
    const { looks } = this.as(email);
    const change = { [look]: isOn || null };
    this.history.record(email, sheet, area, () => looks.setStyle(sheet.id, area, change));
    this.activate(email, sheet.id, area);
  }

  /** Undoes the last edit by hand of a person, if there is one; throws when the person may no longer edit those cells. */
  undo(email: string): EditResult | undefined {
    return this.retrace(email, 'undo');
  }

  /** Redoes what the person undid last, if anything; throws when the person may no longer edit those cells. */
  redo(email: string): EditResult | undefined {
    return this.retrace(email, 'redo');
  }

  /** Returns what a cell holds and shows; counts no call. */
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

  private rowsOf({ maxColumns }: Sheet, row: number, rows: number): Area {
    return { row, column: 1, rows, columns: maxColumns };
  }

  private edit(email: string, { sheet, area, change, tellsValues }: HandEdit): RunResult | undefined {
    const engine = this.as(email);
    const before = tellsValues ? told(sheet, area) : undefined;
    this.history.record(email, sheet, area, () => change(engine));
    const after = tellsValues ? told(sheet, area) : undefined;
    const values = {
      ...(after === undefined ? {} : { value: after }),
      ...(before === undefined ? {} : { oldValue: before }),
    };
    return this.edited(email, { sheetId: sheet.id, area }, values);
  }

  private retrace(email: string, direction: 'undo' | 'redo'): EditResult | undefined {
    const retraced = this.history[direction](this.as(email));
    if (!retraced) return undefined;
    const { changesValues, ...place } = retraced;
    const isTold = changesValues && this.quirks.editOnUndo === 'fires';
    const run = isTold ? this.edited(email, place, {}) : undefined;
    this.activate(email, place.sheetId, place.area);
    return { ...place, run };
  }

  private edited(
    email: string,
    { sheetId, area }: Selection,
    values: Pick<EventData, 'value' | 'oldValue'>,
  ): RunResult | undefined {
    this.activate(email, sheetId, area);
    return this.trigger('onEdit', email, 'LIMITED', { type: 'edit', sheetId, area, ...values });
  }

  private execution(email: string, authMode: AuthMode): Execution {
    return new Execution(this, this.bundle, this.pages, { engine: this.as(email), authMode });
  }

  private trigger(name: string, email: string, authMode: AuthMode, event: EventData): RunResult | undefined {
    if (!this.bundle.declares(name)) return undefined;
    try {
      return this.keep(this.execution(email, authMode).run(name, [], event, undefined, this.watch));
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
