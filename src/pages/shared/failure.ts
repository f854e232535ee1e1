// The texts that a page shows when a call brings no answer.
import { googleProblem } from '../../core/text/google-problem';

/** Heading after a failed task or a lost answer. */
export const FAILURE_TITLE = 'Chưa làm được';

/**
 * Returns why a call brought no answer and what to do next. Only an unknown error is quoted, in the language of the
 * person's account. `look` says where to see whether the work was done all the same.
 */
export function failureText(error: Error, look = 'xem tab “Nhật ký”'): string {
  if (error.name === 'NetworkError' || /connection failure|network|kết nối/i.test(error.message)) {
    return `Mất kết nối với Google nên không rõ lệnh đã xong chưa. Kiểm tra mạng, chờ vài phút, ${look}, rồi bấm lại nếu cần.`;
  }
  return googleProblem(error).advice;
}
