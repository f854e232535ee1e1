// Has Google fail at one of its calls, as it does now and then, or people do something between two calls.

import type { Bridge } from '../../local/google/services/bridge';
import type { Host, RunOptions, RunResult } from '../../local/host/host';
import { ScriptRun } from '../../local/host/script';

/** How a run fails. */
export interface Interruption {
  /** The call at which it fails; the first is 0. */
  at: number;
  /** What Google says. */
  message: string;
  /** Whether every later call fails too, as in a run that Google ended. */
  isEnd?: boolean;
}

/** What came of a run that was interrupted. */
export interface Interrupted {
  /** Absent when the script did not catch the error. */
  run?: RunResult;
  /** The call that failed; absent when the run made fewer calls. */
  failed?: string;
}

type WithBridge = { bridge(this: ScriptRun): Bridge };

/** Runs a function that fails at one of its calls of Google, before that call has an effect. */
export function runInterrupted(
  host: Host,
  { at, message, isEnd = false }: Interruption,
  name: string,
  parameters: unknown[],
  options: RunOptions = {},
): Interrupted {
  let failed: string | undefined;
  const fail = (call: number, method: string) => {
    if (call !== at && !(isEnd && call > at)) return;
    failed ??= method;
    throw new Error(message);
  };
  try {
    const run = watched(fail, () => host.run(name, parameters, options));
    return { run, ...(failed !== undefined && { failed }) };
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
  const run = watched(
    (index) => {
      if (index !== at || isDone) return;
      isDone = true;
      act();
    },
    () => host.run(...call),
  );
  return isDone ? run : undefined;
}

/** Returns the method of each call of Google that a run makes, in order. */
export function callsOf(
  host: Host,
  ...call: [name: string, parameters: unknown[], options: RunOptions]
): string[] {
  const methods: string[] = [];
  watched(
    (_, method) => methods.push(method),
    () => host.run(...call),
  );
  return methods;
}

/** Has `before` see the number and the method of each call of Google, before it has an effect. */
function watched<T>(before: (call: number, method: string) => void, work: () => T): T {
  const real = (ScriptRun.prototype as unknown as WithBridge).bridge;
  let calls = 0;
  const spy = jest.spyOn(ScriptRun.prototype as unknown as WithBridge, 'bridge').mockImplementation(function (
    this: ScriptRun,
  ) {
    const bridge = real.call(this);
    return {
      ...bridge,
      count: (method) => {
        bridge.count(method);
        if (!/^(Logger|console|Utilities)\./.test(method)) before(calls++, method);
      },
    };
  });
  try {
    return work();
  } finally {
    spy.mockRestore();
  }
}
