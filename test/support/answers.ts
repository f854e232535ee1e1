// Reads the results that the script's functions return to a page.
import type { RunResult } from '../../local/host/host';
import type { Result } from '../../src/contract/result';

/** Returns the value of a function's result; throws when the function failed. */
export function valueOfRun<Value>({ result }: Pick<RunResult, 'result'>): Value {
  const answer = result as Result<Value>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Returns the message of a function that failed; an empty text when it did not. */
export function refusalOfRun({ result }: Pick<RunResult, 'result'>): string {
  const answer = result as Result<unknown>;
  return answer.ok ? '' : answer.message;
}
