// Requests of the Docs API that change tables.
import {
  tableBody as body,
  lineOf,
  partNow,
  partsNamed,
  type SmallDoc,
  smallDoc,
  update,
} from '../../../support/docx/small-doc';

let doc: SmallDoc;
beforeEach(() => {
  doc = smallDoc(body);
});

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const tableStartLocation = { index: 9 };

const runs = () =>
  partsNamed<{ content: string; textStyle: object }>(doc, 'textRun').map(({ content, textStyle }) => [
    content,
    textStyle,
  ]);

describe('rows and columns', () => {
  const cell = (rowIndex: number, columnIndex = 0) => ({ tableStartLocation, rowIndex, columnIndex });
  const rows = () => partsNamed<object>(doc, 'tableRowStyle');

  test('a row is put below or above, and is empty', () => {
    update(doc, { insertTableRow: { tableCellLocation: cell(1), insertBelow: true } });
    expect(lineOf(doc)).toContain('<cell>d¶<row><cell>¶<cell>¶</table>');
    update(doc, { insertTableRow: { tableCellLocation: cell(0) } });
    expect(lineOf(doc)).toContain('<table><row><cell>¶<cell>¶<row><cell>a¶');
    expect(rows().map((style) => 'tableHeader' in style)).toEqual([false, true, false, false]);
  });

  test.each([
    ['likeNeighbour', { bold: true }],
    ['plain', { fontSize: pt(11), weightedFontFamily: { fontFamily: 'Arial', weight: 400 } }],
  ] as const)('what is typed into a new row is %s', (insertedRows, look) => {
    doc = smallDoc(
      body.replace(
        '<w:rPr></w:rPr><w:t xml:space="preserve">c<',
        '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">c<',
      ),
      {
        insertedRows,
      },
    );
    update(doc, { insertTableRow: { tableCellLocation: cell(1), insertBelow: true } });
    update(doc, { insertText: { location: { index: 26 }, text: 'x' } });
    expect(lineOf(doc)).toContain('<row><cell>x¶<cell>¶</table>');
    expect(runs().find(([text]) => text === 'x\n')?.[1]).toEqual(look);
  });

  test('a row is deleted, and with the last one the table', () => {
    update(doc, { deleteTableRow: { tableCellLocation: cell(0) } });
    expect(lineOf(doc)).toContain('<table><row><cell>c¶<cell>d¶</table>');
    update(doc, { deleteTableRow: { tableCellLocation: cell(0) } });
    expect(lineOf(doc)).toBe('<section>Một¶Hai¶¶<section>z¶');
  });

  test('the first rows are pinned, and no others', () => {
    update(doc, { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 2 } });
    expect(rows()).toEqual([1, 2].map(() => expect.objectContaining({ tableHeader: true })));
    update(doc, { pinTableHeaderRows: { tableStartLocation } });
    expect(JSON.stringify(rows())).not.toContain('tableHeader');
  });

  test('rows are kept whole and high, all of them where none is named', () => {
    const look = { minRowHeight: pt(30), preventOverflow: true };
    const style = (rowIndices: number[] | undefined, tableRowStyle: object) =>
      update(doc, {
        updateTableRowStyle: {
          tableStartLocation,
          rowIndices,
          tableRowStyle,
          fields: 'minRowHeight,preventOverflow',
        },
      });
    style([1], look);
    expect(rows()).toEqual([{ minRowHeight: { unit: 'PT' }, tableHeader: true }, look]);
    style(undefined, {});
    expect(rows()).toEqual([
      { minRowHeight: { unit: 'PT' }, tableHeader: true },
      { minRowHeight: { unit: 'PT' } },
    ]);
  });

  test('a column is as wide as it is told, and its cells too', () => {
    const tableColumnProperties = { widthType: 'FIXED_WIDTH', width: pt(60) };
    const fields = 'widthType,width';
    update(doc, {
      updateTableColumnProperties: { tableStartLocation, columnIndices: [1], tableColumnProperties, fields },
    });
    expect(partsNamed(doc, 'width')).toEqual(expect.arrayContaining([pt(100), pt(60)]));
    expect(partNow(doc).match(/<w:tcW w:w="(\d+)"/g)).toEqual(
      [2000, 1200, 2000, 1200].map((w) => `<w:tcW w:w="${w}"`),
    );
  });

  test.each<[what: string, request: object, message: string]>([
    [
      'a place that is no table',
      { pinTableHeaderRows: { tableStartLocation: { index: 8 } } },
      'pinTableHeaderRows: Invalid table start location. Must specify the start index of the table.',
    ],
    [
      'a row that is not there',
      { deleteTableRow: { tableCellLocation: cell(2) } },
      'Row index 2 is out of bounds',
    ],
    [
      'a column that is not there',
      { insertTableRow: { tableCellLocation: cell(0, 2) } },
      'Column index 2 is out of bounds',
    ],
    [
      'more header rows than rows',
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 3 } },
      'out of bounds',
    ],
    [
      'a header row made by its style',
      {
        updateTableRowStyle: {
          tableStartLocation,
          tableRowStyle: { tableHeader: true },
          fields: 'tableHeader',
        },
      },
      'Invalid requests[0].updateTableRowStyle: Unallowed field: tableHeader',
    ],
    [
      'a column narrower than 5 points',
      {
        updateTableColumnProperties: {
          tableStartLocation,
          tableColumnProperties: { width: pt(4) },
          fields: 'width',
        },
      },
      'at least 5 points',
    ],
  ])('refuses %s', (_, request, message) => {
    expect(() => update(doc, request)).toThrow(message);
  });

  describe('that a cell spans', () => {
    const spanned = body.replace('<w:tcW w:w="2000" w:type="dxa"/>', '$&<w:gridSpan w:val="2"/>');

    test('are left out, or there and empty', () => {
      expect(lineOf(smallDoc(spanned))).toContain('<row><cell>a¶<cell>b¶<row>');
      doc = smallDoc(spanned, { coveredCells: 'shown' });
      expect(lineOf(doc)).toContain('<row><cell>a¶<cell>¶<cell>b¶<row>');
      expect(partsNamed<object>(doc, 'tableCellStyle').slice(0, 2)).toMatchObject([
        { columnSpan: 2 },
        { columnSpan: 1 },
      ]);
    });

    test('take no text, but count for what comes after', () => {
      doc = smallDoc(spanned, { coveredCells: 'shown' });
      const insert = (index: number) => update(doc, { insertText: { location: { index }, text: 'x' } });
      expect(() => insert(15)).toThrow('a cell below one that spans it');
      insert(17);
      expect(lineOf(doc)).toContain('<cell>a¶<cell>¶<cell>xb¶');
    });

    test('have no row put beside them: that is not modelled', () => {
      doc = smallDoc(spanned);
      expect(() => update(doc, { insertTableRow: { tableCellLocation: cell(0) } })).toThrow('merged');
    });
  });
});
