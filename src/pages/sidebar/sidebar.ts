// Runs the sidebar: calls a command of the script, asks how far it is, and shows the result.

import type { HiddenRows } from '../../contract/hidden-rows';
import type { Outcome } from '../../contract/outcome';
import type { Command } from '../../contract/page-data';
import type { Result } from '../../contract/result';
import type { AddedRow, SidebarServer } from '../../contract/sidebar-server';
import type { CellFix } from '../../core/model/cell-fix';
import type { Row } from '../../core/wording/list-rows';
import { caller, settled } from '../shared/call';
import { byId } from '../shared/dom';
import { follow } from '../shared/follow';
import { pageData, showVersion } from '../shared/page-data';
import { versionProblem } from '../shared/version-problem';
import type { MenuCommand } from './commands';
import { DictionaryPanel } from './dictionary';
import { ownPart } from './own-part';
import { Results } from './results';
import { copyTable, saveTable } from './take-out';
import * as view from './view';
import { adoptedText, fixedText, ignoredText, linesText, type Task } from './wording';

/** Google ends a run after six minutes (documented). */
const LOST_AFTER_MS = 7 * 60_000;

const call = caller<SidebarServer>();
const data = pageData();

/** Id of the current run; empty when there is none. */
let current = '';
/** Id of the run whose result is shown or awaited. */
let lastRun = '';
/** The task whose outcome is shown. */
let shown: Task = {
  command: data.start && data.start !== 'openDictionary' ? data.start : 'checkEntries',
  mayBeDraft: false,
};
/** Whether a change is being made. */
let isChanging = false;

/** Whether the person stopped the current long work. */
let isStopped = false;

const results = new Results({ select, fix, ignore, adopt, run });
const dictionary = new DictionaryPanel(addRows, view.tell);

async function start(task: Task): Promise<void> {
  // The id is not a secret: it only distinguishes the runs of one person.
  const runId = `${Date.now()}-${Math.random()}`;
  current = runId;
  lastRun = runId;
  shown = task;
  isStopped = false;
  dictionary.close();
  view.showRunning(task);
  results.show(undefined);
  void follow(
    () => settled(call('progress', runId)),
    () => current === runId,
    (progress) => view.showProgress(task, progress),
  );
  const ended = await runs[task.command](task, runId);
  current = '';
  ended();
  if (task.command !== 'setUp') void addHiddenRows(runId).then(() => tellUnits(runId));
}

/** Adds the warnings of hidden rows to the result of a run, until another run begins. */
async function addHiddenRows(runId: string): Promise<void> {
  for (let next: number | null = 0; next !== null; ) {
    const result: Result<HiddenRows> = await settled(call('hiddenRows', next));
    if (lastRun !== runId) return;
    if (!result.ok) return console.warn(result.message);
    results.add(result.value.findings);
    next = result.value.next;
  }
}

/** Has tabs tell their units the present period and deadline, where a check found others. */
async function tellUnits(runId: string): Promise<void> {
  if (lastRun !== runId || !results.hasStaleLines()) return;
  const result = await settled(call('updatePeriodLines'));
  if (!result.ok) console.warn(result.message);
  else if (result.value > 0 && lastRun === runId) view.tell(linesText(result.value));
}

/** How each command runs. The promise is for a function that shows the result. */
const runs: Record<Command, (task: Task, runId: string) => Promise<() => void>> = {
  produceAnnex: ({ mayBeDraft }, runId) => outcomeOf(call('produceAnnex', mayBeDraft, runId)),
  checkEntries: (_task, runId) => outcomeOf(call('checkEntries', runId)),
  setUp: (_task, runId) => setUp(runId),
};

/** Waits for the answer of a command that reads every tab. Returns a function that shows the result. */
async function outcomeOf(answer: Promise<Result<Outcome>>): Promise<() => void> {
  const result = await settled(Promise.race([answer, lostAnswer()]));
  if (!result.ok) return () => view.showFailure(result.message, result.isForCoordinators);
  return () => {
    view.showOutcome(shown, ownPart(result.value));
    results.show(result.value);
  };
}

/**
 * Runs set-up slice by slice, until it is finished or the person stops it. Returns a function that shows the result.
 */
async function setUp(runId: string): Promise<() => void> {
  for (;;) {
    const result = await settled(Promise.race([call('setUp', runId), lostAnswer()]));
    if (!result.ok) return () => view.showFailure(result.message, result.isForCoordinators);
    if (result.value.isFinished || isStopped) return () => view.showSlice(result.value);
  }
}

