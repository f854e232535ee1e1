// Finds the people who may edit the workbook, and the units they type for.
import { emailsIn, isEmail } from '../../src/core/model/email';
import { registeredUnits } from '../cli/open-workbook';
import { fileEditors, samePerson } from '../google/engine/access';
import type { Book } from '../google/engine/book';
import type { Person } from './protocol';

/** Returns everybody with edit access, the owner first. */
export function peopleOf(book: Book): Person[] {
  const units = registeredUnits(book).map(({ name, tab, email }) => ({ name, tab, emails: emailsIn(email) }));
  return fileEditors(book).map((email) => {
    const typesFor = units.filter(({ emails }) => emails.some((address) => samePerson(address, email)));
    const roles = [...(email === book.owner ? ['Người điều phối'] : []), ...typesFor.map(({ name }) => name)];
    const [own, ...others] = typesFor;
    const sheet = others.length === 0 ? book.sheets.find(({ name }) => name === own?.tab) : undefined;
    return { email, role: roles.join(', '), tab: sheet?.id };
  });
}

/** Returns the e-mail addresses of the people who type for the units in the registry. */
export function typists(book: Book): string[] {
  return registeredUnits(book).flatMap(({ email }) => emailsIn(email).filter(isEmail));
}
