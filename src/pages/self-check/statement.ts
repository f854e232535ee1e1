// The statements of the self-check: one for each thing that the add-on assumes about Google.
import type { Counts } from '../../contract/self-check';

/** A statement about Google, and what a trial showed. Every text is Vietnamese. */
export interface Statement {
  question: string;
  verdict: Verdict;
  /** What was seen; or, when it was not tried, why not or how to try it by hand. */
  seen: string;
  /** What the person can do about it; only when it does not hold. */
  advice?: string;
}

/** The result of a statement. */
export type Verdict = keyof Counts;

/** The mark and the word of each verdict, in the order of the table. */
export const verdictWords: Record<Verdict, [mark: string, word: string]> = {
  fails: ['✖', 'Không đúng'],
  differs: ['ℹ', 'Khác cũng được'],
  holds: ['✔', 'Đúng'],
  untried: ['–', 'Chưa thử được'],
};

const verdicts = Object.keys(verdictWords) as Verdict[];

/** How the advice for a statement that need not hold begins. */
const NOTHING_TO_DO = 'Không cần làm gì: ';

/** Advice for a statement that need not hold: the add-on works either way. */
export const EITHER_WAY = `${NOTHING_TO_DO}tiện ích chạy đúng cả hai cách.`;

/** Returns a statement that a trial decided; keeps the advice only when it does not hold. */
export function decided(
  question: string,
  holds: boolean,
  seen: string,
  advice = 'Gửi bảng này cho người phát triển tiện ích.',
): Statement {
  if (holds) return { question, verdict: 'holds', seen };
  return { question, verdict: advice.startsWith(NOTHING_TO_DO) ? 'differs' : 'fails', seen, advice };
}

/** Returns a statement that could not be tried, with the reason. */
export function untried(question: string, reason: string): Statement {
  return { question, verdict: 'untried', seen: reason };
}

/** Returns how many statements have each verdict. */
export function countsOf(statements: Statement[]): Counts {
  const count = (verdict: Verdict) => statements.filter((one) => one.verdict === verdict).length;
  return {
    fails: count('fails'),
    differs: count('differs'),
    holds: count('holds'),
    untried: count('untried'),
  };
}

/**
 * Returns the counts in words.
 *
 * @example
 * countsText({ fails: 2, differs: 1, holds: 30, untried: 6 }); // '2 không đúng, 1 khác cũng được, 30 đúng, 6 chưa thử được'
 */
export function countsText(counts: Counts): string {
  return verdicts.map((verdict) => `${counts[verdict]} ${verdictWords[verdict][1].toLowerCase()}`).join(', ');
}

/** Returns the statements in the order of the table, those that do not hold first. */
export function inOrder(statements: Statement[]): Statement[] {
  return verdicts.flatMap((verdict) => statements.filter((one) => one.verdict === verdict));
}
