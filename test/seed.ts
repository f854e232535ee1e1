// The entries of the annex of 2022, as they were typed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIRST_ENTRY_LINE = 12;

/** The lines of the annex, the first at 1. */
const lines = ['', ...readFileSync(join(__dirname, 'fixtures/annex-2022.txt'), 'utf8').split('\n')];

/** The lines that hold an entry, with their numbers; cells are set off by tabs, order numbers and names of units are not entries. */
export const seedLines: [number: number, entry: string][] = lines
  .map((line, number): [number, string] => [number, line.replace(/^\t/, '')])
  .filter(([number, line]) => number >= FIRST_ENTRY_LINE && /\p{L}/u.test(line) && !/^Ban Tuyên/.test(line));

/** The entries alone. */
export const seedEntries = seedLines.map(([, entry]) => entry);
