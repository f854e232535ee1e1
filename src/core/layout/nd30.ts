// The layout of State documents: Nghị định 30/2020/NĐ-CP, annex I. Everything here was read in its text (A), which
// often gives a range; "ours" marks what it leaves open.

import { annexStyles, annexTable } from './annex';
import type { Profile, TextStyle } from './profile';

const body: TextStyle = {
  pt: 14, // 13–14 (II.6.e)
  align: 'both',
  firstLineMm: 10, // 10 or 12.7 mm
  spacePt: { before: 0, after: 6 }, // ≥ 6 pt
  lines: 1.2, // 1–1.5 lines
};

/** State documents, the annex in portrait. */
export const nd30: Profile = {
  paperMm: { width: 210, height: 297 }, // A4
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 }, // 20–25, 20–25, 30–35, 15–20
  pageNumberFromTopMm: 10, // ours: in the top margin
  font: 'Times New Roman',
  wording: {
    nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    numberPrefix: 'Số: ',
    numberJoint: '/',
    citedDate: 'long',
    annexLabel: true,
    annexSeparator: '',
    recipientEnd: ';',
    addresseeLabel: {},
    recipientsLabel: {},
  },
  report: {
    leftMm: 65, // ours: the nation's name fits its column on one line
    nationMark: { ruleOf: 1 }, // as long as the motto
    bodyMark: { ruleOf: 0.4 }, // 1/3 to 1/2
    subjectMark: { ruleOf: 0.4 }, // 1/3 to 1/2
    rulePt: 0.75, // ours
    bodyGapPt: 12, // ours
    signatureLines: 4, // ours
  },
  table: annexTable,
  styles: {
    ...annexStyles,
    separator: { pt: 8, align: 'center' }, // ours: a gap and no text
    nation: { pt: 13, bold: true, align: 'center' }, // 12–13
    motto: { pt: 14, bold: true, align: 'center' }, // 13–14
    superiorBody: { pt: 13, align: 'center' }, // 12–13
    issuingBody: { pt: 13, bold: true, align: 'center' }, // 12–13
    mark: { pt: 14, align: 'center' }, // ours: the rule says it with lines
    number: { pt: 13, align: 'center' },
    placeAndDate: { pt: 13, italic: true, align: 'center' }, // 13–14; on one line with the number
    documentType: { pt: 14, bold: true, align: 'center', spacePt: { before: 18, after: 0 } }, // 13–14
    subject: { pt: 14, bold: true, align: 'center' }, // 13–14
    letterSubject: { pt: 12, align: 'center', spacePt: { before: 6, after: 0 } }, // 12–13, 6 pt below the number
    addressee: { pt: 14, align: 'center', spacePt: { before: 18, after: 6 } }, // 13–14
    body,
    section: { ...body, bold: true, keepWithNext: true }, // V.6.b: number and title of a mục
    clause: { ...body, bold: true, keepWithNext: true }, // II.6.đ: a khoản with a title
    point: body, // II.6.đ: upright
    authority: { pt: 14, bold: true, align: 'center' }, // 13–14
    post: { pt: 14, bold: true, align: 'center' }, // 13–14
    signer: { pt: 14, bold: true, align: 'center' }, // 13–14
    recipientsLabel: { pt: 12, bold: true, italic: true, align: 'left' },
    recipient: { pt: 11, align: 'left' },
  },
};
