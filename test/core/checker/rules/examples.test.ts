import { fixRules } from '../../../../src/core/checker/rules';
import { numberExamples } from '../../../../src/core/checker/rules/numbers/numbers';
import { bulletExamples } from '../../../../src/core/checker/rules/signs/bullets';
import { punctuationExamples } from '../../../../src/core/checker/rules/signs/punctuation';
import { sentenceExamples } from '../../../../src/core/checker/rules/signs/sentences';
import { spacingExamples } from '../../../../src/core/checker/rules/signs/spacing';
import { unicodeExamples } from '../../../../src/core/checker/rules/signs/unicode';
import { capitalExamples } from '../../../../src/core/checker/rules/words/capitals';
import { spellingExamples } from '../../../../src/core/checker/rules/words/spelling';
import { TrackedText } from '../../../../src/core/text/tracked-text';

const examples = {
  ...unicodeExamples,
  ...bulletExamples,
  ...spacingExamples,
  ...numberExamples,
  ...capitalExamples,
  ...punctuationExamples,
  ...spellingExamples,
  ...sentenceExamples,
};

test('every rule has an id of its own, examples and a source, and every example a rule', () => {
  const ids = fixRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(examples).sort()).toEqual([...ids].sort());
  for (const { source } of Object.values(examples)) expect(source).not.toBe('');
});

describe.each(fixRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { fires = [], silent = [] } = examples[id] ?? {};

  test.each(fires)('%j becomes %j', (typed, fixed) => {
    expect(TrackedText.of(typed).apply(rule.edits(typed, 'old')).text).toBe(fixed);
    expect(rule.edits(fixed, 'old')).toEqual([]);
  });

  test.each(silent)('%j stays as it is', (typed) => {
    expect(rule.edits(typed, 'old')).toEqual([]);
  });
});
