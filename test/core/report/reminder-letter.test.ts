import { profiles } from '../../../src/core/layout/profiles';
import type { Settings } from '../../../src/core/model/settings';
import { reminderLetter } from '../../../src/core/report/reminder-letter';
import { settingsWith } from '../../support/settings-with';

const given: Partial<Settings> = {
  superiorBody: 'Tỉnh ủy Tuyên Quang',
  issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  place: 'Tuyên Quang',
  period: 'quý III/2026',
  number: '12',
  issued: '15/7/2025',
  recipients: 'Thường trực Tỉnh ủy\nLưu',
};
const today = { year: 2026, month: 9, day: 16 };

function letterOf(changes: Partial<Settings>, units = ['Xã A', 'Xã B']) {
  const settings = settingsWith({ ...given, ...changes });
  return reminderLetter(settings, units, 'Đoạn **một**.\nĐoạn hai.', today, profiles[settings.style]);
}

test('a Party letter has the symbol of a letter, blanks for number and day, and its subject in small letters', () => {
  const { report, annexes } = letterOf({ style: 'Đảng – HD 05', symbol: 'BC/BTGDVTU' });
  expect(report).toMatchObject({
    number: 'Số      -CV/BTGDVTU',
    placeAndDate: 'Tuyên Quang, ngày      tháng 9 năm 2026',
    subject: 'về việc đôn đốc gửi báo cáo\nquý III/2026',
    documentType: '',
    addresseeLabel: 'Kính gửi',
    addressees: ['Các đơn vị có tên trong danh sách kèm theo'],
    body: [
      { kind: 'body', runs: [{ text: 'Đoạn ' }, { text: 'một', bold: true }, { text: '.' }] },
      { kind: 'body', runs: [{ text: 'Đoạn hai.' }] },
    ],
    recipients: ['- Như trên;', '- Thường trực Tỉnh ủy;', '- Lưu.'],
  });
  expect(annexes).toMatchObject([
    {
      title: 'DANH SÁCH ĐƠN VỊ CHƯA GỬI BÁO CÁO QUÝ III/2026',
      reference:
        '(Kèm theo Công văn số     -CV/BTGDVTU, ngày    /9/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy)',
    },
  ]);
  expect(annexes[0].rows).toEqual(
    ['Xã A', 'Xã B'].map((name, i) => ({
      kind: 'cells',
      cells: [
        { kind: 'text', paragraphs: [`${i + 1}`] },
        { kind: 'text', paragraphs: [name] },
      ],
    })),
  );
});

test('a State letter has a blank for who drafted it, and its subject after “V/v”', () => {
  const { report } = letterOf({ style: 'Nhà nước – NĐ 30', symbol: 'BC-STC' });
  expect(report).toMatchObject({
    number: 'Số:      /STC-…',
    subject: 'V/v đôn đốc gửi báo cáo\nquý III/2026',
  });
});

test.each([
  ['Đảng – HD 05', '- BC / BTG - TU', 'Số      -CV/BTG-TU'],
  ['Đảng – HD 36', 'BTGTU', 'Số      -CV/BTGTU'],
  ['Nhà nước – NĐ 30', 'BC-UBND-VX', 'Số:      /UBND-VX-…'],
] as const)('%s makes of the symbol “%s” that of a letter', (style, symbol, number) => {
  expect(letterOf({ style, symbol }).report?.number).toBe(number);
});

test('a letter to one unit names it', () => {
  expect(letterOf({ symbol: 'BC/X' }, ['Xã A']).report?.addressees).toEqual(['Xã A']);
});
