import { Dictionary } from '../../../../src/core/checker/dictionary';
import { cleanEntry } from '../../../../src/core/checker/entry-text';
import { checkRules } from '../../../../src/core/checker/rules';
import { dateCheckExamples } from '../../../../src/core/checker/rules/numbers/dates';
import { figureCheckExamples } from '../../../../src/core/checker/rules/numbers/figures';
import { numberCheckExamples } from '../../../../src/core/checker/rules/numbers/numbers';
import type { CheckExamples } from '../../../../src/core/checker/rules/rule';
import { bulletCheckExamples } from '../../../../src/core/checker/rules/signs/bullets';
import { dashCheckExamples } from '../../../../src/core/checker/rules/signs/dashes';
import { punctuationCheckExamples } from '../../../../src/core/checker/rules/signs/punctuation';
import { legacyExamples, unicodeCheckExamples } from '../../../../src/core/checker/rules/signs/unicode';
import { abbreviationCheckExamples } from '../../../../src/core/checker/rules/words/abbreviations';
import { abolishedCheckExamples } from '../../../../src/core/checker/rules/words/abolished';
import { capitalCheckExamples } from '../../../../src/core/checker/rules/words/capitals';
import { phraseCheckExamples } from '../../../../src/core/checker/rules/words/listed-phrases';
import {
  nameAlarms,
  nameCheckExamples,
  unitNameExamples,
} from '../../../../src/core/checker/rules/words/names';
import { repeatCheckExamples } from '../../../../src/core/checker/rules/words/repeats';
import { secrecyCheckExamples } from '../../../../src/core/checker/rules/words/secrecy';
import { spellingCheckExamples } from '../../../../src/core/checker/rules/words/spelling';
import { proseOf } from '../../../../src/core/text/prose';

const examples: Record<string, CheckExamples> = {
  ...bulletCheckExamples,
  ...phraseCheckExamples,
  ...repeatCheckExamples,
  ...nameCheckExamples,
  ...capitalCheckExamples,
  ...abbreviationCheckExamples,
  ...abolishedCheckExamples,
  ...numberCheckExamples,
  ...dateCheckExamples,
  ...figureCheckExamples,
  ...dashCheckExamples,
  ...secrecyCheckExamples,
  ...punctuationCheckExamples,
  ...spellingCheckExamples,
  ...unicodeCheckExamples,
};

const context = {
  dictionary: new Dictionary([{ kind: 'phrase', text: 'cụm từ cấm', right: 'cụm từ đúng', rule: '' }]),
  today: { day: 20, month: 9, year: 2026 },
  period: 'quý III/2026',
};

const cards = [...new Set(checkRules.map(({ id, severity }) => `${id} ${severity}`))].sort();

test('every check has examples and a source, and every example a check', () => {
  expect(Object.keys(examples).sort()).toEqual(cards);
  for (const { source } of Object.values(examples)) expect(source).not.toBe('');
});

test('what a check says begins in a small letter and ends without a full stop, for it goes on', () => {
  for (const { message } of checkRules) expect(message).toMatch(/^[^A-ZĐ].*[^.]$/su);
});

describe.each(cards)('%s', (card) => {
  const { fires = [], silent = [] } = examples[card] ?? {};
  const rules = checkRules.filter(({ id, severity }) => `${id} ${severity}` === card);
  const alarmsIn = (text: string) => {
    const prose = proseOf(text);
    return rules
      .flatMap((rule) => rule.find(prose, context))
      .map(({ start, end, suggestions: [proposal] = [] }) => ({ found: text.slice(start, end), proposal }));
  };

  test('finds what it is for, and has less to say once that is fixed', () => {
    expect(fires).not.toEqual([]);
    for (const [text, found, proposal] of fires) {
      expect({ text, ...alarmsIn(text)[0] }).toEqual({ text, found, proposal });
      if (proposal === undefined) continue;
      const at = text.indexOf(found);
      const fixed = text.slice(0, at) + proposal + text.slice(at + found.length);
      expect({ fixed, left: alarmsIn(fixed).length }).not.toEqual({ fixed, left: alarmsIn(text).length });
    }
  });

  test('says nothing of what is right', () => {
    expect(silent).not.toEqual([]);
    for (const text of silent) expect({ text, alarms: alarmsIn(text) }).toEqual({ text, alarms: [] });
  });
});

describe('what is looked at outside the registry', () => {
  const proposalOf = ({ suggestions }: { suggestions: string[] }) => suggestions[0];

  test.each(Object.entries(unitNameExamples))('a unit’s name: %s', (card, { fires, silent }) => {
    const said = (name: string) =>
      nameAlarms(name).filter(({ id, severity }) => `${id} ${severity}` === card);
    for (const [name, found, proposal] of fires) {
      const [alarm] = said(name);
      expect([alarm && name.slice(alarm.start, alarm.end), alarm && proposalOf(alarm)]).toEqual([
        found,
        proposal,
      ]);
    }
    for (const name of silent) expect({ name, said: said(name) }).toEqual({ name, said: [] });
  });

  test.each(Object.values(legacyExamples))('an old encoding', ({ fires, silent }) => {
    for (const [text, found, proposal] of fires) {
      const [error] = cleanEntry(text).errors;
      expect([error && text.slice(error.start, error.end), error && proposalOf(error)]).toEqual([
        found,
        proposal,
      ]);
    }
    for (const text of silent) expect(cleanEntry(text).errors).toEqual([]);
  });
});
