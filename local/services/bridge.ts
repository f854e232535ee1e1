// What the services inside the script's context may reach outside it: plain data and plain functions only.

import type { Book } from '../book';
import type { Drive, Media } from '../drive';
import type { Cells } from '../engine/cells';
import type { Protections } from '../engine/protections';
import type { Tabs } from '../engine/tabs';
import type { Quirks } from '../quirks';

/** The limits under which Google runs a function: `FULL` for a click, `LIMITED` or `NONE` for a simple trigger. */
export type AuthMode = 'FULL' | 'LIMITED' | 'NONE';

/** Something the script shows; `buttons` are the names the person can answer with. */
export interface Dialog {
  kind: 'alert' | 'prompt' | 'sidebar' | 'modal' | 'toast';
  title: string;
  /** Of an alert, prompt or toast. */
  text: string;
  /** Of a sidebar or modal dialog. */
  html: string;
  buttons: string[];
}

/** An item of a menu: a command, a separator, or a submenu. */
export type MenuItem = { label: string; functionName: string } | { separator: true } | Menu;

/** A menu as the script built it. */
export interface Menu {
  title: string;
  items: MenuItem[];
}

/** What one execution lends its services. */
export interface Bridge {
  book: Book;
  tabs: Tabs;
  cells: Cells;
  protections: Protections;
  drive: Drive;
  quirks: Quirks;
  authMode: AuthMode;
  /** Google's account of the person who runs the script. */
  user: string;
  isLoading(): boolean;
  /** Makes the run fail with this message, whatever the script does next. */
  fail(message: string): void;
  count(method: string): void;
  requireScope(method: string, scope: string): void;
  missingScopes(): string[];
  log(level: string, line: string): void;
  now(): number;
  isClockSet(): boolean;
  sleep(ms: number): void;
  show(dialog: Dialog): { button: string; text: string };
  addMenu(menu: Menu): void;
  isTopLevel(functionName: string): boolean;
  activeSheetId(): number;
  activate(sheetId: number): void;
  lockIsFree(): boolean;
  hasLock(): boolean;
  holdLock(hold: boolean): void;
  properties(store: 'document' | 'script' | 'user'): Record<string, string>;
  utf8(text: string): Uint8Array;
  fromUtf8(bytes: Uint8Array): string;
  bytesOf(signed: number[]): Uint8Array;
  zip(parts: [name: string, bytes: Uint8Array][]): Uint8Array;
  unzip(bytes: Uint8Array): [name: string, bytes: Uint8Array][];
  uuid(): string;
  zoneOffset(zone: string, ms: number): number;
  media(bytes: Uint8Array, contentType: string): Media;
}

/** The bridge of this execution; set once by `start`. */
export let host: Bridge;

/** Takes the bridge and makes its errors errors of this context, so that `instanceof Error` holds in the script. */
export function connect(bridge: Bridge): void {
  host = guarded({
    ...bridge,
    tabs: guarded(bridge.tabs),
    cells: guarded(bridge.cells),
    protections: guarded(bridge.protections),
    drive: guarded(bridge.drive),
  });
}

function guarded<T extends object>(outside: T): T {
  return new Proxy(outside, {
    get(target, key) {
      const member = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]) => {
        try {
          return member.apply(target, parameters);
        } catch (error) {
          throw translated(error);
        }
      };
    },
  });
}

function translated(error: unknown): Error {
  const { name, message, code } = error as Error & { code?: number };
  if (name === 'NotModelled') return notModelled(message);
  const inside = exception(message);
  if (name === 'GoogleJsonResponseException') {
    inside.name = name;
    Object.assign(inside, {
      details: { code, message: message.replace(/^API call to \S+ failed with error: /, '') },
    });
  }
  return inside;
}

/** An error as Google's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** The error for what the host does not model: it fails the run even if the script catches it. */
export function notModelled(what: string): Error {
  const message = `${what} is not modelled by the laptop host`;
  host.fail(message);
  return new Error(message);
}
