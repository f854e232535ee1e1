// What a unit sees beside its entries while it types.
import type { Validation } from '../../../local/google/engine/book';
import type { Host, RunResult } from '../../../local/host/host';
import { COORDINATOR, click, formatAsUsual, idOf, takeBack, workbookOf } from '../../support/workbook';

let host: Host;

beforeEach(() => {
  host = workbookOf([[]]);
});

function verdict(cell: string): string {
  return host.cell('ĐV 1', cell).display;
}

test.each([
  ['Tổ chức hội nghị quý I.', /^✔ Hợp lệ$/],
  ['• tổ chức thi ', /^✎ Tự sửa khi tổng hợp: .*gạch đầu dòng.*viết hoa.*dấu chấm.*dấu cách/is],
  ['Uû ban nh©n d©n tØnh Hµ Giang tæ chøc', /^✖ Lỗi: .*TCVN3/],
  ['=1+1', /^✔ Hợp lệ$/],
  ['- 5', /^✔ Hợp lệ$/],
  ['05', /^✖ Lỗi: Ô B5 chỉ có số/],
  ['Không có', /^⚠.*“Không phát sinh”/s],
])('typing %j says %p', (text, said) => {
  host.type(COORDINATOR, 'ĐV 1', 'B5', text);
  expect(verdict('C5')).toMatch(said);
  expect(host.cell('ĐV 1', 'B5').value).toBe(text);
});

test('a paste of many cells is checked cell by cell, blanks left blank', () => {
  host.paste(COORDINATOR, 'ĐV 1', 'B5', [['Tổ chức thi.'], [''], [' - tổ chức thi']]);
  expect(['C5', 'C6', 'C7'].map((cell) => verdict(cell).slice(0, 1))).toEqual(['✔', '', '✎']);
});

test('a paste of a thousand rows is checked to its last, past the end of the tab, with few calls', () => {
  const typed = Array.from({ length: 1000 }, (_, i) => [i % 2 ? ' - tổ chức thi' : `Tổ chức thi lần ${i}.`]);
  const calls = host.paste(COORDINATOR, 'ĐV 1', 'B5', typed)?.calls;
  expect(calls?.read).toBeLessThanOrEqual(2);
  // The verdicts at once, and the stamp, as the unit was done.
  expect(calls?.write).toBe(2);
  const cells = Array.from({ length: 1000 }, (_, i) => `C${i + 5}`);
  expect(cells.map((cell) => verdict(cell).slice(0, 1))).toEqual(typed.map((_, i) => (i % 2 ? '✎' : '✔')));
  expect(cells.map((cell) => host.cell('ĐV 1', cell.replace('C', 'B')).value)).toEqual(typed.flat());
});

test('filling an entry down says of each cell what it says of the first', () => {
  host.type(COORDINATOR, 'ĐV 1', 'B5', '=1+1');
  host.paste(COORDINATOR, 'ĐV 1', 'B6', [['=1+1'], ['=1+1']]);
  expect(new Set(['C5', 'C6', 'C7'].map(verdict)).size).toBe(1);
});

test('a slip in the spelling is told with what to write instead', () => {
  host.type(COORDINATOR, 'ĐV 1', 'B5', 'Tổ chức hính thức thi.');
  expect(verdict('C5')).toMatch(/^✖ Lỗi: .*hính thức.*Đề nghị: “hình thức”/);
});

test('an answer below its question is right at once, typed alone or pasted with it', () => {
  host.paste(COORDINATOR, 'ĐV 1', 'B5', [
    ['Đường dây nóng:'],
    ['0219 3866 123'],
    ['Khó khăn:'],
    ['Không có.'],
  ]);
  expect(['C5', 'C6', 'C7', 'C8'].map(verdict)).toEqual(Array(4).fill('✔ Hợp lệ'));
  host.type(COORDINATOR, 'ĐV 1', 'B8', 'Không có.');
  expect(verdict('C8')).toBe('✔ Hợp lệ');
});

test('what is said of “Không có” stays true when its question is typed later', () => {
  host.type(COORDINATOR, 'ĐV 1', 'B6', 'Không có.');
  host.type(COORDINATOR, 'ĐV 1', 'B5', 'Khó khăn:');
  expect(verdict('C6')).toMatch(/Nếu trả lời câu ngay trên thì giữ/);
});

