// Prints annexes of every size, and what units may type at worst: each renders, and nothing is lost or cut.
import type { Annex } from '../../src/core/model/annex';
import { annexOf, docxOf, rowOf } from '../support/docx/xml-support';
import {
  apart,
  bodyLines,
  columnStarts,
  columnsOf,
  contentOf,
  inHeader,
  joined,
  overMargins,
  tableOf,
  text,
} from '../support/render/measure';
import { type Page, type Pdf, render } from '../support/render/pdf';

const LONG_ITEM = Array.from({ length: 5001 }, (_, i) => `đoạn${i % 7}`)
  .join(' ')
  .slice(0, 30_000);
const LONG_WORD = Array.from({ length: 400 }, (_, i) => `từ${100 + i}`)
  .join('')
  .slice(0, 2000);
const NAMES = ['Xã <A> & “B”', `Xã "C" 'D' </w:t>`, 'Xã &amp; ]]> <!--'];

/** Rows of as many units, each with five items. */
const units = (count: number): Annex =>
  annexOf({
    rows: Array.from({ length: count }, (_, unit) =>
      rowOf({
        order: unit + 1,
        unit: `Đảng ủy xã số ${unit + 1}`,
        items: Array.from({ length: 5 }, (_, i) => `- Mục ${i + 1} của đơn vị ${unit + 1}, chữ “ưỡẫ”.`),
      }),
    ),
  });

/** An item of a unit between two that are short. */
const between = (item: string): Annex =>
  annexOf({
    rows: [rowOf(), rowOf({ order: 2, items: [item] }), rowOf({ order: 3, items: [], note: 'Chưa báo cáo' })],
  });

const annexes: Record<string, Annex> = {
  '1 unit': units(1),
  '15 units': units(15),
  '130 units': units(130),
  '180 units': units(180),
  'an item of 30,000 characters': between(LONG_ITEM),
  'a word of 2,000 characters': between(LONG_WORD),
  'names that look like markup': annexOf({
    rows: NAMES.map((unit, i) => rowOf({ order: i + 1, unit, items: NAMES })),
  }),
};

/** The room of the tallest row that stays whole: twelve lines of 14 points, and the space around as many items. */
const ROW = 12 * (16.1 + 3) + 2;

let printed: Record<string, Pdf>;
let starts: number[];

beforeAll(() => {
  const files = Object.entries(annexes).map(
    ([name, annex]) => [name, docxOf({ annex }, 'Đảng – HD 05')] as const,
  );
  starts = columnStarts((files[0] as (typeof files)[0])[1]);
  printed = render(Object.fromEntries(files));
});

describe.each(Object.keys(annexes))('%s', (name) => {
  const pages = () => (printed[name] as Pdf).pages;
  const annex = annexes[name] as Annex;

  test('has the header row on every page and loses nothing, all between the margins', () => {
    expect(tableOf(pages(), starts, annex.headings)).toEqual(contentOf(annex));
    expect(overMargins(pages())).toEqual([]);
  });

  test('has its number on every page but the first, and fills every page but the last', () => {
    const numbers = pages().map(({ words }) => joined(words.filter(inHeader)));
    expect(numbers).toEqual(pages().map((_, page) => (page === 0 ? '' : `${page + 1}`)));
    for (const page of pages().slice(0, -1)) expect(lowest(page)).toBeGreaterThan(text.bottom - ROW);
  });
});

test('a row longer than a page begins where the one before ends, goes on from page to page, and the next follows it', () => {
  const pages = (printed['an item of 30,000 characters'] as Pdf).pages;
  const orders = pages.map((page) => joined(columnsOf(page, starts)[0] ?? []));
  expect(orders[0]).toBe('TT12');
  expect(orders.at(-1)).toBe('TT3');
  expect(orders.slice(1, -1)).toEqual(Array(pages.length - 2).fill('TT'));
  expect(joined(columnsOf(pages.at(-1) as Page, starts)[2] ?? [])).toMatch(/đoạn\d.*Chưabáocáo$/);
});

test('a table that fills its page to the last line is not followed by an empty page', () => {
  const filled = [31, 32, 33, 34, 35].map((count) =>
    annexOf({ rows: Array.from({ length: count }, () => rowOf({ unit: 'Ban Tuyên giáo' })) }),
  );
  const pdfs = Object.values(
    render(Object.fromEntries(filled.map((annex, i) => [`${i}`, docxOf({ annex }, 'Đảng – HD 05')]))),
  );
  for (const { pages } of pdfs) expect(columnsOf(pages.at(-1) as Page, starts).flat()).not.toEqual([]);
  expect([...new Set(pdfs.map(({ pages }) => pages.length))]).toEqual([1, 2]);
});

test('the lines of a part of an item stand below its first letter', () => {
  const typed = `- Mở lớp:\n+ Thứ nhất dành ${'cho cán bộ chủ chốt '.repeat(5)}`;
  const [page] = render({ parts: docxOf({ annex: between(typed) }, 'Đảng – HD 05') }).parts.pages;
  const words = columnsOf(page as Page, starts)[2] ?? [];
  const first = words.find(({ text: word }) => word === 'Thứ');
  const second = words.find(({ top }) => top > (first?.bottom ?? 0));
  // Justified, the space after the plus is somewhat wider than alone.
  expect(apart(second?.left ?? 0, first?.left ?? 0)).toBeLessThan(3);
});

test('emoji and Arabic are printed, in whatever font has them', () => {
  const typed = 'Đoàn viên 😀 tham gia العربية مرحبا';
  const [page] = render({ scripts: docxOf({ annex: between(typed) }, 'Đảng – HD 05') }).scripts.pages;
  // What is written from right to left may be told from left to right.
  const told = new Set(page?.words.flatMap((word) => [word.text, [...word.text].reverse().join('')]));
  expect(typed.split(' ').filter((word) => !told.has(word))).toEqual([]);
});

const lowest = (page: Page) => Math.max(...bodyLines(page).map(({ bottom }) => bottom));
