// The annex on paper: title block and table.

import type { Profile, StyleKey, TextStyle } from '../layout/profile';
import { SUB_BULLET } from '../model/annex';
import type { PrintedAnnex, PrintedCell, PrintedColumn, PrintedRow } from '../model/printed-annex';
import { numberText } from '../text/number-text';
import { breakLine } from './break-line';
import { textWidthPt } from './text-width';
import { dxaToPt, mmToDxa } from './units';
import { paragraph, type TableRow, table } from './wml';

/** Returns the annex as block elements. */
export function annexBody(annex: PrintedAnnex, profile: Profile): string {
  const { styles, wording } = profile;
  const widthPt = dxaToPt(textWidthDxa(profile));
  const centred = (text: string, key: StyleKey, pt = styles[key].pt) =>
    text === '' ? '' : paragraph(breakLine(text, pt, widthPt), key, pt === styles[key].pt ? {} : { pt });
  return (
    centred(annex.label, 'annexLabel') +
    centred(annex.title, 'title', annex.titlePt) +
    centred(annex.reference, 'reference', annex.titlePt) +
    paragraph(wording.annexSeparator, 'separator') +
    annexTable(annex, profile)
  );
}

/** Returns the width between the margins in twentieths of a point. */
export function textWidthDxa({ paperMm, marginsMm }: Profile): number {
  return mmToDxa(paperMm.width) - mmToDxa(marginsMm.left) - mmToDxa(marginsMm.right);
}

function annexTable({ columns, rows, total }: PrintedAnnex, profile: Profile): string {
  const { table: look } = profile;
  const widths = widthsOf(columns, profile);
  const header = columns.map(({ heading }) => paragraph(heading, 'heading'));
  const printed = rows.map((row): TableRow => {
    if (row.kind === 'group') {
      return { cells: [{ content: paragraph(row.name, 'group'), span: columns.length }], isWhole: true };
    }
    const cells = row.cells.map((cell, i) => cellContent(cell, columns[i], profile));
    return { cells, isWhole: isShort(row, columns, widths, profile) };
  });
  if (total) {
    const span = columns.length - total.cells.length;
    const label = { content: paragraph(total.label, 'total'), span };
    const cells = total.cells.map((cell, i) =>
      cellContent(cell, columns[span + i], profile, { bold: profile.styles.total.bold }),
    );
    printed.push({ cells: [label, ...cells], isWhole: true });
  }
  return table([{ cells: header, isHeader: true }, ...printed], { ...look, widths });
}

/** Returns the columns' widths in twentieths of a point. */
function widthsOf(columns: PrintedColumn[], profile: Profile): number[] {
  const given = columns.map(({ widthMm }) => (widthMm === undefined ? undefined : mmToDxa(widthMm)));
  const rest = given.reduce<number>((left, width = 0) => left - width, textWidthDxa(profile));
  return given.map((width) => width ?? rest);
}

function styleOf(cell: PrintedCell, column: PrintedColumn | undefined): StyleKey {
  return cell.kind === 'note' ? 'note' : (column?.role ?? 'item');
}

function cellContent(
  cell: PrintedCell,
  column: PrintedColumn | undefined,
  { styles }: Profile,
  changes: Partial<TextStyle> = {},
): string {
  const own = styleOf(cell, column);
  return paragraphsOf(cell)
    .map((text) => {
      const style = own === 'item' && text.startsWith(SUB_BULLET) ? 'subItem' : own;
      // A justified line that ends in a break would be stretched over the full width.
      const isStretched = styles[style].align === 'both' && text.includes('\n');
      return paragraph(text, style, isStretched ? { ...changes, align: 'left' } : changes);
    })
    .join('');
}

function paragraphsOf(cell: PrintedCell): string[] {
  if (cell.kind === 'number') return [numberText(cell.value, cell.decimals)];
  return cell.kind === 'note' ? [cell.text] : cell.paragraphs;
}

/** Rows that stay whole leave at most this many lines of a page empty. */
const SHORT_LINES = 6;

/**
 * Returns whether a row is so short that it stays whole on its page, as clerks like rows; a longer one goes on to the
 * next.
 */
function isShort(
  { cells }: Extract<PrintedRow, { kind: 'cells' }>,
  columns: PrintedColumn[],
  widths: number[],
  profile: Profile,
): boolean {
  const padding = 2 * mmToDxa(profile.table.paddingMm);
  return cells.every((cell, i) => {
    const { pt } = profile.styles[styleOf(cell, columns[i])];
    const widthPt = dxaToPt((widths[i] ?? 0) - padding);
    let lines = 0;
    // A unit may have thousands of items: none is measured after the row is known to be long.
    return paragraphsOf(cell).every((text) => {
      for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidthPt(line, pt) / widthPt));
      return lines <= SHORT_LINES;
    });
  });
}
