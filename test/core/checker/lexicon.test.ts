import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Counts, count, lexiconOf } from '../../../scripts/lexicon';
import { LEVEL_STEP, type Lexicon, readLexicon } from '../../../src/core/checker/lexicon';
import { builtLexicon } from '../../support/slips/wrong-words';

const LEAST = 30;

function countsOf(pairs: readonly (readonly [left: string, right: string, times: number])[]): Counts {
  const counts: Counts = { alone: new Map(), behind: new Map() };
  for (const [left, right, times] of pairs) {
    counts.alone.set(left, (counts.alone.get(left) ?? 0) + times);
    const own = counts.behind.get(left) ?? new Map<string, number>();
    counts.behind.set(left, own.set(right, times));
  }
  return counts;
}

function read(file: string): Lexicon {
  const lexicon = readLexicon(file);
  if (!lexicon) throw new Error('no lexicon');
  return lexicon;
}

const key = fc.constantFrom('an', 'ban', 'bộ', 'cán', 'đảng', 'hội', 'nghị', 'ủy', 'viên', 'xã');
const pairs = fc.uniqueArray(fc.tuple(key, key, fc.integer({ min: 1, max: 1_000_000 })), {
  selector: ([left, right]) => `${left} ${right}`,
});

test('every pair that is frequent enough is read back with about its count, and no other', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const lexicon = read(lexiconOf(countsOf(all), LEAST));
      for (const [left, right, times] of all) {
        const count = lexicon.count(left, right);
        if (times < LEAST) expect(count).toBe(0);
        else expect(Math.abs(Math.log(count / times))).toBeLessThanOrEqual(Math.log(LEVEL_STEP) / 2 + 1e-6);
      }
      expect(lexicon.count('an', 'nhân')).toBe(0);
      expect(lexicon.count('nhân', 'an')).toBe(0);
    }),
  );
});

test('a file whose lines ended or were cut otherwise on the way reads the same', () => {
  const file = lexiconOf(
    countsOf([
      ['hội', 'nghị', 5000],
      ['hội', 'đồng', 90],
      ['xã', 'hội', 400],
    ]),
  );
  const [head = '', keys = '', digits = '', bits = ''] = file.split('\n\n');
  const pasted = [head, keys.replace(/ /g, '\n'), digits, [...bits].join('\n')]
    .join('\n\n')
    .replace(/\n/g, '\r\n');
  const [one, other] = [read(`\r\n${pasted}\r\n`), read(file)];
  for (const [left, right] of [
    ['hội', 'nghị'],
    ['hội', 'đồng'],
    ['xã', 'hội'],
    ['nghị', 'xã'],
  ] as const) {
    expect(one.count(left, right)).toBe(other.count(left, right));
    expect(one.frequency(right)).toBe(other.frequency(right));
  }
  expect(one.count('hội', 'nghị')).toBeGreaterThan(0);
});

test.each(['', 'tonghop-lexicon-0 1 30 0', '<!doctype html>', 'tonghop-lexicon'])(
  '%j is no lexicon',
  (text) => {
    expect(readLexicon(text)).toBeUndefined();
  },
);

test('syllables belong together as much as they stand together more often than by chance', () => {
  const lexicon = builtLexicon();
  expect(lexicon.strength('rà', 'soát')).toBeGreaterThan(0.8);
  expect(lexicon.strength('hội', 'nghị')).toBeGreaterThan(0.5);
  expect(lexicon.strength('đã', 'rà')).toBeLessThan(0.2);
  expect(lexicon.strength('hội', 'nghi')).toBe(-0.5);
  expect(lexicon.frequency('của')).toBeGreaterThan(lexicon.frequency('rà'));
  expect(lexicon.frequency('zzz')).toBe(1);
});

test('only syllables in small letters are counted, side by side, outside quotations', () => {
  const counts: Counts = { alone: new Map(), behind: new Map() };
  count('Hội nghị, hội nghị “văn hóa” ở Hà Nội. hội nghị 5 hoà bình', counts);
  expect([...counts.alone]).toEqual([
    ['hội', 3],
    ['nghị', 3],
    ['ở', 1],
    ['hòa', 1],
    ['bình', 1],
  ]);
  expect([...(counts.behind.get('hội') ?? [])]).toEqual([['nghị', 3]]);
  expect(counts.behind.get('nghị')).toBeUndefined();
});

test('the file of the project has nothing that a page or an editor would change, and is below 300 KB', () => {
  const file = readFileSync(join(__dirname, '../../../data/lexicon.txt'), 'utf8');
  expect(file).toMatch(/^[a-zà-ỹăâđêôơư0-9A-Z \n_-]+$/);
  expect(file).toBe(file.normalize('NFC'));
  expect(Buffer.byteLength(file)).toBeLessThan(300_000);
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(1000);
});
