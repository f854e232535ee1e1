// What the first page shows of a pasted list before anything is written.
import { parseUnits } from '../../../src/core/intake/pasted/units';
import { factsOf } from '../../../src/pages/home/facts';
import { firstTabs, previewOf, previewText, tooMany, unusedText } from '../../../src/pages/home/preview';
import { homeViewOf } from '../../support/pages/home-facts';

const known = [{ 'Tên đơn vị': 'Đảng ủy xã Yên Sơn', Tab: 'Yên Sơn', Email: 'ys@tq.gov.vn' }];
const facts = factsOf(homeViewOf(known));

function preview(text: string, change: (tabs: string[]) => void = () => undefined) {
  const { units } = parseUnits(text);
  const tabs = firstTabs(units, facts);
  change(tabs);
  return previewOf(units, tabs, facts);
}

test('a unit that stands in the workbook is not added again, and its tab is taken', () => {
  const rows = preview('Đảng ủy xã Yên Sơn\nĐảng ủy phường Yên Sơn <p@x.vn>');
  expect(rows.map(({ tab, isKnown }) => [tab, isKnown])).toEqual([
    ['Yên Sơn', true],
    ['Yên Sơn (phường)', false],
  ]);
  expect(previewText(rows, 1)).toBe('1 đơn vị sẽ thêm; 1 đã có.');
});

test('of a unit that stands there without an address, that of the list is offered; an address that is there stays', () => {
  const silent = factsOf(homeViewOf([...known, { 'Tên đơn vị': 'Đảng ủy xã Na Hang', Tab: 'Na Hang' }]));
  const { units } = parseUnits('Đảng ủy xã Na Hang <nh@x.vn>\nĐảng ủy xã Yên Sơn <khac@x.vn>');
  const rows = previewOf(units, firstTabs(units, silent), silent);
  expect(rows.map(({ isMailed, notes }) => [isMailed, ...notes])).toEqual([
    [true, 'đã có trong tab “Đơn vị”, chưa có email: sẽ ghi email này'],
    [false, 'đã có trong tab “Đơn vị”: không thêm lại, email đang ghi là ys@tq.gov.vn được giữ nguyên'],
  ]);
  expect(previewText(rows, 2, 3)).toBe(
    '0 đơn vị sẽ thêm; 1 đã có, sẽ ghi email; 1 đã có; ⚠ 3 chỗ chưa được thêm.',
  );
});

test('what a person should look at is told: no address, a long name, a doubt', () => {
  const rows = preview(`${'Đảng ủy '.repeat(15)}\n1. Xã A <a@x.vn>\n2. Xã B <b@x.vn>\n3. Xã C <c@x.vn>`);
  expect(rows.map(({ notes }) => notes.length)).toEqual([3, 0, 0, 0]);
  expect(previewText(rows, 1)).toBe('4 đơn vị sẽ thêm; 1 chưa có email.');
});

test.each([
  ['', 'Nhập tên tab.'],
  ['Cấu hình', 'là tab của tiện ích'],
  ['yên  sơn', 'là của Đảng ủy xã Yên Sơn'],
  ['Lâm Bình', 'là của Đảng ủy xã Lâm Bình'],
  ['x'.repeat(101), 'dài quá 100 ký tự'],
])('a tab that is named %j keeps the unit from being added', (tab, problem) => {
  const rows = preview('Đảng ủy xã Lâm Bình\nĐảng ủy xã Na Hang', (tabs) => {
    tabs[1] = tab;
  });
  expect(rows.map((row) => row.problem)).toEqual(['', expect.stringContaining(problem)]);
  expect(previewText(rows, 1)).toContain('⚠ 1 đơn vị cần sửa');
});

test('a tab that is there and belongs to nobody may be given, and that is told', () => {
  const view = homeViewOf(known);
  const more = factsOf({ ...view, sheets: [...view.sheets, { name: 'Na Hang', gid: 9 }] });
  const { units } = parseUnits('Đảng ủy xã Na Hang <n@x.vn>');
  expect(firstTabs(units, more)).toEqual(['Na Hang (xã)']);
  expect(previewOf(units, ['Na Hang'], more)[0]).toMatchObject({
    problem: '',
    notes: ['tab “Na Hang” đã có: đơn vị nhập vào đó'],
  });
});

