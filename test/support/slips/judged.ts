// Judges what each rule says of right texts and of slips: how often it is right, and how often its proposals are.
import { cleanEntry } from '../../../src/core/checker/entry-text';
import { batchRules, checkRules, fixRules } from '../../../src/core/checker/rules';
import type { CheckContext } from '../../../src/core/checker/rules/rule';
import { legacyEncoding } from '../../../src/core/checker/rules/signs/encoding';
import { reportsOf } from '../reports';
import { errorSlips } from './error-slips';
import { otherSlips } from './other-slips';
import { drawn, recallContext } from './recall';
import { cleanTexts, officialParagraphs, rightExamples, withEdit } from './texts';
import { builtLexicon } from './wrong-words';

const context: CheckContext = { ...recallContext, lexicon: builtLexicon() };

/** The rules that speak unless a department says otherwise: whether a house style is right is its choice. */
const rules = checkRules.filter(({ isOptional }) => !isOptional);

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
  const said = rules.flatMap(({ id, find }) =>
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

const yielding = new Set(rules.filter((rule) => rule.yields).map(({ id }) => id));

const areMet = (one: Pick<Said, 'start' | 'end'>, other: Pick<Said, 'start' | 'end'>): boolean =>
  one.start < other.end && other.start < one.end;

/** The one proposal that a click accepts; undefined where there is none, or a choice. */
const proposal = ({ suggestions }: Said): string | undefined =>
  suggestions.length === 1 ? suggestions[0] : undefined;

/** What was counted of a rule. */
export interface Judged {
  id: string;
  /** The code that people see, which rules may share. */
  code: string;
  severity: string;
  /** “Sửa tất cả” leaves its proposals to a person. */
  isGuess: boolean;
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

function rowsById(): Map<string, Judged> {
  const fixes = [...idsOfFixes].map(([code, id]) => ({ id, code, severity: 'fixed', isGuess: undefined }));
  return new Map(
    [...fixes, legacyEncoding, ...rules, ...batchRules].map(({ id, code, severity, isGuess }) => [
      id,
      {
        ...{ id, code, severity, isGuess: isGuess ?? false },
        ...{ decree: 0, examples: 0, folder: 0, tried: 0, found: 0, told: 0, true: 0, proposed: 0, right: 0 },
        samples: { folder: [], missed: [], wrong: [] },
      },
    ]),
  );
}

type Body = 'decree' | 'examples' | 'folder';

/** Counts what is said of right texts. A proposal that changes one is wrong; in a folder only a reader can tell. */
function countAlarms(rows: Map<string, Judged>, body: Body, texts: readonly string[]): void {
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

function countProposal(row: Judged, text: string, meant: string, one: Said): void {
  const proposed = proposal(one);
  if (proposed === undefined) return;
  row.proposed++;
  const isRight = withEdit(text, one.start, one.end, proposed).normalize('NFC') === meant.normalize('NFC');
  // Of several words in wrong capitals a rule may put one right.
  const isPart = text.length === meant.length && meant.slice(one.start, one.end) === proposed;
  if (isRight || (isPart && text !== meant)) row.right++;
  else row.samples.wrong.push(shown(text, one));
}

function countBatchAlarms(rows: Map<string, Judged>): void {
  for (const { id, find } of batchRules) {
    const row = rows.get(id);
    if (row) row.decree = find(reportsOf([...officialParagraphs]), context).length;
  }
}

/** Puts the slips of every rule into clean texts, and counts what each rule says of them. */
function countSlips(rows: Map<string, Judged>, clean: readonly string[], count: number): void {
  for (const [id, slips] of Object.entries({ ...errorSlips, ...otherSlips })) {
    const own = rows.get(id);
    for (const slip of drawn(slips, count, clean)) {
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

/**
 * Judges every rule of a cell by right texts and by so many slips of each kind, each alone in a clean text; counts what
 * the rules say of the texts of a folder besides.
 */
export function judgeRules(slips: number, folder: readonly string[] = []): Judged[] {
  const rows = rowsById();
  countAlarms(rows, 'decree', officialParagraphs);
  countAlarms(rows, 'examples', rightExamples);
  countAlarms(rows, 'folder', folder);
  countBatchAlarms(rows);
  const clean = cleanTexts().filter((text) => saidOf(text).length === 0);
  countSlips(rows, clean, slips);
  return [...rows.values()];
}

/** Returns a place in a text as a person reads it: in brackets, with what stands before and behind it. */
function shown(text: string, { start, end, suggestions = [] }: Partial<Said> & Pick<Said, 'start' | 'end'>) {
  const found = withEdit(text.slice(start, end), 40, Number.POSITIVE_INFINITY, '');
  const right = suggestions.length > 0 ? `→${suggestions.join('|').slice(0, 40)}` : '';
  return `${text.slice(Math.max(0, start - 30), start)}[${found}${right}]${text.slice(end, end + 20)}`.replace(
    /\n/g,
    '⏎',
  );
}
