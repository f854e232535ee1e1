// google.script.run, as a typed function that returns a promise.

/** Google's object in a page: the handlers first, then the call (documented). */
type Runner<Server> = Record<keyof Server, (...parameters: unknown[]) => void> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner<Server>;
  withFailureHandler(handler: (error: Error) => void): Runner<Server>;
};

declare const google: { script: { run: unknown } };

type Functions<Server> = { [Name in keyof Server]: (...parameters: never[]) => unknown };

/** How a page whose script has these functions calls them; rejects with what Google says when a call or a function fails. */
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
