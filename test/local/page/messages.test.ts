// Every refusal of the host that a person can meet, word for word.
import { Host } from '../../../local/host/host';
import { inVietnamese } from '../../../local/page/messages';
import { COORDINATOR, cellOfSetting, workbookOf } from '../../support/workbook';

const UNIT = 'donvi@example.gov.vn';
const TAB = 'Trang tính1';

/** What the host says to somebody who tries this. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return inVietnamese((error as Error).message);
  }
  throw new Error('it was not refused');
}

test.each<[what: string, act: () => unknown, told: string]>([
  [
    'a protected cell',
    () => {
      const host = workbookOf([['Đã họp.']]);
      host.share(UNIT);
      host.type(UNIT, 'Cấu hình', 'B2', 'x');
    },
    'Ô hoặc tab này được bảo vệ: bạn không có quyền sửa. Nếu cần sửa, hãy liên hệ người điều phối.',
  ],
  [
    'a value that a drop-down does not offer',
    () => {
      const host = workbookOf([['Đã họp.']]);
      host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Phần đầu'), 'khác');
    },
    'Ô B11 chỉ nhận một trong các giá trị: Phụ lục, Báo cáo. Hãy chọn trong danh sách.',
  ],
  [
    'text in a tick box',
    () => workbookOf([['Đã họp.']]).type(COORDINATOR, 'ĐV 1', 'A3', 'rồi'),
    'Ô A3 là ô đánh dấu, không gõ chữ vào được: hãy bấm chuột hoặc phím cách để đánh dấu.',
  ],
  [
    'too long a text',
    () => new Host({ owner: COORDINATOR }).type(COORDINATOR, TAB, 'A1', 'a'.repeat(50_001)),
    'Một ô chứa nhiều nhất 50000 ký tự: hãy chia nội dung ra nhiều ô.',
  ],
  ['a blank name', () => tabs().rename(0, ''), 'Tên tab không được để trống.'],
  ['too long a name', () => tabs().rename(0, 'a'.repeat(101)), 'Tên tab dài nhất 100 ký tự: hãy rút ngắn.'],
  ['a name that is taken', () => tabs().add(TAB, 1, null), `Đã có tab tên “${TAB}”: hãy đặt tên khác.`],
  ['the last tab deleted', () => tabs().delete(0), 'Bảng tính phải còn ít nhất một tab nhìn thấy được.'],
  [
    'one tab too many',
    () => {
      const all = tabs();
      for (let i = 1; i <= 200; i++) all.add(`Tab ${i}`, i, null);
    },
    'Một bảng tính có nhiều nhất 200 tab: hãy xóa bớt tab không dùng.',
  ],
  [
    'too many cells',
    () => tabs().insertLines(0, 'row', 1001, 400_000, 1000),
    'Bảng tính đã đến giới hạn 10 triệu ô: hãy xóa bớt hàng, cột hoặc tab không dùng.',
  ],
  [
    'a cell beyond the grid',
    () => new Host({ owner: COORDINATOR }).type(COORDINATOR, TAB, 'A2000', 'x'),
    'Ô này không còn trong tab: hàng hoặc cột đã bị xóa.',
  ],
  [
    'a tick where there is no box',
    () => new Host({ owner: COORDINATOR }).tick(COORDINATOR, TAB, 'A1', true),
    'Ô này không còn là ô đánh dấu.',
  ],
])('%s', (_what, act, told) => {
  expect(refusal(act)).toBe(told);
});

test('what is not known stays as it is', () => {
  expect(inVietnamese('hỏng rồi')).toBe('Lỗi: hỏng rồi');
});

function tabs() {
  return new Host({ owner: COORDINATOR }).as(COORDINATOR).tabs;
}
