// Writes that may fail without ending the run.
import { type Finding, finding } from '../../core/model/finding';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from '../platform/user-error';

/**
 * Writes into a tab and flushes. Returns a warning when that fails, else nothing: the message of a UserError as it is;
 * for any other error `problem`, which is a sentence, and what the person can do.
 */
export function writeAtOnce(
  tab: string,
  write: () => void,
  problem = `Chưa ghi được vào tab “${tab}”.`,
): Finding[] {
  try {
    write();
    SpreadsheetApp.flush();
    return [];
  } catch (error) {
    console.error(error);
    const message = error instanceof UserError ? error.message : `${problem} ${googleProblem(error).advice}`;
    return [finding('not-written', 'warning', { tab }, message)];
  }
}
