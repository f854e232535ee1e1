// Has Google fail at one of the calls of a run, as it does now and then, or people do something between two calls.
import { DocsError } from '../../local/google/docs/docs-error';
import { DriveError } from '../../local/google/drive/drive-error';
import type { Host, RunOptions, RunResult, Watch } from '../../local/host/host';

/** How a run fails. */
export interface Interruption {
  /** The call at which it fails; the first is 0. Calls that do not leave the script are not counted. */
  at: number;
  /** What Google says. */
  message: string;
  /** HTTP status that a call of Drive or Docs fails with; other calls fail without one. */
  code?: number;
  /** Whether every later call fails too, as in a run that Google ended. */
  isEnd?: boolean;
  /** Whether the call is made and only its answer is lost. */
  isAnswerLost?: boolean;
}

/** What came of a run that was interrupted. */
export interface Interrupted {
  /** Absent when the script did not catch the error. */
  run?: RunResult;
  /** The call that failed; absent when the run made fewer calls. */
  failed?: string;
}

/** Runs a function that fails at one of its calls of Google. */
export function runInterrupted(
  host: Host,
  interruption: Interruption,
  name: string,
  parameters: unknown[],
  options: RunOptions = {},
): Interrupted {
  return interrupted(host, interruption, () => host.run(name, parameters, options));
}

/** Does something whose run fails at one of its calls of Google. */
export function interrupted(
  host: Host,
  { at, message, code, isEnd = false, isAnswerLost = false }: Interruption,
  act: () => RunResult | undefined,
): Interrupted {
  let failed: string | undefined;
  const fail = (method: string, call: number) => {
    if (call < at || (call > at && !isEnd)) return;
    failed ??= method;
    const [, service, part, name] = /^(Drive|Docs)\.(\w+)\.(\w+)$/.exec(method) ?? [];
    if (!service || code === undefined) throw new Error(message);
    const Refusal = service === 'Docs' ? DocsError : DriveError;
    throw new Refusal(`${part?.toLowerCase()}.${name}`, code, message);
  };
  try {
    const run = watched(host, isAnswerLost ? { after: fail } : { before: fail }, act);
    return { ...(run && { run }), ...(failed !== undefined && { failed }) };
  } catch (error) {
    if (failed === undefined) throw error;
    return { failed };
  }
}

/**
 * Runs a function, and does something right before its call `at`. Returns undefined when the run made fewer calls.
 */
export function runBeside(
  host: Host,
  at: number,
  act: () => void,
  ...call: [name: string, parameters: unknown[], options: RunOptions]
): RunResult | undefined {
  let isDone = false;
  const before = (_: string, index: number) => {
    if (index !== at || isDone) return;
    isDone = true;
    host.watch = undefined;
    act();
  };
  const run = watched(host, { before }, () => host.run(...call));
  return isDone ? run : undefined;
}

/** Returns the method of each call of Google that a run makes, in order. */
export function callsOf(
  host: Host,
  ...call: [name: string, parameters: unknown[], options: RunOptions]
): string[] {
  const methods: string[] = [];
  watched(host, { before: (method) => methods.push(method) }, () => host.run(...call));
  return methods;
}

function watched<Value>(host: Host, watch: Watch, work: () => Value): Value {
  host.watch = watch;
  try {
    return work();
  } finally {
    host.watch = undefined;
  }
}
