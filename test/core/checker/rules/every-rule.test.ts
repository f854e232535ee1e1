// Runs the examples that every rule carries. One rule alone: `npm test -- every-rule -t C4-tet`.
import { Dictionary } from '../../../../src/core/checker/dictionary';
import { batchRules, checkRules, fixRules, unitNameRules } from '../../../../src/core/checker/rules';
import type {
  BatchRule,
  CheckContext,
  CheckRule,
  FixRule,
  TypedTextRule,
} from '../../../../src/core/checker/rules/rule';
import { legacyEncoding } from '../../../../src/core/checker/rules/signs/encoding';
import { parsePeriod } from '../../../../src/core/round/period';
import { proseOf } from '../../../../src/core/text/prose';
import { TrackedText } from '../../../../src/core/text/tracked-text';
import { reportsOf } from '../../../support/reports';
import { builtLexicon } from '../../../support/slips/wrong-words';

/**
 * How many examples each rule has: texts it fires at, and texts it is silent about. Whoever adds an example raises the
 * number here, so that none is lost unseen.
 */
const EXAMPLES: Record<string, [fires: number, silent: number]> = {
  UNI0: [3, 2],
  UNI3: [8, 4],
  UNI2: [5, 4],
  'UNI4-alike': [6, 6],
  'B2-letter': [14, 19],
  'B2-bullet': [20, 22],
  S4: [5, 7],
  S1: [2, 2],
  S2: [4, 6],
  S3: [14, 19],
  E3: [8, 6],
  'G1-straight': [3, 10],
  N1: [9, 12],
  'Y1-spaces': [4, 9],
  T1: [3, 7],
  'C6-brand': [3, 6],
  C3b: [4, 24],
  E1: [5, 21],
  UNI1: [8, 6],
  'UNI4-mixed': [1, 3],
  UNI5: [4, 3],
  UNI6: [4, 4],
  UNI7: [6, 5],
  O1: [15, 11],
  O2: [23, 13],
  O3: [4, 4],
  'B2-number': [19, 18],
  'B2-rows': [8, 13],
  'B2-letters': [6, 3],
  'P1-wrong': [11, 22],
  'P1-doubtful': [4, 6],
  P2: [2, 2],
  'K1-missing': [4, 4],
  'K1-mixed': [1, 2],
  R2: [2, 5],
  'R2-inside': [3, 15],
  R1: [14, 24],
  C1: [5, 7],
  'C2-word': [8, 6],
  'C2-body': [16, 14],
  'C2-kind': [3, 3],
  U2: [17, 15],
  'N1-word': [3, 3],
  'N1-signs': [3, 2],
  N2: [4, 10],
  N3: [6, 7],
  'Y1-order': [5, 5],
  'D1-day': [16, 12],
  'D1-zero': [7, 5],
  D2: [4, 13],
  D3: [4, 5],
  Q0: [10, 7],
  Q1: [3, 5],
  H1: [12, 8],
  'Z1-stamp': [5, 6],
  'Z1-doubtful': [7, 5],
  'C3-sign': [7, 19],
  'C3-stop': [2, 6],
  'C3-joined': [3, 6],
  'C3-bracket': [3, 5],
  'C4-tet': [2, 4],
  'C4-state': [10, 8],
  'C4-day': [2, 3],
  'C6-foreign': [2, 5],
  A1: [4, 13],
  'G1-unpaired': [4, 4],
  G2: [3, 6],
  E2: [7, 5],
  'E2-end': [2, 5],
  B3: [4, 5],
  F1: [8, 9],
  'C2-unit': [1, 2],
  'C2-capitals': [1, 6],
  U1: [1, 1],
  A2: [2, 2],
  C5: [1, 1],
  V1: [1, 2],
  V3: [2, 4],
  W1: [18, 14],
  L1: [4, 7],
  L2: [3, 7],
  L3: [6, 12],
  L4: [5, 14],
};

