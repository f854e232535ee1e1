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
