// The messages between the page and its server: plain data in both directions.
import type { Area } from '../google/engine/a1';
import type { Style } from '../google/engine/book';
import type { Menu } from '../google/services/bridge';

export type { Area } from '../google/engine/a1';
export type { BorderLine, Style } from '../google/engine/book';
export type { Menu, MenuItem } from '../google/services/bridge';

/** A person with edit access to the workbook. */
export interface Person {
  email: string;
  /** "Người điều phối" for the owner, and the units the person types for; else an empty text. */
  role: string;
  /** Id of the tab of the unit the person types for; undefined where there is none, or more than one. */
  tab: number | undefined;
}

/** A tab as shown in the strip below the grid. */
export interface TabInfo {
  id: number;
  name: string;
  /** Whether the tab as a whole is protected from the person; single cells may still be open. */
  isProtected: boolean;
}

/** The workbook without its cells. */
export interface BookView {
  name: string;
  /** Whether the workbook is still empty, and has no documents. */
  isNew: boolean;
  people: Person[];
  /** Tabs that are not hidden, in order. */
  tabs: TabInfo[];
}

/** What a person gets on opening the workbook. */
export interface Opening {
  /** E-mail address of the person. */
  me: string;
  book: BookView;
  menus: Menu[];
  /** Id of the tab that the person sees first. */
  active: number;
  /** What went wrong with the file that keeps the workbook or in `onOpen`; empty when nothing did. */
  notice: string;
}

/** A cell. An absent property means the default: blank, no note, no tick box. */
export interface CellView {
  /** The text it shows. */
  text?: string;
  /** The text that editing starts with, when it differs from the text shown: a formula, a date. */
  source?: string;
  /** Index into `TabView.styles`. */
  style?: number;
  note?: string;
  /** Where its text leads, such as `#gid=5`. */
  link?: string;
  /** Present in a tick box: whether it is ticked. */
  ticked?: boolean;
  /** Choices of a drop-down. */
  choices?: string[];
  /** Whether the value is a number, which Sheets right-aligns. */
  isNumber?: boolean;
}

/** A tab with its cells, as one person sees it. */
export interface TabView {
  id: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  hasGridlines: boolean;
  /** Widths of the columns from A on, in pixels. */
  widths: number[];
  /** Heights in pixels, by 1-based row; only of rows whose height was set. */
  heights: Record<number, number>;
  merges: Area[];
  /** The cells that the person may not change. */
  locked: Area[];
  styles: Style[];
  /** Row 1 is at index 0; the last row is the last one that holds anything. */
  rows: (CellView | null)[][];
}

/** An edit of a tab by hand; rows and columns are 1-based. */
export type Edit =
  | { kind: 'type'; row: number; column: number; text: string }
  | { kind: 'paste'; row: number; column: number; rows: string[][] }
  | { kind: 'tick'; row: number; column: number; isTicked: boolean }
  | { kind: 'clear'; area: Area }
  | { kind: 'format'; area: Area; look: 'bold' | 'italic'; isOn: boolean }
  /** The first inserted row becomes row `at`, and all look like row `like`. */
  | { kind: 'insertRows'; at: number; count: number; like: number }
  | { kind: 'deleteRows'; at: number; count: number }
  | { kind: 'setWidth'; column: number; pixels: number }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** An edit of the strip of tabs by hand. */
export type TabEdit =
  | { kind: 'insert' }
  | { kind: 'rename'; id: number; name: string }
  | { kind: 'delete'; id: number };

/** Whether the file on this machine has everything that was done; `failed` when it cannot be written. */
export type Saving = 'saving' | 'saved' | 'failed';

/** A question of a running function: an alert or a prompt. */
export interface Question {
  id: string;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Google's names: OK, CANCEL, YES, NO. */
  buttons: string[];
}

/** A page of the add-on, which a sandboxed frame loads from `/dialog/<key>`. */
export interface DialogPage {
  key: string;
  kind: 'sidebar' | 'modal';
  title: string;
  /** In pixels; the default size when absent. */
  width?: number | undefined;
  height?: number | undefined;
}

/** An event that the server sends to a window. */
export type PageEvent =
  | { kind: 'changed' }
  | { kind: 'saving'; state: Saving }
  /** Rows came by hand, so that the first stands at row `at`, or went, with a negative count. */
  | { kind: 'moved'; tab: number; at: number; count: number }
  | { kind: 'replaced' }
  | { kind: 'question'; question: Question }
  | { kind: 'dialog'; dialog: DialogPage }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'select'; tab: number; area: Area }
  | { kind: 'failed'; message: string };

/** How to begin a new workbook: empty, or with the entries of the 15 units of the example. */
export type Beginning = 'empty' | 'example';

/** The calls of the page, with their input and output. The person and the id of the window are sent as headers. */
export interface Calls {
  open: { in: Record<never, never>; out: Opening };
  book: { in: Record<never, never>; out: BookView };
  tab: { in: { id: number }; out: TabView };
  openTab: { in: { id: number }; out: Record<never, never> };
  edit: { in: { tab: number; edit: Edit }; out: Record<never, never> };
  editTab: { in: TabEdit; out: { id: number } };
  click: { in: { functionName: string }; out: Record<never, never> };
  run: {
    in: { key: string; functionName: string; parameters: unknown[] };
    out: { result?: unknown; error?: { name: string; message: string } };
  };
  answer: { in: { question: string; button: string; text: string }; out: Record<never, never> };
  share: { in: { emails: string[] }; out: Record<never, never> };
  /** Without `mayReplace` only a new workbook is replaced. */
  begin: { in: { with: Beginning; mayReplace: boolean }; out: { isReplaced: boolean } };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** Names of the headers that hold the token, the person and the window. */
export const headers = { token: 'x-tonghop-token', as: 'x-tonghop-as', window: 'x-tonghop-window' } as const;
