// Reads a workbook from a file, and the units in its registry.

import { tabs } from '../../src/core/grid/layout';
import { readRegistry } from '../../src/core/intake/registry';
import type { Unit } from '../../src/core/model/unit';
import { fold } from '../../src/core/text/vietnamese/fold';
import type { Book } from '../google/engine/book';
import { readXlsx, xlsxNames } from '../xlsx';

/**
 * Reads an .xlsx file and restores the names of its tabs. Rejects with an Error whose Vietnamese message says what
 * the file is and what to do.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Book> {
  const book = await readXlsx(bytes);
  restoreTabNames(book);
  return book;
}

/** Returns the units of the tab "Đơn vị"; an empty list when there is no such tab. */
export function registeredUnits(book: Book): Unit[] {
  const sheet = book.sheets.find(({ name }) => fold(name) === fold(tabs.registry));
  if (!sheet) return [];
  const values = sheet.rows.map((row) => row.map((cell) => cell?.value ?? ''));
  return readRegistry({ tab: tabs.registry, values }).rows.map(({ unit }) => unit);
}

/**
 * Restores tab names, which a file cuts to 31 characters, from the whole names in the registry. A cut name that fits
 * several units stays cut: a wrong guess would give one unit's entries to another.
 */
function restoreTabNames(book: Book): void {
  const names = [...Object.values(tabs), ...registeredUnits(book).map(({ tab }) => tab)];
  const cutName = (name: string): string => fold(xlsxNames([name])[0] ?? name);
  for (const name of names) {
    const isThere = book.sheets.some((sheet) => fold(sheet.name) === fold(name));
    const rivals = names.filter((other) => cutName(other) === cutName(name));
    const cut = book.sheets.find((sheet) => fold(sheet.name) === cutName(name));
    if (!isThere && cut && rivals.length === 1) cut.name = name;
  }
}
