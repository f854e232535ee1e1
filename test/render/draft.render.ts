// A draft must not be taken for a document that may be signed: it is marked on every page.

import { annexOf, docxOf, rowOf, withReport } from '../support/docx/xml-support';
import {
  apart,
  beginsAnnex,
  bodyLines,
  centre,
  joined,
  middle,
  mm,
  SLACK,
  text,
} from '../support/render/measure';
import { type Page, type Pdf, render } from '../support/render/pdf';
import { styles } from '../support/styles';

const COVERAGE = 'Đã có 39/40 đơn vị gửi báo cáo (97,5%).';
const annex = annexOf({
  draft: true,
  coverage: { expected: 40, handedIn: 39, onTime: undefined, returned: 0, exempt: 0 },
  rows: Array.from({ length: 40 }, (_, i) => rowOf({ order: i + 1, items: ['- Một mục.', '- Mục nữa.'] })),
});

let printed: Record<string, Pdf>;

beforeAll(() => {
  const files = styles.flatMap((style): [string, Uint8Array][] => [
    [`Phụ lục ${style}`, docxOf({ annex }, style)],
    [`Báo cáo ${style}`, docxOf(withReport(style, annex), style)],
  ]);
  printed = render(Object.fromEntries(files));
});

const firstPages = ({ pages }: Pdf) => pages.filter((page, i) => i === 0 || beginsAnnex(page, annex));
const saying = (words: string) => (page: Page) => page.lines.filter((line) => line.text.trim() === words);

describe.each(styles.flatMap((style) => [`Phụ lục ${style}`, `Báo cáo ${style}`]))('a draft, %s', (name) => {
  const pdf = () => printed[name] as Pdf;

  test('is marked once on every page, bold, at the right margin', () => {
    expect(pdf().pages.length).toBeGreaterThan(2);
    const marks = pdf().pages.map(saying('DỰ THẢO'));
    expect(marks.map((found) => found.length)).toEqual(pdf().pages.map(() => 1));
    for (const mark of marks.flat()) {
      expect(mark.face).toBe('bold');
      expect(apart(mark.right, text.right)).toBeLessThan(SLACK);
    }
  });

  test('says below the mark how many units are in, on the first page of the report and of the annex', () => {
    const isReport = name.startsWith('Báo cáo');
    expect(firstPages(pdf())).toHaveLength(isReport ? 2 : 1);
    for (const page of firstPages(pdf())) {
      expect(
        bodyLines(page)
          .slice(0, 2)
          .map((line) => line.text),
      ).toEqual(['DỰ THẢO', COVERAGE]);
    }
    expect(pdf().pages.flatMap(saying(COVERAGE))).toHaveLength(firstPages(pdf()).length);
  });

  test('has its page numbers where a final document has them', () => {
    const numbers = pdf().pages.map(({ lines }) => lines.filter(({ top }) => top < mm(10) + SLACK));
    const annexPages = pdf().pages.length - firstPages(pdf()).length + 1;
    const own = Array.from({ length: annexPages }, (_, i) => (i === 0 ? '' : `${i + 1}`));
    expect(numbers.map(joined)).toEqual([
      ...firstPages(pdf())
        .slice(1)
        .map(() => ''),
      ...own,
    ]);
    for (const number of numbers.flat()) expect(apart(middle(number), centre)).toBeLessThan(SLACK);
  });
});
