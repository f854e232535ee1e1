import type { Finding } from '../../../src/core/model/finding';
import { rowInPlaceOf, rowsOf } from '../../../src/core/wording/list-rows';
import { found, outcomeWith } from '../../support/outcome';

const rows = (findings: Finding[]) => rowsOf(outcomeWith({ findings }));

test('a row names its place, the tab alone where there is no cell', () => {
  expect(rows([found('error', 'A', 'B7'), found('error', 'B', '')])).toMatchObject([
    { text: 'error A B7', place: 'A · ô B7', tab: 'A', cell: 'B7' },
    { text: 'error B ', place: 'B', tab: 'B', cell: '' },
  ]);
});

test('a unit’s rows follow the cells down its tab and the text within a cell, whatever found them', () => {
  const at = (cell: string, start: number) => found('warning', 'A', cell, { start, end: start });
  const inOrder = rows([at('B10', 0), at('B9', 4), at('', 0), at('B9', 2)]);
  expect(inOrder.map(({ cell, finding }) => [cell, finding?.start])).toEqual([
    ['', 0],
    ['B9', 2],
    ['B9', 4],
    ['B10', 0],
  ]);
});

test.each(['missing-tab', 'empty-tab'])('a unit that sent nothing is one row: what %s says of it', (rule) => {
  const waiting = ['A', 'B'].map((unit) => ({ unit, state: 'nothingSent' as const, tab: unit, cell: '' }));
  const listed = rowsOf(outcomeWith({ findings: [found('error', 'A', '', { rule })], waiting }));
  expect(listed.map(({ kind, unit }) => [kind, unit])).toEqual([
    ['error', 'A'],
    ['waiting', 'B'],
  ]);
});

describe('once rows are gone, the list goes on', () => {
  const [first, gone, next] = [
    found('error', 'A', 'B5'),
    found('error', 'A', 'B6'),
    found('error', 'A', 'B7'),
  ];
  const renewed = found('error', 'A', 'B6', { message: 'khác' });
  test.each<[string, Finding[], Finding | undefined]>([
    ['with the row itself where it is still there', [first, gone, next], gone],
    ['with what is now found in its cell', [first, renewed, next], renewed],
    ['with the next row', [first, next], next],
    ['with the row before where it was the last', [first], first],
    ['nowhere where nothing is left', [], undefined],
  ])('%s', (_, left, expected) => {
    const before = rows([first, gone, next]);
    const [, row] = before;
    expect(row && rowInPlaceOf(row, before, rows(left))?.finding).toBe(expected);
  });
});

test('of several findings left in the cell, the list goes on with the first', () => {
  const before = rows([found('error')]);
  const left = rows([found('error', 'A', 'B5', { start: 2 }), found('error', 'A', 'B5', { start: 9 })]);
  const [row] = before;
  expect(row && rowInPlaceOf(row, before, left)).toBe(left[0]);
});
