// Sharing with many, one after the other: Google supports no two changes of one file's access at once (documented).
import type { Refusal } from '../../contract/share-server';

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
export interface Hands {
  share(email: string): Promise<Refusal | null>;
  isStopped(): boolean;
  /** Resolves after some seconds, or when it is stopped. */
  wait(seconds: number): Promise<void>;
  /** How many are through. */
  progress(done: number): void;
  /** Why no answer came, in Vietnamese. */
  failureText(error: Error): string;
}

/** How long to wait where Google wants to be asked later, in seconds, longer each time (documented: exponential backoff). */
const WAITS = [15, 60, 180];

/** Shares with each address; goes on past those refused, and ends where Google gives no answer or stays busy. */
export async function shareAll(emails: string[], hands: Hands): Promise<Shared> {
  const done: string[] = [];
  const failed: Shared['failed'] = [];
  for (const [i, email] of emails.entries()) {
    const ended = (halt = '') => ({ done, failed, left: emails.slice(i), halt });
    if (hands.isStopped()) return ended();
    try {
      const refusal = await shareOnce(email, hands);
      if (refusal?.isBusy) return ended(hands.isStopped() ? '' : refusal.problem);
      if (refusal) failed.push({ email, problem: refusal.problem });
      else done.push(email);
    } catch (error) {
      return ended(hands.failureText(error as Error));
    }
    hands.progress(i + 1);
  }
  return { done, failed, left: [], halt: '' };
}

async function shareOnce(email: string, { share, wait, isStopped }: Hands): Promise<Refusal | null> {
  let refusal = await share(email);
  for (const seconds of WAITS) {
    if (!refusal?.isBusy || isStopped()) break;
    await wait(seconds);
    if (!isStopped()) refusal = await share(email);
  }
  return refusal;
}
