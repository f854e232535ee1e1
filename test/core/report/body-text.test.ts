import fc from 'fast-check';
import { bodyParagraphs } from '../../../src/core/report/body-text';
import { markedRuns } from '../../../src/core/text/marked-text';

/** The kinds of the paragraphs of a text; `!` marks a heading. */
const kinds = (text: string) =>
  bodyParagraphs(text).map(({ kind, isHeading }) => kind + (isHeading ? '!' : ''));

const plain = (text: string) => bodyParagraphs(text).map(({ runs }) => runs.map((run) => run.text).join(''));

const report = [
  ['Thực hiện Kế hoạch số 5, Ban báo cáo như sau:', 'body'],
  ['I. KẾT QUẢ', 'section!'],
  ['1. Công tác tuyên truyền', 'clause!'],
  ['15 đơn vị đã tổ chức 1.200 buổi.', 'body'],
  ['a) Báo chí, xuất bản', 'point!'],
  ['Đăng 12 tin.', 'body'],
  ['b) Tuyên truyền miệng được quan tâm;', 'point'],
  ['2. Công tác khoa giáo', 'clause!'],
  ['1.200 người dự.', 'body'],
  ['II- HẠN CHẾ', 'section!'],
  ['1. Các đơn vị đã triển khai kế hoạch của cấp trên.', 'body'],
  ['2. Một số nơi còn chậm.', 'body'],
  ['III – Phương hướng', 'section!'],
  ['(Có phụ lục kèm theo.)', 'body'],
];

test('sections, titled clauses and points are told from body text', () => {
  const text = report.map(([line]) => line).join('\n');
  expect(kinds(text)).toEqual(report.map(([, kind]) => kind));
  expect(plain(text)).toEqual(report.map(([line]) => line));
});

test.each([
  ['a sentence', '1. Các đơn vị đã triển khai .'],
  ['a question', '1. Vì sao?'],
  ['a line that announces', '1. Kết quả như sau:'],
  ['a quoted sentence', '1. Bác dạy: “Dân vận kém thì việc gì cũng kém.”'],
  ['a long line', `1. ${'Kết quả '.repeat(20)}`.trim()],
  ['a number without a space', '1.Kết quả'],
  ['a figure', '1. 200 người'],
  ['a date', '1.6 là ngày Quốc tế thiếu nhi'],
  ['a small letter', '1. người dự'],
  ['a count', '15 đơn vị'],
  ['a number out of sequence', '15. Đơn vị'],
  ['a word', 'I love you'],
  ['a name', 'V.I. Lênin dạy'],
  ['a name of one letter', 'C. Mác'],
  ['an initial', 'Ý. Một'],
  ['no Roman number', 'IIII. Bốn'],
  ['a number alone', '1. '],
])('%s is no heading: %j', (_, line) => {
  expect(kinds(`${line}\nLời văn.`)).toEqual(['body', 'body']);
});

test('items of a list are no headings, nor is the last, which has words below it', () => {
  expect(kinds('1. Xã A\n2. Xã B\n3. Xã C')).toEqual(['body', 'body', 'body']);
  expect(kinds('I. Xã A\nII. Xã B\nLời văn.')).toEqual(['body', 'body', 'body']);
  expect(kinds('1. Việc đã làm.\n2. Việc chưa làm\nLời văn.')).toEqual(['body', 'clause!', 'body']);
});

test('numbers begin anew below each higher heading, or go on, or leave one out', () => {
  const titled = (...numbers: string[]) =>
    kinds(numbers.map((number) => `${number} Tên\nLời.`).join('\n')).filter((_, i) => i % 2 === 0);
  expect(titled('I.', '1.', '2.', 'II.', '1.')).not.toContain('body');
  expect(titled('I.', '1.', '2.', 'II.', '3.')).not.toContain('body');
  expect(titled('1.', '3.')).toEqual(['clause!', 'clause!']);
  expect(titled('1.', '4.')).toEqual(['clause!', 'body']);
  expect(titled('a)', 'b)', 'c)', 'd)', 'e)')).not.toContain('body');
  expect(titled('a)', 'b)', 'c)', 'd)', 'đ)', 'e)')).not.toContain('body');
  expect(titled('I.', 'II.', 'III.', 'IV.', 'V.')).not.toContain('body');
});

test('marks around a number do not hide the heading, and stand out in it', () => {
  expect(bodyParagraphs('**1. *Kết quả* chung**\nLời.')).toEqual([
    {
      kind: 'clause',
      runs: [
        { text: '1. ', bold: true },
        { text: 'Kết quả', bold: true, italic: true },
        { text: ' chung', bold: true },
      ],
      isHeading: true,
    },
    { kind: 'body', runs: [{ text: 'Lời.' }] },
  ]);
});

test('figures are put in after headings and marks are found: none makes one', () => {
  const values = { kỳ: '*tháng* 1. Bảy', 'số mục': '1' } as const;
  expect(bodyParagraphs('{số mục}. Mục\n**{kỳ}**\nLời.', values)).toEqual([
    { kind: 'body', runs: [{ text: '1. Mục' }] },
    { kind: 'body', runs: [{ text: '*tháng* 1. Bảy', bold: true }] },
    { kind: 'body', runs: [{ text: 'Lời.' }] },
  ]);
});

test('a text has a paragraph a line, each with the words of its line', () => {
  const piece = fc.constantFrom(
    'I. ',
    'II- ',
    '1. ',
    '2. ',
    'a) ',
    'Tên',
    '.',
    '\n',
    '**',
    '*',
    ' ',
    '{kỳ}',
    '15',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const expected = text.split('\n').map((line) =>
        markedRuns(line)
          .map((run) => run.text)
          .join(''),
      );
      expect(plain(text)).toEqual(expected);
    }),
  );
});
