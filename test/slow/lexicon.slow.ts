import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconOf, lexiconPath, readCounts } from '../../scripts/lexicon';

test('the lexicon of the project is the one that its script builds from the counts of the project', () => {
  const counts = readCounts(join(__dirname, '../../data/neighbours.tsv.gz'));
  expect(readFileSync(lexiconPath, 'utf8').trim()).toBe(lexiconOf(counts));
});
