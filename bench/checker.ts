// Measures how rightly each rule speaks, in one table, and how the lexicon finds wrong words. `npx tsx bench/checker.ts
// FOLDER` also reads the texts (*.txt) of a folder, and prints what is said of them: whether that is right only a reader
// can tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runsOf, type Syllable, toldIn } from '../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../src/core/text/prose';
import { seedEntries } from '../test/support/fixtures/annex-2022';
import { type Judged, judgeRules } from '../test/support/slips/judged';
import { officialParagraphs, rightExamples } from '../test/support/slips/texts';
import { builtLexicon, randomFrom, slipKinds, slipped } from '../test/support/slips/wrong-words';

/** How many slips of each rule are put into clean text, one in a text. */
const SLIPS = 300;
/** How many places are tried for each kind of wrong word. */
const TRIED = 3000;
/** How far what is told of wrong words is moved for the curve: 0 is what the rule does. */
const MOVED = [-2, -1, 0, 1, 2, 3, 4, 6];
/** How many places of a kind are printed for a reader. */
const SAMPLES = 5;

const lexicon = builtLexicon();

const HEAD = [
  ...['rule', 'severity', '“Sửa tất cả”', 'alarms: decree', 'examples', 'folder'],
  ...['slips found', 'true, of told', 'right, of proposed'],
];

function printTable(rows: readonly Judged[], hasFolder: boolean): void {
  const lines = rows.map((row) => {
    const all = row.isGuess ? 'no, a guess' : row.proposed > 0 ? 'yes' : '';
    const alarms = [row.decree, row.examples, hasFolder ? row.folder : ''];
    return [
      ...[row.id, row.severity, all, ...alarms.map(String)],
      ...[share(row.found, row.tried), share(row.true, row.told), share(row.right, row.proposed)],
    ];
  });
  const widths = HEAD.map((name, i) =>
    Math.max(...[name, ...lines.map((line) => line[i] ?? '')].map(length)),
  );
  for (const line of [HEAD, ...lines])
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const length = (text: string): number => text.length;

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} % of ${whole}`;

/** Prints some of the places of each kind, from all over the texts. */
function printSamples(rows: readonly Judged[]): void {
  for (const { id, samples } of rows) {
    for (const [kind, places] of Object.entries(samples)) {
      const distinct = [...new Set(places)];
      const step = Math.max(1, Math.floor(distinct.length / SAMPLES));
      const some = distinct.filter((_, i) => i % step === 0).slice(0, SAMPLES);
      for (const place of some) console.log(`${id}\t${kind}\t${place}`);
    }
  }
}

function runsIn(texts: readonly string[]): Syllable[][] {
  return texts.flatMap((text) => runsOf(proseOf(text.normalize('NFC'))));
}

const syllablesOf = (runs: readonly Syllable[][]): number => runs.reduce((sum, run) => sum + run.length, 0);

/** Prints how often wrong words are told of texts, in 100,000 syllables, as what is told is moved. */
function printSpoken(name: string, texts: readonly string[]): void {
  const runs = runsIn(texts);
  const all = runs.flatMap((run) => toldIn(run, lexicon, MOVED[0]));
  const rates = MOVED.map((least) =>
    ((1e5 * all.filter(({ score }) => score >= least).length) / syllablesOf(runs)).toFixed(0),
  );
  console.log([`told of ${name}`, ...rates].join('\t'));
}

/** Prints how many slips of each kind are found with the right word, of all that were put into official text. */
function printFound(): void {
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
    console.log(
      [`found, ${kind}`, ...found.map((count) => `${((100 * count) / tried).toFixed(0)} %`)].join('\t'),
    );
  }
}

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
}

function main(): void {
  const [, , folder] = process.argv;
  const texts = folder === undefined ? [] : readFolder(folder);
  const rows = judgeRules(SLIPS, texts);
  const bodies = [`the decree ${officialParagraphs.length} texts`, `examples ${rightExamples.length}`];
  const larger = `the folder ${texts.length} texts, ${syllablesOf(runsIn(texts))} syllables`;
  console.log(`\nThe rules: ${[...bodies, ...(folder === undefined ? [] : [larger])].join('; ')}`);
  console.log(`${SLIPS} slips of each kind in clean texts\n`);
  printTable(rows, folder !== undefined);
  console.log(['\nWrong words: what is told, moved by', ...MOVED].join('\t'));
  printFound();
  printSpoken('the decree', officialParagraphs);
  printSpoken('the annex of 2022', seedEntries);
  if (folder !== undefined) printSpoken('the folder', texts);
  console.log('\nTo be read');
  printSamples(rows);
}

main();
