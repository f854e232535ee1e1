// Locking the units' tabs at the deadline, and opening them again.
import type { Host } from '../../local/host/host';
import type { Slice } from '../../src/contract/slice';
import { refusalOfRun, valueOfRun } from '../support/answers';
import { callsOf, runBeside, runInterrupted } from '../support/interruption';
import { looksOf } from '../support/looks';
import { COORDINATOR, cellOfSetting, click, idOf, toldIn, workbookOf } from '../support/workbook';

const A = 'a@example.gov.vn';
const units = [
  { name: 'Xã A', tab: 'A', email: A, entries: ['Tổ chức hội nghị.'], completed: true },
  { name: 'Xã B', tab: 'B', email: 'b@example.gov.vn', entries: ['Biên soạn tài liệu.'] },
  { name: 'Xã C', tab: 'C', entries: ['Mở 02 lớp.'] },
  { name: 'Xã D', tab: 'D', email: 'd@example.gov.vn', entries: [] },
];
const REFUSED = /protected/;
const LOCKED = '🔒 Đã khóa: hết hạn gửi 15/06/2026. Liên hệ người\nđiều phối nếu cần sửa.';

let made: Host | undefined;
let host: Host;

beforeEach(() => {
  made ??= withDeadline();
  host = made.copy();
  host.now = new Date('2026-06-16T08:00:00+07:00');
});

function withDeadline(): Host {
  const fresh = workbookOf(units);
  for (const unit of [A, 'b@example.gov.vn', 'd@example.gov.vn', 'khac@example.gov.vn']) fresh.share(unit);
  fresh.type(COORDINATOR, 'Cấu hình', cellOfSetting(fresh, 'Hạn gửi'), '15/6/2026');
  click(fresh, 'Thiết lập…');
  return fresh;
}

const set = (kind: 'lock' | 'open', on = host) => on.run('setLocks', [kind, 'run'], { as: COORDINATOR });
const message = (kind: 'lock' | 'open') => valueOfRun<Slice>(set(kind)).message;
const column = (heading: string) => {
  for (let i = 0; i < 26; i++) {
    const letter = String.fromCharCode(65 + i);
    if (host.cell('Đơn vị', `${letter}1`).value === heading) return letter;
  }
  throw new Error(`no column ${heading}`);
};
const words = () => [2, 3, 4, 5].map((row) => host.cell('Đơn vị', `${column('Khóa')}${row}`).value);
const decide = (row: number, heading: string, text: string) =>
  host.type(COORDINATOR, 'Đơn vị', `${column(heading)}${row}`, text);
const banner = (tab: string) => toldIn(host, tab).banner;
const protection = (tab: string) => host.book.sheets.find(({ name }) => name === tab)?.protections[0];
const description = (tab: string) => protection(tab)?.description;
const type = (as: string, tab: string) => host.type(as, tab, 'B9', 'Thêm một việc.');
const log = () => ['B', 'C', 'D'].map((letter) => host.cell('Nhật ký', `${letter}2`).value).join(' | ');

test('every tab is locked for its unit, and the unit, the coordinator and the board are told', () => {
  const told = message('lock');
  expect(() => type(A, 'A')).toThrow(REFUSED);
  expect(() => type('khac@example.gov.vn', 'C')).toThrow(REFUSED);
  type(COORDINATOR, 'A');
  expect(description('A')).toBe('Tổng hợp – khóa 16/06/2026 (hết hạn)');
  expect(banner('A')).toBe(LOCKED);
  expect(words()).toEqual(['Khóa', 'Khóa', 'Khóa', 'Khóa']);
  expect(told).toBe('Đã khóa 4 tab.');
  expect(log()).toContain(`${COORDINATOR} | Khóa nhập liệu | Đã khóa 4 tab.`);
});

test('they are opened again as they were', () => {
  const before = looksOf(host.book);
  set('lock');
  expect(message('open')).toBe('Đã mở 4 tab.');
  expect(words()).toEqual(['Mở', 'Mở', 'Mở', 'Mở']);
  expect(log()).toContain('Mở nhập liệu | Đã mở 4 tab.');
  type(A, 'A');
  type('khac@example.gov.vn', 'C');
  host.as(COORDINATOR).cells.write(idOf(host, 'A'), { row: 9, column: 2, rows: 1, columns: 2 }, [['', '']]);
  host.as(COORDINATOR).cells.write(idOf(host, 'C'), { row: 9, column: 2, rows: 1, columns: 2 }, [['', '']]);
  for (const tab of ['A', 'B', 'C', 'D']) {
    const looks = (book: unknown) =>
      (book as { sheets: { name: string }[] }).sheets.find(({ name }) => name === tab);
    expect(banner(tab)).toBe('');
    expect(description(tab)).toBe(tab === 'C' ? undefined : 'Tổng hợp');
    expect(looks(looksOf(host.book))).toMatchObject({
      protections: (looks(before) as unknown as { protections: unknown }).protections,
    });
  }
});

