// Units that the first page adds to the tab "Đơn vị".
import type { Host } from '../../../local/host/host';
import type { NewUnit } from '../../../src/contract/home-server';
import { headings } from '../../../src/core/grid/layout';
import { refusalOfRun, valueOfRun } from '../../support/answers';
import { runBeside, runInterrupted } from '../../support/interruption';
import { COORDINATOR, click, formatAsUsual, idOf, workbookOf } from '../../support/workbook';

const UNIT = 'donvi@example.gov.vn';

const unit = (name: string, more: Partial<NewUnit> = {}): NewUnit => ({
  name: `Đảng ủy xã ${name}`,
  tab: name,
  email: `${name.length}@tq.gov.vn`,
  group: '',
  ...more,
});
const three = [unit('Yên Sơn'), unit('Lâm Bình'), unit('Na Hang', { email: '' })];

let host: Host;
beforeEach(() => {
  host = workbookOf([]);
});

const add = (units: unknown, as = COORDINATOR) => host.run('addUnits', [units], { as });
const message = (units: unknown) => valueOfRun<string>(add(units));
const rowsOf = (of: Host, count: number) =>
  Array.from({ length: count }, (_, i) =>
    ['A', 'B', 'C', 'D'].map((c) => of.cell('Đơn vị', `${c}${i + 2}`).display),
  );
const rows = (count: number) => rowsOf(host, count);

test('twelve units come into an empty workbook, and set-up makes their tabs', () => {
  const units = Array.from({ length: 12 }, (_, i) => unit(`Xã số ${i + 1}`));
  expect(message(units)).toBe('Đã thêm 12 đơn vị.');
  expect(rows(13)[11]).toEqual(['12', 'Đảng ủy xã Xã số 12', 'Xã số 12', '8@tq.gov.vn']);
  expect(rows(13)[12]).toEqual(['', '', '', '']);
  expect(click(host, 'Thiết lập…').message).toContain('12/12 đơn vị sẵn sàng nhập liệu');
  expect(host.tabs().slice(1, 13)).toEqual(units.map(({ tab }) => tab));
  expect(host.cell('Nhật ký', 'C3').display).toBe('Thêm đơn vị');
});

test('the same list again adds nothing, and a longer one only what is new', () => {
  message(three);
  const before = structuredClone(host.book);
  expect(message(three)).toBe('3 đơn vị đã có nên được giữ nguyên.');
  expect(host.book).toEqual(before);
  expect(message([unit('Yên  Sơn', { tab: 'Khác' }), unit('Hàm Yên')])).toContain(
    'Đã thêm 1 đơn vị. 1 đơn vị đã có',
  );
  expect(rows(5).map(([, name]) => name)).toEqual(
    [...three, unit('Hàm Yên')].map(({ name }) => name).concat(''),
  );
});

describe('a unit that stands in the tab', () => {
  const address = unit('Na Hang', { email: 'nh@tq.gov.vn', tab: '' });

  test('without an address gets that of the list, and nothing else of it is written', () => {
    message(three);
    expect(message([address, unit('Yên Sơn', { email: 'khac@tq.gov.vn' })])).toBe(
      'Đã ghi email của 1 đơn vị. 1 đơn vị đã có nên được giữ nguyên.',
    );
    expect(rows(4)).toEqual([
      ['1', 'Đảng ủy xã Yên Sơn', 'Yên Sơn', '7@tq.gov.vn'],
      ['2', 'Đảng ủy xã Lâm Bình', 'Lâm Bình', '8@tq.gov.vn'],
      ['3', 'Đảng ủy xã Na Hang', 'Na Hang', 'nh@tq.gov.vn'],
      ['', '', '', ''],
    ]);
    expect(host.cell('Nhật ký', 'D2').display + host.cell('Nhật ký', 'D3').display).toContain(
      'Đã ghi email của 1 đơn vị.',
    );
  });

  test.each(['chưa có', '=""'])('keeps %s, which somebody typed for it meanwhile', (typed) => {
    message(three);
    formatAsUsual(host, 'Đơn vị', 'D4');
    host.type(COORDINATOR, 'Đơn vị', 'D4', typed);
    const before = structuredClone(host.book);
    expect(message([address])).toBe('1 đơn vị đã có nên được giữ nguyên.');
    expect(host.book).toEqual(before);
  });

  test('gets it in its own row, though somebody inserts a row at any moment', () => {
    message(three);
    for (let at = 0; ; at += 2) {
      const copy = host.copy();
      const insert = () => copy.as(COORDINATOR).tabs.insertLines(idOf(copy, 'Đơn vị'), 'row', 3, 1, 1);
      const call = ['addUnits', [[address]], { as: COORDINATOR }] as const;
      if (!runBeside(copy, at, insert, ...(call as unknown as [string, unknown[], object]))) break;
      copy.run('addUnits', [[address]]);
      const found = rowsOf(copy, 6).filter(([, , , email]) => email === 'nh@tq.gov.vn');
      expect([at, found.map(([, name]) => name)]).toEqual([at, ['Đảng ủy xã Na Hang']]);
    }
  });
});

