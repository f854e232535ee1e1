import { placeholders, placesIn, withValues } from '../../../src/core/text/placeholders';

const values = { kỳ: 'quý III/2026', 'số mục': '31' };

test.each([
  ['{kỳ} có {số mục} mục', 'quý III/2026 có 31 mục'],
  ['{KỲ}, { Kỳ }, { kỲ}', 'QUÝ III/2026, Quý III/2026, quý III/2026'],
  ['{ Số  Mục }', '31'],
  ['{số mục}'.normalize('NFD'), '31'],
  ['{số\u00a0mục}', '31'],
  ['{số bài}, {}, {số đơn vị}, {constructor}', '{số bài}, {}, {số đơn vị}, {constructor}'],
  ['{{kỳ}} {kỳ', '{quý III/2026} {kỳ'],
])('%j becomes %j', (text, expected) => {
  expect(withValues(text, values)).toBe(expected);
});

test('a value is not read again', () => {
  expect(withValues('{kỳ}', { kỳ: '{số mục} $& $1', 'số mục': '31' })).toBe('{số mục} $& $1');
});

test('places are known or not; braces without a letter are none', () => {
  expect(placesIn('{Kỳ} {kì} {số  mục} {} {…} {1}')).toEqual({ known: ['kỳ', 'số mục'], unknown: ['{kì}'] });
  expect(placesIn(placeholders.map((one) => `{${one}}`).join(' '))).toEqual({
    known: [...placeholders],
    unknown: [],
  });
});
