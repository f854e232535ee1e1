// Writes that may fail without ending the run.
import { type Finding, finding } from '../../core/model/finding';
import { attempt } from '../platform/attempt';

/**
 * Writes into a tab and flushes. Returns a warning when the person may not write there or Google fails, else nothing.
 */
export function writeAtOnce(
  tab: string,
  write: () => void,
  problem = `Chưa ghi được vào tab “${tab}”: có thể bạn không có quyền sửa tab này.`,
): Finding[] {
  const reason = attempt(() => {
    write();
    SpreadsheetApp.flush();
  });
  return reason === '' ? [] : [finding('not-written', 'warning', { tab }, `${problem} (${reason})`)];
}
