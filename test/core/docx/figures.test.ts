// An annex of figures on paper, alone and behind another annex.

import fc from 'fast-check';
import { docxParts } from '../../../src/core/docx/parts';
import { profiles } from '../../../src/core/layout/profiles';
import type { PrintedDocument } from '../../../src/core/model/document';
import type {
  PrintedAnnex,
  PrintedCell,
  PrintedColumn,
  PrintedRow,
} from '../../../src/core/model/printed-annex';
import { anyText, printable } from '../../support/docx/any-text';
import { figuresAnnex } from '../../support/docx/figures-annex';
import { outlineOf } from '../../support/docx/outline';
import {
  all,
  annexOf,
  type Element,
  first,
  openedParts,
  printed,
  textOf,
  withReport,
} from '../../support/docx/xml-support';

const profile = profiles['Đảng – HD 05'];

function documentOf(document: PrintedDocument): Element {
  return openedParts(docxParts(document, profile)).get('word/document.xml') as Element;
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
  expect(cells.map(alignOf)).toEqual(['center', 'right', 'right']);
});

test('no row of figures, group or total is split over two pages', () => {
  expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual(rows.map(() => 1));
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

describe('behind another annex', () => {
  const style = 'Đảng – HD 05';
  const alone = printed({ annex: annexOf() }, style);
  const both = (document: PrintedDocument): PrintedDocument => ({
    ...document,
    annexes: [...document.annexes, figuresAnnex],
  });
  const starts = (document: PrintedDocument) =>
    all(documentOf(document), 'w:sectPr').map(
      (section) => all(section, 'w:pgNumType')[0]?.attributes['w:start'],
    );

  test('it begins a section of its own, counted from page 1', () => {
    expect(all(documentOf(both(alone)), 'w:tbl')).toHaveLength(2);
    expect(starts(both(alone))).toEqual(['1', '1']);
    expect(starts(both(printed(withReport(style), style)))).toEqual(['1', '1', '1']);
  });

  test('its pages go on in the report’s numbers, as those of the other annex, where the settings say so', () => {
    const continued = withReport(style, annexOf(), { annexPages: 'Tiếp theo báo cáo' });
    expect(starts(both(printed(continued, style)))).toEqual(['1', undefined, undefined]);
  });

  test('a draft is marked above each of them', () => {
    const draft = { ...both(alone), draft: { coverage: 'Đã có 1/2 đơn vị gửi báo cáo.' } };
    const texts = outlineOf(documentOf(draft));
    const marked = texts.flatMap((text, i) => (text === 'DỰ THẢO' ? [texts.slice(i + 1, i + 3)] : []));
    expect(marked).toEqual([
      ['Đã có 1/2 đơn vị gửi báo cáo.', annexOf().title],
      ['Đã có 1/2 đơn vị gửi báo cáo.', figuresAnnex.label],
    ]);
  });
});

/** No item is blank. */
const anyItem = anyText.filter((text) => printable(text) !== '');

const cell: fc.Arbitrary<PrintedCell> = fc.oneof(
  fc.record({ kind: fc.constant('text'), paragraphs: fc.array(anyItem, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('note'), text: anyText }),
  fc.record({ kind: fc.constant('number'), value: fc.integer({ min: 0, max: 999 }) }),
);

const column: fc.Arbitrary<PrintedColumn> = fc.record({
  heading: anyText,
  role: fc.constantFrom('order', 'unit', 'item', 'figure'),
  widthMm: fc.integer({ min: 8, max: 30 }),
});

/** An annex of any columns, with rows, groups and a total of any texts. */
const anyAnnex: fc.Arbitrary<PrintedAnnex> = fc
  .array(column, { minLength: 1, maxLength: 4 })
  .chain((others) => {
    const columns: PrintedColumn[] = [...others, { heading: 'Ghi chú', role: 'item' }];
    const cells = (count: number) => fc.array(cell, { minLength: count, maxLength: count });
    const row: fc.Arbitrary<PrintedRow> = fc.oneof(
      fc.record({ kind: fc.constant('cells'), cells: cells(columns.length) }),
      fc.record({ kind: fc.constant('group'), name: anyText }),
    );
    const total = fc
      .integer({ min: 1, max: columns.length - 1 })
      .chain((count) => fc.record({ label: anyText, cells: cells(count) }));
    return fc.record(
      { columns: fc.constant(columns), rows: fc.array(row, { maxLength: 4 }), total },
      { requiredKeys: ['columns', 'rows'] },
    );
  })
  .map((table) => ({ label: '', title: 'SỐ LIỆU', reference: '', titlePt: 14, ...table }));

function paragraphsOf(printedCell: PrintedCell): string[] {
  if (printedCell.kind === 'number') return [`${printedCell.value}`];
  return printedCell.kind === 'note' ? [printedCell.text] : printedCell.paragraphs;
}

test('whatever columns, groups and totals say, every text stands in its place and every row fills the grid', () => {
  fc.assert(
    fc.property(anyAnnex, (annex) => {
      const document = documentOf({ annexes: [annex] });
      const expected = [
        annex.columns.map(({ heading }) => [heading]),
        ...annex.rows.map((row) => (row.kind === 'group' ? [[row.name]] : row.cells.map(paragraphsOf))),
        ...(annex.total ? [[[annex.total.label], ...annex.total.cells.map(paragraphsOf)]] : []),
      ];
      const [found] = outlineOf(document).filter((block) => typeof block !== 'string');
      expect(found).toEqual(expected.map((row) => row.map((paragraphs) => paragraphs.map(printable))));
      for (const row of all(document, 'w:tr')) {
        expect(cellsOf(row).reduce((sum, one) => sum + spanOf(one), 0)).toBe(annex.columns.length);
      }
    }),
  );
});
