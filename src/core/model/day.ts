// Days of the calendar, without a clock and without a time zone.
import { formatIssueDate, type IssueDate, parseIssueDate } from './issue-date';

/** A day of the calendar: month 1–12. */
export type Day = Required<IssueDate>;

/** Days from one to another, both among them. */
export interface DaySpan {
  from: Day;
  to: Day;
}

const MS_A_DAY = 86_400_000;

/** The hour before a day, as `readDeadline` writes it. */
const HOUR_BEFORE = /^(\d\d) giờ (\d\d), ngày /;

/**
 * Reads a full day, which an hour may precede. Returns undefined for a text that is blank or leaves a part out.
 *
 * @example
 * parseDay('15/6/2026'); // { year: 2026, month: 6, day: 15 }
 * parseDay('17 giờ 00, ngày 15/6/2026'); // the same
 */
export function parseDay(text: string): Day | undefined {
  const { year, month, day } = parseIssueDate(text.replace(HOUR_BEFORE, '')) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
}

/** An hour, which people write before or behind a day. */
const HOUR =
  /(?:trước |lúc )?(?<![\d/])([01]?\d|2[0-4]) ?(?:h|g|giờ|:)(?: ?([0-5]\d))?(?::\d\d)*(?: phút)?(?=[ ,]|$)/;

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
  const day = withSlashes(text);
  return parseDay(day) && day;
}

/**
 * Returns a day as `readDay` does, after the hour where one was typed.
 *
 * @example
 * readDeadline('17h ngày 5-11-2026'); // '17 giờ 00, ngày 05/11/2026'
 */
export function readDeadline(text: string): string | undefined {
  const day = readDay(text);
  const [, hour = '', minute = '00'] = HOUR.exec(text.toLowerCase()) ?? [];
  if (!day || hour === '') return day;
  return `${hour.padStart(2, '0')} giờ ${minute}, ngày ${formatIssueDate(parseDay(day) ?? {})}`;
}

/** Returns the hour before a day, such as `17:00`; an empty text for none. */
export function hourIn(text: string): string {
  const [, hour, minute] = HOUR_BEFORE.exec(text) ?? [];
  return hour ? `${hour}:${minute}` : '';
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
