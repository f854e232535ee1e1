// The tabs "Lưu trữ" and "Kỳ đã lưu": what was typed in earlier periods. Rows are only added.

import type { EarlierPeriod } from '../../core/checker/rules/rule';
import { cellText } from '../../core/grid/cells';
import { headings, tabs } from '../../core/grid/layout';
import { type Finding, finding } from '../../core/model/finding';
import type { SavedPeriod, Saving } from '../../core/model/saved-period';
import {
  archiveCode,
  archiveRows,
  comparedKeys,
  findingHeadings,
  mergedPeriod,
  readSavings,
  type SavedHeader,
  savedHeader,
  savedPeriod,
  savedTexts,
  savingId,
  savingRow,
} from '../../core/round/archive';
import { UserError } from '../platform/user-error';
import { ensureTab } from './fixed-tabs';
import { mendHeadings } from './headings';
import { findSheet, type Sheets, toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a saving is called by before it has its rows. */
type NewSaving = Omit<Saving, 'firstRow' | 'lastRow' | 'code'>;

/**
 * Reads the list of savings, oldest first; empty where nothing was saved yet. Throws a UserError where a heading is gone
 * without which no saving is found.
 */
export function readSavingsTab(sheets: Sheets): Saving[] {
  const sheet = findSheet(sheets, tabs.saved);
  const rows = sheet ? textsOf(sheet.getDataRange()) : [];
  return rows.flat().join('') === '' ? [] : readSavings(rows, headerIn(rows));
}

function headerIn(rows: string[][]): SavedHeader {
  const header = savedHeader(rows);
  if (header) return header;
  throw new UserError(
    `Tab “${tabs.saved}” không có đủ các tiêu đề ${findingHeadings.join(', ')}: khôi phục tab đó bằng Tệp → Lịch sử phiên bản, rồi bấm lại.`,
  );
}

/** Returns the number of the next saving of a period: none that stands in either tab has it. */
export function nextAttempt(sheets: Sheets, key: string): number {
  const sheet = findSheet(sheets, tabs.archive);
  const kept = sheet ? textsOf(sheet.getRange('A:A')).map(([id = '']) => id) : [];
  const listed = readSavingsTab(sheets).map(savingId);
  const attempts = [...kept, ...listed].map((id) => {
    const [, own, attempt] = /^(.*)\.(\d+)$/s.exec(id) ?? [];
    return own === key ? Number(attempt) : 0;
  });
  return Math.max(0, ...new Set(attempts)) + 1;
}

/**
 * Reads what was saved. Where rows were inserted above, they are looked for; throws a UserError where they were changed.
 */
export function readSaving(sheets: Sheets, saving: Saving): SavedPeriod {
  const sheet = findSheet(sheets, tabs.archive);
  const count = saving.lastRow - saving.firstRow + 1;
  if (sheet && saving.lastRow <= sheet.getMaxRows()) {
    const rows = textsOf(sheet.getRange(saving.firstRow, 1, count, headings.archive.length));
    if (archiveCode(rows) === saving.code) return savedPeriod(rows);
  }
  const id = savingId(saving);
  const moved = sheet ? textsOf(sheet.getDataRange()).filter(([own]) => own === id) : [];
  if (archiveCode(moved) === saving.code) return savedPeriod(moved);
  throw new UserError(
    `Phần lưu lần ${saving.attempt} của kỳ “${saving.period}” trong tab “${tabs.archive}” không còn nguyên như lúc lưu (${saving.savedAt}): khôi phục tab đó bằng Tệp → Lịch sử phiên bản, rồi bấm lại.`,
  );
}

/**
 * Returns what is kept of a period, from the saving of that number on; `savings` are all there are, oldest first. Throws a
 * UserError where the archive was changed.
 */
export function readPeriod(sheets: Sheets, savings: Saving[], key: string, attempt = 1): SavedPeriod {
  const own = savings.filter((saving) => saving.key === key && saving.attempt >= attempt);
  return mergedPeriod(own.map((saving) => readSaving(sheets, saving)));
}

/**
 * Reads the list of savings and the saved periods that the present one is compared with, or a warning where they were
 * changed; nothing, and no call, where nothing was saved yet.
 */
export function readEarlier(
  sheets: Sheets,
  period: string,
): { savings: Saving[]; earlier: EarlierPeriod[]; findings: Finding[] } {
  let savings: Saving[] = [];
  try {
    savings = readSavingsTab(sheets);
    const earlier = comparedKeys(savings, period).map((key): EarlierPeriod => {
      const name = savings.find((saving) => saving.key === key)?.period ?? key;
      return { period: name, texts: savedTexts(readPeriod(sheets, savings, key)) };
    });
    return { savings, earlier, findings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const message = `Chưa so được với kỳ trước. ${error.message}`;
    return {
      savings,
      earlier: [],
      findings: [finding('not-compared', 'warning', { tab: tabs.saved }, message)],
    };
  }
}

/**
 * Adds what a period held to the tab "Lưu trữ", reads it back, and only then lists it in the tab "Kỳ đã lưu", which is
 * read back too. Rows that an interrupted saving of the same name left are replaced. Throws a UserError where Google
 * gives back something else than was written.
 */
export function addSaving(
  spreadsheet: Spreadsheet,
  sheets: Sheets,
  saving: NewSaving,
  saved: SavedPeriod,
): void {
  const sheet = ensureTab(spreadsheet, sheets, tabs.archive);
  const index = ensureTab(spreadsheet, sheets, tabs.saved);
  const id = savingId(saving);
  const rows = archiveRows(id, saved);
  dropUnlisted(sheet, id);
  const firstRow = append(sheet, rows);
  const place = { firstRow, lastRow: firstRow + rows.length - 1, code: archiveCode(rows) };
  mendHeadings(index, 'saved');
  append(index, [savingRow({ ...saving, ...place }, headerIn(textsOf(index.getDataRange())))]);
}

/**
 * Writes the address of the archive file into the line of a saving, below what else may stand there. Throws a UserError
 * where that fails.
 */
export function writeArchiveFile(sheets: Sheets, saving: Saving, url: string): void {
  const sheet = findSheet(sheets, tabs.saved);
  const rows = sheet ? textsOf(sheet.getDataRange()) : [];
  const { 'Mã kỳ': keys = -1, Lần: attempts = -1, 'Tệp lưu trữ': files = -1 } = headerIn(rows).columns;
  const at = rows.findIndex(
    (cells) => cells[keys] === saving.key && cells[attempts] === String(saving.attempt),
  );
  if (!sheet || at < 0 || files < 0) {
    throw new UserError(`Chưa ghi được ${url} vào tab “${tabs.saved}”: bấm Làm tiếp.`);
  }
  const text = [rows[at]?.[files], url].filter(Boolean).join('\n');
  write(sheet, sheet.getRange(at + 1, files + 1), [[text]]);
}

/** Empties the rows of a saving that was interrupted before it was listed. They are the last ones. */
function dropUnlisted(sheet: Sheet, id: string): void {
  const ids = textsOf(sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), 1)).map(([own]) => own);
  const left = [...ids].reverse().findIndex((own) => own !== id);
  if (left > 0) sheet.getRange(ids.length - left + 1, 1, left, headings.archive.length).setValue('');
}

/** Adds rows below all that a tab holds, and reads them back. Returns the first of them, 1-based. */
function append(sheet: Sheet, rows: string[][]): number {
  const last = sheet.getLastRow();
  const missing = last + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  write(sheet, sheet.getRange(last + 1, 1, rows.length, rows[0]?.length ?? 1), rows);
  return last + 1;
}

/** Writes texts and reads them back. Throws a UserError where Google gives back something else. */
function write(sheet: Sheet, range: GoogleAppsScript.Spreadsheet.Range, rows: string[][]): void {
  range.setNumberFormat('@').setValues(rows);
  SpreadsheetApp.flush();
  if (JSON.stringify(textsOf(range)) !== JSON.stringify(rows)) {
    throw new UserError(
      `Google không giữ đúng những gì vừa ghi vào tab “${sheet.getName()}”: chưa tab nào bị làm trống. Bấm lại; nếu vẫn vậy, chạy Tự kiểm tra và báo người cài đặt.`,
    );
  }
}

function textsOf(range: GoogleAppsScript.Spreadsheet.Range): string[][] {
  return toCells(range.getValues()).map((cells) => cells.map(cellText));
}
