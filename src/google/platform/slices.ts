// Does long work in slices, because Google ends a run after six minutes (documented) and a department has up to 180
// tabs.
import type { Progress } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import { isToStop, progressWriter } from '../memory/progress';
import { documentStore } from '../memory/store';
import { attempt } from './attempt';

/** Time after which a slice ends itself, in ms. */
const SLICE_MS = 270_000;

/** One step of long work. Doing it twice must do no harm. */
export interface WorkStep<State> {
  /**
   * Identifies the step together with everything its result depends on. A step is skipped when the checkpoint has its
   * key.
   */
  key(): string;
  act(state: State): void;
}

/** Work that may need several slices. */
export interface LongWork<State> {
  /** Names the checkpoint, and the step that the sidebar shows. */
  name: Progress['step'];
  /** The state before the first step. Plain data, which the steps change. */
  begin: State;
  steps: WorkStep<State>[];
}

/** What is kept between two slices. */
interface Checkpoint<State> {
  /** Keys of the steps that are done. */
  done: string[];
  state: State;
}

/**
 * Continues long work from its checkpoint, until it is finished, 270 s have passed, or the person asked this run to
 * stop. Saves a checkpoint even when a step throws, and removes it when the work is finished. `summarise` makes the
 * message of finished work, and of what is done so far.
 *
 * @example
 * runSlice({ name: 'setUp', begin: { made: 0 }, steps }, 'run-1', ({ made }) => `Đã tạo ${made} tab.`);
 * // { done: 3, total: 3, isFinished: true, message: 'Đã tạo 3 tab.' }
 */
export function runSlice<State>(
  { name, begin, steps }: LongWork<State>,
  runId: string,
  summarise: (state: State, isFinished: boolean) => string,
): Slice {
  const until = Date.now() + SLICE_MS;
  const store = documentStore();
  const key = `work:${name}`;
  const { done, state }: Checkpoint<State> = checkpointIn(store.get(key), begin) ?? {
    done: [],
    state: begin,
  };
  const isDone = new Set(done);
  const tellProgress = progressWriter(runId);
  const total = steps.length;
  let count = steps.filter((step) => isDone.has(step.key())).length;
  try {
    for (const step of steps) {
      if (isDone.has(step.key())) continue;
      if (Date.now() > until || isToStop(runId))
        return { done: count, total, isFinished: false, message: summarise(state, false) };
      tellProgress(name, count, total);
      step.act(state);
      // The key is asked for after the step, as it may name what the step made.
      done.push(step.key());
      count++;
    }
    // Google may report a refusal only at the flush, and then the work is not finished.
    SpreadsheetApp.flush();
  } finally {
    // When Google's store is full, the next slice only repeats some steps.
    attempt(() => {
      if (count < total) store.set(key, JSON.stringify({ done, state }));
      else store.remove(key);
    });
  }
  return { done: total, total, isFinished: true, message: summarise(state, true) };
}

/** Forgets how far long work had come, because what it did is about to be undone. */
export function forgetWork(name: LongWork<unknown>['name']): void {
  documentStore().remove(`work:${name}`);
}

/** Returns what was kept, unless it is not built like a checkpoint of this work: every editor can write into the store. */
function checkpointIn<State>(text: string | null, begin: State): Checkpoint<State> | undefined {
  let found: unknown;
  attempt(() => {
    found = text === null ? undefined : JSON.parse(text);
  });
  return isLike({ done: [], state: begin }, found) ? (found as Checkpoint<State>) : undefined;
}

/** Returns whether something has every part of a sample, of the same kind; its lists hold only texts. */
function isLike(sample: unknown, found: unknown): boolean {
  if (Array.isArray(sample)) {
    return Array.isArray(found) && found.every((part) => typeof part === 'string');
  }
  if (typeof sample !== 'object' || sample === null) return typeof found === typeof sample;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false;
  return Object.entries(sample).every(([key, part]) => isLike(part, (found as Record<string, unknown>)[key]));
}
