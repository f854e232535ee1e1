// The page's line to its server.
import { type CallName, type Calls, headers, type PageEvent } from '../protocol';

const token = new URLSearchParams(location.search).get('t') ?? '';
const windowId = crypto.randomUUID();

const LOST = 'Mất kết nối với chương trình: nó đã dừng? Chạy lại “npm start” và mở địa chỉ mới.';

/** The person this window acts as: told in the address, or remembered from before a reload; '' is the owner. */
export const me = {
  get email(): string {
    return new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem('as') ?? '';
  },
  set email(email: string) {
    sessionStorage.setItem('as', email);
  },
  /** Starts the page again as another person; '' is the owner. */
  become(email: string): void {
    sessionStorage.setItem('as', email);
    location.search = new URLSearchParams({ t: token }).toString();
  },
};

/** The address of a document's page, for the person of this window. */
export function documentAddress(id: string, as: string): string {
  return `/document?${new URLSearchParams({ t: token, id, as })}`;
}

/** Asks for a document: its name, and the response that holds its .docx. */
export async function fetchDocument(id: string): Promise<{ name: string; response: Response }> {
  const response = await post('document', JSON.stringify({ id }));
  return { name: decodeURIComponent(response.headers.get('X-Name') ?? ''), response };
}

/** Makes a call; throws an Error with the server's Vietnamese message. */
export async function call<C extends CallName>(name: C, input: Calls[C]['in']): Promise<Calls[C]['out']> {
  return (await post(name, JSON.stringify(input))).json();
}

/** Sends something to the server; throws an Error with the server's Vietnamese message. */
export async function post(name: string, body: BodyInit): Promise<Response> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    body,
    headers: {
      [headers.token]: token,
      [headers.as]: encodeURIComponent(me.email),
      [headers.window]: windowId,
    },
  }).catch(() => {
    throw new Error(LOST);
  });
  if (response.ok) return response;
  const { message } = await response.json();
  throw new Error(message);
}

/**
 * Hears what the server tells this window; resolves once it listens. `lost` is called when the line breaks.
 * A stream of a request would do, but a browser holds no more than six requests to one server at a time (documented).
 */
export function listen(hear: (event: PageEvent) => void, lost: (error: Error) => void): Promise<void> {
  const line = new WebSocket(
    `ws://${location.host}/events?${new URLSearchParams({ t: token, window: windowId })}`,
  );
  line.addEventListener('message', ({ data }) => hear(JSON.parse(data)));
  return new Promise((resolve, reject) => {
    let fail: (error: Error) => void = reject;
    line.addEventListener('open', () => {
      fail = lost;
      resolve();
    });
    line.addEventListener('close', () => fail(new Error(LOST)));
  });
}

/** Saves a response's body as a file of the person's. */
export async function download(response: Response, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
