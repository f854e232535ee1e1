// The page: what is seen while a task runs, and after.
import type { Outcome } from '../core/outcome';
import type { Progress } from '../core/progress';
import { addLink, byId } from './dom';
import { type Follow, sectionElements } from './list';
import type { PageData } from './page-data';
import { sectionsOf } from './sections';
import { documentLinks, FAILURE_TITLE, outcomeTitle, runningTitle, stepText, type Task } from './wording';

const heading = byId('heading');
const message = byId('message');
const progressBox = byId('progress');
const bar = byId('bar') as HTMLProgressElement;
const count = byId('count');
const closable = byId('closable');
const documentBox = byId('document');
const draft = byId('draft');
const hint = byId('hint');
const sections = byId('sections');

/** The buttons that start a task. */
export const buttons = {
  produce: byId('produce') as HTMLButtonElement,
  check: byId('check') as HTMLButtonElement,
  draft: byId('make-draft') as HTMLButtonElement,
};

/** The data the page was made with. */
export function pageData(): PageData {
  return JSON.parse(byId('data').textContent ?? '');
}

/** A task began: what the last one came to is gone. */
export function showRunning(task: Task): void {
  change(runningTitle(task), 'Đang bắt đầu…', true);
}

/** A run said where it is, so it is on at Google's, whatever becomes of this page. */
export function showProgress(task: Task, progress: Progress): void {
  const { done, total } = progress;
  const text = stepText(task, progress);
  // The same text again would be read out again.
  if (message.textContent !== text) message.textContent = text;
  count.textContent = total > 0 ? `${done}/${total} tab` : '';
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  } else bar.removeAttribute('value');
  closable.hidden = false;
}

/** A task came to its end. */
export function showOutcome(task: Task, outcome: Outcome, follow: Follow): void {
  change(outcomeTitle(task, outcome), outcome.message, false);
  for (const { text, url } of documentLinks(outcome)) {
    const isFirst = documentBox.childElementCount === 0;
    addLink(documentBox, text, url).className = isFirst ? 'button primary' : 'button';
  }
  draft.hidden = !outcome.offersDraft;
  const elements = sectionElements(sectionsOf(outcome), follow);
  sections.replaceChildren(...elements);
  hint.hidden = elements.length === 0;
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
  progressBox.hidden = !isRunning;
  bar.removeAttribute('value');
  count.textContent = '';
  closable.hidden = true;
  documentBox.replaceChildren();
  draft.hidden = true;
  hint.hidden = true;
  sections.replaceChildren();
  for (const button of Object.values(buttons)) button.disabled = isRunning;
  if (focused?.matches(':disabled, [hidden] *, [hidden]') || focused?.isConnected === false) heading.focus();
}
