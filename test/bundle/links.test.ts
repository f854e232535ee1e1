// The links between the tab "Đơn vị" and the tabs of the units.
import type { Host } from '../../local/host/host';
import { sheetIn } from '../support/by-hand';
import { callsOf, runBeside } from '../support/interruption';
import {
  COORDINATOR,
  click,
  clickProduce,
  formatAsUsual,
  idOf,
  takeBack,
  workbookOf,
} from '../support/workbook';

const units = [
  { name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: 'dongvan@example.gov.vn', entries: ['Mở 02 lớp.'] },
  { name: 'Xã Mèo Vạc', entries: [] },
  { name: 'Xã Yên Minh', tab: 'Yên Minh', entries: [] },
];

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

const setUp = () => click(host, 'Thiết lập…', 'OK');
const linkOf = (tab: string, row: number, column: number) =>
  sheetIn(host, tab).rows[row - 1]?.[column - 1]?.link;
const to = (tab: string) => `#gid=${idOf(host, tab)}`;
/** The links of the columns Tên đơn vị and Tab. */
const listed = () => [2, 3, 4].map((row) => [2, 3].map((column) => linkOf('Đơn vị', row, column)));

test('each cell that names a unit’s tab leads there, and each unit’s tab leads back', () => {
  expect(listed()).toEqual([
    [undefined, to('Đồng Văn')],
    [to('Xã Mèo Vạc'), undefined],
    [undefined, to('Yên Minh')],
  ]);
  for (const tab of ['Đồng Văn', 'Xã Mèo Vạc', 'Yên Minh']) {
    expect([host.cell(tab, 'D1').value, linkOf(tab, 1, 4)]).toEqual(['← Đơn vị', to('Đơn vị')]);
  }
});

test('the texts are what they were, and no check takes the way home for a stray text', () => {
  expect(host.cell('Đơn vị', 'C2')).toMatchObject({ value: 'Đồng Văn', formula: '', format: '@' });
  const { findings, annex } = clickProduce(host, 'YES');
  expect(findings.filter(({ cell }) => cell === 'D1')).toEqual([]);
  expect(annex?.rows[0]).toMatchObject({ unit: 'Xã Đồng Văn', items: ['Mở 02 lớp.'] });
  const typed = host.type('dongvan@example.gov.vn', 'Đồng Văn', 'B6', 'Mở 03 lớp.');
  expect(typed?.dialogs.filter(({ kind }) => kind === 'toast')).toEqual([]);
  host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '' }, 'run'], { as: COORDINATOR });
  expect([host.cell('Đồng Văn', 'D1').value, linkOf('Đồng Văn', 1, 4)]).toEqual(['← Đơn vị', to('Đơn vị')]);
});

test('set-up writes what is missing and nothing else, whatever the tab is called by then', () => {
  const { cells, tabs } = host.as(COORDINATOR);
  expect(callsOf(host.copy(), 'setUp', ['run'], { as: COORDINATOR })).not.toContain(
    'Range.setRichTextValues',
  );
  tabs.rename(idOf(host, 'Yên Minh'), 'Yên Minh 2');
  host.type(COORDINATOR, 'Đơn vị', 'C4', 'Yên Minh 2');
  host.type(COORDINATOR, 'Đơn vị', 'C5', 'Bạch Đích');
  host.type(COORDINATOR, 'Đơn vị', 'B5', 'Xã Bạch Đích');
  host.clear(COORDINATOR, 'Yên Minh 2', 'D1');
  cells.setLinks(idOf(host, 'Đơn vị'), { row: 2, column: 3, rows: 1, columns: 1 }, [
    ['https://tuyenquang.gov.vn'],
  ]);
  setUp();
  expect(linkOf('Đơn vị', 2, 3)).toBe('https://tuyenquang.gov.vn');
  expect([4, 5].map((row) => linkOf('Đơn vị', row, 3))).toEqual([to('Yên Minh 2'), to('Bạch Đích')]);
  expect(linkOf('Yên Minh 2', 1, 4)).toBe(to('Đơn vị'));
});

test('a tab that is made anew gets the link of the one before, a person’s own link stays', () => {
  const { cells, tabs } = host.as(COORDINATOR);
  const own = '#gid=0&range=A9';
  cells.setLinks(idOf(host, 'Đơn vị'), { row: 2, column: 3, rows: 1, columns: 1 }, [[own]]);
  tabs.rename(idOf(host, 'Yên Minh'), 'Yên Minh cũ');
  tabs.delete(idOf(host, 'Xã Mèo Vạc'));
  setUp();
  expect(linkOf('Đơn vị', 2, 3)).toBe(own);
  expect(linkOf('Đơn vị', 3, 2)).toBe(to('Xã Mèo Vạc'));
  expect(linkOf('Đơn vị', 4, 3)).toBe(to('Yên Minh'));
});

