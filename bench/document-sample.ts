// The document that the benchmark makes: a report and its annex, out of the texts of the real annex.
import { profiles } from '../src/core/layout/profiles';
import type { PrintedDocument } from '../src/core/model/document';
import { printedDocument } from '../src/core/report/printed-document';
import { settingsWith } from '../test/support/settings-with';
import { batch, checkAll } from './checked';

/** The layout rule of the document. */
export const sampleProfile = profiles['Đảng – HD 05'];

/** Returns a document with a number of units in its annex, each with five items. */
export function sampleDocument(units: number): PrintedDocument {
  const settings = settingsWith({
    opening: 'Báo cáo',
    superiorBody: 'Tỉnh ủy Tuyên Quang',
    issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    place: 'Tuyên Quang',
    documentType: 'Báo cáo',
    symbol: 'BC/BTGDVTU',
    annexName: 'Một số cách làm sáng tạo, mô hình hiệu quả',
    period: '6 tháng đầu năm 2022',
    authority: 'K/T Trưởng ban',
    post: 'Phó Trưởng ban',
    signer: 'Nguyễn Văn A',
    recipients: 'Thường trực Tỉnh ủy\nLưu Ban Tuyên giáo và Dân vận Tỉnh ủy',
  });
  return printedDocument(settings, checkAll(batch(units)).annex, sampleProfile);
}
