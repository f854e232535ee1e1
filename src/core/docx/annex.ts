// The annex on paper: title block and table.

import type { Profile, TextStyle } from '../layout/profile';
import type { Annex, AnnexRow } from '../model/annexes';
import { breakLine } from './break-line';
import { textWidthPt } from './text-width';
import { dxaToPt, mmToDxa } from './units';
import { paragraph, table } from './wml';

/** Printed on every page of a document that is not final. */
export const DRAFT_MARK = 'DỰ THẢO';

/** The annex as block elements. */
export function annexBody(annex: Annex, profile: Profile): string {
  const { styles, wording } = profile;
  const widthPt = dxaToPt(textWidthDxa(profile));
  const centred = (text: string, style: TextStyle) =>
    text === '' ? '' : paragraph(breakLine(text, style.pt, widthPt), style);
  const separator = paragraph(wording.annexSeparator, styles.separator);
  return (
    draftMark(annex, profile) +
    centred(annex.label, styles.annexLabel) +
    centred(annex.title, { ...styles.title, pt: annex.titlePt }) +
    centred(annex.reference, { ...styles.reference, pt: annex.titlePt }) +
    separator +
    annexTable(annex, profile)
  );
}

/** What tells a draft from a document that may be signed; empty for the latter. */
export function draftMark({ draft, coverage }: Annex, { styles }: Profile): string {
  return draft ? paragraph(DRAFT_MARK, styles.draft) + paragraph(coverage, styles.coverage) : '';
}

/** Width between the margins in twentieths of a point. */
export function textWidthDxa({ paperMm, marginsMm }: Profile): number {
  return mmToDxa(paperMm.width) - mmToDxa(marginsMm.left) - mmToDxa(marginsMm.right);
}

function annexTable(annex: Annex, profile: Profile): string {
  const { orderMm, unitMm, linePt, paddingMm } = profile.table;
  const { styles } = profile;
  const [order, unit] = [mmToDxa(orderMm), mmToDxa(unitMm)];
  const widths = [order, unit, textWidthDxa(profile) - order - unit];
  const header = annex.headings.map((heading) => paragraph(heading, styles.heading));
  const rows = annex.rows.map((row) => ({
    cells: [paragraph(`${row.order}`, styles.order), paragraph(row.unit, styles.unit), entries(row, profile)],
    isWhole: isShort(row, profile),
  }));
  return table([{ cells: header, isHeader: true }, ...rows], { widths, linePt, paddingMm });
}

/** Rows that stay whole leave at most this many lines of a page empty. */
const SHORT_LINES = 6;

/** Whether a row is so short that it can stay whole on its page, as clerks like rows; a longer one goes on to the next. */
function isShort({ unit, items, note = '' }: AnnexRow, profile: Profile): boolean {
  const { orderMm, unitMm, paddingMm } = profile.table;
  const contentPt = dxaToPt(textWidthDxa(profile) - mmToDxa(orderMm + unitMm + 2 * paddingMm));
  const unitPt = dxaToPt(mmToDxa(unitMm - 2 * paddingMm));
  const linesOf = (text: string, { pt }: TextStyle, widthPt: number) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidthPt(line, pt) / widthPt)), 0);
  const { styles } = profile;
  let lines = linesOf(note, styles.note, contentPt);
  for (const [i, item] of items.entries()) {
    lines = (i === 0 ? 0 : lines) + linesOf(item, styles.item, contentPt);
    if (lines > SHORT_LINES) return false;
  }
  return linesOf(unit, styles.unit, unitPt) <= SHORT_LINES;
}

function entries(row: AnnexRow, { styles }: Profile): string {
  if (row.items.length === 0) return paragraph(row.note ?? '', styles.note);
  return row.items.map((item) => paragraph(item, styles.item)).join('');
}
