// How well the checker tells a slip from what is right, and what it costs.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules } from '../src/core/checker/rules';
import type { Finding } from '../src/core/model/finding';
import { errorSlips } from '../test/support/slips/error-slips';
import { otherSlips, toneSlips } from '../test/support/slips/other-slips';
import { drawn, recallContext, recallOf } from '../test/support/slips/recall';
import { findingsIn, officialParagraphs, withEdit } from '../test/support/slips/texts';
import { batch, checkAll, checkCell, checkCleaned, cleanCell } from './checked';
import { clockRules, takeTimes } from './rule-times';
import { type Examples, repeatedExamples, worstCells } from './worst-cells';

const SLIPS = 300;
const UNITS = [45, 90, 180];
const ROUNDS = 9;
/** What a cell may take at most, in ms. */
const BUDGET = 50;

function falseAlarms(): void {
  title(`Alarms in official text, ${officialParagraphs.length} paragraphs`);
  const byCard = new Map<string, string[]>();
  for (const text of officialParagraphs) {
    for (const found of findingsIn(text)) {
      const samples = byCard.get(cardOf(found)) ?? [];
      byCard.set(cardOf(found), [...samples, marked(text, found)]);
    }
  }
  for (const [card, samples] of [...byCard].sort())
    row(card, samples.length, samples.slice(0, 3).join('   '));
}

function recall(): void {
  title(`Slips found, of ${SLIPS} put into clean text, and some that were not`);
  const kinds = { ...errorSlips, ...otherSlips };
  for (const [card, slips] of Object.entries(kinds)) {
    const { tried, missed } = recallOf(card, slips, SLIPS);
    const samples = missed.slice(0, 3).map((slip) => marked(slip.text, slip));
    row(card, percent(tried - missed.length, tried), samples.join('   '));
  }
  const without = new Set(checkRules.map(cardOf).filter((card) => !kinds[card]));
  if (without.size > 0) row('no slips for', [...without].join(', '));
  const others = drawn(toneSlips, SLIPS);
  const found = others.filter(({ text, start, end }) =>
    findingsIn(text, recallContext).some((one) => one.start < end && one.end > start),
  );
  row('any rule, a wrong tone that makes a syllable', percent(found.length, others.length));
}

/** How it grows; the peer is Unicode's NFD of the same texts, which is linear. */
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
  for (const [card, ms] of [...(whole ?? [])].sort((a, b) => b[1] - a[1])) {
    const growth = ms / (half?.get(card) ?? ms);
    row(card, `${ms.toFixed(2)} ms`, `${growth.toFixed(2)} times the half`);
  }
}

function leastByRule(units: string[][]): Map<string, number> {
  const times = new Map<string, number>();
  for (let i = 0; i < ROUNDS; i++) {
    takeTimes();
    checkAll(units);
    for (const [card, ms] of takeTimes()) times.set(card, Math.min(ms, times.get(card) ?? ms));
  }
  return times;
}

async function examples(): Promise<Examples> {
  const folder = join(__dirname, '../src/core/checker/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ts$/.test(file),
  );
  const modules = await Promise.all(files.map((file) => import(join(folder, file))));
  const exported = modules.flatMap((module) => Object.entries<Examples>(module));
  return Object.assign(
    {},
    ...exported.filter(([name]) => /(?<!Batch)Examples$/.test(name)).map(([, cards]) => cards),
  );
}

function slowCells(cells: [name: string, text: string][]): { name: string; text: string; ms: number }[] {
  title(`Cells of 50,000 characters, ${cells.length} texts: all over ${BUDGET} ms, and the slowest ten`);
  const taken = cells.map(([name, text]) => {
    const once = timeOf(() => checkCell(text));
    return { name, text, ms: once < BUDGET / 2 ? once : least(() => checkCell(text)) };
  });
  return taken.sort((a, b) => b.ms - a.ms).filter(({ ms }, i) => ms > BUDGET || i < 10);
}

/** Which step a cell's time goes to; what the rules take is part of the step that runs them. */
function steps(text: string): string {
  const cleaning = least(() => cleanCell(text));
  const entry = cleanCell(text);
  const checking = least(() => checkCleaned(entry));
  takeTimes();
  const { length } = checkCleaned(cleanCell(text));
  const rules = takeTimes()
    .slice(0, 4)
    .map(([card, ms]) => `${card} ${ms.toFixed(1)}`);
  const found = `${entry.clean.items.length} items, ${entry.clean.fixes.length} fixes, ${length} findings`;
  return `clean ${cleaning.toFixed(1)}, check ${checking.toFixed(1)} (${found}); ${rules.join(', ')}`;
}

async function main(): Promise<void> {
  falseAlarms();
  recall();
  batchTimes();
  const slow = slowCells([...worstCells, ...repeatedExamples(await examples())]);
  clockRules();
  for (const { name, text, ms } of slow) {
    row(`${ms > BUDGET ? '! ' : ''}${name}`, `${ms.toFixed(1)} ms`, steps(text));
  }
  batchTimesByRule();
}

const cardOf = ({ rule, id, severity }: Partial<Finding> & { id?: string }): string =>
  `${rule ?? id} ${severity}`;

const marked = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, start - 15), start)}[${withEdit(text.slice(start, end), 40, Number.POSITIVE_INFINITY, '')}]${text.slice(end, end + 10)}`.replace(
    /\n/g,
    '⏎',
  );

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function timeOf(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** The shortest of some rounds: what else the machine does only adds to it. */
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
