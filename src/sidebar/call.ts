// google.script.run, as a typed function that returns a promise.
import type { Server } from './server';

type Call = (...parameters: unknown[]) => void;

/** Google's object in the page: the handlers first, then the call (documented). */
interface Runner extends Record<keyof Server, Call> {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: { script: { run: Runner } };

/** Calls a function of the script; rejects with what Google says when the call or the function fails. */
export function call<Name extends keyof Server>(
  name: Name,
  ...parameters: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((result) => resolve(result as ReturnType<Server[Name]>))
      .withFailureHandler(reject)
      [name](...parameters);
  });
}
