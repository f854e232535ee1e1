// The grid: what is selected, and what keyboard, mouse and clipboard do to it. The host makes every edit.
//
// No library fits: jspreadsheet-ce cannot freeze rows, has no ARIA attributes and keeps its own undo history and
// data, and the formula package it needs has no licence.
import type { Area, Edit, Style, TabView } from '../protocol';
import { arrows, type Beginning, openEditor, type Step } from './cell-editor';
import { cellsOf, hasFormat } from './clipboard';
import { button, element } from './element';
import { Lines } from './lines';
import { type Command, contextMenu } from './menus';
import { readyField } from './ready-field';
import { type LinkTo, letterOf, type Place, Table } from './table';
import { type Cells, toText } from './tsv';

/** What the grid asks of the page. */
export interface GridActions {
  /** Resolves to false when the edit was refused, after the person has been told. */
  edit(tab: number, edit: Edit): Promise<boolean>;
  /** Called when the person tried to change a protected cell. */
  refused(): void;
  /** Called with what was typed into a row that somebody deleted. */
  lost(text: string): void;
  /** Called when the selection changed, with its A1 name, and the content of its first cell and whether it is bold. */
  selected(place: string, content: string, isBold: boolean): void;
  /** Resolves when the edits made so far are on the screen. */
  settled(): Promise<void>;
  /** Tells the person something that needs no answer. */
  say(text: string): void;
  /** Opens the tab after the open one, or before it. */
  stepTab(by: number): void;
  linkTo: LinkTo;
}

const first: Place = { row: 1, column: 1 };

const WHOLE_CELLS =
  'Trang thử chỉ làm đậm, nghiêng được cả ô: bấm Enter, chọn ô rồi bấm Ctrl+B. Văn bản không lấy định dạng của ô.';
const NO_PASTE = 'Trình duyệt không cho dán từ menu: hãy bấm Ctrl+V.';
const TEXT_ONLY = 'Đã dán chữ; chữ đậm, chữ nghiêng không được dán theo.';

const ROWS_ADDED = 100;
/** Rows that Page Up and Page Down move by. */
const PAGE = 20;

