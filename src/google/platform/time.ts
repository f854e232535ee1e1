// The one time zone of the workbook, whatever the zone of the person who opens it.
import type { IssueDate } from '../../core/model/issue-date';

/** Vietnam has one zone; set-up gives it to the workbook too. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Today in Vietnam. */
export function today(): IssueDate {
  const [year = 0, month, day] = Utilities.formatDate(new Date(), TIME_ZONE, 'yyyy-M-d')
    .split('-')
    .map(Number);
  return { year, month, day };
}

/** A cell's date as people write it: `15/07/2026`, or `15/07/2026 08:30` where it has a time. */
export function formatDate(date: Date): string {
  return formatMoment(date).replace(' 00:00', '');
}

/** A moment as people write it: `15/07/2026 08:30`. */
export function formatMoment(date: Date): string {
  return Utilities.formatDate(date, TIME_ZONE, 'dd/MM/yyyy HH:mm');
}
