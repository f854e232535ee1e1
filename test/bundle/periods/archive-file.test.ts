// The archive file of a change of period: made when it is wanted, once, and never left out in silence.
import { DriveError } from '../../../local/google/drive/drive-error';
import type { Host } from '../../../local/host/host';
import { readXlsx } from '../../../local/xlsx';
import type { PeriodPlan, PeriodSlice } from '../../../src/contract/periods-server';
import type { Result } from '../../../src/contract/result';
import { headings } from '../../../src/core/grid/layout';
import { valueOfRun } from '../../support/answers';
import { sheetIn } from '../../support/by-hand';
import { callsOf } from '../../support/interruption';
import { COORDINATOR, cellOfSetting, clickProduce, workbookOf } from '../../support/workbook';

const units = [
  {
    name: 'Xã A',
    tab: 'A',
    email: 'a@example.gov.vn',
    entries: ['=Tổ chức "hội nghị" <b>.', 'Mở 02 lớp.'],
    completed: true,
  },
  { name: 'Xã B', tab: 'B', entries: [], nothingToReport: true },
];
const FROM = '6 tháng đầu năm 2022';
const TO = '9 tháng đầu năm 2022';
const choice = { period: TO, deadline: '15/9/2022', wantsFile: true };
const SHEET = 'application/vnd.google-apps.spreadsheet';

type Choice = typeof choice | { period: string; deadline: string } | 'withoutFile' | null;

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

function begin(chosen: Choice = choice, on = host): Result<PeriodSlice> {
  return on.run('beginPeriod', [chosen, 'run'], { as: COORDINATOR }).result as Result<PeriodSlice>;
}

const plan = (on = host): PeriodPlan => valueOfRun(on.run('periodPlan', [], { as: COORDINATOR }));
const filesOf = (on = host) => [...on.drive.files.values()].filter(({ mimeType }) => mimeType === SHEET);
const urlOf = (id = '') => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** The tabs of the only archive file, by name: their rows without blank cells on the right. */
async function contentOf(on = host): Promise<Record<string, string[]>> {
  const [file, ...more] = filesOf(on);
  expect(more).toEqual([]);
  const { sheets } = await readXlsx(file?.bytes ?? new Uint8Array());
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      rows.map((row) =>
        Array.from(row, (cell) => cell?.value ?? '')
          .join(' | ')
          .replace(/[ |]+$/, ''),
      ),
    ]),
  );
}

/** Drive answers one of its calls with an error. */
function refusing(method: string, code = 403): void {
  host.watch = {
    before: (called) => {
      if (called === `Drive.Files.${method}`)
        throw new DriveError(`files.${method}`, code, 'The user’s Drive storage quota has been exceeded.');
    },
  };
}

test('no file is made unless it is wanted', () => {
  expect(begin({ period: TO, deadline: '' })).toMatchObject({ ok: true });
  expect([filesOf(), plan().savings[0]?.archiveFile]).toEqual([[], '']);
});

test('the file holds the annex, what was typed, and the states; it is private, and its link stands with the saving', async () => {
  expect(begin()).toMatchObject({
    ok: true,
    value: { isFinished: true, rollover: { cleared: 2, left: [] } },
  });
  const [file] = filesOf();
  expect(file).toMatchObject({
    name: `Lưu trữ – Một số cách làm sáng tạo – ${FROM}`,
    owner: COORDINATOR,
    permissions: [{ role: 'owner' }],
  });
  expect(plan().savings[0]?.archiveFile).toBe(urlOf(file?.id));
  expect(host.cell('Kỳ đã lưu', 'O2').display).toBe(urlOf(file?.id));
  const content = await contentOf();
  expect(content).toEqual({
    'Phụ lục': expect.arrayContaining([
      'MỘT SỐ CÁCH LÀM SÁNG TẠO TRONG 6 THÁNG ĐẦU NĂM 2022',
      expect.stringMatching(/^1 \| Xã A \| - =Tổ chức "hội nghị" <b>\.\n- Mở 02 lớp\.$/),
    ]),
    'Nội dung gốc': [
      'Đơn vị | Tab | Ô | Nội dung',
      'Xã A | A | B5 | =Tổ chức "hội nghị" <b>.',
      'Xã A | A | B6 | Mở 02 lớp.',
    ],
    'Trạng thái': ['Đơn vị | Trạng thái | Số mục', 'Xã A | Đã nộp | 2', 'Xã B | Không phát sinh | 0'],
  });
});

