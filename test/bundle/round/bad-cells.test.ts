// What a coordinator decides in workbooks in which people typed, moved and deleted what they liked.
import type { Host } from '../../../local/host/host';
import type { Result } from '../../../src/contract/result';
import type { RoundChange, RoundUnit, RoundView } from '../../../src/contract/round-server';
import { valueOfRun } from '../../support/answers';
import {
  COORDINATOR,
  cellOfSetting,
  click,
  formatAsUsual,
  idOf,
  toldIn,
  workbookOf,
} from '../../support/workbook';

const UNIT = 'xa-a@example.gov.vn';
const units = [
  { name: 'Xã A', tab: 'A', email: UNIT, entries: ['Tổ chức 14 phiên chợ.', 'Mở 02 lớp.'], completed: true },
  { name: 'Xã B', tab: 'B', email: 'xa-b@example.gov.vn', entries: ['Ra quân 03 đợt.'], completed: true },
];

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

const run = (name: string, ...parameters: unknown[]) =>
  host.run(name, parameters, { as: COORDINATOR }).result as Result<RoundChange>;
const said = (name: string, ...parameters: unknown[]) => {
  const result = run(name, ...parameters);
  return result.ok ? result.value.message : result.message;
};
const view = (): RoundView => valueOfRun(host.run('roundView', ['run'], { as: COORDINATOR }));
const unitOf = (tab = 'A'): RoundUnit => {
  const found = view().units.find((unit) => unit.tab === tab);
  if (!found) throw new Error(`no unit ${tab}`);
  return found;
};
const seen = (tab = 'A') => ({ tab, code: unitOf(tab).code });
const cell = (tab: string, a1: string) => host.cell(tab, a1).display;
const type = (tab: string, a1: string, text: string, as = COORDINATOR) => host.type(as, tab, a1, text);
const columnOf = (heading: string) => {
  for (let i = 0; i < 26; i++) {
    const letter = String.fromCharCode(65 + i);
    if (cell('Đơn vị', `${letter}1`) === heading) return letter;
  }
  throw new Error(`no column ${heading}`);
};
const setting = (label: string, text: string) => type('Cấu hình', cellOfSetting(host, label), text);
const past = (deadline = '15/6/2022') => {
  setting('Hạn gửi', deadline);
  click(host, 'Thiết lập…');
  host.now = new Date('2022-06-16T02:00:00Z');
};
const inRegistry = (heading: string, row = 2) => `${columnOf(heading)}${row}`;
const sheetOf = (tab: string) => {
  const found = host.book.sheets.find(({ name }) => name === tab);
  if (!found) throw new Error(`no tab ${tab}`);
  return found;
};
const deleteColumn = (heading: string) => {
  const column = columnOf(heading).charCodeAt(0) - 64;
  host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Đơn vị'), 'column', column, 1);
};
const typedEntries = () => [5, 6].map((row) => cell('A', `B${row}`));

