// Serves the page over HTTP, to this machine only: who may ask, and what each address answers.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex, Readable } from 'node:stream';
import { WebSocketServer } from 'ws';
import { docxType } from '../google/drive/file';
import { type Assets, buildAssets, dialogPage } from './assets';
import { isRecord } from './inputs';
import { type Caller, type Office, Refusal } from './office';
import { type CallName, type Calls, headers, type PageEvent } from './protocol';

const LOOPBACK = '127.0.0.1';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Most bytes of a request: more than any paste, but not enough to exhaust the memory. */
const BODY_LIMIT = 64 * 1024 * 1024;

const common = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The page loads nothing from elsewhere. Inline styles are allowed, because those of a document are made from its
 * own.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A dialog of the add-on has an origin of its own, and reaches nothing but the window around it. */
const dialogPolicy = (origin: string): string =>
  [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    `frame-ancestors ${origin}`,
    'sandbox allow-scripts allow-forms allow-modals allow-downloads',
  ].join('; ');

/** What the server needs: the office for the calls, and the files that go in and out. */
export interface Files {
  office: Office;
  /**
   * Replaces the workbook, unless something would be lost and nobody said that it may be; rejects with a Refusal when
   * the bytes are not a workbook.
   */
  open(bytes: Uint8Array, mayReplace: boolean): Promise<{ isReplaced: boolean }>;
  /** Returns the workbook as .xlsx, and in Vietnamese what was done to its texts, if anything. */
  workbook(): Promise<{ bytes: Uint8Array; notice: string }>;
  /** Returns a document; throws a Refusal when the person may not open it or there is none. */
  document(id: string, as: string): { name: string; bytes: Uint8Array };
}

/** A running server of the page. */
export interface Serving {
  /** Address of the page, with the token that it needs. */
  url: string;
  close(): Promise<void>;
}

/** Serves the page on a free port of the loopback interface. */
export async function serve(files: Files): Promise<Serving> {
  const pages = new Pages(files, await buildAssets());
  const server = createServer((request, response) => void pages.answer(request, response));
  server.on('upgrade', (request, socket, head) => pages.listen(request, socket, head));
  await listen(server);
  pages.port = (server.address() as AddressInfo).port;
  return {
    url: `http://${LOOPBACK}:${pages.port}/?t=${pages.token}`,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      pages.hangUp();
      server.closeAllConnections();
      return closed;
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
}

class Pages {
  readonly token = randomBytes(24).toString('base64url');
  port = 0;

  constructor(
    private readonly files: Files,
    private readonly assets: Assets,
  ) {}

  /** The connections to the windows. A window sends nothing here, because it makes its calls by HTTP. */
  private readonly lines = new WebSocketServer({ noServer: true, maxPayload: 1 });

  /**
   * Returns whether the host name is ours. Any other name could be that of a site that points to this machine (DNS
   * rebinding).
   */
  private isHere(host: string | undefined): boolean {
    return this.origins.includes(`http://${host}`);
  }

  private knows(token: unknown): boolean {
    const given = Buffer.from(String(token));
    const wanted = Buffer.from(this.token);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private get origins(): string[] {
    return [LOOPBACK, 'localhost'].map((name) => `http://${name}:${this.port}`);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { pathname } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
      if (!this.isHere(request.headers.host)) refuse(response, 403, 'Unknown host');
      else if (request.method === 'GET') this.get(pathname, request, response);
      else if (request.method !== 'POST') refuse(response, 405, 'Only GET and POST');
      else if (!this.isOurs(request))
        refuse(response, 403, 'Hãy mở lại trang bằng địa chỉ mà “npm start” in ra.');
      else await this.post(pathname.replace('/api/', ''), request, response);
    } catch (error) {
      if (!(error instanceof Refusal)) console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, error instanceof Refusal ? 409 : 500, (error as Error).message);
    }
  }

  private get(path: string, { headers: { host } }: IncomingMessage, response: ServerResponse): void {
    const [, key] = /^\/dialog\/([\w-]+)$/.exec(path) ?? [];
    const html = key && this.files.office.dialogHtml(key);
    const file = this.assets.files.get(path);
    if (html) {
      const page = dialogPage(html, this.assets.scriptRun, this.files.office.host.functions());
      send(response, 'text/html', page, { 'Content-Security-Policy': dialogPolicy(`http://${host}`) });
    } else if (file) send(response, file.type, file.body, { 'Content-Security-Policy': pagePolicy });
    else refuse(response, 404, 'Not found');
  }

  /** Returns whether a call comes from the page itself: its origin is ours, and it has the token. */
  private isOurs({ headers: { origin, [headers.token]: token } }: IncomingMessage): boolean {
    return this.origins.includes(String(origin)) && this.knows(token);
  }

  private async post(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { office } = this.files;
    const caller = callerOf(request);
    // A Doc may be shared with somebody who has no access to the workbook.
    if (name !== 'document') office.admit(caller);
    const body = await readBody(request);
    if (name === 'upload' || name === 'upload-over') {
      const outcome = await this.files.open(body, name === 'upload-over');
      return send(response, 'application/json', JSON.stringify(outcome));
    }
    if (name === 'workbook') {
      const { bytes, notice } = await this.files.workbook();
      return send(response, XLSX, bytes, { 'X-Notice': encodeURIComponent(notice) });
    }
    const input = parseInput(body);
    if (name === 'document') {
      const document = this.files.document(String(input.id), caller.as || office.host.owner);
      return send(response, docxType, document.bytes, { 'X-Name': encodeURIComponent(document.name) });
    }
    const output = await office.call(name as CallName, caller, input as Calls[CallName]['in']);
    send(response, 'application/json', JSON.stringify(output));
  }

  /** Closes the connections to all windows. */
  hangUp(): void {
    for (const line of this.lines.clients) line.terminate();
  }

  /** Opens the connection to a window, which gets one JSON message per event as long as it is open. */
  listen(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
    const { host, origin } = request.headers;
    const isOurs =
      this.isHere(host) && this.origins.includes(String(origin)) && this.knows(searchParams.get('t'));
    if (pathname !== '/events' || !isOurs) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    const { office } = this.files;
    const window = searchParams.get('window') ?? '';
    this.lines.handleUpgrade(request, socket, head, (line) => {
      office.enter(window, (event: PageEvent) => line.send(JSON.stringify(event)));
      line.on('close', () => office.leave(window));
      line.on('error', () => line.terminate());
    });
  }
}

function parseInput(body: Buffer): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(body.toString('utf8'));
    if (isRecord(input)) return input;
  } catch {
    // Told below, as what is JSON but no object.
  }
  throw new Refusal('Nội dung gửi lên không phải một đối tượng JSON.');
}

function callerOf(request: IncomingMessage): Caller {
  const value = (name: string): string => decodeURIComponent(String(request.headers[name] ?? ''));
  try {
    return { as: value(headers.as), window: value(headers.window) };
  } catch {
    throw new Refusal('Không đọc được tên người gọi: hãy tải lại trang.');
  }
}

async function readBody(request: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Refusal('Nội dung gửi lên lớn hơn 64 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(
  response: ServerResponse,
  type: string,
  body: string | Uint8Array,
  more: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(200, { ...common, 'Content-Type': isText ? `${type}; charset=utf-8` : type, ...more });
  response.end(body);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    ...common,
    'Content-Type': 'application/json; charset=utf-8',
    Connection: 'close',
  });
  response.end(JSON.stringify({ message }));
}
