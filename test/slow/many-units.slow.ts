// As many units as a province has at most, 180, and more than a workbook has room for. What a click on Tổng hợp may
// cost with 180 units stands in test/bundle/budgets.test.ts.
import type { Host } from '../../local/host/host';
import { writeXlsx } from '../../local/xlsx';
import type { PeriodSlice } from '../../src/contract/periods-server';
import type { Slice } from '../../src/contract/slice';
import type { CellFix } from '../../src/core/model/cell-fix';
import type { FixOutcome } from '../../src/core/model/fix-outcome';
import { valueOfRun } from '../support/answers';
import { hostWith, owner } from '../support/script';
import { COORDINATOR, cellOfSetting, click, workbookOf } from '../support/workbook';
import { opened } from '../support/xlsx-book';

const UNITS = 180;

function setUp(host: Host) {
  return click(host, 'Thiết lập…', 'OK', COORDINATOR);
}

/** Returns a workbook of so many communes that typed the same entries. */
function communes(units: number, entries: string[], completed: boolean): Host {
  return workbookOf(
    Array.from({ length: units }, (_, i) => ({
      name: `Xã số ${i + 1}`,
      tab: `X${i + 1}`,
      email: `xa${i + 1}@example.gov.vn`,
      entries,
      completed,
    })),
  );
}

test('180 units are set up, each with its tab', () => {
  const host = workbookOf(Array.from({ length: UNITS }, () => []));
  expect(host.tabs()).toHaveLength(UNITS + 4);
  expect(setUp(host).message).toContain('180/180');
});

test('more units than a workbook has tabs: the message says where it ended', () => {
  const { message } = setUp(workbookOf(Array.from({ length: 198 }, () => [])));
  expect(message).toContain('Không tạo được tab “ĐV 197”: bảng tính đã có 200 tab');
  expect(message).toContain('196/198');
});

test('fixes in 180 tabs cost three reads a tab and three writes a cell', () => {
  const texts = { B5: 'Tổ chức hính thức thi.', B6: 'Mọi hính thức.' };
  const host = workbookOf(Array.from({ length: UNITS }, () => Object.values(texts)));
  const fixes = Array.from({ length: UNITS }, (_, i) =>
    Object.entries(texts).map(([cell, text]): CellFix => {
      const start = text.indexOf('hính');
      return { tab: `ĐV ${i + 1}`, cell, text, edits: [{ start, end: start + 4, replacement: 'hình' }] };
    }),
  ).flat();
  const run = host.run('applyFixes', [fixes]);
  expect(valueOfRun<FixOutcome>(run).fixed).toHaveLength(2 * UNITS);
  expect(run.calls.read).toBeLessThanOrEqual(3 * UNITS + 5);
  expect(run.calls.write).toBeLessThanOrEqual(3 * 2 * UNITS + 4);
});

test('a file of 180 tabs of 20 entries takes less than a megabyte, and holds them all', async () => {
  const host = hostWith();
  const hands = host.as(owner);
  const area = { row: 5, column: 2, rows: 20, columns: 1 };
  for (let i = 0; i < UNITS; i++) {
    const id = hands.tabs.add(`Đơn vị ${i}`, i, null);
    hands.cells.setFormat(id, { ...area, rows: 200 }, '@');
    const entries = Array.from({ length: 20 }, (_, j) => [`- Tổ chức hội nghị lần ${j} tại xã số ${i}.`]);
    hands.cells.write(id, area, entries);
  }
  const bytes = await writeXlsx(host.book);
  expect(bytes.length).toBeLessThan(1_000_000);
  const back = await opened(bytes);
  expect(back.tabs()).toEqual(host.tabs());
  expect(back.cell('Đơn vị 179', 'B24').value).toBe('- Tổ chức hội nghị lần 19 tại xã số 179.');
});

test('a change of period over 180 tabs costs five reads and seven writes a tab, and what does not grow', () => {
  const calls = (units: number) => {
    const host = communes(
      units,
      Array.from({ length: 8 }, (_, k) => `Tổ chức hội nghị lần ${k + 1}.`),
      true,
    );
    const run = host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '' }, 'run']);
    const { rollover } = valueOfRun<PeriodSlice>(run);
    expect(rollover).toMatchObject({ archived: { units, entries: 8 * units }, cleared: units, left: [] });
    return run.calls;
  };
  const few = calls(20);
  const many = calls(UNITS);
  expect(many.read).toBeLessThanOrEqual(5 * UNITS + 70);
  // One of them takes away the stamp of the tick.
  expect(many.write).toBeLessThanOrEqual(7 * UNITS + 75);
  // Linear: what 160 tabs more cost is as much a tab.
  expect(many.read - few.read).toBeLessThanOrEqual(5 * (UNITS - 20));
  expect(many.write - few.write).toBeLessThanOrEqual(7 * (UNITS - 20));
});

test('locking 180 tabs, and opening them, costs five reads and four writes a tab, and what does not grow', () => {
  const calls = (units: number) => {
    const host = communes(units, ['Tổ chức hội nghị.'], false);
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2022');
    host.run('updatePeriodLines');
    return (['lock', 'open'] as const).map((kind) => {
      const run = host.run('setLocks', [kind, 'run']);
      const { isFinished, message } = valueOfRun<Slice>(run);
      expect([isFinished, message]).toEqual([true, `Đã ${kind === 'lock' ? 'khóa' : 'mở'} ${units} tab.`]);
      return run.calls;
    });
  };
  const [few, many] = [calls(20), calls(UNITS)];
  for (const [i, more] of many.entries()) {
    const { read = 0, write = 0 } = few[i] ?? {};
    // Linear: what 160 tabs more cost is as much a tab.
    expect(more.read - read).toBeLessThanOrEqual(5 * (UNITS - 20));
    expect(more.write - write).toBeLessThanOrEqual(4 * (UNITS - 20));
    // One slice does at 0.1 s a call.
    expect(more.read + more.write + more.other).toBeLessThanOrEqual(2700);
  }
});

test('the round of 180 units is read with one read a tab, and what does not grow', () => {
  const calls = (units: number) => {
    const host = communes(units, ['Tổ chức hội nghị.'], true);
    const round = () => host.run('roundView', ['run'], { as: COORDINATOR });
    const first = round().calls;
    return { first, again: round().calls };
  };
  const [few, many] = [calls(20), calls(UNITS)];
  // Before the first look nothing was checked, so the formulas are read too.
  expect(many.first.read).toBeLessThanOrEqual(2 * UNITS + 30);
  expect(many.again.read).toBeLessThanOrEqual(UNITS + 20);
  expect(many.again.write).toBe(0);
  expect(many.again.read - few.again.read).toBe(UNITS - 20);
  expect(many.first.write).toBeLessThanOrEqual(40);
});
