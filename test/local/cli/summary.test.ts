import { listing } from '../../../local/cli/summary';
import { found, outcomeWith } from '../../support/outcome';

test('errors and warnings stand in full, the worst first and unit by unit, with cell and rule', () => {
  const findings = [
    found('warning', 'A', 'B5', { message: 'xem lại' }),
    found('error', 'B', 'B10', { message: 'sửa', rule: 'P1' }),
    found('error', 'B', 'B6', { message: 'sửa nữa', rule: 'R2' }),
  ];
  expect(listing(outcomeWith({ findings }))).toEqual([
    '',
    '✖ Lỗi cần sửa (2)',
    '  B (2)',
    '    B · ô B6   sửa nữa [R2]',
    '    B · ô B10  sửa [P1]',
    '',
    '⚠ Cảnh báo (1)',
    '  A (1)',
    '    A · ô B5  xem lại [X]',
  ]);
});

test('what is for information or was put right is counted by rule, the most frequent first, with an example', () => {
  const findings = [
    found('info', 'A', 'B5', { rule: 'C4' }),
    found('info', 'A', 'B6', { rule: 'C5' }),
    found('info', 'B', 'B5', { rule: 'C5' }),
    found('fixed', 'A', 'B5', { rule: 'S1' }),
  ];
  expect(listing(outcomeWith({ findings }))).toEqual([
    '',
    'ℹ Gợi ý (3)',
    '    2 × C5, như A · ô B6: info A B6',
    '    1 × C4, như A · ô B5: info A B5',
    '',
    '✎ Sẽ tự sửa khi tổng hợp (1)',
    '    1 × S1, như A · ô B5: fixed A B5',
  ]);
});

test('a message that quotes a text with line breaks stays on its line', () => {
  const findings = [found('error', 'A', 'B5', { message: '“một\n  hai”: sửa' })];
  expect(listing(outcomeWith({ findings })).at(-1)).toBe('    A · ô B5  “một hai”: sửa [X]');
});

test('nothing found, nothing listed', () => {
  expect(listing(outcomeWith({}))).toEqual([]);
});
