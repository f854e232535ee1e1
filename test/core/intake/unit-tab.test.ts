import { cellAt } from '../../../src/core/grid/a1';
import type { Cell } from '../../../src/core/grid/cells';
import { readUnitTab } from '../../../src/core/intake/unit-tab';
import { withEdits } from '../../../src/core/text/tracked-text';

const unit = { name: 'Đơn vị A', tab: 'A', email: '', cell: 'B2' };

const top: Cell[][] = [
  ['Đơn vị A', '', '', ''],
  ['Kỳ báo cáo: năm 2022', '', '', ''],
  [true, 'Hoàn thành (đã nhập đủ)', false, 'Không phát sinh trong kỳ này'],
  ['TT', 'Nội dung', 'Kiểm tra', ''],
];

function read(rows: Cell[][], formulas: string[][] = []) {
  return readUnitTab(unit, { tab: 'A', values: rows, formulas });
}

/** The top of the tab, then one row per content. */
function tabOf(...contents: Cell[]): Cell[][] {
  return [...top, ...contents.map((content, i): Cell[] => [i + 1, content, '', ''])];
}

test('every row with content is an entry, named by its cell; rows that only have a number are not', () => {
  const { entries, findings } = read(tabOf('Một', '', ' \u00a0', '- Hai'));
  expect(entries.map(({ cell, text }) => [cell, text])).toEqual([
    ['B5', 'Một'],
    ['B8', '- Hai'],
  ]);
  expect(findings).toEqual([]);
});

test.each([
  ['left of', [true, 'Hoàn thành', false, 'Không phát sinh'], { completed: true, nothingToReport: false }],
  ['left of', [false, 'HOÀN THÀNH', true, 'không phát sinh'], { completed: false, nothingToReport: true }],
  ['right of', ['Hoàn thành', true, 'Không phát sinh', false], { completed: true, nothingToReport: false }],
  ['right of', ['Hoàn thành', false, 'Không phát sinh', true], { completed: false, nothingToReport: true }],
])('the tick boxes %s their labels are read: %j', (_, boxRow, ticks) => {
  expect(read([...top.slice(0, 2), boxRow as Cell[], ['TT', 'Nội dung', 'Kiểm tra', '']])).toMatchObject(
    ticks,
  );
});

test.each([
  ['text before the first box', ['Trạng thái:', false, 'Hoàn thành', true, 'Không phát sinh'], [false, true]],
  ['an x typed for a tick', ['x', 'Hoàn thành', '', 'Không phát sinh'], [true, false]],
  ['a column inserted after the first', [true, '', 'Hoàn thành', false, 'Không phát sinh'], [true, false]],
  [
    'columns inserted after the second',
    [false, 'Hoàn thành', true, '', '', 'Không phát sinh'],
    [false, true],
  ],
  [
    'a column inserted before one on the right',
    ['Hoàn thành', '', true, 'Không phát sinh', false],
    [true, false],
  ],
  ['the first of them cleared away', ['', 'Hoàn thành', true, 'Không phát sinh'], [false, true]],
  ['the first column deleted', ['Hoàn thành', true, 'Không phát sinh', ''], [false, true]],
  [
    'an x of something else farther off',
    [false, 'Hoàn thành', '', 'Không phát sinh', '', 'x'],
    [false, false],
  ],
  ['TRUE typed for a tick', [false, 'Hoàn thành', 'TRUE', 'Không phát sinh'], [false, true]],
])('tick boxes with %s are read', (_, boxRow, [completed, nothingToReport]) => {
  const report = read([...top.slice(0, 2), boxRow as Cell[], ['TT', 'Nội dung', 'Kiểm tra', '', '']]);
  expect(report).toMatchObject({ completed, nothingToReport });
});

test('a label without its box is a warning that names it', () => {
  const boxRow: Cell[] = [true, 'Hoàn thành', '', 'Không phát sinh'];
  expect(read([...top.slice(0, 2), boxRow, ...tabOf('Một').slice(3)]).findings).toMatchObject([
    { rule: 'missing-box', severity: 'warning', message: expect.stringContaining('“Không phát sinh”') },
  ]);
});

test('a unit that is called like the heading does not pass for the header row', () => {
  const rows = tabOf('Một');
  rows[0] = ['Nội dung', '', '', ''];
  const named = { ...unit, name: 'Nội dung' };
  expect(readUnitTab(named, { tab: 'A', values: rows })).toMatchObject({
    entries: [{ cell: 'B5' }],
    findings: [],
  });
});

