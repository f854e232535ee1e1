// Learns the weights of the rule W1: npx tsx scripts/lexicon-weights.ts
//
// A part of the counts makes a lexicon, and the rest sentences: each syllable is drawn from those that stand behind the
// one before. So they have right pairs that the lexicon does not know, as often as edited text has. What the rule could
// take for slips in them is the one class; slips of each kind, put into them, are the other.
import { join } from 'node:path';
import { type Lexicon, readLexicon } from '../src/core/checker/lexicon';
import { KINDS, suspectsAt } from '../src/core/checker/rules/words/wrong-words';
import { randomFrom, runOf, slipKinds, slipped } from '../test/support/slips/wrong-words';
import { type Counts, LEAST, lexiconOf, readCounts } from './lexicon';

/** The part of the counts that makes the lexicon. */
const PART = 0.7;
const SENTENCES = 120_000;
/** Of this many sentences one gets slips, as a sentence has several places for slips and few suspects. */
const SLIPPED = 3;
const ROUNDS = 15;

const random = randomFrom(12_345);

/** Draws for each of the texts behind the counts whether it is in the one part or in the other. */
function divided(counts: Counts): [Counts, Counts] {
  const [one, rest]: [Counts, Counts] = [
    { alone: new Map(), behind: new Map() },
    { alone: new Map(), behind: new Map() },
  ];
  for (const [key, count] of counts.alone) {
    one.alone.set(key, Math.round(count * PART));
    rest.alone.set(key, count - Math.round(count * PART));
  }
  for (const [left, neighbours] of counts.behind) {
    const [own, others] = [new Map<string, number>(), new Map<string, number>()];
    for (const [right, count] of neighbours) {
      const drawn = count > 60 ? Math.round(count * PART) : times(count, () => random() < PART);
      if (drawn > 0) own.set(right, drawn);
      if (drawn < count) others.set(right, count - drawn);
    }
    one.behind.set(left, own);
    rest.behind.set(left, others);
  }
  return [one, rest];
}

function times(count: number, happens: () => boolean): number {
  let happened = 0;
  for (let i = 0; i < count; i++) if (happens()) happened++;
  return happened;
}

/** Returns a function that draws a key as often as its count says. */
function drawer(counts: ReadonlyMap<string, number>): () => string {
  const keys = [...counts.keys()];
  const sums: number[] = [];
  for (const count of counts.values()) sums.push((sums[sums.length - 1] ?? 0) + count);
  return () => {
    const drawn = random() * (sums[sums.length - 1] ?? 0);
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return keys[low] ?? '';
  };
}

/** Returns sentences of 3 to 14 syllables that have the statistics of the counts. */
function sentencesOf({ alone, behind }: Counts): string[][] {
  const first = drawer(alone);
  const next = new Map([...behind].filter(([, own]) => own.size > 0).map(([key, own]) => [key, drawer(own)]));
  return Array.from({ length: SENTENCES }, () => {
    const keys = [first()];
    const length = 3 + Math.floor(random() * 12);
    while (keys.length < length) {
      const draw = next.get(keys[keys.length - 1] ?? '');
      if (!draw) break;
      keys.push(draw());
    }
    return keys;
  });
}

interface Sample {
  features: number[];
  isSlip: boolean;
}

function samplesOf(sentences: string[][], lexicon: Lexicon): Sample[] {
  const suspects = (run: ReturnType<typeof runOf>, at: number) => suspectsAt(run, at, lexicon);
  return sentences.flatMap((keys, i): Sample[] => {
    const run = runOf(keys);
    const right = run
      .flatMap((_, at) => suspects(run, at))
      .map(({ features }) => ({ features, isSlip: false }));
    if (i % SLIPPED > 0) return right;
    const wrong = slipKinds.flatMap((kind) => {
      const slip = slipped(run, kind, lexicon, random);
      if (!slip) return [];
      const found = suspects(slip.run, slip.at).filter(({ meant }) => meant === slip.meant);
      return found.map(({ features }) => ({ features, isSlip: true }));
    });
    return [...right, ...wrong];
  });
}

/** Returns the weights of a logistic regression, by Newton's method, with a weak pull towards 0. */
function learnt(samples: Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  let weights = Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -weight);
    const bend = weights.map((_, i) => weights.map((__, j): number => (i === j ? 1 : 0)));
    for (const { features, isSlip } of samples) {
      const score = features.reduce((sum, feature, i) => sum + feature * (weights[i] ?? 0), 0);
      const odds = 1 / (1 + Math.exp(-score));
      for (const [i, feature] of features.entries()) {
        slope[i] = (slope[i] ?? 0) + (Number(isSlip) - odds) * feature;
        const row = bend[i];
        if (!row || feature === 0) continue;
        for (const [j, other] of features.entries())
          row[j] = (row[j] ?? 0) + Math.max(odds * (1 - odds), 1e-6) * feature * other;
      }
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, i) => weight + (step[i] ?? 0));
  }
  return weights;
}

/** Solves a system of linear equations by Gauss's method; the matrix is positive definite. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const [i, pivot] of rows.entries()) {
    for (const [j, row] of rows.entries()) {
      if (j === i) continue;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let k = i; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[row.length - 1] ?? 0) / (row[i] ?? 1));
}

function main(): void {
  const [part, rest] = divided(readCounts(join(__dirname, '../data/neighbours.tsv.gz')));
  const lexicon = readLexicon(lexiconOf(part, Math.round(LEAST * PART)));
  if (!lexicon) throw new Error('The lexicon that was just made cannot be read.');
  const samples = samplesOf(sentencesOf(rest), lexicon);
  console.log(`${samples.length} samples, ${samples.filter(({ isSlip }) => isSlip).length} slips`);
  const names = ['-', 'word', 'ratio', 'pair', 'other', 'unseen', 'fit', 'meant', 'own', ...KINDS];
  const weights = learnt(samples).map((weight) => Number(weight.toFixed(3)));
  for (const [i, weight] of weights.entries()) console.log(`${names[i]}\t${weight}`);
  console.log(`[${weights.join(', ')}]`);
}

main();
