import { PhraseBook, pairs, withCaseOf } from '../../../src/core/text/phrase-book';
import { proseOf } from '../../../src/core/text/prose';

const found = (book: PhraseBook<string>, text: string) =>
  book.find(proseOf(text)).map(({ start, end, value }) => [text.slice(start, end), value]);

const book = new PhraseBook([
  ['hội nghị', 'a'],
  ['hội nghị tổng kết', 'b'],
  ['học viên Ngoại giao', 'c'],
  ['Mác - Lênin', 'd'],
  ['hòa bình', 'e'],
]);

test.each([
  ['Tổ chức Hội nghị tổng kết', [['Hội nghị tổng kết', 'b']]],
  [
    'hội nghị, hội nghị',
    [
      ['hội nghị', 'a'],
      ['hội nghị', 'a'],
    ],
  ],
  ['Học viên Ngoại giao, học viên ngoại giao', [['Học viên Ngoại giao', 'c']]],
  ['Mác - Lênin, Mác-Lênin', [['Mác - Lênin', 'd']]],
  [
    'hoà bình, HÒA BÌNH',
    [
      ['hoà bình', 'e'],
      ['HÒA BÌNH', 'e'],
    ],
  ],
  ['hội  nghị; hội, nghị; hội\nnghị', []],
  ['“hội nghị”', []],
])('finds in %j', (text, expected) => {
  expect(found(book, text)).toEqual(expected);
});

test('capitals in the phrases mean nothing where that is asked', () => {
  expect(found(new PhraseBook([['Ban Chỉ đạo', 'x']], true), 'ban chỉ đạo')).toEqual([['ban chỉ đạo', 'x']]);
});

test('a data file has a phrase a line, or two, with an equals sign between or word by word', () => {
  expect(pairs('\na b = c, d\ne\na b/c d/e\n')).toEqual([
    ['a b', 'c, d'],
    ['e', ''],
    ['a b d', 'a c e'],
  ]);
});

test.each([
  ['hính thức', 'hình thức', 'hình thức'],
  ['Hính thức', 'hình thức', 'Hình thức'],
  ['HÍNH THỨC', 'hình thức', 'HÌNH THỨC'],
  ['học viên', 'Học viện', 'Học viện'],
  ['ủ', 'Ủy', 'Ủy'],
])('in place of %j, %j becomes %j', (typed, right, expected) => {
  expect(withCaseOf(typed, right)).toBe(expected);
});
