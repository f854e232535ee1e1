// Measures how long the checker takes: a batch, the cells that are slowest, the lexicon.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../src/core/checker/lexicon';
import { checkRules, fixRules, unitNameRules } from '../src/core/checker/rules';
import { legacyEncoding } from '../src/core/checker/rules/signs/encoding';
import { runsOf, toldIn } from '../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../src/core/text/prose';
import { seedEntries } from '../test/support/fixtures/annex-2022';
import { builtLexicon } from '../test/support/slips/wrong-words';
import { batch, checkAll, checkCell, checkCleaned, cleanCell } from './checked';
import { clockRules, takeTimes } from './rule-times';
import { repeatedExamples, worstCells } from './worst-cells';

const UNITS = [45, 90, 180];
const ROUNDS = 9;
/** Longest time for a cell, in ms. */
const BUDGET = 50;

/**
 * Prints how the time grows with the number of units. The peer is Unicode's NFD of the same texts, which takes linear
 * time.
 */
function batchTimes(): void {
  title(
    `The whole check of a batch, 5 entries a unit, beside NFD of its texts (the shortest of ${ROUNDS} rounds)`,
  );
  const taken = UNITS.map((count) => {
    const units = batch(count);
    const peer = least(() => units.flat().map((text) => text.normalize('NFD')));
    return { count, peer, ms: least(() => checkAll(units)) };
  });
  for (const [i, { count, peer, ms }] of taken.entries()) {
    const growth = i > 0 ? `, ${(ms / (taken[i - 1]?.ms ?? ms)).toFixed(2)} times the half` : '';
    row(`${count} units`, `${ms.toFixed(1)} ms`, `${(ms / peer).toFixed(1)} times the peer${growth}`);
  }
}

function batchTimesByRule(): void {
  const counts = UNITS.slice(-2);
  title(`… by rule, ${counts.join(' and ')} units (the clock included)`);
  const [half, whole] = counts.map((count) => leastByRule(batch(count)));
  for (const [id, ms] of [...(whole ?? [])].sort((a, b) => b[1] - a[1])) {
    const growth = ms / (half?.get(id) ?? ms);
    row(id, `${ms.toFixed(2)} ms`, `${growth.toFixed(2)} times the half`);
  }
}

function leastByRule(units: string[][]): Map<string, number> {
  const times = new Map<string, number>();
  for (let i = 0; i < ROUNDS; i++) {
    takeTimes();
    checkAll(units);
    for (const [id, ms] of takeTimes()) times.set(id, Math.min(ms, times.get(id) ?? ms));
  }
  return times;
}

/** Prints the size of the lexicon, and how long the check takes with it. */
function lexiconTimes(): void {
  title('The lexicon');
  const file = readFileSync(join(__dirname, '../data/lexicon.txt'), 'utf8');
  row('size', `${Buffer.byteLength(file)} bytes`);
  row('to load', `${least(() => readLexicon(file)).toFixed(1)} ms`);
  const first = least(() => readLexicon(file)?.lookalikes('tập'));
  row('to load and ask for the first time', `${first.toFixed(1)} ms`);
  const lexicon = builtLexicon();
  const runs = seedEntries.flatMap((text) => runsOf(proseOf(text.normalize('NFC'))));
  const ms = least(() => runs.map((run) => toldIn(run, lexicon)));
  row('an entry of the annex of 2022', `${(ms / seedEntries.length).toFixed(2)} ms`);
  const units = batch(180);
  const [without, alike] = [least(() => checkAll(units)), least(() => checkAll(units, lexicon))];
  row('180 units', `${alike.toFixed(0)} ms`, `without the lexicon ${without.toFixed(0)} ms`);
}

function slowCells(cells: [name: string, text: string][]): { name: string; text: string; ms: number }[] {
  title(`Cells of 50,000 characters, ${cells.length} texts: all over ${BUDGET} ms, and the slowest ten`);
  const taken = cells.map(([name, text]) => {
    const once = timeOf(() => checkCell(text));
    return { name, text, ms: once < BUDGET / 2 ? once : least(() => checkCell(text)) };
  });
  return taken.sort((a, b) => b.ms - a.ms).filter(({ ms }, i) => ms > BUDGET || i < 10);
}

/** Returns the times of the two steps of a cell's check, in ms. The times of the rules are part of their step. */
function steps(text: string): string {
  const cleaning = least(() => cleanCell(text));
  const entry = cleanCell(text);
  const checking = least(() => checkCleaned(entry));
  takeTimes();
  const { length } = checkCleaned(cleanCell(text));
  const rules = takeTimes()
    .slice(0, 4)
    .map(([id, ms]) => `${id} ${ms.toFixed(1)}`);
  const found = `${entry.clean.items.length} items, ${entry.clean.fixes.length} fixes, ${length} findings`;
  return `clean ${cleaning.toFixed(1)}, check ${checking.toFixed(1)} (${found}); ${rules.join(', ')}`;
}

function main(): void {
  batchTimes();
  lexiconTimes();
  const rules = [...fixRules, legacyEncoding, ...checkRules, ...unitNameRules];
  const slow = slowCells([...worstCells, ...repeatedExamples(rules)]);
  clockRules();
  for (const { name, text, ms } of slow) {
    row(`${ms > BUDGET ? '! ' : ''}${name}`, `${ms.toFixed(1)} ms`, steps(text));
  }
  batchTimesByRule();
}

function timeOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** Returns the shortest time of several rounds, in ms, because other work of the machine can only add to it. */
function least(run: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => timeOf(run)));
}

function title(words: string): void {
  console.log(`\n${words}`);
}

function row(...columns: (string | number)[]): void {
  console.log(columns.join('\t'));
}

main();
