// What the sidebar asks of the script: runs, their progress, and places to go to.

import { openSidebar } from '../../../local/cli/demo';
import { PersonalCache } from '../../../local/google/stores/cache';
import type { Host } from '../../../local/host/host';
import type { Outcome } from '../../../src/contract/outcome';
import { refusalOfRun, valueOfRun } from '../../support/answers';
import { documentText } from '../../support/document-text';
import { COORDINATOR, click, idOf, workbookOf } from '../../support/workbook';

const COLLEAGUE = 'dongnghiep@example.gov.vn';

let host: Host;

beforeEach(() => {
  host = workbookOf([['Tổ chức hội nghị quý I.'], ['Ra mắt mô hình mới.']]);
  host.open(COORDINATOR);
});

afterEach(() => jest.restoreAllMocks());

function produce(mayBeDraft: boolean, runId = 'run') {
  const run = host.run('produceAnnex', [mayBeDraft, runId]);
  return { ...run, ...valueOfRun<Outcome>(run) };
}

/** Everything that is put into a cache from now on. */
function watchCache(): unknown[] {
  const values: unknown[] = [];
  const { put } = PersonalCache.prototype;
  jest.spyOn(PersonalCache.prototype, 'put').mockImplementation(function (this: PersonalCache, ...item) {
    values.push(JSON.parse(item[1]));
    put.apply(this, item);
  });
  return values;
}

describe('the menu', () => {
  test.each([
    ['Tổng hợp và tạo văn bản', 'produceAnnex'],
    ['Kiểm tra số liệu', 'checkEntries'],
  ])(
    '%s opens the sidebar, which runs %s at once; only the names of the tabs are read before',
    (item, functionName) => {
      expect(openSidebar(host, item)[0]).toBe(functionName);
      expect(host.calls).toMatchObject({ read: 1, write: 0 });
    },
  );

  test('asks for what was not allowed upon the click, which a call from the sidebar could not', () => {
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    expect(() => openSidebar(host, 'Kiểm tra số liệu')).toThrow(/Authorization is required/);
  });
});

describe('over errors', () => {
  beforeEach(() => {
    host.clear(COORDINATOR, 'ĐV 2', 'B5');
  });

  test('the run stops, writes nothing, and offers a draft', () => {
    const before = structuredClone(host.book);
    const run = produce(false);
    expect(run).toMatchObject({ status: 'stopped', offersDraft: true, findings: [{ rule: 'empty-tab' }] });
    expect(run.calls.write).toBe(0);
    expect(host.book).toEqual(before);
    expect(host.drive.files.size).toBe(0);
  });

  test('the draft says what is there when it is asked for', () => {
    produce(false);
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Nội dung đã sửa lại.');
    expect(produce(true)).toMatchObject({ status: 'done', annex: { draft: true } });
    expect(documentText(host)).toEqual(expect.arrayContaining(['DỰ THẢO', 'Nội dung đã sửa lại.']));
  });

  test('a draft that is asked for when the errors are gone is none', () => {
    produce(false);
    host.type(COORDINATOR, 'ĐV 2', 'B5', 'Ra mắt mô hình mới.');
    expect(produce(true)).toMatchObject({ status: 'done', annex: { draft: false } });
    expect(documentText(host)).not.toContain('DỰ THẢO');
  });

  test('the check offers none', () => {
    expect(click(host, 'Kiểm tra số liệu')).toMatchObject({ status: 'stopped' });
    expect(click(host, 'Kiểm tra số liệu').offersDraft).toBeUndefined();
  });
});