/**
 * Rejects after seven minutes, when no answer can come any more. Google does not report a lost answer, for example
 * after the computer slept.
 */
function lostAnswer(): Promise<never> {
  const error = Object.assign(new Error('No answer'), { name: 'NetworkError' });
  return new Promise((_, reject) => setTimeout(() => reject(error), LOST_AFTER_MS));
}

/** Stops long work after its current step. */
function stop(): void {
  isStopped = true;
  view.showStopping();
  void settled(call('stopRun', current));
}

async function select({ tab, cell }: Row): Promise<string> {
  const result = await settled(call('selectCell', tab, cell));
  return result.ok ? '' : result.message;
}

function fix(fixes: CellFix[]): void {
  void changing(
    () => call('applyFixes', fixes),
    (outcome) => {
      const left = results.applyFixes(outcome);
      if (left) view.showChange(shown, left, fixedText(outcome, left.annex !== undefined));
    },
    (problem) => results.tell(problem),
  );
}

function ignore(rule: string, text: string): void {
  void changing(
    () => call('ignoreFinding', rule, text),
    () => {
      const left = results.applyIgnored(rule, text);
      if (left) view.showChange(shown, left, ignoredText(text));
    },
    (problem) => results.tell(problem),
  );
}

function adopt(period: string): void {
  void changing(
    () => call('adoptPeriod', period),
    (tabs) => {
      view.tell(adoptedText(tabs));
      void start(shown);
    },
    (problem) => results.tell(problem),
  );
}

/** Runs a command of the menu: set-up here, any other in its own page. */
function run(command: MenuCommand): void {
  if (command !== 'setUp') void changing(() => call(command), undefined, view.tell);
  else if (!isChanging && current === '') void start({ command, mayBeDraft: false });
}

function openDictionary(): void {
  void changing(
    () => call('openDictionary'),
    () => void dictionary.open(),
    view.tell,
  );
}

async function addRows(rows: string[][], isTrial: boolean): Promise<AddedRow[] | undefined> {
  let added: AddedRow[] | undefined;
  await changing(
    () => call('addWords', rows, isTrial),
    (states) => {
      added = states;
    },
    view.tell,
  );
  return added;
}

function copyList(): void {
  const table = results.table();
  const isCopied = copyTable(table, byId('take-out'));
  view.tell(
    isCopied
      ? `Đã chép ${table.length - 1} dòng: dán vào Google Sheets, Excel hoặc Word.`
      : 'Trình duyệt không cho chép: bảng đang được chọn ở ô dưới hai nút, bấm Ctrl+C để chép.',
  );
}

function saveList(): void {
  const table = results.table();
  saveTable(table, 'ket-qua-kiem-tra.csv');
  view.tell(
    `Tệp .csv có ${table.length - 1} dòng nằm trong mục tải xuống. Không thấy tệp thì bấm “Chép bảng”.`,
  );
}

/**
 * Makes a change, unless another one is being made. Then calls `show` with its value, or `tell` with why it failed.
 */
async function changing<Value>(
  change: () => Promise<Result<Value>>,
  show: ((value: Value) => void) | undefined,
  tell: (problem: string) => void,
): Promise<void> {
  if (isChanging || current !== '') return;
  isChanging = true;
  lock(true);
  const result = await settled(Promise.race([change(), lostAnswer()]), 'xem ô hoặc tab đó');
  isChanging = false;
  if (!result.ok) tell(result.message);
  else show?.(result.value);
  lock(isChanging);
}

function lock(isLocked: boolean): void {
  results.lock(isLocked);
  view.lock(isLocked);
}

view.buttons.produce.onclick = () => start({ command: 'produceAnnex', mayBeDraft: false });
view.buttons.draft.onclick = () => start({ command: 'produceAnnex', mayBeDraft: true });
view.buttons.check.onclick = () => start({ command: 'checkEntries', mayBeDraft: false });
view.buttons.dictionary.onclick = openDictionary;
view.buttons.home.onclick = () => void changing(() => call('openHome'), undefined, view.tell);
byId('copy-table').onclick = copyList;
byId('save-table').onclick = saveList;
view.buttons.resume.onclick = () => start({ command: 'setUp', mayBeDraft: false });
view.onStop(stop);
view.onCommand(run);

showVersion();
if (versionProblem(data) !== '') view.showFailure(versionProblem(data));
else if (data.start !== 'openDictionary') start(shown);
else {
  // Only the first page, which is the coordinators', leads here.
  view.showRole(true);
  openDictionary();
}