test('a moved header row is followed, with a warning', () => {
  const { entries, findings } = read([['', '', '', ''], ...tabOf('Một')]);
  expect(entries.map(({ cell }) => cell)).toEqual(['B6']);
  expect(findings).toMatchObject([{ rule: 'moved-header', severity: 'warning' }]);
});

test('text between the tick boxes and the header is an error at its cell', () => {
  const rows = [...top.slice(0, 3), ['', 'Lạc chỗ', '', ''], ...tabOf('Một').slice(3)];
  expect(read(rows).findings).toMatchObject([
    { rule: 'moved-header' },
    { rule: 'text-above-header', severity: 'error', cell: 'B4' },
  ]);
});

test('a missing header is an error that says where to type it, and nothing is read', () => {
  const { entries, findings } = read([...top.slice(0, 3), ['TT', 'Việc', '', ''], [1, 'Một', '', '']]);
  expect(entries).toEqual([]);
  expect(findings).toMatchObject([{ rule: 'missing-header', severity: 'error', cell: 'B4' }]);
});

test('two content columns are an error', () => {
  const rows: Cell[][] = [
    ...top.slice(0, 3),
    ['TT', 'Nội dung', 'Kiểm tra', 'Nội dung'],
    [1, 'Một', '', 'Hai'],
  ];
  expect(read(rows).findings).toMatchObject([
    { rule: 'duplicate-header' },
    { rule: 'misplaced-text', cell: 'D5' },
  ]);
});

test('tick boxes that are gone are a warning', () => {
  expect(read([['Đơn vị A'], [''], [''], ...tabOf('Một').slice(3)]).findings).toMatchObject([
    { rule: 'missing-box', severity: 'warning' },
  ]);
});

test.each<[string, Cell, string, string, string]>([
  ['a formula', 2, '=1+1', 'formula', '2'],
  ['a formula that shows nothing', '', '=A1', 'formula', ''],
  ['a number', 1234.5, '', 'not-text', '1234,5'],
  ['a date', { date: '12/05/2022' }, '', 'not-text', '12/05/2022'],
  ['a truth value', true, '', 'not-text', 'TRUE'],
  ['digits alone', '123', '', 'only-digits', '123'],
  ['figures on two lines', ' 1.250\n12,5.', '', 'only-digits', ' 1.250\n12,5.'],
  ['50,000 characters', 'a'.repeat(50_000), '', 'cut-text', 'a'.repeat(50_000)],
])('an entry that is %s is kept as shown, with an error at its cell', (_, value, formula, rule, text) => {
  const { entries, findings } = read(tabOf(value), [[], [], [], [], ['', formula]]);
  expect(entries).toMatchObject([{ cell: 'B5', text }]);
  expect(findings).toMatchObject([
    { rule, severity: 'error', unit: 'Đơn vị A', tab: 'A', cell: 'B5', end: text.length },
  ]);
});

test('an entry that says only that there is nothing is a warning that names the tick box, and no item', () => {
  const { entries, findings } = read(tabOf('Không có.', 'Mở 02 lớp.'));
  expect(entries.map(({ clean }) => clean.items.length)).toEqual([0, 1]);
  expect(findings).toMatchObject([
    { rule: 'nothing-text', severity: 'warning', cell: 'B5', start: 0, end: 9 },
  ]);
  expect(findings[0]?.message).toContain('“Không phát sinh”');
});

test.each(['Khen thưởng:', 'Có khó khăn gì?'])(
  '“Không có” below %j is its answer, and stays an item',
  (question) => {
    const { entries, findings } = read(tabOf(question, 'Không có.', 'Không có.'));
    expect(entries.map(({ clean }) => clean.items.length)).toEqual([1, 1, 0]);
    expect(findings).toMatchObject([{ rule: 'nothing-text', cell: 'B7' }]);
  },
);

test.each([
  ['Số lớp đã mở trong kỳ:', '05'],
  ['Đường dây nóng: ', '0219 3866 123'],
  ['Đã mở bao nhiêu lớp?', '5'],
])('a bare figure below %j is its answer, and stays an item', (question, answer) => {
  const { entries, findings } = read(tabOf(question, answer));
  expect(entries.map(({ clean }) => clean.items.length)).toEqual([1, 1]);
  expect(findings).toEqual([]);
  expect(read(tabOf('Mở lớp.', answer)).findings).toMatchObject([{ rule: 'only-digits', cell: 'B6' }]);
});

