// A signature alone on its page could be put under anything: prints reports whose bodies end all over a page.

import { annexOf, docxOf, withReport } from '../support/docx/xml-support';
import { bodyLines } from '../support/render/measure';
import { type Page, type Pdf, render } from '../support/render/pdf';
import { type Style, styles } from '../support/styles';

const SIGNER = '…………';
const ONE_LINE = 'Lời cuối.';
const FOUR_LINES = `${'Trên đây là báo cáo của Ban Tuyên giáo Tỉnh ủy. '.repeat(6)}${ONE_LINE}`;
/** Paragraphs before the last one: with the fewest a page holds the signature easily, with the most it cannot. */
const COUNTS = Array.from({ length: 16 }, (_, i) => i + 10);

/** A report per count, each with that many paragraphs of a line and `last`. */
function printed(style: Style, last: string): Pdf[] {
  const documents = COUNTS.map((count): [string, Uint8Array] => {
    const body = [...Array<string>(count).fill('Một dòng.'), last].join('\n');
    return [`${count}`, docxOf(withReport(style, annexOf(), { body, signer: SIGNER }), style)];
  });
  return Object.values(render(Object.fromEntries(documents)));
}

const textsOf = (page: Page | undefined) => (page ? bodyLines(page).map(({ text }) => text.trim()) : []);

describe.each(styles)('a report after %s', (style) => {
  test.each([
    ['a line', ONE_LINE],
    ['four lines', FOUR_LINES],
  ])('that ends in %s has its signature whole below it, the annex on a new page', (_, last) => {
    const signedOn = printed(style, last).map(({ pages }) => {
      const page = pages.findIndex((one) => textsOf(one).includes(SIGNER));
      const texts = textsOf(pages[page]);
      const end = texts.findIndex((text) => text.endsWith(ONE_LINE));
      expect(end).toBeGreaterThanOrEqual(0);
      expect(texts.slice(end + 1)).toEqual([
        'Nơi nhận:',
        expect.stringMatching(/^- Thường trực Tỉnh ủy[;,]$/),
        '- Lưu Ban Tuyên giáo Tỉnh ủy.',
        'K/T TRƯỞNG BAN',
        'PHÓ TRƯỞNG BAN',
        SIGNER,
      ]);
      expect(textsOf(pages[page + 1]).some((text) => text === annexOf().title)).toBe(true);
      expect(pages).toHaveLength(page + 2);
      return page + 1;
    });
    expect(signedOn[0]).toBe(1);
    expect(signedOn.at(-1)).toBe(2);
  });
});