/** The grid of the open tab. */
export class Grid {
  private table: Table | undefined;
  private editor: HTMLElement | undefined;
  /** Where the text of the open editor goes; no place any more when its row was deleted. */
  private editing: { tab: number; place: Place | undefined } | undefined;
  /** The cell that has the focus and takes what is typed. */
  private active: Place = first;
  /** The corner of the selection opposite the active cell. */
  private end: Place = first;
  /** The last selection in each tab, by the tab's id. */
  private readonly left = new Map<number, { active: Place; end: Place }>();
  private postponed: () => void = () => undefined;
  /** The column in which the person began to go on by Tab. */
  private tabbedFrom: number | undefined;
  /** The row number or column letter on which the mouse was pressed. */
  private pressed: HTMLElement | undefined;
  private ready = this.newReady();
  private readonly note = element('div', { class: 'note', role: 'tooltip' });
  private readonly lines = new Lines({
    table: () => this.table,
    selected: () => ({ area: this.area, column: this.active.column }),
    edit: (edit) => this.actions.edit(this.tab, edit),
    settled: () => this.actions.settled(),
    say: (text) => this.actions.say(text),
    focus: () => this.focus(),
    select: (area) => this.selectArea(area),
  });
  private readonly more = element('div', { class: 'more' });
  private readonly sight = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) this.drawMore();
  });

  constructor(
    private readonly box: HTMLElement,
    private readonly actions: GridActions,
  ) {
    this.note.hidden = true;
    this.more.append(button(`Thêm ${ROWS_ADDED} hàng`, () => this.lines.add(ROWS_ADDED)));
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusin', ({ target }) => this.enter(target));
    box.addEventListener('mousedown', (event) => this.press(event));
    box.addEventListener('mouseover', (event) => this.hover(event));
    box.addEventListener('contextmenu', (event) => this.openMenu(event));
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
    const drawn = this.table?.drawnRows ?? 0;
    this.table = new Table(view, name, this.actions.linkTo);
    this.box.replaceChildren(this.table.element, this.more, this.note);
    // A person who may not change the tab may not add rows.
    (this.more.firstElementChild as HTMLElement).hidden = view.locked.length > 0;
    if (isSame) this.table.draw(drawn);
    if (isSame) Object.assign(this.box, { scrollTop, scrollLeft });
    const { active, end } = this.left.get(view.id) ?? { active: first, end: first };
    this.fitHead();
    this.select(within(active, view), within(end, view), hadFocus && isSame);
  }

  /** Moves the open editor, and what is selected in the tab, along with rows that came or went by hand. */
  moved(tab: number, at: number, count: number): void {
    const shifted = (place: Place): Place => ({ ...place, row: shiftedRow(place.row, at, count) ?? at });
    const left = this.left.get(tab);
    if (left) this.left.set(tab, { active: shifted(left.active), end: shifted(left.end) });
    const { editing } = this;
    if (editing?.tab === tab && editing.place) {
      const row = shiftedRow(editing.place.row, at, count);
      editing.place = row === undefined ? undefined : { ...editing.place, row };
    }
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

  /** Takes back the person's last edit, or makes it again. */
  retrace(kind: 'undo' | 'redo'): void {
    void this.actions.edit(this.tab, { kind });
  }

  /** Makes the selected cells bold or italic; no longer, when the first of them is. */
  format(look: 'bold' | 'italic'): void {
    const { area } = this;
    this.change({ kind: 'format', area, look, isOn: !this.styleOf(this.active)[look] }, area);
  }

  /** Returns the cells that hold a text, letter case aside, from the active cell on. */
  find(text: string): Place[] {
    return this.table?.find(text, this.active) ?? [];
  }

  /** Selects a cell and scrolls to it; the focus stays where it is. */
  showPlace(place: Place): void {
    this.select(place, place, false);
    this.reveal(place);
  }

  /** Returns the commands for the selected rows and the column of the active cell. */
  lineCommands(): Command[] {
    return this.lines.commands();
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
    this.tabbedFrom = undefined;
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
    this.actions.selected(
      isOne ? nameOf(area) : `${nameOf(area)}:${corner}`,
      view.source ?? view.text ?? '',
      this.styleOf({ row, column }).bold ?? false,
    );
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

  /** Goes on by Tab or Enter. As in Sheets, Enter after Tabs returns to the column in which they began. */
  private goOn(step: Step): void {
    const { tabbedFrom, active } = this;
    this.move(step);
    if (step.columns > 0) this.tabbedFrom = tabbedFrom ?? active.column;
    if (step.returns && tabbedFrom) this.jump({ column: tabbedFrom }, false);
  }

  private jump(place: Partial<Place>, isExtending: boolean): void {
    const to = { ...(isExtending ? this.end : this.active), ...place };
    this.select(isExtending ? this.active : to, to);
    this.reveal(to);
  }

  private styleOf(place: Place): Style {
    const { table } = this;
    return table?.view.styles[table.look(place).style ?? 0] ?? {};
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
    const step = arrows[key];
    if (step && this.table) {
      const edge = this.table.edge(shiftKey ? this.end : this.active, step);
      return () => this.jump(edge, shiftKey);
    }
    switch (key.toLowerCase()) {
      case 'z':
        return () => this.retrace(shiftKey ? 'redo' : 'undo');
      case 'y':
        return () => this.retrace('redo');
      case 'b':
        return () => this.format('bold');
      case 'i':
        return () => this.format('italic');
      case ' ':
        return () => this.selectLines({ columns: true });
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
    const { table } = this;
    const { rowCount = 1, columnCount = 1 } = table?.view ?? {};
    const view = table?.look(this.active);
    const step = arrows[key];
    if (step?.rows && altKey) return () => this.actions.stepTab(step.rows);
    if (step) return () => this.move(step, shiftKey);
    switch (key) {
      case 'Tab':
        // Past the first or the last column the Tab key leaves the grid, so that keyboard users are not trapped.
        if (this.active.column === (shiftKey ? 1 : columnCount)) return undefined;
        return () => this.goOn({ rows: 0, columns: shiftKey ? -1 : 1 });
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
        // As in Sheets, Alt and Enter follow the link of a cell.
        if (altKey) return () => table?.cell(this.active)?.querySelector('a')?.click();
        return view?.ticked === undefined ? () => this.startEditing('content') : () => this.tick();
      case 'F2':
        return view?.ticked === undefined ? () => this.startEditing('content') : () => this.tick();
      case ' ':
        if (shiftKey) return () => this.selectLines({ rows: true });
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
    // Another tab may be open by the time the editor closes, and rows may have moved.
    const editing: { tab: number; place: Place | undefined } = { tab: this.tab, place };
    this.editing = editing;
    const leave = (): void => {
      this.editor = undefined;
      this.editing = undefined;
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
          const to = editing.place;
          if (isChanged && to === place) table.write(place, typed);
          leave();
          if (step) this.goOn(step);
          if (isChanged && to) void this.type(editing.tab, to, typed);
          if (isChanged && !to) this.actions.lost(typed);
        },
        formatted: () => this.actions.say(WHOLE_CELLS),
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

  /** Makes an edit of an area, unless a part of it is protected. Returns whether it was tried. */
  private change(edit: Edit, area: Area): boolean {
    if (this.table?.isLocked(area)) {
      this.actions.refused();
      return false;
    }
    void this.actions.edit(this.tab, edit);
    return true;
  }

  private clipboard(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void {
    const isHere = this.isOnCell(document.activeElement) && this.box.contains(document.activeElement);
    if (!isHere || !event.clipboardData || !this.table) return;
    event.preventDefault();
    if (kind === 'paste') {
      this.pasteFrom(event.clipboardData);
    } else event.clipboardData.setData('text/plain', toText(this.selectedCells()));
    if (kind === 'cut') this.change({ kind: 'clear', area: this.area }, this.area);
  }

  private pasteFrom(data: DataTransfer): void {
    const cells = cellsOf(data);
    if (cells && this.paste(cells) && hasFormat(data)) this.actions.say(TEXT_ONLY);
  }

  /** Pastes what is on the clipboard, if the browser lets a page read it. */
  private async pasteByMenu(): Promise<void> {
    try {
      const data = new DataTransfer();
      for (const item of await navigator.clipboard.read()) {
        for (const type of item.types.filter((name) => name.startsWith('text/')))
          data.setData(type, await (await item.getType(type)).text());
      }
      this.pasteFrom(data);
    } catch {
      this.actions.say(NO_PASTE);
    }
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

  /** Pastes cells. As in Sheets, a single cell fills the whole selection; several start at its first cell. Returns whether it was tried. */
  private paste(cells: Cells): boolean {
    const { row, column, rows, columns } = this.area;
    const [[only = ''] = []] = cells;
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    const filled = isOne
      ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => only))
      : cells;
    const width = Math.max(...filled.map((line) => line.length));
    const isTried = this.change(
      { kind: 'paste', row, column, rows: filled },
      { row, column, rows: filled.length, columns: width },
    );
    this.select({ row, column }, { row: row + filled.length - 1, column: column + width - 1 });
    return isTried;
  }

  // ---- rows and columns

  private selectLines({ rows, columns }: { rows?: boolean; columns?: boolean }): void {
    const { rowCount = 1, columnCount = 1 } = this.table?.view ?? {};
    const { area } = this;
    const start = { row: columns ? 1 : area.row, column: rows ? 1 : area.column };
    const end = {
      row: columns ? rowCount : area.row + area.rows - 1,
      column: rows ? columnCount : area.column + area.columns - 1,
    };
    this.select(start, end);
  }

  /** Opens the menu of the selected rows, by the right mouse button, the menu key or Shift+F10. */
  private openMenu(event: MouseEvent): void {
    const { table } = this;
    const target = event.target as Element;
    if (!table || this.editor?.contains(target)) return;
    const header = target.closest<HTMLElement>('th');
    const place = table.placeOf(target);
    if (!header && !place) return;
    event.preventDefault();
    const row = Number(header?.dataset.row ?? place?.row ?? this.active.row);
    const column = Number(header?.dataset.column ?? place?.column ?? this.active.column);
    const { area } = this;
    const isOutside =
      row < area.row ||
      row >= area.row + area.rows ||
      column < area.column ||
      column >= area.column + area.columns;
    if (header?.dataset.column) this.select({ row: this.active.row, column });
    else if (isOutside) {
      this.select({ row, column: place?.column ?? 1 });
      if (header) this.selectLines({ rows: true });
    }
    // By then the focus is back in the grid, which makes the browser copy from there.
    const commands = [
      { label: 'Cắt (Ctrl+X)', act: () => void document.execCommand('cut') },
      { label: 'Sao chép (Ctrl+C)', act: () => void document.execCommand('copy') },
      { label: 'Dán (Ctrl+V)', act: () => void this.pasteByMenu() },
      null,
      ...this.lineCommands(),
    ];
    const around = this.box.parentElement ?? document.body;
    contextMenu(around, 'Lệnh cho ô đang chọn', commands, { x: event.clientX, y: event.clientY }, () =>
      this.focus(),
    );
  }

  // ---- mouse

  private press(event: MouseEvent): void {
    const target = event.target as Element;
    const { table } = this;
    if (!table || this.editor?.contains(target) || event.button !== 0) return;
    const { rowCount, columnCount } = table.view;
    const grip = Number(target.closest<HTMLElement>('.grip')?.dataset.grip);
    if (grip) {
      event.preventDefault();
      this.lines.drag(event, grip);
      return;
    }
    const header = target.closest<HTMLElement>('th, .corner');
    this.pressed = header ?? undefined;
    const place = table.placeOf(target);
    if (header?.dataset.all) this.select({ row: 1, column: 1 }, { row: rowCount, column: columnCount });
    else if (header?.dataset.column) {
      const column = Number(header.dataset.column);
      this.select(
        { row: 1, column: event.shiftKey ? this.active.column : column },
        { row: rowCount, column },
      );
    } else if (header?.dataset.row) {
      const row = Number(header.dataset.row);
      this.select({ row: event.shiftKey ? this.active.row : row, column: 1 }, { row, column: columnCount });
    } else if (place && !target.closest('a')) {
      this.select(event.shiftKey ? this.active : place, place);
      if (target.closest('.tick')) this.tick();
      if (isOnArrow(event, table.cell(place)) && table.look(place).choices) this.startEditing('content');
    } else return;
    event.preventDefault();
  }

  private hover({ buttons, target }: MouseEvent): void {
    const place = this.table?.placeOf(target as Element);
    const header = (target as Element).closest<HTMLElement>('th');
    if (this.table && this.pressed && buttons === 1 && !this.editor) {
      const { rowCount, columnCount } = this.table.view;
      const { row = place?.row, column = place?.column } = header?.dataset ?? {};
      if (this.pressed.dataset.row && row)
        this.select(this.active, { row: Number(row), column: columnCount });
      if (this.pressed.dataset.column && column)
        this.select(this.active, { row: rowCount, column: Number(column) });
      return;
    }
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

/** Returns where a row stands after `count` rows came at row `at`, or went; undefined for a row that went. */
function shiftedRow(row: number, at: number, count: number): number | undefined {
  if (row < at) return row;
  return row < at - count ? undefined : row + count;
}

function within({ row, column }: Place, { rowCount, columnCount }: TabView): Place {
  return { row: clamp(row, rowCount), column: clamp(column, columnCount) };
}

function clamp(n: number, last: number): number {
  return Math.max(1, Math.min(last, n));
}
