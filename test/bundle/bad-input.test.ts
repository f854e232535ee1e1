// Everything people do to a workbook, through the bundle: a message or a safe fix, nothing lost, nothing evaluated.
import { hiddenRows } from '../../local/cli/demo';
import { type Area, parseA1 } from '../../local/google/engine/a1';
import type { Host } from '../../local/host/host';
import { hideRows } from '../support/by-hand';
import { documentText } from '../support/document-text';
import {
  type Click,
  COORDINATOR,
  cellOfSetting,
  click,
  clickProduce,
  formatAsUsual,
  idOf,
  workbookOf,
} from '../support/workbook';

/** The items of the first unit, without bullets. */
function itemsOf({ annex }: Click): string[] | undefined {
  return annex?.rows[0]?.items.map((item) => item.replace(/^- /, ''));
}

/** A text in which nothing is to be found fault with. */
function textOfLength(length: number): string {
  const meetings = Array.from({ length: 5000 }, (_, i) => `hội nghị ${1000 + i}`);
  return `Tổ chức ${meetings.join(', ')}`.slice(0, length).replace(/[ ,]+$/, (end) => 'x'.repeat(end.length));
}

/** A workbook in order, two units with an entry each. */
function twoUnits(): Host {
  return workbookOf([['Tổ chức hội nghị quý I.'], ['Ra mắt mô hình mới.']]);
}

/** Types into B6 of the second unit after its plain text format was lost. */
function typeAsUsual(host: Host, text: string): void {
  formatAsUsual(host, 'ĐV 2', 'B6');
  host.type(COORDINATOR, 'ĐV 2', 'B6', text);
}

describe('text that is put right or left alone', () => {
  test.each([
    ['NFD from a Mac', 'Tổ chức hội nghị.'.normalize('NFD'), 'Tổ chức hội nghị.', ['UNI2']],
    ['zero-width characters', 'Tổ\u200b chức\ufeff hội nghị.', 'Tổ chức hội nghị.', ['UNI3']],
    ['no-break spaces from Word', 'Tổ\u00a0chức hội nghị.', 'Tổ chức hội nghị.', ['UNI3']],
    ['characters illegal in XML', 'Tổ\u0001 chức\u0008 hội\ufffe nghị.', 'Tổ chức hội nghị.', ['UNI0']],
    ['half a surrogate pair', 'Tổ chức \ud83dhội nghị.', 'Tổ chức hội nghị.', ['UNI0']],
    ['emoji', 'Tổ chức 👨‍👩‍👧‍👦 hội nghị 🇻🇳.', 'Tổ chức 👨‍👩‍👧‍👦 hội nghị 🇻🇳.', []],
    ['markup', '<b>Tổ chức</b> & “hội nghị”.', '<b>Tổ chức</b> & “hội nghị”.', []],
    ['a formula typed as text', '=1+1', '=1+1', []],
    [
      'a link formula typed as text',
      '=HYPERLINK("http://example.com";"x")',
      '=HYPERLINK("http://example.com";"x")',
      [],
    ],
    ['a telephone number', '+84 912 345 678', '+84 912 345 678', []],
    ['a negative number', '- 5', '- 5', []],
    ['an at sign', '@abc', '@abc', []],
    ['an apostrophe', "'abc", "'abc", []],
    ['digits with a leading zero', '01234 tờ rơi', '01234 tờ rơi', []],
    ['something like a date', '12/5', '12/5', []],
  ])('%s', (_, typed, expected, rules) => {
    const host = workbookOf([[typed, 'Mục thứ hai.']]);
    const run = clickProduce(host);
    expect(run.status).toBe('done');
    const [item] = itemsOf(run) ?? [];
    // A full stop at the end is another rule's business, as are bullets and capitals.
    expect(item?.replace(/\.$/, '')).toBe(expected.replace(/\.$/, ''));
    const others = ['E1', 'B1', 'C3b', 'S1', 'S2'];
    expect(
      run.fixed.filter(({ cell, rule }) => cell === 'B5' && !others.includes(rule)).map(({ rule }) => rule),
    ).toEqual(rules);
    const bulleted = run.annex?.rows[0]?.items[0] ?? '';
    expect(host.cell('Phụ lục', 'C5')).toMatchObject({
      formula: '',
      display: run.annex?.rows[0]?.items.join('\n'),
    });
    expect(documentText(host)).toContain(bulleted);
    expect(host.cell('ĐV 1', 'B5')).toMatchObject({ value: typed, formula: '' });
  });

  test('three bulleted lines pasted from Word into one cell are three items', () => {
    const run = clickProduce(workbookOf([['•\tTổ chức thi\r\n•\tTrao giải\r\n\r\n•\tTổng kết']]));
    expect(run.annex?.rows[0]?.items).toEqual(['- Tổ chức thi.', '- Trao giải.', '- Tổng kết.']);
  });

  test('a cell of 49,999 characters is in the annex to the last one', () => {
    const long = textOfLength(49_998);
    const run = clickProduce(workbookOf([[long, 'Mục thứ hai.']]));
    expect(run.status).toBe('done');
    expect(itemsOf(run)?.[0]?.replace(/\.$/, '')).toBe(long);
  });

  test('what does not fit one cell of the annex tab goes on in the next rows', () => {
    const long = textOfLength(36_000);
    const host = workbookOf([[long, long], ['Ra mắt mô hình mới.']]);
    const run = clickProduce(host);
    expect(run.status).toBe('done');
    const cells = ['C5', 'C6'].map((cell) => host.cell('Phụ lục', cell).display);
    expect(cells.join('\n')).toBe(run.annex?.rows[0]?.items.join('\n'));
    expect(host.cell('Phụ lục', 'A7').display).toBe('2');
    expect(clickProduce(host).status).toBe('done');
  });
});

