// Runs the page of the periods: shows what beginning the next one would do, runs it slice by slice, and goes back.
import type {
  PeriodChoice,
  PeriodPlan,
  PeriodSlice,
  PeriodsServer,
  SubjectChange,
} from '../../contract/periods-server';
import type { Progress } from '../../contract/progress';
import type { Result } from '../../contract/result';
import type { Saving } from '../../core/model/saved-period';
import { titleOffer } from '../../core/round/title-words';
import { caller, settled } from '../shared/call';
import { add, addLink, byId } from '../shared/dom';
import { FAILURE_TITLE } from '../shared/failure';
import { follow } from '../shared/follow';
import { madeText } from '../shared/made-text';
import { pageData, showVersion } from '../shared/page-data';
import { versionProblem } from '../shared/version-problem';
import { effectTexts, savingTexts, unfinishedText } from './wording';

declare const google: { script: { host: { close(): void } } };

const call = caller<PeriodsServer>();
const heading = byId('heading');
const message = byId('message');
const progress = byId('progress');
const bar = byId('bar') as HTMLProgressElement;
const count = byId('count');
const form = byId('form') as HTMLFormElement;
const proposals = byId('proposals') as HTMLSelectElement;
const period = byId('period') as HTMLInputElement;
const deadline = byId('deadline') as HTMLInputElement;
const replace = byId('replace') as HTMLInputElement;
const wantsFile = byId('wants-file') as HTMLInputElement;
const stopButton = byId('stop') as HTMLButtonElement;

let plan: PeriodPlan | undefined;
/** What may become of the subject in the chosen period. */
let subjectChange: SubjectChange | undefined;
/** Id of the current run; empty when there is none. */
let current = '';
let isStopped = false;

/** Reads the workbook, and shows what can be done; `text` is what was done before. */
async function open(text = ''): Promise<void> {
  const result = await settled(call('periodPlan'));
  if (!result.ok) return fail(result.message);
  plan = result.value;
  show(plan, text);
}

function show(found: PeriodPlan, text: string): void {
  const { unfinished, noUndo, savings } = found;
  heading.textContent = unfinished ? 'Chuyển kỳ chưa xong' : `Kỳ hiện nay: ${found.from || 'chưa ghi'}`;
  message.textContent = [text, unfinishedText(found)].filter((line) => line !== '').join('\n');
  progress.hidden = true;
  byId('unfinished').hidden = !unfinished;
  for (const id of ['without-file', 'leave']) byId(id).hidden = unfinished?.lacksFile !== true;
  byId('resume').textContent = unfinished?.isUndo ? 'Làm tiếp hoàn tác' : 'Làm tiếp';
  // Right after a change nobody means to begin one more.
  form.hidden = unfinished !== undefined || found.from === '' || text !== '';
  byId('back').hidden = unfinished?.isUndo === true || (!unfinished && savings.length === 0);
  (byId('undo') as HTMLButtonElement).disabled = noUndo !== '';
  byId('undo-note').textContent =
    noUndo || `Đưa ${unfinished ? 'các tab' : 'lần chuyển kỳ gần nhất'} về như lúc đã lưu.`;
  fillForm(found);
  showSavings(found);
  heading.focus();
}

function fillForm(found: PeriodPlan): void {
  proposals.replaceChildren();
  for (const proposal of found.proposals) add(proposals, 'option', proposal.period);
  add(proposals, 'option', 'Khác…');
  // Words that nobody changed follow the period; the tick stays as the person leaves it.
  const first = titleOffer(found.subject, found.from, found.proposals[0]?.period ?? '');
  replace.checked = first?.isExact === true;
  choose();
}

function choose(): void {
  const proposal = plan?.proposals[proposals.selectedIndex];
  period.hidden = proposal !== undefined;
  period.value = proposal?.period ?? '';
  deadline.value = proposal?.deadline ?? '';
  offerSubject();
}

/** Offers the words of the subject for the chosen period. */
function offerSubject(): void {
  const offer = plan && titleOffer(plan.subject, plan.from, period.value);
  subjectChange = plan && offer && { was: plan.subject, becomes: offer.text };
  byId('subject').hidden = !offer;
  byId('offer').textContent = `“${subjectChange?.becomes}”`;
  byId('subject-note').textContent = `Đang ghi: “${subjectChange?.was}”`;
  showEffects();
}

function showEffects(): void {
  const effects = byId('effects');
  effects.replaceChildren();
  for (const text of plan ? effectTexts(plan, chosenSubject() !== undefined) : []) add(effects, 'p', text);
}

function chosenSubject(): SubjectChange | undefined {
  return replace.checked ? subjectChange : undefined;
}

function showSavings({ savings }: PeriodPlan): void {
  const list = byId('savings');
  list.replaceChildren();
  byId('saved').hidden = savings.length === 0;
  for (const saving of savings) {
    const item = add(list, 'li');
    const [title = '', details = ''] = savingTexts(saving);
    const open = add(add(item, 'p'), 'button', title);
    open.type = 'button';
    open.onclick = () => view(saving);
    add(item, 'p', details).className = 'note';
    addLinks(item, 'Mở văn bản', saving.documents);
    addLinks(item, 'Mở tệp lưu trữ', saving.archiveFile);
  }
}

