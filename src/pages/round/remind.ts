// Reminds units: a message for their chat, mails, and a letter that Drive sends. The person does the sending; the page
// prepares it, and notes it where the person says that it was done.
import type { Result } from '../../contract/result';
import type { RoundServer, RoundUnit, RoundView } from '../../contract/round-server';
import { type ReminderKind, usualUntil } from '../../core/round/reminders/days';
import { letterText } from '../../core/round/reminders/letter';
import { type MailLink, mailLinks } from '../../core/round/reminders/mail-links';
import { groupMessage, reminderGroups, reminderText, shortText } from '../../core/round/reminders/texts';
import { type caller, settled } from '../shared/call';
import { copyText, NOT_COPIED } from '../shared/copy';
import { add, addButton, addLink } from '../shared/dom';
import { madeText } from '../shared/made-text';
import {
  firstReminder,
  keyOf,
  kindLabels,
  leadText,
  leftOutText,
  mailText,
  remindedText,
} from './remind-wording';

type Call = ReturnType<typeof caller<RoundServer>>;

/** Units that are mailed with one call: Drive takes about a second for each address, and a run must end in minutes. */
const AT_ONCE = 20;

/** Units of a group that are shown at once. */
const FEW = 8;

let shown: RoundView | undefined;

/** Shows the units to remind and the ways to do it; keeps what was chosen and typed as long as the round is the same. */
export function showReminders(place: HTMLElement, view: RoundView, call: Call): void {
  if (shown === view) return;
  shown = view;
  place.replaceChildren();
  new Reminders(place, view, call).draw();
}

/** A text that follows what is chosen until the person changes it. */
interface Draft {
  area: HTMLTextAreaElement;
  fill(): void;
}

class Reminders {
  private readonly chosen: Set<RoundUnit>;
  private readonly noted = new Set<RoundUnit>();
  private readonly status: HTMLElement;
  private readonly spare: HTMLElement;
  private kind: ReminderKind;
  private until: HTMLInputElement | undefined;
  private drafts: Draft[] = [];
  /** Show which units are chosen and noted. */
  private readonly marks: (() => void)[] = [];
  /** Show what depends on the units that are chosen, and on the texts. */
  private readonly followers: (() => void)[] = [];

  constructor(
    private readonly place: HTMLElement,
    private readonly view: RoundView,
    private readonly call: Call,
  ) {
    // A unit with errors did send, and is asked to correct by returning it.
    this.chosen = new Set(
      reminderGroups(view.units)
        .flatMap(({ units }) => units)
        .filter(({ state }) => state !== 'hasErrors'),
    );
    this.kind = firstReminder(view).kind;
    add(place, 'p', leadText(view));
    this.status = document.createElement('p');
    this.spare = document.createElement('div');
  }

  draw(): void {
    if (reminderGroups(this.view.units).length === 0) return;
    this.drawUnits();
    this.drawText();
    this.status.setAttribute('role', 'status');
    this.status.tabIndex = -1;
    this.status.className = 'told';
    this.place.append(this.status, this.spare);
    this.drawMessage();
    this.drawMails();
    this.drawLetter();
    this.changed();
  }

  private drawUnits(): void {
    for (const { title, units } of reminderGroups(this.view.units)) {
      const group = add(this.place, 'details');
      group.open = units.length <= FEW;
      const summary = add(group, 'summary');
      const all = this.box(group, 'Chọn cả nhóm');
      const boxes = units.map((unit) => {
        const box = this.box(group, unit.name);
        const said = add(box.parentElement as HTMLElement, 'span');
        said.className = 'note';
        box.onchange = () => {
          if (box.checked) this.chosen.add(unit);
          else this.chosen.delete(unit);
          this.changed();
        };
        return { unit, box, said };
      });
      all.onchange = () => {
        for (const { unit } of boxes) {
          if (all.checked) this.chosen.add(unit);
          else this.chosen.delete(unit);
        }
        this.changed();
      };
      this.marks.push(() => {
        const count = units.filter((unit) => this.chosen.has(unit)).length;
        summary.textContent = `${title}: chọn ${count}/${units.length}`;
        all.checked = count === units.length;
        all.indeterminate = count > 0 && count < units.length;
        for (const { unit, box, said } of boxes) {
          box.checked = this.chosen.has(unit);
          said.textContent = remindedText(unit, this.noted.has(unit));
        }
      });
    }
  }

