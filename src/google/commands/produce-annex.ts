// The commands: each reads and checks everything first, and writes only then.

import type { Outcome } from '../../contract/outcome';
import { docxParts } from '../../core/docx/parts';
import { tabs } from '../../core/grid/layout';
import { profileNamed } from '../../core/layout/profiles';
import type { Finding } from '../../core/model/finding';
import { finding } from '../../core/model/finding';
import { type Examination, examine } from '../../core/report/examine';
import { printedDocument } from '../../core/report/printed-document';
import { reasonOf } from '../../core/text/reason';
import { saveDocument } from '../drive/document';
import { progressReport } from '../memory/progress';
import { type Ask, withDocumentLock } from '../platform/lock';
import { formatMoment, today } from '../platform/time';
import { UserError } from '../platform/user-error';
import { openAnnexTab, writeAnnexTab } from '../tabs/annex-tab';
import { writeBoard } from '../tabs/board';
import { writeLog } from '../tabs/log';
import { findSheet, type Reading, readWorkbook } from '../tabs/read';
import { ensureWorkbook } from '../tabs/set-up';

/**
 * Checks everything, writes the annex tab and makes the Doc; over errors it stops, or makes a draft where `mayBeDraft`.
 * `runId` is what the sidebar asks the progress of this run by.
 */
export function produceAnnex(mayBeDraft: boolean, runId: string): Outcome {
  return run((ask) => {
    const report = progressReport(runId);
    const spreadsheet = SpreadsheetApp.getActive();
    const reading = readWorkbook(spreadsheet, report);
    report('check');
    const examination = examine(reading, today());
    const { problems, texts, errors, annex, fixes, statuses, waiting } = examination;
    if (reading.registry.rows.length === 0) {
      return stopped('Chưa có đơn vị nào để tổng hợp.', examination);
    }
    if (annex.rows.length === 0 && errors === 0) {
      return stopped('Chưa đơn vị nào có nội dung để tổng hợp.', examination);
    }
    if (errors > 0 && !mayBeDraft) {
      return { ...stopped(`Đã dừng vì còn ${errors} lỗi.`, examination), offersDraft: true };
    }
    const annexTab = openAnnexTab(spreadsheet, reading.sheets);
    report('document');
    const { settings } = reading;
    const profile = profileNamed(settings.style);
    const kind = settings.opening === 'Báo cáo' ? settings.documentType : 'Phụ lục';
    const { document, keptEdit, links, remember } = saveDocument(
      docxParts(printedDocument(settings, annex, profile), profile),
      { name: `${kind} – ${settings.annexName} – ${settings.period}`, draft: annex.draft },
      { spreadsheetId: spreadsheet.getId(), period: settings.period },
      ask,
    );
    report('annex');
    const items = annex.rows.reduce((sum, row) => sum + row.items.length, 0);
    const reason = errors > 0 ? '' : `, vì chưa hết hạn gửi (${settings.deadline})`;
    const message = `${annex.draft ? `Bản DỰ THẢO${reason}: ` : ''}${annex.rows.length} đơn vị, ${items} mục, ${fixes.length} chỗ tự sửa.${waiting.length > 0 ? ` ${annex.coverage}` : ''}`;
    // The Doc is made: what cannot be written from here on is told beside its link, not in place of it.
    const unwritten = [
      ...attempt(
        tabs.settings,
        remember,
        'Chưa nhớ được văn bản này: lần sau tiện ích sẽ hỏi lại, hoặc tạo văn bản khác.',
      ),
      ...attempt(tabs.annex, () => writeAnnexTab(annexTab, annex)),
      ...attempt(tabs.registry, () => writeBoard(reading, statuses, formatMoment(new Date()))),
      ...attempt(tabs.settings, () => writeDocumentLinks(reading, links)),
      ...attempt(tabs.log, () =>
        writeLog(
          spreadsheet,
          reading.sheets,
          'Tổng hợp',
          `${message} ${document.url}${keptEdit ? ` Bản sửa tay đã giữ: ${keptEdit.url}` : ''}`,
        ),
      ),
    ];
    const findings = [...unwritten, ...problems, ...fixes];
    return {
      status: 'done',
      message,
      findings,
      texts,
      waiting,
      annex,
      document,
      ...(keptEdit && { keptEdit }),
    };
  });
}

/** Checks everything and refreshes the status board; the annex and the Doc stay as they are. `runId` as above. */
export function checkEntries(runId: string): Outcome {
  return run(() => {
    const report = progressReport(runId);
    const reading = readWorkbook(SpreadsheetApp.getActive(), report);
    report('check');
    const { problems, texts, errors, warnings, fixes, statuses, waiting } = examine(reading, today());
    const unwritten = attempt(tabs.registry, () => writeBoard(reading, statuses, formatMoment(new Date())));
    const message = `${reading.reports.length}/${reading.registry.rows.length} đơn vị có tab; ${errors} lỗi, ${warnings} cảnh báo, ${fixes.length} chỗ sẽ tự sửa.`;
    const status = errors > 0 ? 'stopped' : 'done';
    return { status, message, findings: [...unwritten, ...problems, ...fixes], texts, waiting };
  });
}

/** Makes the tabs that are missing, and puts right what set-up owns in those that exist; tells what was done. */
export function setUp(): Outcome {
  // Google asks for what was not allowed yet by itself, and ends the run (documented).
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const outcome = run(() => {
    const message = ensureWorkbook(SpreadsheetApp.getActive());
    return { status: 'done', message, findings: [], texts: [], waiting: [] };
  });
  const ui = SpreadsheetApp.getUi();
  ui.alert('Thiết lập', outcome.message, ui.ButtonSet.OK);
  return outcome;
}

/** Runs a command alone, and turns a failure into words for the person at the screen. */
function run(command: (ask: Ask) => Outcome): Outcome {
  try {
    return withDocumentLock(command);
  } catch (error) {
    console.error(error);
    const reason = reasonOf(error);
    const message = error instanceof UserError ? reason : `Lệnh dừng vì lỗi ngoài dự kiến: ${reason}`;
    return { status: 'failed', message, findings: [], texts: [], waiting: [] };
  }
}

function stopped(reason: string, { problems, texts, waiting }: Examination): Outcome {
  const message = `${reason} Phụ lục và văn bản đã có được giữ nguyên.`;
  return { status: 'stopped', message, findings: problems, texts, waiting };
}

/** Writes into a tab at once; returns a warning where the person may not, or Google does not. */
function attempt(
  tab: string,
  write: () => void,
  problem = `Chưa ghi được vào tab “${tab}”: có thể bạn không có quyền sửa tab này.`,
): Finding[] {
  try {
    write();
    SpreadsheetApp.flush();
    return [];
  } catch (error) {
    console.error(error);
    return [finding('not-written', 'warning', { tab }, `${problem} (${reasonOf(error)})`)];
  }
}

/** The links stand in the row "Văn bản đã tạo" of the settings; a tab without that row goes without. */
function writeDocumentLinks({ sheets, documentLink }: Reading, links: string): void {
  const sheet = findSheet(sheets, tabs.settings);
  if (!sheet || !documentLink || documentLink.text === links) return;
  sheet.getRange(documentLink.row + 1, documentLink.column + 1).setValue(links);
}
