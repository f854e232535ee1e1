// The file of a saved period: whatever was typed is in it, as a text.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { xlsxProblem } from '../../../local/google/drive/xlsx-check';
import { readXlsx } from '../../../local/xlsx';
import type { Part } from '../../../src/core/docx/package';
import { type Table, xlsxParts } from '../../../src/core/xlsx/workbook';
import { anyText, printable } from '../../support/docx/any-text';
import { errorsIn, spoilt } from '../../support/docx/validator';
import { anyCellText } from '../../support/xlsx-book';

function zipped(parts: Part[]): Uint8Array {
  return zipSync(Object.fromEntries(parts.map(({ path, xml }) => [path, strToU8(xml)])), { level: 0 });
}

const tableOf = (rows: string[][], name = 'Nội dung gốc'): Table => ({ name, widths: [32, 90], rows });

/** The values of the first tab, as another program reads them. */
async function read(rows: string[][]): Promise<unknown[][]> {
  const bytes = zipped(xlsxParts([tableOf(rows)]));
  expect(xlsxProblem(bytes)).toBeUndefined();
  const book = await readXlsx(bytes);
  return (book.sheets[0]?.rows ?? []).map((row) => Array.from(row, (cell) => cell?.value ?? ''));
}

test('any text comes back as it was, but for what XML cannot hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(anyText, anyCellText), { minLength: 1, maxLength: 4 }),
      async (texts) => {
        // A text in the last cell keeps blank ones before it from being left out.
        const rows = [['Đơn vị'], [...texts, 'hết']];
        expect(await read(rows)).toEqual([['Đơn vị'], [...texts.map(printable), 'hết']]);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  '=1+1',
  '+84 912',
  '-5',
  '@a',
  '007',
  '1/7/2026',
  '12,5%',
  'TRUE',
  '#N/A',
  '_x0041_',
  '_x005F_x0041_',
  '_x00\u000041_',
  "'a",
  ' hai  đầu ',
  'một\nhai\tba',
  '<b>&amp;</b>]]>',
])('a text stays a text, whatever it looks like: %j', async (text) => {
  expect(await read([[text]])).toEqual([[printable(text)]]);
});

test('a text that is too long for a cell goes on below, and nothing of it is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('đ'.repeat(9000), '😀', 'x', '\n', 'chữ '.repeat(3000)), {
        minLength: 1,
        maxLength: 9,
      }),
      async (pieces) => {
        const text = pieces.join('');
        const rows = (await read([
          ['Xã A', text, 'B5'],
          ['Xã B', 'một', 'B6'],
        ])) as string[][];
        expect(rows.slice(1, -1).every(([unit, , cell]) => unit === '' && (cell ?? '') === '')).toBe(true);
        const parts = rows.slice(0, -1).map(([, part = '']) => part);
        expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(32_767);
        // It is cut at a line's end where there is one.
        expect(parts.join('').replace(/\n/g, '')).toBe(text.replace(/\n/g, ''));
        expect(rows.at(-1)).toEqual(['Xã B', 'một', 'B6']);
      },
    ),
    { numRuns: 15 },
  );
});

test('a header row and what stands above it are bold, the rows below wrap, and all cells are texts', async () => {
  const tables: Table[] = [
    tableOf([
      ['Đơn vị', 'Nội dung'],
      ['Xã A', 'x'],
    ]),
    { ...tableOf([['a'], ['b'], ['c']], 'Phụ lục'), header: 1 },
  ];
  const { sheets, styles } = await readXlsx(zipped(xlsxParts(tables)));
  const looks = sheets.map(({ rows }) => rows.map(([cell]) => styles[cell?.style ?? 0]));
  const bold = { numberFormat: '@', bold: true };
  const wrapped = { numberFormat: '@', wrap: 'WRAP' };
  expect(looks).toMatchObject([
    [bold, wrapped],
    [bold, bold, wrapped],
  ]);
  expect(looks.flat().filter((style) => style?.bold && style.wrap === 'WRAP')).toEqual([]);
  expect(sheets.map(({ name }) => name)).toEqual(['Nội dung gốc', 'Phụ lục']);
});

test('Microsoft’s validator finds nothing wrong with a file, and notices an unknown value', () => {
  const right = zipped(
    xlsxParts([
      tableOf([
        ['Đơn vị', ''],
        ['Xã A', 'một\nhai'],
      ]),
    ]),
  );
  const wrong = spoilt(right, 'xl/worksheets/sheet1.xml', /inlineStr/, 'inlineText');
  expect(errorsIn({ right, wrong }, 'xlsx')).toEqual({
    right: [],
    wrong: [expect.stringContaining('inlineText')],
  });
});

test('the same tabs give the same parts', () => {
  const tables = [tableOf([['a', '']])];
  expect(xlsxParts(tables)).toEqual(xlsxParts(structuredClone(tables)));
});
