// Turns a tab into plain data for the grid, as one person sees it.
import { without } from '../google/engine/a1';
import { passes } from '../google/engine/access';
import { type Book, type Cell, COLUMN_PX, type Sheet, type Validation } from '../google/engine/book';
import { colouredCells } from '../google/engine/colour-rules';
import { formatNumber, isDateFormat } from '../google/engine/number-format';
import type { Area, CellView, TabView } from './protocol';

/** Returns the view of a tab for the person with the e-mail address `user`. */
export function tabView(book: Book, sheet: Sheet, user: string): TabView {
  const rows = sheet.rows.map((cells) => trimmed(cells.map((cell) => cell && cellView(book, cell))));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const styles = [...book.styles];
  const coloured = new Map<string, number>();
  for (const [place, background] of colouredCells(sheet)) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const cell = rows[row - 1]?.[column - 1];
    if (!cell) continue;
    const key = `${cell.style} ${background}`;
    const style = coloured.get(key) ?? styles.push({ ...styles[cell.style ?? 0], background }) - 1;
    coloured.set(key, style);
    cell.style = style;
  }
  return {
    id: sheet.id,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    hasGridlines: !sheet.hiddenGridlines,
    widths: Array.from({ length: sheet.maxColumns }, (_, j) => sheet.widths[j + 1] ?? COLUMN_PX),
    heights: sheet.heights,
    merges: sheet.merges,
    locked: lockedAreas(book, sheet, user),
    styles,
    rows,
  };
}

/** Returns the areas of a tab that a person may not change. */
export function lockedAreas(book: Book, sheet: Sheet, user: string): Area[] {
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  return sheet.protections
    .filter((protection) => !passes(book, protection, user))
    .flatMap((protection) => without(protection.area ?? whole, protection.unprotected));
}

function cellView(book: Book, cell: Cell): CellView | null {
  const view: CellView = {};
  const rule = cell.validation === undefined ? undefined : book.validations[cell.validation];
  if (cell.style !== undefined) view.style = cell.style;
  if (cell.note) view.note = cell.note;
  if (cell.link) view.link = cell.link;
  if (rule?.kind === 'checkbox') view.ticked = cell.value === true;
  else showValue(view, cell, book, rule);
  return Object.keys(view).length > 0 ? view : null;
}

function showValue(view: CellView, { value, formula, style }: Cell, book: Book, rule?: Validation): void {
  if (rule) view.choices = rule.values;
  if (formula) view.source = formula;
  if (value === undefined || value === '') return;
  if (typeof value === 'number') {
    const { numberFormat } = book.styles[style ?? 0] ?? {};
    view.isNumber = true;
    view.text = formatNumber(value, numberFormat);
    const isShown = numberFormat !== undefined && (isDateFormat(numberFormat) || numberFormat.endsWith('%'));
    const source = isShown ? view.text : formatNumber(value);
    if (!formula && source !== view.text) view.source = source;
  } else {
    view.text = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  }
}

function trimmed(cells: (CellView | null)[]): (CellView | null)[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === null) end--;
  return cells.slice(0, end);
}
