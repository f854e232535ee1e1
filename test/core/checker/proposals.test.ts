import {
  ignorableText,
  proposalsOf,
  replacing,
  withFixed,
  withoutIgnored,
} from '../../../src/core/checker/proposals';
import type { CheckedText } from '../../../src/core/model/cell-fix';
import type { Finding } from '../../../src/core/model/finding';
import type { FixOutcome } from '../../../src/core/model/fix-outcome';
import { found, outcomeWith } from '../../support/outcome';

const texts: CheckedText[] = [
  { tab: 'A', cell: 'B5', text: 'mot hai mot' },
  { tab: 'B', cell: 'B5', text: 'hai' },
];

const at = (tab: string, start: number, end: number, suggestions: string[], given: Partial<Finding> = {}) =>
  found('warning', tab, 'B5', { start, end, suggestions, ...given });

const [first, between, last, elsewhere] = [
  at('A', 0, 3, ['một']),
  at('A', 4, 7, ['HAI']),
  at('A', 8, 11, ['một']),
  at('B', 0, 3, ['HAI']),
];

function proposals(finding: Finding, listed = [finding]) {
  return proposalsOf(finding, { texts }, listed, 'mọi đơn vị');
}

test('each suggestion is a proposal that puts it in place of the finding', () => {
  expect(proposals(at('A', 0, 3, ['một', '']))).toEqual([
    {
      label: 'Sửa thành “một”',
      note: '',
      fixes: [{ ...texts[0], edits: [{ start: 0, end: 3, replacement: 'một' }] }],
    },
    { label: 'Xóa', note: '', fixes: [{ ...texts[0], edits: [{ start: 0, end: 3, replacement: '' }] }] },
  ]);
});

test('a text that a person wrote takes the place of the finding, and of nothing else', () => {
  expect(replacing(first, texts, 'bốn')).toEqual({
    label: 'Sửa thành “bốn”',
    note: '',
    fixes: [{ ...texts[0], edits: [{ start: 0, end: 3, replacement: 'bốn' }] }],
  });
});

test('a long suggestion is shortened in the label, not in the note or in the cell', () => {
  const long = 'dài '.repeat(20);
  const [proposal] = proposals(at('A', 0, 3, [long]));
  expect(proposal?.label).toBe(`Sửa thành “${long.slice(0, 40)}…”`);
  expect(proposal?.note).toBe(`Sẽ là “${long}”.`);
  expect(proposal?.fixes[0]?.edits[0]?.replacement).toBe(long);
});

test.each<[string, Finding]>([
  ['has no suggestion', at('A', 0, 3, [])],
  ['was put right in the annex', at('A', 0, 3, ['một'], { severity: 'fixed' })],
  ['is in a cell whose text is unknown', at('C', 0, 3, ['một'])],
  ['lies past the end of the text', at('A', 8, 12, ['một'])],
])('what %s has no proposal', (_, finding) => {
  expect(proposals(finding)).toEqual([]);
});

