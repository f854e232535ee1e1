import { profiles } from '../../../src/core/layout/profiles';
import type { Settings } from '../../../src/core/model/settings';
import {
  annexLabel,
  annexReference,
  annexTitle,
  documentName,
  longDate,
  withinSentence,
} from '../../../src/core/report/heading';
import { settingsWith } from '../../support/settings-with';

const { wording: party } = profiles['Đảng – HD 05'];
const { wording: state } = profiles['Nhà nước – NĐ 30'];

describe('the title of the annex', () => {
  test.each([
    ['Một số cách làm', '6 tháng đầu năm 2022', 'MỘT SỐ CÁCH LÀM TRONG 6 THÁNG ĐẦU NĂM 2022'],
    ['Một số cách làm', 'quý III/2022', 'MỘT SỐ CÁCH LÀM TRONG QUÝ III/2022'],
    ['Một số cách làm trong', 'năm 2022', 'MỘT SỐ CÁCH LÀM TRONG NĂM 2022'],
    ['Một số cách làm trong năm 2022', 'Năm  2022', 'MỘT SỐ CÁCH LÀM TRONG NĂM 2022'],
    ['Một số cách làm', '', 'MỘT SỐ CÁCH LÀM'],
    ['Kết quả quý III/2026 của ngành', 'quý III/2026', 'KẾT QUẢ QUÝ III/2026 CỦA NGÀNH'],
    ['Kết quả (Quý III năm 2026)', 'quý III/2026', 'KẾT QUẢ (QUÝ III NĂM 2026)'],
    ['Kết quả tháng 12/2026', 'tháng 2/2026', 'KẾT QUẢ THÁNG 12/2026 TRONG THÁNG 2/2026'],
    ['Kết quả quý II/2026', 'quý I/2026', 'KẾT QUẢ QUÝ II/2026 TRONG QUÝ I/2026'],
    [
      'Kết quả 16 tháng đầu năm 2026',
      '6 tháng đầu năm 2026',
      'KẾT QUẢ 16 THÁNG ĐẦU NĂM 2026 TRONG 6 THÁNG ĐẦU NĂM 2026',
    ],
  ])('of %j and the period %j is %j', (annexName, period, title) => {
    expect(annexTitle(settingsWith({ annexName, period }))).toBe(title);
  });

  test.each([
    ['Kết quả', 'Phụ lục – Kết quả – quý III/2026'],
    ['Kết quả quý III/2026', 'Phụ lục – Kết quả quý III/2026'],
  ])('named %j, the Doc is named %j', (annexName, name) => {
    expect(documentName(settingsWith({ annexName, period: 'quý III/2026' }))).toBe(name);
  });
});

describe('the reference line', () => {
  const known = { documentType: 'Báo cáo', symbol: 'BC/BTGTU', issuingBody: 'Ban Tuyên giáo Tỉnh ủy' };

  test.each([
    [{ issued: '7/2022' }, 'số     -BC/BTGTU, ngày    /7/2022'],
    [{ number: '5', issued: '15/7/2022' }, 'số 05-BC/BTGTU, ngày 15/7/2022'],
    [{ number: '123', issued: '2/2/2022' }, 'số 123-BC/BTGTU, ngày 02/02/2022'],
    [{ symbol: '- BC / BTGTU', number: '7', issued: '15/7/2022' }, 'số 07-BC/BTGTU, ngày 15/7/2022'],
  ])('with %j has %j', (given, expected) => {
    const line = annexReference(settingsWith({ ...known, ...given }), party);
    expect(line).toBe(`(Kèm theo Báo cáo ${expected} của Ban Tuyên giáo Tỉnh ủy)`);
  });

  test('leaves day and month blank in the year of the period while no date is set', () => {
    const line = annexReference(settingsWith({ ...known, period: '6 tháng đầu năm 2022' }), party);
    expect(line).toContain(', ngày    /    /2022 của');
  });
});

describe('the reference line of a State document', () => {
  const known = { documentType: 'Báo cáo', symbol: 'BC-STC', issuingBody: 'Sở Tài chính' };

  test.each([
    [{ number: '5', issued: '5/2/2026' }, 'số 05/BC-STC ngày 05 tháng 02 năm 2026'],
    [{ number: '123', issued: '15/10/2026' }, 'số 123/BC-STC ngày 15 tháng 10 năm 2026'],
    [{ issued: '7/2026' }, 'số     /BC-STC ngày      tháng 7 năm 2026'],
  ])('with %j has %j', (given, expected) => {
    const line = annexReference(settingsWith({ ...known, ...given }), state);
    expect(line).toBe(`(Kèm theo Báo cáo ${expected} của Sở Tài chính)`);
  });
});

describe('the line above the title', () => {
  test.each<[choice: Settings['annexLabel'], number: string, ofParty: string, ofState: string]>([
    ['Theo thể thức', '', 'Phụ lục', 'Phụ lục'],
    ['Theo thể thức', '2', 'Phụ lục 2', 'Phụ lục II'],
    ['Theo thể thức', '120', 'Phụ lục', 'Phụ lục'],
    ['Không ghi', '2', '', ''],
    ['Phụ lục', '2', 'Phụ lục', 'Phụ lục'],
    ['Số La Mã', '', 'Phụ lục I', 'Phụ lục I'],
    ['Số La Mã', '49', 'Phụ lục XLIX', 'Phụ lục XLIX'],
    ['Số Ả Rập', '4', 'Phụ lục 4', 'Phụ lục 4'],
    ['Số Ả Rập', '120', 'Phụ lục 1', 'Phụ lục 1'],
  ])('for the choice %j and the number %j is %j in a Party document, %j in a State one', (...row) => {
    const [choice, annexNumber, ofParty, ofState] = row;
    const settings = settingsWith({ annexLabel: choice, annexNumber });
    expect([annexLabel(settings, party), annexLabel(settings, state)]).toEqual([ofParty, ofState]);
  });
});

describe('inside a sentence', () => {
  test.each([
    ['Kết quả công tác', 'kết quả công tác'],
    ['Một số cách làm', 'một số cách làm'],
    ['Các mô hình', 'các mô hình'],
    ['Công tác Đảng', 'công tác Đảng'],
    ['Công tác', 'công tác'],
  ])('%j begins with a small letter: %j', (text, within) => {
    expect(withinSentence(text)).toBe(within);
  });

  test.each([
    'Đảng bộ tỉnh trong công tác dân vận',
    'Mặt trận Tổ quốc',
    'Nghị quyết số 57-NQ/TW sau hai năm',
    'Ban Tuyên giáo và Dân vận',
    'KẾT QUẢ CÔNG TÁC',
    'Kết Quả công tác',
    'Các Mác và Ăng-ghen',
    'Kết quảng bá',
    'kết quả công tác',
    '',
  ])('%j stays as it is', (text) => {
    expect(withinSentence(text)).toBe(text);
  });
});

test('a report that is due in the year after its period leaves a blank in that year', () => {
  const settings = settingsWith({ period: 'quý IV/2025', deadline: '10/01/2026' });
  expect(longDate(settings)).toMatch(/ năm 2026$/);
  expect(longDate({ ...settings, deadline: '20/12/2025' })).toMatch(/ năm 2025$/);
  expect(longDate({ ...settings, issued: '31/12/2025' })).toBe('ngày 31 tháng 12 năm 2025');
});
