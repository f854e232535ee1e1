// Runs the sharing dialog: shows who has access, gives it, changes it and takes it away.

import type { Result } from '../../contract/result';
import type { Access, DocumentAccess, Role, ShareServer } from '../../contract/share-server';
import { caller, settled } from '../shared/call';
import { failureText } from '../shared/failure';
import { pageData } from '../shared/page-data';
import { versionProblem } from '../shared/version-problem';
import { distinct, readAddresses } from './addresses';
import { planFor } from './plan';
import { shareAll } from './share-all';
import { showUnits, tickedEmails } from './units';
import * as view from './view';
import { personName, roleName, sharingSummary } from './wording';

const call = caller<ShareServer>();
/** For the message after a lost answer: where to see whether the change was made. */
const LOOK = 'mở lại hộp này để xem ai đã có quyền';
const { fields } = view;
let current: DocumentAccess;

/** Loads who has access and shows it, or shows why that is not possible. */
async function load(): Promise<void> {
  const result = await settled(call('documentAccess'), LOOK);
  if (!result.ok) return view.showProblem(result.message);
  current = result.value;
  show();
}

function show(ticked = tickedEmails()): void {
  view.showAccess(current, { change, remove });
  showUnits(current, ticked);
  showCount();
}

/** Makes one change. When Google made it, calls `settle` to update the page; otherwise loads everything again. */
function make(request: () => Promise<Result<null>>, done: string, settle: () => unknown): void {
  void view.alone(async () => {
    view.say('Đang thực hiện…');
    const result = await settled(request(), LOOK);
    await (result.ok ? settle() : load());
    view.say(result.ok ? `✔ ${done}` : `✖ ${result.message}`);
  });
}

function change(access: Access, role: Role): void {
  const request = () => call('changeAccess', current.id, access.id, role);
  make(request, `${personName(access)}: ${roleName(role)}.`, () => {
    access.role = role;
    show();
  });
}

function remove(access: Access): void {
  const request = () => call('removeAccess', current.id, access.id);
  make(request, `Đã gỡ quyền: ${personName(access) || 'đường liên kết'}.`, () => {
    const others = (list: Access[]) => list.filter((one) => one !== access);
    current.people = others(current.people);
    current.general = others(current.general);
    show();
  });
}

function chosen() {
  const typed = readAddresses(fields.emails.value);
  const ticked = tickedEmails();
  return { typed, ticked, emails: distinct([...typed.good, ...ticked]) };
}

function showCount(): void {
  const { length } = chosen().emails;
  fields.share.textContent = length > 0 ? `Chia sẻ (${length})` : 'Chia sẻ';
}

async function shareWithChosen(): Promise<void> {
  const { typed, ticked, emails } = chosen();
  if (emails.length + typed.bad.length === 0) {
    view.say('Nhập địa chỉ email hoặc chọn đơn vị trước.');
    fields.emails.focus();
    return;
  }
  const role = fields.role.value as Role;
  const isNotified = fields.notify.checked;
  const plan = planFor(emails, current.people, role);
  const total = plan.wanted.length;
  let isStopped = false;
  let wake = (): void => undefined;
  fields.stop.onclick = () => {
    isStopped = true;
    view.say('Đang dừng…');
    wake();
  };
  view.showProgress(0, total);
  const shared = await shareAll(plan.wanted, {
    share: (email) => call('shareWith', current.id, email, role, isNotified),
    isStopped: () => isStopped,
    wait: (seconds) =>
      new Promise((resolve) => {
        view.say(`Google yêu cầu chờ: ${seconds} giây nữa chia sẻ tiếp.`);
        wake = resolve;
        setTimeout(resolve, seconds * 1000);
      }),
    progress: (done) => view.showProgress(done, total),
    failureText: (error) => failureText(error, LOOK),
  });
  view.showProgress();
  await load();
  const summary = sharingSummary(plan, shared, typed.bad, current.people, role);
  const isUndone = (email: string) => summary.undone.includes(email);
  fields.emails.value = [...typed.bad, ...typed.good.filter(isUndone)].join(', ');
  show(ticked.filter(isUndone));
  view.say(summary.title);
  view.showSummary(summary);
}

fields.form.oninput = showCount;
// There is no form to submit, because Enter in the filter must not share anything.
fields.share.onclick = () => void view.alone(shareWithChosen);
fields.openLink.onclick = () =>
  make(() => call('shareByLink', current.id), 'Ai có đường liên kết đều xem được.', load);

const problem = versionProblem(pageData());
if (problem === '') void load();
else view.showProblem(problem);
