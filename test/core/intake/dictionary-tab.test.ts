import { comparedText, Dictionary } from '../../../src/core/checker/dictionary';
import { switchableCodes } from '../../../src/core/checker/rules';
import { readDictionary } from '../../../src/core/intake/dictionary-tab';

const header = ['Loại', 'Từ, cụm từ', 'Viết đúng', 'Quy tắc', 'Ghi chú'];
const read = (...rows: string[][]) => readDictionary({ tab: 'Từ điển', values: [header, ...rows] });

test('a workbook without the tab adds nothing', () => {
  expect(readDictionary(undefined)).toEqual({ rows: [], findings: [] });
});

test('every kind of row is read, whatever its case, spacing or Unicode form', () => {
  const { rows, findings } = read(
    ['Viết tắt', 'PTDT', '', '', 'phổ thông dân tộc'],
    [' viết TẮT ', ' LL47 ', '', '', ''],
    ['Cụm từ sai'.normalize('NFD'), 'khối cơ quan', 'Khối Cơ quan', '', ''],
    ['Bỏ qua', 'zalo', '', 'C6', ''],
    ['Tắt quy tắc', '', '', 'B3', ''],
    ['Bật quy tắc', '', '', 'O3', ''],
    ['', '', '', '', 'chỉ là ghi chú'],
  );
  expect(findings).toEqual([]);
  expect(rows.map(({ kind, text, right, rule }) => [kind, text, right, rule])).toEqual([
    ['abbreviation', 'PTDT', '', ''],
    ['abbreviation', 'LL47', '', ''],
    ['phrase', 'khối cơ quan', 'Khối Cơ quan', ''],
    ['ignored', 'zalo', '', 'C6'],
    ['off', '', '', 'B3'],
    ['on', '', '', 'O3'],
  ]);
});

test('every rule that can be turned off is known by its code, in any case', () => {
  const codes = [...switchableCodes];
  expect(codes.length).toBeGreaterThan(40);
  for (const code of codes.flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()])) {
    expect(read(['Tắt quy tắc', '', '', code, '']).findings).toEqual([]);
  }
});

test.each([
  [['Khác', 'PTDT', '', '', ''], /“Loại” phải là “Viết tắt”/],
  [['', 'PTDT', '', '', ''], /“Loại” phải là/],
  [['Viết tắt', '', '', '', 'thiếu'], /chưa có “Từ, cụm từ”/],
  [['Bỏ qua', 'zalo', '', '', ''], /chưa có “Quy tắc”/],
  [['Tắt quy tắc', '', '', '', 'thiếu'], /chưa có “Quy tắc”/],
  [['Tắt quy tắc', '', '', 'P01', ''], /không có quy tắc “P01”/],
  [['Tắt quy tắc', '', '', 'UNI2', 'luôn được sửa'], /không có quy tắc “UNI2”/],
  [['Tắt quy tắc', '', '', 'UNI1', 'luôn là lỗi'], /không có quy tắc “UNI1”/],
  [['Bỏ qua', 'Nhóm', '', 'formula', ''], /không có quy tắc “formula”/],
  [['Cụm từ sai', 'zalo.vn', '', '', ''], /không có đường liên kết/],
  [['Cụm từ sai', 'theo bao-cao.docx', '', '', ''], /không có đường liên kết/],
  [['Cụm từ sai', 'C++', 'C#', '', ''], /kết thúc bằng chữ hoặc số/],
  [['Cụm từ sai', '!!!', '', '', ''], /kết thúc bằng chữ hoặc số/],
])('of the row %j the person is told what it lacks, and it is not used', (row, message) => {
  const { rows, findings } = read(row);
  expect(rows).toEqual([]);
  expect(findings).toMatchObject([{ severity: 'warning', tab: 'Từ điển', cell: 'A2' }]);
  expect(findings[0]?.message).toMatch(message);
});

test('a tab without its headings is told of', () => {
  const { rows, findings } = readDictionary({ tab: 'Từ điển', values: [['PTDT']] });
  expect(rows).toEqual([]);
  expect(findings).toMatchObject([{ rule: 'missing-header', severity: 'warning' }]);
});

test('an exception holds for that text and that rule alone, whatever its Unicode form and spacing', () => {
  const text = comparedText(' nhóm  Zalo\u200b');
  const dictionary = new Dictionary([{ kind: 'ignored', text, right: '', rule: 'C3' }]);
  expect(dictionary.ignores('C3', 'nhóm Zalo'.normalize('NFD'))).toBe(true);
  expect(dictionary.ignores('c3', 'nhóm Zalo')).toBe(true);
  expect(dictionary.ignores('C3', 'nhóm zalo')).toBe(false);
  expect(dictionary.ignores('C4', 'nhóm Zalo')).toBe(false);
});

test('an exception for a long text is kept short and still holds', () => {
  const long = 'Tổ chức hội nghị. '.repeat(100);
  const text = comparedText(long);
  expect(text.length).toBeLessThanOrEqual(200);
  expect(new Dictionary([{ kind: 'ignored', text, right: '', rule: 'B3' }]).ignores('B3', long)).toBe(true);
});

test('a rule is in use unless it is turned off, an optional one only where it is turned on', () => {
  const dictionary = new Dictionary([
    { kind: 'off', text: '', right: '', rule: 'b3' },
    { kind: 'on', text: '', right: '', rule: 'O3' },
  ]);
  const uses = (code: string, isOptional?: true) =>
    dictionary.uses({ code, ...(isOptional && { isOptional }) });
  expect([uses('B3'), uses('O3', true), uses('C3'), uses('O9', true)]).toEqual([false, true, true, false]);
});