test('a paste over several columns is checked too', () => {
  host.paste(COORDINATOR, 'ĐV 1', 'A5', [['1', 'Tổ chức thi.']]);
  expect(verdict('C5')).toBe('✔ Hợp lệ');
});

test('clearing many entries clears what was said of each, above a row that stays', () => {
  host.paste(COORDINATOR, 'ĐV 1', 'B5', [['Tổ chức thi.'], [' - tổ chức thi'], ['Tổ chức thi.']]);
  host.clear(COORDINATOR, 'ĐV 1', 'A5:C6');
  expect(['C5', 'C6', 'C7'].map(verdict)).toEqual(['', '', '✔ Hợp lệ']);
});

test('clearing an entry clears what was said of it', () => {
  host.type(COORDINATOR, 'ĐV 1', 'B5', 'Tổ chức thi.');
  host.clear(COORDINATOR, 'ĐV 1', 'B5');
  expect(verdict('C5')).toBe('');
});

test('a formula and a number are told of', () => {
  formatAsUsual(host, 'ĐV 1', 'B5');
  host.type(COORDINATOR, 'ĐV 1', 'B5', '=1+1');
  expect(verdict('C5')).toContain('công thức');
  formatAsUsual(host, 'ĐV 1', 'B6');
  host.type(COORDINATOR, 'ĐV 1', 'B6', '01234');
  expect(verdict('C6')).toContain('không còn là chữ (1234)');
});

test('columns that were moved are followed', () => {
  host.as(COORDINATOR).tabs.insertLines(idOf(host, 'ĐV 1'), 'column', 1, 1, 1);
  host.type(COORDINATOR, 'ĐV 1', 'C5', 'Tổ chức thi.');
  expect(verdict('D5')).toBe('✔ Hợp lệ');
});

test.each([
  ['the header', 'ĐV 1', 'B4', 'Nội dung'],
  ['above the header', 'ĐV 1', 'B2', 'Ghi chú'],
  ['another column', 'ĐV 1', 'E5', 'Ghi chú'],
  ['a tab of the add-on', 'Đơn vị', 'J2', 'Ghi chú'],
])('editing %s writes nothing', (_, tab, cell, text) => {
  const run = host.type(COORDINATOR, tab, cell, text);
  expect(run?.calls.write).toBe(0);
});

test('a tab that is no unit’s is left alone', () => {
  host.as(COORDINATOR).tabs.add('Ghi chép', 5, null);
  expect(host.type(COORDINATOR, 'Ghi chép', 'B5', 'Việc riêng')?.calls.write).toBe(0);
});

