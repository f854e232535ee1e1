// Runs the page of the round: reads where each unit stands, has decisions made, and locks and opens tabs.
import type { RoundPart } from '../../contract/page-data';
import type { Result } from '../../contract/result';
import type { RoundChange, RoundServer, RoundUnit, RoundView } from '../../contract/round-server';
import { caller, settled } from '../shared/call';
import { byId } from '../shared/dom';
import { FAILURE_TITLE } from '../shared/failure';
import { pageData, showVersion } from '../shared/page-data';
import { Run } from '../shared/run';
import { versionProblem } from '../shared/version-problem';
import { Board } from './board';
import { showReminders } from './remind';
import { lockable, openable } from './wording';

/** Units that are approved with one call: each takes about a dozen calls of Google's, and a run must end in minutes. */
const AT_ONCE = 20;

const call = caller<RoundServer>();
const data = pageData();
const heading = byId('heading');
const message = byId('message');
const bar = byId('bar') as HTMLProgressElement;
const parts = [...document.querySelectorAll<HTMLButtonElement>('nav button')];
const titles: Record<RoundPart, string> = {
  board: 'Tiến độ',
  remind: 'Đôn đốc đơn vị chưa nộp',
  lock: 'Khóa/mở nhập liệu',
};

let part: RoundPart = data.part ?? 'board';
let view: RoundView | undefined;
const run = new Run(
  { progress: (runId) => call('progress', runId), stop: (runId) => call('stopRun', runId) },
  'tab',
);

const board = new Board({
  show: ({ tab, cell }) => void tell(call('selectCell', tab || 'Đơn vị', tab ? '' : cell)),
  approve: (units) => void approve(units),
  giveBack: ({ tab, code, comment: last }, comment, until) =>
    void change('Đang trả lại…', () => call('returnUnit', { tab, code, comment: last }, comment, until)),
  takeBack: ({ tab }) => void change('Đang rút lại…', () => call('takeBack', tab)),
  restore: ({ tab, code }) => void change('Đang khôi phục…', () => call('restoreApproved', { tab, code })),
});

async function load(text = ''): Promise<void> {
  const runId = begin('Đang đọc các tab…');
  const result = await settled(call('roundView', runId));
  end();
  if (!result.ok) return fail(result.message);
  view = result.value;
  show(text || `Đọc lúc ${view.readAt}.`);
  if (view.hasStaleLines) await tell(call('updatePeriodLines'));
}

/** Shows the part that is chosen; `text` is what was done before. */
function show(text: string): void {
  if (!view) return;
  heading.textContent = titles[part];
  message.textContent = text;
  for (const button of parts) {
    if (button.dataset.part === part) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  for (const id of ['board', 'remind', 'lock'] as const) byId(id).hidden = id !== part;
  board.show(view);
  showReminders(byId('remind'), view, call);
  showLocks(view);
}

function showLocks(shown: RoundView): void {
  const { units } = shown;
  const [toLock, toOpen] = [lockable(shown).length, openable(units).length];
  const locked = units.filter(({ lock }) => lock === 'Khóa').length;
  const ahead = shown.isPast
    ? ''
    : shown.lastDay === ''
      ? ' Chưa ghi Hạn gửi ở tab “Cấu hình”.'
      : ` Các đơn vị nhập được đến hết ngày ${shown.lastDay}; muốn khóa sớm hơn thì sửa Hạn gửi.`;
  byId('lock-state').textContent = `${locked}/${units.length} tab đang khóa.${ahead}`;
  const [lockAll, openAll] = [byId('lock-all') as HTMLButtonElement, byId('open-all') as HTMLButtonElement];
  lockAll.textContent = `Khóa ${toLock} tab`;
  lockAll.disabled = toLock === 0 || !shown.isPast;
  openAll.textContent = `Mở ${toOpen} tab khóa vì hết hạn`;
  openAll.disabled = toOpen === 0;
}

/** Approves units, some at a time, and shows what came of it. */
async function approve(units: RoundUnit[]): Promise<void> {
  begin('Đang duyệt…');
  const said: string[] = [];
  for (let from = 0; from < units.length; from += AT_ONCE) {
    bar.max = units.length;
    bar.value = from;
    const seen = units.slice(from, from + AT_ONCE).map(({ tab, code }) => ({ tab, code }));
    const result = await settled(call('approveUnits', seen));
    said.push(result.ok ? result.value.message : `⚠ ${result.message}`);
    if (!result.ok) break;
    merge(result.value);
  }
  end();
  show(said.join('\n'));
  heading.focus();
}

/** Has one decision made, and shows what came of it. */
async function change(text: string, ask: () => Promise<Result<RoundChange>>): Promise<void> {
  begin(text);
  const result = await settled(ask());
  end();
  if (result.ok) {
    merge(result.value);
    show(result.value.message);
  } else {
    // What was typed into a form stays there.
    heading.textContent = titles[part];
    message.textContent = `⚠ ${result.message}`;
  }
  heading.focus();
}

function merge({ units }: RoundChange): void {
  if (!view) return;
  const fresh = new Map(units.map((unit) => [unit.cell, unit]));
  view = { ...view, units: view.units.map((unit) => fresh.get(unit.cell) ?? unit) };
}

/** Locks or opens tabs slice by slice, until all is done or the person stops it. */
async function setLocks(kind: 'lock' | 'open'): Promise<void> {
  const runId = begin(kind === 'lock' ? 'Đang khóa…' : 'Đang mở…', true);
  for (;;) {
    const result = await settled(call('setLocks', kind, runId));
    if (!result.ok || result.value.isFinished || run.isStopped) {
      const stopped = 'Đã dừng. Phần đã làm được giữ nguyên; bấm lại để làm tiếp.';
      await load(result.ok ? result.value.message || stopped : `⚠ ${result.message}`);
      return;
    }
  }
}

async function tell(asked: Promise<Result<unknown>>): Promise<void> {
  const result = await settled(asked);
  if (!result.ok) message.textContent = `⚠ ${result.message}`;
}

/** Shows that a run began, which can be stopped if `canStop`; returns its id. */
function begin(text: string, canStop = false): string {
  const runId = run.begin(text);
  message.textContent = '';
  disable(true);
  run.follow(canStop);
  return runId;
}

function end(): void {
  run.end();
  disable(false);
}

function disable(isDisabled: boolean): void {
  for (const control of document.querySelectorAll<HTMLButtonElement>('#home, nav, section, #reload')) {
    control.inert = isDisabled;
  }
}

function fail(text: string): void {
  heading.textContent = FAILURE_TITLE;
  message.textContent = text;
}

for (const button of parts) {
  button.onclick = () => {
    part = button.dataset.part as RoundPart;
    show('');
  };
}
byId('home').onclick = () => void tell(call('openHome'));
byId('reload').onclick = () => load();
byId('go-lock').onclick = () => {
  part = 'lock';
  show('');
};
byId('lock-all').onclick = () => setLocks('lock');
byId('open-all').onclick = () => setLocks('open');
showVersion();
const problem = versionProblem(data);
if (problem === '') void load();
else fail(problem);
