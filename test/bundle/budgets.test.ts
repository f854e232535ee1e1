// What a click and a keystroke may cost, as the laptop host counts it; the design's budgets.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Calls } from '../../local/host/calls';
import type { Host } from '../../local/host/host';
import { COORDINATOR, click, clickProduce, workbookOf } from '../support/workbook';

const UNITS = 180;

let host: Host;

beforeAll(() => {
  const entries = Array.from({ length: 5 }, (_, i) => [
    `Tổ chức hội nghị chuyên đề lần thứ ${i + 1} tại xã.`,
  ]);
  host = workbookOf(Array.from({ length: UNITS }, () => []));
  for (let i = 1; i <= UNITS; i++) host.paste(COORDINATOR, `ĐV ${i}`, 'B5', entries);
});

function driveCalls({ byMethod }: Calls): number {
  return Object.entries(byMethod).reduce(
    (sum, [method, n]) => sum + (/^(?:Drive|Docs)\./.test(method) ? n : 0),
    0,
  );
}

test.each(['the first', 'the second', 'a changed'])(
  'Tổng hợp over 180 tabs stays within its budget at %s click',
  (nth) => {
    if (nth === 'a changed') host.type(COORDINATOR, 'ĐV 90', 'B6', 'Đã sửa lại nội dung này.');
    const { status, annex, calls } = clickProduce(host);
    expect(status).toBe('done');
    expect(annex?.rows.flatMap(({ items }) => items)).toHaveLength(UNITS * 5);
    // Two of them look at the log right before and after it is written, because people may insert rows meanwhile.
    expect(calls.read).toBeLessThanOrEqual(2 * UNITS + 8);
    expect(calls.write).toBeLessThanOrEqual(12);
    expect(driveCalls(calls)).toBeLessThanOrEqual(3);
  },
);

test('the check alone makes no Drive call and writes only the status board', () => {
  host.clear(COORDINATOR, 'ĐV 91', 'B5');
  const { calls } = click(host, 'Kiểm tra số liệu');
  expect(driveCalls(calls)).toBe(0);
  expect(calls.byMethod['Range.setValues']).toBe(1);
  expect(calls.write).toBe(1);
});

test.each([
  ['typing', () => host.type(COORDINATOR, 'ĐV 1', 'B7', '• tổ chức thi')],
  [
    'pasting 100 cells',
    () =>
      host.paste(
        COORDINATOR,
        'ĐV 1',
        'B7',
        Array.from({ length: 100 }, () => ['Một việc']),
      ),
  ],
  ['clearing a column', () => host.clear(COORDINATOR, 'ĐV 1', 'B5:B204')],
])('%s reads at most twice and writes at most three times', (_, edit) => {
  const calls = edit()?.calls;
  expect(calls?.read).toBeLessThanOrEqual(2);
  expect(calls?.write).toBeLessThanOrEqual(3);
  expect(calls?.write).toBeGreaterThan(0);
});

test('the script, which is loaded at every keystroke, is at most 350 KB', () => {
  expect(statSync(join(__dirname, '../../dist/Code.js')).size).toBeLessThanOrEqual(350 * 1024);
});

test('no example of a rule is in the script', () => {
  expect(readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8')).not.toMatch(/\bfires\b|\bsilent\b/);
});
