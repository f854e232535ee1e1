// Files as Google Sheets, Excel and LibreOffice write them.
import type { hostWith } from '../../support/script';
import { foreignFile, opened } from '../../support/xlsx-book';

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
