// Runs a command while no other run works in the workbook.
import type { Result } from '../../contract/result';
import { answer } from './answer';
import { type Ask, withDocumentLock } from './lock';

/** Runs a command while no other run works in this workbook, and returns its value or a message for the page. */
export function runAlone<Value>(command: (ask: Ask) => Value): Result<Value> {
  return answer(() => withDocumentLock(command), 'Lệnh dừng giữa chừng.');
}