  /** The text of a mail, which the person may change. */
  private drawText(): void {
    const select = this.field('select', 'Lời nhắn');
    for (const [kind, label] of Object.entries(kindLabels)) add(select, 'option', label).value = kind;
    select.value = this.kind;
    select.onchange = () => {
      this.kind = select.value as ReminderKind;
      this.changed();
    };
    this.until = this.field('input', 'Chậm nhất');
    this.until.value = usualUntil(this.view);
    this.until.oninput = () => this.changed();
    this.draft('Nội dung thư (sửa được)', 8, () => this.mail().body);
  }

  private drawMessage(): void {
    const isNamed = this.box(this.place, 'Kèm tên đơn vị');
    isNamed.checked = true;
    this.button(this.place, 'Chép tin nhắn', async () => {
      const text = groupMessage(this.view, this.units(), this.by(), isNamed.checked);
      await this.copy(text, 'Đã chép tin nhắn: dán vào nhóm Zalo.');
      this.offerNote(this.units(), 'tin nhắn');
    });
  }

  private drawMails(): void {
    const compose = this.button(this.place, '', async () => {
      const units = this.units().filter(({ emails }) => emails.length > 0);
      const short = { subject: this.mail().subject, body: shortText(this.view, units, this.by()) };
      const { links, tooLong } = mailLinks(
        this.view.me,
        short,
        units.flatMap(({ emails }) => emails),
      );
      list.replaceChildren();
      for (const [i, link] of links.entries()) this.addMail(list, link, mailText(link, i, links.length));
      const silent = this.units().filter(({ emails }) => emails.length === 0);
      for (const text of [
        leftOutText(silent, 'chưa có email'),
        tooLong.length > 0 && `Địa chỉ quá dài, hãy gửi riêng: ${tooLong.join(', ')}`,
      ]) {
        if (text) add(list, 'p', text).className = 'note';
      }
      await this.copy(this.bodyArea(), 'Đã chép nội dung đầy đủ: dán vào thư.');
      this.offerNote(units, 'email');
    });
    const list = add(this.place, 'div');
    this.followers.push(() => {
      const count = this.units().filter(({ emails }) => emails.length > 0).length;
      compose.textContent = `Soạn thư (${count})`;
      compose.disabled = count === 0;
      // They would go to others than those who are chosen now.
      list.replaceChildren();
    });
  }

  private addMail(list: HTMLElement, { mailto, gmail, addresses }: MailLink, text: string): void {
    const item = add(list, 'p');
    item.className = 'mail';
    addLink(item, text, mailto);
    addLink(item, 'Mở bằng Gmail', gmail).setAttribute('aria-label', `${text}: mở bằng Gmail`);
    const copy = this.button(item, 'Chép địa chỉ', () => this.copy(addresses.join(', '), 'Đã chép địa chỉ.'));
    copy.className = 'plain';
    copy.setAttribute('aria-label', `${text}: chép địa chỉ`);
  }

  private drawLetter(): void {
    const waiting = () => this.units().filter(({ isWaiting }) => isWaiting);
    const text = this.draft('Lời văn của công văn (sửa được)', 6, () =>
      letterText(this.view, waiting().length, this.by()),
    );
    const note = add(this.place, 'p');
    note.className = 'note';
    const make = this.button(this.place, 'Tạo công văn đôn đốc', async () => {
      const units = waiting();
      const keys = units.map(keyOf);
      const result = await this.alone('Đang tạo công văn…', () =>
        this.call('makeReminder', keys, text.value),
      );
      if (!result.ok) return this.say(`⚠ ${result.message}`);
      this.say(madeText('Đã tạo công văn: kiểm tra, điền số và chỗ trống trước khi gửi.', result.value));
      made.replaceChildren();
      addLink(add(made, 'p'), 'Mở công văn', result.value.url);
      this.addSending(made, result.value.id, units);
    });
    const made = add(this.place, 'div');
    this.followers.push(() => {
      make.disabled = waiting().length === 0;
      const wrong = this.units().filter(({ isWaiting }) => !isWaiting);
      note.textContent = leftOutText(wrong, 'đã nộp nhưng có lỗi');
    });
  }

