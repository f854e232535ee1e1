// Protection: of a tab.
import { exception, host } from '../bridge';
import { strictUser, User } from '../session';
import { badParameters, enumeration, strict, unwrap } from '../strict';
import { type Range, rangeAt } from './range';

/** What a protection can protect. */
export const ProtectionType = enumeration('SpreadsheetApp.ProtectionType', 'SHEET');

/** Returns a protection as the script sees it. */
export function strictProtection(sheetId: number, id: number): Protection {
  return strict('Protection', new Protection(sheetId, id));
}

/** Returns the protections of a tab as a whole; throws for any other type. */
export function strictProtections(sheetId: number, type: unknown): Protection[] {
  if (type !== ProtectionType.SHEET) throw badParameters('SpreadsheetApp.Sheet.getProtections', [type]);
  return Array.from(host.protections.ids(sheetId), (id) => strictProtection(sheetId, id));
}

/** A protected tab. */
export class Protection {
  constructor(
    private readonly sheetId: number,
    private readonly id: number,
  ) {}

  getDescription(): string {
    return host.protections.get(this.sheetId, this.id).description;
  }

  setDescription(description: unknown): this {
    host.protections.set(this.sheetId, this.id, { description: String(description) });
    return this;
  }

  getEditors(): User[] {
    return Array.from(host.protections.editors(this.sheetId, this.id), strictUser);
  }

  addEditor(editor: unknown): this {
    return this.addEditors([editor]);
  }

  addEditors(editors: unknown[]): this {
    host.protections.changeEditors(this.sheetId, this.id, editors.map(emailOf), []);
    return this;
  }

  removeEditors(editors: unknown[]): this {
    host.protections.changeEditors(this.sheetId, this.id, [], editors.map(emailOf));
    return this;
  }

  remove(): void {
    host.protections.remove(this.sheetId, this.id);
  }

  canEdit(): boolean {
    return host.protections.mayChange(this.sheetId, this.id);
  }

  isWarningOnly(): boolean {
    return host.protections.get(this.sheetId, this.id).warningOnly;
  }

  getUnprotectedRanges(): Range[] {
    const { unprotected } = host.protections.get(this.sheetId, this.id);
    return Array.from(unprotected, (area) => rangeAt({ id: this.sheetId }, area));
  }

  canDomainEdit(): boolean {
    return host.protections.get(this.sheetId, this.id).domainEdit;
  }

  setDomainEdit(domainEdit: boolean): this {
    host.protections.set(this.sheetId, this.id, { domainEdit });
    return this;
  }
}

function emailOf(editor: unknown): string {
  const email = typeof editor === 'string' ? editor : unwrap(editor, User)?.email;
  if (!email?.includes('@')) throw exception(`Invalid email: ${String(email)}`);
  return email;
}
