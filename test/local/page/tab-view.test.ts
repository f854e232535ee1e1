// What the grid is told of a tab.
import { type Host, Host as NewHost } from '../../../local/host/host';
import { lockedAreas, tabView } from '../../../local/page/tab-view';
import { sheetIn } from '../../support/by-hand';
import { COORDINATOR, click, workbookOf } from '../../support/workbook';

const UNIT = 'donvi@example.gov.vn';

function viewOf(host: Host, tab: string, as = COORDINATOR) {
  const sheet = host.book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return { sheet, view: tabView(host.book, sheet, as) };
}

test.each([
  ['text', 'Tổ chức', { text: 'Tổ chức' }],
  ['a number, which is edited as typed', '1.234,5', { text: '1.234,50', source: '1234,5', isNumber: true }],
  ['a whole number', '15', { text: '15', isNumber: true }],
  ['a percentage', '50%', { text: '50%', isNumber: true }],
  ['a date', '15/7/2026', { text: '15/7/2026', isNumber: true }],
  ['a formula, which is edited as a formula', '="a"&"b"', { text: 'ab', source: '="a"&"b"' }],
  ['a truth', 'true', { text: 'TRUE' }],
  ['text after an apostrophe', "'01", { text: '01' }],
])('shows %s', (_what, typed, shown) => {
  const host = new NewHost({ owner: COORDINATOR });
  host.type(COORDINATOR, 'Trang tính1', 'B2', typed);
  const { view } = viewOf(host, 'Trang tính1');
  const { style: _, ...cell } = view.rows[1]?.[1] ?? {};
  expect(cell).toEqual(shown);
});

test('a unit’s tab has its tick boxes, its frozen header, its widths and what is locked for whom', () => {
  const host = workbookOf([{ name: 'Một', tab: 'Một', email: UNIT, entries: ['Đã họp.'], completed: true }]);
  const { view, sheet } = viewOf(host, 'Một', UNIT);
  expect([view.rows[2]?.[0]?.ticked, view.rows[1]?.[0]?.ticked]).toEqual([true, false]);
  expect(view.frozenRows).toBe(4);
  expect(view.widths.slice(0, 3)).toEqual([45, 299, 320]);
  expect(view.locked).toEqual([]);
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  expect(lockedAreas(host.book, viewOf(host, 'Cấu hình').sheet, UNIT)).toEqual([
    { ...whole, rows: 100, columns: 5 },
  ]);
});

test('the number of an entry has the colour of its verdict, also after rows and columns were inserted', () => {
  const host = workbookOf([{ name: 'Một', tab: 'Một', entries: ['Đã họp.', '05', 'Không có', '- đã thi '] }]);
  const grounds = (column: number, row: number) => {
    const { view } = viewOf(host, 'Một');
    return [0, 1, 2, 3, 4].map((i) => view.styles[view.rows[row + i]?.[column]?.style ?? 0]?.background);
  };
  const wanted = ['#d9ead3', '#f4c7c3', '#fce8b2', '#d9e7fd', undefined];
  expect(grounds(0, 4)).toEqual(wanted);
  const { tabs } = host.as(COORDINATOR);
  const { id } = sheetIn(host, 'Một');
  tabs.insertLines(id, 'column', 1, 1, 1);
  tabs.insertLines(id, 'row', 1, 2, 1);
  expect(grounds(1, 6)).toEqual(wanted);
  tabs.deleteLines(id, 'column', 4, 1);
  expect(grounds(1, 6)).toEqual(Array(5).fill(undefined));
});

test('cells that a protection leaves open are not locked', () => {
  const host = workbookOf([{ name: 'Một', tab: 'Một', email: UNIT, entries: [] }]);
  const [protection] = sheetIn(host, 'Phụ lục').protections;
  protection?.unprotected.push({ row: 2, column: 1, rows: 1, columns: 3 });
  const { view } = viewOf(host, 'Phụ lục', UNIT);
  expect(view.locked).toEqual([
    { row: 1, column: 1, rows: 1, columns: 3 },
    { row: 3, column: 1, rows: view.rowCount - 2, columns: 3 },
  ]);
});

test('drop-downs bring their choices, merged cells their area, and a tab nobody touched no rows', () => {
  const host = workbookOf([['Đã họp.']]);
  click(host, 'Tổng hợp và tạo văn bản');
  const settings = viewOf(host, 'Cấu hình').view.rows.flat();
  expect(settings.find((cell) => cell?.text === 'Bỏ qua')?.choices).toContain('Ghi “Chưa báo cáo”');
  expect(viewOf(host, 'Phụ lục').view.merges).toContainEqual({ row: 1, column: 1, rows: 1, columns: 3 });
  expect(viewOf(new NewHost({ owner: COORDINATOR }), 'Trang tính1').view.rows).toEqual([]);
});
