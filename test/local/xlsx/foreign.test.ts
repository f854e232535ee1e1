// Files as Google Sheets, Excel and LibreOffice write them.

import { readXlsx } from '../../../local/xlsx';
import type { hostWith } from '../../support/script';
import { foreignFile, opened, repacked } from '../../support/xlsx-book';

describe('widths', () => {
  test.each([
    [
      'Google',
      '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
      12.63,
      100,
    ],
    [
      'Google',
      '<sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
      77.63,
      620,
    ],
    ['Google, of a file from Excel', '<sheetFormatPr customHeight="1" defaultColWidth="14.43"/>', 14.43, 100],
    ['Excel', '<sheetFormatPr defaultRowHeight="15"/>', 8.43, 64],
  ])('of %s, under %s: %d characters are %d pixels', async (_, format, width, pixels) => {
    const cols = `<cols><col customWidth="1" min="2" max="2" width="${width}"/></cols>`;
    const host = await opened(foreignFile({ A: `${format}${cols}<sheetData/>` }));
    expect(host.book.sheets[0]?.widths).toEqual({ 2: pixels });
  });

  test('LibreOffice’s for columns that are not there are left out', async () => {
    const cols = '<cols><col min="1" max="16384" width="10"/></cols>';
    const host = await opened(foreignFile({ A: `${cols}<sheetData/>` }));
    expect(Object.keys(host.book.sheets[0]?.widths ?? {})).toHaveLength(26);
  });
});

describe('formulas that another program wrote', () => {
  const cells = (inside: string): Promise<ReturnType<typeof hostWith>> =>
    opened(foreignFile({ A: `<sheetData>${inside}</sheetData>` }));

  test('filled down once are each cell’s own', async () => {
    const host = await cells(
      `<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1+$A1+A$1+LOG10(2)&amp;"A1"&amp;'A1'!A1</f><v>1</v></c></row>
       <row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>`,
    );
    expect(host.cell('A', 'B1').formula).toBe(`=A1+$A1+A$1+LOG10(2)&"A1"&'A1'!A1`);
    expect(host.cell('A', 'C2')).toMatchObject({
      value: 2,
      formula: `=B2+$A2+B$1+LOG10(2)&"A1"&'A1'!B2`,
    });
  });

  test.each([
    [
      'of Google that Excel lacks is unwrapped',
      'IFERROR(__xludf.DUMMYFUNCTION("X(""a"",1.5)"),"b")',
      '=X("a";1,5)',
    ],
    [
      'where an array formula of Google put its result is a value',
      'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"b")',
      '',
    ],
    ['of LibreOffice for a tick is a value', 'TRUE()', ''],
  ])('%s', async (_, written, formula) => {
    const host = await cells(
      `<row r="1"><c r="A1" t="str"><f>${written.replace(/"/g, '&quot;')}</f><v>b</v></c></row>`,
    );
    expect(host.cell('A', 'A1')).toMatchObject({ value: 'b', formula });
  });
});

describe('sheets that are no tabs are left out:', () => {
  const withSecond = (type: string): Uint8Array =>
    repacked(foreignFile({ A: '<sheetData/>', B: '', C: '<sheetData/>' }), (name, part) => {
      if (name === 'xl/worksheets/sheet2.xml') return [['xl/others/sheet1.xml', part]];
      if (name !== 'xl/_rels/workbook.xml.rels') return [[name, part]];
      const changed = Buffer.from(part)
        .toString()
        .replace(/worksheet" Target="worksheets.sheet2.xml/, `${type}" Target="others/sheet1.xml`);
      return [[name, Buffer.from(changed)]];
    });

  test.each(['chartsheet', 'dialogsheet', 'xlMacrosheet'])('a %s', async (type) => {
    const host = await opened(withSecond(type));
    expect(host.tabs()).toEqual(['A', 'C']);
  });

  test('a workbook that has nothing else is refused', async () => {
    const [chart] = [
      repacked(foreignFile({ A: '<sheetData/>' }), (name, part) => [
        [name, Buffer.from(Buffer.from(part).toString().replace('/worksheet"', '/chartsheet"'))],
      ]),
    ];
    await expect(readXlsx(chart as Uint8Array)).rejects.toThrow('không có trang tính nào');
  });
});

