import { fold } from '../../../../src/core/text/vietnamese/fold';

test.each([
  ['  NỘI   dung\n', 'nội dung'],
  ['Nội dung'.normalize('NFD'), 'nội dung'],
  ['Nội\u00A0dung\u3000', 'nội dung'],
  ['\uFEFFNội\u200B dung\u00AD', 'nội dung'],
  ['Ðơn vị', 'đơn vị'],
  ['15\u2011NQ/TU', '15-nq/tu'],
  ['', ''],
])('%j folds to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});

test('names that differ in a mark or a letter stay apart', () => {
  expect(fold('Quản Bạ')).not.toBe(fold('Quan Ba'));
});
