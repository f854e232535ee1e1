import fc from 'fast-check';
import { unicodeRules } from '../../../../src/core/checker/rules/signs/unicode';
import type { Finding } from '../../../../src/core/model/finding';
import { seedEntries } from '../../../support/fixtures/annex-2022';
import { cleanTexts, findingsIn, withEdit } from '../../../support/slips/texts';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Writes a text as Windows-1258 does: a letter with its hat, breve or horn is one character, its tone another. */
function toWindows1258(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const marks = letter.normalize('NFD');
      const [tone = ''] = TONE.exec(marks) ?? [];
      return marks.replace(TONE, '').normalize('NFC') + tone;
    })
    .join('');
}

const unicodeCodes = new Set(unicodeRules.map(({ code }) => code));

/** The findings of a text, but for those about how its letters are put together. */
function saidOf(text: string) {
  return findingsIn(text)
    .filter(({ rule }) => !unicodeCodes.has(rule))
    .map(({ rule, severity, message, suggestions, start, end }) => {
      return { rule, severity, message, suggestions, found: text.slice(start, end).normalize('NFC') };
    });
}

const FORMS: [string, (text: string) => string][] = [
  ['letters apart from their marks', (text) => text.normalize('NFD')],
  ['tones apart from their letters', toWindows1258],
];

describe.each(FORMS)('a text with %s', (_, inForm) => {
  test('gets the same findings all over the real annex', () => {
    for (const entry of seedEntries) {
      expect(inForm(entry)).not.toBe(entry);
      expect(saidOf(inForm(entry))).toEqual(saidOf(entry));
    }
    expect(seedEntries.flatMap(saidOf).length).toBeGreaterThan(seedEntries.length);
  });

  test('gets the same findings whatever its syllables', () => {
    const letters = [...new Set(cleanTexts().join('').match(/\p{L}/gu) ?? [])];
    const syllable = fc.oneof(
      fc.constantFrom(...cleanTexts().flatMap((text) => text.split(' '))),
      fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }).map((word) => word.join('')),
    );
    const text = fc.array(syllable, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, (typed) => {
        expect(saidOf(inForm(typed))).toEqual(saidOf(typed.normalize('NFC')));
      }),
      { seed: 1258, numRuns: 500 },
    );
  });
});

function countLike({ rule, severity }: Finding, text: string): number {
  return findingsIn(text).filter((found) => found.rule === rule && found.severity === severity).length;
}

/** The findings that are still there once their first proposal stands in the text as typed. */
function unmoved(typed: string): unknown[] {
  return findingsIn(typed)
    .filter(({ suggestions }) => suggestions.length > 0)
    .filter((found) => {
      const fixed = withEdit(typed, found.start, found.end, found.suggestions[0] ?? '');
      return countLike(found, fixed) >= countLike(found, typed);
    })
    .map(({ rule, severity, start, end, suggestions }) => [
      `${rule} ${severity}`,
      typed.slice(start, end),
      ...suggestions,
    ]);
}

describe('a proposal made where the finding says', () => {
  test('leaves one finding less all over the real annex', () => {
    expect(seedEntries.flatMap(unmoved)).toEqual([]);
  });

  test('leaves one finding less in a cell with bullets, tabs and spaces, whatever its form', () => {
    const between = fc.constantFrom('\n- ', '\n•  ', '\n+ ', '  ', '\t', ' \n', '\u00A0', '\n\n\n');
    const part = fc.tuple(fc.constantFrom(...seedEntries), between).map(([entry, gap]) => entry + gap);
    const cell = fc.tuple(
      fc.constantFrom('', '- ', ' – ', '\t'),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.constantFrom((text: string) => text, ...FORMS.map(([, inForm]) => inForm)),
    );
    fc.assert(
      fc.property(cell, ([first, parts, inForm]) => {
        expect(unmoved(inForm(first + parts.join('')))).toEqual([]);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
