// The annex looks alike under every layout rule: none of them says how its table is made. NĐ 30 is Nghị định
// 30/2020/NĐ-CP, annex I; 05-HD/VPTW names the lines above the table (II.1, IV.5.2), but no sizes for them.

import type { Profile, Styles, TextStyle } from './profile';

/** What stands in the middle of its line, in the size of the body. */
export const centred: TextStyle = { pt: 14, align: 'center' };

/** The same in bold. */
export const centredBold: TextStyle = { ...centred, bold: true };

const cellSpacePt = { before: 1.5, after: 1.5 }; // ours

/** The annex's table. */
export const annexTable: Profile['table'] = { orderMm: 12, unitMm: 49, linePt: 0.5, paddingMm: 1.9 }; // ours; the padding is Word's own

/** The styles of the annex's pages. */
export const annexStyles = {
  draft: { pt: 18, bold: true, align: 'right', spacePt: { before: 0, after: 0 } }, // ours
  coverage: { pt: 12, italic: true, align: 'right', spacePt: { before: 0, after: 6 } }, // ours
  annexLabel: centredBold, // NĐ 30 III.1.b
  title: { ...centredBold, spacePt: { before: 0, after: 3 } }, // NĐ 30 III.1.b: 13–14, as the setting says; the space is ours
  reference: { ...centred, italic: true }, // NĐ 30 III.1.c: 13–14, as the setting says
  separator: { ...centred, spacePt: { before: 0, after: 10 } }, // ours
  heading: { ...centredBold, spacePt: cellSpacePt }, // ours
  order: { ...centred, spacePt: cellSpacePt }, // ours
  unit: { pt: 14, align: 'left', spacePt: cellSpacePt }, // ours: justified, a narrow column opens gaps
  item: { pt: 14, align: 'both', spacePt: cellSpacePt }, // as the body: 05-HD/VPTW IV, NĐ 30 II.6.e
  subItem: { pt: 14, align: 'both', spacePt: cellSpacePt, leftMm: 5, hangingMm: 4 }, // ours: a step to the right of its item; “+ ” is 4 mm wide
  note: { pt: 14, italic: true, align: 'left', spacePt: cellSpacePt }, // ours
  figure: { pt: 14, align: 'right', spacePt: cellSpacePt }, // ours: units stand below units
  group: { pt: 14, bold: true, align: 'left', spacePt: cellSpacePt, keepWithNext: true }, // ours
  total: { ...centredBold, spacePt: cellSpacePt }, // ours
  pageNumber: centred, // 05-HD/VPTW, annex 2: 14; NĐ 30 I.7: 13–14
} satisfies Partial<Styles>;