test('a tab whose columns from Ý kiến on were deleted gets them again, and the way home', () => {
  host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Yên Minh'), 'column', 4, 3);
  expect(setUp().message).toContain('3/3 đơn vị sẵn sàng');
  expect(['D1', 'D4'].map((cell) => host.cell('Yên Minh', cell).value)).toEqual(['← Đơn vị', 'Ý kiến']);
});

test('a text or a formula that somebody typed in its place stays as it is', () => {
  for (const [tab, cell] of [
    ['Đơn vị', 'C2'],
    ['Đồng Văn', 'D1'],
  ] as const)
    formatAsUsual(host, tab, cell);
  host.type(COORDINATOR, 'Đơn vị', 'C2', '="Đồng Văn"');
  host.type(COORDINATOR, 'Đồng Văn', 'D1', '=""');
  host.type(COORDINATOR, 'Yên Minh', 'D1', 'Ghi chú của tôi');
  setUp();
  expect(host.cell('Đơn vị', 'C2').formula).toBe('="Đồng Văn"');
  expect(host.cell('Đồng Văn', 'D1').formula).toBe('=""');
  expect(host.cell('Yên Minh', 'D1').value).toBe('Ghi chú của tôi');
});

test.each(['row', 'column'] as const)(
  'a %s inserted while the links are written costs nobody a text',
  (line) => {
    const textsIn = (one: Host) =>
      sheetIn(one, 'Đơn vị').rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? []));
    for (const [i, text] of ['Đồng Văn', '', 'Yên Minh'].entries())
      host.type(COORDINATOR, 'Đơn vị', `C${i + 2}`, text);
    const before = textsIn(host).sort();
    const call: [string, unknown[], { as: string }] = ['setUp', ['run'], { as: COORDINATOR }];
    const last = callsOf(host.copy(), ...call).lastIndexOf('Range.setRichTextValues');
    for (const at of [last - 2, last - 1, last, last + 1]) {
      const copy = host.copy();
      const insert = () => copy.as(COORDINATOR).tabs.insertLines(idOf(copy, 'Đơn vị'), line, 2, 1, 2);
      expect(runBeside(copy, at, insert, ...call)).toBeDefined();
      expect([at, textsIn(copy).sort()]).toEqual([at, before]);
    }
  },
);

test.each(['C1', 'D1'])(
  'a column inserted while set-up brings a former tab up to date costs neither the text in %s nor the title',
  (cell) => {
    takeBack(host, 'Yên Minh');
    host.type(COORDINATOR, 'Yên Minh', cell, 'Ghi chú của tôi');
    const call: [string, unknown[], { as: string }] = ['setUp', ['run'], { as: COORDINATOR }];
    const calls = callsOf(host.copy(), ...call);
    // The size of what is read is known before it is read.
    const reads = calls.flatMap((method, i) => (method === 'Range.getFormulas' ? [i, i + 1] : []));
    for (const at of reads) {
      const copy = host.copy();
      const insert = () => copy.as(COORDINATOR).tabs.insertLines(idOf(copy, 'Yên Minh'), 'column', 3, 1, 3);
      expect(runBeside(copy, at, insert, ...call)).toBeDefined();
      const texts = sheetIn(copy, 'Yên Minh').rows.flatMap((row) => row.map((one) => `${one?.value}`));
      expect([
        at,
        texts.includes('Ghi chú của tôi'),
        texts.some((text) => /^Xã Yên Minh/.test(text)),
      ]).toEqual([at, true, true]);
    }
  },
);

test('the links of many units cost a set-up three calls, not one for each unit', () => {
  const many = workbookOf(
    Array.from({ length: 60 }, (_, i) => ({ name: `Xã ${i}`, tab: `X${i}`, entries: [] })),
  );
  const calls = callsOf(many.copy(), 'setUp', ['run'], { as: COORDINATOR });
  expect(calls.filter((method) => method.includes('RichText'))).toHaveLength(2);
  for (const sheet of many.book.sheets)
    for (const row of sheet.rows) for (const cell of row) delete cell?.link;
  const again = callsOf(many, 'setUp', ['run'], { as: COORDINATOR });
  expect(again.filter((method) => method === 'Range.setRichTextValues')).toHaveLength(1);
});
