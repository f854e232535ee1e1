// `google.script` inside a dialog of the add-on: which functions a page can call, and how arguments reach the server.
// Google's rules: https://developers.google.com/apps-script/guides/html/reference/run

/** A message from the frame to the window around it. */
export type FromFrame =
  | { call: number; functionName: string; parameters: unknown[] }
  | { close: true }
  | { open: string }
  | { leave: 'on' | 'back' }
  | { size: { width?: number; height?: number } };

/** The outcome of a call, sent to the frame: what the function returned, or the error it threw. */
export interface ToFrame {
  call: number;
  result?: unknown;
  error?: { name: string; message: string };
}

type Handler = (value: unknown, userObject?: unknown) => void;

interface Call {
  functionName: string;
  parameters: unknown[];
  succeed: Handler | undefined;
  fail: Handler | undefined;
  userObject: unknown;
}

/** Names of the functions that the server has; set before this script runs. */
declare const laptopHostFunctions: string[];

/** Most calls at a time; further calls wait (documented). */
const AT_ONCE = 10;

const waiting: Call[] = [];
const running = new Map<number, Call>();
let count = 0;

function send(message: FromFrame): void {
  parent.postMessage(message, '*');
}

function next(): void {
  while (running.size < AT_ONCE) {
    const call = waiting.shift();
    if (!call) return;
    const { functionName, parameters } = call;
    running.set(++count, call);
    send({ call: count, functionName, parameters });
  }
}

/**
 * Returns a value in the form in which it reaches the server: numbers, booleans, texts, null, and plain objects and
 * arrays of them. Throws Google's TypeError for anything else. `above` holds the objects around it.
 */
function crossing(value: unknown, property: string, above: unknown[] = []): unknown {
  const illegal = () => new TypeError(`Failed due to illegal value in property: ${property}`);
  if (value === null || ['number', 'boolean', 'string'].includes(typeof value)) return value;
  if (typeof value !== 'object' || above.includes(value)) throw illegal();
  const path = [...above, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item, i) => (item === undefined ? null : crossing(item, String(i), path)));
  }
  if (value instanceof HTMLFormElement)
    throw new Error('A form as an argument is not modelled by the laptop host');
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw illegal();
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, crossing(item, key, path)]));
}

/** Makes a runner. As at Google a runner never changes: each `with…` returns another one. */
function runner(terms: Pick<Call, 'succeed' | 'fail' | 'userObject'>): Record<string, unknown> {
  const functions = laptopHostFunctions.map((functionName) => [
    functionName,
    (...parameters: unknown[]) => {
      waiting.push({ ...terms, functionName, parameters: crossing(parameters, '') as unknown[] });
      next();
    },
  ]);
  return {
    ...Object.fromEntries(functions),
    withSuccessHandler: (succeed: Handler) => runner({ ...terms, succeed }),
    withFailureHandler: (fail: Handler) => runner({ ...terms, fail }),
    withUserObject: (userObject: unknown) => runner({ ...terms, userObject }),
  };
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  const call = running.get(data.call);
  if (source !== parent || !call) return;
  running.delete(data.call);
  next();
  const { succeed, fail, userObject } = call;
  if (!data.error) succeed?.(data.result, userObject);
  else {
    const error = Object.assign(new Error(data.error.message), { name: data.error.name });
    if (fail) fail(error, userObject);
    // Without a failure handler Google only logs the error.
    else console.error(error);
  }
});

// At Google a Doc opens at its address; here the page opens it from this machine, and no other address.
addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.hash) return;
  event.preventDefault();
  send({ open: link.href });
});

// The page's key for moving between parts works inside the frame too.
addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  send({ leave: event.shiftKey ? 'back' : 'on' });
});

Object.assign(globalThis, {
  google: {
    script: {
      run: runner({ succeed: undefined, fail: undefined, userObject: undefined }),
      host: {
        close: () => send({ close: true }),
        setWidth: (width: number) => send({ size: { width } }),
        setHeight: (height: number) => send({ size: { height } }),
        editor: { focus: () => parent.focus() },
      },
    },
  },
});
