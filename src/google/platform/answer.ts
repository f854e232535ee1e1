// Turns what the script's functions return or throw into a result for a page.
import type { Result } from '../../contract/result';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from './user-error';

/**
 * Does work for a page. Returns its value, or a Vietnamese message when it throws: that of a UserError as it is; for
 * any other error `problem`, which is a sentence, and what the person can do. Never throws.
 *
 * @example
 * answer(() => 7); // { ok: true, value: 7 }
 * answer(() => { throw new UserError('Chưa có đơn vị nào.'); }); // { ok: false, message: 'Chưa có đơn vị nào.' }
 */
export function answer<Value>(work: () => Value, problem = 'Lệnh chưa xong.'): Result<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    console.error(error);
    if (error instanceof UserError) {
      return { ok: false, message: error.message, ...(error.flag && { [error.flag]: true }) };
    }
    const { kind, advice } = googleProblem(error);
    return { ok: false, message: `${problem} ${advice}`, ...(kind === 'busy' && { isBusy: true }) };
  }
}