describe('what people typed stays', () => {
  test('units come below everything, a note far down and a formula that shows nothing too', () => {
    message(three);
    host.type(COORDINATOR, 'Đơn vị', 'T8', 'Ghi chú của tôi');
    formatAsUsual(host, 'Đơn vị', 'B10');
    host.type(COORDINATOR, 'Đơn vị', 'B10', '=""');
    message([unit('Hàm Yên')]);
    expect(host.cell('Đơn vị', 'B10').formula).toBe('=""');
    expect(host.cell('Đơn vị', 'B11').display).toBe('Đảng ủy xã Hàm Yên');
    expect(host.cell('Đơn vị', 'T8').display).toBe('Ghi chú của tôi');
  });

  test('units come beside numbers that were written ahead', () => {
    host.paste(COORDINATOR, 'Đơn vị', 'A2', [['01'], ['02'], ['03'], ['04']]);
    const numbers = rows(4).map(([number]) => number);
    message(three);
    expect(rows(4).map(([number]) => number)).toEqual(numbers);
    expect(rows(4).map(([, name]) => name)).toEqual([...three.map(({ name }) => name), '']);
  });

  test('where the tab is full, rows are added', () => {
    host.type(COORDINATOR, 'Đơn vị', `T${host.rows('Đơn vị')}`, 'Chữ ở hàng cuối');
    const last = host.rows('Đơn vị');
    message(three);
    expect(host.cell('Đơn vị', `B${last + 3}`).display).toBe('Đảng ủy xã Na Hang');
  });

  test('what looks like a formula or a number is a text', () => {
    message([unit('x', { name: '=1+1', tab: '007', email: '' })]);
    expect([host.cell('Đơn vị', 'B2').value, host.cell('Đơn vị', 'C2').value]).toEqual(['=1+1', '007']);
  });

  test('a row inserted at any moment of it hits nothing', () => {
    message(three);
    const known = three.map(({ name }) => name);
    for (let at = 0; ; at += 2) {
      const copy = host.copy();
      const insert = () => copy.as(COORDINATOR).tabs.insertLines(idOf(copy, 'Đơn vị'), 'row', 3, 1, 1);
      const call = ['addUnits', [[unit('Hàm Yên')]], { as: COORDINATOR }] as const;
      if (!runBeside(copy, at, insert, ...(call as unknown as [string, unknown[], object]))) break;
      copy.run('addUnits', [[unit('Hàm Yên')]]);
      const names = rowsOf(copy, 8).map(([, name]) => name);
      expect([at, names.filter((name) => name !== '').sort()]).toEqual([
        at,
        [...known, 'Đảng ủy xã Hàm Yên'].sort(),
      ]);
    }
  });
});

