// A person at a workbook, and the tabs as far as that person may change them.

import type { Quirks } from '../quirks';
import type { Area } from './a1';
import { mayEdit, mayReshape } from './access';
import type { Book, Sheet } from './book';

/** One person at one workbook. */
export interface Person {
  book: Book;
  email: string;
  quirks: Quirks;
  /** In ms since 1970, UTC. */
  now(): number;
}

/** Google's words to somebody who may not edit a cell. */
export const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Returns a tab; throws when it was deleted. */
export function sheetOf({ book }: Person, id: number): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

/** Returns a tab; throws unless the person may change these cells of it. */
export function editable(person: Person, id: number, area: Area): Sheet {
  const sheet = sheetOf(person, id);
  if (!mayEdit(person.book, sheet, area, person.email)) throw new Error(protectedMessage);
  return sheet;
}

/** Returns a tab; throws unless the person may change its name, rows and columns. */
export function reshapable(person: Person, id: number): Sheet {
  const sheet = sheetOf(person, id);
  if (!mayReshape(person.book, sheet, person.email)) throw new Error(protectedMessage);
  return sheet;
}
