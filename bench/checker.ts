// Measures how rightly each rule speaks, in one table, and how the lexicon finds wrong words. `npx tsx bench/checker.ts
// FOLDER` also reads the texts (*.txt) of a folder, and prints what is said of them: whether that is right only a reader
// can tell.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEntry } from '../src/core/checker/entry-text';
import { batchRules, checkRules, fixRules } from '../src/core/checker/rules';
import type { CheckContext } from '../src/core/checker/rules/rule';
import { legacyEncoding } from '../src/core/checker/rules/signs/encoding';
import { runsOf, type Syllable, toldIn } from '../src/core/checker/rules/words/wrong-words';
import { proseOf } from '../src/core/text/prose';
import { seedEntries } from '../test/support/fixtures/annex-2022';
import { reportsOf } from '../test/support/reports';
import { errorSlips } from '../test/support/slips/error-slips';
import { otherSlips } from '../test/support/slips/other-slips';
import { drawn, recallContext } from '../test/support/slips/recall';
import { cleanTexts, officialParagraphs, rightExamples, withEdit } from '../test/support/slips/texts';
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
/** The context of the slips, without the rule that it turns on for them. */
const context: CheckContext = { ...recallContext, lexicon };

/** What a rule says of a place in a text as typed. */
interface Said {
  id: string;
  start: number;
  end: number;
  suggestions: string[];
}

const idsOfFixes = new Map<string, string>();
for (const { code, id } of fixRules) {
  const others = idsOfFixes.get(code);
  idsOfFixes.set(code, others === undefined ? id : `${others}, ${id}`);
}

/** Returns what every rule of one cell says of a text, rule by rule; the checker itself names only their codes. */
function saidOf(text: string): Said[] {
  const { prose, errors, fixes, typedRange } = cleanEntry(text, context);
  const said = checkRules.flatMap(({ id, find }) =>
    find(prose, context).map(({ start, end, suggestions = [] }) => ({
      id,
      suggestions,
      ...typedRange(start, end),
    })),
  );
  const proposed = said.filter(({ id, suggestions }) => suggestions.length > 0 && !yielding.has(id));
  return [
    ...errors.map((error) => ({ ...error, id: legacyEncoding.id })),
    ...said.filter((one) => !yielding.has(one.id) || !proposed.some((other) => areMet(one, other))),
    ...fixes.map((fix) => ({ ...fix, id: idsOfFixes.get(fix.rule) ?? fix.rule })),
  ];
}

const yielding = new Set(checkRules.filter((rule) => rule.yields).map(({ id }) => id));

const areMet = (one: Pick<Said, 'start' | 'end'>, other: Pick<Said, 'start' | 'end'>): boolean =>
  one.start < other.end && other.start < one.end;

/** The one proposal that a click accepts; undefined where there is none, or a choice. */
const proposal = ({ suggestions }: Said): string | undefined =>
  suggestions.length === 1 ? suggestions[0] : undefined;

/** A line of the table. */
interface Row {
  id: string;
  /** The code that people see, which rules may share. */
  code: string;
  severity: string;
  /** What “Sửa tất cả” does with the rule's proposals. */
  all: string;
  /** Alarms in right text: the decree, examples of tests, a folder of texts. */
  decree: number;
  examples: number;
  folder: number;
  /** Slips of the rule's own kind that were tried, and found. */
  tried: number;
  found: number;
  /** What it said of texts with any slip in them, and how often a slip was there. */
  told: number;
  true: number;
  /** Proposals for texts whose right form is known, slipped or not, and those that make it. */
  proposed: number;
  right: number;
  /** For a reader: what it said of the folder, missed, and proposed wrongly. */
  samples: Record<'folder' | 'missed' | 'wrong', string[]>;
}

function rowsById(): Map<string, Row> {
  const fixes = [...idsOfFixes].map(([code, id]) => ({ id, code, severity: 'fixed', isGuess: undefined }));
  const rules = [...fixes, legacyEncoding, ...checkRules, ...batchRules];
  return new Map(
    rules.map(({ id, code, severity, isGuess }) => [
      id,
      {
        ...{ id, code, severity, all: isGuess ? 'no, a guess' : '' },
        ...{ decree: 0, examples: 0, folder: 0, tried: 0, found: 0, told: 0, true: 0, proposed: 0, right: 0 },
        samples: { folder: [], missed: [], wrong: [] },
      },
    ]),
  );
}

type Body = 'decree' | 'examples' | 'folder';

