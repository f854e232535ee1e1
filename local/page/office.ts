// Serves the open workbook to the windows of the page: answers their calls through the host, and sends them events.
// It knows nothing of HTTP.
import { randomUUID } from 'node:crypto';
import { toA1 } from '../google/engine/a1';
import { fileEditors, samePerson } from '../google/engine/access';
import type { Sheet } from '../google/engine/book';
import { mayHaveChanged } from '../host/calls';
import type { Answer, Dialog, Host, RunResult } from '../host/host';
import { isCall, isInputOf } from './inputs';
import { inVietnamese } from './messages';
import { peopleOf, typists } from './people';
import type {
  BookView,
  CallName,
  Calls,
  DialogPage,
  Edit,
  Opening,
  PageEvent,
  Question,
  Saving,
  TabEdit,
} from './protocol';
import { lockedAreas, tabView } from './tab-view';

/** Sends an event to a window of the page. */
export type Tell = (event: PageEvent) => void;

/** Thrown when a person asks for something that is not possible; the message is Vietnamese. */
export class Refusal extends Error {
  override name = 'Refusal';
}

const nothingTo = { undo: 'Không có gì để hoàn tác.', redo: 'Không có gì để làm lại.' };

interface OpenQuestion {
  window: string;
  question: Question;
  answer(answer: Answer): void;
  fail(error: Error): void;
}

interface OpenDialog {
  window: string;
  kind: 'sidebar' | 'modal';
  html: string;
}

type Handlers = {
  [C in CallName]: (caller: Caller, input: Calls[C]['in']) => Promise<Calls[C]['out']> | Calls[C]['out'];
};

/** The sender of a call: the person's e-mail address, empty for the owner, and the id of the window. */
export interface Caller {
  as: string;
  window: string;
}

/**
 * Answers the calls of the page, on one host at a time. Calls `changed` after everything that may have changed the
 * state.
 */
export class Office {
  private readonly windows = new Map<string, Tell>();
  private readonly questions = new Map<string, OpenQuestion>();
  private readonly dialogs = new Map<string, OpenDialog>();
  private saving: Saving = 'saved';

  constructor(
    public host: Host,
    private readonly begin: (example: boolean) => Host,
    private readonly changed: () => void,
    private notice = '',
  ) {}

  // ---- windows

  /** Registers a window, which gets every event until `leave`; first whether all is saved. */
  enter(id: string, tell: Tell): void {
    this.windows.set(id, tell);
    tell({ kind: 'saving', state: this.saving });
  }

  /** Tells every window whether all is saved. */
  tellSaving(state: Saving): void {
    this.saving = state;
    this.tellAll({ kind: 'saving', state });
  }

  /** Unregisters a window, and fails its open questions, as nobody can answer them any more. */
  leave(id: string): void {
    this.windows.delete(id);
    for (const [key, open] of this.questions) {
      if (open.window !== id) continue;
      this.questions.delete(key);
      open.fail(new Error('Cửa sổ đã đóng khi câu hỏi còn chờ trả lời.'));
    }
    for (const [key, { window }] of this.dialogs) if (window === id) this.dialogs.delete(key);
  }

  /** Shows a message in every window. */
  warn(message: string): void {
    this.tellAll({ kind: 'failed', message });
  }

  /** Returns the HTML of an open dialog or sidebar; undefined when there is none. */
  dialogHtml(key: string): string | undefined {
    return this.dialogs.get(key)?.html;
  }

  // ---- calls

  /**
   * Returns the e-mail address of the caller, the owner's when none is named. Throws a Refusal for a person without
   * edit access.
   */
  admit({ as }: Caller): string {
    const { owner, book } = this.host;
    const email = as || owner;
    if (fileEditors(book).some((editor) => samePerson(editor, email))) return email;
    throw new Refusal(`${email} chưa được chia sẻ bảng tính này. Chủ bảng tính là ${owner}.`);
  }

  /** Answers a call; throws a Refusal when it is not possible. */
  async call<C extends CallName>(name: C, caller: Caller, input: Calls[C]['in']): Promise<Calls[C]['out']> {
    const as = this.admit(caller);
    if (!isCall(name)) throw new Refusal(`Không có lệnh “${name}”.`);
    if (!isInputOf(name, input))
      throw new Refusal(`Trang gọi lệnh “${name}” sai cách, nên chưa làm gì: hãy tải lại trang.`);
    return (this.handlers[name] as Handlers[C])({ ...caller, as }, input);
  }

