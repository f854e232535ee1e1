import fc from 'fast-check';
import type { Cell } from '../../../src/core/grid/cells';
import { readSettings } from '../../../src/core/intake/settings-tab';
import {
  initialValue,
  type SettingKey,
  settingDefinition,
  settingDefinitions,
  settingKeys,
} from '../../../src/core/model/settings';

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
  ['Số văn bản', '0', 'error'],
  ['Số thứ tự phụ lục', '0', 'error'],
  ['Dự thảo lần', 'hai', 'error'],
  ['Dự thảo lần', '0', 'error'],
  ['Mức độ khẩn', 'Không', 'error'],
  ['Mức độ khẩn', 'không khẩn', 'error'],
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
  ['Dự thảo lần', 2],
  ['Mức độ khẩn', 'hoả tốc'],
  ['Mức độ khẩn', 'Thượng khẩn'],
  ['Ký hiệu', 'BC/SỞ-TTTT'],
  ['Ngày ban hành', '7/2022'],
  ['Hạn gửi', '15/6/2022'],
  ['Hạn gửi', { date: '15/06/2022' }],
  ['Người điều phối', 'a@example.gov.vn, b@example.gov.vn'],
  ['Thể thức', 'đảng - hd 05'],
  ['Đơn vị chưa báo cáo', 'Ghi "Chưa báo cáo"'],
])('the setting %s takes %j', (label, value) => {
  expect(read({ [label]: value }).findings).toEqual([]);
});

const info = [{ rule: 'bad-setting', severity: 'info', cell: expect.stringMatching(/^B\d$/) }];

test.each<[string, SettingKey, Cell, string]>([
  ['Ký hiệu', 'symbol', 'Số     -BC/BTGDVTU', 'BC/BTGDVTU'],
  ['Hạn gửi', 'deadline', '17h00 ngày 30/11/2026', '17 giờ 00, ngày 30/11/2026'],
  ['Hạn gửi', 'deadline', 'ngày 30/11/2026', '30/11/2026'],
  ['Hạn gửi', 'deadline', { date: '30/11/2026 17:00' }, '17 giờ 00, ngày 30/11/2026'],
  ['Từ ngày', 'firstDay', '1-11-2026', '1/11/2026'],
  ['Ngày ban hành', 'issued', 'ngày    tháng 7 năm 2026', '/7/2026'],
  ['Ngày ban hành', 'issued', 'ngày 15 tháng 7 năm 2026', '15/7/2026'],
  ['Kỳ báo cáo', 'period', 'T11/2026', 'tháng 11 năm 2026'],
  ['Kỳ báo cáo', 'period', 2026, 'năm 2026'],
  ['Số văn bản', 'number', 'Số: 05', '05'],
  ['Dự thảo lần', 'draftNumber', 'lần thứ 2', '2'],
  ['Số thứ tự phụ lục', 'annexNumber', 'Phụ lục số 2', '2'],
  ['Số thứ tự phụ lục', 'annexNumber', 'IV', '4'],
  ['Số thứ tự phụ lục', 'annexNumber', '02', '2'],
  ['Cho nộp chậm (ngày)', 'graceDays', '3 ngày', '3'],
  ['Cho nộp chậm (ngày)', 'graceDays', '00', '0'],
  ['Thể thức', 'style', 'hd 36', 'Đảng – HD 36'],
  ['Khóa khi hết hạn', 'lockAtDeadline', 'Không', 'Không khóa'],
])('in %s (%s) %j is understood as %j, and told', (label, key, typed, wanted) => {
  const { settings, findings } = read({
    [label]: typed,
    ...(key === 'firstDay' && { 'Đến ngày': '9/11/2026' }),
  });
  expect(settings[key]).toBe(wanted);
  if (key === 'symbol') expect(findings).toEqual([]);
  else expect(findings).toMatchObject([{ ...info[0], message: expect.stringContaining('hiểu là') }]);
});

