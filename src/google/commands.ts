// The menu's commands: each reads and checks everything first, and writes only then.

import { checkReport } from '../core/check';
import { type Consolidation, consolidate } from '../core/consolidate';
import { docxParts, party } from '../core/docx';
import { finding } from '../core/finding';
import type { Outcome, SavedDocument } from '../core/outcome';
import { reasonOf } from '../core/reason';
import type { Annex, Finding } from '../core/report';
import { tabs } from '../core/workbook';
import { unitStatus } from '../core/workflow';
import { openAnnexTab, writeAnnexTab } from './annex-tab';
import { writeBoard } from './board';
import { saveDocument } from './document';
import { type Ask, withDocumentLock } from './lock';
import { writeLog } from './log';
import { findSheet, type Reading, readWorkbook } from './read';
import { showResults } from './results';
import { ensureWorkbook } from './set-up';
import { formatMoment } from './time';
import { UserError } from './user-error';

/** Checks everything, writes the annex tab and makes the Doc; over errors only as a draft, and only when asked. */
export function produceAnnex(): Outcome {
  return run('Tổng hợp và tạo văn bản', (ask) => {
    const spreadsheet = SpreadsheetApp.getActive();
    const reading = readWorkbook(spreadsheet);
    const problems = findProblems(reading);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const draft = errors.length > 0;
    const { annex, fixes } = consolidateReading(reading, draft);
    if (reading.registry.rows.length === 0) return stopped('Chưa có đơn vị nào để tổng hợp.', problems);
    if (draft && !confirmDraft(ask, errors)) return stopped(`Đã dừng vì còn ${errors.length} lỗi.`, problems);
    const annexTab = openAnnexTab(spreadsheet, reading.sheets);
    const { settings } = reading;
    const document = saveDocument(
      docxParts(annex, party),
      { name: `Phụ lục – ${settings.annexName} – ${settings.period}`, draft },
      { spreadsheetId: spreadsheet.getId(), period: settings.period },
      ask,
    );
    const items = annex.rows.reduce((sum, row) => sum + row.items.length, 0);
    const message = `${draft ? 'Bản DỰ THẢO: ' : ''}${annex.rows.length} đơn vị, ${items} mục, ${fixes.length} chỗ tự sửa.`;
    // The Doc is made: what cannot be written from here on is told beside its link, not in place of it.
    const unwritten = [
      ...attempt(tabs.annex, () => writeAnnexTab(annexTab, annex)),
      ...attempt(tabs.registry, () => writeStatuses(reading, problems, annex)),
      ...attempt(tabs.settings, () => writeDocumentLink(reading, document)),
      ...attempt(tabs.log, () =>
        writeLog(spreadsheet, reading.sheets, 'Tổng hợp', `${message} ${document.url}`),
      ),
    ];
    return { status: 'done', message, findings: [...unwritten, ...problems, ...fixes], annex, document };
  });
}

/** Checks everything and refreshes the status board; the annex and the Doc stay as they are. */
export function checkEntries(): Outcome {
  return run('Kiểm tra số liệu', () => {
    const reading = readWorkbook(SpreadsheetApp.getActive());
    const problems = findProblems(reading);
    const { annex, fixes } = consolidateReading(reading, false);
    const unwritten = attempt(tabs.registry, () => writeStatuses(reading, problems, annex));
    const count = (severity: Finding['severity']) => problems.filter((f) => f.severity === severity).length;
    const message = `${reading.reports.length}/${reading.registry.rows.length} đơn vị có tab; ${count('error')} lỗi, ${count('warning')} cảnh báo, ${fixes.length} chỗ sẽ tự sửa.`;
    const status = count('error') > 0 ? 'stopped' : 'done';
    return { status, message, findings: [...unwritten, ...problems, ...fixes] };
  });
}

/** Makes the tabs that are missing, and puts right what set-up owns in those that exist. */
export function setUp(): Outcome {
  return run('Thiết lập', () => {
    return { status: 'done', message: ensureWorkbook(SpreadsheetApp.getActive()), findings: [] };
  });
}

/** Runs a command alone, shows what it came to, and turns a failure into words for the person at the screen. */
function run(title: string, command: (ask: Ask) => Outcome): Outcome {
  // Where a tick was left out when the add-on was allowed, Google asks again by itself and ends the run (documented).
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const outcome = outcomeOf(command);
  if (outcome.findings.length > 0 || outcome.document) showResults(title, outcome);
  else SpreadsheetApp.getUi().alert(title, outcome.message, SpreadsheetApp.getUi().ButtonSet.OK);
  return outcome;
}

function outcomeOf(command: (ask: Ask) => Outcome): Outcome {
  try {
    return withDocumentLock(command);
  } catch (error) {
    console.error(error);
    const reason = reasonOf(error);
    const message = error instanceof UserError ? reason : `Lệnh dừng vì lỗi ngoài dự kiến: ${reason}`;
    return { status: 'failed', message, findings: [] };
  }
}

function stopped(reason: string, findings: Finding[]): Outcome {
  return { status: 'stopped', message: `${reason} Phụ lục và văn bản đã có được giữ nguyên.`, findings };
}

/** Writes into a tab at once; returns a warning where the person may not, or Google does not. */
function attempt(tab: string, write: () => void): Finding[] {
  try {
    write();
    SpreadsheetApp.flush();
    return [];
  } catch (error) {
    console.error(error);
    const message = `Chưa ghi được vào tab “${tab}”: có thể bạn không có quyền sửa tab này. (${reasonOf(error)})`;
    return [finding('not-written', 'warning', { tab }, message)];
  }
}

function consolidateReading({ settings, registry, reports }: Reading, draft: boolean): Consolidation {
  const units = registry.rows.map(({ unit }) => unit);
  return consolidate(settings, units, reports, draft);
}

function findProblems({ findings, reports }: Reading): Finding[] {
  return [...findings, ...reports.flatMap(checkReport)];
}

/** As many errors as fit a dialog without scrolling. */
const ERRORS_SHOWN = 8;

function confirmDraft(ask: Ask, errors: Finding[]): boolean {
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const shown = errors
    .slice(0, ERRORS_SHOWN)
    .map(({ tab, cell, message }) => `• ${tab}${cell && ` (ô ${cell})`}: ${message}`);
  const more = errors.length > ERRORS_SHOWN ? [`… và ${errors.length - ERRORS_SHOWN} lỗi khác`] : [];
  const question = [...shown, ...more, '', 'Vẫn tạo văn bản, có ghi “DỰ THẢO”?'].join('\n');
  return ask(`Có ${errors.length} lỗi cần sửa`, question, ButtonSet.YES_NO) === Button.YES;
}

function writeStatuses(reading: Reading, problems: Finding[], annex: Annex): void {
  const itemsOf = new Map(annex.rows.map(({ unit, items }) => [unit, items.length]));
  const reportOf = new Map(reading.reports.map((report) => [report.unit, report]));
  const statuses = reading.registry.rows.map(({ unit }) =>
    unitStatus(
      reportOf.get(unit),
      problems.filter((problem) => problem.unit === unit.name),
      itemsOf.get(unit.name) ?? 0,
    ),
  );
  writeBoard(reading, statuses, formatMoment(new Date()));
}

/** The link stands in the row "Văn bản đã tạo" of the settings; a tab without that row goes without. */
function writeDocumentLink({ sheets, documentLink }: Reading, { url }: SavedDocument): void {
  const sheet = findSheet(sheets, tabs.settings);
  if (!sheet || !documentLink || documentLink.text === url) return;
  sheet.getRange(documentLink.row + 1, documentLink.column + 1).setValue(url);
}
