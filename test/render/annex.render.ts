// Prints the annex with LibreOffice and measures the paper: the layout rule holds and nothing typed is lost.
// `npm run demo` makes the first of the documents.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { docxParts, profileNamed } from '../../src/core/docx';
import type { Annex } from '../../src/core/report';
import { all, annexOf, parse, rowOf, textOf } from '../core/docx/support';
import { type Page, type Pdf, render, type Word } from './pdf';

jest.setTimeout(300_000);

const mm = (length: number) => (length / 25.4) * 72;
/** The text area of the Party's layout, in points. */
const text = { left: mm(30), right: mm(210 - 15), top: mm(20), bottom: mm(297 - 20) };
const centre = (text.left + text.right) / 2;
/** pdftotext reports a word 1.3 times as high as its type, and up to a point above it. */
const HEIGHT_PER_PT = 1.3;
const SLACK = 1;

const DEMO = join(__dirname, '../../out/phu-luc.docx');

function demo(): Uint8Array {
  if (!existsSync(DEMO)) throw new Error('out/phu-luc.docx is missing: run "npm run demo" first');
  return readFileSync(DEMO);
}

function docxOf(annex: Annex): Uint8Array {
  return zipSync(Object.fromEntries(docxParts({ annex }, profileNamed('Đảng – HD 05')).map(({ path, xml }) => [path, strToU8(xml)])));
}

const LONG_ITEM = Array.from({ length: 5001 }, (_, index) => `đoạn${index % 7}`)
  .join(' ')
  .slice(0, 30_000);
const LONG_WORD = Array.from({ length: 400 }, (_, index) => `từ${100 + (index % 900)}`).join('');

function largest(): Annex {
  const rows = Array.from({ length: 180 }, (_, index) =>
    rowOf({
      order: index + 1,
      unit: `Đảng ủy xã số ${index + 1}`,
      items: Array.from(
        { length: 5 },
        (_, item) => `- Mục ${item + 1} của đơn vị ${index + 1}, chữ “ưỡẫ” & <dấu>.`,
      ),
    }),
  );
  rows[89]?.items.push(LONG_ITEM, LONG_WORD);
  rows[90] = rowOf({ order: 91, items: [], note: 'Chưa báo cáo' });
  return annexOf({ rows });
}

/** What the document says, row by row, and where its columns begin on paper, in points. */
function contentOf(docx: Uint8Array) {
  const document = parse(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()));
  const body = document.children[0]?.children ?? [];
  const widths = all(document, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']) / 20);
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width) => sum + width, text.left),
  );
  const [header = [], ...rows] = all(document, 'w:tr').map((row) =>
    all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join('\n')),
  );
  const block = body.slice(
    0,
    body.findIndex(({ name }) => name === 'w:tbl'),
  );
  return { starts, header, rows, block: block.map(textOf) };
}

const squeeze = (words: string) => words.normalize('NFC').replace(/\s/g, '');
const joined = (words: Word[]) => squeeze(words.map((word) => word.text).join(''));

/** The words of a page in lines, from top to bottom, each from left to right. */
function linesOf(words: Word[]): Word[][] {
  const lines = new Map<number, Word[]>();
  for (const word of words) lines.set(word.top, [...(lines.get(word.top) ?? []), word]);
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.sort((a, b) => a.left - b.left));
}

const inHeader = (word: Word) => word.top < text.top - 2 * SLACK;
const bodyLines = ({ words }: Page) => linesOf(words.filter((word) => !inHeader(word)));

/** Per page, the words of each column from the header row on. */
function columnsOf(page: Page, { starts, header }: ReturnType<typeof contentOf>): Word[][] {
  const lines = bodyLines(page);
  const top = lines.findIndex((line) => line[0]?.text === header[0]);
  const words = (top < 0 ? [] : lines.slice(top)).flat();
  return starts.map((start, column) => {
    const end = starts[column + 1] ?? text.right + SLACK;
    return words.filter(({ left }) => left >= start && left < end);
  });
}

const middle = (words: Word[]) =>
  (Math.min(...words.map(({ left }) => left)) + Math.max(...words.map(({ right }) => right))) / 2;

