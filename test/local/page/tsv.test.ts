import fc from 'fast-check';
import { fromText, toText } from '../../../local/page/client/tsv';

test.each<[what: string, text: string, cells: string[][]]>([
  ['one cell', 'Tổ chức 03 hội nghị.', [['Tổ chức 03 hội nghị.']]],
  ['nothing', '', [['']]],
  ['three lines of a text', '- Một.\n- Hai.\n- Ba.', [['- Một.'], ['- Hai.'], ['- Ba.']]],
  ['lines as Windows ends them', 'Một\r\nHai\r\n', [['Một'], ['Hai']]],
  ['lines as an old Mac ends them', 'Một\rHai', [['Một'], ['Hai']]],
  [
    'columns',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'blank cells',
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['a cell with a line break, as Sheets and Excel copy it', '"Một\nhai"\tb\n', [['Một\nhai', 'b']]],
  ['quotes within quotes', '"nói ""được"""', [['nói "được"']]],
  ['quotes that end before the cell does', '"Dân vận khéo" năm 2022\tb', [['"Dân vận khéo" năm 2022', 'b']]],
  ['a quote that nothing ends', '"Dân vận\tb', [['"Dân vận', 'b']]],
  ['a lone quote', '"', [['"']]],
])('pastes %s', (_what, text, cells) => {
  expect(fromText(text)).toEqual(cells);
});

test('cells that were copied are pasted as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ê', '"', '\t', '\n', ' ', '-', '😀') });
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(rows, (cells) => {
      // The break at the end of a text begins no row, so a last row of one blank cell cannot be told from none.
      fc.pre(cells.length === 1 || cells[cells.length - 1]?.join('') !== '' || cells[0]?.length !== 1);
      expect(fromText(toText(cells))).toEqual(cells);
    }),
  );
});
