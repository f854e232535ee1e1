// Groups of units: a column “Nhóm” that a coordinator adds to the tab “Đơn vị” groups the rows of the annex.
import type { DemoUnit } from '../../../local/cli/demo';
import type { Host } from '../../../local/host/host';
import { headings } from '../../../src/core/grid/layout';
import { documentText } from '../../support/document-text';
import { addToDoc } from '../../support/docx/by-hand';
import { changeSettings, later } from '../../support/docx/made-doc';
import { COORDINATOR, cellOfSetting, click, clickProduce, workbookOf } from '../../support/workbook';

const unit = (name: string, group: string): DemoUnit => ({
  name: `Đơn vị ${name}`,
  tab: name,
  group,
  entries: [`Việc của ${name}.`],
  completed: true,
});
const units = [unit('A', 'Cấp xã'), unit('B', 'I. Cấp sở, ngành'), unit('C', 'CẤP XÃ'), unit('D', '')];

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

const inTab = (on = host) =>
  [5, 6, 7, 8, 9, 10, 11].map((row) =>
    ['A', 'B'].map((c) => on.cell('Phụ lục', `${c}${row}`).display).join(' '),
  );
const header = (on = host) =>
  on.book.sheets.find(({ name }) => name === 'Đơn vị')?.rows[0]?.map((cell) => cell?.value);

test('prints each group once, above its units, in the tab and in the Doc, and says what it moved', () => {
  const { annex, findings } = clickProduce(host);
  expect(annex?.rows.map(({ order, unit: name, group }) => [order, name, group])).toEqual([
    [1, 'Đơn vị D', undefined],
    [2, 'Đơn vị A', 'Cấp xã'],
    [3, 'Đơn vị C', 'Cấp xã'],
    [4, 'Đơn vị B', 'Cấp sở, ngành'],
  ]);
  expect(inTab()).toEqual([
    '1 Đơn vị D',
    ' I. Cấp xã',
    '2 Đơn vị A',
    '3 Đơn vị C',
    ' II. Cấp sở, ngành',
    '4 Đơn vị B',
    ' ',
  ]);
  const text = documentText(host);
  expect(text.slice(text.indexOf('1'))).toEqual([
    ...['1', 'Đơn vị D', 'Việc của D.'],
    'I. Cấp xã',
    ...['2', 'Đơn vị A', 'Việc của A.', '3', 'Đơn vị C', 'Việc của C.'],
    'II. Cấp sở, ngành',
    ...['4', 'Đơn vị B', 'Việc của B.', ''],
  ]);
  expect(findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'no-group', severity: 'warning', tab: 'Đơn vị', cell: 'B5' }),
      expect.objectContaining({ rule: 'group-apart', severity: 'info', tab: 'Đơn vị', cell: 'B4' }),
    ]),
  );
});

test('begins the numbers anew in each group where the settings say so', () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Số thứ tự khi có nhóm'), 'Lại từ 1 trong mỗi nhóm');
  expect(clickProduce(host).annex?.rows.map(({ order }) => order)).toEqual([1, 1, 2, 1]);
});

test('has no group whose units are all left out, and no number for it', () => {
  host.clear(COORDINATOR, 'A', 'B5');
  host.clear(COORDINATOR, 'C', 'B5');
  expect(clickProduce(host, 'YES').status).toBe('done');
  expect(inTab().slice(0, 4)).toEqual(['1 Đơn vị D', ' I. Cấp sở, ngành', '2 Đơn vị B', ' ']);
});

test('with the column blank everything is as without it', () => {
  const without = workbookOf(units.map(({ group: _, ...rest }) => rest));
  const blank = workbookOf(units.map((one) => ({ ...one, group: '' })));
  const [one, other] = [without, blank].map((on) => {
    const { annex, findings, message } = clickProduce(on);
    const [file] = [...on.drive.files.values()];
    return { annex, findings, message, bytes: file?.bytes, tab: inTab(on) };
  });
  expect(other).toEqual(one);
  expect(header(without)).not.toContain('Nhóm');
});

test('set-up neither makes the column nor touches it', () => {
  const before = structuredClone(header());
  click(host, 'Thiết lập…', 'OK');
  expect(header()).toEqual(before);
  expect(before).toEqual([...headings.registry, 'Nhóm']);
});

test('a saved period keeps its groups, whatever the list says later', () => {
  clickProduce(host);
  const [id = ''] = [...host.drive.files.keys()];
  const before = documentText(host, id);
  const choice = { period: '9 tháng đầu năm 2022', deadline: '15/9/2022' };
  let next = host.run('beginPeriod', [choice, 'run'], { as: COORDINATOR }).result;
  while (!(next as { value: { isFinished: boolean } }).value.isFinished) {
    next = host.run('beginPeriod', [null, 'run'], { as: COORDINATOR }).result;
  }
  for (const cell of ['U2', 'U3', 'U4']) host.clear(COORDINATOR, 'Đơn vị', cell);
  host.drive.get(id).bytes = new Uint8Array();
  const { result } = host.run('remakeDocument', ['2022-D06'], { as: COORDINATOR, answers: () => 'YES' });
  expect(result).toMatchObject({ ok: true, value: { id } });
  expect(documentText(host, id)).toEqual(before);
});

test.each([
  ['right below the name of a group is asked about', 'A', ['Giữ bản sửa tay?']],
  ['below another of its group is inserted', 'C', []],
])('in a Doc with hand edits the row of a unit %s', (_, tab, dialogs) => {
  host.clear(COORDINATOR, tab, 'B5');
  changeSettings(host, {
    'Đơn vị chưa báo cáo': 'Bỏ qua',
    'Số thứ tự khi có nhóm': 'Lại từ 1 trong mỗi nhóm',
  });
  host.now = new Date('2026-07-15T01:00:00Z');
  const { document } = clickProduce(host, 'YES');
  later(host, 90);
  addToDoc(host, document?.id ?? '', 'Một số cách làm sáng tạo'.toLocaleUpperCase('vi'), 'Dòng viết tay.');
  host.type(COORDINATOR, tab, 'B5', 'Việc làm sau.');
  expect(clickProduce(host, 'CANCEL').dialogs.map(({ title }) => title)).toEqual(dialogs);
  expect(documentText(host, document?.id).includes('Việc làm sau.')).toBe(dialogs.length === 0);
});
