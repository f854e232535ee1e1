// What the self-check says of each thing that the add-on takes for granted of Google.
import type { Counts } from '../../contract/self-check';

/** A statement about Google, and what a trial showed of it; every text is Vietnamese. */
export interface Statement {
  question: string;
  verdict: Verdict;
  /** What was seen, or why or how it has to be tried by hand. */
  seen: string;
  /** What a person can do where it does not hold. */
  advice?: string;
}

/** Whether a statement holds. */
export type Verdict = keyof Counts;

/** The mark and the word of each verdict, in the order of the table. */
export const verdictWords: Record<Verdict, [mark: string, word: string]> = {
  fails: ['✖', 'Không đúng'],
  holds: ['✔', 'Đúng'],
  untried: ['–', 'Chưa thử được'],
};

const verdicts = Object.keys(verdictWords) as Verdict[];

/** Advice for what the add-on is prepared for either way. */
export const EITHER_WAY = 'Không cần làm gì: tiện ích chạy đúng cả hai cách.';

/** Makes a statement that a trial decided; advice is given only where it does not hold. */
export function decided(
  question: string,
  holds: boolean,
  seen: string,
  advice = 'Gửi bảng này cho người phát triển tiện ích.',
): Statement {
  return holds ? { question, verdict: 'holds', seen } : { question, verdict: 'fails', seen, advice };
}

/** Makes a statement that could not be tried, with the reason. */
export function untried(question: string, reason: string): Statement {
  return { question, verdict: 'untried', seen: reason };
}

/** Counts the verdicts. */
export function countsOf(statements: Statement[]): Counts {
  const count = (verdict: Verdict) => statements.filter((one) => one.verdict === verdict).length;
  return { fails: count('fails'), holds: count('holds'), untried: count('untried') };
}

/**
 * Puts counts into words.
 *
 * @example
 * countsText({ fails: 2, holds: 30, untried: 6 }); // '2 không đúng, 30 đúng, 6 chưa thử được'
 */
export function countsText(counts: Counts): string {
  return verdicts.map((verdict) => `${counts[verdict]} ${verdictWords[verdict][1].toLowerCase()}`).join(', ');
}

/** Puts statements in the order of the table: what does not hold comes first. */
export function inOrder(statements: Statement[]): Statement[] {
  return verdicts.flatMap((verdict) => statements.filter((one) => one.verdict === verdict));
}
