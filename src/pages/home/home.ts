// Runs the first page: leads from an empty workbook to units that were told, and then says what comes next today.
import type { HomeServer, NewUnit, SettingChange } from '../../contract/home-server';
import type { Result } from '../../contract/result';
import { tabs } from '../../core/grid/layout';
import { caller, settled } from '../shared/call';
import { add, addButton, addLink, byId } from '../shared/dom';
import { FAILURE_TITLE } from '../shared/failure';
import { pageData, showVersion } from '../shared/page-data';
import { Run } from '../shared/run';
import { versionProblem } from '../shared/version-problem';
import { type Facts, factsOf } from './facts';
import { addInvitation } from './invite';
import { addSettingsForm } from './settings-form';
import { isUnderWay, marks, type Step, type StepId, stepsOf } from './steps';
import { boardText, type Command, commandLabels, commandsIn, nextOf } from './today';
import { addUnitsForm, emptyDraft } from './units-form';

const call = caller<HomeServer>();
const data = pageData();
const heading = byId('heading');
const message = byId('message');
const run = new Run(
  { progress: (runId) => call('progress', runId), stop: (runId) => call('stopRun', runId) },
  'bước',
);

let draft = emptyDraft();
/** The step that is open: the next one, unless the person opened another. */
let chosen: StepId | undefined;
/** Whether the person went on without trying. */
let isTrySkipped = false;

/** Reads the workbook again, and shows it; `text` is what was done before. Moves the focus on where something was done. */
async function load(text = '', isAfterWork = false): Promise<void> {
  begin('Đang đọc bảng tính…');
  const result = await settled(call('homeView'));
  end();
  if (!result.ok) return fail(result.message, result.isForCoordinators);
  chosen = undefined;
  show(factsOf(result.value), text);
  if (isAfterWork) focusNext();
}

function show(facts: Facts, text: string): void {
  const steps = stepsOf(facts, isTrySkipped);
  const isHome = isUnderWay(steps);
  const done = steps.filter(({ state }) => state === 'done').length;
  heading.textContent = isHome ? facts.settings.period || 'Trang đầu' : 'Bắt đầu';
  const count = done < steps.length ? `Đã xong ${done}/${steps.length} bước.` : '';
  say([text, isHome ? '' : count].filter(Boolean).join('\n'));
  byId('next').replaceChildren();
  if (isHome) showNext(byId('next'), facts);
  showSteps(facts, steps, isHome);
  showCommands(byId('commands'), facts, isHome);
}

/** Shows what comes next today. */
function showNext(place: HTMLElement, facts: Facts): void {
  const { text, commands, label, hasDocument } = nextOf(facts);
  const isWrong = stepsOf(facts, isTrySkipped).some(
    ({ state, id }) => state !== 'done' && id !== 'invite' && id !== 'try',
  );
  if (isWrong) add(place, 'p', '⚠ Có chỗ cần sửa trước, xem các bước dưới đây.');
  add(place, 'p', text);
  const old = boardText(facts);
  if (old !== '') add(place, 'p', old).className = 'note';
  if (hasDocument) addLink(place, 'Mở văn bản', facts.documentUrl).className = 'button wide';
  for (const [i, name] of commands.entries())
    addCommand(place, name, i === 0 ? 'primary wide' : 'tonal wide', i === 0 ? label : '');
  if (facts.settings.deadline !== '') return;
  const ask = () => {
    chosen = 'settings';
    showSteps(facts, stepsOf(facts, isTrySkipped), true);
    byId('setting-deadline').focus();
  };
  addButton(place, 'Ghi hạn gửi', ask, 'wide');
}

/** Shows the commands of the menu; folded as long as the workbook is being set up. */
function showCommands(place: HTMLElement, { missingTabs }: Facts, isHome: boolean): void {
  const all = Object.keys(commandLabels) as Command[];
  const names: Command[] = missingTabs.length === 0 ? all : ['openSelfCheck'];
  place.replaceChildren();
  place.hidden = false;
  const box = isHome ? place : add(place, 'details');
  add(box, isHome ? 'h2' : 'summary', isHome ? 'Các lệnh' : 'Các lệnh khác');
  for (const name of names) addCommand(box, name, 'wide plain');
}

function addCommand(place: HTMLElement, name: Command, className: string, label = ''): void {
  addButton(place, label || commandLabels[name], () => void open(name), className);
}

/** Shows the page of a command in place of this one. */
async function open(name: Command): Promise<void> {
  await tell(() => call(name));
}

/** Shows the steps, the one that comes next open. Where the units work already they are folded, unless one is wrong. */
function showSteps(facts: Facts, steps: Step[], isHome: boolean): void {
  const box = byId('checklist');
  const list = byId('steps');
  box.hidden = false;
  list.replaceChildren();
  for (const old of box.querySelectorAll('details')) old.replaceWith(list);
  const next = steps.find(({ state }) => state === 'problem' || state === 'next');
  const opened = chosen ?? (isHome && next?.state !== 'problem' ? undefined : next?.id);
  for (const [i, step] of steps.entries()) addStep(list, facts, step, i, opened === step.id, isHome);
  if (!isHome) return;
  const fold = document.createElement('details');
  fold.className = 'fold';
  const done = steps.filter(({ state }) => state === 'done').length;
  add(fold, 'summary', `Các bước chuẩn bị: xong ${done}/${steps.length}`);
  fold.open = opened !== undefined;
  list.replaceWith(fold);
  fold.append(list);
}

