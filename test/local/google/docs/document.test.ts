// What the Docs API returns of a Doc that was a .docx: its looks, its sections, and the fields asked for.

import { p, type SmallDoc, sect, smallDoc, tbl } from '../../../support/docx/small-doc';
import { hostWith, owner, run, start, unit, value } from '../../../support/script';

interface Paragraph {
  elements: { textRun?: { content: string; textStyle: object }; autoText?: object; pageBreak?: object }[];
  paragraphStyle: Record<string, unknown>;
}

interface Shown {
  body: {
    content: {
      startIndex?: number;
      endIndex: number;
      paragraph?: Paragraph;
      sectionBreak?: { sectionStyle: Record<string, unknown> };
      table?: { tableRows: { tableCells: object[]; tableRowStyle: object }[] } & Record<string, unknown>;
    }[];
  };
  headers: Record<string, { headerId: string; content: { paragraph: Paragraph }[] }>;
  documentStyle: Record<string, unknown>;
  namedStyles: { styles: { namedStyleType: string; textStyle: object }[] };
}

const shown = ({ host, id }: SmallDoc): Shown => host.docs.getDocument(owner, id, null) as Shown;

const only = (body: string): Paragraph => {
  const found = shown(smallDoc(body + sect())).body.content[1]?.paragraph;
  if (!found) throw new Error('no paragraph');
  return found;
};

const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });

describe('a paragraph', () => {
  test('says only what differs from the document’s own text', () => {
    const { elements, paragraphStyle } = only(p('chữ'));
    expect(elements).toMatchObject([{ textRun: { content: 'chữ\n' } }]);
    expect(elements[0]?.textRun?.textStyle).toEqual({});
    expect(paragraphStyle).toEqual({ namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' });
  });

  test('of a style of our own is normal text with the looks of the style', () => {
    const { elements, paragraphStyle } = only(p('chữ', '<w:pStyle w:val="title"/>'));
    expect(elements[0]?.textRun?.textStyle).toEqual({ bold: true, fontSize: pt(16) });
    expect(paragraphStyle).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      alignment: 'CENTER',
      lineSpacing: 150,
      spaceAbove: pt(6),
      indentStart: pt(20),
      // From the margin, not from the other lines.
      indentFirstLine: pt(30),
    });
  });

  test('that says more than its style looks as it says itself', () => {
    const own =
      '<w:pStyle w:val="title"/><w:keepNext/><w:spacing w:before="0"/><w:ind w:hanging="200"/><w:jc w:val="both"/>';
    const { elements, paragraphStyle } = only(p('chữ', own, '<w:b w:val="0"/><w:i/><w:u w:val="single"/>'));
    expect(elements[0]?.textRun?.textStyle).toEqual({ italic: true, underline: true, fontSize: pt(16) });
    expect(paragraphStyle).toMatchObject({
      alignment: 'JUSTIFIED',
      keepWithNext: true,
      indentFirstLine: pt(10),
    });
    expect(paragraphStyle).not.toHaveProperty('spaceAbove');
  });

  test('of one of Google’s styles has its name, and what the style says is left out', () => {
    const { elements, paragraphStyle } = only(p('chữ', '<w:pStyle w:val="Title"/>'));
    expect(paragraphStyle.namedStyleType).toBe('TITLE');
    expect(elements[0]?.textRun?.textStyle).toEqual({});
  });

  test('has a run for each look, whatever runs the file has', () => {
    const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
    const { elements } = only(`<w:p>${run('a')}${run('b')}${run('c', '<w:b/>')}${run('d')}</w:p>`);
    expect(elements.map(({ textRun }) => textRun?.content)).toEqual(['ab', 'c', 'd\n']);
  });

  test('has line breaks, tabs and page breaks', () => {
    const { elements } = only('<w:p><w:r><w:t>a</w:t><w:br/><w:tab/><w:br w:type="page"/></w:r></w:p>');
    expect(elements).toMatchObject([
      { textRun: { content: 'a\v\t' } },
      { pageBreak: {} },
      { textRun: { content: '\n' } },
    ]);
  });

  test.each(['<w:hyperlink/>', '<w:r><w:drawing/></w:r>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'])(
    'with %s is not modelled',
    (content) =>
      expect(() => only(`<w:p>${content}</w:p>`)).toThrow(expect.objectContaining({ name: 'NotModelled' })),
  );
});