describe('all of a rule', () => {
  test('are put right cell by cell, in the order of the text, and the button says how many and where', () => {
    const [, all] = proposals(first, [elsewhere, last, first, between]);
    expect(all).toMatchObject({
      label: 'Sửa tất cả (4) · mọi đơn vị',
      note: expect.stringContaining('2 ô, 2 tab'),
    });
    expect(all?.fixes).toEqual([
      {
        ...texts[0],
        edits: [
          { start: 0, end: 3, replacement: 'một' },
          { start: 4, end: 7, replacement: 'HAI' },
          { start: 8, end: 11, replacement: 'một' },
        ],
      },
      { ...texts[1], edits: [{ start: 0, end: 3, replacement: 'HAI' }] },
    ]);
  });

  test('leave out guesses, each of which a person takes alone', () => {
    const guess = at('A', 4, 7, ['HAI'], { isGuess: true });
    expect(proposals(guess, [guess, first, last])).toMatchObject([
      { note: expect.stringContaining('Có thể nhầm') },
    ]);
    expect(proposals(first, [guess, first, last])[1]?.label).toContain('(2)');
  });

  test('are those of its severity with exactly one suggestion', () => {
    const others = [
      at('A', 4, 7, ['HAI'], { rule: 'Y' }),
      at('A', 4, 7, ['HAI'], { severity: 'info' }),
      at('A', 4, 7, ['HAI', 'Hai']),
      at('A', 4, 7, []),
    ];
    expect(proposals(first, [first, ...others])).toHaveLength(1);
    expect(proposals(first, [first, ...others, last])[1]?.label).toMatch(/\(2\)/);
  });

  test('are not offered beside several suggestions', () => {
    const several = at('A', 4, 7, ['HAI', 'Hai']);
    expect(proposals(several, [several, first, last]).map(({ label }) => label)).toEqual([
      'Sửa thành “HAI”',
      'Sửa thành “Hai”',
    ]);
  });
});

test.each<[string, Finding, string[]]>([
  ['overlap', at('A', 2, 6, ['x']), ['một', 'một']],
  ['cover the same text', at('A', 0, 3, ['x']), ['một', 'một']],
  ['insert where another begins', at('A', 8, 8, ['x']), ['một', 'x']],
  ['touch', at('A', 3, 4, ['-']), ['một', '-', 'một']],
  ['insert where another ends', at('A', 3, 3, ['x']), ['một', 'x', 'một']],
])('of changes that %s, those that can be made together are sent', (_, finding, made) => {
  const [, all] = proposals(first, [first, last, finding]);
  expect(all?.fixes[0]?.edits.map(({ replacement }) => replacement)).toEqual(made);
});

describe('after changes', () => {
  const outcome = outcomeWith({ findings: [first, elsewhere, last], texts });
  const now = found('error', 'A', 'B5', { start: 4, end: 7 });
  const result: FixOutcome = {
    fixed: [{ tab: 'A', cell: 'B5', text: 'một hai một', findings: [now] }],
    refused: [{ tab: 'B', cell: 'B5', reason: 'Ô đã thay đổi.' }],
  };

  test('a cell that was written has the findings that are now in it, whatever was known before', () => {
    expect(withFixed(outcome, result).findings).toEqual([now, elsewhere]);
  });

  test('the next change of the cell is of its text as it is now', () => {
    expect(withFixed(outcome, result).texts).toEqual([
      { tab: 'A', cell: 'B5', text: 'một hai một' },
      texts[1],
    ]);
  });

  test('what was refused stays as it was', () => {
    expect(withFixed(outcome, { ...result, fixed: [] })).toEqual(outcome);
  });
});

describe('to ignore', () => {
  test('is the text that the finding points at, on one line', () => {
    const spread = [{ tab: 'A', cell: 'B5', text: 'mot \n hai' }];
    expect(ignorableText(at('A', 0, 9, []), spread)).toBe('mot hai');
  });

  test.each<[string, Finding]>([
    ['was put right in the annex', at('A', 0, 3, [], { severity: 'fixed' })],
    ['is in a cell whose text is unknown', at('C', 0, 3, [])],
    ['points between two characters', at('A', 3, 3, ['x'])],
    ['tells of the workbook, not of words', at('A', 0, 3, [], { rule: 'not-text' })],
  ])('there is nothing where it %s', (_, finding) => {
    expect(ignorableText(finding, texts)).toBe('');
  });

  test('takes away every finding of the rule with the same text, but what was put right', () => {
    const made = at('A', 0, 3, [], { severity: 'fixed' });
    const otherRule = at('A', 0, 3, [], { rule: 'Y' });
    const findings = [first, between, last, elsewhere, made, otherRule];
    const left = withoutIgnored(outcomeWith({ findings, texts }), 'X', 'mot');
    expect(left.findings).toEqual([between, elsewhere, made, otherRule]);
  });
});
