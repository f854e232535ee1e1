// The optional tab "Từ điển". It is made when somebody opens it or makes a rule ignore a text.

import type { Result } from '../../contract/result';
import type { AddedRow } from '../../contract/sidebar-server';
import { comparedText, type DictionaryRow, rowKey } from '../../core/checker/dictionary';
import { type Cell, oneLine } from '../../core/grid/cells';
import { findHeader } from '../../core/grid/header';
import { headings, tabs } from '../../core/grid/layout';
import { dictionaryRow, readDictionary } from '../../core/intake/dictionary-tab';
import { readSettings } from '../../core/intake/settings-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import { dictionaryKinds } from '../../core/wording/dictionary';
import { rememberDictionary } from '../memory/dictionary-memory';
import { answer } from '../platform/answer';
import { withDocumentLock } from '../platform/lock';
import { UserError } from '../platform/user-error';
import { ensureTab, lastUsedRow, mustCoordinate } from '../tabs/fixed-tabs';
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
import { writeWatched } from '../tabs/write-watched';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Shows the tab "Từ điển", and makes it first when there is none. */
export function openDictionary(): Result<null> {
  return forPage('mở được', () => {
    const spreadsheet = SpreadsheetApp.getActive();
    const existing = findSheet(sheetsOf(spreadsheet), tabs.dictionary);
    const make = () => withDocumentLock(() => ensureDictionary(spreadsheet));
    spreadsheet.setActiveSheet(existing && !isUnmade(existing) ? existing : make());
    return null;
  });
}

/** Adds a row to the tab "Từ điển" that makes a rule ignore a text, unless a row says so already. */
export function ignoreFinding(rule: string, text: string): Result<null> {
  return forPage('ghi được vào', () => {
    // Any editor of the file can call this with anything.
    const row = dictionaryRow(dictionaryKinds.ignored, comparedText(String(text)), '', oneLine(String(rule)));
    if (typeof row === 'string') throw new UserError(`Chưa bỏ qua được: ${row}.`);
    addRows([row]);
    return null;
  });
}

/**
 * Adds rows to the tab "Từ điển", each given as the cells Loại, Từ, Viết đúng and Quy tắc; a trial only tells what it
 * would do. Returns for each row whether it is new; false where the tab says so already, and in Vietnamese why a row
 * cannot be used. For coordinators only.
 */
export function addWords(lines: string[][], isTrial: boolean): Result<AddedRow[]> {
  return forPage('ghi được vào', () => {
    const sheets = sheetsOf(SpreadsheetApp.getActive());
    mustCoordinate(sheets, `Chưa sửa được tab “${tabs.dictionary}”`);
    const wanted = lines.map((cells): DictionaryRow | string => {
      const [kind = '', text = '', right = '', rule = ''] = cells.map(oneLine);
      return dictionaryRow(kind, text, right, rule);
    });
    if (!isTrial) return addRows(wanted);
    const sheet = findSheet(sheets, tabs.dictionary);
    if (!sheet || isUnmade(sheet)) return planOf([[...headings.dictionary]], wanted).added;
    isCoordinators(sheets, sheet);
    return planOf(valuesOf(sheet), wanted).added;
  });
}

function valuesOf(sheet: Sheet): Cell[][] {
  return toCells(columnsOf(sheet, DICTIONARY_COLUMNS).getValues());
}

function addRows(wanted: readonly (DictionaryRow | string)[]): AddedRow[] {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const before = spreadsheet.getActiveSheet();
    const sheet = ensureDictionary(spreadsheet);
    const isOurs = isCoordinators(sheetsOf(spreadsheet), sheet);
    // Google shows a new tab at once, but the person is working in another one.
    if (spreadsheet.getActiveSheet().getSheetId() !== before.getSheetId()) spreadsheet.setActiveSheet(before);
    const read = () => valuesOf(sheet);
    const values = read();
    let plan = planOf(values, wanted);
    const { added } = plan;
    const missing = plan.row + plan.values.length - values.length;
    if (missing > 0) sheet.insertRowsAfter(values.length, missing);
    writeWatched(sheet, read, (cells) => {
      plan = planOf(cells, wanted);
      return plan.values.length > 0 ? [plan] : [];
    });
    // Google may report a refusal only at the flush, and a row that was refused must not be remembered.
    SpreadsheetApp.flush();
    // An earlier click may have been interrupted between writing and remembering.
    if (isOurs) rememberDictionary(plan.rows);
    return added;
  });
}

/**
 * Returns what adding rows comes to, given the cells of the tab: which are new, the lines to write from a 0-based row
 * on, and what the tab says then. Throws a UserError where its headings are gone.
 */
function planOf(values: Cell[][], wanted: readonly (DictionaryRow | string)[]) {
  const needed = headings.dictionary.slice(0, 4);
  const header = findHeader(values, headings.dictionary, needed);
  if (!header) {
    throw new UserError(
      `Tab “${tabs.dictionary}” cần đủ tiêu đề “${needed.join('”, “')}”: gõ lại các tiêu đề này rồi bấm lại.`,
    );
  }
  const { rows } = readDictionary({ tab: tabs.dictionary, values });
  const kinds = new Map(rows.map((row) => [rowKey(row), row.kind]));
  const block: string[][] = [];
  const added = wanted.map((row): AddedRow => {
    if (typeof row === 'string') return row;
    const key = rowKey(row);
    if (kinds.get(key) === row.kind) return false;
    kinds.set(key, row.kind);
    rows.push(row);
    const { kind, text, right, rule } = row;
    const cells = [dictionaryKinds[kind], text, right, rule];
    const line = (values[0] ?? []).map(() => '');
    for (const [i, cell] of cells.entries()) line[header.columns[needed[i] ?? 'Loại'] ?? 0] = cell;
    block.push(line);
    return true;
  });
  return { added, rows, row: lastUsedRow(values) + 1, column: 0, values: block };
}

/**
 * Returns whether only coordinators can change the tab; false where the person who runs the add-on cannot tell. Throws
 * a UserError when somebody else can, as the tab then counts for nothing.
 */
function isCoordinators(sheets: Sheets, sheet: Sheet): boolean {
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
function forPage<Value>(verb: string, work: () => Value): Result<Value> {
  return answer(work, `Chưa ${verb} tab “${tabs.dictionary}”.`);
}
