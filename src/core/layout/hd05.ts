// The layout of Party documents: Hướng dẫn 05-HD/VPTW of 2026, which replaced 36-HD/VPTW of 2018.
//
// The text of 05-HD was not at hand. Each number says how well it is known: B, independent renderings of the rule
// agree; C, one rendering; seed, as in an annex that was really sent (2022); ?, not verified, so the settings or the
// guide leave it to the person; ours, the rule is silent and it was judged by eye.

import { annexStyles, annexTable } from './annex';
import type { Profile, TextStyle } from './profile';

const body: TextStyle = {
  pt: 14, // 14–15 (annex 2)
  align: 'both',
  firstLineMm: 10, // about 10 mm (IV)
  spacePt: { before: 0, after: 6 }, // ≥ 6 pt (IV)
  lines: 1.2, // exactly 18–22 pt (IV); Google Docs knows no exact distance
};

/** Party documents, the annex in portrait. */
export const hd05: Profile = {
  paperMm: { width: 210, height: 297 }, // B: A4
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, // B
  pageNumberFromTopMm: 10, // B
  font: 'Times New Roman', // B
  wording: {
    nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'], // B
    numberPrefix: 'Số ', // B: no colon
    numberJoint: '-', // B
    citedDate: 'short', // the Party's own way to cite: "số 57-NQ/TW, ngày 22/12/2024"
    annexLabel: false, // seed; ? in 05-HD: the setting "Dòng Phụ lục"
    annexSeparator: '-----', // seed
    recipientEnd: ';', // B: new in 05-HD
    addresseeLabel: { italic: true }, // A
    recipientsLabel: { underline: true }, // A: the words, not the colon
  },
  report: {
    leftMm: 79, // ours: both columns hold their longest usual line
    nationMark: { ruleOf: 1 }, // B: as long as the line
    bodyMark: { text: '*' }, // B
    subjectMark: { text: '-----' }, // B: five hyphens
    rulePt: 0.75, // ours
    bodyGapPt: 12, // ours
    signatureLines: 4, // B: about four
  },
  table: annexTable,
  styles: {
    ...annexStyles,
    nation: { pt: 15, bold: true, align: 'center' }, // B
    motto: { pt: 15, bold: true, align: 'center' }, // B: the one line there is
    superiorBody: { pt: 14, align: 'center' }, // B
    issuingBody: { pt: 14, bold: true, align: 'center' }, // B
    mark: { pt: 14, align: 'center' }, // B
    number: { pt: 14, align: 'center' }, // B
    placeAndDate: { pt: 14, italic: true, align: 'center' }, // B
    documentType: { pt: 16, bold: true, align: 'center', spacePt: { before: 18, after: 0 } }, // B: 15–16
    subject: { pt: 14, bold: true, align: 'center' }, // B: 14–15
    letterSubject: { pt: 12, italic: true, align: 'center' }, // A
    addressee: { pt: 14, align: 'center', spacePt: { before: 18, after: 6 } }, // A: 14–15
    body,
    section: { ...body, bold: true, keepWithNext: true }, // bold in the rule's own text: `I- …`
    clause: { ...body, bold: true, keepWithNext: true }, // bold in the rule's own text where it is a heading: `1. …`
    point: body, // annex 2: upright
    authority: { pt: 14, bold: true, align: 'center' }, // B
    post: { pt: 14, align: 'center' }, // B: not bold
    signer: { pt: 14, bold: true, align: 'center' }, // B
    recipientsLabel: { pt: 14, align: 'left' }, // B; its words are underlined
    recipient: { pt: 12, align: 'left' }, // B
  },
};
