import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchRules, checkRules, fixRules, unitNameRules } from '../../../../src/core/checker/rules';
import { legacyEncoding } from '../../../../src/core/checker/rules/signs/encoding';

test('the reference has a row for the code of every rule, by which the dictionary turns it off, and of no other', () => {
  const reference = readFileSync(join(__dirname, '../../../../docs/tra-cuu.md'), 'utf8');
  const [, table = ''] = reference.split('## Các quy tắc');
  const codes = [...table.matchAll(/^\| ([A-Z][A-Za-z0-9, ]*) \| [✖⚠ℹ✎]/gmu)].flatMap(([, row = '']) =>
    row.split(', '),
  );
  const rules = [...fixRules, ...checkRules, ...unitNameRules, ...batchRules, legacyEncoding];
  // The bullets of a list (B1) are made by `consolidate`, not by a rule.
  const ofRules = [...rules.map(({ code }) => code), 'B1'];
  expect(codes.sort()).toEqual([...new Set(ofRules)].sort());
});
