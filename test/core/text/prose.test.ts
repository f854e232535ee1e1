import { proseOf } from '../../../src/core/text/prose';

const keys = (text: string) => proseOf(text).words.map(({ key }) => key);

test.each([
  ['Hội nghị, 03 cuộc', ['hội', 'nghị', '03', 'cuộc']],
  ['Hoà bình, Thuỷ, quý', ['hòa', 'bình', 'thủy', 'quý']],
  ['số 09-CT/TU', ['số', '09', 'ct', 'tu']],
  ['Xem https://zalo.me/nhom và a@b.vn nhé', ['xem', 'và', 'nhé']],
  ['🎉 Ａ', []],
  ['', []],
])('the words of %j', (text, words) => {
  expect(keys(text)).toEqual(words);
});

test('a word says where it stands, and the gap before it what parts it from the last', () => {
  const prose = proseOf('Một,  hai');
  expect(prose.words.map(({ start, end }) => prose.text.slice(start, end))).toEqual(['Một', 'hai']);
  expect([prose.gap(0), prose.gap(1)]).toEqual(['', ',  ']);
});

test('words inside curly quotation marks are quoted, unless the quotation never ends', () => {
  const quoted = (text: string) =>
    proseOf(text)
      .words.filter((word) => word.isQuoted)
      .map((word) => word.text);
  expect(quoted('Thi “Tủ sách” và “Bình” nhé')).toEqual(['Tủ', 'sách', 'Bình']);
  expect(quoted('Thi “Tủ sách và bình')).toEqual([]);
  expect(quoted('Thi “Tủ “sách” bình”')).toEqual(['sách']);
});

test('the first words of items, lines and sentences are known as such', () => {
  const text = '- Một hai. Ba “bốn.” Năm\nsáu v.v. bảy\n- Tám (chín)';
  const last = text.indexOf('Tám');
  const items = [
    { start: 2, end: last - '\n- '.length },
    { start: last, end: text.length },
  ];
  const first = proseOf(text, items)
    .words.filter((word) => word.startsSentence)
    .map((word) => word.text);
  expect(first).toEqual(['Một', 'Ba', 'Năm', 'sáu', 'bảy', 'Tám']);
});