/** Counts what is said of right texts. A proposal that changes one is wrong; in a folder only a reader can tell. */
function countAlarms(rows: Map<string, Row>, body: Body, texts: readonly string[]): void {
  for (const text of texts) {
    for (const one of saidOf(text)) {
      const row = rows.get(one.id);
      if (!row) continue;
      row[body]++;
      if (body === 'folder') row.samples.folder.push(shown(text, one));
      else if (row.severity !== 'fixed') countProposal(row, text, text, one);
    }
  }
}

function countProposal(row: Row, text: string, meant: string, one: Said): void {
  const proposed = proposal(one);
  if (proposed === undefined) return;
  row.proposed++;
  const isRight = withEdit(text, one.start, one.end, proposed).normalize('NFC') === meant.normalize('NFC');
  // Of several words in wrong capitals a rule may put one right.
  const isPart = text.length === meant.length && meant.slice(one.start, one.end) === proposed;
  if (isRight || (isPart && text !== meant)) row.right++;
  else row.samples.wrong.push(shown(text, one));
}

function countBatchAlarms(rows: Map<string, Row>): void {
  for (const { id, find } of batchRules) {
    const row = rows.get(id);
    if (row) row.decree = find(reportsOf([...officialParagraphs]), context).length;
  }
}

/** Puts the slips of every rule into clean texts, and counts what each rule says of them. */
function countSlips(rows: Map<string, Row>, clean: readonly string[]): void {
  for (const [id, slips] of Object.entries({ ...errorSlips, ...otherSlips })) {
    const own = rows.get(id);
    for (const slip of drawn(slips, SLIPS, clean)) {
      const said = saidOf(slip.text);
      if (own) {
        own.tried++;
        if (said.some((one) => rows.get(one.id)?.code === own.code && areMet(one, slip))) own.found++;
        else own.samples.missed.push(shown(slip.text, slip));
      }
      for (const one of said) {
        const row = rows.get(one.id);
        if (!row || row.severity === 'fixed') continue;
        const isThere = areMet(one, slip);
        row.told++;
        if (isThere) row.true++;
        if (slip.meant !== undefined) countProposal(row, slip.text, slip.meant, one);
        else if (!isThere) countProposal(row, slip.text, slip.text, one);
      }
    }
  }
}

const HEAD = [
  ...['rule', 'severity', '“Sửa tất cả”', 'alarms: decree', 'examples', 'folder'],
  ...['slips found', 'true, of told', 'right, of proposed'],
];

function printTable(rows: Map<string, Row>, hasFolder: boolean): void {
  const lines = [...rows.values()].map((row) => {
    const all = row.all || (row.proposed > 0 ? 'yes' : '');
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
function printSamples(rows: Map<string, Row>): void {
  for (const { id, samples } of rows.values()) {
    for (const [kind, places] of Object.entries(samples)) {
      const distinct = [...new Set(places)];
      const step = Math.max(1, Math.floor(distinct.length / SAMPLES));
      const some = distinct.filter((_, i) => i % step === 0).slice(0, SAMPLES);
      for (const place of some) console.log(`${id}\t${kind}\t${place}`);
    }
  }
}

function shown(text: string, { start, end, suggestions = [] }: Partial<Said> & Pick<Said, 'start' | 'end'>) {
  const found = withEdit(text.slice(start, end), 40, Number.POSITIVE_INFINITY, '');
  const right = suggestions.length > 0 ? `→${suggestions.join('|').slice(0, 40)}` : '';
  return `${text.slice(Math.max(0, start - 30), start)}[${found}${right}]${text.slice(end, end + 20)}`.replace(
    /\n/g,
    '⏎',
  );
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
  const rows = rowsById();
  countAlarms(rows, 'decree', officialParagraphs);
  countAlarms(rows, 'examples', rightExamples);
  countAlarms(rows, 'folder', texts);
  countBatchAlarms(rows);
  const clean = cleanTexts().filter((text) => saidOf(text).length === 0);
  countSlips(rows, clean);
  const bodies = [`the decree ${officialParagraphs.length} texts`, `examples ${rightExamples.length}`];
  const larger = `the folder ${texts.length} texts, ${syllablesOf(runsIn(texts))} syllables`;
  console.log(`\nThe rules: ${[...bodies, ...(folder === undefined ? [] : [larger])].join('; ')}`);
  console.log(`${SLIPS} slips of each kind in ${clean.length} clean texts\n`);
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
