// The board of the page: a line for each unit, which opens to what can be decided of it.
import type { RoundUnit, RoundView } from '../../contract/round-server';
import { add, addButton, byId } from '../shared/dom';
import { addMessage } from './message';
import {
  coverageOf,
  factTexts,
  filtersOf,
  isReady,
  isToApprove,
  lineText,
  pastText,
  toneOf,
  usesApproval,
} from './wording';

/** What the board asks of the page. */
export interface BoardCommands {
  show(unit: RoundUnit): void;
  approve(units: RoundUnit[]): void;
  giveBack(unit: RoundUnit, comment: string, until: string): void;
  takeBack(unit: RoundUnit): void;
  restore(unit: RoundUnit): void;
}

const list = byId('units');
const filter = byId('filter') as HTMLSelectElement;
const approveAll = byId('approve-all') as HTMLButtonElement;

/** Shows the units of a round; one of them at a time is open. */
export class Board {
  private view: RoundView | undefined;
  private open = '';

  constructor(private readonly commands: BoardCommands) {
    filter.onchange = () => this.draw();
    approveAll.onclick = () => this.commands.approve((this.view?.units ?? []).filter(isReady));
  }

  /** Shows a round, in the filter that was chosen. */
  show(view: RoundView): void {
    this.view = view;
    const chosen = filter.value;
    filter.replaceChildren();
    for (const { label, has } of filtersOf(view)) {
      add(filter, 'option', `${label} (${view.units.filter(has).length})`).value = label;
    }
    filter.value = chosen;
    if (filter.selectedIndex < 0) filter.selectedIndex = 0;
    byId('coverage').textContent = coverageOf(view);
    byId('past').hidden = pastText(view) === '';
    byId('past-note').textContent = pastText(view);
    const ready = view.units.filter(isReady).length;
    approveAll.hidden = ready === 0 || !usesApproval(view);
    approveAll.textContent = `Duyệt tất cả đơn vị không còn lỗi (${ready})`;
    this.draw();
  }

  private draw(): void {
    const { view } = this;
    const has = view && filtersOf(view).find(({ label }) => label === filter.value)?.has;
    const shown = (view?.units ?? []).filter(has ?? (() => true));
    list.replaceChildren();
    if (shown.length === 0) add(list, 'li', 'Không có đơn vị nào.').className = 'details';
    for (const unit of shown) this.addUnit(unit);
  }

  private addUnit(unit: RoundUnit): void {
    const item = add(list, 'li');
    const line = add(item, 'button');
    line.type = 'button';
    line.className = `unit ${toneOf(unit)}`;
    add(line, 'span', unit.name);
    add(line, 'span', lineText(unit)).className = 'said';
    const isOpen = this.open === unit.cell;
    line.setAttribute('aria-expanded', String(isOpen));
    line.onclick = () => {
      this.open = isOpen ? '' : unit.cell;
      this.draw();
      this.focus(unit.cell);
      if (!isOpen) this.commands.show(unit);
    };
    line.dataset.cell = unit.cell;
    if (isOpen) this.addDetails(item, unit);
  }

  private focus(cell: string): void {
    const line = list.querySelector(`[data-cell="${cell}"]`);
    if (line instanceof HTMLElement) line.focus();
  }

  private addDetails(item: HTMLElement, unit: RoundUnit): void {
    const details = add(item, 'div');
    details.className = 'details';
    for (const text of factTexts(unit)) add(details, 'p', text);
    if (unit.changes.length > 0) add(details, 'p', `Thay đổi so với ${unit.since}:`);
    for (const { before, now } of unit.changes) {
      if (before !== '') add(details, 'del', `Trước: ${before}`);
      add(details, now === '' ? 'del' : 'ins', now === '' ? 'Nay: đã xóa' : `Nay: ${now}`);
    }
    const actions = add(details, 'div');
    actions.className = 'actions';
    const button = (text: string, act: () => void) => void addButton(actions, text, act);
    const { state } = unit;
    const isUnlocked = state === 'approved' && unit.lock !== 'Khóa';
    const isUsed = this.view !== undefined && usesApproval(this.view);
    if (isUsed && (isToApprove(unit) || isUnlocked)) {
      const isAgain = isUnlocked || state === 'changedAfterApproval';
      button(isAgain ? 'Duyệt lại' : 'Duyệt', () => this.commands.approve([unit]));
    }
    if (state === 'changedAfterApproval') button('Khôi phục bản đã duyệt', () => this.commands.restore(unit));
    if (unit.tab !== '' && state !== 'exempt' && state !== 'otherPeriod' && state !== 'nothingSent') {
      button('Trả lại…', () => this.addForm(details, unit));
    }
    if (state === 'approved' || state === 'changedAfterApproval') {
      button('Bỏ duyệt', () => this.commands.takeBack(unit));
    }
    if (state === 'returned') button('Rút ý kiến', () => this.commands.takeBack(unit));
    if (this.view) addMessage(details, this.view, unit);
  }

  private addForm(details: HTMLElement, unit: RoundUnit): void {
    if (details.querySelector('form')) return;
    const form = add(details, 'form');
    // The script says in Vietnamese what is missing.
    form.noValidate = true;
    add(form, 'label', 'Ý kiến (đơn vị đọc được ngay trong tab của mình)').htmlFor = 'comment';
    const comment = add(form, 'textarea');
    comment.id = 'comment';
    comment.rows = 3;
    comment.maxLength = 500;
    comment.required = true;
    const isPast = this.view?.isPast === true;
    add(
      form,
      'label',
      isPast ? 'Mở đến hết ngày' : 'Sửa xong chậm nhất hết ngày (để trống: theo hạn gửi)',
    ).htmlFor = 'until';
    const until = add(form, 'input');
    until.id = 'until';
    until.placeholder = 'Ví dụ: 18/6/2026';
    until.required = isPast;
    const send = add(form, 'button', 'Trả lại đơn vị');
    send.type = 'submit';
    form.onsubmit = (event) => {
      event.preventDefault();
      this.commands.giveBack(unit, comment.value, until.value);
    };
    comment.focus();
  }
}
