// How far a run is, through the cache of the person who runs it: the sidebar asks while the run is on.

import type { Progress, Step } from '../../contract/progress';
import { passingStore } from './store';

/** Says where a run is; of the step `read`, how many tabs are read. */
export type TellProgress = (step: Step, done?: number, total?: number) => void;

/** A put costs Google about a tenth of a second, as much as reading a tab: one every so many tabs is enough. */
const TABS_PER_REPORT = 10;

/** How a run says where it is. It never throws: after a cache that fails, the run goes on and says no more. */
export function progressReport(runId: string): TellProgress {
  let works = true;
  return (step, done = 0, total = 0) => {
    if (!works || done % TABS_PER_REPORT !== 0) return;
    try {
      const progress: Progress = { step, done, total };
      passingStore().set(keyOf(runId), JSON.stringify(progress));
    } catch (error) {
      console.error(error);
      works = false;
    }
  };
}

/** Where a run of this person is; null when it has said nothing yet, or nothing for ten minutes. */
export function readProgress(runId: string): Progress | null {
  const text = passingStore().get(keyOf(runId));
  return text === null ? null : JSON.parse(text);
}

/** A key of its own for each run: what an earlier one said is never taken for this one's. */
function keyOf(runId: string): string {
  return `progress:${SpreadsheetApp.getActive().getId()}:${runId}`;
}

/** Asks a run of this person to stop after the step it is at. */
export function askToStop(runId: string): void {
  passingStore().set(stopKey(runId), 'stop');
}

/** Tells whether a run was asked to stop; with a cache that fails it goes on. */
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
