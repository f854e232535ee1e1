// Days of the calendar, without a clock and without a time zone.
import { type IssueDate, parseIssueDate } from './issue-date';

/** A day of the calendar: month 1–12. */
export type Day = Required<IssueDate>;

/** Days from one to another, both among them. */
export interface DaySpan {
  from: Day;
  to: Day;
}

const MS_A_DAY = 86_400_000;

/**
 * Reads a full day. Returns undefined for a text that is blank or leaves a part out.
 *
 * @example
 * parseDay('15/6/2026'); // { year: 2026, month: 6, day: 15 }
 */
export function parseDay(text: string): Day | undefined {
  const { year, month, day } = parseIssueDate(text) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** An hour, which people write before or behind a day. */
const HOUR = /(?:trước |lúc )?(?<![\d/])\d{1,2} ?(?:h|g|giờ|:)(?: ?\d\d)?(?::\d\d)*(?: phút)?(?=[ ,]|$)/;

/** Returns a date in words, or with an hour, as one with slashes: `17h00 ngày 30 tháng 11 năm 2026` as `30/11/2026`. */
function withSlashes(text: string): string {
  const day = text.toLowerCase().replace(HOUR, '').trim();
  return day
    .replace(/^,? ?(?:(?:thứ \S+|chủ nhật),? )?(?:ngày ?)?|[.,]$/g, '')
    .replace(/(?<=\d) ?[-.] ?(?=\d)|,? ?(?:tháng|năm) ?/g, '/')
    .replace(/^(\d{4})\/(\d\d?)\/(\d\d?)$/, '$3/$2/$1');
}

/**
 * Returns a full day as `parseDay` reads it, of whatever people write for one; undefined for anything else, and for a
 * year of two digits.
 *
 * @example
 * readDay('17h00 ngày 30-11-2026'); // '30/11/2026'
 */
export function readDay(text: string): string | undefined {
  return [text, withSlashes(text)].find(parseDay);
}

/** Returns a date as `parseIssueDate` reads it, of whatever people write for one; undefined for anything else. */
export function readIssueDate(text: string): string | undefined {
  return [text, withSlashes(text)].find(parseIssueDate);
}

/** Writes a day as people type it: `5/6/2026`. */
export function dayText({ year, month, day }: Day): string {
  return `${day}/${month}/${year}`;
}

/** Writes a day as the add-on's own texts have it: `05/06/2026`. */
export function fullDayText({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** Returns the number of a day, counted from 1 January 1970; a month or day that is too large or small runs over. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** Returns the day of a number that `dayNumber` counts. */
export function dayOf(number: number): Day {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Returns the day so many days later, or earlier where negative. */
export function daysLater(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** Returns the day of the week: 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
