// What the script's functions answer to a page, whatever happens.
import type { Result } from '../../contract/result';
import { reasonOf } from '../../core/text/reason';
import { UserError } from './user-error';

/**
 * Does some work for a page, and answers with its value, or with why it was not done. A `UserError` speaks for itself;
 * of any other error `explain` makes words for the person, from what Google said.
 *
 * @example
 * answer(() => 7); // { ok: true, value: 7 }
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
