// What the page and its server say to each other: plain data, in both directions.
import type { Area } from '../google/engine/a1';
import type { Style } from '../google/engine/book';
import type { Menu } from '../google/services/bridge';

export type { Area } from '../google/engine/a1';
export type { BorderLine, Style } from '../google/engine/book';
export type { Menu, MenuItem } from '../google/services/bridge';

/** Somebody with edit access to the workbook. */
export interface Person {
  email: string;
  /** "Người điều phối", the unit the person types for; '' for somebody else. */
  role: string;
}

/** One tab as the strip below the grid shows it. */
export interface TabInfo {
  id: number;
  name: string;
  /** The person may not type in the tab as a whole; single cells of it may still be open. */
  isProtected: boolean;
}

/** The workbook without its cells. */
export interface BookView {
  name: string;
  /** Nobody has put anything into it yet. */
  isNew: boolean;
  people: Person[];
  /** Tabs that are not hidden, in order. */
  tabs: TabInfo[];
}

/** What a person finds on opening the workbook. */
export interface Opening {
  /** Address of the person. */
  me: string;
  book: BookView;
  menus: Menu[];
  /** The tab the person sees first. */
  active: number;
  /** What went wrong on the way, with the file that keeps the workbook or in `onOpen`; '' when nothing did. */
  notice: string;
}

/** One cell; whatever is absent is the usual: blank, no note, no tick box. */
export interface CellView {
  /** What it shows. */
  text?: string;
  /** What editing begins with, where that is not what it shows: a formula, a date. */
  source?: string;
  /** Index into `TabView.styles`. */
  style?: number;
  note?: string;
  /** A tick box, and whether it is ticked. */
  ticked?: boolean;
  /** Choices of a drop-down. */
  choices?: string[];
  /** The value is a number, which Sheets puts to the right. */
  isNumber?: boolean;
}

/** One tab with its cells, as one person sees it. */
export interface TabView {
  id: number;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  hasGridlines: boolean;
  /** Pixels, of the columns from A on. */
  widths: number[];
  /** Pixels, by row number, of rows whose height was set. */
  heights: Record<number, number>;
  merges: Area[];
  /** The cells that the person may not change. */
  locked: Area[];
  styles: Style[];
  /** Row 1 at index 0; ends with the last row that holds anything. */
  rows: (CellView | null)[][];
}

/** Something a person does to cells by hand; rows and columns count from 1. */
export type Edit =
  | { kind: 'type'; row: number; column: number; text: string }
  | { kind: 'paste'; row: number; column: number; rows: string[][] }
  | { kind: 'tick'; row: number; column: number; isTicked: boolean }
  | { kind: 'clear'; area: Area }
  | { kind: 'undo' }
  | { kind: 'redo' };

/** Something a person does to the tabs by hand. */
export type TabEdit =
  | { kind: 'insert' }
  | { kind: 'rename'; id: number; name: string }
  | { kind: 'delete'; id: number }
  | { kind: 'addRows'; id: number; count: number };

/** A question a running function asks: an alert or a prompt. */
export interface Question {
  id: string;
  kind: 'alert' | 'prompt';
  title: string;
  text: string;
  /** Names as Google's: OK, CANCEL, YES, NO. */
  buttons: string[];
}

/** A page of the add-on, to be loaded into a sandboxed frame from `/dialog/<key>`. */
export interface DialogPage {
  key: string;
  kind: 'sidebar' | 'modal';
  title: string;
  /** Pixels; the usual size where absent. */
  width?: number | undefined;
  height?: number | undefined;
}

/** What the server tells a window, unasked. */
export type PageEvent =
  | { kind: 'changed' }
  | { kind: 'replaced' }
  | { kind: 'question'; question: Question }
  | { kind: 'dialog'; dialog: DialogPage }
  | { kind: 'toast'; title: string; text: string }
  | { kind: 'select'; tab: number; area: Area }
  | { kind: 'failed'; message: string };

/** A new workbook: empty, or with the 15 units of the example typed in. */
export type Beginning = 'empty' | 'example';

/** Every call of the page: what it sends and what it gets. The person and the window's id go along in headers. */
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
  begin: { in: { with: Beginning }; out: Record<never, never> };
}

/** The name of a call. */
export type CallName = keyof Calls;

/** The headers that tell a call's token, person and window. */
export const headers = { token: 'x-tonghop-token', as: 'x-tonghop-as', window: 'x-tonghop-window' } as const;
