// Shows the sharing dialog: who has access to the Doc, and the controls to change that.

import type { Access, DocumentAccess, Role } from '../../contract/share-server';
import { documentLinks } from '../shared/document-links';
import { add, addButton, addLink, byId } from '../shared/dom';
import { givenRoles } from './plan';
import { generalText, personName, roleName, type SharingSummary } from './wording';

const heading = byId('name');
const problem = byId('problem');
const summary = byId('report');
const general = byId('general');
const people = byId('people');
const confirm = byId('confirm');
const controls = byId('controls') as HTMLFieldSetElement;
const status = byId('status');
const progress = byId('progress');
const bar = byId('bar') as HTMLProgressElement;

/** The fields and buttons of the dialog. */
export const fields = {
  form: byId('form'),
  emails: byId('emails') as HTMLTextAreaElement,
  role: byId('role') as HTMLSelectElement,
  notify: byId('told') as HTMLInputElement,
  share: byId('share') as HTMLButtonElement,
  openLink: byId('open-link'),
  stop: byId('stop'),
};

/** What the buttons beside an access do. */
export interface AccessActions {
  change(access: Access, role: Role): void;
  remove(access: Access): void;
}

addRoles(fields.role);
byId('cancel').onclick = () => {
  confirm.hidden = true;
  general.querySelector('button')?.focus();
};

/** Shows the Doc and who has access to it. */
export function showAccess(access: DocumentAccess, actions: AccessActions): void {
  heading.textContent = access.name;
  byId('draft').hidden = !access.isDraft;
  const links = byId('links');
  links.replaceChildren();
  for (const [text, url] of documentLinks(access)) addLink(links, text, url);
  byId('people-heading').textContent = `Người có quyền truy cập (${access.people.length})`;
  people.replaceChildren();
  for (const one of access.people) addPerson(one, actions);
  showGeneral(access.general, actions);
  problem.hidden = true;
  byId('content').hidden = false;
  byId('footer').hidden = false;
}

/** Shows why nothing can be shared, in place of the dialog's content. */
export function showProblem(text: string): void {
  heading.textContent = 'Chưa chia sẻ được';
  problem.textContent = text;
  problem.hidden = false;
  byId('content').hidden = true;
  byId('footer').hidden = true;
  heading.focus();
}

/** Shows what is being done or what was done, in the status line. */
export function say(text: string): void {
  status.textContent = text;
}

/** Shows how many of `total` addresses have been dealt with; hides the bar when `total` is 0. */
export function showProgress(done = 0, total = 0): void {
  progress.hidden = total === 0;
  bar.max = total;
  bar.value = done;
  byId('count').textContent = `${done}/${total}`;
  // A screen reader reads out every change of the status line, so it changes at every tenth address only.
  if (total > 0 && done % 10 === 0) say(`Đang chia sẻ, đã xong ${done}/${total}.`);
}

/** Shows the result of sharing with many people. */
export function showSummary({ title, notices }: SharingSummary): void {
  summary.replaceChildren();
  add(summary, 'h2', title);
  for (const { text, emails } of notices) add(summary, 'p', `${text} ${emails.join(', ')}`);
  summary.hidden = false;
  // A long result must be read from its beginning.
  summary.focus({ preventScroll: true });
  summary.scrollIntoView();
}

/**
 * Does `work` while every control is disabled, so that only one thing happens at a time. Afterwards the focus returns
 * to where it was, or near it.
 */
export async function alone(work: () => Promise<void>): Promise<void> {
  const focused = document.activeElement as HTMLElement;
  const home = focused.closest('section')?.querySelector('h2');
  const next = focused.closest('li')?.nextElementSibling?.querySelector('select')?.id ?? '';
  summary.hidden = true;
  confirm.hidden = true;
  controls.disabled = true;
  await work();
  controls.disabled = false;
  // The element that had the focus may have been replaced or removed.
  const anew = [focused.id, next].map((id) => document.getElementById(id));
  for (const target of [focused, ...anew, home, heading]) {
    if (document.activeElement === document.body) target?.focus();
  }
}

function addPerson(access: Access, { change, remove }: AccessActions): void {
  const item = add(people, 'li');
  const name = personName(access);
  add(item, 'span', name);
  if (!givenRoles.includes(access.role as Role)) {
    add(item, 'strong', roleName(access.role));
    return;
  }
  const role = add(item, 'select');
  role.id = `role-${access.id}`;
  role.setAttribute('aria-label', `Quyền của ${name}`);
  addRoles(role);
  role.value = access.role;
  role.onchange = () => change(access, role.value as Role);
  addButton(item, 'Gỡ', () => remove(access)).setAttribute('aria-label', `Gỡ ${name}`);
}

function showGeneral(open: Access[], { remove }: AccessActions): void {
  general.replaceChildren();
  for (const access of open) {
    const box = add(general, 'div');
    box.className = 'box';
    add(box, 'p', generalText(access));
    addButton(box, 'Tắt, chỉ để những người được nêu tên', () => remove(access));
  }
  if (open.length > 0) return;
  add(general, 'p', 'Hạn chế: chỉ những người được nêu tên.');
  addButton(general, 'Cho bất kỳ ai có đường liên kết xem…', () => {
    confirm.hidden = false;
    fields.openLink.focus();
  });
}

function addRoles(select: HTMLSelectElement): void {
  for (const role of givenRoles) add(select, 'option', roleName(role)).value = role;
}
