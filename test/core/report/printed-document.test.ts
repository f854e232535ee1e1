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

test.each([
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Sở Nội vụ tỉnh Hà Giang', 'SỞ NỘI VỤ'],
  ['UBND tỉnh Hà Giang', 'Sở Nội vụ Tỉnh Hà Giang', 'SỞ NỘI VỤ'],
  ['Ủy ban nhân dân thành phố Hà Nội', 'Sở Y tế thành phố Hà Nội', 'SỞ Y TẾ'],
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Sở Nội vụ', 'SỞ NỘI VỤ'],
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Văn phòng Ủy ban nhân dân tỉnh Hà Giang', 'VĂN PHÒNG'],
  // Without their place these names would be those of any.
  ['Hội đồng nhân dân tỉnh Hà Giang', 'Ủy ban nhân dân tỉnh Hà Giang', 'ỦY BAN NHÂN DÂN TỈNH HÀ GIANG'],
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Trường Cao đẳng tỉnh Hà Giang', 'TRƯỜNG CAO ĐẲNG TỈNH HÀ GIANG'],
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Thanh tra tỉnh Hà Giang', 'THANH TRA TỈNH HÀ GIANG'],
  ['Ủy ban nhân dân tỉnh Hà Giang', 'Sở Nội vụ tỉnh Cao Bằng', 'SỞ NỘI VỤ TỈNH CAO BẰNG'],
])('below %j the State body %j is %j', (superiorBody, issuingBody, printed) => {
  expect(reportOf({ superiorBody, issuingBody }, state).issuingBody).toBe(printed);
});

