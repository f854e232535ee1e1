// What a click on a proposal does to the cells.

import type { Host } from '../../local/host/host';
import { VERSION } from '../../src/contract/version';
import { placeKey } from '../../src/core/grid/a1';
import type { CellFix } from '../../src/core/model/cell-fix';
import type { FixOutcome } from '../../src/core/model/fix-outcome';
import { isVerdict } from '../../src/core/wording/verdict';
import { valueOfRun } from '../support/answers';
import { protect } from '../support/by-hand';
import { runBeside } from '../support/interruption';
import { COORDINATOR, click, formatAsUsual, idOf, workbookOf } from '../support/workbook';

const UNIT = 'dongvan@example.gov.vn';

let host: Host;

beforeEach(() => {
  host = workbookOf([
    { name: 'Xã Đồng Văn', tab: 'ĐV 1', email: UNIT, entries: ['Tổ chức hính thức thi.', 'Ra mắt mô hình.'] },
    { name: 'Xã Mèo Vạc', tab: 'ĐV 2', entries: ['Tổ chức hội nghị quí I.'] },
  ]);
});

/** The change of the first place in a text that says `wrong`. */
function change(tab: string, cell: string, text: string, wrong: string, replacement: string): CellFix {
  const start = text.indexOf(wrong);
  return { tab, cell, text, edits: [{ start, end: start + wrong.length, replacement }] };
}

const spelling = change('ĐV 1', 'B5', 'Tổ chức hính thức thi.', 'hính', 'hình');

function apply(fixes: CellFix[], as = COORDINATOR) {
  const run = host.run('applyFixes', [fixes], { as });
  return { ...run, ...valueOfRun<FixOutcome>(run) };
}

const shown = (tab: string, cell: string) => host.cell(tab, cell).display;

/** Everything the workbook shows but the log. */
const entries = () =>
  structuredClone(host.book.sheets.filter(({ name }) => name !== 'Nhật ký').map(({ rows }) => rows));

