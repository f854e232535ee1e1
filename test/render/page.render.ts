// Prints the annex of 2022 after each layout rule, alone and behind its report, and measures every page. The numbers
// are those of the rules, not those of the profiles under test.
import { type Printed, printAnnex, printReport, type Rule } from '../support/render/documents';
import {
  apart,
  beginsAnnex,
  bodyLines,
  centre,
  columnStarts,
  contentOf,
  inHeader,
  joined,
  middle,
  mm,
  overMargins,
  SLACK,
  tableOf,
  text,
} from '../support/render/measure';
import { type Page, type Pdf, render } from '../support/render/pdf';

interface Case {
  rule: Rule;
  print(): Printed;
  /** The number on each page. */
  numbers: string[];
}

const cases: Record<string, Case> = {
  'Phụ lục, HD 05': { rule: 'hd05', print: () => printAnnex('hd05'), numbers: ['', '2', '3'] },
  'Phụ lục, HD 36': { rule: 'hd36', print: () => printAnnex('hd36'), numbers: ['', '2', '3'] },
  'Phụ lục, NĐ 30': { rule: 'nd30', print: () => printAnnex('nd30'), numbers: ['', '2', '3'] },
  'Báo cáo, HD 05': { rule: 'hd05', print: () => printReport('hd05'), numbers: ['', '', '2', '3'] },
  'Báo cáo, HD 36': { rule: 'hd36', print: () => printReport('hd36'), numbers: ['', '', '2', '3'] },
  'Báo cáo, NĐ 30': { rule: 'nd30', print: () => printReport('nd30'), numbers: ['', '', '2', '3'] },
  'Báo cáo, số trang phụ lục tiếp theo': {
    rule: 'hd05',
    print: () => printReport('hd05', { 'Số trang phụ lục': 'Tiếp theo báo cáo' }),
    numbers: ['', '2', '3', '4'],
  },
};

/** What stands above the table: the words, the size in points (or the least and the most), the face. */
type Block = [words: string, size: number | [number, number], face: string][];

const TITLE = 'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TUYÊN GIÁO TRONG 6 THÁNG ĐẦU NĂM 2022';

// 05-HD/VPTW, II.1: the line “Phụ lục”. Of the sizes the rule says nothing: they are those of NĐ 30.
const party: Block = [
  ['Phụ lục', 14, 'bold'],
  [TITLE, 14, 'bold'],
  ['(Kèm theo Báo cáo số     -BC/BTGTU, ngày    /7/2022 của Ban Tuyên giáo Tỉnh ủy)', 14, 'italic'],
  ['-----', 14, ''],
];

const blocks: Record<Rule, Block> = {
  hd05: party,
  hd36: party,
  nd30: [
    ['Phụ lục', 14, 'bold'],
    [TITLE, [13, 14], 'bold'],
    [
      '(Kèm theo Báo cáo số     /BC-STTTT ngày      tháng 7 năm 2022 của Sở Thông tin và Truyền thông)',
      [13, 14],
      'italic',
    ],
  ],
};

let printed: Record<string, Printed & { pdf: Pdf }>;

beforeAll(() => {
  const made = Object.entries(cases).map(([name, { print }]): [string, Printed] => [name, print()]);
  const pdfs = render(Object.fromEntries(made.map(([name, { docx }]) => [name, docx])));
  printed = Object.fromEntries(
    made.map(([name, document]) => [name, { ...document, pdf: pdfs[name] as Pdf }]),
  );
});