describe('text that was pasted into the wrong cells', () => {
  const toasts = (run: RunResult | undefined) => run?.dialogs.filter(({ kind }) => kind === 'toast') ?? [];

  test('stays where it is, and the person is told at once', () => {
    const run = host.paste(COORDINATOR, 'ĐV 1', 'B6', [
      ['1', 'Tổ chức 02 hội nghị báo cáo viên.'],
      ['2', 'Mở 03 lớp bồi dưỡng.'],
    ]);
    expect(['C6', 'C7'].map(verdict)).toEqual(['Tổ chức 02 hội nghị báo cáo viên.', 'Mở 03 lớp bồi dưỡng.']);
    expect(['E6', 'E7'].map(verdict)).toEqual([
      expect.stringMatching(/^✖ Lỗi: Ô C6 ở cột “Kiểm tra” nên chữ trong ô chưa được tính/),
      expect.stringMatching(/^✖ Lỗi: Ô C7 /),
    ]);
    expect(toasts(run)).toMatchObject([{ text: expect.stringContaining('ô C6, C7') }]);
  });

  test('of three columns has its verdict behind the last', () => {
    host.paste(COORDINATOR, 'ĐV 1', 'B6', [['1', 'Mở 03 lớp.', 'Đạt'], ['Họp thôn.']]);
    expect(['C6', 'D6', 'C7'].map(verdict)).toEqual(['Mở 03 lớp.', 'Đạt', '✔ Hợp lệ']);
    expect(verdict('E6')).toMatch(/^✖ Lỗi: Ô C6 /);
  });

  test('loses its verdict when it is taken away', () => {
    host.paste(COORDINATOR, 'ĐV 1', 'B6', [['Họp thôn.', 'Mở 03 lớp.']]);
    host.clear(COORDINATOR, 'ĐV 1', 'C6');
    expect(['C6', 'E6'].map(verdict)).toEqual(['✔ Hợp lệ', '']);
  });

  test('is no verdict because it begins with a tick', () => {
    host.paste(COORDINATOR, 'ĐV 1', 'B6', [['', '✔ Mở 03 lớp.']]);
    expect(verdict('C6')).toBe('✔ Mở 03 lớp.');
    expect(verdict('E6')).toMatch(/^✖ Lỗi/);
  });

  test.each([
    ['the row of the unit’s name', 'A1'],
    ['the row of the box Không phát sinh', 'C2'],
    ['the row of the tick boxes', 'E3'],
    ['the header row', 'E4'],
    ['a column behind the table', 'F5'],
  ])('in %s is told of at once', (_, cell) => {
    const run = host.paste(COORDINATOR, 'ĐV 1', cell, [['Mở 03 lớp bồi dưỡng cho cán bộ.']]);
    expect(toasts(run)).toMatchObject([{ text: expect.stringContaining(`ô ${cell}`) }]);
    expect(run?.calls.write).toBe(0);
  });

  test('in a column that the tab did not have is told of at once, and by the check', () => {
    const run = host.paste(COORDINATOR, 'ĐV 1', 'F5', [['', 'Mở 03 lớp.']]);
    expect(toasts(run)).toMatchObject([{ text: expect.stringContaining('ô G5') }]);
    expect(click(host, 'Kiểm tra số liệu').warnings).toContainEqual(
      expect.objectContaining({ rule: 'misplaced-text', tab: 'ĐV 1', cell: 'G5' }),
    );
  });

  test('over the header row is told of at once, as no entry can be read any more', () => {
    const run = host.paste(COORDINATOR, 'ĐV 1', 'B4', [['- Mở 03 lớp.'], ['- Họp thôn.']]);
    expect(toasts(run)).toMatchObject([{ text: expect.stringContaining('Ctrl+Z') }]);
  });

  test('costs the keystrokes of others nothing', () => {
    expect(toasts(host.type(COORDINATOR, 'ĐV 1', 'B6', 'Mở 03 lớp.'))).toEqual([]);
    expect(toasts(host.type(COORDINATOR, 'ĐV 1', 'E4', 'Ghi chú'))).toEqual([]);
  });
});

describe('what a person typed beside an entry stays', () => {
  const type = (cell: string, text: string) => host.type(COORDINATOR, 'ĐV 1', cell, text);

  test.each(['⚠ Cảnh báo: nguy cơ cháy rừng cấp V', '✖ Lỗi: thiếu số liệu, đề nghị xã bổ sung'])(
    'also where it begins like a verdict: %s',
    (text) => {
      type('C5', text);
      expect([host.cell('ĐV 1', 'C5').value, verdict('E5').slice(0, 5)]).toEqual([text, '✖ Lỗi']);
      type('B5', 'Tổ chức hội nghị.');
      type('E6', text);
      type('B6', 'Mở 02 lớp.');
      expect([host.cell('ĐV 1', 'C5').value, host.cell('ĐV 1', 'E6').value]).toEqual([text, text]);
    },
  );

  test('also where it is a formula that shows nothing', () => {
    formatAsUsual(host, 'ĐV 1', 'C5');
    type('C5', '=""');
    type('B5', 'Tổ chức hội nghị.');
    expect([host.cell('ĐV 1', 'C5').formula, verdict('E5')]).toEqual(['=""', '✔ Hợp lệ']);
  });

  test('and the row goes on being an error whatever is typed into it', () => {
    type('C5', 'cho 30 phụ nữ');
    type('B5', 'Mở 02 lớp.');
    expect(verdict('E5')).toMatch(/^✖ Lỗi: Ô C5/);
  });
});

