import { profiles } from '../../../src/core/layout/profiles';
import type { Settings } from '../../../src/core/model/settings';
import { printedAnnex } from '../../../src/core/report/printed-annex';
import { printedDocument } from '../../../src/core/report/printed-document';
import { annexOf, rowOf } from '../../support/docx/xml-support';
import { settingsWith } from '../../support/settings-with';

const party = profiles['Đảng – HD 05'];
const state = profiles['Nhà nước – NĐ 30'];

const given: Partial<Settings> = {
  opening: 'Báo cáo',
  superiorBody: 'Tỉnh ủy Hà Giang',
  issuingBody: 'Ban Tuyên giáo Tỉnh ủy',
  place: 'Hà Giang',
  documentType: 'Báo cáo',
  annexName: 'Một số cách làm',
  period: 'năm 2022',
  symbol: 'BC/BTGTU',
};

function reportOf(changes: Partial<Settings> = {}, profile = party, annex = annexOf()) {
  const { report } = printedDocument(settingsWith({ ...given, ...changes }), annex, profile);
  if (!report) throw new Error('no report');
  return report;
}

test('the annex stands alone unless the settings ask for a report', () => {
  const annex = annexOf();
  expect(printedDocument(settingsWith({ ...given, opening: 'Phụ lục' }), annex, party)).toEqual({
    annexes: [printedAnnex(annex, party)],
  });
});

test('the annex’s pages are counted from 1 unless the settings say otherwise', () => {
  const continues = (changes: Partial<Settings>) =>
    printedDocument(settingsWith({ ...given, ...changes }), annexOf(), party).continuesPages;
  expect(continues({})).toBe(false);
  expect(continues({ annexPages: 'Tiếp theo báo cáo' })).toBe(true);
});

test('the heading of a Party report names the Party, the bodies in capitals and the number without a colon', () => {
  expect(reportOf({ number: '5', issued: '5/2/2026' })).toMatchObject({
    nation: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    superiorBody: 'TỈNH ỦY HÀ GIANG',
    issuingBody: 'BAN TUYÊN GIÁO',
    number: 'Số 05-BC/BTGTU',
    placeAndDate: 'Hà Giang, ngày 05 tháng 02 năm 2026',
    documentType: 'BÁO CÁO',
  });
});

test('the heading of a State report names the Republic and its motto, and has a colon before the number', () => {
  const body = { superiorBody: '', issuingBody: 'Sở Tài chính', symbol: 'BC-STC', issued: '7/2026' };
  expect(reportOf(body, state)).toMatchObject({
    nation: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    superiorBody: '',
    issuingBody: 'SỞ TÀI CHÍNH',
    number: 'Số:      /BC-STC',
    placeAndDate: 'Hà Giang, ngày      tháng 7 năm 2026',
  });
});

test.each([
  ['Tỉnh ủy Hà Giang', 'Ban Tuyên giáo Tỉnh ủy', 'BAN TUYÊN GIÁO'],
  ['Tỉnh ủy Tuyên Quang', 'Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'],
  ['Tỉnh ủy Hà Giang', 'Ban Tuyên giáo', 'BAN TUYÊN GIÁO'],
  ['Tỉnh ủy Hà Giang', 'Ban Thường vụ Thành ủy', 'BAN THƯỜNG VỤ THÀNH ỦY'],
  ['', 'Ban Tuyên giáo Tỉnh ủy', 'BAN TUYÊN GIÁO TỈNH ỦY'],
])('below %j the body %j is %j: whose it is is said once', (superiorBody, issuingBody, printed) => {
  expect(reportOf({ superiorBody, issuingBody }).issuingBody).toBe(printed);
});

describe('the subject and the body', () => {
  test('are what the settings say, a paragraph a line', () => {
    const { subject, body } = reportOf({ subject: 'về mô hình hiệu quả', body: 'Một.\nHai (có phụ lục).' });
    expect(subject).toBe('về mô hình hiệu quả');
    expect(body).toEqual(['Một.', 'Hai (có phụ lục).']);
  });

  test('are made of the figures and name the annex where the settings are blank', () => {
    const rows = [rowOf({ items: ['- A.', '- B.'] }), rowOf({ items: ['C.'] }), rowOf({ items: [] })];
    const { subject, body } = reportOf({}, party, annexOf({ label: 'Phụ lục II', rows }));
    expect(subject).toBe('Một số cách làm trong năm 2022');
    expect(body).toEqual([
      'Ban Tuyên giáo Tỉnh ủy báo cáo một số cách làm trong năm 2022, tổng hợp từ 2 đơn vị với 3 nội dung (chi tiết tại Phụ lục II kèm theo).',
    ]);
  });
});

test('recipients have a dash each and the marks of the layout rule, whatever was typed', () => {
  const recipients = '- Thường trực Tỉnh ủy;\n• Các ban đảng,\n;\nLưu Ban Tuyên giáo Tỉnh ủy';
  const of = (style: Settings['style']) => reportOf({ recipients }, profiles[style]).recipients;
  const lines = ['- Thường trực Tỉnh ủy;', '- Các ban đảng;', '- Lưu Ban Tuyên giáo Tỉnh ủy.'];
  expect(of('Đảng – HD 05')).toEqual(lines);
  expect(of('Đảng – HD 36')).toEqual(lines.map((line) => line.replace(';', ',')));
});
