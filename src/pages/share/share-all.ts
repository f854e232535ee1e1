// Shares with many people one after the other, because Google supports only one change of a file's access at a time
// (documented).
import type { Result } from '../../contract/result';

/** The result of sharing with many people. */
export interface Shared {
  done: string[];
  failed: { email: string; problem: string }[];
  /** Addresses that were not tried, or were tried without an answer. */
  left: string[];
  /** Why sharing ended early, in Vietnamese; empty when it did not, or when the person stopped it. */
  halt: string;
}

/** What `shareAll` needs from the page. */
export interface SharingPage {
  share(email: string): Promise<Result<null>>;
  isStopped(): boolean;
  /** Resolves after that many seconds, or as soon as the person stops. */
  wait(seconds: number): Promise<void>;
  /** Shows how many addresses have been dealt with. */
  progress(done: number): void;
  /** Returns in Vietnamese why no answer came. */
  failureText(error: Error): string;
}

/** Seconds to wait each time Google asks to be called later (documented: exponential backoff). */
const WAITS = [15, 60, 180];

/**
 * Shares with each address in turn. Skips addresses that Google refuses; ends early when no answer comes, when Google
 * stays busy, or when the person stops.
 *
 * @example
 * await shareAll(['a@b.vn', 'no-account@b.vn'], page);
 * // { done: ['a@b.vn'], failed: [{ email: 'no-account@b.vn', problem: 'Địa chỉ không có …' }], left: [], halt: '' }
 */
export async function shareAll(emails: string[], page: SharingPage): Promise<Shared> {
  const done: string[] = [];
  const failed: Shared['failed'] = [];
  for (const [i, email] of emails.entries()) {
    const ended = (halt = '') => ({ done, failed, left: emails.slice(i), halt });
    if (page.isStopped()) return ended();
    try {
      const result = await shareOnce(email, page);
      if (result.ok) done.push(email);
      else if (result.isBusy) return ended(page.isStopped() ? '' : result.message);
      else failed.push({ email, problem: result.message });
    } catch (error) {
      return ended(page.failureText(error as Error));
    }
    page.progress(i + 1);
  }
  return { done, failed, left: [], halt: '' };
}

async function shareOnce(email: string, { share, wait, isStopped }: SharingPage): Promise<Result<null>> {
  let result = await share(email);
  for (const seconds of WAITS) {
    if (result.ok || !result.isBusy || isStopped()) break;
    await wait(seconds);
    if (!isStopped()) result = await share(email);
  }
  return result;
}
