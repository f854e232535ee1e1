// The page: what is seen while a task runs, and after.
import { hasErrors, type Outcome } from '../../contract/outcome';
import type { Progress } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import { addLink, byId } from '../shared/dom';
import { FAILURE_TITLE } from '../shared/failure';
import {
  checkLabel,
  countText,
  documentLinks,
  outcomeTitle,
  runningTitle,
  sliceText,
  sliceTitle,
  stepText,
  type Task,
} from './wording';

const heading = byId('heading');
const message = byId('message');
const progressBox = byId('progress');
const bar = byId('bar') as HTMLProgressElement;
const count = byId('count');
const closable = byId('closable');
const notice = byId('notice');
const documentBox = byId('document');
const draft = byId('draft');
const stopButton = byId('stop') as HTMLButtonElement;
const unfinished = byId('unfinished');

/** The buttons that are always there: they start a task, but the last one, which opens the dictionary. */
export const buttons = {
  produce: byId('produce') as HTMLButtonElement,
  check: byId('check') as HTMLButtonElement,
  draft: byId('make-draft') as HTMLButtonElement,
  dictionary: byId('dictionary') as HTMLButtonElement,
  resume: byId('resume') as HTMLButtonElement,
};

/** A task began: what the last one came to is gone. */
export function showRunning(task: Task): void {
  change(runningTitle(task), 'Đang bắt đầu…', true);
  stopButton.hidden = task.command !== 'setUp';
  stopButton.disabled = false;
}

/** A run said where it is, so it is on at Google's, whatever becomes of this page. */
export function showProgress(task: Task, progress: Progress): void {
  const { done, total } = progress;
  const text = stepText(task, progress);
  // The same text again would be read out again.
  if (message.textContent !== text) message.textContent = text;
  count.textContent = countText(progress);
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  } else bar.removeAttribute('value');
  closable.hidden = false;
}

/** A task came to its end. */
export function showOutcome(task: Task, outcome: Outcome): void {
  change(outcomeTitle(task, outcome), outcome.message, false);
  for (const { text, url } of documentLinks(outcome)) {
    const isFirst = documentBox.childElementCount === 0;
    addLink(documentBox, text, url).className = isFirst ? 'button primary' : 'button';
  }
  draft.hidden = !outcome.offersDraft;
  buttons.check.textContent = checkLabel(outcome);
}

/** Long work ended, or was stopped: then it can be resumed. */
export function showSlice(slice: Slice): void {
  change(sliceTitle(slice), sliceText(slice), false);
  unfinished.hidden = slice.isFinished;
}

/** Long work is to stop after the step it is at. */
export function showStopping(): void {
  stopButton.disabled = true;
  message.textContent = 'Đang dừng…';
}

/** Says what the button "Dừng" does. */
export function onStop(stop: () => void): void {
  stopButton.onclick = stop;
}

/** Something was done about the findings: what is left of the outcome, and a text that tells. */
export function showChange(task: Task, outcome: Outcome, text: string): void {
  const title = outcomeTitle(task, outcome);
  // The same text again would be read out again.
  if (heading.textContent !== title) heading.textContent = title;
  // Its numbers were those of before.
  message.textContent = '';
  if (!hasErrors(outcome)) draft.hidden = true;
  tell(text);
}

/** Tells what became of a click, where it is seen however far the list is scrolled. */
export function tell(text: string): void {
  notice.textContent = text;
}

/** The button that had the focus when it was locked. */
let held: HTMLElement | undefined;

/** While a call is on nothing else can be started. */
export function lock(isLocked: boolean): void {
  if (isLocked) held = Object.values(buttons).find((button) => button === document.activeElement);
  for (const button of Object.values(buttons)) button.disabled = isLocked;
  if (!isLocked && document.activeElement === document.body) held?.focus();
}

/** No answer came. */
export function showFailure(text: string): void {
  change(FAILURE_TITLE, text, false);
}

/** The focus must not be lost with the control that had it: the heading takes it, and says what is on. */
function change(title: string, text: string, isRunning: boolean): void {
  const focused = document.activeElement;
  heading.textContent = title;
  message.textContent = text;
  tell('');
  progressBox.hidden = !isRunning;
  bar.removeAttribute('value');
  count.textContent = '';
  closable.hidden = true;
  documentBox.replaceChildren();
  draft.hidden = true;
  unfinished.hidden = true;
  lock(isRunning);
  if (focused?.matches(':disabled, [hidden] *, [hidden]') || focused?.isConnected === false) heading.focus();
}
