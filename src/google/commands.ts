// The menu's commands: each reads and checks everything first, and writes only then.
import { checkReport } from '../core/check';
import { consolidate } from '../core/consolidate';
import { docxParts, party } from '../core/docx';
import type { Outcome, SavedDocument } from '../core/outcome';
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
    if (errors.length > 0 && !confirmDraft(ask, errors)) {
      return {
        status: 'stopped',
        message: `Đã dừng vì còn ${errors.length} lỗi. Phụ lục và văn bản đã có được giữ nguyên.`,
        findings: problems,
      };
    }
    const { settings, registry, reports } = reading;
    const draft = errors.length > 0;
    const units = registry.rows.map(({ unit }) => unit);
    const { annex, fixes } = consolidate(settings, units, reports, draft);
    const annexTab = openAnnexTab(spreadsheet, reading.sheets);
    const document = saveDocument(
      docxParts(annex, party),
      { name: `Phụ lục – ${settings.annexName} – ${settings.period}`, draft },
      { spreadsheetId: spreadsheet.getId(), period: settings.period },
      ask,
    );
    writeAnnexTab(annexTab, annex);
    writeStatuses(reading, problems, annex);
    writeDocumentLink(reading, document);
    const items = annex.rows.reduce((sum, row) => sum + row.items.length, 0);
    const message = `${draft ? 'Bản DỰ THẢO: ' : ''}${annex.rows.length} đơn vị, ${items} mục, ${fixes.length} chỗ tự sửa.`;
    writeLog(spreadsheet, reading.sheets, 'Tổng hợp', `${message} ${document.url}`);
    return { status: 'done', message, findings: [...problems, ...fixes], annex, document };
  });
}

/** Checks everything and refreshes the status board; the annex and the Doc stay as they are. */
export function checkEntries(): Outcome {
  return run('Kiểm tra số liệu', () => {
    const reading = readWorkbook(SpreadsheetApp.getActive());
    const problems = findProblems(reading);
    const { settings, registry, reports } = reading;
    const units = registry.rows.map(({ unit }) => unit);
    const { annex, fixes } = consolidate(settings, units, reports, false);
    writeStatuses(reading, problems, annex);
    const count = (severity: Finding['severity']) => problems.filter((f) => f.severity === severity).length;
    const message = `${reports.length}/${units.length} đơn vị có tab; ${count('error')} lỗi, ${count('warning')} lưu ý, ${fixes.length} chỗ sẽ tự sửa.`;
    return { status: count('error') > 0 ? 'stopped' : 'done', message, findings: [...problems, ...fixes] };
  });
}

/** Makes the tabs that are missing, and puts right what set-up owns in those that exist. */
export function setUp(): Outcome {
  return run('Thiết lập', () => {
    const message = ensureWorkbook(SpreadsheetApp.getActive());
    SpreadsheetApp.getUi().alert('Thiết lập', message, SpreadsheetApp.getUi().ButtonSet.OK);
    return { status: 'done', message, findings: [] };
  });
}

/** Runs a command alone, shows what it came to, and turns a failure into words for the person at the screen. */
function run(title: string, command: (ask: Ask) => Outcome): Outcome {
  try {
    const outcome = withDocumentLock(command);
    if (outcome.findings.length > 0 || outcome.document) showResults(title, outcome);
    return outcome;
  } catch (error) {
    console.error(error);
    const reason = error instanceof Error ? error.message : String(error);
    const message =
      error instanceof UserError ? reason : `Lệnh chưa chạy xong vì lỗi ngoài dự kiến: ${reason}`;
    SpreadsheetApp.getUi().alert(title, message, SpreadsheetApp.getUi().ButtonSet.OK);
    return { status: 'failed', message, findings: [] };
  }
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
