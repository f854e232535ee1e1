// What “Sửa tất cả”, `--fix` and the fixes made without asking do to texts that are right: no word becomes another.
import { Dictionary } from '../../../../src/core/checker/dictionary';
import type { CheckContext } from '../../../../src/core/checker/rules/rule';
import { parsePeriod } from '../../../../src/core/round/period';
import { proseOf } from '../../../../src/core/text/prose';
import { toOldTone } from '../../../../src/core/text/vietnamese/tone-place';
import { findingsIn, officialParagraphs, rightExamples, withEdit } from '../../../support/slips/texts';

const context: CheckContext = {
  dictionary: new Dictionary(),
  today: { day: 20, month: 9, year: 2026 },
  period: parsePeriod('quý III/2026'),
};

/** Returns a text after every fix, and every proposal that “Sửa tất cả” offers, from the last to the first. */
function mended(text: string): string {
  const made = findingsIn(text, context)
    .filter(
      ({ isGuess, severity, suggestions }) => !isGuess && (severity === 'fixed' || suggestions.length > 0),
    )
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let first = Number.POSITIVE_INFINITY;
  return made.reduce((now, { start, end, suggestions }) => {
    if (end > first) return now;
    first = start;
    return withEdit(now, start, end, suggestions[0] ?? '');
  }, text);
}

/**
 * Returns the words of a text, whatever the place of their tones, the zero before a figure, and the case of the first word of
 * a sentence.
 */
const words = (text: string): string =>
  proseOf(text.normalize('NFKC'))
    .words.map(({ text: word, key, startsSentence }) =>
      (startsSentence ? key : toOldTone(word)).replace(/^0(?=\d)/, ''),
    )
    .join(' ');

test('the decree keeps its words', () => {
  const changed = officialParagraphs.filter((text) => words(mended(text)) !== words(text));
  expect(changed.map((text) => [text, mended(text)])).toEqual([]);
});

test('what a rule is silent about keeps its words under every other rule', () => {
  expect(rightExamples.length).toBeGreaterThan(400);
  const changed = rightExamples.filter((text) => words(mended(text)) !== words(text));
  expect(changed.map((text) => [text, mended(text)])).toEqual([]);
});
