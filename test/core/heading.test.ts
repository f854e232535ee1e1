import { annexReference, annexTitle } from '../../src/core/heading';
import { settingsWith } from './settings-with';

describe('the title of the annex', () => {
  test.each([
    ['Một số cách làm', '6 tháng đầu năm 2022', 'MỘT SỐ CÁCH LÀM TRONG 6 THÁNG ĐẦU NĂM 2022'],
    ['Một số cách làm', 'quý III/2022', 'MỘT SỐ CÁCH LÀM TRONG QUÝ III/2022'],
    ['Một số cách làm trong', 'năm 2022', 'MỘT SỐ CÁCH LÀM TRONG NĂM 2022'],
    ['Một số cách làm trong năm 2022', 'Năm  2022', 'MỘT SỐ CÁCH LÀM TRONG NĂM 2022'],
    ['Một số cách làm', '', 'MỘT SỐ CÁCH LÀM'],
  ])('of %j and the period %j is %j', (annexName, period, title) => {
    expect(annexTitle(settingsWith({ annexName, period }))).toBe(title);
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
    const line = annexReference(settingsWith({ ...known, ...given }));
    expect(line).toBe(`(Kèm theo Báo cáo ${expected} của Ban Tuyên giáo Tỉnh ủy)`);
  });

  test('leaves day and month blank in the year of the period while no date is set', () => {
    const line = annexReference(settingsWith({ ...known, period: '6 tháng đầu năm 2022' }));
    expect(line).toContain(', ngày    /    /2022 của');
  });
});
