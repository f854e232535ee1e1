// Protections of tabs and ranges, and whom they let through.
import type { Area } from './a1';
import { passes, protectionEditors, samePerson } from './access';
import type { Protection } from './book';
import { type Person, protectedMessage, sheetOf } from './person';

/** What a person can do to the protections. Every method throws an Error with Google's message when it refuses. */
export class Protections {
  constructor(private readonly person: Person) {}

  /** Protects a tab, or a range of it; returns the id of the protection. */
  add(id: number, area: Area | null): number {
    const sheet = sheetOf(this.person, id);
    const existing = area ? undefined : sheet.protections.find((protection) => !protection.area);
    if (existing) {
      if (this.person.quirks.secondProtect === 'returns') return existing.id;
      throw new Error('You are trying to add a protection to a sheet that is already protected.');
    }
    const protection: Protection = {
      id: this.person.book.nextId++,
      ...(area ? { area: { ...area } } : {}),
      description: '',
      unprotected: [],
      warningOnly: false,
      domainEdit: false,
    };
    sheet.protections.push(protection);
    return protection.id;
  }

  /** The ids of a tab's protections of one kind. */
  ids(id: number, kind: 'SHEET' | 'RANGE'): number[] {
    const isWanted = (protection: Protection): boolean =>
      (protection.area === undefined) === (kind === 'SHEET');
    return sheetOf(this.person, id)
      .protections.filter(isWanted)
      .map((protection) => protection.id);
  }

  /** A protection as it is stored; throws when it was removed. */
  get(id: number, protectionId: number): Protection {
    const protection = sheetOf(this.person, id).protections.find((candidate) => candidate.id === protectionId);
    if (!protection) throw new Error('The protection was not found.');
    return protection;
  }

  /** Whether the person may change a protection. */
  mayChange(id: number, protectionId: number): boolean {
    return passes(this.person.book, this.get(id, protectionId), this.person.email);
  }

  private changeable(id: number, protectionId: number): Protection {
    if (!this.mayChange(id, protectionId)) throw new Error(protectedMessage);
    return this.get(id, protectionId);
  }

  /** The people a protection lets through; throws for somebody it does not let through (documented). */
  editors(id: number, protectionId: number): string[] {
    const protection = this.changeable(id, protectionId);
    return protection.warningOnly ? [] : [...protectionEditors(this.person.book, protection)];
  }

  /** Adds and removes editors; neither the owner nor the person who does it goes (documented). */
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

  /** Changes a protection itself. */
  set(
    id: number,
    protectionId: number,
    change: Partial<Pick<Protection, 'description' | 'warningOnly' | 'domainEdit'>> & {
      unprotected?: Area[];
    },
  ): void {
    const protection = this.changeable(id, protectionId);
    if (change.unprotected && protection.area) {
      throw new Error("You can't set unprotected ranges on a range protection.");
    }
    Object.assign(protection, structuredClone(change));
    if (change.warningOnly || change.domainEdit !== undefined) {
      protection.editors = change.warningOnly ? [] : [...protectionEditors(this.person.book, protection)];
    }
  }

  /** Removes a protection. */
  remove(id: number, protectionId: number): void {
    const protection = this.changeable(id, protectionId);
    const sheet = sheetOf(this.person, id);
    sheet.protections.splice(sheet.protections.indexOf(protection), 1);
  }
}
