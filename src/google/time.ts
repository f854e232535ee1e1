// The one time zone of the workbook, whatever the zone of the person who opens it.

/** Vietnam has one zone; set-up gives it to the workbook too. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A cell's date as people write it: `15/07/2026`, or `15/07/2026 08:30` where it has a time. */
export function formatDate(date: Date): string {
  return formatMoment(date).replace(' 00:00', '');
}

/** A moment as people write it: `15/07/2026 08:30`. */
export function formatMoment(date: Date): string {
  return Utilities.formatDate(date, TIME_ZONE, 'dd/MM/yyyy HH:mm');
}