test('the annex in the file is the one that was consolidated, with what people changed in its tab', async () => {
  clickProduce(host, 'YES');
  host.type(COORDINATOR, 'Phụ lục', 'C5', 'Đã sửa tay.');
  begin();
  expect((await contentOf())['Phụ lục']).toContain('1 | Xã A | Đã sửa tay.');
});

test('an entry of 50,000 characters is in the file to the last', async () => {
  const long = 'đ'.repeat(50_000);
  host.type(COORDINATOR, 'A', 'B7', long);
  begin();
  const rows = (await contentOf())['Nội dung gốc'] ?? [];
  expect(
    rows
      .join('')
      .match(/đ{99,}/g)
      ?.join(''),
  ).toBe(long);
});

describe('where Drive refuses', () => {
  beforeEach(() => {
    refusing('create');
    expect(begin()).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^Chưa tạo được tệp lưu trữ\. .*\n.*bấm Làm tiếp, hoặc Tiếp tục không có tệp\.$/s,
      ),
    });
    host.watch = undefined;
  });

  test('the settings and the tabs stay as they were, and the page offers both ways', () => {
    expect(host.cell('A', 'B6').display).toBe('Mở 02 lớp.');
    expect(plan()).toMatchObject({
      from: FROM,
      unfinished: { lacksFile: true, changed: 0 },
      savings: [{ archiveFile: '' }],
    });
  });

  test('going on makes the file', () => {
    expect(begin(null)).toMatchObject({ ok: true, value: { rollover: { cleared: 2 } } });
    expect(plan().savings.map(({ archiveFile }) => archiveFile)).toEqual([urlOf(filesOf()[0]?.id)]);
  });

  test('going on without it is remembered until the end', () => {
    refusing('create');
    host.run('stopRun', ['run'], { as: COORDINATOR });
    expect(begin('withoutFile')).toMatchObject({ ok: true, value: { isFinished: false } });
    expect(plan().unfinished?.lacksFile).toBe(false);
    const other = host.run('beginPeriod', [null, 'another run'], { as: COORDINATOR }).result;
    expect(other).toMatchObject({ ok: true, value: { rollover: { cleared: 2 } } });
    expect([filesOf(), plan().savings.length]).toEqual([[], 1]);
  });

  test('the way back needs no file', () => {
    const { result } = host.run('undoPeriod', ['run'], { as: COORDINATOR });
    expect(result).toMatchObject({ ok: true });
    expect([host.cell('A', 'B6').display, plan().unfinished]).toEqual(['Mở 02 lớp.', undefined]);
  });
});

test('going on without a file begins nothing by itself', () => {
  expect(begin('withoutFile')).toMatchObject({ ok: false });
  expect(plan().unfinished).toBeUndefined();
});

test('what was begun before there were such files goes on without one', () => {
  host.run('stopRun', ['run'], { as: COORDINATOR });
  begin({ period: TO, deadline: '' });
  expect(plan().unfinished?.lacksFile).toBe(false);
  const { result } = host.run('beginPeriod', [null, 'another run'], { as: COORDINATOR });
  expect(result).toMatchObject({ ok: true, value: { isFinished: true } });
  expect(filesOf()).toEqual([]);
});

test('where Drive’s answer is lost, the next click finds the file that was made', async () => {
  const watch = (lost: string) => ({
    after: (method: string) => {
      if (method === lost) throw new Error('Empty response');
    },
  });
  host.watch = watch('Drive.Files.create');
  expect(begin()).toMatchObject({ ok: false });
  host.watch = undefined;
  expect([filesOf().length, plan().savings[0]?.archiveFile]).toEqual([1, '']);
  expect(begin(null)).toMatchObject({ ok: true, value: { rollover: { cleared: 2 } } });
  expect(plan().savings[0]?.archiveFile).toBe(urlOf(filesOf()[0]?.id));
  expect((await contentOf())['Nội dung gốc']).toHaveLength(3);
});

