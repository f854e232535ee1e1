// Who may change what: the file's editors and the protections of its tabs.
import { type Area, intersection, without } from './a1';
import type { Book, Protection, Sheet } from './book';

/** Returns everybody who may edit the file, the owner first. */
export function fileEditors(book: Book): string[] {
  return [book.owner, ...book.editors];
}

/** Returns whether two addresses are the same person's. */
export function samePerson(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Returns the people whom a protection lets through; the owner is always among them (documented). */
export function protectionEditors(book: Book, protection: Protection): string[] {
  return protection.editors ?? fileEditors(book);
}

/** Returns whether a protection lets this person through. */
export function passes(book: Book, protection: Protection, user: string): boolean {
  if (protection.warningOnly || samePerson(book.owner, user)) return true;
  return protectionEditors(book, protection).some((email) => samePerson(email, user));
}

/** Returns whether a person may change every cell of the area; where protections overlap, all of them count (documented). */
export function mayEdit(book: Book, sheet: Sheet, area: Area, user: string): boolean {
  return sheet.protections.every((protection) => {
    if (passes(book, protection, user)) return true;
    const shared = protection.area ? intersection(area, protection.area) : area;
    return !shared || without(shared, protection.unprotected).length === 0;
  });
}

/**
 * Whether a person may change the tab itself (its name, rows, columns): an unprotected range is not enough (reported).
 */
export function mayReshape(book: Book, sheet: Sheet, user: string): boolean {
  return sheet.protections.every(
    (protection) => protection.area !== undefined || passes(book, protection, user),
  );
}
