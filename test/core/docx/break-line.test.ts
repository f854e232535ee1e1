import { breakLine, NAME_PARTS } from '../../../src/core/docx/break-line';

const WIDTH_PT = 467.7;

test.each([
  [
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TUYÊN GIÁO TRONG 6 THÁNG ĐẦU NĂM 2022',
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ \nCỦA NGÀNH TUYÊN GIÁO TRONG 6 THÁNG ĐẦU NĂM 2022',
  ],
  [
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ TRONG QUÝ III/2026',
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ \nTRONG QUÝ III/2026',
  ],
  [
    '(Kèm theo Báo cáo số      -BC/BTGDVTU, ngày      tháng 7 năm 2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy)',
    '(Kèm theo Báo cáo số      -BC/BTGDVTU, ngày      tháng 7 năm 2026 \ncủa Ban Tuyên giáo và Dân vận Tỉnh ủy)',
  ],
])('breaks %j before a phrase', (text, broken) => {
  expect(breakLine(text, 14, WIDTH_PT)).toBe(broken);
});

test.each([
  ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'SỞ THÔNG TIN \nVÀ TRUYỀN THÔNG'],
  ['ỦY BAN NHÂN DÂN TỈNH HÀ GIANG', 'ỦY BAN NHÂN DÂN \nTỈNH HÀ GIANG'],
  ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH', 'ĐẢNG ỦY \nCÁC CƠ QUAN ĐẢNG TỈNH'],
])('breaks the name %j before a part of it', (name, broken) => {
  expect(breakLine(name, 13, 185, NAME_PARTS)).toBe(broken);
});

test.each([
  ['that fits', 'MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TRONG NĂM 2022'],
  ['broken by its writer', `${'MÔ HÌNH '.repeat(6)}\nCỦA NGÀNH ${'TUYÊN GIÁO '.repeat(3)}`],
  ['that needs three lines', 'MÔ HÌNH HIỆU QUẢ CỦA NGÀNH '.repeat(6)],
  ['of 50,000 characters', 'CỦA NGÀNH '.repeat(5000)],
  ['without a phrase to break before', 'X'.repeat(70)],
])('leaves alone a text %s', (_, text) => {
  expect(breakLine(text, 14, WIDTH_PT)).toBe(text);
});
