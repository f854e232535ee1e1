// What the sidebar asks of a run that is on: how far it is, and to stop.
import type { Progress } from '../../contract/progress';
import type { Result } from '../../contract/result';
import { askToStop, readProgress } from '../memory/progress';
import { answer } from '../platform/answer';

/** Tells how far a run of this person is; null where it has said nothing yet. */
export function progress(runId: string): Result<Progress | null> {
  return answer(() => readProgress(runId));
}

/** Asks a run of this person to stop after the step it is at. */
export function stopRun(runId: string): Result<null> {
  return answer(() => {
    askToStop(runId);
    return null;
  });
}
