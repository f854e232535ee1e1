// Measures how many slips a rule finds in texts that have no other slips.
import fc from 'fast-check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import type { CheckContext, CheckRule } from '../../../src/core/checker/rules/rule';
import { parsePeriod } from '../../../src/core/round/period';
import type { Slip, Slips } from './slip';
import { cleanTexts, findingsIn } from './texts';

/**
 * The context of the checks: today, the period, a phrase of the department's own, and an optional rule that is turned
 * on.
 */
export const recallContext: CheckContext = {
  dictionary: new Dictionary([
    { kind: 'phrase', text: 'cụm từ cấm', right: 'cụm từ đúng', rule: '' },
    { kind: 'on', text: '', right: '', rule: 'O3' },
  ]),
  today: { day: 31, month: 12, year: 2025 },
  period: parsePeriod('6 tháng cuối năm 2025'),
};

/** How many slips were tried for a rule, and those that it missed. */
export interface Recall {
  tried: number;
  missed: Slip[];
}

/** Returns random slips, the same ones at every run: draws a text that can have such a slip, then a place in it. */
export function drawn(slips: Slips, count: number, clean: readonly string[] = cleanTexts()): Slip[] {
  const texts = clean.map((text) => ({ text, slips: slips(text) })).filter((made) => made.slips.length > 0);
  if (texts.length === 0) return [];
  const slip = fc.constantFrom(...texts).chain((made) => fc.constantFrom(...made.slips));
  return fc.sample(slip, { numRuns: count, seed: 30 });
}

/** The properties that identify the findings of a rule. */
type CheckedRule = Pick<CheckRule, 'code' | 'severity'>;

/** Returns whether a rule has a finding at the place of a slip. */
function isFound({ code, severity }: CheckedRule, { text, start, end }: Slip): boolean {
  return findingsIn(text, recallContext).some(
    (found) => found.rule === code && found.severity === severity && found.start < end && found.end > start,
  );
}

/** Makes `count` slips, each alone in a clean text, and returns those that the rule misses. */
export function recallOf(rule: CheckedRule, slips: Slips, count: number): Recall {
  const tried = drawn(slips, count);
  return { tried: tried.length, missed: tried.filter((slip) => !isFound(rule, slip)) };
}
