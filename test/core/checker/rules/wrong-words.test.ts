// The rule that asks the lexicon (W1): what it leaves alone, and how much it finds.
import { Dictionary, type DictionaryRow } from '../../../../src/core/checker/dictionary';
import { runsOf, toldIn } from '../../../../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../../../../src/core/text/prose';
import { bareContext } from '../../../support/reports';
import { findingsIn, officialParagraphs } from '../../../support/slips/texts';
import { builtLexicon, randomFrom, slipKinds, slipped } from '../../../support/slips/wrong-words';

const lexicon = builtLexicon();

/** Returns what stands where the rule speaks, and its proposal. */
function told(text: string, rows: DictionaryRow[] = []): string[] {
  const context = { dictionary: new Dictionary(rows), lexicon };
  return findingsIn(text, context)
    .filter(({ rule }) => rule === 'W1')
    .map(({ start, end, suggestions }) => `${text.slice(start, end)} → ${suggestions.join(' | ')}`);
}

test('without a lexicon, as while a unit types, the rule is silent', () => {
  expect(told('Đẩy mạnh sản suất.')).toEqual(['sản suất → sản xuất']);
  expect(findingsIn('Đẩy mạnh sản suất.', bareContext)).toEqual([]);
});

test.each([
  [
    'the first word of an item',
    '- Hoạt đông hè.\n- Sản suất vụ mùa.',
    ['Hoạt đông → Hoạt động', 'Sản suất → Sản xuất'],
  ],
  [
    'several words of a sentence',
    'Phổ biên pháp luật, đào tao nghề, hoạt đông hè.',
    ['Phổ biên → Phổ biến', 'đào tao → đào tạo', 'hoạt đông → hoạt động'],
  ],
  [
    'a word whose tone stands in its new place',
    'Phát huy vai trò hoà giãi ở cơ sở.',
    ['hoà giãi → hoà giải'],
  ],
])('it finds %s', (_, text, expected) => {
  const found = told(text);
  for (const one of expected) expect(found).toContain(one);
});

test.each([
  ['a name', 'Ông Sản Suất ở xã Tập Chung.'],
  ['a word with a capital inside a sentence', 'Hội đồng Sản suất họp.'],
  ['a quotation', 'Cuốn “Sản suất giỏi”.'],
  ['two words with a sign between', 'Đẩy mạnh sản, suất ăn.'],
  ['two words with a number between', 'Có sản 5 suất.'],
  ['two words on two lines', '- Đẩy mạnh sản\n- Suất ăn.'],
  ['a syllable that makes a word with its other neighbour', 'Tham gia diễn tập chung; đạt thành tựu chung.'],
  ['a link', 'Xem tại https://a.vn/sản suất.vn'],
])('it leaves alone %s', (_, text) => {
  expect(told(text)).toEqual([]);
});

const row = (given: Partial<DictionaryRow>): DictionaryRow => ({
  kind: 'ignored',
  text: '',
  right: '',
  rule: 'W1',
  ...given,
});

test.each([
  ['ignores the pair', [row({ text: 'sản suất' })]],
  ['ignores it for another rule', [row({ text: 'sản suất', rule: 'P1' })]],
  ['ignores a phrase with it', [row({ text: 'Đẩy mạnh sản suất', rule: 'P1' })]],
  ['ignores one of its words', [row({ text: 'suất' })]],
  ['turns the rule off', [row({ kind: 'off' })]],
  ['knows the pair as right', [row({ kind: 'phrase', text: 'xản xuất', right: 'sản suất', rule: '' })]],
])('it is silent where the dictionary %s', (_, rows) => {
  expect(told('Đẩy mạnh sản suất.', rows)).toEqual([]);
});

test('where another rule has a proposal, it leaves the word to that one', () => {
  const found = findingsIn('Đổi mới hính thức tuyên truyền.', { dictionary: new Dictionary(), lexicon });
  expect(found.map(({ rule }) => rule)).toEqual(['P1']);
});

test('in official text it speaks at most twice in 10,000 syllables', () => {
  const runs = officialParagraphs.flatMap((text) => runsOf(proseOf(text)));
  const found = runs.flatMap((run) => toldIn(run, lexicon));
  expect(runs.reduce((sum, run) => sum + run.length, 0)).toBeGreaterThan(10_000);
  expect(found.length).toBeLessThanOrEqual(2);
});

/** The part of all slips that is found with the right word; many make no pair with a word at all. */
const LEAST_RECALL = {
  'hỏi-ngã': 0.35,
  tone: 0.4,
  hat: 0.45,
  marks: 0.4,
  sound: 0.45,
  count: 0.3,
  key: 0.25,
  letter: 0.1,
};

test.each(slipKinds)('of slips of the kind %s in official text it finds its share', (kind) => {
  const random = randomFrom(7);
  const runs = officialParagraphs.flatMap((text) => runsOf(proseOf(text))).filter((run) => run.length > 2);
  let [tried, found] = [0, 0];
  for (let i = 0; i < 1500; i++) {
    const slip = slipped(runs[Math.floor(random() * runs.length)] ?? [], kind, lexicon, random);
    if (!slip) continue;
    tried++;
    if (toldIn(slip.run, lexicon).some(({ at, meant }) => at === slip.at && meant === slip.meant)) found++;
  }
  expect(tried).toBeGreaterThan(10);
  expect(found / tried).toBeGreaterThanOrEqual(LEAST_RECALL[kind]);
});
