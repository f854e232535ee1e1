// Protection: of a tab or of a range.
import type { Area } from '../../engine/a1';
import { exception, host } from '../bridge';
import { strictUser, User } from '../session';
import { badParameters, type EnumValue, enumeration, strict, unwrap } from '../strict';
import { Range, rangeAt } from './range';

/** The parts of a workbook that can be protected. */
export const ProtectionType = enumeration('SpreadsheetApp.ProtectionType', 'SHEET', 'RANGE');

/** A protection as the script sees it. */
export function strictProtection(sheetId: number, id: number): Protection {
  return strict('Protection', new Protection(sheetId, id));
}

/** A tab's protections of a type. */
export function strictProtections(sheetId: number, type: unknown): Protection[] {
  const kind = String(type);
  if (kind !== 'SHEET' && kind !== 'RANGE')
    throw badParameters('SpreadsheetApp.Sheet.getProtections', [type]);
  return Array.from(host.protections.ids(sheetId, kind), (id) => strictProtection(sheetId, id));
}

/** A protected tab or range. */
export class Protection {
  constructor(
    readonly sheetId: number,
    readonly id: number,
  ) {}

  getDescription(): string {
    return stored(this).description;
  }

  setDescription(description: unknown): this {
    host.protections.set(this.sheetId, this.id, { description: String(description) });
    return this;
  }

  getProtectionType(): EnumValue {
    return ProtectionType[stored(this).area ? 'RANGE' : 'SHEET'];
  }

  getRange(): Range {
    const { rows, columns } = host.tabs.gridSize(this.sheetId);
    return rangeAt(this.sheetId, stored(this).area ?? { row: 1, column: 1, rows, columns });
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

  removeEditor(editor: unknown): this {
    return this.removeEditors([editor]);
  }

  removeEditors(editors: unknown[]): this {
    host.protections.changeEditors(this.sheetId, this.id, [], editors.map(emailOf));
    return this;
  }

  getUnprotectedRanges(): Range[] {
    return Array.from(stored(this).unprotected, (area) => rangeAt(this.sheetId, area));
  }

  setUnprotectedRanges(ranges: unknown[]): this {
    const unprotected = ranges.map((range): Area => {
      const { sheetId, area } = unwrap(range, Range) ?? {};
      if (!area) throw badParameters('SpreadsheetApp.Protection.setUnprotectedRanges', [ranges]);
      if (sheetId !== this.sheetId) throw exception('The unprotected range must be on the protected sheet.');
      return area;
    });
    host.protections.set(this.sheetId, this.id, { unprotected });
    return this;
  }

  isWarningOnly(): boolean {
    return stored(this).warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    host.protections.set(this.sheetId, this.id, { warningOnly });
    return this;
  }

  canEdit(): boolean {
    return host.protections.mayChange(this.sheetId, this.id);
  }

  canDomainEdit(): boolean {
    return stored(this).domainEdit;
  }

  setDomainEdit(domainEdit: boolean): this {
    host.protections.set(this.sheetId, this.id, { domainEdit });
    return this;
  }

  remove(): void {
    host.protections.remove(this.sheetId, this.id);
  }
}

function stored(protection: Protection): ReturnType<typeof host.protections.get> {
  return host.protections.get(protection.sheetId, protection.id);
}

function emailOf(editor: unknown): string {
  const email = typeof editor === 'string' ? editor : unwrap(editor, User)?.email;
  if (!email?.includes('@')) throw exception(`Invalid email: ${String(email)}`);
  return email;
}