describe('a tab that was left because somebody typed past the lock', () => {
  beforeEach(() => {
    host.watch = {
      before: () => {
        if (host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display !== TO) return;
        host.watch = undefined;
        host.type(COORDINATOR, 'B', 'B5', 'Gõ xen vào.');
      },
    };
    expect(begin()).toMatchObject({ ok: true, value: { rollover: { left: ['B'] } } });
    expect(plan().unfinished?.lacksFile).toBe(false);
  });

  test('is saved by going on, and the whole period gets a file again', async () => {
    expect(begin(null)).toMatchObject({ ok: true, value: { rollover: { left: [] } } });
    const [newest, first] = plan().savings;
    const ids = filesOf().map(({ id }) => id);
    expect([first?.archiveFile, newest?.archiveFile]).toEqual(ids.map(urlOf));
    host.drive.remove(ids[0] ?? '');
    expect((await contentOf())['Nội dung gốc']).toEqual([
      'Đơn vị | Tab | Ô | Nội dung',
      'Xã A | A | B5 | =Tổ chức "hội nghị" <b>.',
      'Xã A | A | B6 | Mở 02 lớp.',
      'Xã B | B | B5 | Gõ xen vào.',
    ]);
  });

  test('needs no other file where it holds nothing any more', () => {
    host.clear(COORDINATOR, 'B', 'B5');
    const calls = callsOf(host, 'beginPeriod', [null, 'run'], { as: COORDINATOR });
    expect(calls.filter((method) => method.startsWith('Drive.'))).toEqual([]);
    expect([plan().unfinished, filesOf().length]).toEqual([undefined, 1]);
  });
});

describe('a list of savings from before it had the columns of the file', () => {
  const old = headings.saved.filter((heading) => heading !== 'Đúng hạn' && heading !== 'Tệp lưu trữ');

  beforeEach(() => {
    begin({ period: TO, deadline: '15/9/2022' });
    // As it was then: the columns stood side by side without the two.
    const sheet = sheetIn(host, 'Kỳ đã lưu');
    for (const row of sheet.rows) {
      row.splice(14, 1);
      row.splice(8, 1);
    }
    sheet.maxColumns -= 2;
  });

  test('is read as it is, gets the columns on its right, and keeps its rows', () => {
    const before = plan().savings[0];
    expect(before).toMatchObject({ period: FROM, units: 2, handedIn: 2, cells: 2, archiveFile: '' });
    host.type(COORDINATOR, 'A', 'B5', 'Việc mới.');
    expect(begin({ period: 'năm 2022', deadline: '', wantsFile: true })).toMatchObject({ ok: true });
    const shown = sheetIn(host, 'Kỳ đã lưu').rows[0]?.map((cell) => cell?.value);
    expect(shown).toEqual([...old, 'Đúng hạn', 'Tệp lưu trữ']);
    const [newest, first] = plan().savings;
    expect(first).toEqual(before);
    expect(newest).toMatchObject({ period: TO, cells: 1, archiveFile: urlOf(filesOf()[0]?.id) });
    const view = host.run('viewPeriod', ['2022-D06'], { as: COORDINATOR }).result;
    expect(view).toMatchObject({ ok: true, value: { units: [{ name: 'Xã A' }, { name: 'Xã B' }] } });
  });

  test('is not read, and nothing is emptied, where a heading is gone without which none is found', () => {
    host.type(COORDINATOR, 'Kỳ đã lưu', 'C1', 'Số lần');
    host.type(COORDINATOR, 'A', 'B5', 'Việc mới.');
    expect(begin({ period: 'năm 2022', deadline: '' })).toEqual({
      ok: false,
      message: expect.stringContaining('Tab “Kỳ đã lưu” không có đủ các tiêu đề Kỳ, Mã kỳ, Lần,'),
    });
    expect(host.cell('A', 'B5').display).toBe('Việc mới.');
  });
});

describe('the tab “Lưu trữ”', () => {
  const isHidden = () => sheetIn(host, 'Lưu trữ').hidden;

  test('is hidden once it is made, and read and written all the same', () => {
    begin({ period: TO, deadline: '' });
    expect([isHidden(), sheetIn(host, 'Kỳ đã lưu').hidden]).toEqual([true, false]);
    expect(begin({ period: 'năm 2022', deadline: '' })).toMatchObject({ ok: true });
    expect(host.run('undoPeriod', ['run'], { as: COORDINATOR }).result).toMatchObject({ ok: true });
    expect(isHidden()).toBe(true);
  });

  test('stays in sight for a person who wants to see it', () => {
    begin({ period: TO, deadline: '' });
    sheetIn(host, 'Lưu trữ').hidden = false;
    begin({ period: 'năm 2022', deadline: '' });
    expect(isHidden()).toBe(false);
  });
});