test('the styles of the Doc are Google’s nine, the first as the document’s own text', () => {
  const { styles } = shown(smallDoc(p('') + sect())).namedStyles;
  expect(styles).toHaveLength(9);
  expect(styles[0]).toMatchObject({
    namedStyleType: 'NORMAL_TEXT',
    textStyle: { fontSize: pt(14), weightedFontFamily: { fontFamily: 'Times New Roman', weight: 400 } },
  });
});

test('a table tells its columns, rows and lines', () => {
  const borders =
    '<w:tblBorders><w:top w:val="single" w:sz="4"/><w:bottom w:val="nil" w:sz="4"/></w:tblBorders>';
  const xml = tbl(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    '<w:cantSplit/><w:trHeight w:val="300"/><w:tblHeader/>',
  )
    .replace('<w:tblPr/>', `<w:tblPr>${borders}</w:tblPr>`)
    .replace('<w:tcW w:w="2000" w:type="dxa"/>', '<w:tcW w:w="2000" w:type="dxa"/><w:gridSpan w:val="2"/>');
  const { table } = shown(smallDoc(xml + p('') + sect())).body.content[1] ?? {};
  expect(table).toMatchObject({
    rows: 2,
    columns: 2,
    tableStyle: { tableColumnProperties: [1, 2].map(() => ({ widthType: 'FIXED_WIDTH', width: pt(100) })) },
  });
  expect(table?.tableRows.map(({ tableRowStyle }) => tableRowStyle)).toEqual([
    { minRowHeight: pt(15), tableHeader: true, preventOverflow: true },
    { minRowHeight: { unit: 'PT' } },
  ]);
  expect(table?.tableRows[0]?.tableCells[0]).toMatchObject({
    tableCellStyle: { columnSpan: 2, borderTop: { width: pt(0.5) }, borderBottom: { width: { unit: 'PT' } } },
  });
});

describe('sections', () => {
  const two =
    p('một') +
    p('', sect('<w:pgNumType w:start="1"/><w:titlePg/>')) +
    p('hai') +
    sect('<w:pgNumType w:start="5"/>', true).replace('w:top="1000"', 'w:top="1200"');
  const stylesOf = (doc: SmallDoc) =>
    shown(doc).body.content.flatMap(({ sectionBreak }) => (sectionBreak ? [sectionBreak.sectionStyle] : []));

  test('have from the document what they do not say', () => {
    const doc = smallDoc(two);
    expect(shown(doc).documentStyle).toMatchObject({
      pageSize: { width: pt(595.3), height: pt(841.9) },
      marginTop: pt(50),
      marginRight: pt(40),
      marginBottom: pt(30),
      marginLeft: pt(60),
      marginHeader: pt(25),
      useFirstPageHeaderFooter: true,
      pageNumberStart: 1,
      defaultHeaderId: 'kix.wordheader2xml',
      firstPageHeaderId: 'kix.wordheader1xml',
    });
    const usual = {
      columnSeparatorStyle: 'NONE',
      contentDirection: 'LEFT_TO_RIGHT',
      sectionType: 'NEXT_PAGE',
    };
    expect(stylesOf(doc)).toEqual([
      usual,
      { ...usual, marginTop: pt(60), pageNumberStart: 5, flipPageOrientation: true },
    ]);
  });

  test('say it all the same where Google does', () => {
    expect(stylesOf(smallDoc(two, { sectionStyles: 'said' }))).toMatchObject([
      { marginTop: pt(50), useFirstPageHeaderFooter: true, pageNumberStart: 1, flipPageOrientation: false },
      { marginTop: pt(60), useFirstPageHeaderFooter: false, pageNumberStart: 5, flipPageOrientation: true },
    ]);
  });

  test('have headers, of which one shows the page number', () => {
    const { headers } = shown(smallDoc(two));
    expect(headers['kix.wordheader2xml']?.content[0]?.paragraph.elements).toMatchObject([
      { autoText: { type: 'PAGE_NUMBER' } },
      { textRun: { content: '\n' } },
    ]);
    expect(headers['kix.wordheader1xml']?.headerId).toBe('kix.wordheader1xml');
  });
});

