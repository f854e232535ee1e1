// The sidebar at work: runs a command of the script, asks how far it is, and shows what it came to.

import type { Outcome } from '../../contract/outcome';
import type { Server } from '../../contract/sidebar-server';
import type { CellFix } from '../../core/model/fixes';
import type { Row } from '../../core/wording/list-rows';
import { caller } from '../shared/call';
import { failureText } from '../shared/failure';
import { Results } from './results';
import * as view from './view';
import { fixedText, ignoredText, type Task } from './wording';

const POLL_MS = 1000;
/** Google ends a run after six minutes (documented). */
const LOST_AFTER_MS = 7 * 60_000;

const call = caller<Server>();

/** Id of the run that is on; empty when none is. */
let current = '';
/** The task whose outcome is shown. */
let shown: Task = { command: view.pageData().start, mayBeDraft: false };
/** Whether changes are being made. */
let isChanging = false;

const results = new Results({ select, fix, ignore });

async function start(task: Task): Promise<void> {
  // Not a secret: it only tells this run from the others of the same person.
  const runId = `${Date.now()}-${Math.random()}`;
  current = runId;
  shown = task;
  view.showRunning(task);
  results.show(undefined);
  follow(task, runId);
  try {
    const outcome = await Promise.race([run(task, runId), lostAnswer()]);
    current = '';
    view.showOutcome(task, outcome);
    results.show(outcome);
  } catch (error) {
    current = '';
    view.showFailure(failureText(error as Error));
  }
}

/** A call whose answer got lost, as when the machine slept, is never told so: after a while nothing can come any more. */
function lostAnswer(): Promise<never> {
  const error = Object.assign(new Error('No answer'), { name: 'NetworkError' });
  return new Promise((_, reject) => setTimeout(() => reject(error), LOST_AFTER_MS));
}

function run({ command, mayBeDraft }: Task, runId: string): Promise<Outcome> {
  return command === 'produceAnnex' ? call('produceAnnex', mayBeDraft, runId) : call('checkEntries', runId);
}

/** Shows how far a run is, about once a second and one question at a time, as long as it is on. */
async function follow(task: Task, runId: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    if (current !== runId) return;
    try {
      const progress = await call('progress', runId);
      if (progress && current === runId) view.showProgress(task, progress);
    } catch (error) {
      // The run's own answer tells whether it failed; a question without an answer only leaves the bar where it is.
      console.warn(error);
    }
  }
}

async function select({ tab, cell }: Row): Promise<string> {
  try {
    return await call('selectCell', tab, cell);
  } catch (error) {
    return failureText(error as Error);
  }
}

function fix(fixes: CellFix[]): void {
  void changing(
    async () => {
      const result = await Promise.race([call('applyFixes', fixes), lostAnswer()]);
      const left = results.applyFixes(result);
      if (left) view.showChange(shown, left, fixedText(result, left.annex !== undefined));
    },
    (problem) => results.tell(problem),
  );
}

function ignore(rule: string, text: string): void {
  void changing(
    async () => {
      const problem = await Promise.race([call('ignoreFinding', rule, text), lostAnswer()]);
      if (problem !== '') return results.tell(problem);
      const left = results.applyIgnored(rule, text);
      if (left) view.showChange(shown, left, ignoredText(text));
    },
    (problem) => results.tell(problem),
  );
}

function openDictionary(): void {
  void changing(async () => {
    const problem = await Promise.race([call('openDictionary'), lostAnswer()]);
    if (problem !== '') view.tell(problem);
  }, view.tell);
}

/** Makes one change at a time; `tell` is told why it could not be made. */
async function changing(change: () => Promise<void>, tell: (problem: string) => void): Promise<void> {
  if (isChanging || current !== '') return;
  isChanging = true;
  lock(true);
  try {
    await change();
  } catch (error) {
    tell(failureText(error as Error, 'xem ô hoặc tab đó'));
  } finally {
    isChanging = false;
    lock(false);
  }
}

function lock(isLocked: boolean): void {
  results.lock(isLocked);
  view.lock(isLocked);
}

view.buttons.produce.onclick = () => start({ command: 'produceAnnex', mayBeDraft: false });
view.buttons.draft.onclick = () => start({ command: 'produceAnnex', mayBeDraft: true });
view.buttons.check.onclick = () => start({ command: 'checkEntries', mayBeDraft: false });
view.buttons.dictionary.onclick = openDictionary;

start(shown);