test.each<[string, SettingKey, string]>([
  ['Cơ quan ban hành', 'issuingBody', 'ban tuyên giáo và dân vận tỉnh ủy'],
  ['Cơ quan ban hành', 'issuingBody', 'SỞ Y TẾ'],
  ['Cơ quan cấp trên', 'superiorBody', 'tỉnh ủy Tuyên Quang'],
  ['Người ký', 'signer', 'NGUYỄN VĂN A'],
])('%s (%s) stays %j, and is told', (label, key, typed) => {
  const { settings, findings } = read({ [label]: typed });
  expect(settings[key]).toBe(typed);
  expect(findings).toMatchObject([
    { ...info[0], message: expect.stringContaining(`“${typed}”, in ra như vậy`) },
  ]);
});

test.each([
  ['Cơ quan ban hành', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['Cơ quan ban hành', 'VNPT'],
  ['Người ký', 'Nguyễn Văn A'],
])('%s %j needs no word', (label, typed) => {
  expect(read({ [label]: typed }).findings).toEqual([]);
});

test.each([
  ['Thể thức', 'Đảng'],
  ['Thể thức', '5'],
  ['Thể thức', '–'],
  ['Số văn bản', '05-BC/BTGDVTU'],
  ['Dự thảo lần', '-2'],
  ['Dự thảo lần', 'x'],
  ['Số thứ tự phụ lục', 'X'],
  ['Số thứ tự phụ lục', '100'],
  ['Cho nộp chậm (ngày)', '31'],
  ['Cho nộp chậm (ngày)', '3-5 ngày'],
  ['Hạn gửi', '30/11/26'],
  ['Hạn gửi', 'trước ngày 30/11/2026'],
  ['Hạn gửi', '31 tháng 11 năm 2026'],
  ['Hạn gửi', '28/11/2026 - 30/11/2026'],
])('of %s, %j is not guessed: the finding says what to type', (label, typed) => {
  const { findings } = read({ [label]: typed });
  expect(findings).toMatchObject([{ rule: 'bad-setting', message: expect.stringContaining(`“${typed}”`) }]);
  expect(findings[0]?.severity).not.toBe('info');
});

describe('a symbol with its number', () => {
  const party = 'BC/BTGDVTU';

  test.each([
    ['05-BC/BTGDVTU', '05', party, {}],
    ['Số: 05-BC/BTGDVTU', '05', party, {}],
    ['Số 127 - BC/BTGDVTU', '127', party, {}],
    ['05/BC-UBND', '05', 'BC-UBND', { 'Thể thức': 'Nhà nước – NĐ 30' }],
    ['12/2026/NQ-HĐND', '12', '2026/NQ-HĐND', {}],
  ])('%j is read as the number %s and the symbol %s', (typed, number, symbol, changes) => {
    const { settings, findings } = read({ 'Ký hiệu': typed, ...changes });
    expect(settings).toMatchObject({ number, symbol });
    const message = `Mục “Ký hiệu” (ô B7) ghi cả số: hiểu là số ${number}, ký hiệu ${symbol}.`;
    expect(findings).toMatchObject([{ ...info[0], message }]);
  });

  test('stands beside the same number, and not beside another one', () => {
    expect(read({ 'Ký hiệu': '05-BC/BTGDVTU', 'Số văn bản': '5' }).findings).toMatchObject(info);
    const { settings, findings } = read({ 'Ký hiệu': '05-BC/BTGDVTU', 'Số văn bản': '15' });
    expect(settings).toMatchObject({ number: '15', symbol: party });
    expect(findings).toMatchObject([
      { severity: 'error', message: expect.stringContaining('(ô B8) là 15: xóa số') },
    ]);
  });

  test('is read as it is printed, whatever the number and however it is joined', () => {
    const lead = fc.constantFrom('', 'Số ', 'số: ', 'Số:', ' ');
    const symbols = fc.constantFrom('BC/BTGDVTU', 'BC-STC', 'CV', '2026/NQ-HĐND', 'BC/SỞ-TTTT');
    const joint = fc.constantFrom('-', '/', ' - ', ' / ');
    fc.assert(
      fc.property(lead, fc.integer({ min: 1, max: 1999 }), joint, symbols, (start, number, dash, symbol) => {
        const { settings } = read({ 'Ký hiệu': `${start}${number}${dash}${symbol}` });
        expect(settings).toMatchObject({ number: String(number), symbol });
        expect(read({ 'Ký hiệu': symbol }).settings).toMatchObject({ number: '', symbol });
      }),
    );
  });

  test.each(['2026/NQ-HĐND', '15BC/TU'])('%j has none', (typed) => {
    expect(read({ 'Ký hiệu': typed }).settings).toMatchObject({ number: '', symbol: typed });
  });
});

test('the words of a section, wherever a person moves them, are no setting', () => {
  const rows = Object.entries(filled);
  const values = [
    ['Mục', 'Giá trị'],
    ['Bắt buộc', ''],
    ...rows,
    ['Nâng cao', 'của tôi'],
    ['Văn bản'],
    ['Bắt buộc'],
  ];
  expect(readSettings({ tab: 'Cấu hình', values }).findings).toEqual([]);
});

test.each([
  ['Theo thể thức', 0],
  ['Số La Mã', 0],
  ['Số Ả Rập', 0],
  ['Không ghi', 1],
  ['Phụ lục', 1],
])('beside the choice %j the number of the annex raises %i warnings', (choice, count) => {
  const { findings } = read({ 'Dòng Phụ lục': choice, 'Số thứ tự phụ lục': '2' });
  expect(findings.map(({ severity }) => severity)).toEqual(Array(count).fill('warning'));
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

describe('choices', () => {
  test('are the usual ones where nothing is set, the row is missing, or what is set is no choice', () => {
    const usual = { style: 'Đảng – HD 05', opening: 'Phụ lục', annexTitlePt: '14', missingUnits: 'Bỏ qua' };
    expect(read().settings).toMatchObject(usual);
    expect(read({ 'Thể thức': ' ', 'Cỡ chữ tiêu đề phụ lục': '' }).settings).toMatchObject(usual);
    expect(read({ 'Thể thức': 'A4', 'Cỡ chữ tiêu đề phụ lục': 'to' }).settings).toMatchObject(usual);
  });

  test('are each understood as themselves, without marks and signs too', () => {
    for (const key of settingKeys) {
      const { label, choices = [] } = settingDefinition(key);
      for (const choice of choices) {
        const bare = choice
          .normalize('NFD')
          .replace(/[\u0300-\u036f“”–]/g, '')
          .replace(/đ/gi, 'd');
        for (const typed of [choice, bare.toUpperCase()]) {
          const { settings, findings } = read({ [label]: typed });
          expect([typed, settings[key]]).toEqual([typed, choice]);
          expect(findings.filter(({ cell }) => cell === 'B8')).toEqual([]);
        }
      }
    }
  });

  test('begin with the one set-up writes', () => {
    const keys = settingKeys.filter((key) => settingDefinition(key).choices);
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) expect(initialValue(key)).toBe(settingDefinition(key).choices?.[0]);
  });
});

test('a setting of several lines keeps them, without blank lines and surplus spaces', () => {
  const typed = '  Ban  Tuyên giáo\r\n\n- Lưu.\u2028 ';
  expect(read({ 'Nơi nhận': typed }).settings.recipients).toBe('Ban Tuyên giáo\n- Lưu.');
  expect(read({ 'Trích yếu': 'Một\nhai' }).settings.subject).toBe('Một hai');
});

describe('a report', () => {
  const report = { 'Phần đầu': 'Báo cáo', 'Địa danh': 'Hà Giang', 'Chức vụ người ký': 'Trưởng ban' };
  const whole = { ...report, 'Người ký': '……', 'Nơi nhận': 'Lưu.' };

  const state = { 'Thể thức': 'Nhà nước – NĐ 30', 'Ký hiệu': 'BC-STC', 'Kính gửi': 'Bộ Tài chính' };

  test.each<Record<string, string>>([
    {},
    state,
    { 'Loại văn bản': 'Tờ trình', 'Kính gửi': 'Tỉnh ủy' },
    { 'Quyền hạn ký': 'Q. Trưởng ban', 'Chức vụ người ký': '' },
    { 'Lời văn báo cáo': 'I. { KỲ }\nCó {Phụ lục}, {…}.', 'Trích yếu': 'về {kỳ}' },
  ])('that is filled in raises nothing, with %j', (changes) => {
    expect(read({ ...whole, ...changes }).findings).toEqual([]);
  });

  test.each([
    [{ 'Địa danh': '' }, 'missing-setting', 'error', '“Địa danh”'],
    [{ 'Người ký': '' }, 'missing-setting', 'warning', '“Người ký”'],
    [{ 'Chức vụ người ký': ' ' }, 'missing-setting', 'warning', '“Chức vụ người ký”'],
    [{ 'Nơi nhận': '' }, 'missing-setting', 'warning', '“Nơi nhận”'],
    [{ 'Loại văn bản': 'công văn' }, 'bad-setting', 'error', '“Loại văn bản”'],
    [{ 'Lời văn báo cáo': 'Ban báo cáo.' }, 'bad-setting', 'warning', '“Lời văn báo cáo”'],
    [{ 'Kính gửi': 'Tỉnh ủy' }, 'bad-setting', 'warning', '“Kính gửi”'],
    [{ 'Loại văn bản': 'Tờ trình', 'Kính gửi': '' }, 'missing-setting', 'warning', '“Kính gửi”'],
    [{ ...state, 'Kính gửi': '' }, 'missing-setting', 'warning', '“Kính gửi”'],
    [{ ...state, 'Loại văn bản': 'Kế hoạch' }, 'bad-setting', 'warning', '“Kính gửi”'],
    [{ 'Lời văn báo cáo': '{số bài} ({phụ lục})' }, 'bad-setting', 'warning', '“{số bài}”'],
    [{ 'Trích yếu': 'về {tên}' }, 'bad-setting', 'warning', '{số đơn vị nộp}'],
  ])('with %j raises %s as %s', (changes, rule, severity, label) => {
    const message = expect.stringContaining(label);
    const cell = expect.stringMatching(/^B\d+$/);
    expect(read({ ...whole, ...changes }).findings).toMatchObject([{ rule, severity, cell, message }]);
  });

  test('is told of a setting whose row is missing', () => {
    const { 'Địa danh': _, ...rest } = whole;
    expect(read(rest).findings).toMatchObject([{ rule: 'missing-setting', severity: 'error', cell: '' }]);
  });

  test('asks for nothing while the annex stands alone', () => {
    expect(read({ 'Địa danh': '', 'Loại văn bản': 'Công văn' }).findings).toEqual([]);
  });
});

describe('symbol and authority are written as the layout rule has them', () => {
  const state = 'Nhà nước – NĐ 30';

  test.each([
    [{ 'Thể thức': state, 'Ký hiệu': 'BC/STC' }, '“Ký hiệu”'],
    [{ 'Ký hiệu': 'BC-STC' }, '“Ký hiệu”'],
    [{ 'Thể thức': state, 'Ký hiệu': 'BC-STC', 'Quyền hạn ký': 'K/T GIÁM ĐỐC' }, '“Quyền hạn ký”'],
    [{ 'Quyền hạn ký': 'KT. TRƯỞNG BAN' }, '“Quyền hạn ký”'],
  ])('%j is a warning', (changes, label) => {
    const message = expect.stringContaining(label);
    expect(read(changes).findings).toMatchObject([{ rule: 'bad-setting', severity: 'warning', message }]);
  });

  test.each<Record<string, string>>([
    { 'Thể thức': state, 'Ký hiệu': 'BC-STC', 'Quyền hạn ký': 'KT. GIÁM ĐỐC' },
    { 'Thể thức': state, 'Ký hiệu': 'BC-STC', 'Quyền hạn ký': 'Q. GIÁM ĐỐC' },
    { 'Quyền hạn ký': 'K/T TRƯỞNG BAN' },
    { 'Quyền hạn ký': 'Q. TRƯỞNG BAN' },
  ])('%j is not', (changes) => {
    expect(read(changes).findings).toEqual([]);
  });
});
