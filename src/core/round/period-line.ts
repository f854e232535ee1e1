// The line below the name of the unit in its tab.
import { parseDay } from '../model/day';
import type { Settings } from '../model/settings';
import { parsePeriod } from './period';

const HELP = 'Mỗi hàng một mục, gõ vào cột Nội dung. Nhập xong, đánh dấu vào ô Hoàn thành.';

/** Returns the line that tells a unit the period, the deadline and how to type. */
export function periodLine({ period, deadline }: Pick<Settings, 'period' | 'deadline'>): string {
  const parts = [period && `Kỳ báo cáo: ${period}`, deadline && `Hạn gửi: ${deadline}`, HELP];
  return parts.filter(Boolean).join(' · ');
}

/** Returns the period that such a line names; an empty text where it names none. */
export function periodIn(text: string): string {
  return /^Kỳ báo cáo: (.+?)(?: · |$)/.exec(text)?.[1] ?? '';
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
