import { checkUnitName } from '../../../../src/core/checker/check';
import { checkRules } from '../../../../src/core/checker/rules';
import { legacyEncoding } from '../../../../src/core/checker/rules/signs/encoding';
import { bareContext } from '../../../support/reports';
import { errorSlips, unitNameSlips } from '../../../support/slips/error-slips';
import { recallOf } from '../../../support/slips/recall';

const SLIPS = 300;
const LEAST_RECALL = 0.95;

const errorRules = [...checkRules, legacyEncoding].filter(({ severity }) => severity === 'error');

test('every rule that claims an error has slips to find, and every kind of slips a rule', () => {
  expect(Object.keys(errorSlips).sort()).toEqual(errorRules.map(({ id }) => id).sort());
});

test.each(errorRules.map((rule) => [rule.id, rule] as const))(
  '%s finds 95 of 100 slips wherever they stand',
  (id, rule) => {
    const { tried, missed } = recallOf(rule, errorSlips[id] ?? (() => []), SLIPS);
    expect(tried).toBe(SLIPS);
    const found = (tried - missed.length) / tried;
    expect({ found, missed: found < LEAST_RECALL ? missed.slice(0, 5) : [] }).toEqual({ found, missed: [] });
  },
);

test('C2-unit finds a slip in the capitals of a unit’s name, wherever it stands', () => {
  const missed = unitNameSlips.filter((name) => {
    const unit = { name, tab: 'A', email: '', cell: 'B2' };
    const found = checkUnitName(unit, name, bareContext);
    return !found.some(({ rule, severity }) => rule === 'C2' && severity === 'error');
  });
  expect(unitNameSlips.length).toBeGreaterThan(50);
  expect(missed).toEqual([]);
});
