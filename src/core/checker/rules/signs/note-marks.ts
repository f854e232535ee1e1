// Marks of footnotes, endnotes and comments, which Word copies together with the text.
import type { Prose } from '../../../model/prose';
import { linkTest } from '../../../text/vietnamese/links';
import type { Alarm, CheckRule } from '../rule';

/** A number, a small Roman numeral of a footnote, or a comment's initials and number, right after a word or first in its line. */
const MARK =
  /(?<=^(?:[-+] )?|[\p{L}\d.,;:!?)\]”"'…])\[(?:\d{1,3}|i{1,3}|i[vx]|vi{1,3}|\p{Lu}{1,5}\d{1,3})\](?!\()|(?<=\p{Ll}{3}|[.,;:!?)\]”])[¹²³⁴-⁹]+/gmu;

function noteMarks({ text }: Prose): Alarm[] {
  const isLink = linkTest(text);
  return [...text.matchAll(MARK)]
    .filter(({ index }) => !isLink(index))
    .map(({ 0: found, index: start }) => ({ start, end: start + found.length }));
}

/** The check of marks of notes. It proposes nothing: only a person knows whether the note belongs into the sentence. */
export const noteMarkChecks: CheckRule[] = [
  {
    id: 'F1',
    code: 'F1',
    severity: 'warning',
    message: 'có thể là dấu chú thích, nhận xét của Word: viết lời ấy vào câu nếu cần, rồi xóa dấu',
    source: 'Word: chú thích chân trang và nhận xét khi sao chép thành chữ là [1], [i], [NVA1]',
    find: noteMarks,
    fires: [
      ['Phát 300 tờ rơi[1], treo băng rôn', '[1]'],
      ['Phát tờ rơi.[12]', '[12]'],
      ['Phát 300 tờ rơi¹ ở chợ', '¹'],
      ['Phát tờ rơi (300 tờ)[ii]', '[ii]'],
      ['[1] Theo số liệu của Công an xã', '[1]'],
      ['Một\n- [2] Theo số liệu', '[2]'],
      ['Phát tờ rơi[NVA1] ở chợ', '[NVA1]'],
      ['[A2]Bổ sung số liệu', '[A2]'],
    ],
    silent: [
      'Phát 300 tờ rơi (1), treo băng rôn',
      'rộng 500 m², 3 km², 20 dm³, 10³',
      'Có [x], không [ ]',
      '[x] Đã làm\n[v] Đã gửi',
      'Mẫu [01], phòng [A1]',
      '[2026] Kế hoạch năm',
      'Xem https://a.vn/b[1]',
      '[Hội nghị] tổng kết',
      'năm[2025-2026]',
    ],
  },
];