describe('progress', () => {
  test('is said step by step, and of the tabs every ten', () => {
    host = workbookOf(Array.from({ length: 25 }, () => ['Tổ chức hội nghị quý I.']));
    const said = watchCache();
    expect(produce(false).status).toBe('done');
    expect(said).toEqual([
      { step: 'read', done: 0, total: 25 },
      { step: 'read', done: 10, total: 25 },
      { step: 'read', done: 20, total: 25 },
      { step: 'check', done: 0, total: 0 },
      { step: 'document', done: 0, total: 0 },
      { step: 'annex', done: 0, total: 0 },
    ]);
  });

  test('of a check ends with its second step', () => {
    const said = watchCache();
    click(host, 'Kiểm tra số liệu');
    expect(said).toMatchObject([{ step: 'read', total: 2 }, { step: 'check' }]);
  });

  test('is that of the run it is asked for, and of the person who runs it', () => {
    host.share(COLLEAGUE);
    const progress = (runId: string, as = COORDINATOR) => valueOfRun(host.run('progress', [runId], { as }));
    expect(progress('first')).toBeNull();
    produce(false, 'first');
    expect(progress('first')).toEqual({ step: 'annex', done: 0, total: 0 });
    expect(progress('second')).toBeNull();
    expect(progress('first', COLLEAGUE)).toBeNull();
  });

  test('costs no read and no write', () => {
    const { calls } = host.run('progress', ['run']);
    expect(calls).toMatchObject({ read: 0, write: 0, byMethod: { 'Cache.get': 1 } });
  });

  test('that the cache does not take fails no run, and is tried once', () => {
    const put = jest.spyOn(PersonalCache.prototype, 'put').mockImplementation(() => {
      throw new Error('Service error: CacheService');
    });
    const run = produce(false);
    expect(run.status).toBe('done');
    expect(put).toHaveBeenCalledTimes(1);
    expect(run.log.join('\n')).toContain('Service error: CacheService');
  });
});

describe('units that have not handed in', () => {
  beforeEach(() => {
    host = workbookOf([
      ['Tổ chức hội nghị quý I.'],
      { name: 'Xã chưa nộp', tab: 'CN', entries: [] },
      { name: 'Xã đang nhập', tab: 'DN', entries: ['Ra mắt mô hình mới.'] },
      { name: 'Xã không phát sinh', tab: 'KPS', entries: [], nothingToReport: true },
      { name: 'Xã không tab', tab: 'KT', entries: [] },
    ]);
    host.as(COORDINATOR).tabs.delete(idOf(host, 'KT'));
  });

  const waiting = [
    { unit: 'Xã chưa nộp', state: 'nothingSent', tab: 'CN', cell: '' },
    { unit: 'Xã đang nhập', state: 'typing', tab: 'DN', cell: '' },
    { unit: 'Xã không tab', state: 'noTab', tab: 'Đơn vị', cell: 'B6' },
  ];

  test.each<[string, () => Pick<Outcome, 'waiting'>]>([
    ['a run that stops', () => produce(false)],
    ['a draft', () => produce(true)],
    ['the check', () => click(host, 'Kiểm tra số liệu')],
  ])('are listed by %s, each with the place to look at', (_, run) => {
    expect(run().waiting).toEqual(waiting);
  });
});

describe('a click on a finding', () => {
  const selectCell = (tab: string, cell: string) => refusalOfRun(host.run('selectCell', [tab, cell]));
  const selected = () => host.selection(COORDINATOR);

  test('selects its cell', () => {
    expect(selectCell('ĐV 2', 'B7')).toBe('');
    expect(selected()).toEqual({
      sheetId: idOf(host, 'ĐV 2'),
      area: { row: 7, column: 2, rows: 1, columns: 1 },
    });
  });

  test('that names no cell brings its tab', () => {
    expect(selectCell('ĐV 2', '')).toBe('');
    expect(selected().sheetId).toBe(idOf(host, 'ĐV 2'));
  });

  test('whose tab was renamed since says so and leaves the person where they were', () => {
    host.as(COORDINATOR).tabs.rename(idOf(host, 'ĐV 2'), 'ĐV hai');
    const before = selected();
    expect(selectCell('ĐV 2', 'B7')).toContain('không có tab “ĐV 2”');
    expect(selected()).toEqual(before);
  });

  test.each(['B9999', 'hàng 7'])('whose cell %s is not there brings its tab and says so', (cell) => {
    expect(selectCell('ĐV 2', cell)).toContain(`Tab “ĐV 2” không có ô ${cell}`);
    expect(selected().sheetId).toBe(idOf(host, 'ĐV 2'));
  });

  test('writes nothing', () => {
    expect(host.run('selectCell', ['ĐV 2', 'B7']).calls.write).toBe(0);
  });
});
