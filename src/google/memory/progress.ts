// Passes the progress of a run to the sidebar, through the cache of the person who runs it.

import type { Progress, Step } from '../../contract/progress';
import { passingStore } from './store';

/** Reports the step of a run; in the step `read` also how many tabs are read, of how many. */
export type TellProgress = (step: Step, done?: number, total?: number) => void;

/** Writing to the cache takes about 0.1 s, as long as reading a tab, so only every tenth tab is reported. */
const TABS_PER_UPDATE = 10;

/**
 * Returns the function by which a run reports its progress. That function never throws: when the cache fails, it
 * stops reporting and the run goes on.
 */
export function progressWriter(runId: string): TellProgress {
  let works = true;
  return (step, done = 0, total = 0) => {
    if (!works || done % TABS_PER_UPDATE !== 0) return;
    try {
      const progress: Progress = { step, done, total };
      passingStore().set(keyOf(runId), JSON.stringify(progress));
    } catch (error) {
      console.error(error);
      works = false;
    }
  };
}

/** Returns how far a run of this person has come; null when it has not reported in the last ten minutes. */
export function readProgress(runId: string): Progress | null {
  const text = passingStore().get(keyOf(runId));
  return text === null ? null : JSON.parse(text);
}

/** Each run has its own key, so that the progress of an earlier run is never taken for this one's. */
function keyOf(runId: string): string {
  return `progress:${SpreadsheetApp.getActive().getId()}:${runId}`;
}

/** Asks a run of this person to stop after its current step. */
export function askToStop(runId: string): void {
  passingStore().set(stopKey(runId), 'stop');
}

/** Returns whether a run was asked to stop; false when the cache fails. */
export function isToStop(runId: string): boolean {
  try {
    return passingStore().get(stopKey(runId)) !== null;
  } catch (error) {
    console.error(error);
    return false;
  }
}

function stopKey(runId: string): string {
  return `${keyOf(runId)}:stop`;
}
