// What a coordinator has to tell a unit: it stands below the line with the period and the deadline, in the first column,
// which is all of a tab that a phone surely shows.
import { type Day, parseDay } from '../model/day';

/** Characters of a line, so that it is read at the width of a phone without scrolling sideways. */
const WIDTH = 50;

/** What a unit is told of its tab, as data; days such as `16/06/2026`. */
export type Banner =
  | { kind: 'approved'; day: string }
  | { kind: 'returned'; day: string; comment: string; until: string }
  | { kind: 'locked'; deadline: string; contact: string }
  | { kind: 'reopened'; until: string }
  | { kind: 'exempt'; reason: string };

/**
 * Returns what a unit reads, in lines of at most 50 characters.
 *
 * @example
 * bannerText({ kind: 'reopened', until: '18/06/2026' }); // '🔓 Được mở đến hết ngày 18/06/2026.'
 */
export function bannerText(banner: Banner): string {
  return said(banner).split('\n').map(broken).join('\n');
}

function said(banner: Banner): string {
  switch (banner.kind) {
    case 'approved':
      return `✔ Đã duyệt ${banner.day}, tab đã khóa. Cần sửa: đề nghị người điều phối trả lại.`;
    case 'returned': {
      const until = banner.until && ` chậm nhất hết ngày ${banner.until}`;
      return `↩ TRẢ LẠI ${banner.day}: ${banner.comment}\nSửa xong, đánh dấu lại ô Hoàn thành${until}.`;
    }
    case 'locked':
      return `🔒 Đã khóa: hết hạn gửi ${banner.deadline}. Liên hệ ${banner.contact || 'người điều phối'} nếu cần sửa.`;
    case 'reopened':
      return `🔓 Được mở đến hết ngày ${banner.until}.`;
    case 'exempt':
      return `○ Được miễn báo cáo kỳ này (${banner.reason}).`;
  }
}

/** The whole forms, spaces as they come: what stands before or after is somebody's own text. */
const forms: Record<Banner['kind'], RegExp> = {
  approved: /^✔ Đã duyệt [\d/]+, tab đã khóa\. Cần sửa: đề nghị người điều phối trả lại\.$/,
  returned:
    /^↩ TRẢ LẠI [\d/]+: .*? Sửa xong, đánh dấu lại ô Hoàn thành(?: (?:trước|chậm nhất) hết ngày [\d/]+)?\.$/,
  locked: /^🔒 Đã khóa: hết hạn gửi [\d/]+\. Liên hệ .* nếu cần sửa\.$/,
  reopened: /^🔓 Được mở đến hết ngày [\d/]+\.$/,
  exempt: /^○ Được miễn báo cáo kỳ này \(.*\)\.$/,
};

/** Returns what a text tells as a banner of the add-on's; undefined for any other text. */
export function bannerKind(text: string): Banner['kind'] | undefined {
  const line = onOneLine(text);
  return (Object.keys(forms) as Banner['kind'][]).find((kind) => forms[kind].test(line));
}

/** Returns whether a text is a banner of the add-on's. */
export function isBanner(text: string): boolean {
  return bannerKind(text) !== undefined;
}

/**
 * Returns the last day on which a banner lets its unit type, whatever the deadline; undefined where it says none.
 *
 * @example
 * openUntilIn('🔓 Được mở đến hết ngày 18/06/2026.'); // { year: 2026, month: 6, day: 18 }
 */
export function openUntilIn(banner: string): Day | undefined {
  const isOpen = ['reopened', 'returned'].includes(bannerKind(banner) ?? '');
  return isOpen ? parseDay(/hết ngày ([\d/]+)\.$/.exec(onOneLine(banner))?.[1] ?? '') : undefined;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Breaks a line between words into lines of at most 50 characters; a word that is longer stays whole. */
export function broken(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
