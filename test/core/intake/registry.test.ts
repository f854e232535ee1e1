import { headings } from '../../../src/core/grid/layout';
import { matchTabs, readRegistry } from '../../../src/core/intake/registry';

function registry(...rows: (string | number)[][]) {
  return readRegistry({ tab: 'Đơn vị', values: [[...headings.registry], ...rows] });
}

test('units come in the order of their rows, blank rows left out', () => {
  const { rows, findings } = registry(
    [2, 'Đơn vị B', 'B'],
    ['', '', ''],
    [1, 'Đơn vị A', 'A', 'a@example.gov.vn'],
  );
  expect(findings).toEqual([]);
  expect(rows.map(({ unit }) => unit)).toEqual([
    { name: 'Đơn vị B', tab: 'B', email: '', cell: 'B2' },
    { name: 'Đơn vị A', tab: 'A', email: 'a@example.gov.vn', cell: 'B4' },
  ]);
});

test('a unit has the group that stands in a column of that heading, wherever a coordinator put it', () => {
  const values = [
    ['nhóm ', 'Tab', 'Tên đơn vị'],
    ['I. Cấp\n sở', 'A', 'Đơn vị A'],
    ['', 'B', 'Đơn vị B'],
    ['Cấp xã', '', ''],
  ];
  const { rows, findings } = readRegistry({ tab: 'Đơn vị', values });
  expect(rows.map(({ unit }) => unit)).toStrictEqual([
    { name: 'Đơn vị A', tab: 'A', email: '', cell: 'C2', group: 'I. Cấp sở' },
    { name: 'Đơn vị B', tab: 'B', email: '', cell: 'C3' },
  ]);
  expect(findings).toEqual([]);
});

test('a unit without a tab name has a tab of its own name', () => {
  expect(registry(['', 'Xã Đồng Văn']).rows[0]?.unit.tab).toBe('Xã Đồng Văn');
});

test('columns are found by their headings wherever they stand', () => {
  const values = [['Ghi chú'], ['', 'Tab', 'Tên đơn vị'], ['', 'A', 'Đơn vị A']];
  expect(readRegistry({ tab: 'Đơn vị', values }).rows[0]?.unit).toMatchObject({
    name: 'Đơn vị A',
    tab: 'A',
    cell: 'C3',
  });
});

test.each([
  [
    'a unit twice',
    [
      ['', 'Đơn vị A', 'A'],
      ['', 'đơn vị  a', 'B'],
    ],
    'duplicate-unit',
    'B3',
  ],
  [
    'a tab twice',
    [
      ['', 'Đơn vị A', 'A'],
      ['', 'Đơn vị B', 'a'],
    ],
    'duplicate-tab',
    'C3',
  ],
  ['a tab of the add-on', [['', 'Đơn vị A', 'phụ lục']], 'reserved-tab', 'C2'],
  [
    'a tab without a unit',
    [
      ['', 'Đơn vị A', 'A'],
      ['', '', 'B'],
    ],
    'missing-name',
    'B3',
  ],
  ['too long a tab name', [['', 'Đơn vị A', 'A'.repeat(101)]], 'bad-tab-name', 'C2'],
])('%s is an error at its cell', (_, rows, rule, cell) => {
  expect(registry(...rows).findings).toMatchObject([{ rule, severity: 'error', tab: 'Đơn vị', cell }]);
});

test('an address that is none is a warning at its cell, which keeps no tab from being made', () => {
  const { rows, findings } = registry(['', 'Đơn vị A', 'A', 'a@example.gov.vn; khong']);
  expect(findings).toMatchObject([{ rule: 'bad-email', severity: 'warning', cell: 'D2' }]);
  expect(rows).toMatchObject([{ blocked: false }]);
});

test.each([
  ['no tab', undefined, 'missing-header'],
  ['no header', { tab: 'Đơn vị', values: [['x']] }, 'missing-header'],
  ['no units', { tab: 'Đơn vị', values: [[...headings.registry]] }, 'no-units'],
])('a registry with %s is an error', (_, grid, rule) => {
  expect(readRegistry(grid).findings).toMatchObject([{ rule, severity: 'error' }]);
});

describe('matching the registry with the tabs there are', () => {
  const own = ['Cấu hình', 'Đơn vị', 'Phụ lục', 'Nhật ký'];

  test('forgives case, spaces and Unicode form', () => {
    const units = registry(['', 'Đơn vị A', 'Đồng Văn']);
    const { tabOf, findings } = matchTabs(units, [...own, ' đồng  văn'.normalize('NFD')]);
    expect([...tabOf.values()]).toEqual([' đồng  văn'.normalize('NFD')]);
    expect(findings).toEqual([]);
  });

  test('the very name goes before one that only looks the same, which is an error', () => {
    const nfd = 'Đồng Văn'.normalize('NFD');
    for (const existing of [
      ['Đồng Văn', nfd],
      [nfd, 'Đồng Văn'],
    ]) {
      const { tabOf, findings } = matchTabs(registry(['', 'Đơn vị A', 'Đồng Văn']), [...own, ...existing]);
      expect([...tabOf.values()]).toEqual(['Đồng Văn']);
      expect(findings).toMatchObject([{ rule: 'ambiguous-tab', severity: 'error', tab: nfd }]);
    }
  });

  test('a tab that is gone is an error, and the tabs of no unit are offered as its new name', () => {
    const { tabOf, findings } = matchTabs(registry(['', 'Đơn vị A', 'A']), [...own, 'A cũ']);
    expect(tabOf.size).toBe(0);
    expect(findings).toMatchObject([
      { rule: 'missing-tab', severity: 'error', unit: 'Đơn vị A', cell: 'C2', suggestions: ['A cũ'] },
      { rule: 'unlisted-tab', severity: 'warning', tab: 'A cũ' },
    ]);
  });
});
