// The document as the settings ask for it: the report before the annex, the layout rule, the mark of a draft.
import type { Host } from '../../local/host/host';
import { documentText } from '../support/document-text';
import { COORDINATOR, cellOfSetting, clickProduce, workbookOf } from '../support/workbook';

const DONE = { name: 'Xã A', entries: ['Tổ chức hội nghị quý I.'], completed: true };
const TYPING = { name: 'Xã B', entries: ['Ra mắt mô hình mới.'] };
const EMPTY = { name: 'Xã C', entries: [] };
/** The morning of the deadline that the tests set, in Vietnam. */
const DEADLINE_DAY = new Date('2022-06-15T02:00:00Z');
const DAY_AFTER = new Date('2022-06-15T17:30:00Z');

function set(host: Host, values: Record<string, string>): void {
  for (const [label, value] of Object.entries(values)) {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), value);
  }
}

test('a report stands before the annex where the settings ask for one', () => {
  const host = workbookOf([DONE]);
  set(host, {
    'Phần đầu': 'Báo cáo',
    'Cơ quan cấp trên': 'Tỉnh ủy Hà Giang',
    'Địa danh': 'Hà Giang',
    'Số văn bản': '7',
    'Ngày ban hành': '5/7/2022',
    'Chức vụ người ký': 'Trưởng ban',
    'Nơi nhận': 'Thường trực Tỉnh ủy\nLưu Ban Tuyên giáo Tỉnh ủy',
  });
  expect(clickProduce(host).warnings).toMatchObject([{ message: expect.stringContaining('“Người ký”') }]);
  const text = documentText(host)
    .filter((line) => line !== '')
    .map((line) => line.replace('\n', ''));
  expect(text.slice(0, 10)).toEqual([
    'TỈNH ỦY HÀ GIANG',
    'BAN TUYÊN GIÁO',
    '*',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 07-BC/BTGTU',
    'Hà Giang, ngày 05 tháng 7 năm 2022',
    'BÁO CÁO',
    'một số cách làm sáng tạo trong 6 tháng đầu năm 2022',
    '-----',
    'Ban Tuyên giáo Tỉnh ủy báo cáo một số cách làm sáng tạo trong 6 tháng đầu năm 2022, tổng hợp từ 1 đơn vị với 1 nội dung (chi tiết tại Phụ lục kèm theo).',
  ]);
  expect(text.slice(10)).toEqual([
    'Nơi nhận:',
    '- Thường trực Tỉnh ủy;',
    '- Lưu Ban Tuyên giáo Tỉnh ủy.',
    'TRƯỞNG BAN',
    'Phụ lục',
    'MỘT SỐ CÁCH LÀM SÁNG TẠO TRONG 6 THÁNG ĐẦU NĂM 2022',
    '(Kèm theo Báo cáo số 07-BC/BTGTU, ngày 05/7/2022 của Ban Tuyên giáo Tỉnh ủy)',
    '-----',
    'TT',
    'Tên đơn vị',
    'Cách làm sáng tạo',
    '1',
    'Xã A',
    'Tổ chức hội nghị quý I.',
  ]);
  expect([...host.drive.files.values()][0]?.name).toMatch(/^Báo cáo – /);
});

test('a State annex has the line “Phụ lục”, the date in words and no hyphens', () => {
  const host = workbookOf([DONE]);
  set(host, { 'Thể thức': 'Nhà nước – NĐ 30', 'Ký hiệu': 'BC-STC', 'Ngày ban hành': '5/7/2022' });
  const { annex } = clickProduce(host);
  expect(annex?.reference).toContain('số     /BC-STC ngày 05 tháng 7 năm 2022 của');
  expect(documentText(host)).toContain('Phụ lục');
  expect(documentText(host)).not.toContain('-----');
});

describe('with units missing', () => {
  test('the document is a draft until the deadline, and says why and how many units are in', () => {
    const host = workbookOf([DONE, TYPING]);
    set(host, { 'Hạn gửi': '15/6/2022' });
    host.now = DEADLINE_DAY;
    const { status, message, annex } = clickProduce(host);
    expect({ status, draft: annex?.draft }).toEqual({ status: 'done', draft: true });
    expect(message).toContain('Bản DỰ THẢO, vì chưa hết hạn gửi (15/6/2022)');
    expect(message).toContain('Đã có 1/2 đơn vị gửi báo cáo (50%), 0 đơn vị đúng hạn (0%).');
    expect(documentText(host).slice(0, 2)).toEqual([
      'DỰ THẢO',
      'Đã có 1/2 đơn vị gửi báo cáo (50%), 0 đơn vị đúng hạn (0%).',
    ]);
    expect([...host.drive.files.values()][0]?.name).toMatch(/^DỰ THẢO – /);
  });

  test('the document is final after the deadline, in Vietnam’s time, and the message says how many units are in', () => {
    const host = workbookOf([DONE, TYPING, EMPTY]);
    set(host, { 'Hạn gửi': '15/6/2022', 'Đơn vị chưa báo cáo': 'Ghi “Chưa báo cáo”' });
    host.now = DAY_AFTER;
    const { status, message, annex, errors, warnings } = clickProduce(host);
    expect({ status, draft: annex?.draft, errors }).toEqual({ status: 'done', draft: false, errors: [] });
    expect(warnings).toMatchObject([{ rule: 'empty-tab', unit: 'Xã C' }]);
    expect(message).toContain('Đã có 1/3 đơn vị gửi báo cáo (33,3%), 0 đơn vị đúng hạn (0%).');
    expect(annex?.rows.map(({ note }) => note)).toEqual([undefined, undefined, 'Chưa báo cáo']);
    expect(documentText(host)).not.toContain('DỰ THẢO');
  });

  test('nothing is made after the deadline where nobody sent anything', () => {
    const host = workbookOf([EMPTY]);
    set(host, { 'Hạn gửi': '15/6/2022' });
    host.now = DAY_AFTER;
    expect(clickProduce(host)).toMatchObject({
      status: 'stopped',
      message: expect.stringContaining('Chưa đơn vị nào có nội dung'),
    });
    expect(host.drive.files.size).toBe(0);
  });
});
