// What a coordinator has to tell a unit: it stands below the line with the period and the deadline, in the first column,
// which is all of a tab that a phone surely shows.

/** Characters of a line, so that it is read at the width of a phone without scrolling sideways. */
const WIDTH = 56;

/** What a unit is told of its tab, as data; days such as `16/06/2026`. */
export type Banner =
  | { kind: 'approved'; day: string }
  | { kind: 'returned'; day: string; comment: string; until: string }
  | { kind: 'locked'; deadline: string; contact: string }
  | { kind: 'reopened'; until: string }
  | { kind: 'exempt'; reason: string };

/**
 * Returns what a unit reads, in lines of at most 56 characters.
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
      const until = banner.until && ` trước hết ngày ${banner.until}`;
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
const FORMS = [
  /^✔ Đã duyệt [\d/]+, tab đã khóa\. Cần sửa: đề nghị người điều phối trả lại\.$/,
  /^↩ TRẢ LẠI [\d/]+: .*? Sửa xong, đánh dấu lại ô Hoàn thành(?: trước hết ngày [\d/]+)?\.$/,
  /^🔒 Đã khóa: hết hạn gửi [\d/]+\. Liên hệ .* nếu cần sửa\.$/,
  /^🔓 Được mở đến hết ngày [\d/]+\.$/,
  /^○ Được miễn báo cáo kỳ này \(.*\)\.$/,
];

/** Returns whether a text is a banner of the add-on's. */
export function isBanner(text: string): boolean {
  const line = text.replace(/\s+/g, ' ');
  return FORMS.some((form) => form.test(line));
}

/** Breaks a line between words; a word that is longer stays whole. */
function broken(line: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
