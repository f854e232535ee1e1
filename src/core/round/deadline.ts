// The day by which the units must be done.
import { type Day, dayNumber, dayOf, daysLater, parseDay, weekday } from '../model/day';
import type { Settings } from '../model/settings';
import { type Period, periodDays } from './period';

/**
 * Returns whether a deadline, such as `15/6/2026`, is ahead or past on a day: units may hand in until the end of that day.
 * Returns undefined for a text that is blank or names no day.
 *
 * @example
 * deadlineOn({ day: 15, month: 6, year: 2026 }, '15/6/2026'); // 'ahead'
 */
export function deadlineOn(today: Day, deadline: string): 'ahead' | 'past' | undefined {
  const date = parseDay(deadline);
  if (!date) return undefined;
  return dayNumber(date) < dayNumber(today) ? 'past' : 'ahead';
}

/** NĐ 09/2019/NĐ-CP, điều 8.5.b, asks for one working day at least after the cut-off; provinces give two. */
const WORKING_DAYS = 2;

/** Day and month of the holidays that are the same each year by the sun; Tết and Giỗ Tổ are left to the person. */
const HOLIDAYS = ['1/1', '30/4', '1/5', '2/9'];

/**
 * Proposes the deadline of a period: as many days after the period's end as the last one of its kind had
 * (`daysAfterEnd`); else for a state body two working days after the cut-off, and for a Party body, whose norms name no
 * day, the 15th of the last month, or the Friday of the week. A day off moves to the next working day.
 *
 * @example
 * proposedDeadline({ kind: 'month', year: 2026, n: 7 }, 'Từ ngày 15 đến ngày 14', 'Nhà nước – NĐ 30'); // 16/7/2026
 */
export function proposedDeadline(
  period: Period,
  cutOff: Settings['cutOff'],
  style: Settings['style'],
  daysAfterEnd?: number,
): Day {
  const { to } = periodDays(period, cutOff);
  if (daysAfterEnd !== undefined) return workingDay(daysLater(to, daysAfterEnd));
  if (style === 'Nhà nước – NĐ 30') {
    let day = to;
    for (let n = 0; n < WORKING_DAYS; n++) day = workingDay(daysLater(day, 1));
    return day;
  }
  if (period.kind === 'week') return workingDay(daysLater(to, -2));
  return workingDay({ ...to, day: 15 });
}

/** Returns the day, or the first working day after it. */
export function workingDay(day: Day): Day {
  let found = dayOf(dayNumber(day));
  while (weekday(found) > 5 || HOLIDAYS.includes(`${found.day}/${found.month}`)) found = daysLater(found, 1);
  return found;
}
