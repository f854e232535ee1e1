// Invites the units: whom to share the file with, and a text for each with the link to its own tab.
import { LONGEST_LINK } from '../../core/round/reminders/mail-links';
import { type ReminderText, reminderText, shortText } from '../../core/round/reminders/texts';
import { copyText, NOT_COPIED } from '../shared/copy';
import { add, addButton, addLink } from '../shared/dom';
import type { Facts, HomeUnit } from './facts';

/** What the invitation asks of the page. */
export interface InviteCommands {
  openRegistry(): void;
  remind(): void;
  note(tabs: string[]): void;
}

/** Adds the two parts of inviting, and the button for when it is done. */
export function addInvitation(place: HTMLElement, facts: Facts, commands: InviteCommands): void {
  const units = facts.units.filter(({ tab, exempt }) => tab !== '' && exempt === '');
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const spare = document.createElement('div');
  const copy = async (clicked: HTMLElement, text: string, done: string) => {
    clicked.after(said, spare);
    said.textContent = (await copyText(text, spare)) ? done : NOT_COPIED;
    const area = spare.querySelector('textarea');
    if (!area) clicked.focus();
    area?.focus();
    area?.select();
  };
  const button = (
    text: string,
    className: string,
    press: (button: HTMLButtonElement) => void,
    at = place,
  ) => {
    const made: HTMLButtonElement = addButton(at, text, () => press(made), className);
    return made;
  };
  const emails = addressesOf(units);
  add(place, 'h2', 'Chia sẻ bảng tính');
  const ways = add(place, 'ol');
  ways.className = 'ways';
  for (const text of [
    `Bấm “Chép ${emails.length} địa chỉ” dưới đây.`,
    'Bấm nút Chia sẻ ở góc trên bên phải bảng tính, dán vào ô Thêm người.',
    'Chọn Người chỉnh sửa, bỏ dấu Thông báo nếu bạn tự gửi tin, rồi bấm Chia sẻ.',
  ]) {
    add(ways, 'li', text);
  }
  button(
    `Chép ${emails.length} địa chỉ`,
    'tonal wide',
    (clicked) => void copy(clicked, emails.join(', '), `Đã chép ${emails.length} địa chỉ.`),
  ).disabled = emails.length === 0;
  const silent = units.filter((unit) => unit.emails.length === 0);
  if (silent.length > 0) {
    add(place, 'p', `⚠ ${silent.length} đơn vị chưa có email: ${silent.map(({ name }) => name).join('; ')}.`);
    button('Mở tab “Đơn vị” để ghi email', 'wide plain', commands.openRegistry);
  }
  add(place, 'h2', 'Gửi mỗi đơn vị đường liên kết tới tab của mình');
  const all = units.map((unit) => textTo(facts, unit)).map(({ subject, body }) => `${subject}\n${body}`);
  button(
    'Chép tất cả tin',
    'tonal wide',
    (clicked) => void copy(clicked, all.join('\n\n'), `Đã chép ${all.length} tin.`),
  );
  const list = add(place, 'details');
  list.open = units.length <= 3;
  add(list, 'summary', `Từng đơn vị (${units.length})`);
  for (const unit of units) {
    const { subject, body } = textTo(facts, unit);
    const box = add(list, 'details');
    box.className = 'unit';
    add(box, 'summary', unit.name);
    const area = add(box, 'textarea', `${subject}\n${body}`);
    area.readOnly = true;
    area.rows = 6;
    area.setAttribute('aria-label', `Tin gửi ${unit.name}`);
    button('Chép', 'small', (clicked) => void copy(clicked, `${subject}\n${body}`, 'Đã chép.'), box);
    if (unit.emails.length > 0) addMails(box, facts, unit);
  }
  button('Gửi chung một thư cho mọi đơn vị…', 'wide plain', commands.remind);
  button('Đã mời các đơn vị', 'primary wide', () => commands.note(units.map(({ tab }) => tab)));
}

function addressesOf(units: HomeUnit[]): string[] {
  const all = units.flatMap(({ emails }) => emails);
  return [...new Map(all.map((email) => [email.toLowerCase(), email])).values()];
}

/** Returns the text that opens the period for one unit. */
function textTo(facts: Facts, unit: HomeUnit): ReminderText {
  return reminderText('announce', facts, [unit], '');
}

function addMails(box: HTMLElement, facts: Facts, unit: HomeUnit): void {
  const full = textTo(facts, unit);
  const short = { subject: full.subject, body: shortText(facts, [unit], facts.settings.deadline) };
  const text = mailto(unit, full).length <= LONGEST_LINK ? full : short;
  const mail = addLink(box, 'Soạn thư', mailto(unit, text));
  const gmail = addLink(box, 'Mở bằng Gmail', gmailOf(unit, text));
  for (const link of [mail, gmail]) {
    link.className = 'button small';
    link.setAttribute('aria-label', `${link.textContent}: ${unit.name}`);
  }
}

function mailto({ emails }: HomeUnit, { subject, body }: ReminderText): string {
  return `mailto:${emails.map(encoded).join(',')}?subject=${encoded(subject)}&body=${encoded(body.replace(/\n/g, '\r\n'))}`;
}

function gmailOf({ emails }: HomeUnit, { subject, body }: ReminderText): string {
  return `https://mail.google.com/mail/?view=cm&fs=1&to=${emails.map(encoded).join(',')}&su=${encoded(subject)}&body=${encoded(body)}`;
}

/** Encodes a text for a link; half a surrogate pair, which no link can hold, becomes a mark. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/%40/g, '@');
}
