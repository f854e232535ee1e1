// Measures how well the checker tells slips from correct text, and how long it takes.
import { checkRules, fixRules, unitNameRules } from '../src/core/checker/rules';
import { legacyEncoding } from '../src/core/checker/rules/signs/encoding';
import { errorSlips } from '../test/support/slips/error-slips';
import { otherSlips, toneSlips } from '../test/support/slips/other-slips';
import { drawn, recallContext, recallOf } from '../test/support/slips/recall';
import { findingsIn, officialParagraphs, withEdit } from '../test/support/slips/texts';
import { batch, checkAll, checkCell, checkCleaned, cleanCell } from './checked';
import { clockRules, takeTimes } from './rule-times';
import { repeatedExamples, worstCells } from './worst-cells';

const SLIPS = 300;
const UNITS = [45, 90, 180];
const ROUNDS = 9;
/** Longest time for a cell, in ms. */
const BUDGET = 50;

function falseAlarms(): void {
  title(`Alarms in official text, ${officialParagraphs.length} paragraphs`);
  const samplesOf = new Map<string, string[]>();
  for (const text of officialParagraphs) {
    for (const found of findingsIn(text)) {
      const codeAndSeverity = `${found.rule} ${found.severity}`;
      samplesOf.set(codeAndSeverity, [...(samplesOf.get(codeAndSeverity) ?? []), marked(text, found)]);
    }
  }
  for (const [codeAndSeverity, samples] of [...samplesOf].sort())
    row(codeAndSeverity, samples.length, samples.slice(0, 3).join('   '));
}

function recall(): void {
  title(`Slips found, of ${SLIPS} put into clean text, and some that were not`);
  const slipsOf = { ...errorSlips, ...otherSlips };
  const rules = [...checkRules, legacyEncoding];
  for (const rule of rules) {
    const slips = slipsOf[rule.id];
    if (!slips) continue;
    const { tried, missed } = recallOf(rule, slips, SLIPS);
    const samples = missed.slice(0, 3).map((slip) => marked(slip.text, slip));
    row(rule.id, percent(tried - missed.length, tried), samples.join('   '));
  }
  const without = rules.map(({ id }) => id).filter((id) => !slipsOf[id]);
  if (without.length > 0) row('no slips for', without.join(', '));
  const others = drawn(toneSlips, SLIPS);
  const found = others.filter(({ text, start, end }) =>
    findingsIn(text, recallContext).some((one) => one.start < end && one.end > start),
  );
  row('any rule, a wrong tone that makes a syllable', percent(found.length, others.length));
}

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
  falseAlarms();
  recall();
  batchTimes();
  const rules = [...fixRules, legacyEncoding, ...checkRules, ...unitNameRules];
  const slow = slowCells([...worstCells, ...repeatedExamples(rules)]);
  clockRules();
  for (const { name, text, ms } of slow) {
    row(`${ms > BUDGET ? '! ' : ''}${name}`, `${ms.toFixed(1)} ms`, steps(text));
  }
  batchTimesByRule();
}

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
