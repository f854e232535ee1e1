// Measures how quickly the document is made, beside two libraries that make the same one.
import { join } from 'node:path';
import { build } from 'esbuild';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { scriptOptions } from '../scripts/build';
import type * as parts from '../src/core/docx/parts';
import { docxMaker, templateMaker } from './document-peers';
import { sampleDocument, sampleProfile } from './document-sample';

const UNITS = [15, 200, 2000];

/** Rounds at each number of units: the times of a small document vary more. */
const ROUNDS: Record<number, number> = { 15: 80, 200: 30, 2000: 9 };
const WARM_UP = 3;

const MAKERS = ['own parts', 'own parts and zip', 'docx', 'docxtemplater'] as const;

/** Returns the own parts' maker as it is in `Code.js`: tsx adds a call to every function, and to no package. */
async function ownMaker(): Promise<typeof parts.docxParts> {
  const entryPoints = [join(__dirname, '../src/core/docx/parts.ts')];
  const { outputFiles } = await build({ ...scriptOptions, entryPoints, globalName: 'own' });
  return new Function(`${outputFiles?.[0]?.text}; return own.docxParts;`)();
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function timed(make: () => unknown): Promise<number> {
  const started = performance.now();
  await make();
  return performance.now() - started;
}

/** Returns the size of `word/document.xml` and of the file. */
function sizes(file: Uint8Array): string {
  const xml = unzipSync(file)['word/document.xml'] ?? [];
  return `document.xml ${Math.round(xml.length / 1000)} KB, .docx ${Math.round(file.length / 1000)} KB`;
}

async function measure(units: number, docxParts: typeof parts.docxParts): Promise<void> {
  const document = sampleDocument(units);
  const ownParts = () => docxParts(document, sampleProfile);
  // The zip of npm's docx too; at Google it is Utilities.zip.
  const own = () => zipSync(Object.fromEntries(ownParts().map(({ path, xml }) => [path, strToU8(xml)])));
  const docx = docxMaker(document);
  const docxtemplater = templateMaker(document);
  const makers = { 'own parts': ownParts, 'own parts and zip': own, docx, docxtemplater };
  const times = new Map(MAKERS.map((name): [string, number[]] => [name, []]));
  for (let round = -WARM_UP; round < (ROUNDS[units] ?? 1); round++) {
    for (const name of MAKERS) {
      const ms = await timed(makers[name]);
      if (round >= 0) times.get(name)?.push(ms);
    }
  }
  const timesOf = (name: (typeof MAKERS)[number]) => times.get(name) ?? [];
  const ratio = (...[slow, fast]: [(typeof MAKERS)[number], (typeof MAKERS)[number]]) => {
    const ratios = timesOf(slow).map((ms, round) => ms / (timesOf(fast)[round] ?? ms));
    return `${slow} takes ${median(ratios).toFixed(1)} times as long as ${fast}`;
  };
  console.log(`\n${units} units with 5 items each`);
  for (const name of MAKERS) console.log(`${name}\t${median(timesOf(name)).toFixed(2)} ms`);
  console.log(`${ratio('docx', 'own parts')} (budget 10)`);
  console.log(`${ratio('docx', 'own parts and zip')} (budget 5)`);
  console.log(ratio('docxtemplater', 'own parts and zip'));
  for (const [name, file] of Object.entries({
    own: own(),
    docx: await docx(),
    docxtemplater: docxtemplater(),
  })) {
    console.log(`${name}\t${sizes(file)}`);
  }
}

async function main(): Promise<void> {
  const docxParts = await ownMaker();
  for (const units of UNITS) await measure(units, docxParts);
}

void main();
