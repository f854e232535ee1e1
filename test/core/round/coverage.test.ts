import { coverageText } from '../../../src/core/round/coverage';

test.each([
  [
    { expected: 130, handedIn: 118, onTime: 110, returned: 3, exempt: 1 },
    'Đã có 118/130 đơn vị gửi báo cáo (90,8%), 110 đơn vị đúng hạn (84,6%); 3 đơn vị đang sửa theo ý kiến; 1 đơn vị được miễn.',
  ],
  [
    { expected: 15, handedIn: 15, onTime: undefined, returned: 0, exempt: 0 },
    'Đã có 15/15 đơn vị gửi báo cáo.',
  ],
  [
    { expected: 0, handedIn: 0, onTime: 0, returned: 0, exempt: 2 },
    'Đã có 0/0 đơn vị gửi báo cáo, 0 đơn vị đúng hạn; 2 đơn vị được miễn.',
  ],
])('%j reads as a sentence', (numbers, text) => {
  expect(coverageText(numbers)).toBe(text);
});
