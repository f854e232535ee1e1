// Who acts on which workbook, and whether that person may.

import type { Quirks } from '../../host/quirks';
import type { Area } from './a1';
import { mayEdit, mayReshape } from './access';
import type { Book, Sheet } from './book';

/** One person at one workbook. */
export interface Hands {
  book: Book;
  user: string;
  quirks: Quirks;
  /** In ms since 1970, UTC. */
  now(): number;
}

/** What a person is told who may not edit a cell. */
export const protectedMessage =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A tab by its id; throws when it was deleted. */
export function sheetOf({ book }: Hands, id: number): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

/** A tab in which the person may change these cells; throws otherwise. */
export function editable(hands: Hands, id: number, area: Area): Sheet {
  const sheet = sheetOf(hands, id);
  if (!mayEdit(hands.book, sheet, area, hands.user)) throw new Error(protectedMessage);
  return sheet;
}

/** A tab whose name, rows and columns the person may change; throws otherwise. */
export function reshapable(hands: Hands, id: number): Sheet {
  const sheet = sheetOf(hands, id);
  if (!mayReshape(hands.book, sheet, hands.user)) throw new Error(protectedMessage);
  return sheet;
}
