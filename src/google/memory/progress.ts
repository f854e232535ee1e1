// How far a run is, through the cache of the person who runs it: the sidebar asks while the run is on.
import type { Progress, Step } from '../../contract/progress';

/** Says where a run is; of the step `read`, how many tabs are read. */
export type Report = (step: Step, done?: number, total?: number) => void;

/** A put costs Google about a tenth of a second, as much as reading a tab: one every so many tabs is enough. */
const TABS_PER_REPORT = 10;

/** How a run says where it is. It never throws: after a cache that fails, the run goes on and says no more. */
export function progressReport(runId: string): Report {
  let works = true;
  return (step, done = 0, total = 0) => {
    if (!works || done % TABS_PER_REPORT !== 0) return;
    try {
      const progress: Progress = { step, done, total };
      CacheService.getUserCache().put(keyOf(runId), JSON.stringify(progress));
    } catch (error) {
      console.error(error);
      works = false;
    }
  };
}

/** Where a run of this person is; null when it has said nothing yet, or nothing for ten minutes. */
export function readProgress(runId: string): Progress | null {
  const text = CacheService.getUserCache().get(keyOf(runId));
  return text === null ? null : JSON.parse(text);
}

/** A key of its own for each run: what an earlier one said is never taken for this one's. */
function keyOf(runId: string): string {
  return `progress:${SpreadsheetApp.getActive().getId()}:${runId}`;
}
