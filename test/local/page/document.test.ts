// Who gets a Doc from the page's server: whoever Drive lets see it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from '../../../local/page/open-page';
import { headers } from '../../../local/page/protocol';
import type { Serving } from '../../../local/page/server';
import { saveState, stateOf } from '../../../local/page/state';
import { COORDINATOR, clickProduce, workbookOf } from '../../support/workbook';

const NAMED = 'lanhdao@example.gov.vn';
const STRANGER = 'nguoila@example.com';

let serving: Serving;
let [named, linked] = ['', ''];

beforeAll(async () => {
  const host = workbookOf([['Tổ chức hội nghị.']]);
  named = clickProduce(host).document?.id ?? '';
  linked = (host.drive.copyFile(COORDINATOR, {}, named, 'id') as { id: string }).id;
  const told = { isSent: undefined, message: '' };
  const role = 'reader';
  host.drive.createPermission(COORDINATOR, named, { type: 'user', role, emailAddress: NAMED }, told, null);
  host.drive.createPermission(COORDINATOR, linked, { type: 'anyone', role }, told, null);
  const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'state.json');
  saveState(file, stateOf(host));
  serving = await openPage(file);
});

afterAll(() => serving.close());

async function ask(as: string, id: string): Promise<{ status: number; text: string }> {
  const { origin, searchParams } = new URL(serving.url);
  const response = await fetch(`${origin}/api/document`, {
    method: 'POST',
    headers: { origin, [headers.token]: searchParams.get('t') ?? '', [headers.as]: as },
    body: JSON.stringify({ id }),
  });
  return { status: response.status, text: await response.text() };
}

test('its maker and the people named get it, whether the workbook is shared with them or not', async () => {
  for (const as of ['', COORDINATOR, NAMED, NAMED.toUpperCase()]) {
    const { status, text } = await ask(as, named);
    expect([status, text.slice(0, 2)]).toEqual([200, 'PK']);
  }
});

test('somebody else is told whom to ask', async () => {
  const { status, text } = await ask(STRANGER, named);
  expect(status).toBe(409);
  expect(JSON.parse(text).message).toContain(`nhờ ${COORDINATOR} chia sẻ`);
});

test('everybody gets one that is shared by its link', async () => {
  expect((await ask(STRANGER, linked)).status).toBe(200);
});
