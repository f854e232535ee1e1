// The layout of State documents: Nghị định 30/2020/NĐ-CP, annex I. The sections named are those of its part I, and V is
// its table of sizes; where it gives a range, the range is named too. "Ours" marks what it leaves open.

import { annexStyles, annexTable, centred, centredBold } from './annex';
import type { Profile, TextStyle } from './profile';

const body: TextStyle = {
  pt: 14, // II.6.e: 13–14
  align: 'both',
  firstLineMm: 10, // II.6.e: 10 or 12.7 mm
  spacePt: { before: 0, after: 6 }, // II.6.e: at least 6 pt
  lines: 1.2, // II.6.e: 1–1.5
};

/** State documents, the annex in portrait. */
export const nd30: Profile = {
  paperMm: { width: 210, height: 297 }, // I.1: A4
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, // I.3: 20–25, 20–25, 30–35, 15–20
  pageNumberFromTopMm: 10, // ours; I.7: in the top margin
  font: 'Times New Roman', // I.4
  wording: {
    nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'], // II.1
    numberPrefix: 'Số: ', // II.3.c
    numberJoint: '/', // II.3.c
    citedDate: 'long', // III.1.c
    annexNumber: 'roman', // III.1.a
    annexSeparator: '',
    recipientEnd: ';', // II.9.d
    subjectStart: 'capital', // V.5: “Về công tác phòng, chống lụt bão”
    addresseeLabels: { 'báo cáo': 'Kính gửi', 'tờ trình': 'Kính gửi', 'công văn': 'Kính gửi' }, // II.9.b
    addresseeLabel: {},
    recipientsLabel: {},
  },
  report: {
    leftMm: 65, // ours: the nation's name fits its column on one line
    nationMark: { ruleOf: 1 }, // II.1.b: as long as the motto
    bodyMark: { ruleOf: 0.4 }, // II.2.b: 1/3 to 1/2
    subjectMark: { ruleOf: 0.4 }, // II.5.b: 1/3 to 1/2
    rulePt: 0.75, // ours
    bodyGapPt: 12, // ours
    signatureLines: 4, // ours
  },
  table: annexTable,
  styles: {
    ...annexStyles,
    separator: { ...centred, pt: 8 }, // ours: a gap and no text
    nation: { ...centredBold, pt: 13 }, // II.1.a: 12–13
    motto: centredBold, // II.1.b: 13–14
    superiorBody: { ...centred, pt: 13 }, // II.2.b: 12–13
    issuingBody: { ...centredBold, pt: 13 }, // II.2.b: 12–13
    mark: centred, // ours: the rule has lines for marks
    number: { ...centred, pt: 13 }, // II.3.c
    draftNumber: { ...centred, italic: true }, // ours: as in 05-HD/VPTW II.4.2
    urgency: { ...centredBold, pt: 13, boxed: true, spacePt: { before: 6, after: 0 } }, // III.2.b: 13–14; the space is ours
    circulation: { ...centredBold, pt: 13, boxed: true }, // III.2.c: 13–14; its place in the margin is ours
    placeAndDate: { pt: 13, italic: true, align: 'center' }, // II.4.c: 13–14, on one line with the number
    documentType: { ...centredBold, spacePt: { before: 18, after: 0 } }, // II.5.b: 13–14; the space is ours
    subject: centredBold, // II.5.b: 13–14
    letterSubject: { pt: 12, align: 'center', spacePt: { before: 6, after: 0 } }, // II.5.b: 12–13, 6 pt below the number
    addressee: { ...centred, spacePt: { before: 18, after: 6 } }, // II.9.d: 13–14; the space is ours
    addresseesLabel: { pt: 14, align: 'left', leftMm: 25, spacePt: { before: 18, after: 0 } }, // II.9.d: 13–14; place and space are ours
    addresseeName: { pt: 14, align: 'left', hangingMm: 2.9 }, // II.9.d: 13–14; the second line is ours
    body,
    section: { ...body, bold: true, keepWithNext: true }, // V.6.b: number and title of a mục
    clause: { ...body, bold: true, keepWithNext: true }, // II.6.đ: a khoản with a title
    point: body, // II.6.đ
    authority: centredBold, // II.7.đ: 13–14
    post: centredBold, // II.7.đ: 13–14
    postBelow: centredBold, // II.7.đ: 13–14
    signer: centredBold, // II.7.đ: 13–14
    recipientsLabel: { pt: 12, bold: true, italic: true, align: 'left' }, // II.9.d
    recipient: { pt: 11, align: 'left', hangingMm: 2.3 }, // II.9.d; the second line as in the decree's own list
    typist: { pt: 11, align: 'left', spacePt: { before: 6, after: 0 } }, // III.3; the space is ours
  },
};
