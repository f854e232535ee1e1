// Where a row of the annex may run over to the next page. Inside a row that may break, LibreOffice (widorp.cxx) and Word
// 97 (Microsoft KB Q180639) take no notice of what a paragraph says of keeping its lines together: what has to stay
// together has to be a row.
import { textWidthPt } from './text-width';

/** The text of a cell, its size, and the width between the edges of its column. */
export interface CellText {
  paragraphs: string[];
  pt: number;
  widthPt: number;
}

/** Rows that stay whole leave at most this many lines of a page empty: a third of it (ours). */
const SHORT_LINES = 12;

/** Upright type is at least so much narrower than the bold type that is measured. */
const NARROWER = 0.9;

/** The letters of a text are at least so wide on average, as a share of their size. */
const NARROW = 0.4;

/** Before which paragraph of which column a long row is cut; both 0-based. */
export interface Seam {
  column: number;
  paragraph: number;
}

/**
 * Returns how a row meets the end of a page. One that is so short that clerks like it whole stays whole. A longer one is
 * cut at a seam into one that stays whole and one that may break, so that no page ends with a single line of it or amid
 * its name; or may break anywhere, where no paragraph ends in such a place.
 */
export function rowBreak(cells: CellText[]): 'whole' | Seam | 'anywhere' {
  const column = cells.findIndex(isLong);
  return column < 0 ? 'whole' : (seamIn(cells, column) ?? 'anywhere');
}

/** A unit may have thousands of items: none is measured once the row is known to be long. */
function isLong({ paragraphs, pt, widthPt }: CellText): boolean {
  const letters = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (letters * NARROW * pt > SHORT_LINES * widthPt) return true;
  let lines = 0;
  return paragraphs.some((text) => {
    lines += linesOf(text, pt, widthPt).most;
    return lines > SHORT_LINES;
  });
}

function seamIn(cells: CellText[], column: number): Seam | undefined {
  const others = cells.filter((_, i) => i !== column);
  if (others.some(({ paragraphs }) => paragraphs.length > 1)) return undefined;
  const needed = Math.max(2, ...others.map(wrappedLines));
  const { paragraphs = [], pt = 0, widthPt = 0 } = cells[column] ?? {};
  let least = 0;
  let most = 0;
  for (let paragraph = 1; paragraph < paragraphs.length; paragraph++) {
    const lines = linesOf(paragraphs[paragraph - 1] ?? '', pt, widthPt);
    least += lines.least;
    most += lines.most;
    if (most > SHORT_LINES) return undefined;
    if (least >= needed) return { column, paragraph };
  }
  return undefined;
}

/** Returns how many lines a text takes, as if it could break anywhere: in upright type, and in bold. */
function linesOf(text: string, pt: number, widthPt: number): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const line of text.includes('\n') ? text.split('\n') : [text]) {
    const lines = textWidthPt(line, pt) / widthPt;
    least += Math.max(1, Math.ceil(lines * NARROWER));
    most += Math.max(1, Math.ceil(lines));
  }
  return { least, most };
}

/** Returns how many lines a name takes at most, broken between its words. */
function wrappedLines({ paragraphs: [text = ''], pt, widthPt }: CellText): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let left = 0;
    for (const word of line.split(' ')) {
      const width = textWidthPt(`${word} `, pt);
      if (width > left) {
        const own = Math.max(1, Math.ceil(width / widthPt));
        lines += own;
        left = own * widthPt;
      }
      left -= width;
    }
  }
  return lines;
}
