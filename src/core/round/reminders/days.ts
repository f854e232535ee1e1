// When units are reminded, and by when they are asked to send: days and times in words.
import { type Day, dayNumber, daysLater, hourIn, parseDay } from '../../model/day';
import { formatIssueDate } from '../../model/issue-date';
import type { Settings } from '../../model/settings';
import { workingDay } from '../deadline';

/** The texts that go to many units: the period is open, it is not sent yet, it is overdue. */
export type ReminderKind = 'announce' | 'remind' | 'urge';

/** What decides which text is due. */
export interface ReminderTime {
  settings: Pick<Settings, 'deadline'>;
  /** When the round was read, such as `14/06/2026 08:00`: the day that counts as today. */
  readAt: string;
  /** The moment or day on which the period was opened for the units; left out or empty where unknown. */
  opened?: string;
  units: { reminded: string }[];
}

/** A shorter time than this, in days, has no reminder halfway (CHEFS has one from 3 or 6 days on). */
const SPAN_WITH_MIDDLE = 6;

/**
 * Returns the text to send, and whether it is due today: the announcement on the day of opening, a reminder halfway and
 * on the day before the deadline, the urging one on every day after it. On other days it is the last one that was due.
 *
 * @example
 * dueReminder({ settings: { deadline: '15/6/2026' }, readAt: '14/06/2026 08:00', units: [] });
 * // { kind: 'remind', isDue: true }
 */
export function dueReminder({ settings, readAt, opened = '', units }: ReminderTime): {
  kind: ReminderKind;
  isDue: boolean;
} {
  const [today, deadline, first] = [dayIn(readAt), parseDay(settings.deadline), dayIn(opened)];
  if (!today || !deadline) return { kind: 'announce', isDue: false };
  const left = dayNumber(deadline) - dayNumber(today);
  if (left < 0) return { kind: 'urge', isDue: true };
  const gone = first && dayNumber(today) - dayNumber(first);
  if (gone === 0) return { kind: 'announce', isDue: true };
  if (left === 1) return { kind: 'remind', isDue: true };
  const middle =
    gone !== undefined && gone + left >= SPAN_WITH_MIDDLE ? Math.floor((gone + left) / 2) : undefined;
  if (gone === middle && middle !== undefined) return { kind: 'remind', isDue: true };
  const isAfterMiddle = gone !== undefined && middle !== undefined && gone > middle;
  const isReminded = gone === undefined && units.some(({ reminded }) => reminded !== '');
  return { kind: left === 0 || isAfterMiddle || isReminded ? 'remind' : 'announce', isDue: false };
}

/** Returns the day with which a moment such as `14/06/2026 08:00` begins. */
export function dayIn(moment: string): Day | undefined {
  return parseDay(moment.slice(0, 10).trim());
}

/**
 * Writes a moment in words.
 *
 * @example
 * momentText('14/06/2026 08:05'); // '08 giờ 05, ngày 14/6/2026'
 */
export function momentText(moment: string): string {
  const day = dayIn(moment);
  const [, hour, minute] = / (\d\d):(\d\d)$/.exec(moment) ?? [];
  if (!day) return moment;
  return hour ? `${hour} giờ ${minute}, ngày ${formatIssueDate(day)}` : `ngày ${formatIssueDate(day)}`;
}

/**
 * Returns by when units are asked to send: the deadline, and where that is over or unknown the afternoon of the next
 * working day.
 *
 * @example
 * usualUntil({ settings: { deadline: '15/6/2026' }, readAt: '16/06/2026 08:00' }); // '17 giờ 00, ngày 17/6/2026'
 */
export function usualUntil({ settings, readAt }: Pick<ReminderTime, 'settings' | 'readAt'>): string {
  const [today, deadline] = [dayIn(readAt), parseDay(settings.deadline)];
  if (!today) return '';
  if (deadline && dayNumber(deadline) >= dayNumber(today)) return settings.deadline;
  return `17 giờ 00, ngày ${formatIssueDate(workingDay(daysLater(today, 1)))}`;
}

/**
 * Returns what people typed for the time as the texts have it: a lone day counts whole, as deadlines do; the spaces
 * around and a full stop at the end go; everything else stays.
 *
 * @example
 * untilText(' 17/6/2026. '); // 'hết ngày 17/6/2026'
 */
export function untilText(typed: string): string {
  const text = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s*\.$/, '');
  const day = hourIn(text) === '' ? parseDay(text) : undefined;
  return day ? `hết ngày ${formatIssueDate(day)}` : text;
}

/** Returns the words with which texts ask to do something by a time as typed; empty where nothing is. */
export function byText(until: string): string {
  const asked = untilText(until);
  return asked === '' ? '' : ` chậm nhất ${asked}`;
}

/** Returns the same of a deadline that may name no day; empty then. */
export function byDeadline(deadline: string): string {
  return parseDay(deadline) ? byText(deadline) : '';
}

/** Returns the day with which such a text ends; undefined where it names none. */
export function untilDay(until: string): Day | undefined {
  return parseDay(/\d{1,2}\/\d{1,2}\/\d{4}$/.exec(until)?.[0] ?? '');
}
