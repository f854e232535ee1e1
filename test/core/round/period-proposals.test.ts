import { parsePeriod, periodKey } from '../../../src/core/round/period';
import { periodProposals } from '../../../src/core/round/period-proposals';

test.each([
  ['tháng 7 năm 2026', [], ['tháng 8 năm 2026', 'quý III năm 2026', '9 tháng đầu năm 2026']],
  ['6 tháng đầu năm 2026', [], ['9 tháng đầu năm 2026', 'quý III năm 2026']],
  ['quý IV năm 2026', [], ['quý I năm 2027']],
  ['tuần 48 năm 2026', [], ['tuần 49 năm 2026', 'quý IV năm 2026', 'năm 2026']],
  ['năm 2026', [], ['năm 2027', 'quý I năm 2027']],
])('after %s with nothing saved', (period, saved, proposals) => {
  expect(periodProposals(period, saved)).toEqual(proposals);
});

test.each([
  ['tháng 5/2026', ['quý I/2026', 'tháng 4/2026'], '6 tháng đầu năm 2026'],
  ['tháng 2/2026', ['năm 2025', 'tháng 1/2026'], 'quý I năm 2026'],
  ['tháng 8/2026', ['6 tháng đầu năm 2026', 'tháng 7/2026'], '9 tháng đầu năm 2026'],
  ['tháng 11/2026', ['9 tháng đầu năm 2026', 'tháng 10/2026'], 'năm 2026'],
  ['6 tháng đầu năm 2026', ['tháng 4/2026', 'tháng 5/2026'], 'tháng 7 năm 2026'],
  ['quý I/2026', ['tháng 1/2026', 'tháng 2/2026'], 'tháng 4 năm 2026'],
  ['năm 2026', ['tháng 10/2026', 'tháng 11/2026'], 'tháng 1 năm 2027'],
  ['tháng 5/2026', ['tháng 3/2026', 'tháng 4/2026'], 'tháng 6 năm 2026'],
  ['năm 2026', ['quý I/2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2026'], 'năm 2027'],
  ['năm 2026', ['năm 2025', 'quý I/2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2026'], 'quý I năm 2027'],
  [
    'quý I/2027',
    ['quý I/2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2026', 'năm 2026'],
    '6 tháng đầu năm 2027',
  ],
  ['6 tháng đầu năm 2027', ['6 tháng đầu năm 2026', 'năm 2026'], 'năm 2027'],
])('after %s, the series goes on', (period, saved, first) => {
  expect(periodProposals(period, saved)[0]).toBe(first);
});

test('every proposal can be read, is another period, and stands there once', () => {
  for (const period of ['tháng 12/2026', 'quý II/2026', '4 tháng đầu năm 2026', 'từ 1/3 đến 15/4/2026']) {
    const proposals = periodProposals(period, ['năm 2025']);
    expect(proposals.length).toBeGreaterThan(1);
    expect(proposals.every((name) => parsePeriod(name) !== undefined)).toBe(true);
    expect(new Set([period, ...proposals].map(periodKey)).size).toBe(proposals.length + 1);
  }
});

test('of days with a name nobody can tell what follows', () => {
  expect(periodProposals('chuyên đề hè', ['năm 2025'])).toEqual([]);
});
