// The line below the name of the unit in its tab.
import type { Settings } from '../model/settings';

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

/** Returns whether a text is such a line, whatever its period. */
export function isPeriodLine(text: string): boolean {
  return text === HELP || /^(?:Kỳ báo cáo|Hạn gửi): /.test(text);
}