test.each(['05 lớp', '2 m²', 'QĐ 15', '-', '…', '5 x 3', '12/5', '+84 912 345 678', '- 5', '(3)', '…5'])(
  'the entry %j is more than digits',
  (text) => {
    expect(read(tabOf(text)).findings).toEqual([]);
  },
);

test.each<[string, Cell[], string]>([
  ['beside the table', ['', '', '', 'Lạc chỗ'], 'D5'],
  ['in the numbering column', ['Lạc chỗ', '', '', ''], 'A5'],
])('text %s is a warning at its cell, for it is not in the annex', (_, row, cell) => {
  expect(read([...top, row]).findings).toMatchObject([{ rule: 'misplaced-text', severity: 'warning', cell }]);
});

test.each<Cell>([1, '1', '1.', 'I', 'a)'])('the numbering %j is no misplaced text', (number) => {
  expect(read([...top, [number, 'Một', '✔ Hợp lệ', '']]).findings).toEqual([]);
});

test.each<[string, number, number, string, string]>([
  ['in place of the unit’s name', 0, 0, 'warning', 'A1'],
  ['in place of the period', 1, 0, 'warning', 'A2'],
  ['beside the name', 0, 2, 'warning', 'C1'],
  ['in place of the label of a box', 2, 1, 'warning', 'B3'],
  ['in the header row', 3, 3, 'warning', 'D4'],
])('a sentence %s is told of', (_, row, column, severity, cell) => {
  const rows = tabOf('Một').map((cells) => [...cells]);
  rows[row]?.splice(column, 1, '- Mở 03 lớp bồi dưỡng.');
  expect(read(rows).findings).toContainEqual(
    expect.objectContaining({ rule: 'text-above-header', severity, cell }),
  );
});

test('the heading of a column that the unit added is no text of a report', () => {
  const rows = tabOf('Một').map((cells) => [...cells]);
  rows[3]?.splice(3, 1, 'Người nhập');
  expect(read(rows).findings).toEqual([]);
});

test.each<[string, Cell[], string, string[]]>([
  ['a bullet and its text', ['', '-', 'Mở 03 lớp.', ''], '- Mở 03 lớp.', ['C5']],
  ['a row number and its text', ['', '1', 'Mở 03 lớp.', ''], '1. Mở 03 lớp.', ['C5']],
  [
    'text of which a part stands in front',
    ['Huyện A', 'mở', '03 lớp.', ''],
    'Huyện A mở 03 lớp.',
    ['A5', 'C5'],
  ],
  ['three columns', ['', 'Mở lớp', 'cho cán bộ', 'ở xã.'], 'Mở lớp cho cán bộ ở xã.', ['C5', 'D5']],
  ['text beside an empty cell', ['', '', 'Mở 03 lớp.', ''], 'Mở 03 lớp.', ['C5']],
  ['text that an interrupted click joined', ['', '- Mở 03 lớp.', 'Mở 03 lớp.', ''], '- Mở 03 lớp.', ['C5']],
])('%s can be joined in the content column', (_, row, joined, emptied) => {
  const found = read([...top, row]).findings.find(({ cell }) => cell === 'C5');
  expect(found).toMatchObject({ rule: 'misplaced-text', severity: 'error' });
  const { fix } = found ?? {};
  expect(fix).toMatchObject({ tab: 'A', cell: 'B5', text: row[1] });
  expect(fix && withEdits(fix.text, fix.edits)).toBe(joined);
  expect(fix?.emptied?.map(({ cell }) => cell)).toEqual(emptied);
});

test.each<[string, Cell[], string[]]>([
  ['a number', ['', '-', 'Mở lớp', 3], []],
  ['a date', ['', { date: '12/05/2022' }, 'Mở lớp', ''], []],
  ['a formula', ['', '2', 'Mở lớp', ''], ['', '=1+1']],
  ['more than a cell holds', ['', 'a'.repeat(49_995), 'Mở 03 lớp.', ''], []],
])('a row with %s is told of, but only a person can join it', (_, row, formulas) => {
  const found = read([...top, row], [[], [], [], [], formulas]).findings;
  expect(found).toContainEqual(expect.objectContaining({ rule: 'misplaced-text', severity: 'error' }));
  expect(found.some(({ fix }) => fix)).toBe(false);
});

