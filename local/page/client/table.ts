// Draws a tab as a table of rows and cells, and redraws only what changed.
import type { Area, BorderLine, CellView, Style, TabView } from '../protocol';
import { element } from './element';

/** The place of a cell; row and column are 1-based. */
export interface Place {
  row: number;
  column: number;
}

/** Rows drawn at first, and each time the last drawn row comes into view. */
const PAGE_OF_ROWS = 120;

/** Addresses in a text; a full stop or bracket after one is not part of it. */
const ADDRESSES = /(https:\/\/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]])/;

/** Returns the address on this machine that an address in a cell leads to; undefined when there is none. */
export type LinkTo = (address: string) => string | undefined;

/** The table of one tab. */
export class Table {
  readonly element = element('table', { role: 'grid', 'aria-multiselectable': 'true' });
  private readonly cells = new Map<string, HTMLTableCellElement>();
  private readonly covered = new Map<string, Area>();
  private readonly drawn: string[] = [];
  private readonly head = element('thead', { role: 'rowgroup' });
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly rows: HTMLTableRowElement[] = [];

  constructor(
    public view: TabView,
    name: string,
    private readonly linkTo: LinkTo,
  ) {
    const { widths, rowCount, columnCount, frozenRows } = view;
    const columns = widths.map((width) => element('col', { style: `width:${width}px` }));
    this.element.setAttribute('aria-label', name);
    this.element.setAttribute('aria-rowcount', String(rowCount + 1));
    this.element.setAttribute('aria-colcount', String(columnCount + 1));
    this.element.style.width = `${widths.reduce((sum, width) => sum + width, 46)}px`;
    this.element.classList.toggle('plain', !view.hasGridlines);
    this.element.append(element('colgroup', {}, element('col', { class: 'number' }), ...columns));
    this.element.append(this.head, this.body);
    this.head.append(headings(columnCount));
    this.cover();
    this.draw(Math.max(frozenRows, PAGE_OF_ROWS));
  }

  /** Returns whether a newer view can be drawn into this table, because it has the same shape. */
  fits(view: TabView): boolean {
    const shape = ({ id, rowCount, columnCount, frozenRows, widths, merges, hasGridlines }: TabView) =>
      JSON.stringify([id, rowCount, columnCount, frozenRows, widths, merges, hasGridlines]);
    return shape(view) === shape(this.view);
  }

  /** Draws what changed. Skips the row that holds `editor`. */
  update(view: TabView, name?: string, editor?: Element): void {
    this.view = view;
    if (name !== undefined) this.element.setAttribute('aria-label', name);
    this.rows.forEach((row, i) => {
      if (!editor || !row.contains(editor)) this.fill(row, i + 1);
    });
  }

  /** Draws rows up to this one, if they are not drawn yet. */
  draw(row: number): void {
    const last = Math.min(this.view.rowCount, row);
    for (let n = this.rows.length + 1; n <= last; n++) {
      const made = element('tr', { 'aria-rowindex': n + 1 });
      this.rows.push(made);
      (n <= this.view.frozenRows ? this.head : this.body).append(made);
      this.fill(made, n);
    }
  }

  /** Draws the next page of rows. */
  drawMore(): void {
    this.draw(this.rows.length + PAGE_OF_ROWS);
  }

  /** Shows a column in a width in pixels that the host has not confirmed. */
  setWidth(column: number, pixels: number): void {
    const { widths } = this.view;
    const shown = widths.map((width, j) => (j + 1 === column ? pixels : width));
    this.element.style.width = `${shown.reduce((sum, width) => sum + width, 46)}px`;
    const columns = this.element.querySelectorAll<HTMLElement>('col');
    columns[column]?.style.setProperty('width', `${pixels}px`);
  }

  /** Number of rows drawn so far, from the first on. */
  get drawnRows(): number {
    return this.rows.length;
  }

  /** Returns whether every row is drawn. */
  isAllDrawn(): boolean {
    return this.rows.length === this.view.rowCount;
  }

  /** Returns the element that shows a place; undefined when it is not drawn yet. */
  cell(place: Place): HTMLTableCellElement | undefined {
    const { row, column } = this.owner(place);
    return this.cells.get(`${row},${column}`);
  }

  /** Returns the cell that shows a place: for merged cells, the first of them. */
  owner(place: Place): Place {
    const { row, column } = this.covered.get(`${place.row},${place.column}`) ?? place;
    return { row, column };
  }

  /** Returns the place of an element of the table; undefined for an element outside its cells. */
  placeOf(target: Element): Place | undefined {
    const cell = target.closest<HTMLTableCellElement>('td');
    if (!cell || !this.element.contains(cell)) return undefined;
    return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
  }

  /** Returns the view of a cell; an empty object for a blank cell. */
  look({ row, column }: Place): CellView {
    return this.view.rows[row - 1]?.[column - 1] ?? {};
  }

