// What a unit reads beside its entry.
import type { Finding } from '../model/finding';

/** More messages of one kind than these are counted, not shown: a cell has little room. */
const TOLD_AT_ONCE = 8;

/**
 * Puts the findings of one entry into the words that the unit reads beside it, a line for each severity with its mark.
 * What is only for information is left to the coordinator.
 */
export function verdict(findings: Finding[]): string {
  const lineOf = (severity: Finding['severity'], label: string) => {
    const messages = [...new Set(findings.filter((f) => f.severity === severity).map((f) => f.message))];
    const rest = messages.splice(TOLD_AT_ONCE).length;
    const more = rest > 0 ? ` Và ${rest} chỗ khác.` : '';
    return messages.length > 0 ? [`${label}: ${messages.join(' ')}${more}`] : [];
  };
  const lines = [
    ...lineOf('error', '✖ Lỗi'),
    ...lineOf('warning', '⚠ Cảnh báo'),
    ...lineOf('fixed', '✎ Tự sửa khi tổng hợp'),
  ];
  return lines.length > 0 ? lines.join('\n') : '✔ Hợp lệ';
}

/**
 * More than the mark, because a unit may paste a list whose bullets are `✔`, and more than the label, because a person may
 * begin a remark with `⚠ Cảnh báo:`. What the add-on says of an error or a warning begins with the part in quotes or with
 * the cell, and every line ends in a full stop.
 */
const VERDICT =
  /^(?:✔ Hợp lệ|(?:(?:✖ Lỗi|⚠ Cảnh báo): (?:“|«|Ô [A-Z]+\d+ |Nội dung gõ bằng phông chữ cũ).*\.|(?:✎ Tự sửa khi tổng hợp|ℹ Gợi ý): .*\.)(?:\n(?:✖ Lỗi|⚠ Cảnh báo|✎ Tự sửa khi tổng hợp|ℹ Gợi ý): .*\.)*)$/s;

/**
 * Returns whether a cell holds what the add-on wrote beside an entry, and not what somebody typed.
 *
 * @example
 * isVerdict('✔ Hợp lệ'); // true
 * isVerdict('✔ Mở 02 lớp.'); // false
 * isVerdict('⚠ Cảnh báo: nguy cơ cháy rừng cấp V'); // false
 */
export function isVerdict(text: string): boolean {
  return VERDICT.test(text);
}
