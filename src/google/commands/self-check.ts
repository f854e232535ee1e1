// The command "Tự kiểm tra": tries on the person's own account what could not be verified without one, with tabs and
// Docs that it makes and removes.
import type { Result } from '../../contract/result';
import type { Counts, Leftover, SelfCheck } from '../../contract/self-check';
import { tabs } from '../../core/grid/layout';
import { answer } from '../platform/answer';
import { projectLexicon } from '../platform/lexicon';
import { withDocumentLock } from '../platform/lock';
import { showPage } from '../platform/open-page';
import { UserError } from '../platform/user-error';
import { removeScratchDocuments, tryDocuments } from '../self-check/document-trials';
import { removeScratchTabs, trySheets } from '../self-check/sheet-trials';
import { trial } from '../self-check/trial';
import { writeLog } from '../tabs/log';
import { findSheet, sheetsOf } from '../tabs/read';
import { writeAtOnce } from '../tabs/write-at-once';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TITLE = 'Tự kiểm tra';

/** The menu item of this command. */
export const selfCheckItem = { label: TITLE, runs: 'openSelfCheck' };

/** Opens the page of the self-check. The page asks before it begins. */
export function openSelfCheck(): Result<null> {
  return showPage('self-check', {}, (page) => {
    const html = HtmlService.createHtmlOutput(page).setWidth(700).setHeight(560);
    SpreadsheetApp.getUi().showModalDialog(html, TITLE);
  });
}

/** Makes every trial. When it returns, the workbook and Drive are as before, except for the leftovers it names. */
export function selfCheck(): Result<SelfCheck> {
  return answer(() => alone(() => tryAll(SpreadsheetApp.getActive())));
}

/**
 * Writes the counts into the tab "Nhật ký"; does nothing in a workbook without that tab. Fails with a message when a
 * count is not a whole number or the tab cannot be written.
 */
export function logSelfCheck(counted: Counts): Result<null> {
  return answer(() => {
    // Any editor of the file can call this: of what the page counted only whole numbers reach the log.
    const { fails, differs, holds, untried }: Partial<Counts> = counted ?? {};
    if (
      ![fails, differs, holds, untried].every(
        (count) => typeof count === 'number' && Number.isSafeInteger(count) && count >= 0,
      )
    ) {
      throw new UserError(
        'Kết quả tự kiểm tra không đúng dạng nên không ghi vào Nhật ký: chạy lại Tự kiểm tra.',
      );
    }
    return alone(() => {
      const spreadsheet = SpreadsheetApp.getActive();
      const sheets = sheetsOf(spreadsheet);
      if (!findSheet(sheets, tabs.log)) return null;
      const counts = `${fails} không đúng, ${differs} khác cũng được, ${holds} đúng, ${untried} chưa thử được.`;
      const problem = `Chưa ghi được vào tab “${tabs.log}”.`;
      const [unwritten] = writeAtOnce(tabs.log, () => writeLog(spreadsheet, sheets, TITLE, counts), problem);
      if (unwritten) throw new UserError(unwritten.message);
      return null;
    });
  });
}

/** Keeps other runs out. Where Google gives no lock there is none to keep out, and the self-check tells of it. */
function alone<T>(work: () => T): T {
  return LockService.getDocumentLock() ? withDocumentLock(work) : work();
}

function tryAll(spreadsheet: Spreadsheet): SelfCheck {
  const leftovers: Leftover[] = [];
  const clean = () => [...removeScratchTabs(spreadsheet), ...removeScratchDocuments()];
  // Removes what an interrupted run left behind; what cannot be removed now is named at the end.
  clean();
  const before = spreadsheet.getActiveSheet();
  try {
    const own = [
      trial('lock', () => {
        const holds = LockService.getDocumentLock() !== null;
        return { holds, seen: holds };
      }),
      trial('email', () => {
        const seen = Session.getActiveUser().getEmail();
        return { holds: seen !== '', seen };
      }),
      trial('lexicon', () => {
        const begun = Date.now();
        const { lexicon, findings } = projectLexicon();
        return { holds: lexicon !== undefined, seen: findings[0]?.message ?? `${Date.now() - begun} ms` };
      }),
      ...trySheets(spreadsheet),
    ];
    const { trials, sent, back } = tryDocuments();
    return { trials: [...own, ...trials], sent, back, leftovers };
  } finally {
    leftovers.push(...clean());
    spreadsheet.setActiveSheet(before);
  }
}
