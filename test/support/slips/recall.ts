// How many of the slips put into texts that are in order a rule finds.
import fc from 'fast-check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import type { CheckContext } from '../../../src/core/checker/rules/rule';
import type { Slip, Slips } from './slip';
import { cleanTexts, findingsIn } from './texts';

/** What is known beside the text: today, the period, a phrase of the department's own, and an optional rule turned on. */
export const recallContext: CheckContext = {
  dictionary: new Dictionary([
    { kind: 'phrase', text: 'cụm từ cấm', right: 'cụm từ đúng', rule: '' },
    { kind: 'on', text: '', right: '', rule: 'O3' },
  ]),
  today: { day: 31, month: 12, year: 2025 },
  period: '6 tháng cuối năm 2025',
};

/** What came of the slips made for one rule. */
export interface Recall {
  tried: number;
  missed: Slip[];
}

/** The same slips at every run: a text and a place in it, drawn at random from those that can have such a slip. */
export function drawn(slips: Slips, count: number): Slip[] {
  const texts = cleanTexts
    .map((text) => ({ text, slips: slips(text) }))
    .filter((made) => made.slips.length > 0);
  if (texts.length === 0) return [];
  const slip = fc.constantFrom(...texts).chain((made) => fc.constantFrom(...made.slips));
  return fc.sample(slip, { numRuns: count, seed: 30 });
}

/** Whether the rule of a card, such as `P1 error`, says something about a slip's place. */
function isFound(card: string, { text, start, end }: Slip): boolean {
  return findingsIn(text, recallContext).some(
    (found) => `${found.rule} ${found.severity}` === card && found.start < end && found.end > start,
  );
}

/** Puts `count` slips, one at a time, into clean texts. */
export function recallOf(card: string, slips: Slips, count: number): Recall {
  const tried = drawn(slips, count);
  return { tried: tried.length, missed: tried.filter((slip) => !isFound(card, slip)) };
}