describe.each([
  ['the demo', demo],
  ['180 units, an item of 30,000 characters and a word of 2,000', () => docxOf(largest())],
])('%s', (_, make) => {
  let pdf: Pdf;
  let content: ReturnType<typeof contentOf>;

  beforeAll(() => {
    const docx = make();
    content = contentOf(docx);
    pdf = render(docx);
  });

  test('is on A4', () => {
    for (const { width, height } of pdf.pages)
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });

  test('is in Times New Roman', () => {
    expect(pdf.fonts.length).toBeGreaterThan(0);
    for (const font of pdf.fonts) expect(font).toMatch(/^(LiberationSerif|TimesNewRoman)/);
  });

  test('is in 14 points', () => {
    const sizes = pdf.pages.flatMap(({ words }) =>
      words.map(({ top, bottom }) => (bottom - top) / HEIGHT_PER_PT),
    );
    expect([...new Set(sizes.map((size) => Math.round(size * 2) / 2))]).toEqual([14]);
  });

  test('keeps its margins', () => {
    for (const { words } of pdf.pages) {
      expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(text.left - SLACK);
      expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(text.right + SLACK);
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(text.bottom + SLACK);
    }
  });

  test('has its number on every page but the first, centred, 10 mm from the top', () => {
    const headers = pdf.pages.map(({ words }) => words.filter(inHeader));
    expect(headers.map(joined)).toEqual(pdf.pages.map((_, index) => (index === 0 ? '' : `${index + 1}`)));
    for (const header of headers.slice(1)) {
      expect(Math.abs(middle(header) - centre)).toBeLessThan(SLACK);
      expect(Math.abs((header[0]?.top ?? 0) - mm(10))).toBeLessThan(SLACK);
    }
  });

  test('begins with the title block, every line centred', () => {
    const lines = bodyLines(pdf.pages[0] as Page);
    const block = lines.slice(
      0,
      lines.findIndex((line) => line[0]?.text === content.header[0]),
    );
    expect(joined(block.flat())).toBe(squeeze(content.block.join('')));
    for (const line of block) expect(Math.abs(middle(line) - centre)).toBeLessThan(3);
  });

  test('has the header row at the top of the table on every page, and rows below it', () => {
    for (const page of pdf.pages) {
      const columns = columnsOf(page, content);
      columns.forEach((words, column) => {
        expect(joined(words).startsWith(squeeze(content.header[column] ?? ''))).toBe(true);
      });
      expect(joined(columns.flat())).not.toBe(squeeze(content.header.join('')));
    }
  });

  test('loses nothing', () => {
    const printed = content.starts.map((_, column) =>
      pdf.pages
        .map((page) =>
          joined(columnsOf(page, content)[column] ?? []).slice(squeeze(content.header[column] ?? '').length),
        )
        .join(''),
    );
    expect(printed).toEqual(
      content.starts.map((_, column) => squeeze(content.rows.map((row) => row[column]).join(''))),
    );
  });
});

test('a draft is marked on every page, its page number stays in the middle', () => {
  const { pages } = render(docxOf({ ...largest(), draft: true }));
  expect(pages.length).toBeGreaterThan(1);
  for (const { words } of pages) {
    const mark = words.filter(({ top, bottom }) => (bottom - top) / HEIGHT_PER_PT > 16);
    expect(joined(mark)).toBe('DỰTHẢO');
    expect(Math.abs(Math.max(...mark.map(({ right }) => right)) - text.right)).toBeLessThan(SLACK);
  }
  const numbers = pages.map(({ words }) => words.filter(({ top }) => top < mm(10) + SLACK));
  expect(numbers.map(joined)).toEqual(pages.map((_, index) => (index === 0 ? '' : `${index + 1}`)));
  for (const number of numbers.slice(1)) expect(Math.abs(middle(number) - centre)).toBeLessThan(SLACK);
});

test('a table that fills its page to the last line is not followed by an empty page', () => {
  const pageCounts = [30, 31, 32, 33].map((units) => {
    const docx = docxOf(
      annexOf({ rows: Array.from({ length: units }, () => rowOf({ unit: 'Ban Tuyên giáo' })) }),
    );
    const { pages } = render(docx);
    const rows = columnsOf(pages.at(-1) as Page, contentOf(docx)).flat();
    expect(rows.length).toBeGreaterThan(0);
    return pages.length;
  });
  expect([...new Set(pageCounts)]).toEqual([1, 2]);
});
