// One execution of the script, as Google's servers see it: what it may reach, what it showed, and what came of it.

import type { Engine } from '../google/engine';
import type { Area } from '../google/engine/a1';
import type { EventData } from '../google/services';
import type { AuthMode, Dialog, Menu, Reply } from '../google/services/bridge';
import { PersonalProperties } from '../google/stores/properties';
import type { Calls } from './calls';
import type { Cloud, Selection } from './cloud';
import { servicesSource } from './compile';
import { type Bundle, type Call, compileServices, type Done, ScriptRun, type Watch } from './script';
import type { Thread, Threads } from './thread';

/** What the person does in a dialog: the name of a button, with the text for a prompt. */
export type Answer = string | Reply;

/** Answers the alerts and prompts of a run. */
export type Answers = (dialog: Dialog) => Answer | undefined;

/**
 * Is called with everything that a run in a thread shows; for a dialog with buttons it returns a promise of the answer.
 * If the promise rejects, the run ends with its error.
 */
export type Show = (dialog: Dialog) => Promise<Answer> | undefined;

/** What came of an execution. */
export interface RunResult {
  /** What the function returned, as `google.script.run` would bring it back. */
  result: unknown;
  calls: Calls;
  /** Every alert, prompt, sidebar, dialog and toast, in order. */
  dialogs: Dialog[];
  /** What the script logged. */
  log: string[];
  /** The cells that the script selected last; absent when it selected none. */
  selected?: Selection;
}

/** What an execution runs as. */
export interface Terms {
  engine: Engine;
  authMode: AuthMode;
}

/**
 * What may take time: a run in this thread does it at once or is refused it, for a run in a thread it gives promises.
 */
interface Waits<Shown, Taken, Slept> {
  show(dialog: Dialog): Shown;
  take(ms: number): Taken;
  sleep(ms: number): Slept;
}

let services: ReturnType<typeof compileServices> | undefined;

/** One execution; it is run once. */
export class Execution {
  private readonly dialogs: Dialog[] = [];
  private selected: Selection | undefined;
  /**
   * The kind of the dialog at which Google dropped the lock that this run had, until it gives it back or takes it
   * again.
   */
  private lockLostAt: Dialog['kind'] | undefined;

  constructor(
    private readonly cloud: Cloud,
    private readonly bundle: Bundle,
    private readonly pages: ReadonlyMap<string, string>,
    private readonly terms: Terms,
  ) {}

  /** Runs a function in this thread; returns when it is done. */
  run(
    functionName: string,
    parameters: unknown[],
    event: EventData | null,
    answers?: Answers,
    watch?: Watch,
  ): RunResult {
    const call = this.call(functionName, parameters, event);
    // Compiled once for all executions: then each costs about a millisecond to prepare.
    services ??= compileServices(servicesSource());
    const servers = this.servers({
      show: (shown) => {
        const dialog = this.record(shown);
        return replyTo(dialog, answers?.(dialog));
      },
      take: () => this.taken(this.cloud.lock.take(this)),
      sleep: (ms) => this.cloud.sleep(ms),
    });
    try {
      return this.outcome(new ScriptRun(this.bundle, services, servers, call, watch).run());
    } finally {
      this.cloud.lock.release(this);
    }
  }

  /** Runs a function in a thread of its own. */
  async start(
    threads: Threads,
    functionName: string,
    parameters: unknown[],
    show?: Show,
  ): Promise<RunResult> {
    const { cloud } = this;
    const call = this.call(functionName, parameters, null);
    const servers = this.servers({
      show: (shown) => this.ask(thread, this.record(shown), show),
      take: async (ms) => this.taken(await cloud.lock.wait(this, ms)),
      sleep: async (ms) => (cloud.now ? cloud.sleep(ms) : new Promise((wake) => setTimeout(wake, ms))),
    });
    const serve = (server: string, method: string, args: unknown[]): unknown => {
      const target: object = Reflect.get(servers, server);
      return Reflect.get(target, method).apply(target, args);
    };
    const thread = threads.start({ bundle: this.bundle, call, servers: Object.keys(servers), serve });
    try {
      return this.outcome(await thread.done);
    } finally {
      cloud.lock.release(this);
    }
  }

