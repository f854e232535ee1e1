// Every kind of document keeps to the schema: no element out of order, no unknown value.
import type { Annex } from '../../src/core/model/annex';
import type { Settings } from '../../src/core/model/settings';
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
