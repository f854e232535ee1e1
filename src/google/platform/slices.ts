// Long work in slices: Google ends a run after six minutes (documented), and a department has up to 180 tabs.
import type { Progress } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import { isToStop, progressReport } from '../memory/progress';
import { documentStore } from '../memory/store';
import { attempt } from './attempt';

/** A slice ends itself well before Google would, in ms. */
const SLICE_MS = 270_000;

/** One step of long work; it can be done again without harm. */
export interface Step<State> {
  /** Names the step and all that it depends on by now: a step whose key is on the checkpoint is not done again. */
  key(): string;
  act(state: State): void;
}

/** Work that may need several slices. */
export interface LongWork<State> {
  /** Names its checkpoint, and what the sidebar says it is at. */
  name: Progress['step'];
  /** What it knows before its first step; plain data, which the steps add to. */
  begin: State;
  steps: Step<State>[];
}

/** What is kept between two slices. */
interface Checkpoint<State> {
  /** Keys of the steps that are done. */
  done: string[];
  state: State;
}

/**
 * Goes on with long work where its checkpoint says, until it is finished, 270 s are over, or the person asked this run to
 * stop. What was done stands on the checkpoint whatever happens; once the work is finished the checkpoint is gone.
 * `tell` makes the message of finished work.
 */
export function runSlice<State>(
  { name, begin, steps }: LongWork<State>,
  runId: string,
  tell: (state: State) => string,
): Slice {
  const until = Date.now() + SLICE_MS;
  const store = documentStore();
  const key = `work:${name}`;
  const { done, state }: Checkpoint<State> = checkpointIn(store.get(key)) ?? { done: [], state: begin };
  const isDone = new Set(done);
  const tellProgress = progressReport(runId);
  const total = steps.length;
  let count = steps.filter((step) => isDone.has(step.key())).length;
  try {
    for (const step of steps) {
      if (isDone.has(step.key())) continue;
      if (Date.now() > until || isToStop(runId))
        return { done: count, total, isFinished: false, message: '' };
      tellProgress(name, count, total);
      step.act(state);
      // Only now: what the step made may be part of what its key names.
      done.push(step.key());
      count++;
    }
  } finally {
    // Where Google has no room for it, the next slice only does some steps again.
    attempt(() => {
      if (count < total) store.set(key, JSON.stringify({ done, state }));
      else store.remove(key);
    });
  }
  return { done: total, total, isFinished: true, message: tell(state) };
}

function checkpointIn<State>(text: string | null): Checkpoint<State> | undefined {
  let found: Checkpoint<State> | undefined;
  attempt(() => {
    found = text === null ? undefined : JSON.parse(text);
  });
  return found;
}