test('more than 180 units are told', () => {
  const rows = preview(Array.from({ length: 180 }, (_, i) => `Xã số ${i}`).join('\n'));
  expect(tooMany(rows, 0)).toBe('');
  expect(tooMany(rows, 1)).toContain('thành 181 đơn vị');
});

describe('a mistyped address', () => {
  const list = 'Tên đơn vị\tEmail\nĐảng ủy xã Hàm Yên\thamyen@tuyenquang.gov,vn\nĐảng ủy xã Yên Sơn\tys@x,vn';

  test('keeps its unit from being added until it is mended, and is told there', () => {
    const rows = preview(list);
    expect(rows.map(({ problem }) => problem)).toEqual([
      'Email không đúng? “hamyen@tuyenquang.gov,vn”: sửa, hoặc xóa đi.',
      '',
    ]);
    expect(rows[0]?.notes).toEqual([]);
    expect(previewText(rows, 1)).toBe('1 đơn vị sẽ thêm; 1 đã có; ⚠ 1 đơn vị cần sửa: Đảng ủy xã Hàm Yên.');
  });

  test('is told of a unit that stands there without an address too', () => {
    const silent = factsOf(homeViewOf([{ 'Tên đơn vị': 'Đảng ủy xã Yên Sơn', Tab: 'Yên Sơn' }]));
    const { units } = parseUnits(list);
    const [, row] = previewOf(units, firstTabs(units, silent), silent);
    expect(row).toMatchObject({ isMailed: false, problem: expect.stringContaining('“ys@x,vn”') });
  });

  test('may have lost its beginning to the name, and that is told', () => {
    const [row] = preview('Xã Hàm Yên ham,yen@x.vn');
    expect(row?.notes).toEqual(['email có thiếu phần đầu “ham” không?']);
  });

  test.each(['a@tuyenquang.gov', 'a@x.edu', 'a@gmail.con'])(
    'that ends as %s may be one, and that is told',
    (email) => {
      const [row] = preview(`Xã A <${email}>`);
      expect(row).toMatchObject({ problem: '', notes: [expect.stringContaining(`${email}: phần cuối`)] });
    },
  );
});

test('a person beside the name is told to be left out, and the tab is named without', () => {
  const [row] = preview('Đảng ủy xã Kim Bình (đ/c Ma Văn Tú, ĐT 0911222333)');
  expect(row).toMatchObject({ unit: { name: 'Đảng ủy xã Kim Bình' }, tab: 'Kim Bình' });
  expect(row?.notes).toContain('không đưa vào tên: (đ/c Ma Văn Tú, ĐT 0911222333)');
});

test('a name that a person blanks, or gives twice, keeps the unit from being added', () => {
  const { units } = parseUnits('Xã A\nXã B\nXã C');
  const [, second, third] = units;
  if (!second || !third) throw new Error('Units are missing.');
  second.name = '';
  third.name = 'xã a';
  expect(previewOf(units, ['A', 'B', 'C'], facts).map(({ problem }) => problem)).toEqual([
    '',
    'Nhập tên đơn vị.',
    'Tên trùng với một đơn vị khác ở trên.',
  ]);
});

test('what the script would cut is told before', () => {
  const rows = preview(
    `${'Xã '.repeat(200)}\nXã B ${Array.from({ length: 60 }, (_, i) => `u${i}@x.vn`).join(', ')}`,
  );
  expect(rows.map(({ problem }) => problem)).toEqual([
    'Tên dài quá 500 ký tự.',
    'Email dài quá 500 ký tự: bỏ bớt.',
  ]);
});

test('columns that were not used are one line', () => {
  expect(unusedText([], [])).toBe('');
  expect(unusedText(['Người phụ trách', 'Số điện thoại'], [])).toBe(
    'Không dùng cột “Người phụ trách”, “Số điện thoại”',
  );
  expect(unusedText(['Fax'], [{ line: 3, text: 'chưa có' }])).toBe(
    'Không dùng cột “Fax” và 1 chỗ bên cạnh đơn vị',
  );
});

test('a name wholly in capitals is told where it can still be mended; an abbreviation is not', () => {
  expect(preview('UBND XÃ CHIÊM HÓA')[0]?.notes.join()).toContain('cả tên viết hoa');
  expect(preview('UBND xã Chiêm Hóa')[0]?.notes.join()).not.toContain('viết hoa');
});
