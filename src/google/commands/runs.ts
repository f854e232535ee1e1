// What the sidebar asks while a run is going on: how far it is, and to stop.
import type { Progress } from '../../contract/progress';
import type { Result } from '../../contract/result';
import { askToStop, readProgress } from '../memory/progress';
import { answer } from '../platform/answer';

/** Returns how far a run of this person has come; null when the run has not reported yet. */
export function progress(runId: string): Result<Progress | null> {
  return answer(() => readProgress(runId));
}

/** Asks a run of this person to stop after its current step. */
export function stopRun(runId: string): Result<null> {
  return answer(() => {
    askToStop(runId);
    return null;
  });
}
