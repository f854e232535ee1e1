import { cellName } from '../../../src/core/grid/a1';
import { cellText, isBlank } from '../../../src/core/grid/cells';
import { findHeader } from '../../../src/core/grid/header';

test.each([
  [0, 0, 'A1'],
  [4, 1, 'B5'],
  [0, 25, 'Z1'],
  [99, 26, 'AA100'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i and column %i, counted from 0, is the cell %s', (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});

test.each([
  ['chữ', 'chữ'],
  [1234.5, '1234,5'],
  [true, 'TRUE'],
  [{ date: '12/05/2022' }, '12/05/2022'],
  [undefined, ''],
])('a cell %j reads %j', (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test.each(['', ' ', '\u00a0', '\u200b\n\t', undefined])('a cell %j counts as blank', (cell) => {
  expect(isBlank(cell)).toBe(true);
});

test.each([0, false, '0', '-'])('a cell %j does not count as blank', (cell) => {
  expect(isBlank(cell)).toBe(false);
});

describe('a header row', () => {
  const wanted = ['TT', 'Nội dung', 'Kiểm tra'] as const;

  test('is found below other rows, whatever case, spacing, order or Unicode form its headings have', () => {
    const values = [['Nội dung công việc'], [''], ['', ' KIỂM  TRA', 'nội dung'.normalize('NFD'), 'tt']];
    expect(findHeader(values, wanted, ['Nội dung'])).toEqual({
      row: 2,
      columns: { 'Kiểm tra': 1, 'Nội dung': 2, TT: 3 },
      repeated: [],
    });
  });

  test('may lack headings that are not required', () => {
    expect(findHeader([['Nội dung']], wanted, ['Nội dung'])?.columns).toEqual({ 'Nội dung': 0 });
  });

  test('tells which headings stand twice', () => {
    expect(findHeader([['TT', 'Nội dung', 'Nội dung']], wanted, ['Nội dung'])?.repeated).toEqual([
      'Nội dung',
    ]);
  });

  test('is not found where a required heading is missing', () => {
    expect(findHeader([['TT', 'Kiểm tra']], wanted, ['Nội dung'])).toBeUndefined();
  });
});