describe('what stops the annex, named by tab and cell', () => {
  /** What somebody did to a workbook that was in order, and the one error that tells of it. */
  const damages: [string, (host: Host) => void, { rule: string; tab: string; cell?: string }][] = [
    ['an empty tab', (host) => host.clear(COORDINATOR, 'ĐV 2', 'B5'), { rule: 'empty-tab', tab: 'ĐV 2' }],
    [
      'a deleted tab',
      (host) => host.as(COORDINATOR).tabs.delete(idOf(host, 'ĐV 2')),
      { rule: 'missing-tab', tab: 'Đơn vị', cell: 'C3' },
    ],
    [
      'a renamed tab',
      (host) => host.as(COORDINATOR).tabs.rename(idOf(host, 'ĐV 2'), 'ĐV hai'),
      { rule: 'missing-tab', tab: 'Đơn vị', cell: 'C3' },
    ],
    [
      'a unit twice',
      (host) => host.paste(COORDINATOR, 'Đơn vị', 'A4', [['3', 'đơn vị  1', 'ĐV 1']]),
      { rule: 'duplicate-unit', tab: 'Đơn vị', cell: 'B4' },
    ],
    [
      'a tab twice',
      (host) => host.paste(COORDINATOR, 'Đơn vị', 'A4', [['3', 'Đơn vị 3', 'ĐV 2']]),
      { rule: 'duplicate-tab', tab: 'Đơn vị', cell: 'C4' },
    ],
    [
      'a header overwritten',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'B4', 'Công việc'),
      { rule: 'missing-header', tab: 'ĐV 2', cell: 'B4' },
    ],
    ['a formula', (host) => typeAsUsual(host, '=1+1'), { rule: 'formula', tab: 'ĐV 2', cell: 'B6' }],
    ['a number', (host) => typeAsUsual(host, '01234'), { rule: 'not-text', tab: 'ĐV 2', cell: 'B6' }],
    [
      'digits alone',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'B6', '01234'),
      { rule: 'only-digits', tab: 'ĐV 2', cell: 'B6' },
    ],
    ['a date', (host) => typeAsUsual(host, '12/5/2022'), { rule: 'not-text', tab: 'ĐV 2', cell: 'B6' }],
    [
      'a text cut at the limit of a cell',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'B6', 'a'.repeat(50_000)),
      { rule: 'cut-text', tab: 'ĐV 2', cell: 'B6' },
    ],
    [
      'an old encoding',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'B6', 'Uû ban nh©n d©n tØnh Hµ Giang tæ chøc héi nghÞ'),
      { rule: 'UNI1', tab: 'ĐV 2', cell: 'B6' },
    ],
    [
      'a second tab whose name looks the same',
      (host) => host.as(COORDINATOR).tabs.add('ĐV  2', 6, null),
      { rule: 'ambiguous-tab', tab: 'ĐV  2' },
    ],
    [
      'a setting left blank',
      (host) => host.clear(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')),
      { rule: 'missing-setting', tab: 'Cấu hình', cell: 'B7' },
    ],
    [
      'a day the calendar does not have',
      (host) => host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Ngày ban hành'), '31/6/2022'),
      { rule: 'bad-setting', tab: 'Cấu hình', cell: 'B15' },
    ],
    [
      'text of a table pasted into the column Kiểm tra',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'C9', 'Nội dung lạc chỗ'),
      { rule: 'misplaced-text', tab: 'ĐV 2', cell: 'C9' },
    ],
    [
      'the settings deleted',
      (host) => host.as(COORDINATOR).tabs.delete(idOf(host, 'Cấu hình')),
      { rule: 'missing-setting', tab: 'Cấu hình' },
    ],
  ];

  test.each(damages)('%s: the annex and the Doc stay as they were', (_, damage, error) => {
    const host = twoUnits();
    clickProduce(host);
    damage(host);
    const annex = structuredClone(host.book.sheets.find(({ name }) => name === 'Phụ lục'));
    const files = structuredClone([...host.drive.files]);
    const run = clickProduce(host, 'NO');
    expect(run.status).toBe('stopped');
    expect(run.errors).toMatchObject([error]);
    expect(run.errors[0]?.message).toMatch(/\p{L}/u);
    expect(host.book.sheets.find(({ name }) => name === 'Phụ lục')).toEqual(annex);
    expect([...host.drive.files]).toEqual(files);
    expect(run).toMatchObject({ offersDraft: true, dialogs: [] });
  });

  test.each(damages)('%s: who insists gets a Doc marked DỰ THẢO', (_, damage) => {
    const host = twoUnits();
    damage(host);
    const run = clickProduce(host, 'YES');
    expect(run).toMatchObject({ status: 'done', annex: { draft: true } });
    expect(host.drive.get(run.document?.id ?? '').name).toMatch(/^DỰ THẢO – /);
    expect(documentText(host)).toContain('DỰ THẢO');
  });

  test('a cell that is not text is in the draft as it is shown, and its text is no formula there', () => {
    const host = twoUnits();
    typeAsUsual(host, '12/5/2022');
    const { annex } = clickProduce(host, 'YES');
    expect(annex?.rows[1]?.items).toEqual(['- Ra mắt mô hình mới.', '- 12/05/2022']);
  });
});

