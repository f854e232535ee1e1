// When a unit handed in: the stamp that its own edits leave in its tab, and whether that was in time.
import { type Day, dayNumber, daysLater, hourIn, parseDay } from '../model/day';
import type { Settings } from '../model/settings';

/** What the stamp of a tab says: moments such as `14/06/2026 16:40`, empty where there is none. */
export interface HandIn {
  at: string;
  /** The last edit after that. */
  edited: string;
  /** The deadline after which that edit was made; empty where it was in time. */
  late: string;
}

const MOMENT = String.raw`\d\d/\d\d/\d{4} \d\d:\d\d`;
const STAMP = new RegExp(
  `^(?:(?:Nộp|Đánh dấu) lúc (${MOMENT})(?: · sửa lần cuối (${MOMENT}))?|Sửa lần cuối (${MOMENT}))(?: \\(sau hạn gửi ([\\d/]+)\\))?$`,
);

/** What a tab says whose unit has not handed in. */
export const NO_HAND_IN: HandIn = { at: '', edited: '', late: '' };

/**
 * Returns the stamp of a tab; empty where there is nothing to say.
 *
 * @example
 * stampText({ at: '14/06/2026 16:40', edited: '15/06/2026 08:02', late: '' });
 * // 'Nộp lúc 14/06/2026 16:40 · sửa lần cuối 15/06/2026 08:02'
 */
export function stampText({ at, edited, late }: HandIn): string {
  const last = edited && `${at === '' ? 'Sửa' : 'sửa'} lần cuối ${edited}`;
  const said = [at && `Nộp lúc ${at}`, last].filter(Boolean).join(' · ');
  return said && late ? `${said} (sau hạn gửi ${late})` : said;
}

/** Reads a stamp, also of a tick that handed nothing in; undefined for any other text. */
export function readStamp(text: string): HandIn | undefined {
  const found = STAMP.exec(text);
  if (!found) return undefined;
  const [, at = '', edited = '', only = '', late = ''] = found;
  return { at, edited: edited || only, late };
}

/** What an edit of a unit's tab touched, and what holds after it. */
export interface TabEdit {
  isOfBoxes: boolean;
  isOfEntries: boolean;
  /** Whether a box is ticked now. */
  isTicked: boolean;
  /** The deadline after which the edit was made; empty where it was in time. */
  late: string;
}

/**
 * Returns the stamp of a tab after an edit: a tick says when, taking the last tick away says nothing any more, and an
 * entry that changes after a tick or after the deadline is the last edit.
 *
 * @example
 * const edit = { isOfBoxes: true, isOfEntries: false, isTicked: true, late: '' };
 * stampAfter(NO_HAND_IN, edit, '14/06/2026 16:40'); // { at: '14/06/2026 16:40', edited: '', late: '' }
 */
export function stampAfter(
  before: HandIn,
  { isOfBoxes, isOfEntries, isTicked, late }: TabEdit,
  now: string,
): HandIn {
  const isFirst = before.at === '';
  if (isOfBoxes && isTicked && isFirst) return { at: now, edited: '', late: '' };
  const kept = isOfBoxes && !isTicked ? NO_HAND_IN : before;
  return isOfEntries && (isTicked || late !== '') ? { at: kept.at, edited: now, late } : kept;
}

/** Returns the last day on which the units may type, which is that of the deadline or some days later; undefined where none is set. */
export function lastDayOf({
  deadline,
  graceDays,
}: Pick<Settings, 'deadline' | 'graceDays'>): Day | undefined {
  const day = parseDay(deadline);
  const grace = /^\d+$/.test(graceDays) ? Number(graceDays) : 0;
  return day && daysLater(day, grace);
}

/** Returns whether the last day on which the units may type is past. */
export function isOver(settings: Pick<Settings, 'deadline' | 'graceDays'>, today: Day): boolean {
  const last = lastDayOf(settings);
  return last !== undefined && dayNumber(last) < dayNumber(today);
}

/** Stands before a moment at which a run read the tick, where nothing says when it was set. */
export const AT_LATEST = '≤ ';

/**
 * Returns when a unit handed in, given what its tab says and what an earlier run noted; empty where no box is ticked. A
 * unit can write over its stamp, so an earlier moment than the noted one does not count.
 */
export function handedInAt(isTicked: boolean, stamp: HandIn, noted: string, now: string): string {
  if (!isTicked) return '';
  if (stamp.at === '') return noted || AT_LATEST + now;
  const isEarlier = noted !== '' && !noted.startsWith(AT_LATEST) && sortable(stamp.at) < sortable(noted);
  return isEarlier ? noted : stamp.at;
}

/**
 * Returns how many days after the deadline a moment lies; 0 or less is in time, ½ later on its day than its hour,
 * undefined where one of both is unknown.
 */
export function daysLate(moment: string, deadline: string): number | undefined {
  const [day, until] = [parseDay(moment.replace(AT_LATEST, '').slice(0, 10)), parseDay(deadline)];
  const late = day && until && dayNumber(day) - dayNumber(until);
  const hour = hourIn(deadline);
  return late === 0 && hour !== '' && moment.slice(-5) > hour ? 0.5 : late;
}

/**
 * Returns what the column Hạn says of a unit: that it handed in in time or late, or how long it has been overdue.
 *
 * @example
 * dueText('17/06/2026 08:00', '15/6/2026', '20/06/2026 09:00'); // 'Chậm 2 ngày'
 * dueText('15/06/2026 17:05', '17 giờ 00, ngày 15/6/2026', '20/06/2026 09:00'); // 'Chậm dưới 1 ngày'
 * dueText('', '15/6/2026', '18/06/2026 09:00'); // 'Quá hạn 3 ngày'
 */
export function dueText(handedIn: string, deadline: string, now: string): string {
  const late = daysLate(handedIn || now, deadline);
  if (late === undefined) return '';
  const isAtLatest = handedIn.startsWith(AT_LATEST);
  const days = isAtLatest ? AT_LATEST + Math.ceil(late) : late < 1 ? 'dưới 1' : late;
  if (handedIn === '') return late > 0 ? `Quá hạn ${days} ngày` : '';
  return late > 0 ? `Chậm ${days} ngày` : 'Đúng hạn';
}

function sortable(moment: string): string {
  const [, day = '', month = '', year = '', time = ''] = /(\d\d)\/(\d\d)\/(\d{4}) (.*)/.exec(moment) ?? [];
  return `${year}${month}${day}${time}`;
}
