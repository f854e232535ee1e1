// Who acts on which workbook, and whether that person may.

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

/** What a person is told who may not edit a cell. */
export const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A tab by its id; throws when it was deleted. */
export function sheetOf({ book }: Person, id: number): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

/** A tab in which the person may change these cells; throws otherwise. */
export function editable(person: Person, id: number, area: Area): Sheet {
  const sheet = sheetOf(person, id);
  if (!mayEdit(person.book, sheet, area, person.email)) throw new Error(protectedMessage);
  return sheet;
}

/** A tab whose name, rows and columns the person may change; throws otherwise. */
export function reshapable(person: Person, id: number): Sheet {
  const sheet = sheetOf(person, id);
  if (!mayReshape(person.book, sheet, person.email)) throw new Error(protectedMessage);
  return sheet;
}
