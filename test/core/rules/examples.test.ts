import { fixRules } from '../../../src/core/rules';
import { bulletExamples } from '../../../src/core/rules/bullets';
import { capitalExamples } from '../../../src/core/rules/capitals';
import { numberExamples } from '../../../src/core/rules/numbers';
import { punctuationExamples } from '../../../src/core/rules/punctuation';
import { sentenceExamples } from '../../../src/core/rules/sentences';
import { spacingExamples } from '../../../src/core/rules/spacing';
import { spellingExamples } from '../../../src/core/rules/spelling';
import { unicodeExamples } from '../../../src/core/rules/unicode';
import { TrackedText } from '../../../src/core/tracked-text';

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
