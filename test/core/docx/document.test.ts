import type { Annex } from '../../../src/core/model/annex';
import { goesOn } from '../../support/docx/outline';
import {
  all,
  annexOf,
  documentOf,
  type Element,
  first,
  partOf,
  partsOf,
  rowOf,
  textOf,
} from '../../support/docx/xml-support';

const rowsOf = (annex: Annex) => all(documentOf(annex), 'w:tr');
const cellsOf = (row: Element | undefined) => (row ? all(row, 'w:tc') : []);
const paragraphsOf = (element: Element) => all(element, 'w:p');
const alignmentOf = (paragraph: Element) => first(paragraph, 'w:jc').attributes['w:val'];
const italic = (paragraph: Element) => all(first(paragraph, 'w:r'), 'w:i').length > 0;
const bold = (paragraph: Element) => all(first(paragraph, 'w:r'), 'w:b').length > 0;

/** The paragraphs above the table. */
function titleBlockOf(annex: Annex): Element[] {
  const children = first(documentOf(annex), 'w:body').children;
  return children.slice(
    0,
    children.findIndex(({ name }) => name === 'w:tbl'),
  );
}

describe('the title block', () => {
  test('is the title in bold, the reference line in italics and five hyphens, all centred', () => {
    const block = titleBlockOf(annexOf());
    expect(block.map(textOf)).toEqual([
      'MÔ HÌNH HIỆU QUẢ TRONG NĂM 2022',
      '(Kèm theo Báo cáo số      -BC/BTGTU)',
      '-----',
    ]);
    expect(block.map(alignmentOf)).toEqual(['center', 'center', 'center']);
    expect(block.map(bold)).toEqual([true, false, false]);
    expect(block.map(italic)).toEqual([false, true, false]);
  });

  test('is in 14 points', () => {
    const sizes = titleBlockOf(annexOf()).map((paragraph) => first(first(paragraph, 'w:r'), 'w:sz'));
    expect(sizes.map(({ attributes }) => attributes['w:val'])).toEqual(['28', '28', '28']);
  });

  test('breaks a long title before a phrase, and keeps every character of it', () => {
    const title =
      'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TUYÊN GIÁO TRONG 6 THÁNG ĐẦU NĂM 2022';
    const [paragraph] = titleBlockOf(annexOf({ title }));
    const lines = paragraph ? textOf(paragraph) : '';
    expect(lines.split('\n')[1]).toMatch(/^CỦA NGÀNH/);
    expect(lines.replace('\n', '')).toBe(title);
  });
});

