// One execution of the script: a fresh context that holds Google's services and the bundle, and nothing else.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Context, createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Calls, countCall, noCalls } from './calls';
import { zoneOffset } from './dates';
import type { Engine } from './engine';
import type { Host } from './host';
import type { AuthMode, Bridge, Dialog, Menu } from './services/bridge';
import type { EventData, start } from './services/index';

/** What the person does in a dialog: the name of a button, with the text for a prompt. */
export type Answer = string | { button: string; text: string };

/** Answers the alerts and prompts of a run. */
export type Answers = (dialog: Dialog) => Answer | undefined;

/** What came of an execution. */
export interface RunResult {
  /** What the function returned, as `google.script.run` would bring it back. */
  result: unknown;
  calls: Calls;
  /** Every alert, prompt, sidebar, dialog and toast, in order. */
  dialogs: Dialog[];
  /** What the script logged. */
  log: string[];
}

/** What an execution runs as. */
export interface Terms {
  engine: Engine;
  authMode: AuthMode;
  answers: Answers | undefined;
}

/** A bundle, compiled once and run in many contexts. */
export class Bundle {
  private readonly script: Script;
  private readonly declared: Set<string>;

  constructor(code: string) {
    this.script = new Script(code, { filename: 'Code.js' });
    this.declared = declaredFunctions(code);
  }

  /** Whether Google finds a function of this name: declared at the top level, and not private (`name_`). */
  declares(name: string): boolean {
    return this.declared.has(name) && !name.endsWith('_');
  }

  /** Runs the top level of the script. */
  load(context: Context): void {
    this.script.runInContext(context);
  }
}

// Function declarations exist before the first statement runs: a script that stops there has nothing else.
function declaredFunctions(code: string): Set<string> {
  const globals: Record<string, unknown> = {};
  try {
    new Script(`throw 0;${code}`).runInContext(createContext(globals));
  } catch {
    // The script stopped, as intended.
  }
  return new Set(Object.keys(globals).filter((name) => typeof globals[name] === 'function'));
}

let services: Script | undefined;

// Compiled once for all hosts: a context then costs about a millisecond.
function servicesScript(): Script {
  if (services) return services;
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'services', 'index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'services',
    target: 'node20',
    logLevel: 'warning',
  });
  const source = `(bridge) => { ${outputFiles[0]?.text}; return services.start(bridge); }`;
  services = new Script(source, { filename: 'laptop-host-services.js' });
  return services;
}

/** One run; `call` may be used once. */
export class Execution {
  private readonly calls = noCalls();
  private readonly dialogs: Dialog[] = [];
  private readonly log: string[] = [];
  private isLoading = true;
  private holdsLock = false;
  private failure: string | undefined;

  constructor(
    private readonly host: Host,
    private readonly bundle: Bundle,
    private readonly terms: Terms,
  ) {}

  /** Loads the bundle and calls one of its top-level functions; errors of the script are thrown as outer errors. */
  call(functionName: string, parameters: unknown[], event: EventData | null): RunResult {
    if (!this.bundle.declares(functionName)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    const context = createContext({}, { codeGeneration: { strings: true, wasm: false } });
    let json: string | undefined;
    try {
      const begin = servicesScript().runInContext(context) as typeof start;
      const call = begin(this.bridge());
      this.bundle.load(context);
      this.isLoading = false;
      json = call(functionName, JSON.stringify(parameters), event);
    } catch (error) {
      throw this.failure === undefined ? outside(error) : new Error(this.failure);
    }
    if (this.failure !== undefined) throw new Error(this.failure);
    const { calls, dialogs, log } = this;
    return { result: json === undefined ? undefined : JSON.parse(json), calls, dialogs, log };
  }

  private bridge(): Bridge {
    const { host } = this;
    const { engine, authMode } = this.terms;
    const { book, user } = engine.hands;
    return {
      book,
      tabs: engine.tabs,
      cells: engine.cells,
      protections: engine.protections,
      drive: host.drive,
      quirks: host.quirks,
      authMode,
      user,
      isLoading: () => this.isLoading,
      fail: (message) => this.fail(message),
      count: (method) => countCall(this.calls, method),
      requireScope: (method, scope) => this.requireScope(method, scope),
      missingScopes: () => host.missingScopes(),
      log: (level, line) => this.log.push(level === 'log' ? line : `${level}: ${line}`),
      now: () => host.time(),
      isClockSet: () => host.now !== undefined,
      sleep: (ms) => host.sleep(ms),
      show: (dialog) => this.show(dialog),
      addMenu: (menu) => host.menus.push(JSON.parse(JSON.stringify(menu)) as Menu),
      isTopLevel: (name) => this.bundle.declares(name),
      activeSheetId: () => host.activeSheetId(user),
      activate: (sheetId) => host.activate(user, sheetId),
      lockIsFree: () => !host.lockHeldElsewhere,
      hasLock: () => this.holdsLock,
      holdLock: (hold) => {
        this.holdsLock = hold;
      },
      properties: (store) => host.propertiesOf(store, user),
      utf8: (text) => strToU8(text),
      fromUtf8: (bytes) => strFromU8(bytes),
      bytesOf: (signed) => Uint8Array.from(signed),
      zip: zipped,
      unzip: (bytes) => Object.entries(unzipSync(bytes)),
      uuid: randomUUID,
      zoneOffset,
      media: (bytes, contentType) => ({ bytes, contentType }),
    };
  }

  private fail(message: string): void {
    this.failure ??= message;
  }

  private requireScope(method: string, scope: string): void {
    if (this.terms.authMode === 'FULL' && !this.host.missingScopes().includes(scope)) return;
    throw new Error(`You do not have permission to call ${method}. Required permissions: ${scope}`);
  }

  private show({ kind, title, text, html, buttons }: Dialog): { button: string; text: string } {
    const dialog: Dialog = { kind, title, text, html, buttons: Array.from(buttons) };
    this.dialogs.push(dialog);
    if (dialog.buttons.length === 0) return { button: '', text: '' };
    const answer = this.terms.answers?.(dialog);
    const isNotice = kind === 'alert' && dialog.buttons.length === 1;
    if (answer === undefined && isNotice) return { button: 'OK', text: '' };
    const { button, text: typed } =
      typeof answer === 'string' ? { button: answer, text: '' } : (answer ?? {});
    if (button !== undefined && [...dialog.buttons, 'CLOSE'].includes(button))
      return { button, text: typed ?? '' };
    const name = `the ${kind} "${[title, text].filter(Boolean).join(': ')}" (${dialog.buttons.join(', ')})`;
    const problem = button === undefined ? `Nobody answers ${name}` : `${button} is no button of ${name}`;
    this.fail(problem);
    throw new Error(problem);
  }
}

// A fixed time makes the same parts the same bytes; fflate reads it on the local clock.
function zipped(parts: [name: string, bytes: Uint8Array][]): Uint8Array {
  const names = new Set<string>();
  for (const [name] of parts) {
    if (names.has(name)) throw new Error(`Duplicate filename in archive: ${name}`);
    names.add(name);
  }
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** An error of the script's context as one of ours. */
function outside(error: unknown): Error {
  const { name, message, stack } = error as Partial<Error>;
  if (message === undefined) return new Error(String(error));
  const made = new Error(message);
  made.name = name ?? 'Error';
  if (stack !== undefined) made.stack = stack;
  return made;
}
