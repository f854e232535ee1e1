// The line below the name of the unit in its tab.
import { type Day, dayText, parseDay } from '../model/day';
import type { Settings } from '../model/settings';
import { isBanner } from './banner';
import { lastDayOf } from './hand-in';
import { parsePeriod } from './period';

const HELP = 'Mỗi hàng một mục, gõ vào cột Nội dung. Nhập xong, đánh dấu vào ô Hoàn thành.';

/** Returns the line that tells a unit the period, the deadline and how to type. */
export function periodLine(settings: Pick<Settings, 'period' | 'deadline' | 'graceDays'>): string {
  const { period, deadline } = settings;
  const last = Number(settings.graceDays) > 0 ? lastDayOf(settings) : undefined;
  const until = last ? `${deadline} (nhận đến ${dayText(last)})` : deadline;
  const parts = [period && `Kỳ báo cáo: ${period}`, until && `Hạn gửi: ${until}`, HELP];
  return parts.filter(Boolean).join(' · ');
}

/** What stands in the cell below the name of a unit: the line, and below it what the coordinator has to tell the unit. */
export interface PeriodCell {
  line: string;
  /** Empty where the unit has to be told nothing. */
  banner: string;
}

/** Returns the text of that cell. */
export function periodCell({ line, banner }: PeriodCell): string {
  return [line, banner].filter(Boolean).join('\n');
}

/** Returns the parts of that cell; undefined for a text that is somebody's own. */
export function readPeriodCell(text: string): PeriodCell | undefined {
  const [line = '', ...rest] = text.split('\n');
  const banner = rest.join('\n');
  if (isBanner(text)) return { line: '', banner: text };
  return isPeriodLine(line) && (banner === '' || isBanner(banner)) ? { line, banner } : undefined;
}

/** Returns the period that such a line names; an empty text where it names none. */
export function periodIn(text: string): string {
  return /^Kỳ báo cáo: (.+?)(?: · |$)/.exec(text)?.[1] ?? '';
}

/** Until when a line lets its unit hand in. */
export interface LineDeadline {
  deadline: Day;
  /** The last day on which the unit may type: that of the deadline, or some days later. */
  last: Day;
}

/**
 * Returns until when such a line lets the unit hand in; undefined where it names no day.
 *
 * @example
 * deadlineIn('Hạn gửi: 15/6/2026 (nhận đến 17/6/2026)'); // { deadline: of June 15th, last: of June 17th }
 */
export function deadlineIn(line: string): LineDeadline | undefined {
  const [, named = '', later = ''] =
    /(?:^| · )Hạn gửi: (.+?)(?: \(nhận đến (.+?)\))?(?: · |$)/.exec(line) ?? [];
  const deadline = parseDay(named);
  return deadline && { deadline, last: parseDay(later) ?? deadline };
}

/**
 * Returns whether a text is such a line, whatever its period, or one of the same parts that a person made. What says more
 * is somebody's own text.
 *
 * @example
 * isPeriodLine('Kỳ báo cáo: quý III/2026 · Hạn gửi: 15/9/2026'); // true
 * isPeriodLine('Hạn gửi: xin lùi đến 20/6'); // false
 */
export function isPeriodLine(text: string): boolean {
  const isOurs = text.endsWith(HELP);
  const parts = (isOurs ? text.slice(0, -HELP.length).replace(/ · $/, '') : text).split(' · ');
  if (isOurs && parts[0] === '') return true;
  return parts.every((part, i) => {
    const [, period] = /^Kỳ báo cáo: ([^\n]+)$/.exec(part) ?? [];
    if (period !== undefined) return i === 0 && (isOurs || parsePeriod(period) !== undefined);
    const [, deadline = ''] = /^Hạn gửi: ([^\n]+)$/.exec(part) ?? [];
    return i === parts.length - 1 && deadline !== '' && (isOurs || parseDay(deadline) !== undefined);
  });
}
