// What a write hit when somebody inserted rows or columns at the very moment.
import { type Block, hitBlocks } from '../../../src/core/grid/moved-lines';

const before = [
  ['Lúc', 'Ai', ''],
  ['8:00', 'An', ''],
  ['', '', ''],
];
const entry: Block = { row: 2, column: 0, values: [['9:00', 'Bình']] };
const heading: Block = { row: 0, column: 2, values: [['Việc']] };

test.each<[string, Block[], string[][], Block[]]>([
  [
    'nothing was inserted',
    [entry, heading],
    [
      ['Lúc', 'Ai', 'Việc'],
      ['8:00', 'An'],
      ['9:00', 'Bình'],
    ],
    [],
  ],
  [
    'a row was inserted above it',
    [entry],
    [[], ['Lúc', 'Ai'], ['9:00', 'Bình'], []],
    [{ row: 2, column: 0, values: [['8:00', 'An']] }],
  ],
  [
    'two rows were inserted above it',
    [entry],
    [[], [], ['9:00', 'Bình'], ['8:00', 'An']],
    [{ row: 2, column: 0, values: [['Lúc', 'Ai']] }],
  ],
  [
    'a column was inserted left of it',
    [heading],
    [
      ['', 'Lúc', 'Việc'],
      ['', '8:00', 'An'],
    ],
    [{ row: 0, column: 2, values: [['Ai']] }],
  ],
  [
    'a row was inserted between two writes',
    [heading, entry],
    [[], ['Lúc', 'Ai', 'Việc'], ['9:00', 'Bình']],
    [{ row: 2, column: 0, values: [['8:00', 'An']] }],
  ],
  [
    'a row was inserted above it after the write',
    [entry],
    [[], ['Lúc', 'Ai'], ['8:00', 'An'], ['9:00', 'Bình']],
    [],
  ],
  [
    'somebody typed below meanwhile',
    [entry],
    [['Lúc', 'Ai'], ['8:00', 'An'], ['9:00', 'Bình'], ['10:00']],
    [],
  ],
])('where %s', (_, blocks, after, hit) => {
  expect(hitBlocks(before, blocks, after)).toEqual(hit);
});

test('a column inserted after the write is no row, although the last text of the line moved out of what was read', () => {
  const title: Block = { row: 0, column: 0, values: [['Xã Đồng Văn']] };
  const read = [
    ['xã đồng văn', '', 'Ghi chú'],
    ['Kỳ báo cáo', '', ''],
  ];
  const after = [
    ['Xã Đồng Văn', '', ''],
    ['Kỳ báo cáo', '', ''],
  ];
  expect(hitBlocks(read, [title], after)).toEqual([]);
});

test('an insertion is told although formulas show other numbers and moments since', () => {
  const [early, late] = [new Date(2026, 0, 1, 8), new Date(2026, 0, 1, 9)];
  const link: Block = { row: 1, column: 1, values: [['Đồng Văn'], ['Mèo Vạc']] };
  const read = [
    ['TT', 'Tab', early],
    [1, 'Đồng Văn', ''],
    [2, 'Mèo Vạc', ''],
  ];
  const after = [
    ['TT', 'Tab', late],
    ['', 'Đồng Văn', ''],
    [2, 'Mèo Vạc', ''],
    [3, 'Mèo Vạc', ''],
  ];
  expect(hitBlocks(read, [link], after)).toEqual([{ ...link, values: [[''], ['Đồng Văn']] }]);
});
