// SpreadsheetApp and Spreadsheet.
import { exception, host, notModelled } from '../bridge';
import { strictUser } from '../session';
import { badParameters, enumeration, strict, unwrap } from '../strict';
import { strictUi, type Ui } from '../ui';
import { ProtectionType, strictProtections } from './protection';
import { type Range, strictRange } from './range';
import { activateSheet, Sheet, strictSheet } from './sheet';
import { DataValidationBuilder, DataValidationCriteria } from './validation';

/** The global SpreadsheetApp. */
export class SpreadsheetApp {
  BorderStyle = enumeration(
    'SpreadsheetApp.BorderStyle',
    ...(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'] as const),
  );
  WrapStrategy = enumeration('SpreadsheetApp.WrapStrategy', 'WRAP', 'OVERFLOW', 'CLIP');
  ProtectionType = ProtectionType;
  DataValidationCriteria = DataValidationCriteria;

  getActive(): Spreadsheet {
    return activeSpreadsheet('SpreadsheetApp.getActive');
  }

  getActiveSpreadsheet(): Spreadsheet {
    return activeSpreadsheet('SpreadsheetApp.getActiveSpreadsheet');
  }

  getUi(): Ui {
    return strictUi();
  }

  flush(): void {}

  newDataValidation(): DataValidationBuilder {
    return strict('DataValidationBuilder', new DataValidationBuilder());
  }
}

function activeSpreadsheet(method: string): Spreadsheet {
  // An add-on that is not yet enabled in the file gets no document (documented).
  if (host.authMode === 'NONE') throw exception(`You do not have permission to call ${method}.`);
  return strictSpreadsheet();
}

/** The workbook as the script sees it: always the same object. */
export function strictSpreadsheet(): Spreadsheet {
  return strict('Spreadsheet', spreadsheet);
}

class Spreadsheet {
  getId(): string {
    return host.file.about().id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getName(): string {
    return host.file.about().name;
  }

  getSpreadsheetLocale(): string {
    return host.file.about().locale;
  }

  getSpreadsheetTimeZone(): string {
    return host.file.about().timeZone;
  }

  setSpreadsheetTimeZone(zone: string): void {
    host.file.setTimeZone(String(zone));
  }

  getOwner(): object {
    return strictUser(host.file.about().owner);
  }

  getEditors(): object[] {
    const { owner, editors } = host.file.about();
    return [owner, ...editors].map(strictUser);
  }

  getSheets(): Sheet[] {
    return Array.from(host.tabs.ids(), strictSheet);
  }

  getSheetByName(name: string): Sheet | null {
    const id = host.tabs.idOf(String(name));
    return id === null ? null : strictSheet(id);
  }

  getActiveSheet(): Sheet {
    return strictSheet(host.ui.activeSheetId());
  }

  setActiveSheet(sheet: unknown, ...options: unknown[]): Sheet {
    const target = unwrap(sheet, Sheet);
    if (!target) throw badParameters('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    if (options.length > 0) throw notModelled('Spreadsheet.setActiveSheet(sheet, restoreSelection)');
    activateSheet(target.id);
    return strictSheet(target.id);
  }

  moveActiveSheet(position: number): void {
    host.tabs.move(host.ui.activeSheetId(), position - 1);
  }

  insertSheet(...parameters: unknown[]): Sheet {
    const rest = [...parameters];
    const name = typeof rest[0] === 'string' ? (rest.shift() as string) : null;
    const afterActive = host.tabs.ids().indexOf(host.ui.activeSheetId()) + 1;
    const index = typeof rest[0] === 'number' ? (rest.shift() as number) : afterActive;
    const options = rest.shift() as { template?: unknown } | undefined;
    const template = options?.template === undefined ? null : unwrap(options.template, Sheet);
    if (rest.length > 0 || template === undefined || (options && typeof options !== 'object')) {
      throw badParameters('SpreadsheetApp.Spreadsheet.insertSheet', parameters);
    }
    const id = host.tabs.add(name, index, template ? template.id : null);
    activateSheet(id);
    return strictSheet(id);
  }

  deleteSheet(sheet: unknown): void {
    const target = unwrap(sheet, Sheet);
    if (!target) throw badParameters('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    host.tabs.delete(target.id);
  }

  getProtections(type: unknown): object[] {
    return host.tabs.ids().flatMap((id) => strictProtections(id, type));
  }

  toast(message: unknown, title: unknown = ''): void {
    host.ui.show({ kind: 'toast', title: String(title), text: String(message), html: '', buttons: [] });
  }

  getRange(a1: string): Range {
    const [, quotedName, name, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(String(a1)) ?? [];
    const sheet = quotedName?.replace(/''/g, "'") ?? name;
    const id = sheet === undefined ? host.ui.activeSheetId() : host.tabs.idOf(sheet);
    if (id === null) throw exception('Range not found');
    return strictRange(id, cells ?? String(a1));
  }
}

const spreadsheet = new Spreadsheet();

export type { Spreadsheet };
