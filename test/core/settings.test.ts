import { readSettings, settingDefinitions, settingKeys } from '../../src/core/settings';
import type { Cell } from '../../src/core/workbook';

const filled: Record<string, Cell> = {
  'Cơ quan ban hành': 'Ban Tuyên giáo Tỉnh ủy',
  'Loại văn bản': 'Báo cáo',
  'Tên phụ lục': 'Một số cách làm',
  'Tiêu đề cột nội dung': 'Nội dung',
  'Kỳ báo cáo': 'năm 2022',
  'Ký hiệu': 'BC/BTGTU',
};

function read(changes: Record<string, Cell> = {}) {
  const rows = Object.entries({ ...filled, ...changes }).map(([label, value]) => [label, value]);
  return readSettings({ tab: 'Cấu hình', values: [['Mục', 'Giá trị', 'Ghi chú'], ...rows] });
}

test('settings that are filled in raise nothing', () => {
  const { settings, findings } = read();
  expect(findings).toEqual([]);
  expect(settings).toMatchObject({ issuingBody: 'Ban Tuyên giáo Tỉnh ủy', period: 'năm 2022' });
});

test('a value loses surplus spaces and comes in NFC', () => {
  expect(read({ 'Tên phụ lục': '  Một số  cách làm '.normalize('NFD') }).settings.annexName).toBe(
    'Một số cách làm',
  );
});

test.each(settingKeys.filter((key) => 'required' in settingDefinitions[key]))(
  'the annex waits for the setting %s',
  (key) => {
    const { label } = settingDefinitions[key];
    expect(read({ [label]: ' ' }).findings).toMatchObject([
      { rule: 'missing-setting', severity: 'error', tab: 'Cấu hình', cell: expect.stringMatching(/^B\d$/) },
    ]);
  },
);

test('a row that was deleted is named', () => {
  const values = [['Mục', 'Giá trị'], ...Object.entries(filled).filter(([label]) => label !== 'Kỳ báo cáo')];
  const { findings } = readSettings({ tab: 'Cấu hình', values });
  expect(findings).toMatchObject([
    { rule: 'missing-setting', message: expect.stringContaining('“Kỳ báo cáo”') },
  ]);
});

test.each([
  ['Số văn bản', 'năm', 'error'],
  ['Ký hiệu', '/', 'error'],
  ['Ngày ban hành', '32/7/2022', 'error'],
  ['Hạn gửi', 'cuối tháng', 'warning'],
  ['Người điều phối', 'không phải email', 'warning'],
  ['Thể thức', 'Thể thức khác', 'error'],
  ['Phần đầu', 'Bìa', 'error'],
  ['Đơn vị chưa báo cáo', 'Xóa', 'error'],
])('the setting %s refuses %j as %s and names its cell', (label, value, severity) => {
  expect(read({ [label]: value }).findings).toMatchObject([
    {
      rule: 'bad-setting',
      severity,
      cell: expect.stringMatching(/^B\d$/),
      message: expect.stringContaining(`“${label}”`),
    },
  ]);
});

test.each([
  ['Số văn bản', '15'],
  ['Số văn bản', 15],
  ['Ký hiệu', '-BC/BTGDVTU'],
  ['Ký hiệu', 'BC/SỞ-TTTT'],
  ['Ngày ban hành', '7/2022'],
  ['Hạn gửi', '15/6/2022'],
  ['Người điều phối', 'a@example.gov.vn, b@example.gov.vn'],
  ['Thể thức', 'đảng - hd 05'],
  ['Đơn vị chưa báo cáo', 'Ghi "Chưa báo cáo"'],
])('the setting %s takes %j', (label, value) => {
  expect(read({ [label]: value }).findings).toEqual([]);
});

test('a choice typed otherwise becomes the choice itself', () => {
  expect(read({ 'Thể thức': 'đảng - hd 05' }).settings.style).toBe('Đảng – HD 05');
});

test('a date of issue that Google made of 7/2022 is used, with a warning', () => {
  const { settings, findings } = read({ 'Ngày ban hành': { date: '01/07/2022' } });
  expect(settings.issued).toBe('01/07/2022');
  expect(findings).toMatchObject([{ severity: 'warning' }]);
});

test('a setting that stands twice is an error that names both cells', () => {
  const values = [['Mục', 'Giá trị'], ...Object.entries(filled), ['kỳ báo cáo', 'năm 2023']];
  const { settings, findings } = readSettings({ tab: 'Cấu hình', values });
  expect(settings.period).toBe('năm 2022');
  expect(findings).toMatchObject([{ severity: 'error', cell: 'B8', message: expect.stringContaining('B6') }]);
});

test.each([
  ['the tab is gone', undefined],
  ['its header is gone', { tab: 'Cấu hình', values: [['a', 'b']] }],
])('one error says what to do when %s', (_, grid) => {
  expect(readSettings(grid).findings).toMatchObject([{ severity: 'error', tab: 'Cấu hình' }]);
});
