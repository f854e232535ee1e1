// google.script.run, as a typed function that returns a promise.
import type { Result } from '../../contract/result';
import { failureText } from './failure';

/** Google's object in a page: the handlers first, then the call (documented). */
type Runner<Server> = Record<keyof Server, (...parameters: unknown[]) => void> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner<Server>;
  withFailureHandler(handler: (error: Error) => void): Runner<Server>;
};

declare const google: { script: { run: unknown } };

type Functions<Server> = { [Name in keyof Server]: (...parameters: never[]) => Result<unknown> };

/**
 * Returns how a page calls the functions of its script. A promise rejects with what Google says where no answer comes.
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

/** Waits for an answer; where none comes, answers why and what to do: `look` says where to see whether it was done. */
export async function settled<Value>(asked: Promise<Result<Value>>, look?: string): Promise<Result<Value>> {
  try {
    return await asked;
  } catch (error) {
    return { ok: false, message: failureText(error as Error, look) };
  }
}