/** Adds a link for each line that is an address, with who made the file in brackets where that is known. */
function addLinks(item: HTMLElement, text: string, lines: string): void {
  for (const line of lines.split('\n')) {
    const [, url = '', maker = ''] = /^(https:\/\/docs\.google\.com\/\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (url !== '') addLink(add(item, 'p'), maker === '' ? text : `${text} của ${maker}`, url);
  }
}

/** Shows what a period held. */
async function view(saving: Saving): Promise<void> {
  const result = await settled(call('viewPeriod', saving.key));
  if (!result.ok) {
    message.textContent = `⚠ ${result.message}`;
    return;
  }
  showView(true);
  byId('view-title').textContent = result.value.title;
  byId('view-message').textContent = '';
  byId('made').replaceChildren();
  const list = byId('viewed');
  list.replaceChildren();
  for (const { name, state, items } of result.value.units) {
    add(list, 'dt', `${name} · ${state}`);
    for (const item of items) add(list, 'dd', item);
  }
  byId('show').onclick = () =>
    act('Đang mở…', call('showPeriod', saving.key), () => 'Đã mở tab trong bảng tính.');
  byId('remake').onclick = () =>
    act('Đang tạo văn bản…', call('remakeDocument', saving.key), (document) => {
      byId('made').replaceChildren();
      addLink(byId('made'), 'Mở văn bản', document.url);
      return madeText('Đã tạo văn bản.', document);
    });
  byId('view-title').focus();
}

/** Waits for an action on the period that is shown, and says what came of it. */
async function act<Value>(
  text: string,
  asked: Promise<Result<Value>>,
  done: (value: Value) => string,
): Promise<void> {
  const said = byId('view-message');
  said.textContent = text;
  const result = await settled(asked);
  said.textContent = result.ok ? done(result.value) : `⚠ ${result.message}`;
}

/** Shows one saved period, or the list and everything else again. */
function showView(isOpen: boolean): void {
  byId('view').hidden = !isOpen;
  byId('overview').hidden = isOpen;
}

/** Runs a change of period, or the way back, slice by slice, until it is finished or the person stops it. */
async function run(slice: (runId: string) => Promise<Result<PeriodSlice>>, title: string): Promise<void> {
  // The id is not a secret: it only distinguishes the runs of one person.
  const runId = `${Date.now()}-${Math.random()}`;
  current = runId;
  isStopped = false;
  heading.textContent = title;
  message.textContent = 'Đang bắt đầu…';
  for (const id of ['form', 'unfinished', 'back', 'saved']) byId(id).hidden = true;
  progress.hidden = false;
  stopButton.disabled = false;
  bar.removeAttribute('value');
  void follow(
    () => settled(call('progress', runId)),
    () => current === runId,
    showProgress,
  );
  for (;;) {
    const result = await settled(slice(runId));
    if (!result.ok || result.value.isFinished || isStopped) {
      current = '';
      const stopped = 'Đã dừng. Phần đã làm được giữ nguyên.';
      await open(result.ok ? result.value.message || stopped : `⚠ ${result.message}`);
      return;
    }
  }
}

function showProgress({ done, total }: Progress): void {
  message.textContent = 'Đừng đóng hộp này.';
  bar.max = total;
  bar.value = done;
  count.textContent = `${done}/${total} bước`;
}

function fail(text: string): void {
  heading.textContent = FAILURE_TITLE;
  message.textContent = text;
  progress.hidden = true;
}

const resume = (runId: string) =>
  plan?.unfinished?.isUndo ? call('undoPeriod', runId) : call('beginPeriod', null, runId);

form.onsubmit = (event) => {
  event.preventDefault();
  const subject = chosenSubject();
  const choice: PeriodChoice = {
    period: period.value,
    deadline: deadline.value,
    ...(subject && { subject }),
    wantsFile: wantsFile.checked,
  };
  void run((runId) => call('beginPeriod', choice, runId), `Đang chuyển sang kỳ ${choice.period}…`);
};
proposals.onchange = () => {
  choose();
  if (!period.hidden) period.focus();
};
period.oninput = offerSubject;
replace.onchange = showEffects;
byId('back-to-list').onclick = () => {
  showView(false);
  heading.focus();
};
byId('resume').onclick = () => run(resume, 'Đang làm tiếp…');
byId('without-file').onclick = () =>
  run((runId) => call('beginPeriod', 'withoutFile', runId), 'Đang làm tiếp, không có tệp…');
// The journal keeps where it stopped, so that the next opening of the page offers the same.
byId('leave').onclick = () => google.script.host.close();
byId('undo').onclick = () => run((runId) => call('undoPeriod', runId), 'Đang hoàn tác…');
stopButton.onclick = () => {
  isStopped = true;
  stopButton.disabled = true;
  message.textContent = 'Đang dừng…';
  void settled(call('stopRun', current));
};

showVersion();
const problem = versionProblem(pageData());
if (problem === '') void open();
else fail(problem);
