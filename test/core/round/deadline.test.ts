import { dayText } from '../../../src/core/model/day';
import { deadlineOn, proposedDeadline } from '../../../src/core/round/deadline';
import { type Period, parsePeriod } from '../../../src/core/round/period';

const read = (text: string) => parsePeriod(text) as Period;

test('units may hand in until the end of the day', () => {
  const deadline = '15/6/2026';
  expect(deadlineOn({ year: 2026, month: 6, day: 15 }, deadline)).toBe('ahead');
  expect(deadlineOn({ year: 2026, month: 6, day: 16 }, deadline)).toBe('past');
  expect(deadlineOn({ year: 2026, month: 6, day: 16 }, 'giữa tháng 6')).toBeUndefined();
});

describe('a state body has two working days after the cut-off', () => {
  test.each([
    ['tháng 1 năm 2026', '16/1/2026'],
    ['tháng 7 năm 2026', '16/7/2026'],
    ['quý I năm 2026', '17/3/2026'],
    ['quý III năm 2026', '16/9/2026'],
    ['6 tháng đầu năm 2026', '16/6/2026'],
    ['6 tháng cuối năm 2026', '16/12/2026'],
    ['9 tháng đầu năm 2026', '16/9/2026'],
    ['năm 2026', '16/12/2026'],
  ])('%s', (name, deadline) => {
    const proposed = proposedDeadline(read(name), 'Từ ngày 15 đến ngày 14', 'Nhà nước – NĐ 30');
    expect(dayText(proposed)).toBe(deadline);
  });

  test('days off do not count', () => {
    const proposed = proposedDeadline(read('tháng 8 năm 2026'), 'Theo lịch', 'Nhà nước – NĐ 30');
    expect(dayText(proposed)).toBe('3/9/2026');
    const april = proposedDeadline(read('từ 20/4 đến 29/4/2026'), 'Theo lịch', 'Nhà nước – NĐ 30');
    expect(dayText(april)).toBe('5/5/2026');
  });
});

describe('a Party body has the middle of the last month', () => {
  test.each([
    ['6 tháng đầu năm 2026', '15/6/2026'],
    ['tháng 8 năm 2026', '17/8/2026'],
    ['tuần 48 năm 2026', '27/11/2026'],
  ])('%s', (name, deadline) => {
    expect(dayText(proposedDeadline(read(name), 'Theo lịch', 'Đảng – HD 05'))).toBe(deadline);
  });
});

test('as many days after the end as last time', () => {
  const proposed = (days: number) =>
    dayText(proposedDeadline(read('tháng 7 năm 2026'), 'Theo lịch', 'Đảng – HD 05', days));
  expect([proposed(-11), proposed(3)]).toEqual(['20/7/2026', '3/8/2026']);
});
