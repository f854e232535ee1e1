// The day by which the units must be done.
import { type IssueDate, parseIssueDate } from '../model/issue-date';

/**
 * Returns whether a deadline, such as `15/6/2026`, is ahead or past on a day: units may hand in until the end of that day.
 * Returns undefined for a text that is blank or names no day.
 *
 * @example
 * deadlineOn({ day: 15, month: 6, year: 2026 }, '15/6/2026'); // 'ahead'
 */
export function deadlineOn(today: IssueDate, deadline: string): 'ahead' | 'past' | undefined {
  const date = parseIssueDate(deadline);
  if (date?.day === undefined) return undefined;
  return dayNumber(date) < dayNumber(today) ? 'past' : 'ahead';
}

function dayNumber({ year, month = 0, day = 0 }: IssueDate): number {
  return (year * 100 + month) * 100 + day;
}
