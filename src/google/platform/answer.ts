// Turns what the script's functions return or throw into a result for a page.
import type { Result } from '../../contract/result';
import { reasonOf } from '../../core/text/reason';
import { UserError } from './user-error';

/**
 * Does work for a page. Returns its value, or a Vietnamese message when it throws: that of a UserError as it is, or
 * for any other error what `explain` makes of Google's words. Never throws.
 *
 * @example
 * answer(() => 7); // { ok: true, value: 7 }
 * answer(() => { throw new UserError('Chưa có đơn vị nào.'); }); // { ok: false, message: 'Chưa có đơn vị nào.' }
 */
export function answer<Value>(
  work: () => Value,
  explain: (reason: string) => string = askAgain,
): Result<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    console.error(error);
    const reason = reasonOf(error);
    if (!(error instanceof UserError)) return { ok: false, message: explain(reason) };
    return { ok: false, message: reason, ...(error.isBusy && { isBusy: true }) };
  }
}

function askAgain(reason: string): string {
  return `Google báo lỗi: ${reason}\nChờ một phút rồi bấm lại. Nếu vẫn lỗi, tải lại trang bảng tính.`;
}
