import { formatIssueDate, parseIssueDate } from '../../src/core/issue-date';

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
  ])('%j is refused', (typed) => {
    expect(parseIssueDate(typed)).toBeUndefined();
  });
});