test.each(['lock', 'open'] as const)('doing it twice changes nothing: %s', (kind) => {
  set('lock');
  if (kind === 'open') set('open');
  const before = looksOf(host.book);
  const { calls } = set(kind);
  expect(calls.write).toBe(0);
  expect(looksOf(host.book)).toEqual(before);
});

test('a unit with an exception types until the end of its day, and is locked after it', () => {
  set('lock');
  decide(2, 'Mở khóa đến', '18/6/2026');
  expect(message('lock')).toContain('Không khóa, vì còn mở theo cột “Mở khóa đến”: “A”.');
  type(A, 'A');
  expect(banner('A')).toBe('🔓 Được mở đến hết ngày 18/06/2026.');
  expect(words()).toEqual(['Mở đến 18/06/2026', 'Khóa', 'Khóa', 'Khóa']);
  host.now = new Date('2026-06-19T08:00:00+07:00');
  set('lock');
  expect(() => type(A, 'A')).toThrow(REFUSED);
  expect(banner('A')).toBe(LOCKED);
  expect([description('A'), description('B')]).toEqual([
    'Tổng hợp – khóa 19/06/2026 (hết hạn)',
    'Tổng hợp – khóa 16/06/2026 (hết hạn)',
  ]);
});

test('an exempt unit, a tab of another period and an exception that cannot be read are left and named', () => {
  decide(2, 'Miễn kỳ này', 'Giải thể');
  decide(3, 'Mở khóa đến', 'mai');
  host.type(COORDINATOR, 'C', 'A1', 'Xã C\nKỳ báo cáo: quý I năm 2020');
  const told = message('lock');
  expect(told).toContain('được miễn kỳ này: “A”');
  expect(told).toMatch(/Không khóa tab “B”, vì ô [A-Z]3 của tab “Đơn vị” ghi “mai”/);
  expect(told).toContain('còn ghi kỳ khác: “C”');
  expect(words()).toEqual(['', '', '', 'Khóa']);
  type(A, 'A');
  expect([banner('A'), banner('B'), banner('C')]).toEqual(['', '', '']);
});

test('a tab that somebody protected by hand stays as it is, and is named', () => {
  const { protections } = host.as(COORDINATOR);
  protections.set(idOf(host, 'B'), protection('B')?.id ?? 0, { description: 'Của phòng' });
  const told = message('lock');
  expect(told).toContain('Đã khóa 3 tab.\n1 tab chưa khóa được: “B”.\nTab “B” đã được khóa bằng tay');
  expect(log()).toContain('khóa bằng tay');
  expect([words()[1], description('B'), banner('B')]).toEqual(['Chưa khóa được', 'Của phòng', '']);
  set('open');
  expect([words()[1], description('B')]).toEqual(['', 'Của phòng']);
});

describe('an approved tab', () => {
  /** As the approval of a unit leaves it. */
  function approve(): void {
    decide(2, 'Mã duyệt', 'D:abc');
    decide(2, 'Duyệt lúc', '16/06/2026 07:00');
    set('lock');
  }

  test('is locked as such, stays locked when all are opened, and is not opened by an exception', () => {
    approve();
    expect(description('A')).toBe('Tổng hợp – khóa 16/06/2026 (đã duyệt)');
    expect(banner('A')).toMatch(/^✔ Đã duyệt 16\/06\/2026/);
    decide(2, 'Mở khóa đến', '20/6/2026');
    set('lock');
    expect(message('open')).toBe('Đã mở 3 tab; 1 tab đã duyệt vẫn khóa.');
    expect(() => type(A, 'A')).toThrow(REFUSED);
    expect(words()).toEqual(['Khóa', 'Mở', 'Mở', 'Mở']);
    expect(banner('A')).toMatch(/^✔ Đã duyệt/);
  });

  test('that the deadline had locked gets its own reason', () => {
    set('lock');
    approve();
    expect(description('A')).toBe('Tổng hợp – khóa 16/06/2026 (đã duyệt)');
  });

  test('is opened by the next period like any other, and says nothing of the last one', () => {
    set('lock');
    approve();
    host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '' }, 'run'], { as: COORDINATOR });
    for (const [tab, unit] of [
      ['A', A],
      ['B', 'b@example.gov.vn'],
      ['C', 'khac@example.gov.vn'],
    ] as const) {
      expect([tab, description(tab), banner(tab)]).toEqual([tab, tab === 'C' ? undefined : 'Tổng hợp', '']);
      const style = host.book.sheets.find(({ name }) => name === tab)?.rows[1]?.[0]?.style ?? 0;
      expect(host.book.styles[style]?.background ?? null).toBeNull();
      host.type(unit, tab, 'B5', 'Một việc mới.');
    }
  });
});