const findingsOf = (rows: Cell[][]) =>
  read(rows).findings.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`);

test.each([
  ['A2', 'Hạn gửi: xin lùi đến 20/6, xã đang có lũ'],
  ['A2', 'Kỳ báo cáo: mở 05 lớp'],
  ['A1', 'Kỳ báo cáo: mở 05 lớp'],
  ['B3', 'Hoàn thành 12 công trình thanh niên'],
  ['D3', 'Không phát sinh ca bệnh mới'],
])('what a unit typed at %s like a text of ours, “%s”, is told of', (cell, text) => {
  const { row, column } = cellAt(cell);
  const rows = tabOf('Một').map((cells) => [...cells]);
  rows[row]?.splice(column, 1, text);
  expect(findingsOf(rows)).toContain(`warning text-above-header ${cell}`);
});

test.each(['Mở 02 lớp xóa mù', 'Trồng 300 cây xanh', 'Mở lớp.'])(
  'an entry in the header row, “%s”, is told of',
  (text) => {
    const rows = tabOf('Một').map((cells) => [...cells]);
    rows[3]?.splice(3, 1, text);
    expect(findingsOf(rows)).toEqual(['warning text-above-header D4']);
  },
);

test.each(['Ghi chú', 'Ghi chú:', '* Ghi chú', 'Số\nlượng', 'Nguồn kinh phí'])(
  'a heading of the unit’s own, “%s”, is none',
  (text) => {
    const rows = tabOf('Một').map((cells) => [...cells]);
    rows[3]?.splice(3, 1, text);
    expect(findingsOf(rows)).toEqual([]);
  },
);

test.each(['⚠ Cảnh báo: nguy cơ cháy rừng cấp V', '✖ Lỗi: thiếu số liệu, đề nghị xã bổ sung', '✔ Đã nộp'])(
  'a remark that begins like a verdict, “%s”, is a person’s',
  (text) => {
    expect(findingsOf([...top, [1, 'Một', text, '']])).toEqual(['error misplaced-text C5']);
  },
);

test.each(['12.000.000 đ', '3 y 4', '15/6: 30 ô'])('“%s” in the column TT is no number of a row', (text) => {
  expect(findingsOf([...top, [text, 'Một', '', '']])).toEqual(['warning misplaced-text A5']);
});

test('the numbers of rows are none of the unit’s texts, whatever their column is called', () => {
  const rows = [...top.slice(0, 3), ['STT', 'Nội dung', 'Kiểm tra', ''], [1, 'Một', '', ''], [2, '', '', '']];
  expect(findingsOf(rows)).toEqual([]);
});

describe('the click that joins a row', () => {
  const joined = (row: Cell[], heading = '') => {
    const rows = [...top.slice(0, 3), ['TT', 'Nội dung', 'Kiểm tra', heading], row];
    return read(rows).findings.find(({ fix }) => fix)?.fix;
  };

  test.each([
    ['Cấp phát tài liệu sinh hoạt chi bộ', '1.200 cuốn', 'Cấp phát tài liệu sinh hoạt chi bộ: 1.200 cuốn'],
    ['Tổ chức hội nghị.', '02 hội nghị', 'Tổ chức hội nghị. 02 hội nghị'],
    ['-', 'Mở 02 lớp.', '- Mở 02 lớp.'],
    ['1', 'Mở 02 lớp.', '1. Mở 02 lớp.'],
    ['Mở lớp', 'tại xã', 'Mở lớp tại xã'],
  ])('of “%s” and “%s” makes “%s”', (content, check, text) => {
    expect(joined(['', content, check, ''])?.edits[0]?.replacement).toBe(text);
  });

  test('of what is joined already only empties the other cell', () => {
    const fix = joined(['', 'Cấp phát tài liệu sinh hoạt chi bộ: 1.200 cuốn', '1.200 cuốn', '']);
    expect([fix?.edits[0]?.replacement, fix?.emptied?.map(({ cell }) => cell)]).toEqual([fix?.text, ['C5']]);
  });

  test('leaves a column of the unit’s own alone', () => {
    expect(joined(['', 'Mở lớp', '30 người', 'Ngân sách xã'], 'Nguồn kinh phí')?.emptied).toEqual([
      { cell: 'C5', text: '30 người' },
    ]);
  });
});
