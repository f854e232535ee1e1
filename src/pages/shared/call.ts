// Wraps `google.script.run` in a typed function that returns a promise.
import type { Result } from '../../contract/result';
import { failureText } from './failure';

/** Google's `google.script.run`: the handlers are set first, then the call is made (documented). */
type Runner<Server> = Record<keyof Server, (...parameters: unknown[]) => void> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner<Server>;
  withFailureHandler(handler: (error: Error) => void): Runner<Server>;
};

declare const google: { script: { run: unknown } };

type Functions<Server> = { [Name in keyof Server]: (...parameters: never[]) => Result<unknown> };

/**
 * Returns a function that calls the script's functions by name. Its promise rejects with Google's error when no
 * answer comes.
 *
 * @example
 * const call = caller<SidebarServer>();
 * await call('selectCell', 'Xã A', 'B5'); // { ok: true, value: null }
 */
export function caller<Server extends Functions<Server>>() {
  return <Name extends keyof Server>(
    name: Name,
    ...parameters: Parameters<Server[Name]>
  ): Promise<ReturnType<Server[Name]>> =>
    new Promise((resolve, reject) => {
      (google.script.run as Runner<Server>)
        .withSuccessHandler((result) => resolve(result as ReturnType<Server[Name]>))
        .withFailureHandler(reject)
        [name](...parameters);
    });
}

/**
 * Waits for a result. When no answer comes, returns a failure that says why and what to do; `look` says where to see
 * whether the work was done. Never rejects.
 *
 * @example
 * await settled(call('openDictionary')); // { ok: true, value: null }, or { ok: false, message: 'Mất kết nối …' }
 */
export async function settled<Value>(asked: Promise<Result<Value>>, look?: string): Promise<Result<Value>> {
  try {
    return await asked;
  } catch (error) {
    return { ok: false, message: failureText(error as Error, look) };
  }
}
