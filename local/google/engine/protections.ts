// Protections of tabs, and whom they let through.
import { passes, protectionEditors, samePerson } from './access';
import type { Protection, Sheet } from './book';
import { type Person, protectedMessage, sheetOf } from './person';

/** What a person can do to the protections. Every method throws an Error with Google's message when it refuses. */
export class Protections {
  constructor(private readonly person: Person) {}

  /** Protects a tab; returns the id of the protection. */
  add(id: number): number {
    const sheet = sheetOf(this.person, id);
    const [existing] = protectionsOfTab(sheet);
    if (existing) {
      if (this.person.quirks.secondProtect === 'returns') return existing.id;
      throw new Error('You are trying to add a protection to a sheet that is already protected.');
    }
    const protection: Protection = {
      id: this.person.book.nextId++,
      description: '',
      unprotected: [],
      warningOnly: false,
      domainEdit: false,
    };
    sheet.protections.push(protection);
    return protection.id;
  }

  /** Returns the ids of the protections of a tab as a whole; there is at most one (documented). */
  ids(id: number): number[] {
    return protectionsOfTab(sheetOf(this.person, id)).map((protection) => protection.id);
  }

  /** Returns a protection as it is stored; throws when it was removed. */
  get(id: number, protectionId: number): Protection {
    const protection = sheetOf(this.person, id).protections.find(
      (candidate) => candidate.id === protectionId,
    );
    if (!protection) throw new Error('The protection was not found.');
    return protection;
  }

  /** Returns whether the person may change a protection. */
  mayChange(id: number, protectionId: number): boolean {
    return passes(this.person.book, this.get(id, protectionId), this.person.email);
  }

  private changeable(id: number, protectionId: number): Protection {
    if (!this.mayChange(id, protectionId)) throw new Error(protectedMessage);
    return this.get(id, protectionId);
  }

  /** Removes a protection, so that every editor of the file may edit the tab. */
  remove(id: number, protectionId: number): void {
    const gone = this.changeable(id, protectionId);
    const sheet = sheetOf(this.person, id);
    sheet.protections = sheet.protections.filter((protection) => protection !== gone);
  }

  /** Returns the people whom a protection lets through; throws for somebody it does not let through (documented). */
  editors(id: number, protectionId: number): string[] {
    const protection = this.changeable(id, protectionId);
    return protection.warningOnly ? [] : [...protectionEditors(this.person.book, protection)];
  }

  /** Adds and removes editors; neither the owner nor the person who does it can be removed (documented). */
  changeEditors(id: number, protectionId: number, added: string[], removed: string[]): void {
    const protection = this.changeable(id, protectionId);
    const stays = (email: string): boolean =>
      samePerson(email, this.person.book.owner) ||
      samePerson(email, this.person.email) ||
      !removed.some((gone) => samePerson(gone, email));
    const editors = protectionEditors(this.person.book, protection).filter(stays);
    const fresh = [...added].filter((email) => !editors.some((editor) => samePerson(editor, email)));
    protection.editors = [...editors, ...fresh];
  }

  /** Changes the description of a protection, or whether the whole domain may edit. */
  set(
    id: number,
    protectionId: number,
    change: Partial<Pick<Protection, 'description' | 'domainEdit'>>,
  ): void {
    const protection = this.changeable(id, protectionId);
    Object.assign(protection, change);
    if (change.domainEdit !== undefined)
      protection.editors = [...protectionEditors(this.person.book, protection)];
  }
}

function protectionsOfTab({ protections }: Sheet): Protection[] {
  return protections.filter(({ area }) => area === undefined);
}
