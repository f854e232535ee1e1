// The annex looks alike under every rule: none of them says how its table is made. "A" marks what was read in the
// text of Nghị định 30/2020/NĐ-CP; the other marks are those of hd05.ts.

import type { Profile, Styles } from './profile';

const cellSpacePt = { before: 2, after: 2 };

/** The annex's table. */
export const annexTable: Profile['table'] = { orderMm: 12, unitMm: 49, linePt: 0.5, paddingMm: 1.9 }; // ours; the padding is Word's own

/** The styles of the annex's pages. */
export const annexStyles = {
  draft: { pt: 18, bold: true, align: 'right', spacePt: { before: 0, after: 0 } }, // ours
  coverage: { pt: 12, italic: true, align: 'right', spacePt: { before: 0, after: 6 } }, // ours
  annexLabel: { pt: 14, bold: true, align: 'center' }, // A (III.1): lower case, 14 bold; ? for the Party
  title: { pt: 14, bold: true, align: 'center', spacePt: { before: 0, after: 3 } }, // A: 13–14 bold; ? for the Party: the setting "Cỡ chữ tiêu đề phụ lục"
  reference: { pt: 14, italic: true, align: 'center' }, // A: 13–14 italic; ? for the Party
  separator: { pt: 14, align: 'center', spacePt: { before: 0, after: 10 } }, // seed
  heading: { pt: 14, bold: true, align: 'center', spacePt: cellSpacePt }, // ours
  order: { pt: 14, align: 'center', spacePt: cellSpacePt }, // ours
  unit: { pt: 14, align: 'left', spacePt: cellSpacePt }, // ours: justified, a narrow column opens gaps
  item: { pt: 14, align: 'both', spacePt: cellSpacePt }, // A, B: body text, justified
  subItem: { pt: 14, align: 'both', spacePt: cellSpacePt, leftMm: 5 }, // ours: a step to the right of its item
  note: { pt: 14, italic: true, align: 'left', spacePt: cellSpacePt }, // ours
  figure: { pt: 14, align: 'right', spacePt: cellSpacePt }, // ours: units stand below units
  group: { pt: 14, bold: true, align: 'left', spacePt: cellSpacePt, keepWithNext: true }, // ours
  total: { pt: 14, bold: true, align: 'center', spacePt: cellSpacePt }, // ours
  pageNumber: { pt: 14, align: 'center' }, // B: 14 upright; A: 13–14
} satisfies Partial<Styles>;
