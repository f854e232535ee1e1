import { madeText } from '../../../src/pages/shared/made-text';

const document = { id: 'a', url: 'https://docs.google.com/document/d/a/edit' };

test('a Doc that is as it was sent is told in one sentence', () => {
  expect(madeText('Đã tạo văn bản.', document)).toBe('Đã tạo văn bản.');
});

test('what a person has to mend in a Doc stands below', () => {
  const problem = 'Mất số trang: Chèn → Số trang.';
  expect(madeText('Đã tạo văn bản.', { ...document, problem })).toBe(`Đã tạo văn bản.\n⚠ ${problem}`);
});