describe('a change', () => {
  test('is made in its cell, and what is said beside it is up to date', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Tổ chức hính thức thi.');
    const before = shown('ĐV 1', 'C5');
    const { fixed, refused } = apply([spelling]);
    expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hình thức thi.');
    expect(before).toContain('hính');
    expect(shown('ĐV 1', 'C5')).toBe('✔ Hợp lệ');
    expect(fixed).toEqual([{ tab: 'ĐV 1', cell: 'B5', text: 'Tổ chức hình thức thi.', findings: [] }]);
    expect(refused).toEqual([]);
  });

  test('that a person wrote is made at its place only, and stays text', () => {
    apply([{ ...spelling, edits: [{ start: 8, end: 12, replacement: '=1+1 “thể”' }] }]);
    expect(shown('ĐV 1', 'B5')).toBe('Tổ chức =1+1 “thể” thức thi.');
    expect(host.cell('ĐV 1', 'B5').formula).toBe('');
  });

  test.each(['=', '+', "'"])('that would begin a text with %s is refused, and the text stays', (sign) => {
    const { refused } = apply([{ ...spelling, edits: [{ start: 0, end: 7, replacement: `${sign}SUM(1)` }] }]);
    expect(refused).toEqual([{ tab: 'ĐV 1', cell: 'B5', reason: expect.stringContaining(`dấu ${sign}`) }]);
    expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hính thức thi.');
  });

  test('that the check proposes leaves the check nothing to say of its cell', () => {
    const { findings, texts } = click(host, 'Kiểm tra số liệu');
    const found = findings.find((found) => placeKey(found) === 'ĐV 1!B5' && found.suggestions[0]);
    const checked = texts.find((text) => placeKey(text) === 'ĐV 1!B5');
    if (!found || !checked) throw new Error('nothing proposed');
    const { start, end, suggestions } = found;
    apply([{ ...checked, edits: [{ start, end, replacement: suggestions[0] ?? '' }] }]);
    const { errors, warnings } = click(host, 'Kiểm tra số liệu');
    expect([...errors, ...warnings].filter(({ tab, cell }) => tab === 'ĐV 1' && cell === 'B5')).toEqual([]);
  });

  test('tells what is still to say of the cell, and whose it is', () => {
    const text = 'hính thức  hính thức thi.';
    host.type(COORDINATOR, 'ĐV 1', 'B5', text);
    const [cell] = apply([change('ĐV 1', 'B5', text, 'hính', 'hình')]).fixed;
    expect(cell?.text).toBe('hình thức  hính thức thi.');
    expect(cell?.findings).toContainEqual(
      expect.objectContaining({
        unit: 'Xã Đồng Văn',
        tab: 'ĐV 1',
        cell: 'B5',
        start: 11,
        suggestions: ['hình thức'],
      }),
    );
    expect(shown('ĐV 1', 'C5')).toContain('hính');
  });

  test('touches no other cell', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Tổ chức hính thức thi.');
    const before = entries();
    apply([spelling]);
    const now = entries();
    const differing = before.flatMap((rows, sheet) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.keys(cells ?? {}).filter(
          (column) =>
            JSON.stringify(cells?.[Number(column)]) !==
            JSON.stringify(now[sheet]?.[Number(row)]?.[Number(column)]),
        ),
      ),
    );
    expect(differing).toHaveLength(2);
  });

  test('is made of several parts of a cell at once', () => {
    const text = 'Ra mắt mô hình.';
    const edits = [
      { start: 0, end: 2, replacement: 'Cho ra' },
      { start: 14, end: 14, replacement: ' mới' },
    ];
    apply([{ tab: 'ĐV 1', cell: 'B6', text, edits }]);
    expect(shown('ĐV 1', 'B6')).toBe('Cho ra mắt mô hình mới.');
  });

  test('of a text whose tones are typed apart is made where they stand', () => {
    const text = 'Hội nghị quí I.'.normalize('NFD');
    host.type(COORDINATOR, 'ĐV 2', 'B5', text);
    apply([change('ĐV 2', 'B5', text, 'quí'.normalize('NFD'), 'quý')]);
    expect(host.cell('ĐV 2', 'B5').value).toBe(`${'Hội nghị '.normalize('NFD')}quý I.`);
  });

  test.each(['=1+1', '+84', '- 5', '01234', '12/5'])('that leaves %s leaves it as text', (left) => {
    const text = `${left} thừa`;
    host.type(COORDINATOR, 'ĐV 1', 'B7', text);
    formatAsUsual(host, 'ĐV 1', 'B7');
    expect(apply([change('ĐV 1', 'B7', text, ' thừa', '')]).refused).toEqual([]);
    expect(host.cell('ĐV 1', 'B7')).toMatchObject({ value: left, formula: '', format: '@' });
  });

  test('keeps what only the period tells of the cell', () => {
    const text = 'Họp ngày 05/5/2019 hính thức.';
    host.type(COORDINATOR, 'ĐV 1', 'B5', text);
    const [cell] = apply([change('ĐV 1', 'B5', text, 'hính', 'hình')]).fixed;
    expect(cell?.findings.map(({ rule }) => rule)).toEqual(['D2']);
  });

  test.each(['kept', 'dropped'] as const)(
    'behind an apostrophe that is %s is told as it came out',
    (quirk) => {
      const text = "'quốc hính thức";
      host = workbookOf([['Ra mắt mô hình.']], { quirks: { apostropheInText: quirk } });
      host.type(COORDINATOR, 'ĐV 1', 'B6', `'${text}`);
      const checked = String(host.cell('ĐV 1', 'B6').value);
      const { fixed, refused } = apply([change('ĐV 1', 'B6', checked, 'hính', 'hình')]);
      expect(refused).toEqual([]);
      expect(fixed.map((cell) => cell.text)).toEqual([shown('ĐV 1', 'B6')]);
      expect(shown('ĐV 1', 'B6')).toContain('quốc hình thức');
      expect(shown('ĐV 1', 'C6')).not.toContain('hính');
    },
  );

  test('that leaves nothing leaves nothing beside it either', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B7', 'thừa');
    expect(apply([change('ĐV 1', 'B7', 'thừa', 'thừa', '')]).fixed).toMatchObject([
      { text: '', findings: [] },
    ]);
    expect(['B7', 'C7'].map((cell) => shown('ĐV 1', cell))).toEqual(['', '']);
  });

  test('of a unit’s name is made in the registry', () => {
    const { fixed } = apply([change('Đơn vị', 'B2', 'Xã Đồng Văn', 'Xã', 'xã')]);
    expect(fixed).toEqual([{ tab: 'Đơn vị', cell: 'B2', text: 'xã Đồng Văn', findings: [] }]);
    expect(shown('Đơn vị', 'B2')).toBe('xã Đồng Văn');
  });

  test('follows columns that were moved far to the right', () => {
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'ĐV 2'), 'column', 1, 7, 1);
    const { fixed } = apply([change('ĐV 2', 'I5', 'Tổ chức hội nghị quí I.', 'quí', 'quý')]);
    expect(fixed).toMatchObject([{ cell: 'I5' }]);
    expect(shown('ĐV 2', 'I5')).toBe('Tổ chức hội nghị quý I.');
    expect(shown('ĐV 2', 'J5')).toBe('✔ Hợp lệ');
  });
});

