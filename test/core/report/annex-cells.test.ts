import type { AnnexRow } from '../../../src/core/model/annexes';
import { annexCells } from '../../../src/core/report/annex-cells';
import { annexOf } from '../../support/docx/xml-support';

function cellsFor(...rows: AnnexRow[]) {
  const headings: [string, string, string] = ['TT', 'Tên đơn vị', 'Nội dung'];
  return annexCells(annexOf({ title: 'PHỤ LỤC', reference: '(Kèm theo…)', headings, rows }));
}

test('the annex stands under its title, reference line and separator, a row per unit', () => {
  expect(
    cellsFor(
      { order: 1, unit: 'A', items: ['- Một.', '- Hai.'] },
      { order: 2, unit: 'B', items: [], note: 'Không phát sinh' },
    ),
  ).toEqual([
    ['PHỤ LỤC', '', ''],
    ['(Kèm theo…)', '', ''],
    ['-----', '', ''],
    ['TT', 'Tên đơn vị', 'Nội dung'],
    ['1', 'A', '- Một.\n- Hai.'],
    ['2', 'B', 'Không phát sinh'],
  ]);
});

test.each([
  ['at a line end', [`- ${'a'.repeat(30_000)}`, `- ${'b'.repeat(30_000)}`], '\n'],
  ['between two characters', ['x'.repeat(120_000)], ''],
  ['never inside an emoji', [`x${'😀'.repeat(40_000)}`], ''],
])('items beyond the limit of a cell go on in further rows, cut %s', (_, items, joint) => {
  const rows = cellsFor({ order: 1, unit: 'A', items }).slice(4);
  expect(rows.length).toBeGreaterThan(1);
  for (const [, , text = ''] of rows) {
    expect(text.length).toBeLessThanOrEqual(50_000);
    expect(() => encodeURIComponent(text)).not.toThrow();
  }
  expect(rows.map(([, , text]) => text).join(joint)).toBe(items.join('\n'));
  expect(rows.slice(1).every(([order, unit]) => order === '' && unit === '')).toBe(true);
});