  /** Returns the cells that hold a text, letter case aside, from a place on and round to it. */
  find(text: string, { row, column }: Place): Place[] {
    const sought = folded(text);
    if (sought === '') return [];
    const places = this.view.rows.flatMap((cells, i) =>
      cells.flatMap((cell, j) =>
        folded(cell?.text ?? '').includes(sought) ? [{ row: i + 1, column: j + 1 }] : [],
      ),
    );
    const isBefore = (place: Place): boolean =>
      place.row < row || (place.row === row && place.column < column);
    return [...places.filter((place) => !isBefore(place)), ...places.filter(isBefore)];
  }

  /**
   * Returns where Ctrl with an arrow key leads, as in Sheets: to the end of a run of filled cells, else to the next
   * filled cell or the edge of the tab.
   */
  edge(from: Place, { rows, columns }: { rows: number; columns: number }): Place {
    const { rowCount, columnCount } = this.view;
    const after = ({ row, column }: Place): Place => ({ row: row + rows, column: column + columns });
    const isInside = ({ row, column }: Place): boolean =>
      row >= 1 && column >= 1 && row <= rowCount && column <= columnCount;
    const isFilled = (place: Place): boolean => (this.look(place).text ?? '') !== '';
    const isRun = isFilled(from) && isFilled(after(from));
    let at = from;
    while (isInside(after(at)) && (!isRun || isFilled(after(at)))) {
      at = after(at);
      if (!isRun && isFilled(at)) break;
    }
    return at;
  }

  /** Puts typed text into the view before the host has confirmed it. */
  write({ row, column }: Place, text: string): void {
    while (this.view.rows.length < row) this.view.rows.push([]);
    const { style } = this.look({ row, column });
    const cells = this.view.rows[row - 1] ?? [];
    cells[column - 1] = style === undefined ? { text } : { text, style };
  }

  /** Returns whether a part of the area is protected from the person. */
  isLocked(area: Area): boolean {
    return this.view.locked.some(
      (locked) =>
        locked.row < area.row + area.rows &&
        area.row < locked.row + locked.rows &&
        locked.column < area.column + area.columns &&
        area.column < locked.column + locked.columns,
    );
  }

  private cover(): void {
    for (const merge of this.view.merges) {
      for (let row = merge.row; row < merge.row + merge.rows; row++) {
        for (let column = merge.column; column < merge.column + merge.columns; column++) {
          this.covered.set(`${row},${column}`, merge);
        }
      }
    }
  }

  private fill(made: HTMLTableRowElement, row: number): void {
    const cells = this.view.rows[row - 1] ?? [];
    const locked = Array.from({ length: this.view.columnCount }, (_, j) =>
      this.isLocked({ row, column: j + 1, rows: 1, columns: 1 }),
    );
    const styles = cells.map((cell) => this.view.styles[cell?.style ?? 0]);
    const key = JSON.stringify([cells, styles, locked, this.view.heights[row]]);
    if (this.drawn[row] === key) return;
    this.drawn[row] = key;
    const height = this.view.heights[row];
    made.style.height = height === undefined ? '' : `${height}px`;
    if (made.childElementCount === 0) this.lay(made, row);
    for (let column = 1; column <= this.view.columnCount; column++) {
      const cell = this.cells.get(`${row},${column}`);
      if (cell) this.paint(cell, { row, column }, locked[column - 1] ?? false);
    }
  }

  private lay(made: HTMLTableRowElement, row: number): void {
    made.append(element('th', { role: 'rowheader', scope: 'row', 'data-row': row }, String(row)));
    for (let column = 1; column <= this.view.columnCount; column++) {
      const merge = this.covered.get(`${row},${column}`);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const cell = element('td', {
        role: 'gridcell',
        tabindex: -1,
        'data-row': row,
        'data-column': column,
        'aria-colindex': column + 1,
        rowspan: merge && merge.rows > 1 ? merge.rows : undefined,
        colspan: merge && merge.columns > 1 ? merge.columns : undefined,
      });
      this.cells.set(`${row},${column}`, cell);
      made.append(cell);
    }
  }

  private paint(cell: HTMLTableCellElement, place: Place, isLocked: boolean): void {
    const view = this.look(place);
    const style = this.view.styles[view.style ?? 0] ?? {};
    // The hidden field would lose the focus if it were moved.
    for (const shown of [...cell.children]) if (!shown.matches('.ready')) shown.remove();
    cell.prepend(...this.content(view, place, style));
    cell.classList.toggle('locked', isLocked);
    cell.classList.toggle('noted', view.note !== undefined);
    cell.classList.toggle('choice', view.choices !== undefined);
    setOrRemove(cell, 'aria-readonly', isLocked ? 'true' : undefined);
    setOrRemove(cell, 'aria-description', view.note);
    setOrRemove(cell, 'aria-haspopup', view.choices ? 'listbox' : undefined);
    cell.style.cssText = '';
    Object.assign(cell.style, css(style, view), this.borders(style, place));
  }

