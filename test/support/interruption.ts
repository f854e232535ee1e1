// Has Google fail at one of its calls, as it does now and then.

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
  const real = (ScriptRun.prototype as unknown as WithBridge).bridge;
  let calls = 0;
  let failed: string | undefined;
  const spy = jest.spyOn(ScriptRun.prototype as unknown as WithBridge, 'bridge').mockImplementation(function (
    this: ScriptRun,
  ) {
    const bridge = real.call(this);
    return {
      ...bridge,
      count: (method) => {
        bridge.count(method);
        if (/^(Logger|console|Utilities)\./.test(method)) return;
        const isDue = calls === at || (isEnd && calls > at);
        calls++;
        if (!isDue) return;
        failed ??= method;
        throw new Error(message);
      },
    };
  });
  try {
    const run = host.run(name, parameters, options);
    return { run, ...(failed !== undefined && { failed }) };
  } catch (error) {
    if (failed === undefined) throw error;
    return { failed };
  } finally {
    spy.mockRestore();
  }
}
