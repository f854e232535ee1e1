// A command that runs alone in the workbook.
import type { Result } from '../../contract/result';
import { answer } from './answer';
import { type Ask, withDocumentLock } from './lock';

/** Runs a command alone in this workbook, and answers with what it came to. */
export function runAlone<Value>(command: (ask: Ask) => Value): Result<Value> {
  return answer(
    () => withDocumentLock(command),
    (reason) => `Lệnh dừng vì lỗi ngoài dự kiến: ${reason}`,
  );
}
