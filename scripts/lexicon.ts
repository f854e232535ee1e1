// Builds the lexicon from counts of neighbouring syllables, or from a folder of texts:
//   npx tsx scripts/lexicon.ts data/neighbours.tsv.gz
//   npx tsx scripts/lexicon.ts FOLDER
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DIGIT_STEP, DIGITS, LEVEL_STEP, LEXICON_FORMAT } from '../src/core/checker/lexicon';
import { runsOf } from '../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../src/core/text/prose';

/** How often each syllable stands in small letters, and how often each other one stands right behind it. */
export interface Counts {
  alone: Map<string, number>;
  behind: Map<string, Map<string, number>>;
}

/** The built lexicon. */
export const lexiconPath = join(__dirname, '../data/lexicon.txt');

/** Pairs that are rarer are left out, which keeps the file below 300 KB. */
export const LEAST = 30;

/** Longest line of the file, in characters: editors are slow with longer ones. */
const LINE = 1000;

/**
 * Reads counts from a file of lines `syllable TAB count TAB neighbour:count neighbour:count…`, packed with gzip, or
 * makes them of the texts (*.txt, UTF-8) in a folder.
 */
export function readCounts(path: string): Counts {
  const counts: Counts = { alone: new Map(), behind: new Map() };
  if (statSync(path).isDirectory()) {
    const texts = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    );
    for (const name of texts) count(readFileSync(join(path, name), 'utf8'), counts);
    return counts;
  }
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')) {
    const [key = '', own, neighbours = ''] = line.split('\t');
    counts.alone.set(key, Number(own));
    counts.behind.set(
      key,
      new Map(
        neighbours
          .split(' ')
          .map((one) => one.split(':'))
          .map(([right = '', times]) => [right, Number(times)]),
      ),
    );
  }
  return counts;
}

/** Adds what stands in a text to counts. */
export function count(text: string, { alone, behind }: Counts): void {
  for (const run of runsOf(proseOf(text.normalize('NFC')))) {
    for (const [i, { key, isOwn }] of run.entries()) {
      if (!isOwn) continue;
      alone.set(key, (alone.get(key) ?? 0) + 1);
      const next = run[i + 1];
      if (!next?.isOwn) continue;
      const own = behind.get(key) ?? new Map<string, number>();
      own.set(next.key, (own.get(next.key) ?? 0) + 1);
      behind.set(key, own);
    }
  }
}

/** Writes counts as the text of a lexicon; pairs below `least` are left out. */
export function lexiconOf({ alone, behind }: Counts, least = LEAST): string {
  const total = [...alone.values()].reduce((sum, own) => sum + own, 0);
  const frequency = new Map<string, number>();
  const kept = [...behind].map(([left, neighbours]) => {
    const often = [...neighbours].filter(([, times]) => times >= least);
    for (const [right, times] of often) {
      frequency.set(left, alone.get(left) ?? 0);
      // What never begins a pair is missing as a syllable of its own.
      frequency.set(right, alone.get(right) ?? (frequency.get(right) ?? 0) + times);
    }
    return [left, often] as const;
  });
  const keys = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  const ids = new Map(keys.map((key, id) => [key, id]));
  const behindOf = new Map(kept);
  const bits: number[] = [];
  const number = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push(Math.floor(value / 2 ** i) % 2);
  };
  const unary = (value: number) => {
    for (let i = 0; i < value; i++) bits.push(0);
    bits.push(1);
  };
  let pairs = 0;
  for (const key of keys) {
    const own = (behindOf.get(key) ?? [])
      .map(([right, times]) => ({ id: ids.get(right) ?? 0, times }))
      .sort((a, b) => a.id - b.id);
    const length = Math.floor(Math.log2(own.length + 1));
    unary(length);
    number(own.length + 1 - 2 ** length, length);
    if (own.length === 0) continue;
    const gaps = own.map(({ id }, i) => id - (own[i - 1]?.id ?? -1) - 1);
    const size = (k: number) => gaps.reduce((sum, gap) => sum + Math.floor(gap / 2 ** k) + 1 + k, 0);
    const k = Array.from({ length: 16 }, (_, at) => at).reduce(
      (best, at) => (size(at) < size(best) ? at : best),
      0,
    );
    number(k, 4);
    for (const [i, { times }] of own.entries()) {
      const gap = gaps[i] ?? 0;
      unary(Math.floor(gap / 2 ** k));
      number(gap % 2 ** k, k);
      unary(Math.floor(Math.log(times / least + 1e-9) / Math.log(LEVEL_STEP)));
    }
    pairs += own.length;
  }
  while (bits.length % 6 > 0) bits.push(0);
  const digits = keys.map(
    (key) => DIGITS[Math.round(Math.log(frequency.get(key) ?? 1) / Math.log(DIGIT_STEP))],
  );
  const packed: string[] = [];
  for (let at = 0; at < bits.length; at += 6)
    packed.push(DIGITS.charAt(bits.slice(at, at + 6).reduce((value, bit) => value * 2 + bit, 0)));
  return [
    `${LEXICON_FORMAT} ${total} ${least} ${pairs}`,
    wrapped(keys.join(' ')),
    lines(digits.join('')),
    lines(packed.join('')),
  ].join('\n\n');
}

function lines(text: string): string {
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\n');
}

function wrapped(text: string): string {
  return text.replace(new RegExp(`(.{1,${LINE}}) `, 'g'), '$1\n');
}

if (require.main === module) {
  const [, , path = join(__dirname, '../data/neighbours.tsv.gz')] = process.argv;
  const file = lexiconOf(readCounts(path));
  writeFileSync(lexiconPath, `${file}\n`);
  console.log(`${lexiconPath}: ${Buffer.byteLength(file)} bytes, ${file.slice(0, file.indexOf('\n'))}`);
}
