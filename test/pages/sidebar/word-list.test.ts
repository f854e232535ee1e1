import fc from 'fast-check';
import { meaningOf, textOf, wordListOf } from '../../../src/pages/sidebar/word-list';

const read = (text: string, isCsv = false) => {
  const { rows, bad, repeated } = wordListOf(text, isCsv);
  return { rows, bad: bad.map(({ line, problem }) => `${line}: ${problem}`), repeated };
};
const right = (word: string) => ['Bỏ qua', word, '', 'mọi quy tắc'];
const pair = (wrong: string, to: string) => ['Cụm từ sai', wrong, to, ''];

test.each([
  ['a right word', 'Krông Pắc', right('Krông Pắc')],
  ['an abbreviation', 'PTDTNT', ['Viết tắt', 'PTDTNT', '', '']],
  ['a pair', 'sát nhập = sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair without spaces', 'sát nhập=sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with an arrow', 'sát nhập → sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with another arrow', 'sát nhập => sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with an arrow of signs', 'sát nhập -> sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with a long arrow', 'sát nhập-->sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with a colon', 'sát nhập: sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with a bullet', '• sát nhập: sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with a dash before it', '- sát nhập = sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a pair with a number', '12. sát nhập -> sáp nhập', pair('sát nhập', 'sáp nhập')],
  ['a right word with a bullet', '- Krông Pắc', right('Krông Pắc')],
  ['a name with a dash', 'Bà Rịa - Vũng Tàu', right('Bà Rịa - Vũng Tàu')],
  ['a time', '8:30 sáng', right('8:30 sáng')],
  ['a pair pasted from two columns', 'sát nhập\tsáp nhập', pair('sát nhập', 'sáp nhập')],
  [
    'a phrase with a comma',
    'sai trái thù địch = sai trái, thù địch',
    pair('sai trái thù địch', 'sai trái, thù địch'),
  ],
  [
    'spaces and other Unicode forms',
    '  sát   nhập = sáp nhập '.normalize('NFD'),
    pair('sát nhập', 'sáp nhập'),
  ],
])('%s is a row', (_, text, row) => {
  expect(read(text)).toEqual({ rows: [row], bad: [], repeated: 0 });
});

test.each([
  ['commas', 'sai,đúng\nsát nhập,sáp nhập\nKrông Pắc,'],
  ['semicolons', 'Sai;Đúng\r\nsát nhập;sáp nhập\r\nKrông Pắc;;'],
  ['tabs', 'sai\tđúng\nsát nhập\tsáp nhập\nKrông Pắc'],
  ['quotation marks', '"sai","đúng"\n"sát nhập","sáp nhập"\n"Krông Pắc"'],
])('a table with %s is read, without its headings', (_, text) => {
  expect(read(text, true)).toEqual({
    rows: [pair('sát nhập', 'sáp nhập'), right('Krông Pắc')],
    bad: [],
    repeated: 0,
  });
});

test('a column in quotation marks keeps the comma and the quotation marks in it', () => {
  expect(read('xấu độc,"xấu, độc"\n"nói ""xong"" rồi",xong', true).rows).toEqual([
    pair('xấu độc', 'xấu, độc'),
    pair('nói "xong" rồi', 'xong'),
  ]);
});

test.each([
  ['= sáp nhập', '1: thiếu từ sai, ở bên trái'],
  ['=SUM(A1)', '1: thiếu từ sai, ở bên trái'],
  ['sát nhập =', '1: thiếu từ đúng, ở bên phải'],
  ['- sát nhập - sáp nhập', '1: không rõ là một từ hay một cặp: là cặp thì ghi dấu = thay dấu gạch'],
  ['sát nhập – sáp nhập', '1: không rõ là một từ hay một cặp: là cặp thì ghi dấu = thay dấu gạch'],
  ['Từ sai:', '1: thiếu từ đúng, ở bên phải'],
  ['- ', '1: không có từ nào'],
  ['a = b = c', '1: có hơn hai vế: mỗi dòng một từ, hoặc một cặp sai = đúng'],
  ['họp = họp', '1: hai vế giống nhau'],
  ['1234', '1: không có chữ cái'],
  ['x'.repeat(101), '1: dài hơn 100 ký tự'],
  ['sát nhập = sáp nhập\nsát nhập = nhập', '2: trái với dòng 1'],
  ['sát nhập = sáp nhập\nsát nhập', '2: trái với dòng 1'],
  ['sát nhập = sáp nhập\nsáp nhập = sát nhập', '2: trái với dòng 1'],
])('of the line %j the person is told why it is no row', (text, problem) => {
  expect(read(text).bad).toEqual([problem]);
});

test('a file with one column may hold pairs with any sign', () => {
  expect(read('- sát nhập -> sáp nhập\nKrông Pắc', true).rows).toEqual([
    pair('sát nhập', 'sáp nhập'),
    right('Krông Pắc'),
  ]);
});

test('each row is told as it is understood', () => {
  expect(read('sát nhập: sáp nhập\nPTDTNT\nKrông Pắc').rows.map(meaningOf)).toEqual([
    '“sát nhập” → “sáp nhập”',
    '“PTDTNT”: chữ viết tắt',
    '“Krông Pắc”: từ đúng',
  ]);
});

test('blank lines count as lines, and repeated ones are counted', () => {
  expect(read('\uFEFFTày\n\n\nTày\n=\n')).toEqual({
    rows: [right('Tày')],
    bad: ['5: không có từ nào'],
    repeated: 1,
  });
});

test('every line that is not blank becomes a row, is told of as bad, or is counted as repeated', () => {
  const line = fc.string({
    unit: fc.constantFrom('a', 'Đ', '1', ' ', '=', ',', ';', '"', '\t', '-', '>', ':', '•', '.'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (lines, isCsv) => {
      const { rows, lines: of, bad, repeated } = wordListOf(lines.join('\n'), isCsv);
      const typed = lines.filter((one) => one.trim() !== '').length;
      expect(rows.length + bad.length + repeated).toBe(typed);
      expect(of).toHaveLength(rows.length);
    }),
  );
});

test('a file is read as UTF-8 or UTF-16, and one in an old encoding is refused', () => {
  const bytes = (...numbers: number[]) => new Uint8Array(numbers).buffer as ArrayBuffer;
  expect(textOf(new TextEncoder().encode('Đảng').buffer as ArrayBuffer)).toBe('Đảng');
  expect(textOf(bytes(0xff, 0xfe, 0x10, 0x01))).toBe('Đ');
  expect(textOf(bytes(0xfe, 0xff, 0x01, 0x10))).toBe('Đ');
  expect(textOf(bytes(0x55, 0xfb, 0x20))).toBeUndefined();
});
