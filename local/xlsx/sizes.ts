// Widths and heights. Lengths in a file: a column's in characters of the default font, a row's in points.
import { type Book, COLUMN_PX, type Sheet } from '../google/engine/book';

/** How a file counts the width of a column: in digits of its default font, beside some pixels that hold none. */
export interface WidthUnit {
  digit: number;
  padding: number;
}

/** Excel's unit in Arial 10, as in Calibri 11. */
const excelUnit: WidthUnit = { digit: 7, padding: 5 };

/**
 * The unit of a file, told by a tab's XML. Google leaves out Excel's padding, and counts with digits of 7 or 8 pixels:
 * what it writes for a column of 100 says which (reported: 14.43, or 12.63).
 */
export function widthUnit(xml: string): WidthUnit {
  const [, standard] = /<sheetFormatPr customHeight="1" defaultColWidth="([\d.]+)"/.exec(xml) ?? [];
  return standard ? { digit: Math.round((COLUMN_PX + 1) / Number(standard)), padding: -1 } : excelUnit;
}

/** Pixels of a width in characters. */
export const pixelsOfWidth = (characters: number, { digit, padding }: WidthUnit): number =>
  Math.round(characters * digit + padding);
/** Excel repairs a file with a wider column, in characters, or a taller row, in points. */
const most = { width: 255, height: 409 };

/** Characters of a width in pixels, in Excel's unit; 255 at most. */
export const widthOfPixels = (pixels: number): number =>
  Math.min(most.width, Math.max(0, (pixels - excelUnit.padding) / excelUnit.digit));

const POINTS_PER_PX = 0.75;
/** Pixels of a height in points. */
export const pixelsOfHeight = (points: number): number => Math.round(points / POINTS_PER_PX);
/** Points of a height in pixels; 409 at most. */
export const heightOfPixels = (pixels: number): number => Math.min(most.height, pixels * POINTS_PER_PX);

const LINE_PX = 17;
const CHARACTER_PX = 5.7;

/**
 * About how high, in pixels, the rows are that wrap a text, by their numbers. Sheets and Excel fit a row to its text
 * where somebody edits it; LibreOffice, and Excel where the cells are merged, show it as high as the file says.
 */
export function fittedHeights(book: Book, sheet: Sheet): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [i, row] of sheet.rows.entries()) {
    const lines = row.map((cell, j) => {
      const isWrapped = cell?.style !== undefined && book.styles[cell.style]?.wrap === 'WRAP';
      if (!isWrapped || typeof cell.value !== 'string') return 1;
      return linesOf(cell.value, Math.floor(widthOf(sheet, i + 1, j + 1) / CHARACTER_PX));
    });
    const highest = Math.max(1, ...lines);
    if (highest > 1) heights[i + 1] = highest * LINE_PX + 4;
  }
  return heights;
}

/** The width of a cell, or of the merged cells it begins. */
function widthOf(sheet: Sheet, row: number, column: number): number {
  const columns = sheet.merges.find((merge) => merge.row === row && merge.column === column)?.columns ?? 1;
  let width = 0;
  for (let j = column; j < column + columns; j++) width += sheet.widths[j] ?? COLUMN_PX;
  return width;
}

/** How many lines a text takes where one holds so many characters. */
export function linesOf(text: string, perLine: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, perLine))), 0);
}