  private addSending(made: HTMLElement, document: string, listed: RoundUnit[]): void {
    const warning = add(made, 'p', '⚠ Mọi đơn vị nhận đều thấy danh sách. Thư gồm nội dung thư ở trên.');
    warning.id = 'send-warning';
    const units = () => listed.filter((unit) => this.chosen.has(unit) && unit.emails.length > 0);
    const send = this.button(made, '', async () => {
      const all = units();
      const said: string[] = [];
      for (let from = 0; from < all.length; from += AT_ONCE) {
        const some = all.slice(from, from + AT_ONCE).map(keyOf);
        const text = `Đang gửi, đã xong ${from}/${all.length} đơn vị…`;
        const result = await this.alone(text, () =>
          this.call('sendReminder', document, some, this.bodyArea()),
        );
        said.push(result.ok ? result.value.message : `⚠ ${result.message}`);
        if (!result.ok) break;
      }
      this.say(said.join('\n'));
    });
    send.setAttribute('aria-describedby', warning.id);
    const follow = () => {
      send.textContent = `Gửi qua Google Drive (${units().length})`;
      send.disabled = units().length === 0;
    };
    follow();
    this.followers.push(follow);
  }

  /** Asks whether the units were reminded: only the person knows. */
  private offerNote(units: RoundUnit[], how: string): void {
    if (units.length === 0) return;
    const box = add(this.spare, 'div');
    box.className = 'box';
    add(box, 'p', `Ghi nhận đã nhắc ${units.length} đơn vị?`);
    this.button(box, 'Ghi nhận', async () => {
      const result = await this.alone('Đang ghi nhận…', () =>
        this.call('noteReminded', units.map(keyOf), how),
      );
      this.say(result.ok ? result.value.message : `⚠ ${result.message}`);
      if (!result.ok) return;
      box.remove();
      for (const unit of units) this.noted.add(unit);
      for (const mark of this.marks) mark();
    });
    this.button(box, 'Không', () => {
      box.remove();
      this.status.focus();
    });
  }

  /** Moves what is told below what was clicked: the part is long, and a person looks there. */
  private tellBelow(clicked: HTMLElement): void {
    let anchor = clicked;
    while (anchor.parentElement && anchor.parentElement !== this.place) anchor = anchor.parentElement;
    if (anchor !== this.spare) anchor.after(this.status, this.spare);
  }

  private async copy(text: string, done: string): Promise<void> {
    const isCopied = await copyText(text, this.spare);
    this.say(isCopied ? done : NOT_COPIED);
    const area = this.spare.querySelector('textarea');
    area?.focus();
    area?.select();
  }

  /** Adds a text that can be changed, and a button that takes the change back. */
  private draft(label: string, rows: number, text: () => string): HTMLTextAreaElement {
    const area = this.field('textarea', label);
    area.rows = rows;
    const again = this.button(this.place, 'Lấy lại lời mẫu', () => {
      again.hidden = true;
      this.changed();
      area.focus();
    });
    again.className = 'plain';
    again.hidden = true;
    area.oninput = () => {
      again.hidden = false;
    };
    this.drafts.push({
      area,
      fill: () => {
        // What a person wrote stays until that person takes it back.
        if (again.hidden) area.value = text();
      },
    });
    return area;
  }

  private field<Tag extends 'input' | 'select' | 'textarea'>(
    tag: Tag,
    text: string,
  ): HTMLElementTagNameMap[Tag] {
    const label = add(this.place, 'label', text);
    label.className = 'field';
    return add(label, tag);
  }

  private box(parent: HTMLElement, text: string): HTMLInputElement {
    const label = add(parent, 'label');
    label.className = 'tick';
    const box = add(label, 'input');
    box.type = 'checkbox';
    add(label, 'span', text);
    return box;
  }

  private button(parent: HTMLElement, text: string, press: () => void | Promise<void>): HTMLButtonElement {
    const tellAndPress = () => {
      this.tellBelow(button);
      void press();
    };
    const button: HTMLButtonElement = addButton(parent, text, tellAndPress, 'wide');
    return button;
  }

  /** Waits for the script; nothing else can be clicked meanwhile. */
  private async alone<Value>(text: string, ask: () => Promise<Result<Value>>): Promise<Result<Value>> {
    this.status.textContent = text;
    this.place.inert = true;
    const result = await settled(ask());
    this.place.inert = false;
    return result;
  }

  private say(text: string): void {
    this.status.textContent = text;
    this.status.focus();
  }

  private changed(): void {
    for (const { fill } of this.drafts) fill();
    for (const follow of [...this.marks, ...this.followers]) follow();
  }

  /** The units that are chosen, in the order of the registry. */
  private units(): RoundUnit[] {
    return this.view.units.filter((unit) => this.chosen.has(unit));
  }

  private mail() {
    return reminderText(this.kind, this.view, this.units(), this.by());
  }

  private bodyArea(): string {
    return this.drafts[0]?.area.value ?? '';
  }

  private by(): string {
    return this.until?.value ?? '';
  }
}
