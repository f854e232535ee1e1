// What was decided of the units when a period ends: kept in the archive, gone from the next period.
import type { Host } from '../../../local/host/host';
import type { RoundUnit, RoundView } from '../../../src/contract/round-server';
import { valueOfRun } from '../../support/answers';
import { COORDINATOR, idOf, toldIn, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const units = [
  { name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: UNIT, entries: ['Mở 02 lớp.'], completed: true },
  {
    name: 'Xã Mèo Vạc',
    tab: 'Mèo Vạc',
    email: 'meovac@example.gov.vn',
    entries: ['Mở 03 lớp.'],
    completed: true,
  },
  { name: 'Xã Yên Minh', tab: 'Yên Minh', entries: [] },
];
const CHOICE = { period: '9 tháng đầu năm 2022', deadline: '15/9/2022' };

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

const run = <Value>(name: string, ...parameters: unknown[]): Value =>
  valueOfRun(host.run(name, parameters, { as: COORDINATOR }));
const view = () => run<RoundView>('roundView', 'run').units;
const seen = ({ tab, code }: RoundUnit) => ({ tab, code });
const cell = (tab: string, a1: string) => host.cell(tab, a1).display;

function decideAll(): void {
  const [first, second] = view();
  if (!first || !second) throw new Error('no units');
  run('approveUnits', [seen(first)]);
  run('returnUnit', seen(second), 'Ghi rõ số người dự.', '');
  host.type(COORDINATOR, 'Đơn vị', 'N4', 'Sáp nhập');
  view();
}

test('the archive says how each unit stood, when it was approved and what it was told', () => {
  decideAll();
  run('beginPeriod', CHOICE, 'run');
  const { rows } = host.as(COORDINATOR).tabs.gridSize(idOf(host, 'Lưu trữ'));
  const kept = Array.from({ length: rows }, (_, i) =>
    [...'BDIKL'].map((column) => cell('Lưu trữ', `${column}${i + 1}`)),
  )
    .filter(([kind]) => kind === 'Đơn vị')
    .map(([, ...rest]) => rest);
  expect(kept).toEqual([
    ['Xã Đồng Văn', '✔ Đã duyệt', expect.stringMatching(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/), ''],
    ['Xã Mèo Vạc', '↩ Trả lại', '', 'Ghi rõ số người dự.'],
    ['Xã Yên Minh', '○ Miễn', '', 'Sáp nhập'],
  ]);
});

test('the next period begins with nothing decided, nothing locked and nothing said, but who is exempt', () => {
  decideAll();
  run('beginPeriod', CHOICE, 'run');
  for (const row of [2, 3]) {
    expect([...'KLMOPQR'].map((column) => cell('Đơn vị', `${column}${row}`))).toEqual(Array(7).fill(''));
    expect(cell('Đơn vị', `E${row}`)).toBe('Chưa nộp');
  }
  expect([cell('Đơn vị', 'N4'), cell('Đơn vị', 'E4')]).toEqual(['Sáp nhập', '○ Miễn']);
  const { line, banner } = toldIn(host, 'Đồng Văn');
  expect(line).toMatch(/^Kỳ báo cáo: 9 tháng đầu năm 2022 · Hạn gửi: 15\/9\/2022 · /);
  expect(banner).toBe('');
  expect(cell('Bản duyệt', 'A2')).toBe('');
  host.type(UNIT, 'Đồng Văn', 'B5', 'Việc mới.');
  expect(view()).toMatchObject([
    { state: 'typing', lock: '', changes: [] },
    { state: 'nothingSent' },
    { state: 'exempt' },
  ]);
});

test('going back restores what was decided, in tabs that are open', () => {
  decideAll();
  run('beginPeriod', CHOICE, 'run');
  run('undoPeriod', 'run');
  expect(view()).toMatchObject([
    { state: 'approved', approvedAt: expect.stringMatching(/^\d/), lock: '' },
    { state: 'returned', comment: 'Ghi rõ số người dự.' },
    { state: 'exempt', exempt: 'Sáp nhập' },
  ]);
  host.type(UNIT, 'Đồng Văn', 'B6', 'Thêm.');
  expect(view()[0]).toMatchObject({
    state: 'changedAfterApproval',
    changes: [{ before: '', now: 'Thêm.' }],
  });
});
