// "Tự kiểm tra": tries on this account what could not be verified without one, on tabs and Docs of its own.

import { tabs } from '../../core/grid/layout';
import { reasonOf } from '../../core/text/reason';
import { withDocumentLock } from '../platform/lock';
import { probeDocuments, removeScratchDocuments } from '../self-check/document-probes';
import { attempt, byHand, countsText, found, type Probe, probe, probesPage } from '../self-check/probe';
import { probeSheets, removeScratchTabs } from '../self-check/sheet-probes';
import { writeLog } from '../tabs/log';
import { findSheet, sheetsOf } from '../tabs/read';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TITLE = 'Tự kiểm tra';

/** The command's item of the menu. */
export const selfCheckItem = { label: 'Tự kiểm tra', runs: 'selfCheck' };

/** Asks, tries everything, and shows the table of what holds; the workbook and Drive are then as they were but for the log. */
export function runSelfCheck(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  const ui = SpreadsheetApp.getUi();
  const question =
    'Tiện ích tạo vài tab và văn bản Google Docs để thử, rồi xóa chúng, mất khoảng nửa phút; dữ liệu của bạn giữ nguyên.';
  if (ui.alert(TITLE, question, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  try {
    const spreadsheet = SpreadsheetApp.getActive();
    // Without a lock there is no other run to keep out, and that is one of the things to tell.
    const alone = LockService.getDocumentLock() ? withDocumentLock : (work: () => Result) => work();
    const { probes, notes } = alone(() => tryAll(spreadsheet));
    const page = HtmlService.createHtmlOutput(probesPage(probes, notes)).setWidth(700).setHeight(560);
    ui.showModalDialog(page, TITLE);
  } catch (error) {
    console.error(error);
    ui.alert(TITLE, reasonOf(error), ui.ButtonSet.OK);
  }
}

interface Result {
  probes: Probe[];
  /** Vietnamese: what the person has to know besides. */
  notes: string[];
}

function tryAll(spreadsheet: Spreadsheet): Result {
  const notes: string[] = [];
  const clean = () => [...removeScratchTabs(spreadsheet), ...removeScratchDocuments()];
  // What a run that broke off left behind; what cannot be removed is told at the end.
  clean();
  const before = spreadsheet.getActiveSheet();
  try {
    const probes = [
      probe('Hai lệnh không chạy cùng lúc (khóa tài liệu)', () => {
        const isThere = LockService.getDocumentLock() !== null;
        return found(isThere, isThere ? 'có khóa' : 'không có', 'Cài lại tiện ích vào chính bảng tính này.');
      }),
      probe('Google cho tiện ích biết email của bạn', () => {
        const email = Session.getActiveUser().getEmail();
        return found(email !== '', email || 'để trống', 'Không cần làm gì: Nhật ký ghi “không rõ”.');
      }),
      ...probeSheets(spreadsheet),
      ...probeDocuments(),
      ...byHand,
    ];
    notes.push(...log(spreadsheet, `${countsText(probes)}.`));
    return { probes, notes };
  } finally {
    notes.push(...clean());
    spreadsheet.setActiveSheet(before);
  }
}

function log(spreadsheet: Spreadsheet, counts: string): string[] {
  const sheets = sheetsOf(spreadsheet);
  // A workbook that is not set up stays as it is.
  if (!findSheet(sheets, tabs.log)) return [];
  return attempt(`Chưa ghi được vào tab “${tabs.log}”.`, () => writeLog(spreadsheet, sheets, TITLE, counts));
}