test('changes to several tabs are made together, and the log has one line of them', () => {
  const { fixed } = apply([spelling, change('ĐV 2', 'B5', 'Tổ chức hội nghị quí I.', 'quí', 'quý')]);
  expect(fixed.map(({ tab }) => tab)).toEqual(['ĐV 1', 'ĐV 2']);
  expect(['B2', 'C2'].map((cell) => shown('Nhật ký', cell))).toEqual([COORDINATOR, 'Sửa theo đề nghị']);
  expect(shown('Nhật ký', 'D2')).toBe(`2 ô: ĐV 1!B5, ĐV 2!B5 (phiên bản ${VERSION})`);
  expect(shown('Nhật ký', 'C3')).not.toBe('Sửa theo đề nghị');
});

describe('what stays as it is, with the reason', () => {
  function refusal(fix: CellFix, as = COORDINATOR): string {
    const before = structuredClone(host.book);
    const { fixed, refused } = apply([fix], as);
    expect(fixed).toEqual([]);
    expect(refused).toMatchObject([{ tab: fix.tab, cell: fix.cell }]);
    expect(host.book).toEqual(before);
    return refused[0]?.reason ?? '';
  }

  test('a cell that was typed in meanwhile', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', 'Đơn vị đã tự sửa.');
    expect(refusal(spelling)).toContain('Ô B5 của tab “ĐV 1” đã khác lúc kiểm tra');
  });

  test('a cell that was changed by the first of two clicks', () => {
    apply([spelling]);
    expect(refusal(spelling)).toContain('đã khác lúc kiểm tra');
    expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hình thức thi.');
  });

  test('a cell whose text was composed otherwise meanwhile', () => {
    host.type(COORDINATOR, 'ĐV 1', 'B5', spelling.text.normalize('NFD'));
    expect(refusal(spelling)).toContain('đã khác lúc kiểm tra');
  });

  test('a cell that holds a formula, though it shows the text', () => {
    formatAsUsual(host, 'ĐV 1', 'B7');
    host.type(COORDINATOR, 'ĐV 1', 'B7', '="Ra mắt"');
    expect(refusal(change('ĐV 1', 'B7', shown('ĐV 1', 'B7'), 'Ra', 'Cho ra'))).toMatch(/công thức.*gõ lại/);
  });

  test('a cell that is no text', () => {
    formatAsUsual(host, 'ĐV 1', 'B7');
    host.type(COORDINATOR, 'ĐV 1', 'B7', '1234');
    expect(refusal(change('ĐV 1', 'B7', '1234', '12', '21'))).toMatch(/không phải chữ.*gõ lại/);
  });

  test.each<[string, unknown]>([
    ['none', undefined],
    ['no list', { length: 1 }],
    ['a list of nothing', [null]],
    ['one without edits', [{ tab: 'ĐV 1', cell: 'B5', text: 'Tổ chức hính thức thi.' }]],
    ['edits that are no list', [{ ...spelling, edits: 'hình' }]],
    ['a replacement that is no text', [{ ...spelling, edits: [{ start: 0, end: 2, replacement: {} }] }]],
    ['a place that is no number', [{ ...spelling, edits: [{ start: '0', end: 2, replacement: '' }] }]],
    ['an emptied cell without its text', [{ ...spelling, emptied: [{ cell: 'B6' }] }]],
    ['one that is right and one that is not', [spelling, { ...spelling, tab: 5 }]],
  ])('every cell, where what the page sends is no list of changes: %s', (_, fixes) => {
    const before = entries();
    expect(host.run('applyFixes', [fixes], { as: COORDINATOR }).result).toEqual({
      ok: false,
      message: expect.stringMatching(/^Chưa sửa ô nào, vì danh sách sửa không đúng dạng/),
    });
    expect(entries()).toEqual(before);
  });

  test('a tab that was renamed', () => {
    host.as(COORDINATOR).tabs.rename(idOf(host, 'ĐV 1'), 'Đồng Văn');
    expect(refusal(spelling)).toContain('Không còn tab “ĐV 1”');
  });

  test('a row that was deleted', () => {
    expect(refusal(change('ĐV 1', 'B9999', 'chữ', 'chữ', 'x'))).toContain('Ô B9999');
  });

  test.each(['B5:B6', 'B:B', '5:5', '', 'R1C1', 'b5'])('what %j names, which is no cell', (cell) => {
    expect(refusal({ ...spelling, cell })).not.toBe('');
  });

  test.each<[string, CellFix['edits']]>([
    [
      'overlap',
      [
        { start: 0, end: 5, replacement: 'a' },
        { start: 4, end: 6, replacement: 'b' },
      ],
    ],
    [
      'go backwards',
      [
        { start: 8, end: 9, replacement: 'a' },
        { start: 0, end: 1, replacement: 'b' },
      ],
    ],
    ['reach past the end', [{ start: 0, end: 999, replacement: '' }]],
    ['begin before the text', [{ start: -1, end: 2, replacement: '' }]],
  ])('a cell whose changes %s', (_, edits) => {
    expect(refusal({ ...spelling, edits })).toContain('Ô B5');
  });

  test('a text that would not fit a cell', () => {
    const edits = [{ start: 0, end: 0, replacement: 'x'.repeat(50_000) }];
    expect(refusal({ ...spelling, edits })).toContain('50.000');
  });

  test('the cells of another unit', () => {
    host.type(COORDINATOR, 'Đơn vị', 'D3', 'meovac@example.gov.vn');
    click(host, 'Thiết lập…', 'OK');
    const other = change('ĐV 2', 'B5', 'Tổ chức hội nghị quí I.', 'quí', 'quý');
    expect(refusal(other, UNIT)).toMatch(/Chưa sửa được ô B5 của tab “ĐV 2”.*nhờ người điều phối/);
  });

  test('the second of two changes to one cell', () => {
    const { fixed, refused } = apply([
      spelling,
      { ...spelling, edits: [{ start: 0, end: 2, replacement: 'x' }] },
    ]);
    expect(fixed).toMatchObject([{ text: 'Tổ chức hình thức thi.' }]);
    expect(refused).toHaveLength(1);
    expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hình thức thi.');
  });
});

