// The layout of Party documents: Hướng dẫn 05-HD/VPTW of 2026, which replaced 36-HD/VPTW of 2018.
//
// The text of 05-HD was not at hand. Each number says how well it is known: B, independent renderings of the
// rule agree; seed, as in an annex that was really sent (2022); ours, the rule is silent and it was judged by eye.

import type { Profile } from '../profile';

const cellSpacePt = { before: 2, after: 2 };

/** Party documents, the annex in portrait. */
export const party: Profile = {
  paperMm: { width: 210, height: 297 }, // B: A4
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, // B; 36-HD the same
  pageNumberFromTopMm: 10, // B
  font: 'Times New Roman', // B
  separator: '-----', // B for titles: five hyphens; seed: under the reference line
  table: { orderMm: 12, unitMm: 49, linePt: 0.5, paddingMm: 1.9 }, // ours; the padding is Word's own
  styles: {
    draft: { pt: 18, bold: true, align: 'right', spacePt: { before: 0, after: 6 } }, // ours
    title: { pt: 14, bold: true, align: 'center', spacePt: { before: 0, after: 3 } }, // seed: centred; ours: 14 bold
    reference: { pt: 14, italic: true, align: 'center' }, // state rule NĐ 30 13–14 italic; the Party's is not known
    separator: { pt: 14, align: 'center', spacePt: { before: 0, after: 10 } }, // B
    heading: { pt: 14, bold: true, align: 'center', spacePt: cellSpacePt }, // ours
    order: { pt: 14, align: 'center', spacePt: cellSpacePt }, // ours
    unit: { pt: 14, align: 'left', spacePt: cellSpacePt }, // ours: justified, a narrow column opens gaps
    item: { pt: 14, align: 'both', spacePt: cellSpacePt }, // B: body text is 14–15 and justified
    note: { pt: 14, italic: true, align: 'left', spacePt: cellSpacePt }, // ours
    pageNumber: { pt: 14, align: 'center' }, // B: upright
  },
};