describe('fields', () => {
  const { host, id } = smallDoc(p('chữ') + sect());
  const ask = (fields: string) => host.docs.getDocument(owner, id, fields);
  const texts = { textRun: { content: 'chữ\n' } };

  test.each<[fields: string, answer: object]>([
    ['title', { title: 'Phụ lục' }],
    ['documentId,title', { documentId: 'file-1', title: 'Phụ lục' }],
    [
      'body(content(startIndex,endIndex,paragraph(elements(startIndex,endIndex,textRun(content)))))',
      {
        body: {
          content: [
            { endIndex: 1 },
            {
              startIndex: 1,
              endIndex: 5,
              paragraph: { elements: [{ startIndex: 1, endIndex: 5, ...texts }] },
            },
          ],
        },
      },
    ],
    [
      'body/content/paragraph/elements/textRun/content',
      { body: { content: [{}, { paragraph: { elements: [texts] } }] } },
    ],
    [
      'body.content.endIndex, title',
      { body: { content: [{ endIndex: 1 }, { endIndex: 5 }] }, title: 'Phụ lục' },
    ],
    [
      'body/content/endIndex,body/content/startIndex',
      { body: { content: [{ endIndex: 1 }, { endIndex: 5, startIndex: 1 }] } },
    ],
    ['body/content/paragraph/bullet', { body: { content: [{}, { paragraph: {} }] } }],
  ])('“%s” bring that and no more', (fields, answer) => {
    expect(JSON.parse(JSON.stringify(ask(fields)))).toEqual(answer);
  });

  test('“*” bring everything', () => {
    expect(ask('*')).toEqual(host.docs.getDocument(owner, id, null));
  });

  test.each([
    ['body.bogus', "Cannot find matching fields for path 'body.bogus'"],
    ['body(content(paragraph(text)))', "path 'body.content.paragraph.text'"],
    ['bogus', "path 'bogus'"],
    ['body(content', 'Invalid field selection'],
    ['title)', 'Invalid field selection'],
    ['', 'Invalid field selection'],
  ])('“%s” are refused', (fields, message) => {
    expect(() => ask(fields)).toThrow(message);
  });
});

describe('the service Docs', () => {
  test('gives a script the Docs that it made, and counts the call', () => {
    const { host, id } = smallDoc(p('chữ') + sect());
    const { result, calls } = run(host, `return Docs.Documents.get('${id}', { fields: 'title' });`);
    expect(result).toEqual({ title: 'Phụ lục' });
    expect(calls).toMatchObject({ write: 0, byMethod: { 'Docs.Documents.get': 1 } });
  });

  test('does so in a thread too', async () => {
    const { host, id } = smallDoc(p('chữ') + sect());
    const insert = "{ insertText: { location: { index: 1 }, text: 'x' } }";
    const { result } = await start(
      host,
      `Docs.Documents.batchUpdate({ requests: [${insert}] }, '${id}');
      return Docs.Documents.get('${id}', { fields: 'body/content/endIndex' });`,
    );
    expect(result).toEqual({ body: { content: [{ endIndex: 1 }, { endIndex: 6 }] } });
  });

  test.each<[what: string, call: string, message: string]>([
    ['no id', 'Docs.Documents.get()', "Required parameter 'documentId' is missing."],
    [
      'an unknown id',
      "Docs.Documents.get('x')",
      'docs.documents.get failed with error: Requested entity was not found.',
    ],
    [
      'another option',
      "Docs.Documents.get('file-1', { includeTabsContent: true })",
      'The Docs option includeTabsContent is not',
    ],
    ['a method that is not modelled', 'Docs.Documents.create({})', 'Docs.Documents.create is not modelled'],
    ['no batch', "Docs.Documents.batchUpdate('file-1')", "don't match the method signature"],
  ])('throws for %s', (_, call, message) => {
    expect(() => value(smallDoc(p('') + sect()).host, call)).toThrow(message);
  });

  test.each([
    [404, 'Requested entity was not found.'],
    [403, 'The caller does not have permission'],
  ] as const)('answers %i about the Doc of somebody else', (othersFile, message) => {
    const { host, id } = smallDoc(p('') + sect(), { othersFile });
    const look = `try { Docs.Documents.get('${id}') } catch (error) { return error.details }`;
    expect(run(host, look, { as: unit }).result).toMatchObject({ code: othersFile, message });
  });

  test('refuses a file that is no Doc', () => {
    const host = hostWith();
    const { id } = host.drive.createFile(owner, { name: 'x' }, null, 'id') as { id: string };
    expect(() => value(host, `Docs.Documents.get('${id}')`)).toThrow('not supported for this document');
  });

  test('needs the scope drive.file', () => {
    const { host, id } = smallDoc(p('') + sect());
    host.declinedScopes.add('https://www.googleapis.com/auth/drive.file');
    for (const call of [`get('${id}')`, `batchUpdate({}, '${id}')`])
      expect(() => value(host, `Docs.Documents.${call}`)).toThrow(
        'You do not have permission to call docs.documents',
      );
  });
});
