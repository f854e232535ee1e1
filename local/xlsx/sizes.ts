// Converts widths and heights. In a file, column widths are in characters of the default font, row heights in points.
import { type Book, COLUMN_PX, type Sheet } from '../google/engine/book';

/**
 * The unit of column widths in a file: the pixels of a digit in its default font, and the pixels added to a width.
 */
export interface WidthUnit {
  digit: number;
  padding: number;
}

/** Excel's unit for Arial 10, the same as for Calibri 11. */
const excelUnit: WidthUnit = { digit: 7, padding: 5 };

/**
 * Returns the unit of a file from the XML of a tab. Google leaves out Excel's padding and counts with digits of 7 or
 * 8 pixels; what it writes for a column of 100 pixels shows which (reported: 14.43 or 12.63).
 */
export function widthUnit(xml: string): WidthUnit {
  const [, standard] = /<sheetFormatPr customHeight="1" defaultColWidth="([\d.]+)"/.exec(xml) ?? [];
  return standard ? { digit: Math.round((COLUMN_PX + 1) / Number(standard)), padding: -1 } : excelUnit;
}

/** Returns a width given in characters in pixels. */
export const pixelsOfWidth = (characters: number, { digit, padding }: WidthUnit): number =>
  Math.round(characters * digit + padding);
/** Widest column in characters and highest row in points; Excel offers to repair a file with a larger one. */
const most = { width: 255, height: 409 };

/** Returns a width given in pixels in characters, in Excel's unit; at most 255. */
export const widthOfPixels = (pixels: number): number =>
  Math.min(most.width, Math.max(0, (pixels - excelUnit.padding) / excelUnit.digit));

const POINTS_PER_PX = 0.75;
/** Returns a height given in points in pixels. */
export const pixelsOfHeight = (points: number): number => Math.round(points / POINTS_PER_PX);
/** Returns a height given in pixels in points; at most 409. */
export const heightOfPixels = (pixels: number): number => Math.min(most.height, pixels * POINTS_PER_PX);

const LINE_PX = 17;
const CHARACTER_PX = 5.7;

/**
 * Returns estimated heights in pixels, by 1-based row, of rows with wrapped text. Sheets and Excel fit a row to its
 * text when somebody edits it; LibreOffice always uses the height in the file, and so does Excel for merged cells.
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

/** Returns the width in pixels of a cell, or of the merged cells that begin there. */
function widthOf(sheet: Sheet, row: number, column: number): number {
  const columns = sheet.merges.find((merge) => merge.row === row && merge.column === column)?.columns ?? 1;
  let width = 0;
  for (let j = column; j < column + columns; j++) width += sheet.widths[j] ?? COLUMN_PX;
  return width;
}

/** Returns how many lines a text takes with `perLine` characters in a line; at least 1. */
export function linesOf(text: string, perLine: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, perLine))), 0);
}
