// Connects the page with its server.
import { type CallName, type Calls, headers, type PageEvent } from '../protocol';

const token = new URLSearchParams(location.search).get('t') ?? '';
const windowId = crypto.randomUUID();

const LOST = 'Mất kết nối với chương trình: nó đã dừng? Chạy lại “npm start” và mở địa chỉ mới.';

/**
 * The person this window acts for: named in the address, or remembered from before a reload. An empty text means the
 * owner.
 */
export const me = {
  get email(): string {
    return new URLSearchParams(location.search).get('as') ?? sessionStorage.getItem('as') ?? '';
  },
  set email(email: string) {
    sessionStorage.setItem('as', email);
  },
  /** Reloads the page as another person, on a tab where one is given; an empty text means the owner. */
  become(email: string, tab?: number): void {
    sessionStorage.setItem('as', email);
    const end = tab === undefined ? '' : `#gid=${tab}`;
    history.replaceState(null, '', `?${new URLSearchParams({ t: token })}${end}`);
    location.reload();
  },
};

/** Returns the address of a document's page for a person. */
export function documentAddress(id: string, as: string): string {
  return `/document?${new URLSearchParams({ t: token, id, as })}`;
}

/** Requests a document. Resolves to its name and the response with its .docx. */
export async function fetchDocument(id: string): Promise<{ name: string; response: Response }> {
  const response = await post('document', JSON.stringify({ id }));
  return { name: decodeURIComponent(response.headers.get('X-Name') ?? ''), response };
}

/** Calls the server; throws an Error with the server's Vietnamese message. */
export async function call<C extends CallName>(name: C, input: Calls[C]['in']): Promise<Calls[C]['out']> {
  return (await post(name, JSON.stringify(input))).json();
}

/** Posts a body to the server; throws an Error with the server's Vietnamese message. */
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
 * Receives the server's events for this window. Resolves once it is connected; calls `lost` when the connection
 * breaks.
 *
 * It uses a WebSocket, because a streamed response would take one of the six requests that a browser makes to a
 * server at a time (documented).
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

/** Saves the body of a response as a file on the person's machine. */
export async function download(response: Response, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
