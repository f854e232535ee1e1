import fc from 'fast-check';
import { breakLine, NAME_PARTS } from '../../../src/core/docx/break-line';
import { textWidthPt } from '../../../src/core/docx/text-width';

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
  [
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ CỦA NGÀNH TUYÊN GIÁO VÀ DÂN VẬN CÁC CẤP TRONG TỈNH TRONG 6 THÁNG ĐẦU NĂM 2026',
    'MỘT SỐ CÁCH LÀM SÁNG TẠO, MÔ HÌNH HIỆU QUẢ \nCỦA NGÀNH TUYÊN GIÁO VÀ DÂN VẬN CÁC CẤP \nTRONG TỈNH TRONG 6 THÁNG ĐẦU NĂM 2026',
  ],
  [
    '(Kèm theo Báo cáo số      -BC/BTGDVTU, ngày      tháng 7 năm 2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy Tuyên Quang, cơ quan thường trực Ban Chỉ đạo)',
    '(Kèm theo Báo cáo số      -BC/BTGDVTU, \nngày      tháng 7 năm 2026 của Ban Tuyên giáo \nvà Dân vận Tỉnh ủy Tuyên Quang, cơ quan thường trực Ban Chỉ đạo)',
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
  ['that needs five lines', 'MÔ HÌNH HIỆU QUẢ CỦA NGÀNH '.repeat(9)],
  ['of 50,000 characters', 'CỦA NGÀNH '.repeat(5000)],
  ['without a phrase to break before', 'X'.repeat(70)],
])('leaves alone a text %s', (_, text) => {
  expect(breakLine(text, 14, WIDTH_PT)).toBe(text);
});

test.each([
  ['after a comma', 'TỔNG HỢP KẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN, XÂY DỰNG CHI BỘ BỐN TỐT NĂM 2026', /VIÊN, $/],
  [
    'before a word that joins',
    'DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG VÀ CÁ NHÂN ĐƯỢC TUYÊN DƯƠNG NĂM 2026',
    /THƯỞNG $/,
  ],
  [
    'between words, but not in a period',
    'KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA YÊU NƯỚC TOÀN NGÀNH 6 THÁNG ĐẦU NĂM 2026',
    / $/,
  ],
])('without a phrase that opens in its middle it breaks %s', (_, text, end) => {
  const [first = '', second = '', ...more] = breakLine(text, 14, WIDTH_PT).split('\n');
  expect([first + second, more]).toEqual([text, []]);
  expect(first).toMatch(end);
});

test('whatever the title, it stays as it is but for breaks, whose lines fit, and which part no period and no name', () => {
  const whole = ['6 THÁNG ĐẦU NĂM 2026', 'QUÝ III/2026', 'năm 2026', 'Hà Giang', 'Đồng Văn'];
  const words = [
    'TỔNG HỢP',
    'KẾT QUẢ,',
    'CỦA',
    'TRONG',
    'VÀ',
    'của',
    'về',
    '(kèm theo số     -BC,',
    'số    ',
  ];
  const part = fc.constantFrom(...whole, ...words);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const text = parts.join(' ');
      const lines = breakLine(text, 14, 300).split('\n');
      expect(lines.join('')).toBe(text);
      if (lines.length === 1) return;
      expect(lines).toHaveLength(Math.ceil(textWidthPt(text, 14) / 300));
      for (const line of lines) expect(textWidthPt(line, 14)).toBeLessThanOrEqual(300);
      const count = (texts: string[]) =>
        texts
          .flatMap((one) => whole.map((name) => one.split(name).length))
          .reduce((sum, n) => sum + n - 1, 0);
      expect(count(lines)).toBe(count([text]));
    }),
  );
});
