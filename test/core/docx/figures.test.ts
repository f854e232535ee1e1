// An annex of figures on paper, alone and behind another annex.

import { docxParts } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import type { PrintedDocument } from '../../../src/core/model/document';
import { figuresAnnex } from '../../support/docx/figures-annex';
import { all, annexOf, type Element, first, parse, printed, textOf } from '../../support/docx/xml-support';

const profile = profiles['Đảng – HD 05'];

function documentOf(document: PrintedDocument): Element {
  return parse(docxParts(document, profile).find(({ path }) => path === 'word/document.xml')?.xml ?? '');
}

const table = first(documentOf({ annexes: [figuresAnnex] }), 'w:tbl');
const rows = all(table, 'w:tr');
const cellsOf = (row: Element | undefined) => (row ? all(row, 'w:tc') : []);
const spanOf = (cell: Element) => Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1);
const alignOf = (cell: Element | undefined) => (cell ? all(cell, 'w:jc')[0]?.attributes['w:val'] : '');
const isBold = (cell: Element) => all(cell, 'w:r').every((run) => all(run, 'w:b').length === 1);

test('numbers are written with dots and commas, and aligned to the right', () => {
  const cells = cellsOf(rows[2]);
  expect(cells.map(textOf)).toEqual(['1', 'Đảng ủy xã A', '1.250', '97,5']);
  expect(cells.map(alignOf)).toEqual(['center', 'left', 'right', 'right']);
});

test('a group’s name stands in bold across the table, on the page of its first row', () => {
  const cells = cellsOf(rows[1]);
  expect(cells.map((cell) => [textOf(cell), spanOf(cell), isBold(cell)])).toEqual([
    ['I. Khối đảng', 4, true],
  ]);
  expect(all(rows[1] as Element, 'w:keepNext')).toHaveLength(1);
});

test('the total stands last, in bold, its label across the columns without a figure', () => {
  const cells = cellsOf(rows.at(-1));
  expect(cells.map((cell) => [textOf(cell), spanOf(cell), isBold(cell)])).toEqual([
    ['Tổng cộng', 2, true],
    ['1.258', 1, true],
    ['98,8', 1, true],
  ]);
});

test('every row is as wide as the grid', () => {
  const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
  const total = widths.reduce((sum, width) => sum + width, 0);
  for (const row of rows) {
    const cells = cellsOf(row);
    expect(cells.reduce((sum, cell) => sum + spanOf(cell), 0)).toBe(4);
    expect(cells.reduce((sum, cell) => sum + Number(first(cell, 'w:tcW').attributes['w:w']), 0)).toBe(total);
  }
});

test('behind another annex it begins a section of its own, counted from page 1', () => {
  const { annexes } = printed({ annex: annexOf() }, 'Đảng – HD 05');
  const body = documentOf({ annexes: [...annexes, figuresAnnex] });
  expect(all(body, 'w:tbl')).toHaveLength(2);
  expect(
    all(body, 'w:sectPr').map((section) => all(section, 'w:pgNumType')[0]?.attributes['w:start']),
  ).toEqual(['1', '1']);
});
