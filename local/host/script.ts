// The script's own side of an execution: a fresh context that holds Google's services and the bundle, and nothing else.
// It runs in this thread or in one of its own, and knows no more of the host than the servers it is given.
import { randomUUID } from 'node:crypto';
import { type Context, createContext, Script } from 'node:vm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { zoneOffset } from '../google/engine/dates';
import type { Quirks } from '../google/quirks';
import type { EventData, start } from '../google/services';
import type { AuthMode, Bridge, Servers } from '../google/services/bridge';
import { type Calls, callClass, countCall, noCalls } from './calls';

/** A bundle, compiled once and run in many contexts. */
export class Bundle {
  private readonly script: Script;

  /** `declared` names the functions declared at the top level of `code`. */
  constructor(
    readonly code: string,
    readonly declared: string[] = declaredFunctions(code),
  ) {
    this.script = new Script(code, { filename: 'Code.js' });
  }

  /** Returns whether Google finds a function of this name: declared at the top level, and not private (`name_`). */
  declares(name: string): boolean {
    return this.declared.includes(name) && !name.endsWith('_');
  }

  /** Returns the names of the functions that Google finds. */
  functions(): string[] {
    return this.declared.filter((name) => this.declares(name));
  }

  /** Runs the top level of the script. */
  load(context: Context): void {
    this.script.runInContext(context);
  }
}

const bundles = new Map<string, Bundle>();

/**
 * Returns the bundle of a source, always the same one for the same source: to compile it takes longer than to run it.
 */
export function bundleOf(code: string): Bundle {
  const bundle = bundles.get(code) ?? new Bundle(code);
  bundles.set(code, bundle);
  return bundle;
}

// Function declarations exist before the first statement runs: a script that throws there has made nothing else.
function declaredFunctions(code: string): string[] {
  const globals: Record<string, unknown> = {};
  try {
    new Script(`throw 0;${code}`).runInContext(createContext(globals));
  } catch {
    // The script stopped, as intended.
  }
  return Object.keys(globals).filter((name) => typeof globals[name] === 'function');
}

/** What is called, and as whom; plain data. */
export interface Call {
  functionName: string;
  /** The parameters as JSON: an array. */
  parameters: string;
  /** What a simple trigger is told; null for a click. */
  event: EventData | null;
  user: string;
  authMode: AuthMode;
  quirks: Quirks;
  /** Whether the clock of the host stands. */
  isClockSet: boolean;
}

/**
 * Looks on at the calls of a run, to fail them or to do something in between. What it throws, the script gets as an error
 * of Google's. `at` counts the calls that leave the script, from 0.
 */
export interface Watch {
  before?(method: string, at: number): void;
  after?(method: string, at: number): void;
}

/** What a call left behind; plain data. */
export interface Done {
  /** What the function returned, as JSON. */
  result: string | undefined;
  calls: Calls;
  log: string[];
}

/** Compiles the source of the services, as `servicesSource` gives it. */
export function compileServices(source: string): Script {
  return new Script(source, { filename: 'laptop-host-services.js' });
}

/** One run of the script; `run` may be used once. */
export class ScriptRun {
  private readonly calls = noCalls();
  private readonly log: string[] = [];
  private isLoading = true;
  private failure: string | undefined;
  /** Index of the last call that left the script. */
  private at = -1;

  constructor(
    private readonly bundle: Bundle,
    private readonly services: Script,
    private readonly servers: Servers,
    private readonly call: Call,
    private readonly watch: Watch = {},
  ) {}

  /** Loads the bundle and calls the function; throws the script's errors as errors of this context. */
  run(): Done {
    const { functionName, parameters, event } = this.call;
    const context = createContext(Object.create(null), { codeGeneration: { strings: true, wasm: false } });
    let result: string | undefined;
    try {
      const begin = this.services.runInContext(context) as typeof start;
      const call = begin(this.bridge());
      this.bundle.load(context);
      this.isLoading = false;
      result = call(functionName, parameters, event);
    } catch (error) {
      throw this.failure === undefined ? outside(error) : new Error(this.failure);
    }
    if (this.failure !== undefined) throw new Error(this.failure);
    return { result, calls: this.calls, log: this.log };
  }

  private bridge(): Bridge {
    const { user, authMode, quirks, isClockSet } = this.call;
    return {
      ...this.servers,
      user,
      authMode,
      quirks,
      isClockSet,
      isLoading: () => this.isLoading,
      fail: (message) => {
        this.failure ??= message;
      },
      count: (method) => {
        countCall(this.calls, method);
        if (callClass(method) === 'local') return;
        this.at++;
        this.watch.before?.(method, this.at);
      },
      made: (method) => {
        if (callClass(method) !== 'local') this.watch.after?.(method, this.at);
      },
      log: (level, line) => this.log.push(level === 'log' ? line : `${level}: ${line}`),
      isTopLevel: (name) => this.bundle.declares(name),
      utf8: (text) => strToU8(text),
      fromUtf8: (bytes) => strFromU8(bytes),
      zip: zipped,
      unzip: (bytes) => Object.entries(unzipSync(bytes)),
      uuid: randomUUID,
      zoneOffset,
    };
  }
}

// With a fixed time the same parts give the same bytes.
function zipped(parts: [name: string, bytes: Uint8Array][]): Uint8Array {
  const names = new Set<string>();
  for (const [name] of parts) {
    if (names.has(name)) throw new Error(`Duplicate filename in archive: ${name}`);
    names.add(name);
  }
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

/** Returns an error of the script's context as one of this context. */
function outside(error: unknown): Error {
  const { name, message, stack } = (error ?? {}) as Partial<Error>;
  if (message === undefined) return new Error(String(error));
  const made = new Error(message);
  made.name = name ?? 'Error';
  if (stack !== undefined) made.stack = stack;
  return made;
}
