// The strip of tabs below the grid.
import type { TabEdit, TabInfo } from '../protocol';
import { ask } from './dialogs';
import { button, byId, element } from './element';
import { menu } from './menus';

/** What the strip asks of the page. */
export interface StripActions {
  /** Opens a tab; `byMouse` also moves the focus into its grid. */
  open(id: number, byMouse: boolean): void;
  edit(edit: TabEdit): void;
}

/** The strip of tabs. */
export class TabStrip {
  private readonly list = element('div', { role: 'tablist', 'aria-label': 'Các tab' });
  private shown = '';
  private tabs: TabInfo[] = [];
  private active = 0;
  private isByMouse = false;

  constructor(private readonly actions: StripActions) {
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('pointerdown', () => {
      this.isByMouse = true;
    });
    // With 180 tabs the wheel is the quickest way along the strip.
    this.list.addEventListener(
      'wheel',
      (event) => this.list.scrollBy({ left: event.deltaX || event.deltaY }),
      {
        passive: true,
      },
    );
    const all = () => this.tabs.map(({ id, name }) => ({ label: name, act: () => actions.open(id, true) }));
    byId('strip').append(
      button('+', () => actions.edit({ kind: 'insert' }), { 'aria-label': 'Thêm tab', title: 'Thêm tab' }),
      menu('☰', all, { 'aria-label': 'Tất cả các tab', title: 'Tất cả các tab' }),
      this.list,
      menu('Tab ▾', () => this.commands(), { 'aria-label': 'Lệnh cho tab đang mở' }),
    );
  }

  /** Shows the tabs; draws them again only when something changed. */
  show(tabs: TabInfo[], active: number): void {
    const key = JSON.stringify([tabs, active]);
    if (key === this.shown) return;
    this.shown = key;
    this.tabs = tabs;
    this.active = active;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...tabs.map((tab) => this.button(tab)));
    const current = this.list.querySelector<HTMLElement>('[aria-selected=true]');
    if (current) byId('sheet').setAttribute('aria-labelledby', current.id);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) current?.focus();
  }

  /** Opens the tab after the open one, or before it. */
  step(by: number): void {
    const tab = this.tabs[this.tabs.findIndex(({ id }) => id === this.active) + by];
    if (tab) this.actions.open(tab.id, true);
  }

  private button({ id, name, isProtected }: TabInfo): HTMLButtonElement {
    const isActive = id === this.active;
    const made = button(name, () => this.actions.open(id, this.isByMouse), {
      role: 'tab',
      id: `tab-${id}`,
      'aria-selected': String(isActive),
      'aria-controls': 'sheet',
      tabindex: isActive ? 0 : -1,
      title: isProtected ? `${name} (được bảo vệ: bạn chỉ xem)` : undefined,
    });
    if (isProtected) made.prepend(element('span', { class: 'lock', 'aria-hidden': 'true' }));
    return made;
  }

  private key(event: KeyboardEvent): void {
    this.isByMouse = false;
    const at = this.tabs.findIndex(({ id }) => id === this.active);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.tabs.length - 1 }[event.key];
    const tab = to === undefined ? undefined : this.tabs[to];
    if (!tab) return;
    event.preventDefault();
    this.actions.open(tab.id, false);
  }

  private commands() {
    const tab = this.tabs.find(({ id }) => id === this.active);
    if (!tab) return [];
    const { id, name } = tab;
    const rename = async (): Promise<void> => {
      const buttons = { OK: 'Đổi tên', CANCEL: 'Hủy' };
      const answer = await ask({ title: 'Đổi tên tab', buttons, input: name });
      if (answer.button === 'OK') this.actions.edit({ kind: 'rename', id, name: answer.text });
    };
    const remove = async (): Promise<void> => {
      const text = `Nội dung của tab “${name}” sẽ mất.`;
      const answer = await ask({ title: `Xóa tab “${name}”?`, text, buttons: { CANCEL: 'Hủy', OK: 'Xóa' } });
      if (answer.button === 'OK') this.actions.edit({ kind: 'delete', id });
    };
    return [
      { label: 'Đổi tên…', act: rename },
      { label: 'Xóa…', act: remove },
    ];
  }
}
