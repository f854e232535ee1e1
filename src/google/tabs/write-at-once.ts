// Writing that must not undo what is done already.
import { type Finding, finding } from '../../core/model/finding';
import { attempt } from '../platform/attempt';

/** Writes into a tab at once. Returns a warning where the person may not, or Google does not. */
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