describe('the table', () => {
  test('prints the order, the unit and each item in a paragraph of its own, bullets as they are', () => {
    const [, row] = rowsOf(
      annexOf({ rows: [rowOf({ order: 7, unit: 'Đảng ủy A', items: ['- Một.', '- Hai.'] })] }),
    );
    expect(cellsOf(row).map((cell) => paragraphsOf(cell).map(textOf))).toEqual([
      ['7'],
      ['Đảng ủy A'],
      ['- Một.', '- Hai.'],
    ]);
    expect(cellsOf(row).map((cell) => paragraphsOf(cell).map(alignmentOf))).toEqual([
      ['center'],
      ['left'],
      ['both', 'both'],
    ]);
  });

  test('prints each part of an item in a paragraph that stands further in', () => {
    const [, row] = rowsOf(annexOf({ rows: [rowOf({ items: ['- Một:\n+ hai;\n+ ba.', '- Bốn.'] })] }));
    const items = cellsOf(row).flatMap(paragraphsOf).slice(2);
    const indentOf = (paragraph: Element) =>
      all(paragraph, 'w:ind').flatMap(({ attributes }) => [attributes['w:left'], attributes['w:hanging']]);
    expect(items.map((paragraph) => [textOf(paragraph), ...indentOf(paragraph)])).toEqual([
      ['- Một:'],
      ['+ hai;', '510', '227'],
      ['+ ba.', '510', '227'],
      ['- Bốn.'],
    ]);
    expect(items.map(alignmentOf)).toEqual(['both', 'both', 'both', 'both']);
  });

  test('repeats the header row alone', () => {
    const rows = rowsOf(annexOf());
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(cellsOf(rows[0]).map(textOf)).toEqual(['TT', 'Tên đơn vị', 'Mô hình hiệu quả']);
    expect(cellsOf(rows[0]).flatMap(paragraphsOf).map(bold)).toEqual([true, true, true]);
  });

  test.each([
    [true, 'of one line', ['Một mục.']],
    [true, 'of twelve items of a line', Array.from({ length: 12 }, (_, i) => `- Mục ${i}.`)],
    [true, 'with a note', []],
    [false, 'of thirteen lines in one item', [`${'một\n'.repeat(12)}hai`]],
    [true, 'of twelve lines in one word', ['x'.repeat(480)]],
    [false, 'of thirteen lines in one word', ['x'.repeat(500)]],
    [false, 'of an item of 30,000 characters', ['dài '.repeat(7500)]],
  ])('keeps whole on its page (%j) a row %s', (isWhole, _, items) => {
    const [header, row] = rowsOf(annexOf({ rows: [rowOf({ items, note: 'Chưa báo cáo' })] }));
    expect([header, row].map((one) => one && all(one, 'w:cantSplit').length)).toEqual([1, isWhole ? 1 : 0]);
  });

  const LONG = `- ${'dài '.repeat(60)}hết.`;
  test.each<[string, { unit?: string; items: string[] }, items: string[][]]>([
    ['after its first item', { items: Array(3).fill(LONG) }, [[LONG], [LONG, LONG]]],
    [
      'after two items where the first has one line',
      { unit: 'Xã A', items: ['- Một.', ...Array(3).fill(LONG)] },
      [
        ['- Một.', LONG],
        [LONG, LONG],
      ],
    ],
    [
      'after as many lines as its name has',
      { unit: 'Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức', items: Array(14).fill('- Một.') },
      [Array(3).fill('- Một.'), Array(11).fill('- Một.')],
    ],
    [
      'nowhere where its first item is very long',
      { items: [LONG.repeat(5), LONG] },
      [[LONG.repeat(5), LONG]],
    ],
  ])('cuts a long row %s', (_, fields, parts) => {
    const [, ...rows] = rowsOf(annexOf({ rows: [rowOf(fields), rowOf({ order: 2 })] }));
    const unit = fields.unit ?? rowOf().unit;
    expect(rows.map((row) => cellsOf(row).map((cell) => paragraphsOf(cell).map(textOf)))).toEqual([
      ...parts.map((items, i) => (i === 0 ? [['1'], [unit], items] : [[''], [''], items])),
      [['2'], [rowOf().unit], ['Một mục.']],
    ]);
    const isLast = (i: number) => i === parts.length - 1;
    expect(rows.map((row) => [all(row, 'w:cantSplit').length, goesOn(row)])).toEqual([
      ...parts.map((_, i) => [isLast(i) ? 0 : 1, i > 0]),
      [1, false],
    ]);
    const kept = (row: Element) => all(row, 'w:keepNext').length;
    expect(rows.map((row) => kept(row) === paragraphsOf(row).length)).toEqual([
      ...parts.map((_, i) => !isLast(i)),
      false,
    ]);
    const below = (row: Element) => all(row, 'w:bottom').map(({ attributes }) => attributes['w:val']);
    expect(rows.map(below)).toEqual([
      ...parts.map((_, i) => Array(3).fill(isLast(i) ? 'single' : 'nil')),
      Array(3).fill('single'),
    ]);
  });

  test('is as wide as the text, which its columns and every row fill', () => {
    const document = documentOf(annexOf());
    const number = (element: Element, name: string) => Number(element.attributes[name]);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const [size, margins] = [first(document, 'w:pgSz'), first(document, 'w:pgMar')];
    const textWidth = number(size, 'w:w') - number(margins, 'w:left') - number(margins, 'w:right');

    expect(textWidth).toBeCloseTo((165 / 25.4) * 1440, -1);
    expect(first(document, 'w:tblW').attributes).toEqual({ 'w:w': `${textWidth}`, 'w:type': 'dxa' });
    expect(first(document, 'w:tblLayout').attributes['w:type']).toBe('fixed');
    expect(sum(all(document, 'w:gridCol').map((column) => number(column, 'w:w')))).toBe(textWidth);
    for (const row of all(document, 'w:tr')) {
      expect(sum(all(row, 'w:tcW').map((width) => number(width, 'w:w')))).toBe(textWidth);
    }
  });

  test('is ruled on the table and on every cell', () => {
    const document = documentOf(annexOf());
    const sides = (borders: Element) => borders.children.map(({ name }) => name.slice(2));
    expect(sides(first(document, 'w:tblBorders'))).toEqual([
      'top',
      'left',
      'bottom',
      'right',
      'insideH',
      'insideV',
    ]);
    const cells = all(document, 'w:tc');
    expect(cells).toHaveLength(9);
    for (const cell of cells) {
      const borders = first(cell, 'w:tcBorders');
      expect(sides(borders)).toEqual(['top', 'left', 'bottom', 'right']);
      expect(borders.children.map(({ attributes }) => attributes['w:val'])).toEqual(Array(4).fill('single'));
    }
  });

  test('prints the note in italics where a unit has no items', () => {
    const [, row] = rowsOf(annexOf({ rows: [rowOf({ items: [], note: 'Chưa báo cáo' })] }));
    const note = cellsOf(row).flatMap(paragraphsOf)[2];
    expect(note && [textOf(note), italic(note)]).toEqual(['Chưa báo cáo', true]);
  });

  test('has a paragraph in every cell, even of a row without items or note', () => {
    const cells = rowsOf(annexOf({ rows: [rowOf({ items: [] })] })).flatMap(cellsOf);
    expect(cells.map((cell) => paragraphsOf(cell).length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('is followed by a paragraph that takes no room, so that no empty page follows', () => {
    const body = first(documentOf(annexOf()), 'w:body').children;
    expect(body.slice(-3).map(({ name }) => name)).toEqual(['w:tbl', 'w:p', 'w:sectPr']);
    const spacing = body.at(-2) && first(body.at(-2) as Element, 'w:spacing').attributes;
    expect(spacing).toMatchObject({ 'w:line': '1', 'w:lineRule': 'exact', 'w:before': '0', 'w:after': '0' });
  });

  test('breaks the line where an item does, and then does not justify it', () => {
    const [, row] = rowsOf(annexOf({ rows: [rowOf({ items: ['một\nhai\r\nba\tbốn'] })] }));
    const item = cellsOf(row).flatMap(paragraphsOf)[2];
    expect(item && [textOf(item), alignmentOf(item)]).toEqual(['một\nhai\nba\tbốn', 'left']);
  });

  test('keeps a word of 2,000 characters, spaces and other scripts', () => {
    const items = ['x'.repeat(2000), '  hai   dấu cách  ', '😀 العربية 漢字'];
    const [, row] = rowsOf(annexOf({ rows: [rowOf({ items })] }));
    expect(cellsOf(row).flatMap(paragraphsOf).slice(2).map(textOf)).toEqual(items);
    expect(row && all(row, 'w:t').every(({ attributes }) => attributes['xml:space'] === 'preserve')).toBe(
      true,
    );
  });
});

describe('a draft', () => {
  const draft = annexOf({ draft: true });

  test('is marked DỰ THẢO on its first line, bold and to the right', () => {
    const [mark] = titleBlockOf(draft);
    expect(mark && [textOf(mark), bold(mark), alignmentOf(mark)]).toEqual(['DỰ THẢO', true, 'right']);
  });

  test('says below the mark how many units are in', () => {
    expect(textOf(titleBlockOf(draft)[1] as Element)).toBe('Đã có 1/2 đơn vị gửi báo cáo (50%).');
  });

  test('is marked in the header of the other pages, beside the page number', () => {
    const header = partOf(draft, 'word/header2.xml');
    expect(paragraphsOf(header).map(textOf)).toEqual(['', 'DỰ THẢO']);
    expect(first(header, 'w:instrText').text).toBe('PAGE');
  });

  test('differs from the final document in nothing else', () => {
    expect(titleBlockOf(draft).slice(2)).toEqual(titleBlockOf(annexOf()));
    for (const part of partsOf(annexOf()).values()) expect(textOf(part)).not.toContain('DỰ THẢO');
  });
});
