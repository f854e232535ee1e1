// The line below the name of the unit in its tab.
import { type Day, dayText, parseDay } from '../model/day';
import type { Settings } from '../model/settings';
import { broken, isBanner } from './banner';
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

/** What tells a unit its period: its name, the line, and below it what the coordinator has to tell the unit. */
export interface PeriodCell {
  /** As it stands in the cell; empty where the name has a cell of its own, as in layouts 1 and 2. */
  name: string;
  line: string;
  /** Empty where the unit has to be told nothing. */
  banner: string;
}

/** Where the line is broken that stands below a name. */
const PARTS = / · (?=Hạn gửi: |Mỗi hàng một mục)/g;

/**
 * Returns the text of that cell. Below a name the line is broken, so that it is read at the width of a phone.
 *
 * @example
 * periodCell({ name: 'Xã A', line: 'Kỳ báo cáo: quý III/2026 · Hạn gửi: 15/9/2026', banner: '' });
 * // 'Xã A\nKỳ báo cáo: quý III/2026\nHạn gửi: 15/9/2026'
 */
export function periodCell({ name, line, banner }: PeriodCell): string {
  const lines = name === '' ? line : line.replace(PARTS, '\n').split('\n').map(broken).join('\n');
  return [name, lines, banner].filter(Boolean).join('\n');
}

/** Returns the parts of that cell; undefined for a text that is somebody's own. */
export function readPeriodCell(text: string): PeriodCell | undefined {
  if (isBanner(text)) return { name: '', line: '', banner: text };
  const [, head = text, banner = ''] = /^(.+?)\n((?:✔|↩|🔒|🔓|○) .*)$/s.exec(text) ?? [];
  if (banner !== '' && !isBanner(banner)) return undefined;
  if (isPeriodLine(head)) return { name: '', line: head, banner };
  const at = head.search(/\n(?:Kỳ báo cáo: |Hạn gửi: |Mỗi hàng một mục)/);
  const line = head
    .slice(at + 1)
    .replace(/\n(?=Hạn gửi: |Mỗi hàng một mục)/g, ' · ')
    .replace(/\n/g, ' ');
  return at > 0 && isPeriodLine(line) ? { name: head.slice(0, at), line, banner } : undefined;
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
