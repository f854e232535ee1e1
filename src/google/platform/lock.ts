// Lets one run at a time work in a workbook, by the document lock, which is released while a question is open.
import { attempt } from './attempt';
import { UserError } from './user-error';

/** Asks the person at the screen, and returns the button they click. */
export type Ask = (
  title: string,
  message: string,
  buttons: GoogleAppsScript.Base.ButtonSet,
) => GoogleAppsScript.Base.Button;

const WAIT_MS = 10_000;

/** Thrown to start the work again after a question: while it was open, everything that was read may have changed. */
class StartOver extends Error {}

/**
 * Runs `work` while no other run of the add-on works in this workbook; people can go on typing. Returns what `work`
 * returns.
 *
 * After the person answers a question, `work` starts again from the beginning, and the same question then returns
 * that answer at once. So `work` must ask before it writes, and flush what it tells of. Throws a UserError when another
 * run does not end within ten seconds.
 *
 * @example
 * withDocumentLock((ask) => ask('Tổng hợp', 'Tiếp tục?', ButtonSet.YES_NO)); // Button.YES or Button.NO
 */
export function withDocumentLock<T>(work: (ask: Ask) => T): T {
  const lock = LockService.getDocumentLock();
  // Google gives no lock to a run outside a document.
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
    // A question may stay open for minutes. The lock is released first, because Google is said to drop it meanwhile.
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
        // Pending writes must arrive before the next run begins (documented). A failure hides no result: what `work`
        // tells of is written by now, as it flushes its own writes.
        attempt(() => SpreadsheetApp.flush());
        return result;
      } catch (error) {
        if (!(error instanceof StartOver)) throw error;
      }
    }
  } finally {
    // Google releases the lock anyway when the run ends (documented).
    attempt(() => lock.releaseLock());
  }
}
