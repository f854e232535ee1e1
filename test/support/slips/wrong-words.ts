// Wrong words for measuring and learning: runs of syllables as edited text has them, and slips of each kind in them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, readLexicon } from '../../../src/core/checker/lexicon';
import type { Syllable } from '../../../src/core/checker/rules/words/wrong-words';
import { lazily } from '../../../src/core/text/phrase-book';
import type { SlipKind } from '../../../src/core/text/vietnamese/lookalikes';

/** Returns the lexicon that the build puts beside the script; it is read once. */
export const builtLexicon: () => Lexicon = lazily(() => {
  const lexicon = readLexicon(readFileSync(join(__dirname, '../../../data/lexicon.txt'), 'utf8'));
  if (!lexicon) throw new Error('data/lexicon.txt is no lexicon: npx tsx scripts/lexicon.ts');
  return lexicon;
});

/** The kinds of slips that are made. */
export const slipKinds: readonly SlipKind[] = [
  'hỏi-ngã',
  'tone',
  'hat',
  'marks',
  'sound',
  'count',
  'key',
  'letter',
];

/** Returns a function that returns numbers from 0 to 1, the same ones at every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** Makes a run of syllables that stand for themselves. */
export function runOf(keys: readonly string[]): Syllable[] {
  return keys.map((key) => {
    const word = { text: key, key, start: 0, end: 0, isQuoted: false, startsSentence: false };
    return { word, key, isOwn: true, beginsName: false };
  });
}

/** A run with one slip in it. */
export interface SlippedRun {
  run: Syllable[];
  /** Index of the wrong syllable. */
  at: number;
  meant: string;
}

/** Returns a run with a slip of a kind at a random place; undefined where the syllable there has none. */
export function slipped(
  run: readonly Syllable[],
  kind: SlipKind,
  lexicon: Lexicon,
  random: () => number,
): SlippedRun | undefined {
  const at = Math.floor(random() * run.length);
  const own = run[at];
  if (!own?.isOwn) return undefined;
  const wrong = lexicon.lookalikes(own.key).filter((one) => one.kind === kind);
  const { key } = wrong[Math.floor(random() * wrong.length)] ?? {};
  if (key === undefined) return undefined;
  return { run: run.map((one, i) => (i === at ? { ...one, key } : one)), at, meant: own.key };
}
