// SpreadsheetApp and Spreadsheet.
import { exception, host, notModelled } from '../bridge';
import { strictUser, type User } from '../session';
import { badParameters, strict, unwrap } from '../strict';
import { strictUi, type Ui } from '../ui';
import { ConditionalFormatRuleBuilder } from './conditional-format';
import { ProtectionType } from './protection';
import { RichTextValueBuilder } from './rich-text';
import { Sheet, strictSheet } from './sheet';
import { DataValidationBuilder } from './validation';

/** The global SpreadsheetApp. */
export class SpreadsheetApp {
  ProtectionType = ProtectionType;

  getActive(): Spreadsheet {
    // An add-on that is not yet enabled in the file gets no document (documented).
    if (host.authMode === 'NONE')
      throw exception('You do not have permission to call SpreadsheetApp.getActive.');
    return strictSpreadsheet();
  }

  getUi(): Ui {
    return strictUi();
  }

  flush(): void {}

  newDataValidation(): DataValidationBuilder {
    return strict('DataValidationBuilder', new DataValidationBuilder());
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return strict('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder());
  }

  newRichTextValue(): RichTextValueBuilder {
    return strict('RichTextValueBuilder', new RichTextValueBuilder());
  }
}

/** Returns the workbook as the script sees it: always the same object. */
export function strictSpreadsheet(): Spreadsheet {
  return strict('Spreadsheet', spreadsheet);
}

/** The workbook. */
export class Spreadsheet {
  getId(): string {
    return host.file.id();
  }

  getOwner(): User {
    return strictUser(host.file.owner());
  }

  getEditors(): User[] {
    return Array.from(host.file.editors(), strictUser);
  }

  getSpreadsheetTimeZone(): string {
    return host.file.timeZone();
  }

  setSpreadsheetTimeZone(zone: string): void {
    host.file.setTimeZone(String(zone));
  }

  getSheets(): Sheet[] {
    return Array.from(host.tabs.ids(), strictSheet);
  }

  getActiveSheet(): Sheet {
    return strictSheet(host.ui.activeSheetId());
  }

  setActiveSheet(sheet: unknown, ...options: unknown[]): Sheet {
    const target = unwrap(sheet, Sheet);
    if (!target) throw badParameters('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    if (options.length > 0) throw notModelled('Spreadsheet.setActiveSheet(sheet, restoreSelection)');
    // Whether Google then shows the tab again is unverified.
    if (host.tabs.get(target.id).hidden) throw notModelled('Spreadsheet.setActiveSheet of a hidden tab');
    return brought(target.id);
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
    return brought(host.tabs.add(name, index, template ? template.id : null));
  }

  deleteSheet(sheet: unknown): void {
    const target = unwrap(sheet, Sheet);
    if (!target) throw badParameters('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    host.tabs.delete(target.id);
  }

  toast(message: unknown, title: unknown = ''): void {
    host.ui.show({ kind: 'toast', title: String(title), text: String(message), html: '', buttons: [] });
  }
}

/**
 * Brings a tab before the person, at A1: only `setActiveSheet(sheet, true)` is said to restore the selection
 * (documented).
 */
function brought(id: number): Sheet {
  host.ui.select(id, { row: 1, column: 1, rows: 1, columns: 1 });
  return strictSheet(id);
}

const spreadsheet = new Spreadsheet();
