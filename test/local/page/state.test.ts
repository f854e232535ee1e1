import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Host } from '../../../local/host/host';
import { takeFile } from '../../../local/page/lock-file';
import { openPage } from '../../../local/page/open-page';
import { loadState, restore, saveState, stateOf } from '../../../local/page/state';
import { writeXlsx } from '../../../local/xlsx';
import { COORDINATOR, click, workbookOf } from '../../support/workbook';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'state-')), 'trang-thu.json');

function saved(): string {
  const file = newFile();
  saveState(file, stateOf(workbookOf([['Tổ chức hội nghị.']])));
  return file;
}

test('a workbook comes back with its cells, its documents and what the add-on remembers', () => {
  const host = workbookOf([['Tổ chức 03 hội nghị.']]);
  const first = click(host, 'Tổng hợp và tạo văn bản');
  const file = newFile();
  saveState(file, stateOf(host));

  const reopened = new Host({ owner: COORDINATOR });
  const { state } = loadState(file);
  if (!state) throw new Error('nothing was kept');
  restore(reopened, state);
  expect(reopened.cell('ĐV 1', 'B5').value).toBe('Tổ chức 03 hội nghị.');
  const again = click(reopened, 'Tổng hợp và tạo văn bản');
  expect(again.document?.id).toBe(first.document?.id);
  expect(reopened.drive.get(first.document?.id ?? '').version).toBe(2);
});

test('a new document after a restart does not take the id of one that was deleted', () => {
  const host = workbookOf([['Tổ chức hội nghị.']]);
  const first = click(host, 'Tổng hợp và tạo văn bản').document?.id ?? '';
  host.drive.remove(first);
  const reopened = new Host({ owner: COORDINATOR });
  restore(reopened, stateOf(host));
  expect(click(reopened, 'Tổng hợp và tạo văn bản', 'YES').document?.id).not.toBe(first);
});

test('a document comes back with who may see it and who changed it', () => {
  const host = workbookOf([['Tổ chức hội nghị.']]);
  const id = click(host, 'Tổng hợp và tạo văn bản').document?.id ?? '';
  const grant = { type: 'user', role: 'reader', emailAddress: 'a@example.vn' };
  host.drive.createPermission(COORDINATOR, id, grant, { isSent: false, message: '' }, null);
  host.drive.edit(id, 'a@example.vn');
  const file = newFile();
  saveState(file, stateOf(host));
  const reopened = new Host({ owner: COORDINATOR });
  const { state } = loadState(file);
  if (!state) throw new Error('nothing was kept');
  restore(reopened, state);
  const { permissions, modifier } = reopened.drive.get(id);
  expect([permissions.map(({ emailAddress }) => emailAddress), modifier]).toEqual([
    [COORDINATOR, 'a@example.vn'],
    'a@example.vn',
  ]);
});

test('there is nothing to load before the first start', () => {
  expect(loadState(newFile())).toEqual({});
});

test('saving leaves the one file', () => {
  const file = saved();
  saveState(file, stateOf(new Host({ owner: COORDINATOR })));
  expect(readdirSync(join(file, '..'))).toEqual(['trang-thu.json']);
});

describe('a file that cannot be trusted is told, set aside whole, and never overwritten', () => {
  const damage: [what: string, spoil: (file: string) => void][] = [
    ['cut off', (file) => truncateSync(file, 1000)],
    ['empty', (file) => truncateSync(file, 0)],
    [
      'with a letter changed',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('Tổ chức', 'Tổ chứk')),
    ],
    [
      'of another version',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"version":2', '"version":9')),
    ],
    ['of another state', (file) => writeFileSync(file, '{"version":2}')],
  ];
  test.each(damage)('%s', (_what, spoil) => {
    const file = saved();
    spoil(file);
    const spoiled = readFileSync(file, 'utf8');
    const { state, problem } = loadState(file);
    expect(state).toBeUndefined();
    expect(problem).toContain(`${file}.hong-1`);
    expect(readFileSync(`${file}.hong-1`, 'utf8')).toBe(spoiled);
    saveState(file, stateOf(new Host({ owner: COORDINATOR })));
    truncateSync(file, 10);
    loadState(file);
    expect(readdirSync(join(file, '..')).sort()).toEqual(['trang-thu.json.hong-1', 'trang-thu.json.hong-2']);
    expect(readFileSync(`${file}.hong-1`, 'utf8')).toBe(spoiled);
  });
});

test.each<[what: string, bytes: () => Promise<Uint8Array | string>]>([
  ['a workbook', () => writeXlsx(workbookOf([['Tổ chức hội nghị.']]).book)],
  ['a text', async () => 'Tổ chức hội nghị.'],
  ['another JSON', async () => '{}'],
  ['a JSON that begins like a state', async () => '{"versions":[]}'],
])('a file that is %s is refused, told how to open, and left as it is', async (_what, bytes) => {
  const file = newFile();
  const content = Buffer.from(await bytes());
  writeFileSync(file, content);
  await expect(openPage(file)).rejects.toThrow(/để nguyên.*“Mở tệp .xlsx…”/);
  expect(readdirSync(join(file, '..'))).toEqual(['trang-thu.json']);
  expect(readFileSync(file).equals(content)).toBe(true);
});

test('two programs cannot keep the same file; one that died does not hold it', () => {
  const file = newFile();
  const release = takeFile(file);
  expect(() => takeFile(file)).toThrow(String(process.pid));
  release();
  takeFile(file)();
  // No process has this number: Linux stops at 4,194,304.
  writeFileSync(`${file}.lock`, '99999999');
  takeFile(file)();
});