test('Thiết lập keeps a locked tab locked, also for the address of a new typist', () => {
  set('lock');
  host.type(COORDINATOR, 'Đơn vị', 'D2', `${A}, khac@example.gov.vn`);
  click(host, 'Thiết lập…');
  expect(() => type(A, 'A')).toThrow(REFUSED);
  expect(() => type('khac@example.gov.vn', 'A')).toThrow(REFUSED);
  expect([description('A'), banner('A')]).toEqual(['Tổng hợp – khóa 16/06/2026 (hết hạn)', LOCKED]);
  set('open');
  type('khac@example.gov.vn', 'A');
});

test('an address that is in the protection and no longer in the registry is shut out too', () => {
  host.type(COORDINATOR, 'Đơn vị', 'D2', 'khac@example.gov.vn');
  set('lock');
  expect(() => type(A, 'A')).toThrow(REFUSED);
});

test('a unit whose address is the owner’s is told of', () => {
  host.type(COORDINATOR, 'Đơn vị', 'D2', COORDINATOR);
  expect(message('lock')).toContain('Chủ sở hữu bảng tính luôn sửa được.');
});

test('before the deadline is past, and without one, it is refused', () => {
  const before = looksOf(host.book);
  host.now = new Date('2026-06-15T23:59:00+07:00');
  expect(refusalOfRun(set('lock'))).toContain('Chưa hết hạn gửi');
  expect(looksOf(host.book)).toEqual(before);
  host.clear(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'));
  expect(refusalOfRun(set('lock'))).toContain('chưa ghi Hạn gửi');
});

test.each(['lock', 'open'] as const)('a unit that calls it is refused, and nothing changes: %s', (kind) => {
  if (kind === 'open') set('lock');
  const before = JSON.stringify(host.book);
  const run = host.run('setLocks', [kind, 'run'], { as: A });
  expect(refusalOfRun(run)).toBe(
    'Chỉ người điều phối mới khóa, mở được tab của các đơn vị: nhờ người điều phối (dieuphoi@example.gov.vn).',
  );
  expect(JSON.stringify(host.book)).toBe(before);
});

test('anything else than locking or opening is refused', () => {
  expect(refusalOfRun(host.run('setLocks', [null, 'run']))).toBe('Chưa rõ khóa hay mở: bấm lại.');
});

test('it is refused during a change of period', () => {
  const choice = { period: '9 tháng đầu năm 2022', deadline: '' };
  runInterrupted(
    host,
    { at: 60, message: 'Service Spreadsheets timed out', isEnd: true },
    'beginPeriod',
    [choice, 'run'],
    { as: COORDINATOR },
  );
  expect(refusalOfRun(set('lock'))).toContain('Đang chuyển từ kỳ');
});

test('a column of the board that somebody renamed is made again, and theirs stays', () => {
  const old = column('Khóa');
  host.type(COORDINATOR, 'Đơn vị', `${old}1`, 'Tình trạng');
  decide(2, 'Tình trạng', 'Gọi điện rồi');
  set('lock');
  expect(words()).toEqual(['Khóa', 'Khóa', 'Khóa', 'Khóa']);
  expect(host.cell('Đơn vị', `${old}2`).value).toBe('Gọi điện rồi');
});

test('a row that somebody inserts at any moment gets no word of another unit', () => {
  const start = host;
  const count = callsOf(host.copy(), 'setLocks', ['lock', 'run'], { as: COORDINATOR }).length;
  for (let at = 0; at < count; at++) {
    const one = start.copy();
    const insert = () => one.as(COORDINATOR).tabs.insertLines(idOf(one, 'Đơn vị'), 'row', 3, 1, 2);
    runBeside(one, at, insert, 'setLocks', ['lock', 'run'], { as: COORDINATOR });
    host = one;
    const khoa = [2, 3, 4, 5, 6].map((row) => one.cell('Đơn vị', `${column('Khóa')}${row}`).value);
    expect([at, khoa]).toEqual([at, ['Khóa', '', 'Khóa', 'Khóa', 'Khóa']]);
  }
});

test('a run that stopped is gone on with, and what the other direction did meanwhile counts', () => {
  const names = callsOf(host.copy(), 'setLocks', ['lock', 'run'], { as: COORDINATOR });
  const at = names.lastIndexOf('Protection.removeEditors');
  runInterrupted(host, { at, message: 'Service Spreadsheets timed out' }, 'setLocks', ['lock', 'run'], {
    as: COORDINATOR,
  });
  expect(() => type(A, 'A')).toThrow(REFUSED);
  runInterrupted(
    host,
    { at: names.length - 40, message: 'Service Spreadsheets timed out' },
    'setLocks',
    ['open', 'run'],
    { as: COORDINATOR },
  );
  set('lock');
  for (const [tab, unit] of [
    ['A', A],
    ['B', 'b@example.gov.vn'],
    ['D', 'd@example.gov.vn'],
  ] as const) {
    expect(() => type(unit, tab)).toThrow(REFUSED);
  }
  expect(words()).toEqual(['Khóa', 'Khóa', 'Khóa', 'Khóa']);
});