test('without a registry there is nothing to make a draft of', () => {
  const host = twoUnits();
  host.as(COORDINATOR).tabs.delete(idOf(host, 'Đơn vị'));
  const run = clickProduce(host, 'YES');
  expect(run).toMatchObject({ status: 'stopped', errors: [{ rule: 'missing-header', tab: 'Đơn vị' }] });
  expect(run.offersDraft).toBeUndefined();
  expect(host.drive.files.size).toBe(0);
});

test('of two units on one tab only the first has its entries, so that nothing is printed twice', () => {
  const host = twoUnits();
  host.paste(COORDINATOR, 'Đơn vị', 'A4', [['3', 'Đơn vị 3', 'ĐV 2']]);
  expect(clickProduce(host, 'YES').annex?.rows.map(({ unit }) => unit)).toEqual(['Đơn vị 1', 'Đơn vị 2']);
});

describe('what is a warning only', () => {
  test.each<[string, (host: Host) => void, { rule: string; tab: string; cell?: string }]>([
    [
      'a tab of no unit',
      (host) => host.as(COORDINATOR).tabs.add('Ghi chép', 6, null),
      { rule: 'unlisted-tab', tab: 'Ghi chép' },
    ],
    [
      'a header row that was moved',
      (host) => host.as(COORDINATOR).tabs.insertLines(idOf(host, 'ĐV 2'), 'row', 1, 2, 1),
      { rule: 'moved-header', tab: 'ĐV 2', cell: 'A6' },
    ],
    [
      'text beside the table',
      (host) => host.type(COORDINATOR, 'ĐV 2', 'E6', 'Nội dung lạc chỗ'),
      { rule: 'misplaced-text', tab: 'ĐV 2', cell: 'E6' },
    ],
    [
      'an address that is none',
      (host) => host.type(COORDINATOR, 'Đơn vị', 'D3', 'không phải email'),
      { rule: 'bad-email', tab: 'Đơn vị', cell: 'D3' },
    ],
    [
      'entries beside a tick at Không phát sinh',
      (host) => host.tick(COORDINATOR, 'ĐV 2', 'A2', true),
      { rule: 'false-declaration', tab: 'ĐV 2' },
    ],
  ])('%s', (_, change, warning) => {
    const host = twoUnits();
    change(host);
    const run = clickProduce(host);
    expect(run).toMatchObject({ status: 'done', errors: [], warnings: [warning], annex: { draft: false } });
    expect(run.annex?.rows[1]?.items).toEqual(['Ra mắt mô hình mới.']);
  });

  test('columns that were moved to the right are followed', () => {
    const host = twoUnits();
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'ĐV 2'), 'column', 1, 7, 1);
    const run = clickProduce(host);
    expect(run).toMatchObject({ status: 'done', errors: [] });
    expect(run.annex?.rows[1]?.items).toEqual(['Ra mắt mô hình mới.']);
  });

  test.each(['throws', 'clamps'] as const)(
    'a tab with fewer columns is read, where a range past the edge %s',
    (way) => {
      const host = workbookOf([['Tổ chức hội nghị quý I.']], { quirks: { openRangePastEdge: way } });
      host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'ĐV 1'), 'column', 5, 2);
      expect(clickProduce(host).annex?.rows[0]?.items).toEqual(['Tổ chức hội nghị quý I.']);
    },
  );
});

