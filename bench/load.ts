// Measures what every keystroke costs: Google loads the script anew each time, then checks the entry. Also prints how
// much of the script comes from each folder.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { build as esbuild } from 'esbuild';
import { exampleInput } from '../local/cli/demo';
import { build, scriptOptions } from '../scripts/build';

const ROUNDS = 60;
const root = join(__dirname, '..');

/** The methods of a sheet and a range that `onEdit` calls, with one entry in B5. */
const SHEET = `
  const values = [['Đơn vị', '', ''], ['', '', ''], [true, 'Hoàn thành', false], ['TT', 'Nội dung', 'Kiểm tra'], [1, entry, '']];
  const rows = { getValues: () => values };
  const cells = { getFormulas: () => [['']], setValues: (verdicts) => { verdict = verdicts[0][0]; } };
  const sheet = { getName: () => 'A', getRange: (a1) => (typeof a1 === 'string' ? rows : cells) };
  const range = { getSheet: () => sheet, getRow: () => 5, getLastRow: () => 5, getColumn: () => 2, getLastColumn: () => 2 };
  const PropertiesService = { getDocumentProperties: () => ({ getProperty: () => null }) };
`;

/** Returns for each action the medians of the times, in ms, that it returns in `ROUNDS` rounds. */
function medians(actions: (() => number[])[]): number[][] {
  return actions.map((action) => {
    const rounds = Array.from({ length: ROUNDS }, action);
    return (rounds[0] ?? []).map((_, i) => {
      const sorted = rounds.map((times) => times[i] ?? 0).sort((a, b) => a - b);
      return sorted[Math.floor(ROUNDS / 2)] ?? 0;
    });
  });
}

let loads = 0;

/**
 * Compiles and runs a script; returns both times in ms. The text differs each time, because V8 would reuse its work
 * for the same text.
 */
function load(code: string, context: object): number[] {
  const source = `${code}\n//${loads++}`;
  const started = performance.now();
  const script = new Script(source);
  const compiled = performance.now();
  script.runInContext(context);
  return [compiled - started, performance.now() - compiled];
}

/** Returns how many bytes of `Code.js` come from each folder, the most first. */
async function bytesByFolder(): Promise<[folder: string, bytes: number][]> {
  const { metafile } = await esbuild({ ...scriptOptions, metafile: true });
  const [output] = Object.values(metafile?.outputs ?? {});
  const folders = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + bytesInOutput);
  }
  return [...folders].sort(([, a], [, b]) => b - a);
}

/** What the script logged: it goes on after some errors, and would be measured without a part of its work. */
const failures: string[] = [];

function keep(...logged: unknown[]): void {
  failures.push(logged.join(' '));
}

async function main(): Promise<void> {
  await build();
  const code = readFileSync(join(root, 'dist/Code.js'), 'utf8');
  const peer = readFileSync(join(root, 'node_modules/fflate/umd/index.js'), 'utf8');
  console.log(`Code.js, ${Buffer.byteLength(code)} bytes, by folder:`);
  for (const [folder, bytes] of await bytesByFolder()) console.log(`${bytes}`.padStart(8), folder);
  const [entry = ''] = exampleInput().units[1]?.entries ?? [];
  const [ours = [], theirs = []] = medians([
    () => {
      const context = createContext({ console: { error: keep, warn: keep }, entry, verdict: '' });
      runInContext(SHEET, context);
      const times = load(code, context);
      const started = performance.now();
      runInContext('onEdit({ range })', context);
      if (failures.length > 0) throw new Error(failures[0]);
      if (!/^✖/.test(context.verdict)) throw new Error(`No error found in the entry: ${context.verdict}`);
      return [...times, performance.now() - started];
    },
    () => load(peer, createContext({ self: {} })),
  ]);
  const print = (what: string, times: number[]) =>
    console.log(what.padEnd(34), times.map((ms) => `${ms.toFixed(2)} ms`).join('  '));
  print(`Code.js, ${kilobytes(code)}: compile, run, one entry`, ours);
  print(`fflate, ${kilobytes(peer)}: compile, run`, theirs);
  const perKilobyte = (times: number[], text: string) =>
    ((times[0] ?? 0) + (times[1] ?? 0)) / Buffer.byteLength(text);
  console.log(
    `A kilobyte of Code.js costs ${(perKilobyte(ours, code) / perKilobyte(theirs, peer)).toFixed(2)} times one of fflate.`,
  );
}

function kilobytes(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / 1024)} KB`;
}

main();