describe('a table that was pasted beside the column Nội dung', () => {
  const rows = [
    ['1', 'Tổ chức 02 hội nghị.'],
    ['2', 'Mở 03 lớp bồi dưỡng.'],
  ];
  const joins = () =>
    click(host, 'Kiểm tra số liệu').errors.flatMap(({ rule, fix }) =>
      rule === 'misplaced-text' ? (fix ?? []) : [],
    );

  test('is joined by a click, and nothing of it is left beside', () => {
    host.paste(COORDINATOR, 'ĐV 2', 'B6', rows);
    const { fixed, refused } = apply(joins());
    expect(refused).toEqual([]);
    expect(fixed.map(placeKey).sort()).toEqual(['ĐV 2!B6', 'ĐV 2!B7', 'ĐV 2!C6', 'ĐV 2!C7']);
    expect(['B6', 'B7'].map((cell) => shown('ĐV 2', cell))).toEqual([
      '1. Tổ chức 02 hội nghị.',
      '2. Mở 03 lớp bồi dưỡng.',
    ]);
    expect(['E6', 'E7'].map((cell) => shown('ĐV 2', cell))).toEqual(['', '']);
    for (const cell of ['C6', 'C7']) expect(isVerdict(shown('ĐV 2', cell))).toBe(true);
    expect(joins()).toEqual([]);
  });

  test('stays where it is when somebody typed there since', () => {
    host.paste(COORDINATOR, 'ĐV 2', 'B6', rows);
    const fixes = joins();
    host.type(COORDINATOR, 'ĐV 2', 'C6', 'Tổ chức 05 hội nghị.');
    const { refused } = apply(fixes);
    expect(refused.map(placeKey)).toEqual(['ĐV 2!C6']);
    expect(['B6', 'C6'].map((cell) => shown('ĐV 2', cell))).toEqual(['1', 'Tổ chức 05 hội nghị.']);
  });

  test('is never lost, whatever a unit types at any call', () => {
    host.type(COORDINATOR, 'ĐV 2', 'C8', 'Mở lớp xóa mù.');
    const fixes = joins();
    for (let at = 0; ; at++) {
      const copy = host.copy();
      let isTheirs = false;
      const act = () => {
        // What stands in the cell already, a person may type over.
        isTheirs = copy.cell('ĐV 2', 'B8').value !== '';
        copy.type(COORDINATOR, 'ĐV 2', 'B8', 'Chữ vừa gõ.');
      };
      if (!runBeside(copy, at, act, 'applyFixes', [fixes], { as: COORDINATOR })) break;
      if (isTheirs) continue;
      const row = ['B8', 'C8', 'D8'].map((cell) => copy.cell('ĐV 2', cell).value);
      expect([at, row.some((text) => String(text).includes('Mở lớp xóa mù.'))]).toEqual([at, true]);
    }
  });

  test('that an interrupted click joined is only emptied by the next', () => {
    host.paste(COORDINATOR, 'ĐV 2', 'B6', [['Cấp phát tài liệu sinh hoạt: 1.200 cuốn', '1.200 cuốn']]);
    const { refused } = apply(joins());
    expect(refused).toEqual([]);
    expect(shown('ĐV 2', 'B6')).toBe('Cấp phát tài liệu sinh hoạt: 1.200 cuốn');
    expect(isVerdict(shown('ĐV 2', 'C6'))).toBe(true);
  });

  test('does not lose what is beside the column Kiểm tra when another cell of the row is put right', () => {
    host.type(COORDINATOR, 'ĐV 1', 'C5', 'Mở 03 lớp.');
    apply([spelling]);
    expect(shown('ĐV 1', 'C5')).toBe('Mở 03 lớp.');
    expect(shown('ĐV 1', 'E5')).toMatch(/^✖ Lỗi: Ô C5 /);
  });
});

