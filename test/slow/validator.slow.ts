// Every kind of document keeps to the schema: no element out of order, no unknown value.
import type { Annex } from '../../src/core/model/annex';
import type { Settings } from '../../src/core/model/settings';
import { p, sect, smallDoc, tokensOf, update, upload } from '../support/docx/small-doc';
import { errorsIn, spoilt } from '../support/docx/validator';
import { annexOf, docxOf, everyLayout, rowOf } from '../support/docx/xml-support';

const HOSTILE = `</w:t></w:p> &amp; ]]> <!-- "a" 'b' \u0000\ufffe\ud83d 😀 العربية\u000b`;
const LINES = 'một\nhai\tba';

/** What a document may hold: fields of its annex, and settings of its report. */
const contents: Record<string, [Partial<Annex>, Partial<Settings>]> = {
  'as usual': [{}, {}],
  'of a draft': [{ draft: true }, {}],
  'with notes': [{ rows: [rowOf({ items: [], note: 'Không phát sinh' })] }, {}],
  'with line breaks and tabs': [
    { title: LINES, rows: [rowOf({ unit: LINES, items: [LINES, LINES] })] },
    { subject: LINES, body: LINES },
  ],
  'with hostile text': [
    {
      label: HOSTILE,
      title: HOSTILE,
      reference: HOSTILE,
      headings: [HOSTILE, HOSTILE, HOSTILE],
      rows: [rowOf({ unit: HOSTILE, items: [HOSTILE] })],
    },
    {
      issuingBody: HOSTILE,
      place: HOSTILE,
      subject: HOSTILE,
      body: HOSTILE,
      signer: HOSTILE,
      recipients: HOSTILE,
    },
  ],
  'with an empty row': [{ rows: [rowOf({ unit: '', items: [] })] }, {}],
  'with everything that may be marked': [
    { draft: true },
    {
      addressees: 'Một\nHai',
      draftNumber: '2',
      urgency: 'Khẩn',
      circulation: 'Nội bộ',
      typist: 'PL.(300)',
      authority: 'Q. Trưởng ban',
    },
  ],
  'without rows': [{ rows: [] }, { recipients: '', authority: '', superiorBody: '' }],
};

test('Microsoft’s validator finds nothing wrong with a document of any layout and content', () => {
  const documents = Object.entries(contents).flatMap(([content, [annex, settings]]) =>
    everyLayout(annexOf(annex), settings).map(({ name, style, document }): [string, Uint8Array] => [
      `${name} ${content}`,
      docxOf(document, style),
    ]),
  );
  expect(documents).toHaveLength(48);
  const errors = errorsIn(Object.fromEntries(documents));
  expect(errors).toEqual(Object.fromEntries(documents.map(([name]) => [name, []])));
});

test('Microsoft’s validator finds nothing wrong with a document that the host changed as the Docs API does', () => {
  const documents = everyLayout().map(({ name, style, document }): [string, Uint8Array] => {
    const doc = smallDoc(p('') + sect());
    upload(doc, docxOf(document, style));
    const tokens = tokensOf(doc);
    const tableStartLocation = { index: tokens.lastIndexOf('<table>') };
    const tableCellLocation = { tableStartLocation, rowIndex: 1, columnIndex: 0 };
    const range = { startIndex: 1, endIndex: tokens.length - 1 };
    const letter = tokens.indexOf('n');
    const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
    const changing = (style: object, named: string) => ({
      [named]: style,
      fields: Object.keys(style).join(),
    });
    const text = {
      bold: true,
      italic: true,
      underline: true,
      fontSize: pt(13),
      weightedFontFamily: { fontFamily: 'Arial' },
    };
    const lengths = {
      spaceAbove: pt(3),
      spaceBelow: pt(4),
      indentStart: pt(20),
      indentFirstLine: pt(10),
      lineSpacing: 120,
    };
    const look = { ...lengths, alignment: 'END', keepWithNext: true, keepLinesTogether: true };
    const pages = { marginTop: pt(60), pageNumberStart: 2, useFirstPageHeaderFooter: true };
    const whole = { minRowHeight: pt(20), preventOverflow: true };
    update(
      doc,
      { updateTextStyle: { range, ...changing(text, 'textStyle') } },
      { updateParagraphStyle: { range, ...changing(look, 'paragraphStyle') } },
      { updateSectionStyle: { range, ...changing({ ...pages, flipPageOrientation: true }, 'sectionStyle') } },
      {
        updateDocumentStyle: changing(
          { ...pages, pageSize: { width: pt(500), height: pt(700) } },
          'documentStyle',
        ),
      },
      { updateTableRowStyle: { tableStartLocation, ...changing(whole, 'tableRowStyle') } },
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 2 } },
      {
        updateTableColumnProperties: {
          tableStartLocation,
          ...changing({ width: pt(60) }, 'tableColumnProperties'),
        },
      },
      { insertTableRow: { tableCellLocation, insertBelow: true } },
      { deleteTableRow: { tableCellLocation } },
      {
        updateParagraphStyle: {
          range: { startIndex: letter, endIndex: letter + 1 },
          ...changing({ namedStyleType: 'HEADING_6' }, 'paragraphStyle'),
        },
      },
      { insertText: { location: { index: letter }, text: 'một\thai\vba\nbốn' } },
      { deleteContentRange: { range: { startIndex: letter, endIndex: letter + 2 } } },
    );
    return [name, doc.host.drive.get(doc.id).bytes ?? new Uint8Array()];
  });
  expect(errorsIn(Object.fromEntries(documents))).toEqual(
    Object.fromEntries(documents.map(([name]) => [name, []])),
  );
});

test('the validator notices an element out of order, an unknown one and a wrong value, in every part', () => {
  const { style, document } = everyLayout()[5] as ReturnType<typeof everyLayout>[0];
  const docx = docxOf(document, style);
  const main = 'word/document.xml';
  const errors = errorsIn({
    'paragraph properties': spoilt(docx, main, /(<w:spacing [^>]*>)(<w:ind [^>]*>)/, '$2$1'),
    'run properties': spoilt(docx, main, /(<w:sz [^>]*>)(<w:szCs [^>]*>)/, '$2$1'),
    'table properties': spoilt(docx, main, /(<w:tblW [^>]*>)(.*?)(<w:tblLayout [^>]*>)/, '$3$2$1'),
    'section properties': spoilt(docx, main, /(<w:pgSz [^>]*>)(<w:pgMar [^>]*>)/, '$2$1'),
    'page header': spoilt(docx, 'word/header2.xml', /(<w:pPr>.*?<\/w:pPr>)(<w:r>.*?<\/w:r>)/, '$2$1'),
    styles: spoilt(
      docx,
      'word/styles.xml',
      /(<w:docDefaults>.*<\/w:docDefaults>)(<w:style .*<\/w:style>)/,
      '$2$1',
    ),
    settings: spoilt(docx, 'word/settings.xml', /<w:compat>/, '<w:colour/><w:compat>'),
    'wrong value': spoilt(docx, main, /w:lineRule="exact"/, 'w:lineRule="exactly"'),
    'header that is not there': spoilt(docx, main, /r:id="rId3"/, 'r:id="rId9"'),
  });
  expect(Object.entries(errors).filter(([, found]) => found.length === 0)).toEqual([]);
});
