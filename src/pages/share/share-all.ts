// Sharing with many, one after the other: Google supports no two changes of one file's access at once (documented).
import type { Result } from '../../contract/result';

/** What came of it. */
export interface Shared {
  done: string[];
  failed: { email: string; problem: string }[];
  /** Who was not tried, or not to the end. */
  left: string[];
  /** Why it ended before the end, in Vietnamese; empty when it did not, or the person ended it. */
  halt: string;
}

/** What sharing needs of the page. */
export interface SharingPage {
  share(email: string): Promise<Result<null>>;
  isStopped(): boolean;
  /** Resolves after some seconds, or when it is stopped. */
  wait(seconds: number): Promise<void>;
  /** How many are through. */
  progress(done: number): void;
  /** Why no answer came, in Vietnamese. */
  failureText(error: Error): string;
}

/**
 * How long to wait where Google wants to be asked later, in seconds, longer each time (documented: exponential
 * backoff).
 */
const WAITS = [15, 60, 180];

/** Shares with each address; goes on past those refused, and ends where Google gives no answer or stays busy. */
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
