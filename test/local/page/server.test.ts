// Who may ask the page's server for what: the page itself, and nobody else.
import { mkdtempSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { openPage } from '../../../local/page/open-page';
import type { Serving } from '../../../local/page/server';

let serving: Serving;
let address: URL;
let token: string;

beforeAll(async () => {
  serving = await openPage(join(mkdtempSync(join(tmpdir(), 'page-')), 'state.json'));
  address = new URL(serving.url);
  token = address.searchParams.get('t') ?? '';
});

afterAll(() => serving.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '{}',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = address;
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

/** The headers of a call of the page itself. */
const ours = () => ({ origin: address.origin, 'x-tonghop-token': token, 'x-tonghop-window': 'w' });

const post = (headers: Record<string, string>, path = '/api/open', body = '{}') =>
  ask(path, headers, 'POST', body);

test('the page itself is answered', async () => {
  const { status, body } = await post(ours());
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ me: 'dieuphoi@example.gov.vn', book: { isNew: true } });
});

test.each<[what: string, headers: () => Record<string, string>]>([
  ['another site', () => ({ ...ours(), origin: 'https://evil.example' })],
  ['another port of this machine', () => ({ ...ours(), origin: 'http://127.0.0.1:1' })],
  ['a sandboxed frame', () => ({ ...ours(), origin: 'null' })],
  ['nobody in particular', () => ({ 'x-tonghop-token': token })],
  ['somebody without the token', () => ({ origin: address.origin })],
  ['somebody with a wrong token', () => ({ ...ours(), 'x-tonghop-token': 'x'.repeat(token.length) })],
  ['somebody with part of the token', () => ({ ...ours(), 'x-tonghop-token': token.slice(0, -1) })],
])('a call of %s is refused and changes nothing', async (_who, headers) => {
  for (const path of [
    '/api/open',
    '/api/begin',
    '/api/events',
    '/api/upload',
    '/api/workbook',
    '/api/document',
  ]) {
    expect((await post(headers(), path, '{"with":"example"}')).status).toBe(403);
  }
  expect(JSON.parse((await post(ours())).body).book.isNew).toBe(true);
});

test('a site that has its name point to this machine gets nothing', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(403);
  expect((await post({ ...ours(), host: `evil.example:${address.port}` })).status).toBe(403);
});

test('no address answers to the public interface', () => {
  expect(address.hostname).toBe('127.0.0.1');
});

test('pages may load nothing from elsewhere, be framed by nobody, and tell nobody where they came from', async () => {
  for (const path of ['/', '/document']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe|\*/);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test.each([
  ['an unknown call', '/api/constructor', '{}'],
  ['a path', '/api/../../package.json', '{}'],
  ['a body that is no JSON', '/api/open', '<script>'],
  ['a body that is null', '/api/document', 'null'],
  ['a body that is a list', '/api/tab', '[]'],
  ['a tab that is not there', '/api/tab', '{"id":77}'],
  ['a document that is not there', '/api/document', '{"id":"file-9"}'],
  ['an answer that nobody waits for', '/api/answer', '{"question":"x","button":"OK","text":""}'],
  ['a file that is no workbook', '/api/upload', 'PK'],
])('%s is refused with a message', async (_what, path, body) => {
  const answer = await post(ours(), path, body);
  expect(answer.status).toBe(409);
  expect(JSON.parse(answer.body).message).toMatch(/\S/);
});

test('a caller whose name cannot be decoded is refused with a message', async () => {
  const { status, body } = await post({ ...ours(), 'x-tonghop-as': '%' });
  expect([status, JSON.parse(body).message]).toEqual([409, expect.stringContaining('tải lại trang')]);
});

test('somebody the workbook is not shared with sees nothing of it, and changes nothing', async () => {
  const stranger = { ...ours(), 'x-tonghop-as': 'nguoila@example.com' };
  for (const path of ['/api/open', '/api/tab', '/api/begin', '/api/upload', '/api/workbook']) {
    const { status, body } = await post(stranger, path);
    expect(status).toBe(409);
    expect(JSON.parse(body).message).toContain('chưa được chia sẻ');
  }
});

test('the workbook is downloaded with what was done to its texts', async () => {
  const type = (text: string) =>
    post(ours(), '/api/edit', JSON.stringify({ tab: 0, edit: { kind: 'type', row: 1, column: 1, text } }));
  const noticeOf = async () =>
    decodeURIComponent(String((await post(ours(), '/api/workbook')).headers['x-notice']));
  expect(await noticeOf()).toBe('');
  await type('@SUM(1)');
  expect(await noticeOf()).toContain('“Trang tính1” A1');
  await type('');
});

test('files of the project are not served', async () => {
  for (const path of ['/package.json', '/../package.json', '/dialog/x', '/page.ts']) {
    expect((await ask(path)).status).toBe(404);
  }
});

test.each([
  ['another site', () => ({ origin: 'https://evil.example', token })],
  ['nobody in particular', () => ({ origin: undefined, token })],
  ['somebody without the token', () => ({ origin: address.origin, token: '' })],
])('a line is not opened to %s', async (_who, terms) => {
  const { origin, token: given } = terms();
  const line = new WebSocket(`ws://${address.host}/events?t=${given}&window=x`, origin ? { origin } : {});
  const outcome = await new Promise((resolve) => {
    line.on('open', () => resolve('open'));
    line.on('error', (error) => resolve(error.message));
  });
  expect(outcome).toContain('403');
});
