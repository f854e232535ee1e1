import { numberText } from '../../../src/core/text/number-text';

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [1000, 0, '1.000'],
  [1234567, 0, '1.234.567'],
  [97.55, 1, '97,5'],
  [1234.5, 2, '1.234,50'],
  [-1234, 0, '-1.234'],
  [-0.4, 0, '0'],
])('%d with %d decimals is written %s', (value, decimals, text) => {
  expect(numberText(value, decimals)).toBe(text);
});