function addStep(
  list: HTMLElement,
  facts: Facts,
  { id, title, state, said }: Step,
  i: number,
  isOpen: boolean,
  isHome: boolean,
): void {
  const item = add(list, 'li');
  item.className = `state ${state}`;
  const line = add(item, 'button');
  line.type = 'button';
  line.className = 'step';
  add(line, 'span', `${marks[state].sign} ${i + 1}. ${title}`);
  add(line, 'span', `${marks[state].word}: ${said}`).className = 'said';
  line.setAttribute('aria-expanded', String(isOpen));
  line.dataset.step = id;
  line.onclick = () => {
    // A step that is shut is known by a name that no step has.
    chosen = isOpen ? ('none' as StepId) : id;
    showSteps(facts, stepsOf(facts, isTrySkipped), isHome);
    document.querySelector<HTMLElement>(`[data-step="${id}"]`)?.focus();
  };
  if (!isOpen) return;
  const body = add(item, 'div');
  body.className = 'body';
  if (id !== 'tabs' && facts.missingTabs.length > 0) {
    add(body, 'p', 'Làm bước 1 trước.');
    addButton(body, 'Tạo các tab', () => void setUp(), 'primary wide');
  } else bodies[id](body, facts);
}

/** What each step holds. */
const bodies: Record<StepId, (body: HTMLElement, facts: Facts) => void> = {
  tabs: (body, { missingTabs, tabNames }) => {
    add(body, 'p', 'Tiện ích tạo các tab của mình trong bảng tính này; các tab đang có được giữ nguyên.');
    const [only, ...others] = tabNames;
    if (missingTabs.length > 0 && others.length === 0)
      add(body, 'p', `Riêng tab “${only}”, nếu còn trống, được đổi tên thành “${tabs.registry}”.`);
    if (missingTabs.length > 0) addButton(body, 'Tạo các tab', () => void setUp(), 'primary wide');
    else addButton(body, 'Thiết lập lại (không mất gì)', () => void setUp(), 'wide');
  },
  settings: (body, facts) => {
    if (facts.settingsProblem !== '') {
      add(body, 'p', `⚠ ${facts.settingsProblem}`);
      addButton(body, 'Mở tab “Cấu hình”', () => void go(tabs.settings), 'wide');
      return;
    }
    if (facts.toMend.some(({ cell }) => cell === ''))
      addButton(body, 'Thêm lại mục thiếu', () => void setUp(), 'tonal wide');
    addSettingsForm(
      body,
      facts,
      (changes) => void save(changes),
      () => void go(tabs.settings),
    );
  },
  units: (body, facts) => {
    const problems = facts.registryProblems.slice(0, 10);
    for (const problem of problems) add(body, 'p', `⚠ ${problem}`);
    showNamed(add(body, 'div'), problems.join('\n'));
    if (facts.units.length > 0 || problems.length > 0)
      addButton(body, 'Mở tab “Đơn vị”', () => void go(tabs.registry), 'wide');
    addUnitsForm(body, facts, draft, (units) => void addUnits(units));
  },
  unitTabs: (body, { units }) => {
    const without = units.filter(({ tab, isBlocked }) => tab === '' && !isBlocked);
    if (units.length === 0) add(body, 'p', 'Thêm đơn vị ở bước 3 trước: tab được tạo luôn.');
    else if (without.length === 0) {
      add(body, 'p', 'Mỗi đơn vị đã có tab. Sửa tên hoặc email ở tab “Đơn vị” thì bấm nút này để cập nhật.');
      addButton(body, 'Cập nhật các tab', () => void setUp(), 'wide');
    } else {
      const names = without.map(({ name }) => name);
      add(body, 'p', `Chưa có tab: ${names.slice(0, 10).join('; ')}${names.length > 10 ? '…' : ''}.`);
      addButton(body, `Tạo ${without.length} tab`, () => void setUp(), 'primary wide');
    }
  },
  invite: (body, facts) => {
    if (facts.units.every(({ tab }) => tab === '')) add(body, 'p', 'Tạo tab cho các đơn vị trước.');
    else {
      addInvitation(body, facts, {
        openRegistry: () => void go(tabs.registry),
        remind: () => void open('openReminders'),
        note: (names) => void note(names),
      });
    }
  },
  try: (body, facts) => {
    const [first] = facts.units.filter(({ tab }) => tab !== '');
    if (!first) {
      add(body, 'p', 'Tạo tab cho các đơn vị trước.');
      return;
    }
    add(
      body,
      'p',
      'Mở tab của một đơn vị, gõ thử một mục ở cột “Nội dung”, rồi kiểm tra. Thử xong thì xóa mục đó, trước khi mời.',
    );
    addButton(body, `Mở tab “${first.tab}”`, () => void go(first.tab), 'wide');
    addButton(body, 'Kiểm tra số liệu', () => void open('openCheckSidebar'), 'primary wide');
    const skip = () => {
      isTrySkipped = true;
      chosen = undefined;
      show(facts, '');
      focusNext();
    };
    if (stepsOf(facts, isTrySkipped).some(({ id, state }) => id === 'try' && state !== 'done'))
      addButton(body, 'Bỏ qua, mời luôn', skip, 'wide plain');
  },
};

