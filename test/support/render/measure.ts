// Measures printed pages for the tests.
import { strFromU8, unzipSync } from 'fflate';
import type { Annex } from '../../../src/core/model/annex';
import { all, parse } from '../docx/xml-support';
import type { Box, Line, Page, Word } from './pdf';

/** Converts millimetres to points. */
export const mm = (length: number): number => (length / 25.4) * 72;

/**
 * The text area under every layout rule, in points: margins of 20 (top), 20 (bottom), 30 (left) and 15 mm (right) on
 * A4.
 */
export const text = { left: mm(30), right: mm(210 - 15), top: mm(20), bottom: mm(297 - 20) };

/** Horizontal centre of the text area, in points. */
export const centre = (text.left + text.right) / 2;

/** Tolerance for the position of letters, in points. */
export const SLACK = 1;

/** Returns the horizontal middle of a box, or of several by their outer edges. */
export function middle(...boxes: Box[]): number {
  return (Math.min(...boxes.map(({ left }) => left)) + Math.max(...boxes.map(({ right }) => right))) / 2;
}

/** Returns the distance of two positions. */
export const apart = (a: number, b: number): number => Math.abs(a - b);

/** Returns a text in NFC, without white space. */
export const squeeze = (words: string): string => words.normalize('NFC').replace(/\s/g, '');

/** Returns the texts of words as one squeezed text. */
export const joined = (words: { text: string }[]): string => squeeze(words.map((word) => word.text).join(''));

/** Returns whether a box is in the header of its page. */
export const inHeader = ({ top }: Box): boolean => top < text.top - 2 * SLACK;

/** Returns the lines of a page below its header, in document order. */
export const bodyLines = ({ lines }: Page): Line[] => lines.filter((line) => !inHeader(line));

/** Returns whether the annex begins on a page. */
export const beginsAnnex = (page: Page, { label, title }: Annex): boolean =>
  joined(bodyLines(page)).includes(squeeze(label + title));

/** Returns the left edges of the annex's columns in points, computed from the widths in its .docx. */
export function columnStarts(docx: Uint8Array): number[] {
  const document = parse(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()));
  const table = all(document, 'w:tbl').find((one) => all(one, 'w:tblHeader').length > 0);
  const widths = table ? all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']) / 20) : [];
  return widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, text.left));
}

/** Returns the words of a page by column of the annex, from the header row down. */
export function columnsOf(page: Page, starts: number[]): Word[][] {
  const header = page.words.find(
    (word) => !inHeader(word) && word.text === 'TT' && word.left < (starts[1] ?? 0),
  );
  const words = page.words
    .filter(({ top }) => header && top > header.top - SLACK)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  return starts.map((start, column) =>
    words.filter(({ left }) => left >= start && left < (starts[column + 1] ?? text.right + SLACK)),
  );
}

/**
 * Returns the squeezed text of each of the annex's columns over all pages, without the header rows. Throws when a
 * page lacks a heading.
 */
export function tableOf(pages: Page[], starts: number[], headings: string[]): string[] {
  return headings.map((heading, column) => {
    const onPages = pages.map((page) => joined(columnsOf(page, starts)[column] ?? []));
    return onPages
      .map((words, page) => {
        if (!words.startsWith(squeeze(heading))) throw new Error(`page ${page + 1} has no “${heading}”`);
        return words.slice(squeeze(heading).length);
      })
      .join('');
  });
}

/** Returns the words that reach over a margin. */
export function overMargins(pages: Page[]): Word[] {
  const words = pages.flatMap((page) => page.words);
  return words.filter(
    ({ left, right, bottom }) =>
      left < text.left - SLACK || right > text.right + SLACK || bottom > text.bottom + SLACK,
  );
}

/** Returns the squeezed text that each of the annex's columns must have. */
export function contentOf({ rows }: Annex): string[] {
  const columns = rows.map(({ order, unit, items, note = '' }) => [`${order}`, unit, items.join('') || note]);
  return [0, 1, 2].map((column) => squeeze(columns.map((row) => row[column]).join('')));
}

/** What a page break does to a row or a heading that a careful clerk would not. */
export interface BadBreak {
  fault: 'ends with one line' | 'begins with one line' | 'cuts a name' | 'ends with a heading';
  /** 1-based number of the page that ends there. */
  page: number;
}

/** Returns the bad breaks between the pages of an annex of three columns. */
export function badBreaks(pages: Page[], starts: number[]): BadBreak[] {
  const parts = pages.map((page) => partsOf(page, starts));
  return parts.slice(0, -1).flatMap((own, i): BadBreak[] => {
    const next = parts[i + 1]?.[0] ?? NO_PART;
    const last = own.at(-1) ?? NO_PART;
    const goesOn = next.items > 0;
    const is: Record<BadBreak['fault'], boolean> = {
      'ends with one line': goesOn && last.items === 1,
      'begins with one line': goesOn && next.items === 1,
      'cuts a name': next.names > 0,
      'ends with a heading': last.items === 0,
    };
    const faults = Object.keys(is) as BadBreak['fault'][];
    return faults.filter((fault) => is[fault]).map((fault) => ({ fault, page: i + 1 }));
  });
}

/** How many lines of its name and of its items a row, or a group's name, has on a page. */
interface Part {
  names: number;
  items: number;
}

const NO_PART: Part = { names: 0, items: 0 };

/** Cuts a page of the annex at each order and each name of a group; the first part goes on from the page before. */
function partsOf(page: Page, starts: number[]): Part[] {
  const columns = columnsOf(page, starts);
  const [orders = [], names = [], items = []] = columns.map(([heading, ...words]) =>
    words.filter(({ top }) => heading && top > heading.bottom),
  );
  const marks = [...new Set(orders.map(({ top }) => top))];
  // The name of a group stands across all columns, and begins in the first.
  const groups = orders.filter(({ text }) => !/^\d+$/.test(text)).map(({ top }) => top);
  return [Number.NEGATIVE_INFINITY, ...marks].map((from, i): Part => {
    const to = marks[i] ?? Number.POSITIVE_INFINITY;
    const lines = (words: Word[]) =>
      new Set(
        words
          .filter(
            ({ top }) =>
              top > from - SLACK && top < to - SLACK && !groups.some((at) => apart(at, top) < SLACK),
          )
          .map(({ top }) => Math.round(top)),
      ).size;
    return { names: lines(names), items: lines(items) };
  });
}
