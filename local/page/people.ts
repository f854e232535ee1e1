// Who may edit the workbook, and for which unit each of them types.

import { readRegistry } from '../../src/core/registry';
import { emailsIn, isEmail } from '../../src/core/settings';
import { fold } from '../../src/core/vietnamese/fold';
import { tabs } from '../../src/core/workbook';
import { fileEditors } from '../access';
import type { Book } from '../book';
import type { Person } from './protocol';

/** Everybody with edit access, the owner first. */
export function peopleOf(book: Book): Person[] {
  const units = unitsOf(book);
  const roleOf = (email: string): string =>
    units
      .filter((unit) => unit.emails.some((address) => fold(address) === fold(email)))
      .map(({ name }) => name)
      .join(', ');
  return fileEditors(book).map((email) => ({
    email,
    role: [email === book.owner ? 'Người điều phối' : '', roleOf(email)].filter(Boolean).join(', '),
  }));
}

/** The addresses of those who type for the units of the registry. */
export function registryEmails(book: Book): string[] {
  return unitsOf(book).flatMap(({ emails }) => emails.filter(isEmail));
}

function unitsOf(book: Book): { name: string; emails: string[] }[] {
  const sheet = book.sheets.find(({ name }) => fold(name) === fold(tabs.registry));
  if (!sheet) return [];
  const values = sheet.rows.map((row) => row.map((cell) => cell?.value ?? ''));
  return readRegistry({ tab: tabs.registry, values }).rows.map(({ unit }) => ({
    name: unit.name,
    emails: emailsIn(unit.email),
  }));
}
