// One run at a time: the document lock, given back while a question is open.
import { UserError } from './user-error';

/** Asks the person at the screen; the buttons are Google's. */
export type Ask = (
  title: string,
  message: string,
  buttons: GoogleAppsScript.Base.ButtonSet,
) => GoogleAppsScript.Base.Button;

const WAIT_MS = 10_000;

/** Ends a piece of work whose question was answered: while it was open, everything read may have changed. */
class StartOver extends Error {}

/**
 * Runs `work` alone in this workbook; it keeps out other runs of the add-on, not people who type.
 * After a question is answered `work` begins again, and gets the answer at once: it must ask before it writes.
 * Throws a UserError when another run does not end within ten seconds.
 */
export function withDocumentLock<T>(work: (ask: Ask) => T): T {
  const lock = LockService.getDocumentLock();
  // Outside a document there is no lock to be had, and no other run to keep out.
  if (!lock) throw new UserError('Hãy chạy lệnh này từ menu Tổng hợp của bảng tính.');
  const take = () => {
    if (!lock.tryLock(WAIT_MS)) {
      throw new UserError(
        'Một lượt chạy khác trong bảng tính này chưa xong, của người khác hoặc của chính bạn: chờ một phút rồi bấm lại.',
      );
    }
  };
  const answers = new Map<string, GoogleAppsScript.Base.Button>();
  const ask: Ask = (title, message, buttons) => {
    const known = answers.get(message);
    if (known !== undefined) return known;
    // A question may stay open for minutes; Google is said to drop locks meanwhile, so it is given back.
    lock.releaseLock();
    answers.set(message, SpreadsheetApp.getUi().alert(title, message, buttons));
    take();
    throw new StartOver();
  };
  take();
  try {
    for (;;) {
      try {
        const result = work(ask);
        // What is still on its way must arrive before the next run begins (documented).
        SpreadsheetApp.flush();
        return result;
      } catch (error) {
        if (!(error instanceof StartOver)) throw error;
      }
    }
  } finally {
    lock.releaseLock();
  }
}
