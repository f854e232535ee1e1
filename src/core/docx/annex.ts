// The annex on paper: title block and table.

import type { Profile, StyleKey, TextStyle } from '../layout/profile';
import { SUB_BULLET } from '../model/annex';
import type { PrintedAnnex, PrintedCell, PrintedColumn } from '../model/printed-annex';
import { numberText } from '../text/number-text';
import { breakLine } from './break-line';
import { type CellText, rowBreak } from './row-breaks';
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
  const padding = 2 * mmToDxa(look.paddingMm);
  const printed = rows.flatMap((row): TableRow[] => {
    if (row.kind === 'group') {
      return [{ cells: [{ content: paragraph(row.name, 'group'), span: columns.length }], isWhole: true }];
    }
    const texts = row.cells.map((cell, i): CellText => {
      const { pt } = profile.styles[styleOf(cell, columns[i])];
      return { paragraphs: paragraphsOf(cell), pt, widthPt: dxaToPt((widths[i] ?? 0) - padding) };
    });
    const content = (cells: PrintedCell[], changes?: Partial<TextStyle>, goesOn?: boolean) =>
      cells.map((cell, i) => cellContent(cell, columns[i], profile, changes, goesOn));
    const seam = rowBreak(texts);
    if (typeof seam === 'string') return [{ cells: content(row.cells), isWhole: seam === 'whole' }];
    const part = (from: number, to?: number) =>
      row.cells.map((cell, i): PrintedCell => {
        if (i !== seam.column) return from === 0 ? cell : { kind: 'text', paragraphs: [''] };
        return { kind: 'text', paragraphs: paragraphsOf(cell).slice(from, to) };
      });
    return [
      // A page that ended here would have no line at its foot.
      { cells: content(part(0, seam.paragraph), { keepWithNext: true }), isWhole: true },
      { cells: content(part(seam.paragraph), {}, true), goesOn: true },
    ];
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
  goesOn = false,
): string {
  const own = styleOf(cell, column);
  return paragraphsOf(cell)
    .map((text, i) => {
      const style = own === 'item' && text.startsWith(SUB_BULLET) ? 'subItem' : own;
      const { align, spacePt } = styles[style];
      return paragraph(text, style, {
        ...changes,
        // A justified line that ends in a break would be stretched over the full width.
        ...(align === 'both' && text.includes('\n') && { align: 'left' }),
        // Between paragraphs of a cell Word leaves the wider of the two spaces, between rows both.
        ...(goesOn && i === 0 && spacePt && { spacePt: { ...spacePt, before: 0 } }),
      });
    })
    .join('');
}

function paragraphsOf(cell: PrintedCell): string[] {
  if (cell.kind === 'number') return [numberText(cell.value, cell.decimals)];
  return cell.kind === 'note' ? [cell.text] : cell.paragraphs;
}