test('one cell that stays as it is does not keep the others from being changed', () => {
  protect(host, 'ĐV 2', { range: 'B5', editors: [COORDINATOR] });
  host.type(COORDINATOR, 'ĐV 2', 'B6', 'Quí II.');
  const { fixed, refused } = apply(
    [
      change('ĐV 2', 'B5', 'Tổ chức hội nghị quí I.', 'quí', 'quý'),
      change('ĐV 2', 'B6', 'Quí II.', 'Quí', 'Quý'),
      change('Tab lạ', 'B5', 'x', 'x', 'y'),
      spelling,
    ],
    UNIT,
  );
  expect(fixed.map(placeKey)).toEqual(['ĐV 2!B6', 'ĐV 1!B5']);
  expect(refused.map(placeKey).sort()).toEqual(['Tab lạ!B5', 'ĐV 2!B5']);
});

test('a unit changes its own cells though it may not write the log', () => {
  const { fixed, log } = apply([spelling], UNIT);
  expect(fixed).toHaveLength(1);
  expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hình thức thi.');
  expect(log.join('\n')).toContain('protected');
});

test('while another run is on, nothing is changed and the reason is told', () => {
  host.lockHeldElsewhere = true;
  expect(() => apply([spelling])).toThrow('Một lượt chạy khác');
  expect(shown('ĐV 1', 'B5')).toBe('Tổ chức hính thức thi.');
});

test('tabs cost three reads each and three writes a cell', () => {
  const TABS = 12;
  host = workbookOf(Array.from({ length: TABS }, () => ['Tổ chức hính thức thi.', 'Mọi hính thức.']));
  const fixes = Array.from({ length: TABS }, (_, i) => [
    change(`ĐV ${i + 1}`, 'B5', 'Tổ chức hính thức thi.', 'hính', 'hình'),
    change(`ĐV ${i + 1}`, 'B6', 'Mọi hính thức.', 'hính', 'hình'),
  ]).flat();
  const { fixed, calls } = apply(fixes);
  expect(fixed).toHaveLength(2 * TABS);
  expect(calls.read).toBeLessThanOrEqual(3 * TABS + 5);
  expect(calls.write).toBeLessThanOrEqual(3 * 2 * TABS + 4);
});
