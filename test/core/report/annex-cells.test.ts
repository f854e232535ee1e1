import { profiles } from '../../../src/core/layout/profiles';
import type { AnnexRow } from '../../../src/core/model/annex';
import { annexCells } from '../../../src/core/report/annex-cells';
import { printedAnnex } from '../../../src/core/report/printed-annex';
import { figuresAnnex } from '../../support/docx/figures-annex';
import { annexOf } from '../../support/docx/xml-support';

function cellsFor(...rows: AnnexRow[]) {
  const headings: [string, string, string] = ['TT', 'Tên đơn vị', 'Nội dung'];
  const annex = annexOf({ title: 'PHỤ LỤC', reference: '(Kèm theo…)', headings, rows });
  return annexCells(printedAnnex(annex, profiles['Đảng – HD 05']));
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

test('the second level stands further in than its item', () => {
  const [row] = cellsFor({
    order: 1,
    unit: 'A',
    items: ['- Một:\n+ hai;\n+ ba,\nbốn.', '- Năm + sáu.'],
  }).slice(4);
  expect(row?.[2]).toBe('- Một:\n    + hai;\n    + ba,\nbốn.\n- Năm + sáu.');
});

test('the name of a group of units stands above them in the column of names, with its number', () => {
  const rows = cellsFor(
    { order: 1, unit: 'A', items: ['Một.'] },
    { order: 2, unit: 'B', group: 'Cấp sở, ngành', items: ['Hai.'] },
    { order: 3, unit: 'C', group: 'Cấp sở, ngành', items: ['Ba.'] },
    { order: 4, unit: 'D', group: 'Cấp xã', items: ['Bốn.'] },
  ).slice(4);
  expect(rows).toEqual([
    ['1', 'A', 'Một.'],
    ['', 'I. Cấp sở, ngành', ''],
    ['2', 'B', 'Hai.'],
    ['3', 'C', 'Ba.'],
    ['', 'II. Cấp xã', ''],
    ['4', 'D', 'Bốn.'],
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

test('figures stand as they are printed, a group by its name, the total below all', () => {
  expect(annexCells(figuresAnnex).slice(3)).toEqual([
    ['TT', 'Đơn vị', 'Số cuộc', 'Tỷ lệ (%)'],
    ['', 'I. Khối đảng', '', ''],
    ['1', 'Đảng ủy xã A', '1.250', '97,5'],
    ['', 'II. Khối chính quyền', '', ''],
    ['2', 'Ủy ban nhân dân xã B', '8', '100,0'],
    ['', 'Tổng cộng', '1.258', '98,8'],
  ]);
});
