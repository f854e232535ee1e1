// Dates and times in the time zone of Vietnam, whatever the zone of the person who opens the workbook.
import type { Day } from '../../core/model/day';

/** The time zone of Vietnam; set-up gives it to the workbook too. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Returns today's date in Vietnam. */
export function today(): Day {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(new Date(), TIME_ZONE, 'yyyy-M-d')
    .split('-')
    .map(Number);
  return { year, month, day };
}

/**
 * Returns a cell's date as people write it, with the time unless that is midnight: `15/07/2026` or `15/07/2026
 * 08:30`.
 */
export function formatDate(date: Date): string {
  return formatMoment(date).replace(' 00:00', '');
}

/** Returns a date and time as people write it: `15/07/2026 08:30`. */
export function formatMoment(date: Date): string {
  return Utilities.formatDate(date, TIME_ZONE, 'dd/MM/yyyy HH:mm');
}