/** Runs set-up slice by slice, until it is finished or the person stops it; `before` is what was done before. */
async function setUp(before = ''): Promise<void> {
  const runId = begin('Đang tạo tab…');
  run.follow(true);
  for (;;) {
    const result = await settled(call('setUp', runId));
    if (result.ok && !result.value.isFinished && !run.isStopped) continue;
    const stopped = 'Đã dừng. Phần đã làm được giữ nguyên; bấm lại để làm tiếp.';
    // What comes next the page shows itself.
    const said = result.ok
      ? result.value.message.replace(/ Tiếp theo:.*/, '') || stopped
      : `⚠ ${result.message}`;
    return load([before, said].filter(Boolean).join('\n'), true);
  }
}

async function save(changes: SettingChange[]): Promise<void> {
  if (changes.length === 0) return refuse('Chưa có gì để ghi: nhập các mục rồi bấm lại.');
  await work(
    'Đang ghi…',
    () => call('saveSettings', changes),
    () => load('Đã ghi vào tab “Cấu hình”.', true),
  );
}

/** Adds the units, and goes on to make their tabs. */
async function addUnits(units: NewUnit[]): Promise<void> {
  await work(
    'Đang thêm đơn vị…',
    () => call('addUnits', units),
    (said) => {
      draft = emptyDraft();
      return setUp(said);
    },
  );
}

async function note(names: string[]): Promise<void> {
  await work(
    'Đang ghi nhận…',
    () => call('noteReminded', names, 'mời'),
    ({ message: said }) => load(said, true),
  );
}

async function go(tab: string): Promise<void> {
  await tell(() => call('selectCell', tab, ''));
}

/** Has something done that changes the workbook; where it fails, what was typed into the page stays. */
async function work<Value>(
  text: string,
  ask: () => Promise<Result<Value>>,
  then: (value: Value) => Promise<void>,
): Promise<void> {
  const was = heading.textContent ?? '';
  begin(text);
  const result = await settled(ask());
  end();
  if (result.ok) return then(result.value);
  heading.textContent = was;
  refuse(result.message);
}

async function tell(ask: () => Promise<Result<unknown>>): Promise<void> {
  const result = await settled(ask());
  if (!result.ok) refuse(result.message);
}

function refuse(text: string): void {
  say(`⚠ ${text}`);
  heading.focus();
}

/** Tells something, with a button for each command that it names. */
function say(text: string): void {
  message.textContent = text;
  showNamed(byId('named'), text);
}

function showNamed(place: HTMLElement, text: string): void {
  place.replaceChildren();
  for (const name of commandsIn(text)) {
    if (name === 'openSetUpSidebar') addButton(place, commandLabels[name], () => void setUp(), 'tonal wide');
    else addCommand(place, name, 'tonal wide');
  }
}

/** Shows that a run began; returns its id. */
function begin(text: string): string {
  const runId = run.begin(text);
  say('');
  freeze(true);
  return runId;
}

function end(): void {
  run.end();
  freeze(false);
}

function freeze(isFrozen: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('#named, #next, section, #reload'))
    part.inert = isFrozen;
}

/** Moves the focus to the first thing to do, so that the story goes on by keyboard. */
function focusNext(): void {
  const find = (selector: string) => document.querySelector<HTMLElement>(`.body ${selector}`);
  const first = find('[aria-invalid]') ?? find(':is(input, textarea, select, button)');
  (first ?? byId('next').querySelector('button') ?? heading).focus({ preventScroll: true });
  // What was done is told at the top: it stays in view as far as the focus does.
  scrollTo(0, 0);
  document.activeElement?.scrollIntoView({ block: 'nearest' });
}

/** Shows why the page cannot be shown; for a unit this page has nothing but the way to its own. */
function fail(text: string, isOfOthers = false): void {
  heading.textContent = isOfOthers ? 'Khung này dành cho người điều phối' : FAILURE_TITLE;
  say(isOfOthers ? 'Bạn xem và kiểm tra tab của đơn vị mình ở đây:' : text);
  const place = byId('next');
  place.replaceChildren();
  for (const section of document.querySelectorAll('section')) section.hidden = true;
  if (isOfOthers)
    addButton(place, 'Kiểm tra tab của đơn vị', () => void open('openCheckSidebar'), 'primary wide');
}

byId('reload').onclick = () => void load();

showVersion();
const problem = versionProblem(data);
if (problem !== '') fail(problem);
else if (data.start === 'setUp') void setUp();
else void load();