describe.each(Object.keys(cases))('%s', (name) => {
  const { rule, numbers } = cases[name] as Case;
  const document = () => printed[name] as Printed & { pdf: Pdf };
  const pages = () => document().pdf.pages;
  const annexPages = () => pages().slice(name.startsWith('Báo cáo') ? 1 : 0);
  const headings = () => document().annex.headings;
  const starts = () => columnStarts(document().docx);

  test('is on A4', () => {
    const sizes = pages().map(({ width, height }) => [Math.round(width), Math.round(height)]);
    expect(sizes).toEqual(numbers.map(() => [595, 842]));
  });

  test('is in Times New Roman', () => {
    const fonts = new Set(pages().flatMap(({ lines }) => lines.map(({ font }) => font)));
    expect(fonts.size).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^(LiberationSerif|TimesNewRoman)/);
  });

  test('keeps its margins, and fills its pages', () => {
    const words = pages().flatMap((page) => page.words.filter((word) => !inHeader(word)));
    expect(overMargins(pages())).toEqual([]);
    expect(apart(Math.min(...words.map(({ left }) => left)), text.left)).toBeLessThan(mm(10));
    expect(apart(Math.max(...words.map(({ right }) => right)), text.right)).toBeLessThan(mm(10));
    expect(apart(Math.min(...words.map(({ top }) => top)), text.top)).toBeLessThan(2 * SLACK);
    expect(apart(Math.max(...words.map(({ bottom }) => bottom)), text.bottom)).toBeLessThan(mm(10));
  });

  test('has its annex on pages of its own', () => {
    const begins = pages().map((page) => beginsAnnex(page, document().annex));
    expect(begins).toEqual(pages().map((page) => page === annexPages()[0]));
  });

  test('has its page numbers, upright in 14 points, centred, 10 mm from the top', () => {
    const headers = pages().map(({ lines }) => lines.filter(inHeader));
    expect(headers.map(joined)).toEqual(numbers);
    for (const number of headers.flat()) {
      expect([number.pt, number.face]).toEqual([14, '']);
      expect(apart(middle(number), centre)).toBeLessThan(SLACK);
      expect(apart(number.top, mm(10))).toBeLessThan(SLACK);
    }
  });

  test('has above the table what the rule says, in its size and face, in the middle', () => {
    const lines = bodyLines(annexPages()[0] as Page);
    const block = lines.slice(
      0,
      lines.findIndex((line) => line.text === 'TT'),
    );
    expect(block.map((line) => line.text).join('')).toBe(blocks[rule].map(([words]) => words).join(''));
    for (const line of block) {
      const [, size = [], face] = blocks[rule].find(([words]) => words.includes(line.text)) ?? [];
      const [least = 0, most = least] = [size].flat();
      expect([line.text, line.face, line.pt >= least, line.pt <= most]).toEqual([
        line.text,
        face,
        true,
        true,
      ]);
      expect(apart(middle(line), centre)).toBeLessThan(3);
    }
  });

  test('has the header row at the top of the table on every page, in bold, and loses no word of the annex', () => {
    expect(tableOf(annexPages(), starts(), headings())).toEqual(contentOf(document().annex));
    for (const page of annexPages()) {
      const cells = page.lines.filter((line) => headings().includes(line.text));
      expect(cells.map(({ face }) => face)).toEqual(['bold', 'bold', 'bold']);
      expect(page.lines.at(-1)?.text).not.toBe(headings()[2]);
    }
  });

  test('has its table in upright 14 points', () => {
    const rows = annexPages().flatMap(({ lines }) =>
      lines.slice(lines.findIndex((line) => line.text === headings()[2]) + 1),
    );
    expect([...new Set(rows.map(({ pt, face }) => `${pt} ${face}`))]).toEqual(['14 ']);
  });

  test('says nowhere that it is a draft', () => {
    expect(
      pages()
        .map((page) => joined(page.words))
        .join(''),
    ).not.toMatch(/DỰTHẢO|Đãcó\d/);
  });
});

test.each(Object.keys(cases).slice(0, 3))('%s has a table of three columns as wide as the text', (name) => {
  const strokes = printed[name]?.pdf.strokes ?? [];
  const upright = strokes.filter(({ left, right }) => apart(left, right) < SLACK);
  const places = [...new Set(upright.map(({ left }) => Math.round(left)))].sort((a, b) => a - b);
  expect(places).toHaveLength(4);
  expect(apart(places[0] ?? 0, text.left)).toBeLessThan(SLACK);
  expect(apart(places[3] ?? 0, text.right)).toBeLessThan(SLACK);
});