  private readonly handlers: Handlers = {
    open: ({ as }) => this.open(as),
    book: ({ as }) => this.book(as),
    tab: ({ as }, { id }) => tabView(this.host.book, this.sheet(id), as),
    openTab: ({ as }, { id }) => this.openTab(as, id),
    edit: (caller, { tab, edit }) => this.edit(caller, tab, edit),
    editTab: ({ as }, edit) => this.change(() => ({ id: this.editTab(as, edit) })),
    click: (caller, { functionName }) => this.click(caller, functionName),
    run: (caller, { key, functionName, parameters }) => this.run(caller, key, functionName, parameters),
    answer: (_caller, { question, button, text }) => this.answer(question, { button, text }),
    share: (_caller, { emails }) => this.change(() => this.share(emails)),
    begin: (_caller, input) => this.replace(input.mayReplace, () => this.begin(input.with === 'example')),
  };

  private open(as: string): Opening {
    const menus = this.host.open(as);
    const notice = [this.notice, ...this.failures()].filter(Boolean).join('\n\n');
    this.notice = '';
    const book = this.book(as);
    const active = this.host.activeSheetId(as);
    const isShown = book.tabs.some(({ id }) => id === active);
    return { me: as, book, menus, active: isShown ? active : (book.tabs[0]?.id ?? active), notice };
  }

