// Days as Sheets counts them (0 is 1899-12-30), and the offset of a time zone.

/** A date as it stands on the calendar and the clock. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const msPerDay = 86_400_000;
const epochDays = 25_569; // 1970-01-01

/** Returns the calendar date of a number of days. */
export function daysToDate(days: number): CalendarDate {
  const date = new Date(Math.round((days - epochDays) * msPerDay));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** Returns the number of days of a date; undefined when the calendar has no such date. */
export function dateToDays(date: Partial<CalendarDate> & { year: number }): number | undefined {
  const { year, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = date;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const made = new Date(ms);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) return undefined;
  return (ms + epochDays * msPerDay) / msPerDay;
}

/** Returns the number of days that clocks in `zone` show at an instant (ms since 1970, UTC). */
export function instantToDays(ms: number, zone: string): number {
  return (ms + zoneOffset(zone, ms) + epochDays * msPerDay) / msPerDay;
}

/** Returns the instant (ms since 1970, UTC) at which clocks in `zone` show this number of days. */
export function daysToInstant(days: number, zone: string): number {
  const local = Math.round((days - epochDays) * msPerDay);
  return local - zoneOffset(zone, local - zoneOffset(zone, local));
}

/** Returns how far the clocks of a zone are ahead of UTC at an instant, in ms; throws for a zone that does not exist. */
export function zoneOffset(zone: string, ms: number): number {
  // Sheets holds a time of day as a date of 1899, when Vietnam kept local mean time; the host takes +07:00 all along.
  if (zone === 'Asia/Ho_Chi_Minh') return 7 * 3_600_000;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'longOffset',
  }).formatToParts(ms);
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(
    parts.find((part) => part.type === 'timeZoneName')?.value ?? '',
  );
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}