/** What the examples of checks know: a phrase of the department's own, today, the period, and the lexicon. */
const context: CheckContext = {
  dictionary: new Dictionary([{ kind: 'phrase', text: 'cụm từ cấm', right: 'cụm từ đúng', rule: '' }]),
  today: { day: 20, month: 9, year: 2026 },
  period: parsePeriod('quý III/2026'),
  lexicon: builtLexicon(),
  earlier: [
    {
      period: 'quý II/2026',
      texts: new Map([['a', ['Tổ chức 02 hội nghị trực tuyến thông tin thời sự đến cấp xã.']]]),
    },
  ],
};

/** A part that a rule found, and its first proposal for it. */
type Said = [found: string, proposal: string | undefined];

function fixed(rule: FixRule, text: string): string {
  return TrackedText.of(text).apply(rule.edits(text, 'old')).text;
}

function saidOfText(rule: CheckRule | TypedTextRule, text: string): Said[] {
  const found = rule === legacyEncoding ? rule.find(text) : (rule as CheckRule).find(proseOf(text), context);
  return [found ?? []]
    .flat()
    .map(({ start, end, suggestions = [] }) => [text.slice(start, end), suggestions[0]]);
}

function saidOfBatch(rule: BatchRule, typed: (string | string[])[]): Said[] {
  const units = typed.map((entries) => [entries].flat());
  return rule.find(reportsOf(...units), context).map(({ tab, cell, start, end, suggestions }) => {
    const entry = units[tab.charCodeAt(0) - 'A'.charCodeAt(0)]?.[Number(cell.slice(1)) - 5] ?? '';
    return [entry.slice(start, end), suggestions[0]];
  });
}

const textRules = [legacyEncoding, ...checkRules, ...unitNameRules];
const rules = [...fixRules, ...textRules, ...batchRules];

test('no two rules have the same id', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('an id is the rule’s code, or begins with it', () => {
  for (const { id, code } of rules) expect(id.split('-')[0]).toBe(code);
});

test.each(Object.keys(EXAMPLES))('%s is a rule', (id) => {
  expect(rules.map((rule) => rule.id)).toContain(id);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { source, fires, silent }) => {
  test('says where it comes from', () => {
    expect(source).toMatch(/\p{L}{2}/u);
  });

  test('has as many examples as are counted in this file', () => {
    expect([fires.length, silent.length]).toEqual(EXAMPLES[id]);
    expect(fires.length && silent.length).toBeGreaterThan(0);
  });
});

describe.each(fixRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('changes what it is for, and then has nothing left to change', () => {
    for (const [typed, right] of rule.fires) {
      expect({ typed, fixed: fixed(rule, typed) }).toEqual({ typed, fixed: right });
      expect({ text: right, edits: rule.edits(right, 'old') }).toEqual({ text: right, edits: [] });
    }
  });

  test('leaves what is right as it is', () => {
    for (const text of rule.silent)
      expect({ text, edits: rule.edits(text, 'old') }).toEqual({ text, edits: [] });
  });
});

describe.each(textRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('finds what it is for, and less once its proposal is taken', () => {
    for (const [text, found, proposal] of rule.fires) {
      const said = saidOfText(rule, text);
      expect({ text, first: said[0] }).toEqual({ text, first: [found, proposal] });
      if (proposal === undefined) continue;
      const taken = text.replace(found, () => proposal);
      expect({ taken, left: saidOfText(rule, taken).length }).not.toEqual({ taken, left: said.length });
    }
  });

  test('finds nothing in what is right', () => {
    for (const text of rule.silent)
      expect({ text, said: saidOfText(rule, text) }).toEqual({ text, said: [] });
  });
});

describe.each(batchRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('finds what it is for', () => {
    for (const [entries, found, proposal] of rule.fires) {
      expect({ entries, first: saidOfBatch(rule, entries)[0] }).toEqual({
        entries,
        first: [found, proposal],
      });
    }
  });

  test('finds nothing in what is right', () => {
    for (const entries of rule.silent) {
      expect({ entries, said: saidOfBatch(rule, entries) }).toEqual({ entries, said: [] });
    }
  });
});

test('the message of a check goes on from the quoted text: it begins small and ends without a full stop', () => {
  for (const { id, message } of [...checkRules, ...unitNameRules]) {
    expect(`${id}: ${message}`).toMatch(/^[^:]+: [^A-ZĐ].*[^.]$/su);
  }
});
