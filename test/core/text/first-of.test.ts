import { firstOf } from '../../../src/core/text/first-of';

test.each([
  [[], ''],
  [['A', 'B'], 'A, B'],
  [['A', 'B', 'C'], 'A, B và 1 tab khác'],
])('of %j at most two are named', (texts, line) => {
  expect(firstOf(texts, 2, 'tab')).toBe(line);
});
