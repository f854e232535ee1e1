// Reads what is on the pages of a PDF, with poppler's tools. Lengths are in points, from the top left corner of the
// page.
import { all, type Element, parse } from '../docx/xml-support';
import { convert, run } from './libreoffice';

/** The place of something on its page. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Letters without a space in between. */
export interface Word extends Box {
  text: string;
}

/** Words of one line in one face and size, with the spaces between them. Its box is exact to a third of a point. */
export interface Line extends Word {
  pt: number;
  /** `bold`, `italic`, `bold italic`, or empty for upright. */
  face: string;
  /** Font name in the PDF, such as `LiberationSerif-Bold`. */
  font: string;
}

/** A page, its words, and its lines. */
export interface Page {
  width: number;
  height: number;
  words: Word[];
  lines: Line[];
}

/** A printed document. */
export interface Pdf {
  pages: Page[];
  /** The strokes on the first page, without duplicates. */
  strokes: Box[];
}

/** Prints .docx documents with LibreOffice. Returns the pages under the same keys. */
export function render<Name extends string>(documents: Record<Name, Uint8Array>): Record<Name, Pdf> {
  const names = Object.keys(documents) as Name[];
  const printed = convert(Object.values(documents), 'docx', 'pdf');
  const pdfs = names.map((name, i) => [name, read(printed[i] as Uint8Array)]);
  return Object.fromEntries(pdfs) as Record<Name, Pdf>;
}

function read(pdf: Uint8Array): Pdf {
  const xml = (program: string, ...args: string[]) => parse(run(program, args, pdf).toString());
  const inWords = xml('pdftotext', '-bbox', '-', '-');
  const inLines = xml('pdftohtml', '-xml', '-i', '-fontfullname', '-zoom', `${ZOOM}`, '-stdout', '-', 'out');
  const firstPage = xml('pdftocairo', '-svg', '-noshrink', '-nocenter', '-f', '1', '-l', '1', '-', '-');
  const fonts = new Map(all(inLines, 'fontspec').map(({ attributes }) => [attributes.id, attributes]));
  const lines = all(inLines, 'page').map((page) =>
    all(page, 'text').map((line) => lineOf(line, fonts.get(line.attributes.font) ?? {})),
  );
  const pages = all(inWords, 'page').map((page, i) => ({
    width: Number(page.attributes.width),
    height: Number(page.attributes.height),
    words: all(page, 'word').map(wordOf),
    lines: lines[i] ?? [],
  }));
  return { pages, strokes: strokesIn(firstPage) };
}

function wordOf({ text, attributes: { xMin, xMax, yMin, yMax } }: Element): Word {
  return { text, left: Number(xMin), right: Number(xMax), top: Number(yMin), bottom: Number(yMax) };
}

/** pdftohtml prints whole numbers, which are exact enough at its largest zoom. */
const ZOOM = 3;

function lineOf(element: Element, { family = '', size }: Record<string, string>): Line {
  const { left, top, width, height } = element.attributes;
  const [x, y] = [Number(left) / ZOOM, Number(top) / ZOOM];
  return {
    text: wholeText(element),
    pt: Number(size) / ZOOM,
    face: (family.match(/bold|italic/gi) ?? []).join(' ').toLowerCase(),
    font: family.replace(/^[A-Z]{6}\+/, ''),
    left: x,
    right: x + Number(width) / ZOOM,
    top: y,
    bottom: y + Number(height) / ZOOM,
  };
}

const wholeText = ({ text, children }: Element): string => text + children.map(wholeText).join('');

/** Returns the straight strokes of a picture. */
function strokesIn(svg: Element): Box[] {
  const drawn = all(svg, 'path').filter(({ attributes }) => attributes.style?.includes('stroke-width'));
  const boxes = drawn.map(({ attributes: { d = '', transform = '' } }): Box => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(d);
    const [, , , scale = 0, right = 0, down = 0] = numbersIn(transform);
    const [top = 0, bottom = 0] = [y1, y2].map((y) => y * scale + down).sort((a, b) => a - b);
    return { left: Math.min(x1, x2) + right, right: Math.max(x1, x2) + right, top, bottom };
  });
  // LibreOffice draws the border of a paragraph in a table twice.
  return [...new Map(boxes.map((box) => [JSON.stringify(box), box])).values()];
}

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);
