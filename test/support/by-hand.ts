// Changes the data of a workbook in ways that people do by hand, in Google Sheets or in a file, but the add-on never
// does.
import { type Area, parseA1 } from '../../local/google/engine/a1';
import {
  type Book,
  type Protection,
  restyle,
  type Sheet,
  type Style,
  touchArea,
  type Validation,
} from '../../local/google/engine/book';

interface Holder {
  book: Book;
}

/** Returns a tab as data; throws when there is none of this name. */
export function sheetIn({ book }: Holder, tab: string): Sheet {
  const sheet = book.sheets.find(({ name }) => name === tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return sheet;
}

/** Returns the area of an A1 notation; throws when it is not one of the tab. */
function areaIn(sheet: Sheet, a1: string): Area {
  const area = parseA1(a1, { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!area) throw new Error(`${a1} names no cells`);
  return area;
}

/** Puts a note on every cell of an area. */
export function putNote(host: Holder, tab: string, a1: string, note: string): void {
  const sheet = sheetIn(host, tab);
  touchArea(sheet, areaIn(sheet, a1), (cell) => {
    cell.note = note;
  });
}

/** Adds a style to that of each cell of an area. */
export function putStyle(host: Holder, tab: string, a1: string, style: Style): void {
  const sheet = sheetIn(host, tab);
  restyle(host.book, sheet, areaIn(sheet, a1), (before) => ({ ...before, ...style }));
}

/** Hides rows of a tab, by a person or by a filter. */
export function hideRows(host: Holder, tab: string, rows: number[], by: 'person' | 'filter'): void {
  const sheet = sheetIn(host, tab);
  sheet.hiddenRows = { ...sheet.hiddenRows, ...Object.fromEntries(rows.map((row) => [row, by])) };
}

/** Removes the validation rule of every cell of an area. */
export function removeRules(host: Holder, tab: string, a1: string): void {
  const sheet = sheetIn(host, tab);
  touchArea(sheet, areaIn(sheet, a1), (cell) => {
    delete cell.validation;
  });
}

/** Returns the validation rule of a cell; undefined when it has none. */
export function ruleOf(host: Holder, tab: string, a1: string): Validation | undefined {
  const sheet = sheetIn(host, tab);
  const { row, column } = areaIn(sheet, a1);
  return host.book.validations[sheet.rows[row - 1]?.[column - 1]?.validation ?? -1];
}

/** A protection to make; what is absent gets a default. */
export interface ProtectionByHand extends Partial<Omit<Protection, 'id' | 'area' | 'unprotected'>> {
  /** A1 notation of the protected cells; the whole tab when absent. */
  range?: string;
  /** A1 notation of the cells that stay open. */
  open?: string[];
}

/** Protects a tab, or cells of it. */
export function protect(host: Holder, tab: string, { range, open = [], ...rest }: ProtectionByHand): void {
  const sheet = sheetIn(host, tab);
  sheet.protections.push({
    id: host.book.nextId++,
    description: '',
    warningOnly: false,
    domainEdit: false,
    ...rest,
    ...(range === undefined ? {} : { area: areaIn(sheet, range) }),
    unprotected: open.map((a1) => areaIn(sheet, a1)),
  });
}
