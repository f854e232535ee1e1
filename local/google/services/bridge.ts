// What the services reach outside the script's context: plain data and plain functions only.

import type { Docs } from '../docs/docs';
import type { Drive } from '../drive/drive';
import type { ApiError } from '../drive/drive-error';
import type { Engine } from '../engine';
import type { Area } from '../engine/a1';
import type { Quirks } from '../quirks';
import type { PersonalCache } from '../stores/cache';
import type { PersonalProperties } from '../stores/properties';

/** The limits under which Google runs a function: `FULL` for a click, `LIMITED` or `NONE` for a simple trigger. */
export type AuthMode = 'FULL' | 'LIMITED' | 'NONE';

/** Something that the script shows; `buttons` names what the person can answer with. */
export interface Dialog {
  kind: 'alert' | 'prompt' | 'sidebar' | 'modal' | 'toast';
  title: string;
  /** Of an alert, prompt or toast. */
  text: string;
  /** Of a sidebar or modal dialog. */
  html: string;
  buttons: string[];
  /** Of a modal dialog, in pixels; Google's own where the script says nothing. */
  width?: number;
  height?: number;
}

/** What the person did in a dialog; `text` is that of a prompt. */
export interface Reply {
  button: string;
  text: string;
}

/** An item of a menu: a command, or a separator. */
export type MenuItem = { label: string; functionName: string } | { separator: true };

/** A menu as the script built it. */
export interface Menu {
  title: string;
  items: MenuItem[];
}

/**
 * Google's servers, as the person who runs the script reaches them. Arguments and results are plain data, because the
 * servers may be in another thread. One call is finished before the next begins, whichever run makes it.
 */
export interface Servers {
  file: Engine['file'];
  tabs: Engine['tabs'];
  cells: Engine['cells'];
  looks: Engine['looks'];
  protections: Engine['protections'];
  drive: Pick<
    Drive,
    | 'createFile'
    | 'getFile'
    | 'updateFile'
    | 'deleteFile'
    | 'copyFile'
    | 'exportFile'
    | 'listFiles'
    | 'createPermission'
    | 'listPermissions'
    | 'updatePermission'
    | 'removePermission'
  >;
  docs: Pick<Docs, 'getDocument' | 'batchUpdate'>;
  properties: PersonalProperties;
  cache: PersonalCache;
  lock: {
    /** Waits for the lock up to `ms`; returns whether this run has it. */
    take(ms: number): boolean;
    release(): void;
  };
  ui: {
    show(dialog: Dialog): Reply;
    addMenu(menu: Menu): void;
    activeSheetId(): number;
    select(sheetId: number, area: Area): void;
  };
  account: { missingScopes(): string[] };
  project: {
    /** The HTML file of this name without `.html`, as it was pushed. */
    page(name: string): string | undefined;
  };
  clock: { now(): number; sleep(ms: number): void };
}

/** Everything that an execution gives its services. */
export interface Bridge extends Servers {
  quirks: Quirks;
  authMode: AuthMode;
  /** Google's account of the person who runs the script. */
  user: string;
  isClockSet: boolean;
  isLoading(): boolean;
  /** Makes the run fail with this message, whatever the script does next. */
  fail(message: string): void;
  /** Is told of each call of a service before it is made, and when it was. What it throws, the script gets as Google's. */
  count(method: string): void;
  made(method: string): void;
  log(level: string, line: string): void;
  isTopLevel(functionName: string): boolean;
  utf8(text: string): Uint8Array;
  fromUtf8(bytes: Uint8Array): string;
  zip(parts: [name: string, bytes: Uint8Array][]): Uint8Array;
  unzip(bytes: Uint8Array): [name: string, bytes: Uint8Array][];
  uuid(): string;
  zoneOffset(zone: string, ms: number): number;
}

/** The bridge of this execution; set once by `start`. */
export let host: Bridge;

/** Takes the bridge; turns its errors into errors of this context, so that `instanceof Error` holds in the script. */
export function connect(bridge: Bridge): void {
  const members = Object.entries(bridge).map(([name, member]) => [
    name,
    typeof member === 'object' ? guarded(member) : member,
  ]);
  host = guarded(Object.fromEntries(members));
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
  const { name, message, code, reason } = error as ApiError;
  if (name === 'NotModelled') return notModelled(message);
  if (name === 'RunFailure') host.fail(message);
  const inside = exception(message);
  if (name === 'GoogleJsonResponseException') {
    inside.name = name;
    const what = message.replace(/^API call to \S+ failed with error: /, '');
    const details = { code, message: what, errors: [{ domain: 'global', reason, message: what }] };
    Object.assign(inside, { details });
  }
  return inside;
}

/** Returns an error as Google's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** Returns the error for what the host does not model; the run fails with it even if the script catches it. */
export function notModelled(what: string): Error {
  const message = `${what} is not modelled by the laptop host`;
  host.fail(message);
  return new Error(message);
}

/** Throws unless the person has granted the scope that a method needs; in a simple trigger it always throws. */
export function requireScope(method: string, scope: string): void {
  if (host.authMode === 'FULL' && !host.account.missingScopes().includes(scope)) return;
  throw exception(`You do not have permission to call ${method}. Required permissions: ${scope}`);
}