describe('what a unit is told', () => {
  test('cannot be told where A1 holds somebody’s text, and the coordinator learns it', () => {
    type('A', 'A1', 'Chữ của xã');
    expect(said('returnUnit', seen(), 'Ghi rõ số người.', '')).toMatch(
      /\nChưa ghi được vào tab “A” cho đơn vị biết/,
    );
    expect(cell('A', 'A1')).toBe('Chữ của xã');
    expect(cell('A', 'A3')).toBe('FALSE');
    type('A', 'A3', 'TRUE');
    expect(said('approveUnits', [seen()])).toMatch(/Chưa ghi được vào tab “A” cho đơn vị biết/);
  });

  test('is known again when the deadline was typed with a space', () => {
    past('15/ 6/2022');
    said('approveUnits', [seen()]);
    said('takeBack', 'A');
    expect(cell('A', 'A1')).toContain('\n🔒 Đã khóa: hết hạn gửi 15/06/2022. ');
    said('returnUnit', seen(), 'Ghi rõ số người.', '20/6/2022');
    expect(cell('A', 'A1')).toContain('\n↩ TRẢ LẠI 16/06/2022: ');
  });

  test('is known again when somebody typed over when the unit was approved', () => {
    past();
    said('approveUnits', [seen()]);
    type('Đơn vị', inRegistry('Duyệt lúc'), 'hôm qua');
    sheetOf('A').protections = [];
    said('setLocks', 'lock', 'run');
    expect(cell('A', 'A1')).toContain('\n✔ Đã duyệt 16/06/2022, ');
    said('returnUnit', seen(), 'Ghi rõ số người.', '20/6/2022');
    expect(cell('A', 'A1')).toContain('\n↩ TRẢ LẠI 16/06/2022: ');
  });

  test('is the comment again when it was exempt meanwhile', () => {
    said('returnUnit', seen(), 'Ghi rõ số người.', '');
    for (const [reason, told] of [
      ['Sáp nhập', '○ Được miễn'],
      ['', '↩ TRẢ LẠI'],
    ] as const) {
      type('Đơn vị', inRegistry('Miễn kỳ này'), reason);
      view();
      expect(cell('A', 'A1')).toContain(`\n${told}`);
    }
  });

  test('is the comment, not only the day, when a returned tab is opened longer', () => {
    past();
    said('returnUnit', seen(), 'Ghi rõ số người.', '17/6/2022');
    host.now = new Date('2022-06-18T02:00:00Z');
    said('setLocks', 'lock', 'run');
    type('Đơn vị', inRegistry('Mở khóa đến'), '25/6/2022');
    expect(unitOf()).toMatchObject({ state: 'returned', lock: 'Mở đến 25/06/2022' });
    expect(cell('A', 'A1').replace(/\s+/g, ' ')).toContain(
      'Ghi rõ số người. Sửa xong, đánh dấu lại ô Hoàn thành chậm nhất hết ngày 25/06/2022.',
    );
  });

  test.each([
    '=1+1',
    '+84 912 345 678',
    "'=A1",
    '😀'.repeat(250),
    'dòng một\ndòng hai\r\ndòng ba\tcột',
    '\u202eđảo ngược\u202c',
    'Sửa xong, đánh dấu lại ô Hoàn thành.',
    ' · Hạn gửi: 1/1/2030',
    'x'.repeat(500),
  ])('is replaced by the next comment, whatever %j is', (comment) => {
    said('returnUnit', seen(), comment, '');
    const { name, line, banner: first } = toldIn(host, 'A');
    expect(first).toMatch(/^↩ TRẢ LẠI /);
    expect(host.cell('Đơn vị', inRegistry('Ý kiến'))).toMatchObject({
      formula: '',
      display: comment.trim().replace(/\s+/g, ' '),
    });
    said('returnUnit', seen(), 'Lần hai.', '');
    const { banner, ...rest } = toldIn(host, 'A');
    expect(rest).toEqual({ name, line });
    expect(banner.replace(/[\d/]{10}/, 'hôm nay')).toBe(
      '↩ TRẢ LẠI hôm nay: Lần hai.\nSửa xong, đánh dấu lại ô Hoàn thành.',
    );
  });
});

describe('days', () => {
  test.each(['31/2/2022', 'mai', '1/6/2022', '', null, 7, '20/6'])(
    'a return until %j is refused after the deadline',
    (until) => {
      past();
      expect(said('returnUnit', seen(), 'Sửa.', until)).toMatch(/^Chọn ngày để đơn vị sửa xong/);
      expect(cell('Đơn vị', inRegistry('Mã duyệt'))).toBe('');
    },
  );

  test('one that cannot be read is refused before it too', () => {
    expect(said('returnUnit', seen(), 'Sửa.', 'mai')).toMatch(/^Chọn ngày để đơn vị sửa xong/);
  });

  test('an exception that was typed ahead stays when the unit is returned', () => {
    setting('Hạn gửi', '15/6/2022');
    host.now = new Date('2022-06-10T02:00:00Z');
    type('Đơn vị', inRegistry('Mở khóa đến'), '25/6/2022');
    said('returnUnit', seen(), 'Sửa.', '');
    expect(cell('Đơn vị', inRegistry('Mở khóa đến'))).toBe('25/6/2022');
    expect(unitOf().lock).toBe('Mở đến 25/06/2022');
  });

  test.each(['31/2/2022', 'mai', '…/6/2022'])(
    'an exception until %j opens nothing, and stays to be mended',
    (until) => {
      past();
      said('setLocks', 'lock', 'run');
      formatAsUsual(host, 'Đơn vị', inRegistry('Mở khóa đến'));
      type('Đơn vị', inRegistry('Mở khóa đến'), until);
      expect(unitOf()).toMatchObject({ lock: 'Khóa', openUntil: until });
      expect(said('setLocks', 'lock', 'again')).toContain(`ghi “${until}”, không phải một ngày`);
    },
  );

  test('an exception that is a date opens the tab', () => {
    past();
    said('setLocks', 'lock', 'run');
    formatAsUsual(host, 'Đơn vị', inRegistry('Mở khóa đến'));
    type('Đơn vị', inRegistry('Mở khóa đến'), '20/6/2022');
    expect(unitOf().lock).toBe('Mở đến 20/06/2022');
  });
});