  private book(as: string): BookView {
    const { book } = this.host;
    const tabs = book.sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        isProtected: isClosed(lockedAreas(book, sheet, as), sheet),
      }));
    return { name: book.name, isNew: this.isNew(), people: peopleOf(book), tabs };
  }

  /** Returns whether nothing would be lost if the workbook were replaced. */
  private isNew(): boolean {
    const { book, drive } = this.host;
    return book.sheets.length === 1 && book.sheets[0]?.rows.length === 0 && drive.files.size === 0;
  }

  private sheet(id: number): Sheet {
    const sheet = this.host.book.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Refusal('Tab này đã bị xóa.');
    return sheet;
  }

  private openTab(as: string, id: number): Record<never, never> {
    this.host.activate(as, this.sheet(id).id);
    return {};
  }

  private edit({ as, window }: Caller, tab: number, edit: Edit): Record<never, never> {
    return this.change(() => {
      if (edit.kind === 'undo' || edit.kind === 'redo') {
        const place = this.host[edit.kind](as);
        if (place) this.tell(window, { kind: 'select', tab: place.sheetId, area: place.area });
        else this.tell(window, { kind: 'toast', title: '', text: nothingTo[edit.kind] });
        if (place?.moved) this.tellAll({ kind: 'moved', tab: place.sheetId, ...place.moved });
        this.tellOfTrigger(window, place?.run);
      } else this.tellOfTrigger(window, this.editCells(as, tab, edit));
      if (edit.kind === 'insertRows') this.tellAll({ kind: 'moved', tab, at: edit.at, count: edit.count });
      if (edit.kind === 'deleteRows') this.tellAll({ kind: 'moved', tab, at: edit.at, count: -edit.count });
      return {};
    });
  }

  private editCells(
    as: string,
    tab: number,
    edit: Exclude<Edit, { kind: 'undo' | 'redo' }>,
  ): RunResult | undefined {
    const { name } = this.sheet(tab);
    if (edit.kind === 'clear') return this.host.clear(as, name, toA1(edit.area));
    if (edit.kind === 'format') this.host.format(as, name, toA1(edit.area), edit.look, edit.isOn);
    if (edit.kind === 'insertRows') this.host.insertRows(as, name, edit.at, edit.count, edit.like);
    if (edit.kind === 'deleteRows') this.host.deleteRows(as, name, edit.at, edit.count);
    if (edit.kind === 'setWidth') this.host.setWidth(as, name, edit.column, edit.pixels);
    if (!('row' in edit)) return undefined;
    const cell = toA1({ row: edit.row, column: edit.column, rows: 1, columns: 1 });
    if (edit.kind === 'type') return this.host.type(as, name, cell, edit.text);
    if (edit.kind === 'paste') return this.host.paste(as, name, cell, edit.rows);
    return this.host.tick(as, name, cell, edit.isTicked);
  }

  /** Shows what `onEdit` showed, and its errors. */
  private tellOfTrigger(window: string, run: RunResult | undefined): void {
    for (const { kind, title, text } of run?.dialogs ?? []) {
      if (kind === 'toast') this.tell(window, { kind, title, text });
    }
    this.tellFailures(window);
  }

  private tellFailures(window: string): void {
    for (const message of this.failures()) this.tell(window, { kind: 'failed', message });
  }

  // Google shows nobody the errors of simple triggers, but whoever tries out the add-on should see them.
  private failures(): string[] {
    return this.host.triggerErrors
      .splice(0)
      .map(({ trigger, message }) => `Hàm ${trigger} của tiện ích gặp lỗi: ${message}`);
  }

  private editTab(as: string, edit: TabEdit): number {
    const { tabs } = this.host.as(as);
    if (edit.kind === 'insert') return tabs.add(null, this.host.book.sheets.length, null);
    const { id } = this.sheet(edit.id);
    if (edit.kind === 'rename') tabs.rename(id, edit.name.trim());
    else tabs.delete(id);
    return id;
  }

  private share(emails: string[]): Record<never, never> {
    const wrong = emails.find((email) => !/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[^\s@<>"',;]+$/.test(email));
    if (wrong !== undefined) throw new Refusal(`“${wrong}” không phải địa chỉ email.`);
    for (const email of emails) this.host.share(email);
    return {};
  }

  /**
   * Replaces the workbook, unless something would be lost and nobody said that it may be. Gives edit access to
   * everybody who types for a unit in the new one.
   */
  async replace(mayReplace: boolean, make: () => Host | Promise<Host>): Promise<{ isReplaced: boolean }> {
    if (!mayReplace && !this.isNew()) return { isReplaced: false };
    const host = await make();
    const before = this.host;
    this.host = host;
    for (const email of typists(host.book)) host.share(email);
    this.dialogs.clear();
    this.tellAll({ kind: 'replaced' });
    this.changed();
    await before.stop();
    return { isReplaced: true };
  }

  // ---- runs

  /** Starts a menu command. The answer does not wait for the run, which may ask questions in the meantime. */
  private click(caller: Caller, functionName: string): Record<never, never> {
    this.start(caller, functionName, []).catch((error: Error) => {
      this.tell(caller.window, { kind: 'failed', message: inVietnamese(error.message) });
    });
    return {};
  }

  private async run(
    caller: Caller,
    key: string,
    functionName: string,
    parameters: unknown[],
  ): Promise<Calls['run']['out']> {
    if (this.dialogs.get(key)?.window !== caller.window) throw new Refusal('Khung này đã đóng.');
    try {
      const { result } = await this.start(caller, functionName, parameters);
      return { result };
    } catch (error) {
      const { name, message } = error as Error;
      return { error: { name, message } };
    }
  }

  private async start(
    { as, window }: Caller,
    functionName: string,
    parameters: unknown[],
  ): Promise<RunResult> {
    const { host } = this;
    let isChanged = true;
    try {
      const run = await host.start(functionName, parameters, {
        as,
        show: (dialog) => this.show(window, dialog),
      });
      const { selected, calls } = run;
      isChanged = mayHaveChanged(calls);
      if (selected) this.tell(window, { kind: 'select', tab: selected.sheetId, area: selected.area });
      return run;
    } finally {
      if (isChanged && host === this.host) {
        this.tellAll({ kind: 'changed' });
        this.changed();
      }
    }
  }

  private show(window: string, dialog: Dialog): Promise<Answer> | undefined {
    const { kind, title, text, html, buttons, width, height } = dialog;
    // What the script wrote before it shows a dialog must be visible by then.
    this.tellAll({ kind: 'changed' });
    if (kind === 'toast') this.tell(window, { kind, title, text });
    else if (kind === 'sidebar' || kind === 'modal')
      this.openDialog({ window, kind, html }, { title, width, height });
    else return this.ask(window, { id: randomUUID(), kind, title, text, buttons });
    return undefined;
  }

  private openDialog(dialog: OpenDialog, look: Omit<DialogPage, 'key' | 'kind'>): void {
    const { window } = dialog;
    for (const [key, open] of this.dialogs) {
      if (open.window === window && open.kind === dialog.kind) this.dialogs.delete(key);
    }
    const key = randomUUID();
    this.dialogs.set(key, dialog);
    this.tell(window, { kind: 'dialog', dialog: { key, kind: dialog.kind, ...look } });
  }

  private ask(window: string, question: Question): Promise<Answer> {
    if (!this.windows.has(window))
      return Promise.reject(new Error('Cửa sổ đã đóng: không ai trả lời được câu hỏi.'));
    return new Promise((answer, fail) => {
      this.questions.set(question.id, { window, question, answer, fail });
      this.tell(window, { kind: 'question', question });
    });
  }

  private answer(id: string, answer: { button: string; text: string }): Record<never, never> {
    const open = this.questions.get(id);
    if (!open) throw new Refusal('Câu hỏi này không còn chờ trả lời.');
    if (![...open.question.buttons, 'CLOSE'].includes(answer.button)) throw new Refusal('Không có nút này.');
    this.questions.delete(id);
    open.answer(answer);
    return {};
  }

  // ---- telling

  /** Changes the workbook for a person, and turns an error into a Refusal in Vietnamese. */
  private change<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(inVietnamese((error as Error).message));
    } finally {
      this.tellAll({ kind: 'changed' });
      this.changed();
    }
  }

  private tell(window: string, event: PageEvent): void {
    this.windows.get(window)?.(event);
  }

  private tellAll(event: PageEvent): void {
    for (const tell of this.windows.values()) tell(event);
  }
}

/** Returns whether a person may not type anywhere in a tab. */
function isClosed(locked: ReturnType<typeof lockedAreas>, { maxRows, maxColumns }: Sheet): boolean {
  return locked.some(({ rows, columns }) => rows === maxRows && columns === maxColumns);
}
