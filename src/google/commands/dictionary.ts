// The optional tab "Từ điển". It is made when somebody opens it or makes a rule ignore a text.

import type { Result } from '../../contract/result';
import { Dictionary } from '../../core/checker/dictionary';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { exceptionRow, readDictionary } from '../../core/intake/dictionary-tab';
import { readSettings } from '../../core/intake/settings-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import { rememberDictionary } from '../memory/dictionary-memory';
import { answer } from '../platform/answer';
import { withDocumentLock } from '../platform/lock';
import { UserError } from '../platform/user-error';
import { ensureTab, lastUsedRow } from '../tabs/fixed-tabs';
import { ownershipOf } from '../tabs/ownership';
import {
  columnsOf,
  DICTIONARY_COLUMNS,
  findSheet,
  readTab,
  SETTINGS_COLUMNS,
  type Sheets,
  sheetsOf,
  toCells,
} from '../tabs/read';
import { foreignDictionary } from '../tabs/workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Shows the tab "Từ điển", and makes it first when there is none. */
export function openDictionary(): Result<null> {
  return forPage('mở được', () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const existing = findSheet(sheetsOf(spreadsheet), tabs.dictionary);
    const make = () => withDocumentLock(() => ensureDictionary(spreadsheet));
    spreadsheet.setActiveSheet(existing && !isUnmade(existing) ? existing : make());
  });
}

/** Adds a row to the tab "Từ điển" that makes a rule ignore a text, unless a row says so already. */
export function ignoreFinding(rule: string, text: string): Result<null> {
  return forPage('ghi được vào', () => {
    if (typeof rule !== 'string' || typeof text !== 'string') {
      throw new UserError('Chưa rõ bỏ qua chữ nào, theo quy tắc nào: bấm lại một dòng trong danh sách.');
    }
    withDocumentLock(() => addException(rule, text));
  });
}

function addException(rule: string, text: string): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const before = spreadsheet.getActiveSheet();
  const sheet = ensureDictionary(spreadsheet);
  const isOurs = isCoordinators(spreadsheet, sheet);
  // Google shows a new tab at once, but the person is working in another one.
  if (spreadsheet.getActiveSheet().getSheetId() !== before.getSheetId()) spreadsheet.setActiveSheet(before);
  const values = toCells(columnsOf(sheet, DICTIONARY_COLUMNS).getValues());
  const { rows } = readDictionary({ tab: tabs.dictionary, values });
  if (new Dictionary(rows).ignores(rule, text)) {
    // An earlier click may have been interrupted between writing and remembering.
    if (isOurs) rememberDictionary(rows);
    return;
  }
  const header = findHeader(values, headings.dictionary, ['Loại', 'Từ, cụm từ', 'Quy tắc']);
  if (!header) {
    throw new UserError(
      `Tab “${tabs.dictionary}” không có hàng tiêu đề với “Loại”, “Từ, cụm từ” và “Quy tắc”: gõ lại các tiêu đề này rồi bấm lại.`,
    );
  }
  const line = (values[0] ?? []).map(() => '');
  const cells = exceptionRow(rule, text);
  for (const [i, heading] of headings.dictionary.entries()) {
    const column = header.columns[heading];
    if (column !== undefined) line[column] = cells[i] ?? '';
  }
  const row = lastUsedRow(values) + 1;
  if (row >= values.length) sheet.insertRowsAfter(values.length, 1);
  sheet
    .getRange(row + 1, 1, 1, line.length)
    .setNumberFormat('@')
    .setValues([line]);
  // Google may report a refusal only at the flush, and a row that was refused must not be remembered.
  SpreadsheetApp.flush();
  if (isOurs) rememberDictionary([...rows, { kind: 'ignored', text: cells[1] ?? '', right: '', rule }]);
}

/**
 * Returns whether only coordinators can change the tab; false where the person who runs the add-on cannot tell. Throws
 * a UserError when somebody else can, as the tab then counts for nothing.
 */
function isCoordinators(spreadsheet: Spreadsheet, sheet: Sheet): boolean {
  const sheets = sheetsOf(spreadsheet);
  const owner = ownershipOf(sheet, findSheet(sheets, tabs.settings), coordinatorsIn(sheets));
  if (typeof owner === 'object') throw new UserError(foreignDictionary(owner.others));
  return owner !== 'unseen';
}

function coordinatorsIn(sheets: Sheets): string[] {
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  return emailsIn(settings.coordinators).filter(isEmail);
}

/** Finds the tab or makes it; what was made is remembered as the coordinators'. */
function ensureDictionary(spreadsheet: Spreadsheet): Sheet {
  const sheets = sheetsOf(spreadsheet);
  const isNew = isUnmade(findSheet(sheets, tabs.dictionary));
  const sheet = ensureTab(spreadsheet, sheets, tabs.dictionary);
  if (!isNew) return sheet;
  SpreadsheetApp.flush();
  // Somebody else may have made the empty tab, and locked it for themselves.
  const owner = ownershipOf(sheet, findSheet(sheets, tabs.settings), coordinatorsIn(sheets));
  if (typeof owner !== 'object') rememberDictionary([], sheet.getSheetId());
  return sheet;
}

/** Returns whether a tab is still to be made, or its making was interrupted. */
function isUnmade(sheet: Sheet | undefined): boolean {
  return !sheet || sheet.getLastRow() === 0;
}

/**
 * Does work on the tab for a page. `verb` says in Vietnamese what the person could not do, for the message of an
 * error.
 */
function forPage(verb: string, work: () => void): Result<null> {
  return answer(() => {
    work();
    return null;
  }, `Chưa ${verb} tab “${tabs.dictionary}”.`);
}
