// Shows the sidebar while a task runs and after it.
import { hasErrors, type Outcome } from '../../contract/outcome';
import type { Progress } from '../../contract/progress';
import type { Slice } from '../../contract/slice';
import { addLink, byId } from '../shared/dom';
import { FAILURE_TITLE } from '../shared/failure';
import { addCommands } from './command-buttons';
import { commandsIn, type MenuCommand } from './commands';
import { ownText } from './own-part';
import {
  checkLabel,
  countText,
  nextCommands,
  outcomeLinks,
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
const commands = byId('commands');
const draft = byId('draft');
const stopButton = byId('stop') as HTMLButtonElement;
const unfinished = byId('unfinished');

/** The buttons that start a task, and the one that opens the dictionary. */
export const buttons = {
  produce: byId('produce') as HTMLButtonElement,
  check: byId('check') as HTMLButtonElement,
  draft: byId('make-draft') as HTMLButtonElement,
  dictionary: byId('dictionary') as HTMLButtonElement,
  home: byId('home') as HTMLButtonElement,
  resume: byId('resume') as HTMLButtonElement,
};

/** Whether what only a coordinator may do is offered; undefined until it is known who the person is. */
let isOffered: boolean | undefined;
let run: (command: MenuCommand) => void = () => undefined;

/** Shows that a task began, in place of the last result. */
export function showRunning(task: Task): void {
  change(runningTitle(task), 'Đang bắt đầu…', true);
  stopButton.hidden = task.command !== 'setUp';
  stopButton.disabled = false;
}

/** Shows how far a run is, and that the sidebar may be closed now: the run goes on at Google. */
export function showProgress(task: Task, progress: Progress): void {
  const { done, total } = progress;
  const text = stepText(task, progress);
  // Setting the same text again would make a screen reader read it out again.
  if (message.textContent !== text) message.textContent = text;
  count.textContent = countText(progress);
  if (total > 0) {
    bar.max = total;
    bar.value = done;
  } else bar.removeAttribute('value');
  closable.hidden = false;
}

/** Shows the result of a task; to a person who is no coordinator, only what concerns them. */
export function showOutcome(task: Task, outcome: Outcome): void {
  showRole(outcome.own === undefined);
  change(outcomeTitle(task, outcome), outcome.own ? ownText(outcome) : outcome.message, false);
  for (const [text, url] of outcomeLinks(outcome)) {
    const isFirst = documentBox.childElementCount === 0;
    addLink(documentBox, text, url).className = isFirst ? 'button primary' : 'button';
  }
  const named = commandsIn(outcome.message);
  addCommands(
    commands,
    nextCommands(outcome).filter((next) => !named.includes(next)),
    run,
  );
  draft.hidden = !outcome.offersDraft;
  buttons.check.textContent = checkLabel(outcome);
}

/** Shows the end of long work; when it was stopped, with a button to resume it. */
export function showSlice(slice: Slice): void {
  showRole(true);
  change(sliceTitle(slice), sliceText(slice), false);
  unfinished.hidden = slice.isFinished;
}

/** Shows that long work will stop after its current step. */
export function showStopping(): void {
  stopButton.disabled = true;
  message.textContent = 'Đang dừng…';
}

/** Sets what the button "Dừng" does. */
export function onStop(stop: () => void): void {
  stopButton.onclick = stop;
}

/** Sets what the buttons of commands do that a text names. */
export function onCommand(handler: (command: MenuCommand) => void): void {
  run = handler;
}

/** Offers what only a coordinator may do, or hides it. */
export function showRole(isCoordinator: boolean): void {
  isOffered = isCoordinator;
  buttons.produce.hidden = buttons.dictionary.hidden = buttons.home.hidden = !isCoordinator;
}

/** Shows what is left of an outcome after a change to its findings, and `text` about the change. */
export function showChange(task: Task, outcome: Outcome, text: string): void {
  const title = outcomeTitle(task, outcome);
  // Setting the same text again would make a screen reader read it out again.
  if (heading.textContent !== title) heading.textContent = title;
  // The message counted the findings before the change.
  message.textContent = '';
  if (!hasErrors(outcome)) draft.hidden = true;
  tell(text);
}

/** Shows the result of a click in the notice, which is visible however far the list is scrolled. */
export function tell(text: string): void {
  notice.textContent = text;
  // A page that was opened has its own words.
  if (isOffered) addCommands(notice, commandsIn(text), run);
}

/** The button that had the focus when the buttons were disabled. */
let held: HTMLElement | undefined;

/** Disables the buttons while a call is running, and afterwards gives the focus back. */
export function lock(isLocked: boolean): void {
  const all = [...Object.values(buttons), ...document.querySelectorAll<HTMLButtonElement>('.command')];
  if (isLocked) held = all.find((button) => button === document.activeElement);
  for (const button of all) button.disabled = isLocked;
  if (!isLocked && document.activeElement === document.body) held?.focus();
}

/** Shows why a task failed or no answer came; `isForCoordinators`, that the person is none. */
export function showFailure(text: string, isForCoordinators = false): void {
  showRole(!isForCoordinators && isOffered !== false);
  change(FAILURE_TITLE, text, false);
}

/**
 * Replaces the heading and the message, and hides what belonged to the last task. When the control that had the focus
 * is gone, the heading takes the focus.
 */
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
  commands.replaceChildren();
  if (isOffered) addCommands(commands, commandsIn(text), run);
  draft.hidden = true;
  unfinished.hidden = true;
  lock(isRunning);
  if (focused?.matches(':disabled, [hidden] *, [hidden]') || focused?.isConnected === false) heading.focus();
}
