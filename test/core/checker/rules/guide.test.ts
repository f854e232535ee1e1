import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batchRules, checkRules, fixRules } from '../../../../src/core/checker/rules';

test('the guide has a row for the code of every rule, by which the dictionary turns it off, and of no other', () => {
  const guide = readFileSync(join(__dirname, '../../../../docs/huong-dan.md'), 'utf8');
  const [, table = ''] = guide.split('### Các quy tắc');
  const codes = [...table.matchAll(/^\| ([A-Z][A-Za-z0-9, ]*) \| [✖⚠ℹ✎]/gmu)].flatMap(([, row = '']) =>
    row.split(', '),
  );
  // The encoding and the bullets of a list are looked at outside the registry.
  const ids = [...fixRules, ...checkRules, ...batchRules].map(({ id }) => id).concat('UNI1', 'B1', 'U1');
  expect(codes.sort()).toEqual([...new Set(ids)].sort());
});