describe('the stamp of a unit’s tab', () => {
  const UNIT = 'dongvan@example.gov.vn';
  const AT = '14/06/2026 16:40';

  beforeEach(() => {
    host = workbookOf([{ name: 'Xã A', tab: 'ĐV 1', email: UNIT, entries: ['Tổ chức hội nghị.'] }]);
    host.share(UNIT);
    line('Kỳ báo cáo: 6 tháng đầu năm 2022 · Hạn gửi: 15/6/2026');
    at(AT);
  });

  /** Sets the clock, which is in Vietnam. */
  function at(moment: string): void {
    const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (.*)$/.exec(moment) ?? [];
    host.now = new Date(`${year}-${month}-${day}T${time}:00+07:00`);
  }
  /** Writes the line with the period as a run of the add-on does. */
  function line(text: string): void {
    host
      .as(COORDINATOR)
      .cells.write(idOf(host, 'ĐV 1'), { row: 1, column: 1, rows: 1, columns: 1 }, [[`Xã A\n${text}`]]);
  }
  /** The lines below a label. */
  const notes = (cell = 'B3') => host.cell('ĐV 1', cell).display.split('\n').slice(1);
  const stamp = () => notes()[0] ?? '';
  const tick = (cell: string, isTicked = true) => host.tick(UNIT, 'ĐV 1', cell, isTicked);
  const type = (cell: string, text: string) => host.type(UNIT, 'ĐV 1', cell, text);
  const toasts = (run: RunResult | undefined) =>
    run?.dialogs.flatMap((dialog) => (dialog.kind === 'toast' ? [dialog.text] : []));

  test.each(['A3', 'A2'])('says when the box %s was ticked', (box) => {
    if (box === 'A2') host.clear(UNIT, 'ĐV 1', 'B5');
    const { read, write } = tick(box)?.calls ?? {};
    expect(stamp()).toBe(`Nộp lúc ${AT}`);
    expect([read, write]).toEqual([2, 1]);
  });

  test('keeps the first moment when the other box is ticked too, and goes with the last tick', () => {
    host.clear(UNIT, 'ĐV 1', 'B5');
    tick('A3');
    at('14/06/2026 17:00');
    tick('A2');
    tick('A3', false);
    expect(stamp()).toBe(`Nộp lúc ${AT}`);
    tick('A2', false);
    expect(stamp()).toBe('');
  });

  test('counts a mark that was typed for a box, and its going', () => {
    const { cells } = host.as(COORDINATOR);
    const anything: Validation = { kind: 'list', values: ['x'], allowInvalid: true, help: null };
    const area = { row: 3, column: 1, rows: 1, columns: 1 };
    cells.setValidation(idOf(host, 'ĐV 1'), area, anything);
    type('A3', 'x');
    expect(stamp()).toBe(`Nộp lúc ${AT}`);
    host.clear(UNIT, 'ĐV 1', 'A3');
    expect(stamp()).toBe('');
  });

  test('says when an entry was edited after the tick, once a minute', () => {
    tick('A3');
    at('15/06/2026 08:02');
    expect(type('B6', 'Mở 02 lớp.')?.calls).toMatchObject({ read: 2, write: 2 });
    expect(stamp()).toBe(`Nộp lúc ${AT} · sửa lần cuối 15/06/2026 08:02`);
    expect(type('B7', 'Mở 03 lớp.')?.calls).toMatchObject({ read: 2, write: 1 });
    expect(host.cell('ĐV 1', 'C7').value).toBe('✔ Hợp lệ');
  });

  test('is one for a paste over many rows, and none for an edit beside the entries', () => {
    tick('A3');
    at('15/06/2026 08:02');
    type('F6', 'Ghi chú');
    expect(stamp()).toBe(`Nộp lúc ${AT}`);
    const many = Array.from({ length: 50 }, (_, i) => [`Mở lớp thứ ${i}.`]);
    expect(host.paste(UNIT, 'ĐV 1', 'B6', many)?.calls).toMatchObject({ read: 2, write: 2 });
    expect(stamp()).toBe(`Nộp lúc ${AT} · sửa lần cuối 15/06/2026 08:02`);
  });

  test('costs usual typing nothing', () => {
    const calls = type('B6', 'Mở 02 lớp.')?.calls;
    expect([calls?.read, calls?.write, stamp()]).toEqual([2, 1, '']);
  });

  test('says that an edit is after the deadline, and the person is told once', () => {
    at('15/06/2026 23:59');
    type('B6', 'Mở 02 lớp.');
    expect(stamp()).toBe('');
    at('16/06/2026 00:00');
    const first = type('B6', 'Mở 03 lớp.');
    expect(stamp()).toBe('Sửa lần cuối 16/06/2026 00:00 (sau hạn gửi 15/06/2026)');
    expect(toasts(first)).toEqual(['Đã quá hạn gửi 15/06/2026: người điều phối sẽ thấy lần sửa này.']);
    expect(first?.calls).toMatchObject({ read: 2, write: 1 });
    at('16/06/2026 00:05');
    expect(toasts(type('B6', 'Mở 04 lớp.'))).toEqual([]);
    expect(stamp()).toBe('Sửa lần cuối 16/06/2026 00:05 (sau hạn gửi 15/06/2026)');
    tick('A3');
    expect(stamp()).toBe('Nộp lúc 16/06/2026 00:05');
    type('B6', 'Mở 05 lớp.');
    expect(stamp()).toBe('Nộp lúc 16/06/2026 00:05 · sửa lần cuối 16/06/2026 00:05 (sau hạn gửi 15/06/2026)');
  });

  test.each([
    ['the days of grace', 'Hạn gửi: 15/6/2026 (nhận đến 17/6/2026)', ''],
    ['the day to which the tab was opened', 'Hạn gửi: 15/6/2026', '\n🔓 Được mở đến hết ngày 17/06/2026.'],
    [
      'the day by which changes are asked for',
      'Hạn gửi: 15/6/2026',
      '\n↩ TRẢ LẠI 15/06/2026: bổ sung số liệu.\nSửa xong, đánh dấu lại ô Hoàn thành chậm nhất hết\nngày 17/06/2026.',
    ],
  ])('counts an edit as in time until %s are over', (_, until, banner) => {
    line(
      `Kỳ báo cáo: 6 tháng đầu năm 2022 · ${until} · Mỗi hàng một mục, gõ vào cột Nội dung. Nhập xong, đánh dấu vào ô Hoàn thành.${banner}`,
    );
    at('17/06/2026 23:59');
    expect(toasts(type('B6', 'Mở 02 lớp.'))).toEqual([]);
    expect(stamp()).toBe('');
    at('18/06/2026 00:00');
    type('B6', 'Mở 03 lớp.');
    expect(stamp()).toBe('Sửa lần cuối 18/06/2026 00:00 (sau hạn gửi 15/06/2026)');
  });

  test('is never written over somebody’s own text, or a formula', () => {
    type('B3', 'Hoàn thành\nNộp lúc 16 giờ');
    tick('A3');
    expect(stamp()).toBe('Nộp lúc 16 giờ');
    formatAsUsual(host, 'ĐV 1', 'B3');
    type('B3', '="Hoàn thành"');
    tick('A2');
    at('16/06/2026 08:00');
    type('B6', 'Mở 02 lớp.');
    expect(host.cell('ĐV 1', 'B3').formula).toBe('="Hoàn thành"');
  });

  test('is followed where columns and rows were inserted', () => {
    tick('A3');
    const { tabs } = host.as(COORDINATOR);
    tabs.insertLines(idOf(host, 'ĐV 1'), 'column', 1, 1, 1);
    tabs.insertLines(idOf(host, 'ĐV 1'), 'row', 1, 1, 1);
    at('15/06/2026 08:02');
    type('C8', 'Mở 02 lớp.');
    expect([notes('C4'), notes('B3')]).toEqual([[`Nộp lúc ${AT} · sửa lần cuối 15/06/2026 08:02`], []]);
  });

  test.each([
    ['the boxes', () => host.clear(COORDINATOR, 'ĐV 1', 'A2:B3')],
    ['the line with the period', () => host.clear(COORDINATOR, 'ĐV 1', 'A1')],
  ])('is not written where a person took away %s', (_, act) => {
    act();
    at('16/06/2026 08:00');
    expect(type('B6', 'Mở 02 lớp.')?.calls.write).toBe(1);
    expect(stamp()).toBe('');
  });

  test('stays through Thiết lập and Kiểm tra, and is no stray text', () => {
    tick('A3');
    const { warnings, errors } = click(host, 'Kiểm tra số liệu');
    click(host, 'Thiết lập…');
    expect(stamp()).toBe(`Nộp lúc ${AT}`);
    expect([...warnings, ...errors].filter(({ cell }) => cell === 'B3')).toEqual([]);
  });

  test('goes with the period', () => {
    tick('A3');
    at('15/06/2026 08:02');
    host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '' }, 'run']);
    expect([stamp(), host.cell('ĐV 1', 'A1').value]).toEqual(['', expect.stringContaining('9 tháng')]);
  });

  test('stays where layouts 1 and 2 had it, and goes on there', () => {
    tick('A3');
    takeBack(host, 'ĐV 1');
    at('15/06/2026 08:02');
    expect(type('B6', 'Mở 02 lớp.')?.calls).toMatchObject({ read: 2, write: 2 });
    expect(host.cell('ĐV 1', 'D2').value).toBe(`Nộp lúc ${AT} · sửa lần cuối 15/06/2026 08:02`);
    tick('A3', false);
    expect(host.cell('ĐV 1', 'D2').value).toBe('');
    tick('C3');
    expect(stamp()).toBe('Đánh dấu lúc 15/06/2026 08:02');
  });

  describe('says below it what is wrong with the ticks, in a cell that a phone shows', () => {
    const CONTENT = '⚠ Tab có nội dung: bỏ dấu Không phát sinh, hoặc xóa nội dung.';
    const errorsIn = (rows: string) => `⚠ Còn lỗi ở hàng ${rows}: sửa theo cột Kiểm tra.`;

    test('the tick Hoàn thành while entries have errors, until the last of them is mended', () => {
      type('B6', '05');
      type('B8', '06');
      expect(notes()).toEqual([]);
      expect(tick('A3')?.calls).toMatchObject({ read: 2, write: 1 });
      expect(notes()).toEqual([`Đánh dấu lúc ${AT}`, errorsIn('6, 8')]);
      expect(type('B6', 'Mở 05 lớp.')?.calls).toMatchObject({ read: 2, write: 2 });
      expect(notes()[1]).toBe(errorsIn('8'));
      type('B9', '07');
      expect(notes()[1]).toBe(errorsIn('8, 9'));
      host.clear(UNIT, 'ĐV 1', 'B8:B9');
      expect(notes()).toEqual([`Nộp lúc ${AT} · sửa lần cuối ${AT}`]);
    });

    test('an error that is none any more since the coordinator let the word pass, once the unit ticks again', () => {
      type('B6', 'Họp tại xã Thài phìn Tủng.');
      tick('A3');
      expect([stamp(), notes()[1]]).toEqual([`Đánh dấu lúc ${AT}`, errorsIn('6')]);
      host.run('ignoreFinding', ['C1', 'Thài phìn Tủng'], { as: COORDINATOR });
      tick('A3', false);
      const { read, write } = tick('A3')?.calls ?? {};
      expect([host.cell('ĐV 1', 'C6').value, notes(), read, write]).toEqual([
        '✔ Hợp lệ',
        [`Nộp lúc ${AT}`],
        2,
        1,
      ]);
    });

    test('an error in an entry that came without a trigger, as from a phone or another program', () => {
      const area = { row: 6, column: 2, rows: 1, columns: 1 };
      host.as(COORDINATOR).cells.write(idOf(host, 'ĐV 1'), area, [['05']]);
      expect(host.cell('ĐV 1', 'C6').value).toBe('');
      tick('A3');
      expect(host.cell('ĐV 1', 'C6').display).toMatch(/^✖ Lỗi: /);
      expect(notes()).toEqual([`Đánh dấu lúc ${AT}`, errorsIn('6')]);
    });

    test('many errors, of which the first are named', () => {
      host.paste(UNIT, 'ĐV 1', 'B6', [['1'], ['2'], ['3'], ['4'], ['5'], ['6'], ['7']]);
      tick('A3');
      expect(notes()[1]).toBe(errorsIn('6, 7, 8, 9, 10 và 2 hàng khác'));
    });

    test('the tick Không phát sinh over entries, below its own label, until they or the tick are gone', () => {
      expect(tick('A2')?.calls).toMatchObject({ read: 2, write: 2 });
      expect([notes('B2'), notes()]).toEqual([[CONTENT], [`Đánh dấu lúc ${AT}`]]);
      host.clear(UNIT, 'ĐV 1', 'B5');
      expect([notes('B2'), notes()]).toEqual([[], [`Nộp lúc ${AT} · sửa lần cuối ${AT}`]]);
      expect(type('B5', 'Mở 02 lớp.')?.calls).toMatchObject({ read: 2, write: 3 });
      expect([notes('B2'), notes()]).toEqual([[CONTENT], [`Đánh dấu lúc ${AT} · sửa lần cuối ${AT}`]]);
      tick('A2', false);
      expect([notes('B2'), notes()]).toEqual([[], []]);
    });

    test('below the other label where a person wrote one of their own or a formula', () => {
      type('B2', 'Không phát sinh: xin ghi rõ');
      tick('A2');
      expect(notes()).toEqual([`Đánh dấu lúc ${AT}`, CONTENT]);
      formatAsUsual(host, 'ĐV 1', 'B2');
      type('B2', '="Không phát sinh"');
      tick('A2', false);
      tick('A2');
      expect(host.cell('ĐV 1', 'B2').formula).toBe('="Không phát sinh"');
    });

    test.each([
      ['Hoàn thành over errors', { B6: '05', A3: true }, 'Có lỗi'],
      ['Không phát sinh over entries', { A2: true }, 'Đang nhập'],
      ['both over entries', { A2: true, A3: true }, 'Đã nộp'],
      ['both over nothing', { B5: '', A2: true, A3: true }, 'Không phát sinh'],
      ['both over errors', { B6: '05', A2: true, A3: true }, 'Có lỗi'],
      ['Không phát sinh over an error beside no entry', { B5: '', C6: 'Mở 02 lớp.', A2: true }, 'Có lỗi'],
    ])('and says that the unit handed in where the status board does: %s', (_, edits, state) => {
      for (const [cell, value] of Object.entries(edits)) {
        if (value === '') host.clear(UNIT, 'ĐV 1', cell);
        else if (typeof value === 'string') type(cell, value);
        else tick(cell);
      }
      click(host, 'Kiểm tra số liệu');
      expect(host.cell('Đơn vị', 'E2').value).toBe(state);
      expect(stamp()).toMatch(['Có lỗi', 'Đang nhập'].includes(state) ? /^Đánh dấu lúc/ : /^Nộp lúc/);
    });

    test('and says so once the errors are mended', () => {
      type('B6', '05');
      tick('A3');
      at('15/06/2026 08:02');
      type('B6', 'Mở 05 lớp.');
      expect(stamp()).toBe(`Nộp lúc ${AT} · sửa lần cuối 15/06/2026 08:02`);
    });

    test('both ticks; and none where the entry says only that there is nothing', () => {
      type('B5', 'Không có');
      expect(host.cell('ĐV 1', 'C5').display).toContain('đánh dấu “Không phát sinh” ở đầu tab');
      tick('A2');
      expect(notes()).toEqual([`Nộp lúc ${AT}`]);
      tick('A3');
      expect(notes()[1]).toBe('⚠ Hai ô cùng đánh dấu: chỉ để một.');
      tick('A2', false);
      expect(notes()).toEqual([`Nộp lúc ${AT}`]);
    });

    test('also in a tab of layout 2, where the stamp has a cell of its own', () => {
      tick('A3');
      takeBack(host, 'ĐV 1');
      type('B6', '05');
      tick('C3');
      expect(host.cell('ĐV 1', 'D2').value).toBe(`Nộp lúc ${AT} · sửa lần cuối ${AT}`);
      expect(notes('D3')).toEqual([CONTENT]);
      tick('C3', false);
      expect([notes('D3'), notes()]).toEqual([[], [errorsIn('6')]]);
    });

    test('and the check finds no stray text in it, nor does it stay after the period', () => {
      tick('A2');
      tick('A3');
      const { findings } = click(host, 'Kiểm tra số liệu');
      expect(findings.filter(({ rule }) => rule === 'text-above-header')).toEqual([]);
      host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '' }, 'run']);
      expect(['B2', 'B3'].map((cell) => host.cell('ĐV 1', cell).value)).toEqual([
        'Không phát sinh trong kỳ này',
        'Hoàn thành (đã nhập đủ nội dung)',
      ]);
    });
  });
});
