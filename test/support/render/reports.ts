// Makes the reports that are measured line by line: one for each layout rule and each way to head and sign it.
import type { Settings } from '../../../src/core/model/settings';
import { annexOf, docxOf, withReport } from '../docx/xml-support';
import type { Style } from '../styles';

/** Who signs, and what else the heading has to hold. */
export const reportKinds = ['head', 'deputy', 'collective', 'acting', 'whole'] as const;

/** Short name of such a report. */
export type ReportKind = (typeof reportKinds)[number];

const common: Partial<Settings> = {
  superiorBody: 'Tỉnh ủy Hà Giang',
  issuingBody: 'Ban Tuyên giáo Tỉnh ủy',
  signer: '……………………',
  annexName: 'Kết quả công tác',
  issued: '7/2022',
  body: `${'Trên đây là báo cáo của cơ quan về kết quả công tác trong năm. '.repeat(4)}(có phụ lục kèm theo).`,
};

const everything: Partial<Settings> = {
  draftNumber: '2',
  urgency: 'Khẩn',
  circulation: 'Tài liệu hội nghị',
  typist: 'PL.(300)',
};

const party: Record<ReportKind, Partial<Settings>> = {
  head: { authority: '', post: 'Trưởng ban' },
  deputy: { authority: 'K/T Trưởng ban', post: 'Phó Trưởng ban' },
  collective: {
    superiorBody: '',
    issuingBody: 'Tỉnh ủy Hà Giang',
    symbol: 'BC/TU',
    authority: 'T/M Ban Thường vụ',
    post: 'Phó Bí thư',
  },
  // Typed where an authority belongs.
  acting: { authority: 'Q. Trưởng ban', post: '' },
  whole: {
    ...everything,
    documentType: 'Tờ trình',
    symbol: 'TTr/BTGTU',
    authority: '',
    post: 'Trưởng ban',
    addressees: 'Ban Thường vụ Tỉnh ủy\nThường trực Tỉnh ủy',
    recipients:
      'Văn phòng Tỉnh ủy, các ban xây dựng Đảng của Tỉnh ủy và trường chính trị\nLưu Ban Tuyên giáo Tỉnh ủy',
  },
};

const ofOffice: Partial<Settings> = {
  superiorBody: 'Ủy ban nhân dân tỉnh Hà Giang',
  issuingBody: 'Sở Nội vụ tỉnh Hà Giang',
  symbol: 'BC-SNV',
  addressees: 'Ủy ban nhân dân tỉnh Hà Giang',
  recipients: 'Lưu: VT, VP',
};

const state: Record<ReportKind, Partial<Settings>> = {
  head: { ...ofOffice, authority: '', post: 'Giám đốc' },
  deputy: { ...ofOffice, authority: 'KT. Giám đốc', post: 'Phó Giám đốc' },
  collective: {
    ...ofOffice,
    superiorBody: '',
    issuingBody: 'Ủy ban nhân dân tỉnh Hà Giang',
    symbol: 'BC-UBND',
    authority: 'TM. Ủy ban nhân dân',
    post: 'Chủ tịch',
    addressees: 'Bộ Nội vụ',
  },
  acting: { ...ofOffice, authority: 'Q. Giám đốc', post: '' },
  whole: {
    ...ofOffice,
    ...everything,
    authority: '',
    post: 'Giám đốc',
    addressees: 'Bộ Nội vụ\n- Ủy ban nhân dân tỉnh Hà Giang.',
    recipients: 'Văn phòng Ủy ban nhân dân tỉnh, các phòng, ban và đơn vị sự nghiệp thuộc Sở\nLưu: VT, VP',
  },
};

/** Makes one of them. */
export function printKind(style: Style, kind: ReportKind): Uint8Array {
  const settings = { ...common, ...(style === 'Nhà nước – NĐ 30' ? state : party)[kind] };
  return docxOf(withReport(style, annexOf(), settings), style);
}
