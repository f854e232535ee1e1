// What the script's functions answer to a page.
import type { RunResult } from '../../local/host/host';
import type { Result } from '../../src/contract/result';

/** Returns what a function answered; throws where it refused. */
export function valueOfRun<Value>({ result }: Pick<RunResult, 'result'>): Value {
  const answer = result as Result<Value>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Returns why a function refused; an empty text where it did not. */
export function refusalOfRun({ result }: Pick<RunResult, 'result'>): string {
  const answer = result as Result<unknown>;
  return answer.ok ? '' : answer.message;
}