test('the check finds the same as the click, and makes no annex', () => {
  const host = twoUnits();
  host.clear(COORDINATOR, 'ĐV 2', 'B5');
  const run = click(host, 'Kiểm tra số liệu');
  expect(run).toMatchObject({ status: 'stopped', errors: [{ rule: 'empty-tab', tab: 'ĐV 2' }] });
  expect(run.annex).toBeUndefined();
  expect(host.drive.files.size).toBe(0);
  expect(host.cell('Đơn vị', 'E3').display).toBe('Chưa nộp');
});

test('a unit that declares nothing to report has a row that says so', () => {
  const host = workbookOf([
    ['Tổ chức hội nghị quý I.'],
    { name: 'Xã B', tab: 'B', entries: [], nothingToReport: true },
  ]);
  const run = clickProduce(host);
  expect(run).toMatchObject({ status: 'done', errors: [] });
  expect(run.annex?.rows[1]).toEqual({ order: 2, unit: 'Xã B', items: [], note: 'Không phát sinh' });
});

describe('entries in rows that nobody sees', () => {
  let host: Host;

  beforeEach(() => {
    host = workbookOf([['Tổ chức hội nghị.', 'Ra mắt mô hình.'], ['Mở 03 lớp.']]);
  });

  test.each(['person', 'filter'] as const)('a row hidden by a %s is in the annex, and is told of', (by) => {
    hideRows(host, 'ĐV 1', [6, 7], by);
    expect(clickProduce(host).annex?.rows[0]?.items).toContain('- Ra mắt mô hình.');
    const [found, ...others] = hiddenRows(host);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'hidden-row',
      severity: 'warning',
      unit: 'Đơn vị 1',
      tab: 'ĐV 1',
      cell: 'B6',
      message: expect.stringMatching(/^Hàng 6 của tab “ĐV 1”/),
    });
  });

  test('hidden rows without an entry are nobody’s concern', () => {
    hideRows(host, 'ĐV 1', [2, 9], 'person');
    expect(hiddenRows(host)).toEqual([]);
  });

  test('one call looks at every tab with two calls of its own and one for each entry, and writes nothing', () => {
    const { calls } = host.run('hiddenRows', [0]);
    expect(calls.read).toBe(2 + 3 * 2 + 3);
    expect(calls.write).toBe(0);
  });

  test('a call goes on where the last one ended', () => {
    hideRows(host, 'ĐV 1', [5], 'person');
    hideRows(host, 'ĐV 2', [5], 'person');
    expect(host.run('hiddenRows', [1]).result).toMatchObject({
      ok: true,
      value: { findings: [{ tab: 'ĐV 2' }], next: null },
    });
  });

  test('a unit may ask too', () => {
    host.share('donvi@example.gov.vn');
    expect(hiddenRows(host, 'donvi@example.gov.vn')).toEqual([]);
  });

  test('a tab whose header is gone has been told of already', () => {
    hideRows(host, 'ĐV 1', [5], 'person');
    host.type(COORDINATOR, 'ĐV 1', 'B4', 'Việc');
    expect(hiddenRows(host)).toEqual([]);
  });
});

test.each(['A3:C6', 'B5:D6', 'A5:C5', 'C4:D4'])(
  'cells merged at %s in the annex tab do not hide the annex',
  (merged) => {
    const host = workbookOf([['Tổ chức hội nghị quý I.']]);
    const { tabs, looks } = host.as(COORDINATOR);
    const id = idOf(host, 'Phụ lục');
    tabs.insertLines(id, 'column', 4, 2, 3);
    looks.merge(id, parseA1(merged, { rows: 400, columns: 5 }) as Area);
    expect(clickProduce(host).warnings.filter(({ tab }) => tab === 'Phụ lục')).toEqual([]);
    expect(['B5', 'C5'].map((cell) => host.cell('Phụ lục', cell).display)).toEqual([
      'Đơn vị 1',
      'Tổ chức hội nghị quý I.',
    ]);
    expect(tabs.get(id).merges.every(({ row, rows }) => row + rows - 1 <= 3)).toBe(true);
  },
);