describe('tabs that changed meanwhile', () => {
  test('a tab that was renamed is named, and the others are approved', () => {
    const [a, b] = [seen(), seen('B')];
    host.as(COORDINATOR).tabs.rename(idOf(host, 'A'), 'A mới');
    expect(said('approveUnits', [a, b])).toBe(
      'Đã duyệt 1 đơn vị: “Xã B”.\nKhông có tab “A” của đơn vị nào: tải lại danh sách rồi bấm lại.',
    );
    expect(said('returnUnit', a, 'Sửa.', '')).toMatch(/^Chưa rõ đơn vị nào/);
    expect(said('takeBack', 'A')).toMatch(/^Đơn vị này chưa được duyệt/);
  });

  test('a tab that somebody protected by hand does not keep the list from a coordinator', () => {
    const second = 'dieuphoi2@example.gov.vn';
    host.share(second);
    host.share('khac@example.gov.vn');
    setting('Người điều phối', second);
    click(host, 'Thiết lập…');
    const [own] = sheetOf('A').protections;
    if (own)
      sheetOf('A').protections = [{ ...own, description: 'của tôi', editors: ['khac@example.gov.vn'] }];
    type('Đơn vị', inRegistry('Miễn kỳ này'), 'Sáp nhập');
    expect(host.run('roundView', ['run'], { as: second }).result).toMatchObject({ ok: true });
  });

  test('what somebody typed into what is kept is not restored', () => {
    said('approveUnits', [seen(), seen('B')]);
    type('A', 'B5', 'Khác hẳn.');
    type('Bản duyệt', 'E3', 'Chữ giả.');
    expect(said('restoreApproved', seen())).toMatch(/^Không có bản đã duyệt/);
    expect(typedEntries()).toEqual(['Khác hẳn.', 'Mở 02 lớp.']);
  });

  test('a moved header row, a text in D2 and boxes that are gone leave the typed texts as they are', () => {
    type('A', 'D2', 'Chữ của xã');
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'A'), 'row', 1, 2, 1);
    said('returnUnit', seen(), 'Sửa.', '');
    expect(['A3', 'A5', 'D4', 'B7', 'B8'].map((a1) => cell('A', a1))).toEqual([
      expect.stringContaining('↩ TRẢ LẠI'),
      'FALSE',
      'Chữ của xã',
      'Tổ chức 14 phiên chợ.',
      'Mở 02 lớp.',
    ]);
    host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'A'), 'row', 5, 1);
    expect(said('approveUnits', [seen()])).toBe('Chưa duyệt “Xã A” vì đơn vị chưa nộp.');
  });

  test('units whose names differ only in case or Unicode form, and two with one tab, get nobody else’s decision', () => {
    type('Đơn vị', 'B4', 'XÃ A');
    type('Đơn vị', 'C4', 'a');
    type('Đơn vị', 'B5', 'Xã A'.normalize('NFD'));
    expect(view().units.map(({ state }) => state)).toEqual(['hasErrors', 'handedIn', 'noTab', 'noTab']);
    said('approveUnits', [seen(), seen('B'), { tab: '', code: '' }]);
    expect([2, 3, 4, 5].map((row) => cell('Đơn vị', inRegistry('Mã duyệt', row)).slice(0, 2))).toEqual([
      '',
      'D:',
      '',
      '',
    ]);
  });
});

describe('the tab Đơn vị', () => {
  test.each(['Mã duyệt', 'Duyệt lúc', 'Khóa', 'Nộp lúc', 'Mở khóa đến', 'Miễn kỳ này', 'Ý kiến', 'Đã nhắc'])(
    'gets its column %s back where it was deleted',
    (heading) => {
      deleteColumn(heading);
      expect(said('approveUnits', [seen()])).toBe('Đã duyệt 1 đơn vị: “Xã A”.');
      expect(said('returnUnit', seen(), 'Sửa.', '')).toMatch(/^Đã trả lại/);
      expect(said('takeBack', 'A')).toMatch(/^Đã rút ý kiến/);
      expect(said('noteReminded', ['A'], 'tin nhắn')).toMatch(/^Đã ghi nhận/);
    },
  );

  test('that is too wide for the columns of the add-on stops a decision before anything is done', () => {
    host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Đơn vị'), 'column', 10, 10);
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'Đơn vị'), 'column', 10, 15, 10);
    for (let i = 0; i < 14; i++) type('Đơn vị', `${String.fromCharCode(74 + i)}1`, `Riêng ${i}`);
    expect(said('approveUnits', [seen()])).toMatch(/^Tab “Đơn vị” có quá nhiều cột: /);
    expect(unitOf()).toMatchObject({ state: 'handedIn' });
    expect(sheetOf('A').protections.map(({ description }) => description)).toEqual(['Tổng hợp']);
  });

  test.each([
    ['D:', 'handedIn'],
    ['D:abc', 'changedAfterApproval'],
    ['X:abc', 'handedIn'],
    ['D:abc D:def', 'handedIn'],
    ['T:abc', 'resubmitted'],
  ])('with %j as a code has the unit at %j, never at approved', (mark, state) => {
    type('Đơn vị', inRegistry('Mã duyệt'), mark);
    expect(unitOf().state).toBe(state);
  });
});