describe('groups', () => {
  const grouped = [unit('Yên Sơn', { group: 'Các xã' }), unit('Mỹ Lâm', { group: 'Các phường' })];

  test('get their column when there is none, and then stand in it', () => {
    message(grouped);
    const column = String.fromCharCode(65 + headings.registry.length);
    expect([1, 2, 3].map((row) => host.cell('Đơn vị', `${column}${row}`).display)).toEqual([
      'Nhóm',
      'Các xã',
      'Các phường',
    ]);
    message([unit('Hàm Yên', { group: 'Các xã' })]);
    expect(host.cell('Đơn vị', `${column}4`).display).toBe('Các xã');
  });

  test('that somebody wrote ahead stay, and units come below them', () => {
    message(grouped);
    const column = String.fromCharCode(65 + headings.registry.length);
    host.type(COORDINATOR, 'Đơn vị', `${column}5`, 'Khối của tôi');
    message([unit('Hàm Yên', { group: 'Các xã' })]);
    expect(['B5', `${column}5`, 'B6'].map((cell) => host.cell('Đơn vị', cell).display)).toEqual([
      '',
      'Khối của tôi',
      'Đảng ủy xã Hàm Yên',
    ]);
  });
});

test.each(['Google fails', 'Google ends the run'])(
  'where %s at any call, the next click makes the list of an undisturbed run',
  (ending) => {
    const isEnd = ending === 'Google ends the run';
    const units = three.map((one, i) => ({ ...one, group: `Nhóm ${i}` }));
    const undisturbed = host.copy();
    undisturbed.run('addUnits', [units]);
    const listIn = (of: Host) => [
      ...rowsOf(of, 5),
      of.cell('Đơn vị', 'U1').display,
      of.cell('Đơn vị', 'U4').display,
    ];
    const wanted = listIn(undisturbed);
    for (let at = isEnd ? 1 : 0; ; at += 2) {
      const copy = host.copy();
      const { failed } = runInterrupted(copy, { at, message: 'Service error', isEnd }, 'addUnits', [units]);
      if (failed === undefined) break;
      copy.run('addUnits', [units]);
      expect([at, failed, listIn(copy)]).toEqual([at, failed, wanted]);
    }
  },
);

describe('nothing is written', () => {
  const refused = (units: unknown, as = COORDINATOR) => {
    const before = structuredClone(host.book);
    const text = refusalOfRun(add(units, as));
    expect(host.book).toEqual(before);
    return text;
  };

  test('where the units would be more than 180', () => {
    const many = Array.from({ length: 181 }, (_, i) => unit(`Xã số ${i + 1}`));
    expect(refused(many)).toContain('nhiều nhất 180 đơn vị, danh sách này thành 181');
    expect(message(many.slice(1))).toContain('Đã thêm 180 đơn vị.');
    expect(refused(many.slice(0, 1))).toContain('thành 181');
  });

  test.each([
    ['has a tab of the add-on', unit('Phụ lục'), '“Phụ lục” là tab của tiện ích'],
    ['has the tab of another', unit('Hàm Yên', { tab: 'yên sơn' }), 'được giao cho hai đơn vị'],
    ['comes twice', unit('Yên Sơn', { tab: 'Khác' }), 'có hai lần'],
    ['has a tab whose name is too long', unit('Hàm Yên', { tab: 'x'.repeat(101) }), 'dài quá 100 ký tự'],
    ['has no name', unit('', { name: ' ' }), 'Chưa có đơn vị nào để thêm'],
  ])('where one of them %s', (_, one, said) => {
    expect(refused([...three, one])).toContain(said);
  });

  test.each([[null], [[]], ['x'], [[null]], [[{ name: 5 }, {}]]])('for %j', (units) => {
    expect(refused(units)).toContain('dán danh sách rồi bấm lại');
  });

  test('for a unit', () => {
    host.share(UNIT);
    expect(refused(three, UNIT)).toContain('nhờ người điều phối');
  });

  test('where the tab has no headings, or is missing', () => {
    host.clear(COORDINATOR, 'Đơn vị', 'B1');
    expect(refused(three)).toContain('không có hàng tiêu đề');
    host.as(COORDINATOR).tabs.delete(idOf(host, 'Đơn vị'));
    expect(refused(three)).toContain('Chưa có tab “Đơn vị”');
  });
});