test.each([
  '<c r="A2" t="s"/>',
  '<c r="A2" t="s"></c>',
  '<c r="A2" t="s"><v/></c>',
  '<c r="A2" t="s"><v></v></c>',
  `<c t='s' r="A2"><v xml:space="preserve"> </v></c>`,
  '<c r="A2"><v> </v></c>',
  '<c r="A2" t="b"/>',
  '<c r="A2" t="b"><v></v></c>',
])('a cell that says it has a text, a tick or a number and has none is blank: %s', async (cell) => {
  const tab = `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2">${cell}<c r="B2" t="s"><v>1</v></c></row></sheetData>`;
  const host = await opened(withTexts(foreignFile({ A: tab })));
  expect(['A1', 'A2', 'B2'].map((name) => host.cell('A', name).value)).toEqual(['Mục', '', 'Tổ chức']);
});

/** A file with the texts “Mục” and “Tổ chức”, in a part of the given name. */
function withTexts(bytes: Uint8Array, part = 'xl/sharedStrings.xml'): Uint8Array {
  const texts = '<sst><si><t>Mục</t></si><si><t>Tổ chức</t></si></sst>';
  return repacked(bytes, (name, content) => {
    if (name === 'xl/workbook.xml')
      return [
        [name, content],
        [part, Buffer.from(texts)],
      ];
    if (name !== 'xl/_rels/workbook.xml.rels') return [[name, content]];
    const link = '<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    return [[name, Buffer.from(Buffer.from(content).toString().replace('</Relationships>', link))]];
  });
}

const TWO = '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row></sheetData>';

test('names of parts are the same in any case and with any slash', async () => {
  const file = withTexts(foreignFile({ A: TWO }), 'xl/SharedStrings.xml');
  const renamed = repacked(file, (name, part) => [[name.toUpperCase().replace(/\//g, '\\'), part]]);
  for (const bytes of [file, renamed]) expect((await opened(bytes)).cell('A', 'A1').value).toBe('Tổ chức');
});

test.each([
  ['little-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['unmarked', (text: string) => Buffer.from(text, 'utf16le')],
])('parts in %s UTF-16 are read', async (_, encoded) => {
  const file = repacked(withTexts(foreignFile({ A: TWO })), (name, part) => [
    [name, encoded(`<?xml version="1.0" encoding="UTF-16"?>${Buffer.from(part)}`)],
  ]);
  expect((await opened(file)).cell('A', 'A1').value).toBe('Tổ chức');
});

test('what a file says of rows, columns and merged cells beyond the last cell is left out', async () => {
  const host = await opened(
    foreignFile({
      A: `<sheetData><row r="2" ht="30" customHeight="1"/><row r="1048576" ht="30" hidden="1"/></sheetData>
        <mergeCells><mergeCell ref="B3:XFD1048576"/><mergeCell ref="A2000:B2000"/></mergeCells>`,
    }),
  );
  expect(host.book.sheets[0]).toMatchObject({
    maxRows: 1000,
    maxColumns: 26,
    heights: { 2: 40 },
    merges: [{ row: 3, column: 2, rows: 998, columns: 25 }],
  });
  expect(host.book.sheets[0]?.hiddenRows).toBeUndefined();
});

test('a file in the form for large ones is read', async () => {
  expect((await opened(zip64(withTexts(foreignFile({ A: TWO }))))).cell('A', 'A1').value).toBe('Tổ chức');
});

/** A zip with every size and place in 64 bits, as some programs always write it. */
function zip64(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06');
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  const list: Buffer[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const header = Buffer.from(zip.subarray(at, nameEnd));
    // Another extra field stands before the one with the numbers.
    const extra = Buffer.alloc(6 + 4 + 24);
    extra.writeUInt16LE(0x5455, 0);
    extra.writeUInt16LE(2, 2);
    extra.writeUInt16LE(1, 6);
    extra.writeUInt16LE(24, 8);
    [24, 20, 42].forEach((offset, j) => {
      extra.writeBigUInt64LE(BigInt(header.readUInt32LE(offset)), 10 + 8 * j);
      header.writeUInt32LE(0xffffffff, offset);
    });
    header.writeUInt16LE(extra.length, 30);
    list.push(header, extra);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(start), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(start + size), 64);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, start), ...list, end64, last]);
}
