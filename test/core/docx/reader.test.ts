// A program that knows nothing of ours reads the .docx: mammoth, which takes no notice of page headers.
import mammoth from 'mammoth';
import { expectedOutline, unbroken } from '../../support/docx/outline';
import { annexOf, docxOf, everyLayout, rowOf } from '../../support/docx/xml-support';

const TYPED = 'một\nhai\tba  bốn <b> & "c" \'d\' &amp; 😀 العربية 漢字 e\u0323\u0302 – “ưỡẫ”…';

const annex = annexOf({
  draft: true,
  label: 'Phụ lục II',
  title: `${TYPED} TRONG NĂM 2022`,
  rows: [
    rowOf({ unit: TYPED, items: [TYPED, TYPED] }),
    rowOf({ order: 2, items: [], note: 'Không phát sinh' }),
  ],
});
const report = { subject: TYPED, body: TYPED, signer: TYPED, recipients: TYPED };

test.each(everyLayout(annex, report))(
  '$name: another program reads what was written',
  async ({ style, document }) => {
    const buffer = Buffer.from(docxOf(document, style));
    const { value, messages } = await mammoth.extractRawText({ buffer });
    expect(messages).toEqual([]);
    // It tells nothing of line breaks, and ends every paragraph with an empty line.
    const texts = unbroken(expectedOutline(document, style)).flat(3);
    expect(value).toBe(texts.map((text) => `${text}\n\n`).join(''));
  },
);
