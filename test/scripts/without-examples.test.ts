// The examples that rules carry are for readers and tests: the add-on is built without them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutExamples } from '../../scripts/without-examples';
import { batchRules, checkRules, fixRules, unitNameRules } from '../../src/core/checker/rules';
import { legacyEncoding } from '../../src/core/checker/rules/signs/encoding';

const rules = [...fixRules, legacyEncoding, ...checkRules, ...unitNameRules, ...batchRules];

/** Shorter texts may stand in the add-on for another reason: as a phrase that a rule looks for. */
const TELLING = 20;

const texts = rules
  .flatMap(({ source, fires, silent }) => [source, ...[...fires.map(([text]) => text), ...silent].flat(2)])
  .filter(({ length }) => length >= TELLING);

const ruleFile = `import type { CheckRule } from './rule';
export const checks: CheckRule[] = [
  {
    id: 'X1',
    message: 'ở lại',
    source: 'Đi',
    find: (): [] => {
      return [];
    },
    fires: [
      ['một', "it's"],
    ],
    silent: ['hai'],
  },
];
`;

test.each(['Code.js', 'sidebar.html', 'share.html', 'self-check.html'])(
  '%s holds no source and no example of a rule',
  (file) => {
    const code = readFileSync(join(__dirname, '../../dist', file), 'utf8');
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => code.includes(text) || code.includes(JSON.stringify(text)))).toEqual([]);
    expect(code).not.toMatch(/\b(?:fires|silent)\b/);
  },
);

test('what else a rule declares stays', () => {
  const code = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
  const messages = rules.flatMap((rule) => ('message' in rule ? [rule.message] : []));
  expect(messages.length).toBeGreaterThan(50);
  expect(messages.filter((message) => !code.includes(message))).toEqual([]);
});

test('of a rule only its id, its source and its examples are cut out', () => {
  expect(withoutExamples(ruleFile, 'x.ts')).toBe(`export const checks = [
  {
    message: "ở lại",
    find: () => {
      return [];
    },
  }
];
`);
});

test.each([
  ['has no source', ruleFile.replace("    source: 'Đi',\n", '')],
  ['has its examples elsewhere', ruleFile.replace("silent: ['hai']", '...examples')],
  ['is written in one line', "export const checks = [{ id: 'X1', source: 'Đi', fires: [], silent: [] }];"],
  ['stands deeper in its file', ruleFile.replace('= [', '= {\n  all: [').replace(/\];\n$/, ']\n};\n')],
])('a rule that %s stops the build', (_, typescript) => {
  expect(() => withoutExamples(typescript, 'x.ts')).toThrow('x.ts: every rule needs');
});
