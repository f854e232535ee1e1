// Corrects what the library always writes in one way.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { COLUMN_PX, ROW_PX, type Sheet } from '../google/engine/book';
import { linesOf, widthOfPixels } from './sizes';

/**
 * Returns the file with three corrections: columns that nobody resized have Google's width, rows fit themselves to
 * their text, and the boxes of notes are large enough.
 */
export function finished(bytes: Uint8Array, sheets: Sheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(edit(strFromU8(part)));
  };
  sheets.forEach((sheet, i) => {
    change(`xl/worksheets/sheet${i + 1}.xml`, (xml) => withSizes(xml, sheet));
    change(`xl/drawings/vmlDrawing${i + 1}.vml`, (vml) => withAnchors(vml, sheet));
    // Without this attribute, spaces and line breaks around a note are lost.
    change(`xl/comments${i + 1}.xml`, (xml) => xml.replace(/<t>/g, '<t xml:space="preserve">'));
  });
  return zipSync(parts);
}

/**
 * Sets the default column width, which the library leaves to Excel, and removes the fixed heights of rows that nobody
 * resized.
 */
function withSizes(xml: string, { heights }: Sheet): string {
  return xml
    .replace('<sheetFormatPr ', `<sheetFormatPr defaultColWidth="${widthOfPixels(COLUMN_PX)}" `)
    .replace(/(<row r="(\d+)" ht="[\d.]+") customHeight="1"/g, (fixed, fitting: string, row: string) =>
      heights[Number(row)] === undefined ? fitting : fixed,
    );
}

const shape =
  /<x:Anchor>[^<]*<\/x:Anchor>(<x:AutoFill>False<\/x:AutoFill><x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>)/g;

/** Sets the size of each note's box, which the library always draws small. */
function withAnchors(vml: string, sheet: Sheet): string {
  return vml.replace(shape, (_, rest: string, row: string, column: string) => {
    return `<x:Anchor>${anchor(sheet, Number(row), Number(column))}</x:Anchor>${rest}`;
  });
}

/** The box of a note; lengths in pixels. */
const box = { width: 260, line: 16, charactersPerLine: 38, padding: 14, lines: 3 };

/** Returns the position of a note's box: for each side the 0-based column or row, and the pixels into it. */
function anchor(sheet: Sheet, row: number, column: number): string {
  const note = sheet.rows[row]?.[column]?.note ?? '';
  const lines = Math.max(box.lines, linesOf(note, box.charactersPerLine));
  const [inset, above] = [15, 2];
  const right = walk(column + 1, inset + box.width, (j) => sheet.widths[j + 1] ?? COLUMN_PX);
  const bottom = walk(row, above + lines * box.line + box.padding, (i) => sheet.heights[i + 1] ?? ROW_PX);
  return [column + 1, inset, row, above, ...right, ...bottom].join();
}

function walk(from: number, pixels: number, size: (n: number) => number): [n: number, rest: number] {
  let [n, rest] = [from, pixels];
  while (rest > size(n)) rest -= size(n++);
  return [n, rest];
}
