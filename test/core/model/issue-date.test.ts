import { formatIssueDate, formatLongDate, parseIssueDate } from '../../../src/core/model/issue-date';
import { deadlineOn } from '../../../src/core/round/deadline';

describe('a date of issue', () => {
  test.each([
    ['15/7/2022', '15/7/2022'],
    ['5/7/2022', '05/7/2022'],
    ['05/02/2026', '05/02/2026'],
    ['1/1/2026', '01/01/2026'],
    ['31/12/2026', '31/12/2026'],
    ['29/2/2024', '29/02/2024'],
    ['7/2022', '    /7/2022'],
    ['  /7/2022', '    /7/2022'],
    ['…/7/2022', '    /7/2022'],
    ['…/…/2022', '    /    /2022'],
    ['2022', '    /    /2022'],
  ])('%j is printed as %j', (typed, printed) => {
    const date = parseIssueDate(typed);
    expect(date && formatIssueDate(date)).toBe(printed);
  });

  test.each([
    '',
    '32/7/2022',
    '29/2/2023',
    '31/4/2022',
    '0/7/2022',
    '13/2022',
    '7-2022',
    '15/7',
    'tháng 7',
    '1/2/3/2022',
    `${'.'.repeat(50_000)}/7/2022`,
  ])('%j is refused', (typed) => {
    expect(parseIssueDate(typed)).toBeUndefined();
  });
});

test.each([
  [{ day: 5, month: 2, year: 2026 }, 'ngày 05 tháng 02 năm 2026'],
  [{ day: 10, month: 3, year: 2026 }, 'ngày 10 tháng 3 năm 2026'],
  [{ month: 7, year: 2026 }, 'ngày      tháng 7 năm 2026'],
  [{ year: 2026 }, 'ngày      tháng      năm 2026'],
  [{}, 'ngày      tháng      năm     '],
])('%j in words is %j', (date, words) => {
  expect(formatLongDate(date)).toBe(words);
});

test.each([
  ['15/6/2026', 'ahead'],
  ['14/6/2026', 'ahead'],
  ['13/6/2026', 'past'],
  ['1/7/2026', 'ahead'],
  ['31/5/2026', 'past'],
  ['31/12/2025', 'past'],
  ['6/2026', undefined],
  ['', undefined],
  ['cuối tháng', undefined],
])('on 14/6/2026 the deadline %j is %j', (deadline, where) => {
  expect(deadlineOn({ day: 14, month: 6, year: 2026 }, deadline)).toBe(where);
});
