// The layout of Party documents: Hướng dẫn 05-HD/VPTW of 27/5/2026, which replaced 36-HD/VPTW of 2018. The numbers are
// those of its annex 2, the table of sizes, or of the section that is named; "ours" marks what it leaves open.

import { annexStyles, annexTable, centred, centredBold } from './annex';
import type { Profile, TextStyle } from './profile';

const body: TextStyle = {
  pt: 14, // 14–15
  align: 'both', // IV
  firstLineMm: 10, // IV: about 10 mm
  spacePt: { before: 0, after: 6 }, // IV: at least 6 pt
  lines: 1.2, // IV: exactly 18–22 pt; this is 19.3 pt
};

/** Party documents, the annex in portrait. */
export const hd05: Profile = {
  paperMm: { width: 210, height: 297 }, // IV: A4
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, // IV
  pageNumberFromTopMm: 10, // annex 2; the scope of circulation too
  font: 'Times New Roman', // IV
  wording: {
    nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    numberPrefix: 'Số ',
    numberJoint: '-',
    citedDate: 'short', // the rule's own annexes: “…, ngày 27/5/2026”
    annexNumber: 'arabic', // II.1
    annexSeparator: '-----', // the rule's own annexes
    recipientEnd: ';',
    subjectStart: 'small',
    addresseeLabels: { 'công văn': 'Kính gửi', 'tờ trình': 'Kính trình' },
    addresseeLabel: { italic: true },
    recipientsLabel: { underline: true }, // the words, not the colon
  },
  report: {
    leftMm: 79, // ours: both columns hold their longest usual line
    nationMark: { ruleOf: 1 }, // as long as the words
    bodyMark: { text: '*' },
    subjectMark: { text: '-----' }, // five hyphens
    rulePt: 0.75, // ours
    bodyGapPt: 12, // ours
    signatureLines: 4, // ours
  },
  table: annexTable,
  styles: {
    ...annexStyles,
    nation: { ...centredBold, pt: 15 },
    motto: { ...centredBold, pt: 15 }, // the one line there is
    superiorBody: centred,
    issuingBody: centredBold,
    mark: centred, // ours: no size is named
    number: centred,
    draftNumber: { ...centred, italic: true }, // its place: II.4.2
    urgency: centredBold,
    circulation: { pt: 12, bold: true, align: 'right' },
    placeAndDate: { ...centred, italic: true },
    documentType: { ...centredBold, pt: 16, spacePt: { before: 18, after: 0 } }, // 15–16; the space is ours
    subject: centredBold, // 14–15
    letterSubject: { pt: 12, italic: true, align: 'center' },
    addressee: { ...centred, spacePt: { before: 18, after: 6 } }, // 14–15; the space is ours
    addresseesLabel: { pt: 14, align: 'left', leftMm: 25, spacePt: { before: 18, after: 0 } }, // 14–15; place and space are ours
    addresseeName: { pt: 14, align: 'left', hangingMm: 2.9 }, // 14–15; the second line is ours
    body,
    section: { ...body, bold: true, keepWithNext: true }, // as in the rule's own text: `I- …`
    clause: { ...body, bold: true, keepWithNext: true }, // as in the rule's own text, where it is a title: `1. …`
    point: body,
    authority: centredBold,
    post: centredBold,
    postBelow: centred,
    signer: centredBold,
    recipientsLabel: { pt: 14, align: 'left' },
    recipient: { pt: 12, align: 'left', hangingMm: 2.5 }, // the second line below the first letter
    typist: { pt: 8, align: 'left', spacePt: { before: 6, after: 0 } }, // 36-HD/VPTW: 8 pt; the space is ours
  },
};
