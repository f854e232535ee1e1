import { textWidthPt } from '../../../src/core/docx/text-width';

// The lengths were read from PDFs that LibreOffice set in Liberation Serif Bold, which has the widths of Times New Roman.
test.each([
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 206.5],
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 270.9],
  ['Độc lập - Tự do - Hạnh phúc', 14, 171.2],
  ['BAN TUYÊN GIÁO', 14, 122.8],
  ['TRƯỞNG BAN', 14, 95.5],
])('%j in %d points is %d points long', (text, pt, length) => {
  expect(Math.abs(textWidthPt(text, pt) - length)).toBeLessThan(1.5);
  expect(textWidthPt(text.normalize('NFD'), pt)).toBe(textWidthPt(text, pt));
});
