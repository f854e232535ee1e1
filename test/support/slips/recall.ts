// How many slips a rule finds when they are put into texts without any.
import fc from 'fast-check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import type { CheckContext, CheckRule } from '../../../src/core/checker/rules/rule';
import type { Slip, Slips } from './slip';
import { cleanTexts, findingsIn } from './texts';

/** What the checks know: today, the period, a phrase of the department's own, and an optional rule that is turned on. */
export const recallContext: CheckContext = {
  dictionary: new Dictionary([
    { kind: 'phrase', text: 'cụm từ cấm', right: 'cụm từ đúng', rule: '' },
    { kind: 'on', text: '', right: '', rule: 'O3' },
  ]),
  today: { day: 31, month: 12, year: 2025 },
  period: '6 tháng cuối năm 2025',
};

/** How many slips were made for one rule, and those that it did not find. */
export interface Recall {
  tried: number;
  missed: Slip[];
}

/** Draws slips at random, the same at every run: first a text that can have such a slip, then a place in it. */
export function drawn(slips: Slips, count: number): Slip[] {
  const texts = cleanTexts()
    .map((text) => ({ text, slips: slips(text) }))
    .filter((made) => made.slips.length > 0);
  if (texts.length === 0) return [];
  const slip = fc.constantFrom(...texts).chain((made) => fc.constantFrom(...made.slips));
  return fc.sample(slip, { numRuns: count, seed: 30 });
}

/** What tells a rule's findings from those of others. */
type CheckedRule = Pick<CheckRule, 'code' | 'severity'>;

/** Whether a rule says something about a slip's place. */
function isFound({ code, severity }: CheckedRule, { text, start, end }: Slip): boolean {
  return findingsIn(text, recallContext).some(
    (found) => found.rule === code && found.severity === severity && found.start < end && found.end > start,
  );
}

/** Puts `count` slips, one at a time, into clean texts, and returns those that the rule misses. */
export function recallOf(rule: CheckedRule, slips: Slips, count: number): Recall {
  const tried = drawn(slips, count);
  return { tried: tried.length, missed: tried.filter((slip) => !isFound(rule, slip)) };
}
