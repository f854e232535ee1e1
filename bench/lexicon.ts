// Measures the lexicon and the rule that asks it (W1): how many slips it finds, how often it speaks of right text, and
// what that takes. `npx tsx bench/lexicon.ts FOLDER` also reads the texts (*.txt) of a folder, and prints what it says of
// them: whether that is right only a reader can tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLexicon } from '../src/core/checker/lexicon';
import { runsOf, type Syllable, toldIn } from '../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../src/core/text/prose';
import { seedEntries } from '../test/support/fixtures/annex-2022';
import { officialParagraphs } from '../test/support/slips/texts';
import { builtLexicon, randomFrom, slipKinds, slipped } from '../test/support/slips/wrong-words';
import { batch, checkAll } from './checked';

const ROUNDS = 9;
/** How many places are tried for each kind of slip. */
const TRIED = 3000;
/** How far what is told is moved for the curve: 0 is what the rule does. */
const MOVED = [-2, -1, 0, 1, 2, 3, 4, 6];

const lexicon = builtLexicon();

function runsIn(texts: readonly string[]): Syllable[][] {
  return texts.flatMap((text) => runsOf(proseOf(text.normalize('NFC'))));
}

/** Prints how often the rule speaks of texts, in 100,000 syllables, as what is told is moved, and of what. */
function speaks(name: string, texts: readonly string[]): void {
  const runs = runsIn(texts);
  const syllables = runs.reduce((sum, run) => sum + run.length, 0);
  const all = runs.flatMap((run) => toldIn(run, lexicon, MOVED[0]).map((told) => ({ run, ...told })));
  const rates = MOVED.map((least) =>
    ((1e5 * all.filter(({ score }) => score >= least).length) / syllables).toFixed(0),
  );
  row(`told of ${name}, ${syllables} syllables`, ...rates);
  const samples = all.filter(({ score }) => score >= 0).sort((a, b) => b.score - a.score);
  const shown = new Set(
    samples.map(({ run, first, at, meant, score }) => {
      const words = run.map(({ key }, i) => (i === at ? `[${key}→${meant}]` : key));
      return `  ${score.toFixed(1)} ${words.slice(Math.max(0, first - 3), first + 5).join(' ')}`;
    }),
  );
  for (const line of shown) console.log(line);
}

/** Prints how many slips of each kind are found with the right word, of all that were put into official text. */
function finds(): void {
  const runs = runsIn(officialParagraphs).filter((run) => run.length > 2);
  const random = randomFrom(30);
  for (const kind of slipKinds) {
    const found = MOVED.map(() => 0);
    let tried = 0;
    for (let i = 0; i < TRIED; i++) {
      const slip = slipped(runs[Math.floor(random() * runs.length)] ?? [], kind, lexicon, random);
      if (!slip) continue;
      tried++;
      const told = toldIn(slip.run, lexicon, MOVED[0]).find(
        ({ at, meant }) => at === slip.at && meant === slip.meant,
      );
      for (const [at, least] of MOVED.entries())
        if (told && told.score >= least) found[at] = (found[at] ?? 0) + 1;
    }
    row(`found, ${kind}, of ${tried}`, ...found.map((count) => `${((100 * count) / tried).toFixed(0)} %`));
  }
}

function times(): void {
  const file = readFileSync(join(__dirname, '../data/lexicon.txt'), 'utf8');
  row('size', `${Buffer.byteLength(file)} bytes`);
  row('to load', `${least(() => readLexicon(file)).toFixed(1)} ms`);
  row(
    'to load and ask for the first time',
    `${least(() => readLexicon(file)?.lookalikes('tập')).toFixed(1)} ms`,
  );
  const runs = runsIn(seedEntries);
  const ms = least(() => runs.map((run) => toldIn(run, lexicon)));
  row('an entry of the annex of 2022', `${(ms / seedEntries.length).toFixed(2)} ms`);
  const units = batch(180);
  const [without, alike] = [least(() => checkAll(units)), least(() => checkAll(units, lexicon))];
  row('180 units, 5 entries each', `${alike.toFixed(0)} ms, without the lexicon ${without.toFixed(0)} ms`);
}

/** Returns the shortest time of several rounds, in ms, because other work of the machine can only add to it. */
function least(run: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return Math.min(...rounds);
}

function row(...columns: (string | number)[]): void {
  console.log(columns.join('\t'));
}

function main(): void {
  console.log('\nThe lexicon');
  times();
  row('what is told, moved by', ...MOVED);
  finds();
  speaks('Nghị định 30', officialParagraphs);
  speaks('the annex of 2022', seedEntries);
  const [, , folder] = process.argv;
  if (folder === undefined) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  speaks(
    folder,
    names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')),
  );
}

main();
