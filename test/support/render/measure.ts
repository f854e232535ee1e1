// What the tests measure on paper.
import { strFromU8, unzipSync } from 'fflate';
import type { Annex } from '../../../src/core/model/annex';
import { all, parse } from '../docx/xml-support';
import type { Box, Line, Page, Word } from './pdf';

/** Millimetres to points. */
export const mm = (length: number): number => (length / 25.4) * 72;

/** The margins of every layout rule, in points: 20, 20, 30 and 15 mm on A4. */
export const text = { left: mm(30), right: mm(210 - 15), top: mm(20), bottom: mm(297 - 20) };

/** The middle between the margins. */
export const centre = (text.left + text.right) / 2;

/** What letters may stand out of their place, in points. */
export const SLACK = 1;

/** The middle of a box, or of several from their outer edges. */
export function middle(...boxes: Box[]): number {
  return (Math.min(...boxes.map(({ left }) => left)) + Math.max(...boxes.map(({ right }) => right))) / 2;
}

/** How far two places are from each other. */
export const apart = (a: number, b: number): number => Math.abs(a - b);

/** Text without spaces, in one Unicode form. */
export const squeeze = (words: string): string => words.normalize('NFC').replace(/\s/g, '');

/** The text of words in a row, squeezed. */
export const joined = (words: { text: string }[]): string => squeeze(words.map((word) => word.text).join(''));

/** Whether something stands in the header of its page. */
export const inHeader = ({ top }: Box): boolean => top < text.top - 2 * SLACK;

/** The lines of a page below its header, in the order of the document. */
export const bodyLines = ({ lines }: Page): Line[] => lines.filter((line) => !inHeader(line));

/** Whether the annex begins on a page. */
export const beginsAnnex = (page: Page, { label, title }: Annex): boolean =>
  joined(bodyLines(page)).includes(squeeze(label + title));

/** Where the columns of the annex's table begin, in points, after what its .docx says of their widths. */
export function columnStarts(docx: Uint8Array): number[] {
  const document = parse(strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()));
  const table = all(document, 'w:tbl').find((one) => all(one, 'w:tblHeader').length > 0);
  const widths = table ? all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']) / 20) : [];
  return widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, text.left));
}

/** The words of a page in the annex's columns, from the header row down. */
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

/** What the pages say in each of the annex's columns, squeezed, without the header rows; throws where one is missing. */
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

/** The words of pages that reach over a margin. */
export function overMargins(pages: Page[]): Word[] {
  const words = pages.flatMap((page) => page.words);
  return words.filter(
    ({ left, right, bottom }) =>
      left < text.left - SLACK || right > text.right + SLACK || bottom > text.bottom + SLACK,
  );
}

/** What the annex's columns have to say, squeezed. */
export function contentOf({ rows }: Annex): string[] {
  const columns = rows.map(({ order, unit, items, note = '' }) => [`${order}`, unit, items.join('') || note]);
  return [0, 1, 2].map((column) => squeeze(columns.map((row) => row[column]).join('')));
}
