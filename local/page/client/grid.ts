// The grid: what is selected, and what keyboard, mouse and clipboard do to it. The host makes every edit.
//
// No library fits: jspreadsheet-ce cannot freeze rows, has no ARIA attributes and keeps its own undo history and
// data, and the formula package it needs has no licence.
import type { Area, Edit, TabView } from '../protocol';
import { arrows, type Beginning, openEditor, type Step } from './cell-editor';
import { cellsOf } from './clipboard';
import { button, element } from './element';
import { readyField } from './ready-field';
import { type LinkTo, letterOf, type Place, Table } from './table';
import { type Cells, toText } from './tsv';

/** What the grid asks of the page. */
export interface GridActions {
  /** Resolves to false when the edit was refused, after the person has been told. */
  edit(tab: number, edit: Edit): Promise<boolean>;
  /** Called when the person tried to change a protected cell. */
  refused(): void;
  /** Called when the selection changed, with its A1 name and the content of its first cell. */
  selected(place: string, content: string): void;
  addRows(tab: number, count: number): void;
  linkTo: LinkTo;
}

const first: Place = { row: 1, column: 1 };

const ROWS_ADDED = 100;
/** Rows that Page Up and Page Down move by. */
const PAGE = 20;

/** The grid of the open tab. */
export class Grid {
  private table: Table | undefined;
  private editor: HTMLElement | undefined;
  /** The cell that has the focus and takes what is typed. */
  private active: Place = first;
  /** The corner of the selection opposite the active cell. */
  private end: Place = first;
  /** The last selection in each tab, by the tab's id. */
  private readonly left = new Map<number, { active: Place; end: Place }>();
  private postponed: () => void = () => undefined;
  private ready = this.newReady();
  private readonly note = element('div', { class: 'note', role: 'tooltip' });
  private readonly more = element('div', { class: 'more' });
  private readonly sight = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) this.drawMore();
  });

  constructor(
    private readonly box: HTMLElement,
    private readonly actions: GridActions,
  ) {
    this.note.hidden = true;
    this.more.append(button(`Thêm ${ROWS_ADDED} hàng`, () => actions.addRows(this.tab, ROWS_ADDED)));
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusin', ({ target }) => this.enter(target));
    box.addEventListener('mousedown', (event) => this.press(event));
    box.addEventListener('mouseover', (event) => this.hover(event));
    box.addEventListener('dblclick', ({ target }) => {
      if (this.table?.placeOf(target as Element)) this.startEditing('content');
    });
    box.addEventListener('scroll', () => this.hideNote());
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      document.addEventListener(kind, (event) => this.clipboard(kind, event));
    }
    this.sight.observe(this.more);
  }

  /** Shows a tab. A newer view of the current tab keeps the selection and the open editor. */
  show(view: TabView, name: string): void {
    const isSame = this.table?.view.id === view.id;
    if (this.table?.fits(view)) {
      this.table.update(view, name, this.editor);
      this.tellSelection();
      return;
    }
    if (isSame && this.editor) {
      // Rows or columns were added or removed. The table is drawn again once the open editor is closed.
      this.postponed = () => this.show(view, name);
      return;
    }
    const hadFocus = this.box.contains(document.activeElement);
    const { scrollTop, scrollLeft } = this.box;
    // The cell with the open editor is about to be removed, so its text is sent first.
    this.editor?.blur();
    this.table = new Table(view, name, this.actions.linkTo);
    this.box.replaceChildren(this.table.element, this.more, this.note);
    // A person who may not change the tab may not add rows.
    (this.more.firstElementChild as HTMLElement).hidden = view.locked.length > 0;
    if (isSame) Object.assign(this.box, { scrollTop, scrollLeft });
    const { active, end } = this.left.get(view.id) ?? { active: first, end: first };
    this.fitHead();
    this.select(within(active, view), within(end, view), hadFocus && isSame);
  }

  /** Selects an area for a script and scrolls to it. The focus stays in the sidebar if it is there. */
  selectArea({ row, column, rows, columns }: Area): void {
    const { table } = this;
    if (!table) return;
    const corner = { row: row + rows - 1, column: column + columns - 1 };
    // The body has the focus when the focused cell was removed together with the last tab.
    const isHere = this.box.contains(document.activeElement) || document.activeElement === document.body;
    this.select(within({ row, column }, table.view), within(corner, table.view), isHere);
    this.reveal(this.active);
  }

  /** Moves the focus to the selected cell. */
  focus(): void {
    this.select(this.active, this.end);
    this.reveal(this.active);
  }

  /** Id of the current tab. */
  private get tab(): number {
    return this.table?.view.id ?? 0;
  }

  // ---- selection

  private get area(): Area {
    const { end, active } = this;
    const row = Math.min(end.row, active.row);
    const column = Math.min(end.column, active.column);
    return {
      row,
      column,
      rows: Math.abs(end.row - active.row) + 1,
      columns: Math.abs(end.column - active.column) + 1,
    };
  }

  private select(active: Place, end: Place = active, takesFocus = true): void {
    const { table } = this;
    if (!table) return;
    this.active = active;
    this.end = end;
    this.left.set(table.view.id, { active, end });
    table.draw(Math.min(table.view.rowCount, Math.max(active.row, end.row)));
    for (const cell of table.element.querySelectorAll('[aria-selected=true], [tabindex="0"]')) {
      cell.setAttribute('aria-selected', 'false');
      cell.setAttribute('tabindex', '-1');
    }
    const { row, column, rows, columns } = this.area;
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++)
        table.cell({ row: i, column: j })?.setAttribute('aria-selected', 'true');
    }
    const cell = table.cell(active);
    cell?.setAttribute('tabindex', '0');
    if (takesFocus && cell) this.focusCell(cell, table.owner(active));
    else this.ready.remove();
    this.tellSelection();
  }

  private reveal(place: Place): void {
    this.table?.cell(place)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /**
   * The Tab key focuses the selected cell itself, where the first letter would be lost: the focus moves on to its
   * field.
   */
  private enter(target: EventTarget | null): void {
    const { table, active } = this;
    const cell = table?.cell(active);
    if (table && cell && cell === target) this.focusCell(cell, table.owner(active));
  }

  /** Focuses a cell. If text can be typed there, a hidden field inside it takes the focus. */
  private focusCell(cell: HTMLElement, place: Place): void {
    const { ticked, choices, text = '', note = '' } = this.table?.look(place) ?? {};
    const takesText =
      ticked === undefined && !choices && !this.table?.isLocked({ ...place, rows: 1, columns: 1 });
    if (takesText) {
      cell.setAttribute('tabindex', '-1');
      this.ready.setAttribute('aria-label', `${nameOf(place)} ${text}`);
      this.ready.setAttribute('aria-description', note);
      cell.append(this.ready);
    } else this.ready.remove();
    (takesText ? this.ready : cell).focus({ preventScroll: true });
  }

  private newReady(): HTMLTextAreaElement {
    return readyField((field) => {
      this.ready = this.newReady();
      this.startEditing('blank', { begun: field });
    });
  }

  private tellSelection(): void {
    const { table } = this;
    if (!table) return;
    const { row, column } = table.owner(this.active);
    const view = table.look({ row, column });
    const { area } = this;
    const corner = nameOf({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
    const isOne = area.rows * area.columns === 1;
    this.actions.selected(isOne ? nameOf(area) : `${nameOf(area)}:${corner}`, view.source ?? view.text ?? '');
    this.showNote(table.cell(this.active), view.note);
  }

  private move({ rows, columns }: Step, isExtending = false): void {
    const { table } = this;
    if (!table) return;
    if (rows === 0 && columns === 0) {
      this.focus();
      return;
    }
    const { rowCount, columnCount } = table.view;
    const start = isExtending ? this.end : this.active;
    const from = table.cell(start);
    let { row, column } = start;
    // One step leaves a merged cell, because all places it covers are the same cell.
    do {
      row += rows;
      column += columns;
    } while (
      row > 0 &&
      column > 0 &&
      row <= rowCount &&
      column <= columnCount &&
      table.cell({ row, column }) === from &&
      from
    );
    const to = { row: clamp(row, rowCount), column: clamp(column, columnCount) };
    this.select(isExtending ? this.active : to, to);
    this.reveal(to);
  }

  private jump(place: Partial<Place>, isExtending: boolean): void {
    const to = { ...(isExtending ? this.end : this.active), ...place };
    this.select(isExtending ? this.active : to, to);
    this.reveal(to);
  }

  private isOnCell(target: EventTarget | null): boolean {
    return target instanceof HTMLTableCellElement || target === this.ready;
  }

  // ---- keys

  private key(event: KeyboardEvent): void {
    const { table } = this;
    if (!table || !this.isOnCell(event.target) || event.isComposing) return;
    const act = event.ctrlKey || event.metaKey ? this.shortcut(event) : this.plainKey(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  private shortcut({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const { rowCount = 1, columnCount = 1, rows = [] } = this.table?.view ?? {};
    const last = { row: Math.max(1, rows.length), column: columnCount };
    switch (key.toLowerCase()) {
      case 'z':
        return () => void this.actions.edit(this.tab, { kind: shiftKey ? 'redo' : 'undo' });
      case 'y':
        return () => void this.actions.edit(this.tab, { kind: 'redo' });
      case 'a':
        return () => this.select({ row: 1, column: 1 }, { row: rowCount, column: columnCount });
      case 'home':
        return () => this.jump({ row: 1, column: 1 }, shiftKey);
      case 'end':
        return () => this.jump(last, shiftKey);
      default:
        return undefined;
    }
  }

  private plainKey(event: KeyboardEvent): (() => void) | undefined {
    const { key, shiftKey, altKey } = event;
    const { rowCount = 1, columnCount = 1 } = this.table?.view ?? {};
    const view = this.table?.look(this.active);
    const step = arrows[key];
    if (step) return () => this.move(step, shiftKey);
    switch (key) {
      case 'Tab':
        // Past the first or the last column the Tab key leaves the grid, so that keyboard users are not trapped.
        if (this.active.column === (shiftKey ? 1 : columnCount)) return undefined;
        return () => this.move({ rows: 0, columns: shiftKey ? -1 : 1 });
      case 'PageUp':
        return () =>
          this.jump({ row: clamp((shiftKey ? this.end : this.active).row - PAGE, rowCount) }, shiftKey);
      case 'PageDown':
        return () =>
          this.jump({ row: clamp((shiftKey ? this.end : this.active).row + PAGE, rowCount) }, shiftKey);
      case 'Home':
        return () => this.jump({ column: 1 }, shiftKey);
      case 'End':
        return () => this.jump({ column: columnCount }, shiftKey);
      case 'Delete':
      case 'Backspace':
        return () => this.change({ kind: 'clear', area: this.area }, this.area);
      case 'Enter':
      case 'F2':
        return view?.ticked === undefined ? () => this.startEditing('content') : () => this.tick();
      case ' ':
        if (view?.ticked !== undefined) return () => this.tick();
        break;
    }
    // Otherwise the key goes into the hidden field of the cell.
    if (key.length === 1 && !altKey && event.target !== this.ready) return () => this.startEditing('content');
    return undefined;
  }

  // ---- editing

  /**
   * Opens the editor of the selected cell. It starts with `text` if an edit was refused, or continues in the field
   * `begun`.
   */
  private startEditing(
    beginning: Beginning,
    { text, begun }: { text?: string; begun?: HTMLTextAreaElement } = {},
  ): void {
    const { table } = this;
    const place = table?.owner(this.active);
    const cell = place && table?.cell(place);
    if (!table || !place || !cell || this.editor) return;
    const view = text === undefined ? table.look(place) : { text };
    if (view.ticked !== undefined) return;
    if (table.isLocked({ ...place, rows: 1, columns: 1 })) {
      this.actions.refused();
      return;
    }
    // Another tab may be open by the time the editor closes.
    const tab = this.tab;
    const leave = (): void => {
      this.editor = undefined;
      // Draws what others changed in the row in the meantime.
      this.table?.update(this.table.view);
      this.postponed();
      this.postponed = () => undefined;
    };
    this.editor = openEditor(
      cell,
      view,
      nameOf(place),
      beginning,
      {
        done: (typed, step) => {
          const isChanged = typed !== (view.source ?? view.text ?? '');
          if (isChanged) table.write(place, typed);
          leave();
          if (step) this.move(step);
          if (isChanged) void this.type(tab, place, typed);
        },
        cancelled: () => {
          leave();
          this.focus();
        },
      },
      begun,
    );
  }

  private async type(tab: number, place: Place, text: string): Promise<void> {
    const isTaken = await this.actions.edit(tab, { kind: 'type', ...place, text });
    if (isTaken || this.tab !== tab || this.editor) return;
    this.select(place);
    this.startEditing('content', { text });
  }

  private tick(): void {
    const place = this.active;
    const isTicked = this.table?.look(place).ticked;
    if (isTicked === undefined) return;
    this.change({ kind: 'tick', ...place, isTicked: !isTicked }, { ...place, rows: 1, columns: 1 });
  }

  /** Makes an edit of an area, unless a part of it is protected. */
  private change(edit: Edit, area: Area): void {
    if (this.table?.isLocked(area)) this.actions.refused();
    else void this.actions.edit(this.tab, edit);
  }

  private clipboard(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void {
    const isHere = this.isOnCell(document.activeElement) && this.box.contains(document.activeElement);
    if (!isHere || !event.clipboardData || !this.table) return;
    event.preventDefault();
    if (kind === 'paste') {
      const cells = cellsOf(event.clipboardData);
      if (cells) this.paste(cells);
    } else event.clipboardData.setData('text/plain', toText(this.selectedCells()));
    if (kind === 'cut') this.change({ kind: 'clear', area: this.area }, this.area);
  }

  private selectedCells(): Cells {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const { text = '', ticked } = this.table?.look({ row: row + i, column: column + j }) ?? {};
        return ticked === undefined ? text : String(ticked).toUpperCase();
      }),
    );
  }

  /** Pastes cells. As in Sheets, a single cell fills the whole selection; several start at its first cell. */
  private paste(cells: Cells): void {
    const { row, column, rows, columns } = this.area;
    const [[only = ''] = []] = cells;
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    const filled = isOne
      ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => only))
      : cells;
    const width = Math.max(...filled.map((line) => line.length));
    this.change(
      { kind: 'paste', row, column, rows: filled },
      { row, column, rows: filled.length, columns: width },
    );
    this.select({ row, column }, { row: row + filled.length - 1, column: column + width - 1 });
  }

  // ---- mouse

  private press(event: MouseEvent): void {
    const target = event.target as Element;
    const { table } = this;
    if (!table || this.editor?.contains(target) || event.button !== 0) return;
    const { rowCount, columnCount } = table.view;
    const header = target.closest<HTMLElement>('th, .corner');
    const place = table.placeOf(target);
    if (header?.dataset.all) this.select({ row: 1, column: 1 }, { row: rowCount, column: columnCount });
    else if (header?.dataset.column) {
      const column = Number(header.dataset.column);
      this.select({ row: 1, column }, { row: rowCount, column });
    } else if (header?.dataset.row) {
      const row = Number(header.dataset.row);
      this.select({ row, column: 1 }, { row, column: columnCount });
    } else if (place && !target.closest('a')) {
      this.select(event.shiftKey ? this.active : place, place);
      if (target.closest('.tick')) this.tick();
      if (isOnArrow(event, table.cell(place)) && table.look(place).choices) this.startEditing('content');
    } else return;
    event.preventDefault();
  }

  private hover({ buttons, target }: MouseEvent): void {
    const place = this.table?.placeOf(target as Element);
    if (!place || !this.table) return;
    if (buttons === 1 && !this.editor) this.select(this.active, place);
    else this.showNote(this.table.cell(place), this.table.look(place).note);
  }

  // ---- looks

  private showNote(cell: HTMLElement | undefined, text: string | undefined): void {
    this.note.hidden = !cell || !text;
    if (!cell || !text) return;
    this.note.textContent = text;
    const { right, top } = cell.getBoundingClientRect();
    Object.assign(this.note.style, { left: `${Math.min(right + 4, innerWidth - 270)}px`, top: `${top}px` });
  }

  private hideNote(): void {
    this.note.hidden = true;
  }

  private drawMore(): void {
    if (!this.table) return;
    this.table.drawMore();
    if (this.table.isAllDrawn()) return;
    // The observer reports only changes, and the button stayed in sight.
    this.sight.unobserve(this.more);
    this.sight.observe(this.more);
  }

  /** A cell that is scrolled into view must not end up behind the frozen rows and the row numbers. */
  private fitHead(): void {
    const head = this.table?.element.tHead?.offsetHeight ?? 0;
    this.box.style.scrollPadding = `${head + 4}px 4px 4px 50px`;
  }
}

function nameOf({ row, column }: Place): string {
  return `${letterOf(column)}${row}`;
}

/** Returns whether the mouse is on the arrow of a drop-down. */
function isOnArrow({ clientX }: MouseEvent, cell: Element | undefined): boolean {
  return cell !== undefined && clientX > cell.getBoundingClientRect().right - 22;
}

function within({ row, column }: Place, { rowCount, columnCount }: TabView): Place {
  return { row: clamp(row, rowCount), column: clamp(column, columnCount) };
}

function clamp(n: number, last: number): number {
  return Math.max(1, Math.min(last, n));
}
