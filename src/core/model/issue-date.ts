// Dates as officials write them: a full day, or a day left blank to be filled in by hand.

/** A day of the calendar, or a month or year whose day (and month) is left blank. */
export interface IssueDate {
  day?: number;
  month?: number;
  year: number;
}

const PATTERN = /^(?:(?:[\s.…_]*(\d{1,2})?[\s.…_]*\/)?[\s.…_]*(\d{1,2})?[\s.…_]*\/)?\s*(\d{4})$/;

/**
 * Reads `15/7/2022`, `7/2022`, `/7/2022` or `2022`, with `…`, `.`, `_` or spaces where a blank is left.
 * Returns undefined for anything else, and for days the calendar does not have.
 */
export function parseIssueDate(text: string): IssueDate | undefined {
  // On a long text the pattern takes seconds.
  const match = text.length < 100 && PATTERN.exec(text.trim());
  if (!match) return undefined;
  const [day, month, year] = match.slice(1).map((digits) => (digits ? Number(digits) : undefined));
  if (year === undefined) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (month === undefined || day < 1 || day > daysIn(month, year))) return undefined;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/**
 * Writes a date as the annex's reference line does: days below 10 and the months 1 and 2 with a leading zero
 * (05-HD/VPTW), four spaces where a part is left blank. Examples: `05/7/2022`, `    /7/2022`.
 */
export function formatIssueDate({ day, month, year }: Partial<IssueDate>): string {
  const dayText = day === undefined ? BLANK : pad(day, 9);
  const monthText = month === undefined ? BLANK : pad(month, 2);
  return `${dayText}/${monthText}/${year ?? BLANK}`;
}

/** Writes a date in words, with the same zeros and blanks: `ngày 05 tháng 7 năm 2022`. */
export function formatLongDate({ day, month, year }: Partial<IssueDate>): string {
  const dayText = day === undefined ? BLANK : pad(day, 9);
  const monthText = month === undefined ? BLANK : pad(month, 2);
  return `ngày ${dayText} tháng ${monthText} năm ${year ?? BLANK}`;
}

const BLANK = ' '.repeat(4);

function pad(n: number, last: number): string {
  return n <= last ? `0${n}` : String(n);
}
