// Texts without slips: official text, what rules are silent about, and entries of units after every proposal of the
// checker was accepted.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkEntry, fixesOf } from '../../../src/core/checker/check';
import { cleanEntry } from '../../../src/core/checker/entry-text';
import { batchRules, checkRules, fixRules, unitNameRules } from '../../../src/core/checker/rules';
import type { CheckContext } from '../../../src/core/checker/rules/rule';
import { legacyEncoding } from '../../../src/core/checker/rules/signs/encoding';
import type { Finding } from '../../../src/core/model/finding';
import { lazily } from '../../../src/core/text/phrase-book';
import { seedEntries } from '../fixtures/annex-2022';
import { bareContext } from '../reports';

/** Returns all findings about a cell with this text, the fixes last. */
export function findingsIn(text: string, context: CheckContext = bareContext): Finding[] {
  const entry = { cell: 'B5', text, clean: cleanEntry(text, context) };
  return [...checkEntry('A', 'A', entry, context), ...fixesOf('A', 'A', entry)];
}

const MARKUP = /^(?:#+ |\*\*|- (?=[a-zđ]\) ))|\*\*$/g;

/**
 * The paragraphs and table cells of Nghị định 30/2020/NĐ-CP on clerical work and of its appendices I and II, each one
 * once. Legal documents are not subject to copyright (Luật Sở hữu trí tuệ, Điều 15). The marks of headings and lists,
 * which are removed here, belong to the file, not to the decree.
 */
export const officialParagraphs: readonly string[] = [
  ...new Set(
    readFileSync(join(__dirname, '../fixtures/nd30.txt'), 'utf8')
      .split('\n')
      .flatMap((line) => (line.startsWith('|') ? line.split('|') : [line]))
      .map((line) => line.trim().replace(MARKUP, ''))
      .filter((line) => /\p{L}/u.test(line)),
  ),
];

/**
 * Examples that hold a slip of another rule, a blank to fill in, a number below 10 without a zero, or the number of a
 * list, which becomes a bullet.
 */
const NOT_RIGHT =
  /^(?:h\u043Elz|giaó|tỉnh Bắc kạn|số ….BC|tổ chức tuyên truyền trên internet, fan|n {2}(?:Một|Hai)|1\. Một\.\n2|(?:- |n )?[1-9] (?:hộ|lớp|cuộc|-))|\/\.$|ngày {3}|\d\.\d (?:tỷ|Ha)| [%,]/;

/** What each rule is silent about, and no other rule may change a word of. */
export const rightExamples: readonly string[] = [
  ...[
    legacyEncoding,
    ...fixRules,
    ...checkRules.filter(({ isOptional }) => !isOptional),
    ...unitNameRules,
  ].flatMap(({ silent }) => silent),
  ...batchRules.flatMap(({ silent }) => silent.flat(2)),
].filter((text) => !NOT_RIGHT.test(text));

/** Returns a text with `replacement` in place of `start..end`. */
export function withEdit(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Returns a text after all fixes and the first proposal of every finding, one after the other. */
function putRight(text: string): string {
  const found = findingsIn(text).find(({ suggestions }) => suggestions.length > 0);
  if (!found) return text;
  return putRight(withEdit(text, found.start, found.end, found.suggestions[0] ?? ''));
}

/** Returns the items of the annex and the paragraphs of the decree that have no finding. */
export const cleanTexts = lazily((): readonly string[] =>
  [
    ...seedEntries.flatMap((entry) => cleanEntry(entry).items.map(({ text }) => putRight(text))),
    ...officialParagraphs,
  ].filter((text) => findingsIn(text).length === 0),
);