  /**
   * Returns the borders of a cell. The cell above or to the left draws a line between two cells, so that it is drawn
   * once.
   */
  private borders(style: Style, { row, column }: Place): Partial<CSSStyleDeclaration> {
    const styleAt = (place: Place): Style => this.view.styles[this.look(place).style ?? 0] ?? {};
    const { top, left, bottom, right } = style;
    return {
      borderTop: line(styleAt({ row: row - 1, column }).bottom ? undefined : top),
      borderLeft: line(styleAt({ row, column: column - 1 }).right ? undefined : left),
      borderBottom: line(bottom),
      borderRight: line(right),
    };
  }

  private content(view: CellView, place: Place, style: Style): Node[] {
    if (view.ticked !== undefined) {
      const label = view.ticked ? 'Đã đánh dấu' : 'Chưa đánh dấu';
      return [
        element('span', {
          class: 'tick',
          role: 'img',
          'aria-label': label,
          'data-ticked': String(view.ticked),
        }),
      ];
    }
    if (!view.text) return [];
    const width = style.wrap === 'WRAP' ? undefined : this.room(place, runsOver(style, view));
    return [element('div', { class: 'text', style: width && `width:${width - 7}px` }, ...this.linked(view))];
  }

  /** Returns a text with a link where the cell has one, or at each address that leads somewhere on this machine. */
  private linked({ text = '', link }: CellView): (Node | string)[] {
    if (link) return [this.anchor(text, link)];
    return text.split(ADDRESSES).map((part, i) => (i % 2 === 1 ? this.anchor(part, part) : part));
  }

  private anchor(text: string, address: string): Node | string {
    const to = this.linkTo(address);
    if (!to) return text;
    const target = to.startsWith('#') ? undefined : '_blank';
    return element('a', { href: to, target, rel: 'noopener', tabindex: -1 }, text);
  }

  /**
   * Returns the width in pixels for text that does not wrap: its own cell, and when `runsOver` the blank cells after
   * it.
   */
  private room({ row, column }: Place, runsOver: boolean): number {
    const merge = this.covered.get(`${row},${column}`);
    let last = column + (merge?.columns ?? 1) - 1;
    const isBlank = (next: number): boolean => {
      const { text, ticked } = this.look({ row, column: next });
      return !text && ticked === undefined && !this.covered.has(`${row},${next}`);
    };
    while (runsOver && last < this.view.columnCount && isBlank(last + 1)) last++;
    return this.view.widths.slice(column - 1, last).reduce((sum, width) => sum + width, 0);
  }
}

function headings(columnCount: number): HTMLTableRowElement {
  const corner = element('td', {
    class: 'corner',
    role: 'gridcell',
    'aria-label': 'Chọn tất cả',
    'data-all': true,
  });
  const letters = Array.from({ length: columnCount }, (_, j) =>
    element(
      'th',
      { role: 'columnheader', scope: 'col', 'data-column': j + 1, 'aria-colindex': j + 2 },
      letterOf(j + 1),
      element('span', { class: 'grip', 'data-grip': j + 1 }),
    ),
  );
  return element('tr', { 'aria-rowindex': 1 }, corner, ...letters);
}

/**
 * Returns the letters of a 1-based column.
 *
 * @example
 * letterOf(27); // 'AA'
 */
export function letterOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letterOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function setOrRemove(cell: Element, name: string, value: string | undefined): void {
  if (value === undefined) cell.removeAttribute(name);
  else cell.setAttribute(name, value);
}

const lines: Record<string, string> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

function line(border: BorderLine | undefined): string {
  return border ? `${lines[border.line] ?? lines.SOLID} ${border.color}` : '';
}

/** Returns whether text continues over the blank cells to its right, as left-aligned text does in Sheets. */
function runsOver({ horizontal, wrap }: Style, { isNumber }: CellView): boolean {
  return !isNumber && wrap !== 'CLIP' && (horizontal === undefined || horizontal === 'left');
}

/**
 * Returns the format of a cell as CSS. Unless somebody chose otherwise, numbers are right-aligned and texts
 * left-aligned.
 */
function css(style: Style, { isNumber, ticked }: CellView): Partial<CSSStyleDeclaration> {
  const usual = ticked !== undefined ? 'center' : isNumber ? 'right' : '';
  return {
    textAlign: style.horizontal ?? usual,
    verticalAlign: style.vertical ?? '',
    fontWeight: style.bold ? 'bold' : '',
    fontStyle: style.italic ? 'italic' : '',
    fontSize: style.fontSize ? `${style.fontSize}pt` : '',
    fontFamily: style.fontFamily ?? '',
    color: style.fontColor ?? '',
    backgroundColor: style.background ?? '',
    whiteSpace: style.wrap === 'WRAP' ? 'pre-wrap' : 'pre',
  };
}