describe('who signs', () => {
  test.each<[Partial<Settings>, authority: string, post: string]>([
    [{ authority: 'K/T Trưởng ban', post: 'Phó Trưởng ban' }, 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    [{ authority: '', post: 'Q. Trưởng ban' }, '', 'Q. TRƯỞNG BAN'],
    [{ authority: 'Q. Trưởng ban', post: '' }, '', 'Q. TRƯỞNG BAN'],
    [{ authority: 'Q.', post: 'Trưởng ban' }, '', 'Q. TRƯỞNG BAN'],
    [{ authority: 'Q. Trưởng ban', post: 'Ủy viên' }, '', 'Q. TRƯỞNG BAN\nỦY VIÊN'],
    [{ authority: 'Quyền Trưởng ban', post: '' }, 'QUYỀN TRƯỞNG BAN', ''],
  ])('%j is %j, %j', (changes, authority, post) => {
    expect(reportOf(changes)).toMatchObject({ authority, post });
  });
});

describe('whom it is to', () => {
  const addressees = '- Bộ Nội vụ;\nỦy ban nhân dân tỉnh.';
  const recipients = 'Sở Tài chính\nLưu: VT';
  const listed = ['- Bộ Nội vụ;', '- Ủy ban nhân dân tỉnh.'];
  const toSuperior = ['- Như trên;', '- Sở Tài chính;', '- Lưu: VT.'];

  test.each<[Settings['style'], string, string, string[]]>([
    ['Nhà nước – NĐ 30', 'Báo cáo', 'Kính gửi', listed],
    ['Nhà nước – NĐ 30', 'tờ trình', 'Kính gửi', listed],
    ['Đảng – HD 05', 'Tờ trình', 'Kính trình', listed],
    ['Đảng – HD 05', 'Báo cáo', '', []],
    ['Nhà nước – NĐ 30', 'Kế hoạch', '', []],
  ])('after %s, of the type %s, is said with %j', (style, documentType, addresseeLabel, named) => {
    const report = reportOf({ style, documentType, addressees, recipients }, profiles[style]);
    expect(report).toMatchObject({ addresseeLabel, addressees: named });
    expect(report.recipients).toEqual(named.length > 0 ? toSuperior : toSuperior.slice(1));
  });

  test('has no dash and no mark where it is one', () => {
    expect(reportOf({ addressees: '- Bộ Nội vụ;' }, state).addressees).toEqual(['Bộ Nội vụ']);
  });

  test.each(['Như trên', 'như  Kính gửi'])(
    'is not said twice where “%s” was typed among the recipients',
    (typed) => {
      const report = reportOf({ addressees, recipients: `Sở Tài chính\n${typed}` }, state);
      expect(report.recipients).toEqual(['- Sở Tài chính;', `- ${typed}.`]);
    },
  );
});

test('what a draft, an urgent or a restricted document is marked with is printed as the rules write it', () => {
  const marks: Partial<Settings> = { ...given, draftNumber: '2', urgency: 'Hoả tốc', circulation: 'Nội bộ' };
  const { draftNumber, circulation, report } = printedDocument(settingsWith(marks), annexOf(), party);
  expect({ draftNumber, circulation }).toEqual({ draftNumber: 'Dự thảo lần 2', circulation: 'NỘI BỘ' });
  expect(report?.urgency).toBe('HOẢ TỐC');
  expect(reportOf().urgency).toBe('');
});

/** The words of a report's body, a text a paragraph. */
const bodyOf = (changes: Partial<Settings>, annex = annexOf()) =>
  reportOf(changes, party, annex).body.map(({ runs }) => runs.map(({ text }) => text).join(''));

const rows = [
  rowOf({ items: ['- A.', '- B.'] }),
  rowOf({ items: ['C.'] }),
  rowOf({ items: [], note: 'Không phát sinh' }),
  rowOf({ items: [], note: 'Chưa báo cáo' }),
];
const coverage = { expected: 5, handedIn: 3, onTime: 1, returned: 1, exempt: 2 };

describe('the subject and the body', () => {
  test('of a State report begins with a capital, of a Party report with a small letter where that is sure', () => {
    expect(reportOf({ annexName: 'kết quả' }, state).subject).toBe('Kết quả trong năm 2022');
    expect(reportOf({ annexName: 'Đảng bộ tỉnh' }).subject).toBe('Đảng bộ tỉnh trong năm 2022');
    for (const profile of [party, state]) {
      expect(reportOf({ subject: 'Kết quả' }, profile).subject).toBe('Kết quả');
      expect(reportOf({ subject: 'kết quả' }, profile).subject).toBe('kết quả');
    }
  });

  test('are what the settings say, a paragraph a line', () => {
    const { subject, body } = reportOf({
      subject: 'về mô hình hiệu quả',
      body: 'I. Một\n**Hai** (có phụ lục).',
    });
    expect(subject).toBe('về mô hình hiệu quả');
    expect(body).toEqual([
      { kind: 'section', runs: [{ text: 'I. Một' }], isHeading: true },
      { kind: 'body', runs: [{ text: 'Hai', bold: true }, { text: ' (có phụ lục).' }] },
    ]);
  });

  test('have the figures of the annex, and its label as it is printed, in their places', () => {
    const body = [
      '{kỳ}: {số mục} mục của {số đơn vị có nội dung} đơn vị, {số đơn vị không phát sinh} không phát sinh.',
      '{số đơn vị nộp}/{số đơn vị} đơn vị đã nộp, còn {số đơn vị chưa nộp} ({phụ lục} kèm theo).',
    ].join('\n');
    const annex = annexOf({ label: 'Phụ lục II', rows, coverage });
    expect(bodyOf({ body }, annex)).toEqual([
      'năm 2022: 3 mục của 2 đơn vị, 1 không phát sinh.',
      '3/5 đơn vị đã nộp, còn 2 (Phụ lục II kèm theo).',
    ]);
    expect(bodyOf({ body: '({phụ lục})' })).toEqual(['(phụ lục)']);
    expect(reportOf({ subject: 'về mô hình {kỳ}, {số bài}' }).subject).toBe('về mô hình năm 2022, {số bài}');
  });

  test('are made of the figures and name the annex where the settings are blank', () => {
    expect(reportOf().subject).toBe('một số cách làm trong năm 2022');
    expect(bodyOf({}, annexOf({ label: 'Phụ lục II', rows }))).toEqual([
      'Ban Tuyên giáo Tỉnh ủy báo cáo một số cách làm trong năm 2022, tổng hợp từ 2 đơn vị với 3 nội dung (chi tiết tại Phụ lục II kèm theo).',
    ]);
  });

  test.each([
    ['no label', [rowOf()], 'tổng hợp từ 1 đơn vị với 1 nội dung (chi tiết tại phụ lục kèm theo).'],
    [
      'no items',
      rows.slice(2),
      'tổng hợp từ 1 đơn vị, không phát sinh nội dung (chi tiết tại phụ lục kèm theo).',
    ],
    ['no units', rows.slice(3), 'chưa có nội dung của đơn vị nào (chi tiết tại phụ lục kèm theo).'],
  ])('read well with %s', (_, few, end) => {
    const text = `Ban Tuyên giáo Tỉnh ủy báo cáo một số cách làm trong năm 2022, ${end}`;
    expect(bodyOf({}, annexOf({ rows: few }))).toEqual([text]);
  });

  test('keep the capital of a name inside the sentence', () => {
    expect(bodyOf({ annexName: 'Đảng bộ tỉnh' })[0]).toContain('báo cáo Đảng bộ tỉnh trong năm 2022');
  });

  test('take no marks from names: the sentence of the add-on has them as typed', () => {
    const { body } = reportOf({ annexName: 'một số *cách làm* {kỳ}' });
    expect(body[0]?.runs).toHaveLength(1);
    expect(body[0]?.runs[0]?.text).toContain('một số *cách làm* {kỳ} trong năm 2022');
  });
});

test('recipients have a dash each and the marks of the layout rule, whatever was typed', () => {
  const recipients = '- Thường trực Tỉnh ủy;\n• Các ban đảng,\n;\nLưu Ban Tuyên giáo Tỉnh ủy';
  const of = (style: Settings['style']) => reportOf({ recipients }, profiles[style]).recipients;
  const lines = ['- Thường trực Tỉnh ủy;', '- Các ban đảng;', '- Lưu Ban Tuyên giáo Tỉnh ủy.'];
  expect(of('Đảng – HD 05')).toEqual(lines);
  expect(of('Đảng – HD 36')).toEqual(lines.map((line) => line.replace(';', ',')));
});