  private call(functionName: string, parameters: unknown[], event: EventData | null): Call {
    if (!this.bundle.declares(functionName)) throw new Error(`Script function not found: ${functionName}`);
    const { engine, authMode } = this.terms;
    const { email: user, quirks } = engine.person;
    const isClockSet = this.cloud.now !== undefined;
    return {
      functionName,
      parameters: JSON.stringify(parameters),
      event,
      user,
      authMode,
      quirks,
      isClockSet,
    };
  }

  private outcome({ result, calls, log }: Done): RunResult {
    this.checkLock();
    const { dialogs, selected } = this;
    return {
      result: result === undefined ? undefined : JSON.parse(result),
      calls,
      dialogs,
      log,
      ...(selected ? { selected } : {}),
    };
  }

  private servers<Shown, Taken, Slept>({ show, take, sleep }: Waits<Shown, Taken, Slept>) {
    const { cloud } = this;
    const { file, tabs, cells, looks, protections, person } = this.terms.engine;
    const { email: user } = person;
    return {
      file,
      tabs,
      cells,
      looks,
      protections,
      drive: cloud.drive,
      docs: cloud.docs,
      properties: new PersonalProperties(cloud.properties, user),
      cache: cloud.caches.of(user),
      lock: {
        take,
        release: () => {
          this.checkLock();
          cloud.lock.release(this);
        },
      },
      ui: {
        show,
        addMenu: (menu: Menu) => cloud.menus.push(JSON.parse(JSON.stringify(menu)) as Menu),
        activeSheetId: () => cloud.activeSheetId(user),
        select: (sheetId: number, area: Area) => this.select(user, { sheetId, area: { ...area } }),
      },
      account: { missingScopes: () => cloud.missingScopes() },
      project: { page: (name: string) => this.pages.get(name) },
      clock: { now: () => cloud.time(), sleep },
    };
  }

  private async ask(thread: Thread, dialog: Dialog, show: Show | undefined): Promise<Reply> {
    let answer: Answer | undefined;
    try {
      answer = await thread.untimed(async () => show?.(dialog));
    } catch (error) {
      await thread.end(error as Error);
      throw error;
    }
    return replyTo(dialog, answer);
  }

  private record({ buttons, ...rest }: Dialog): Dialog {
    const dialog: Dialog = { ...rest, buttons: Array.from(buttons) };
    this.dialogs.push(dialog);
    // A run that a question suspends keeps no lock (documented).
    if (buttons.length > 0 && this.cloud.lock.isHeldBy(this)) {
      this.lockLostAt = dialog.kind;
      this.cloud.lock.release(this);
    }
    return dialog;
  }

  private taken(isTaken: boolean): boolean {
    if (isTaken) this.lockLostAt = undefined;
    return isTaken;
  }

  /** Throws when the run still counts on a lock that is gone: Google says nothing, and another run may have it. */
  private checkLock(): void {
    const kind = this.lockLostAt;
    this.lockLostAt = undefined;
    if (kind === undefined) return;
    throw new RunFailure(
      `The document lock was gone from when the ${kind} opened: give it back before, and take it again after`,
    );
  }

  private select(user: string, selection: Selection): void {
    // Throws when the tab was deleted.
    this.terms.engine.tabs.get(selection.sheetId);
    this.selected = selection;
    this.cloud.activate(user, selection.sheetId, selection.area);
  }
}

/** What fails a run, even if the script catches it. */
class RunFailure extends Error {
  override name = 'RunFailure';
}

function replyTo({ kind, title, text, buttons }: Dialog, answer: Answer | undefined): Reply {
  if (buttons.length === 0) return { button: '', text: '' };
  const isNotice = kind === 'alert' && buttons.length === 1;
  if (answer === undefined && isNotice) return { button: 'OK', text: '' };
  const { button, text: typed } = typeof answer === 'string' ? { button: answer, text: '' } : (answer ?? {});
  if (button !== undefined && [...buttons, 'CLOSE'].includes(button)) return { button, text: typed ?? '' };
  const name = `the ${kind} "${[title, text].filter(Boolean).join(': ')}" (${buttons.join(', ')})`;
  throw new RunFailure(button === undefined ? `Nobody answers ${name}` : `${button} is no button of ${name}`);
}
