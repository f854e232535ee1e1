// The report's own words: from the lines as typed to paragraphs, with headings, bold and italic words and figures.
import type { BodyParagraph, BodyRun } from '../model/document';
import { markedRuns } from '../text/marked-text';
import { type Placeholder, withValues } from '../text/placeholders';
import { roman } from './heading';

/** A line as typed, and what its number makes of it. */
interface Line {
  runs: BodyRun[];
  /** Its rank among headings, 0 the highest; undefined without a number in sequence. */
  rank?: number;
  /** It reads like a title. */
  isTitle: boolean;
}

/** The numbers that headings begin with, by rank: `I.` or `I-`, `1.`, `a)`. */
const NUMBERS: { pattern: RegExp; nth: (n: number) => string }[] = [
  { pattern: /^([IVXLC]+)(?:\.| ?[-–—]) ?(?=\S)/, nth: roman },
  { pattern: /^(\d{1,2})\. (?=\S)/, nth: String },
  { pattern: /^([a-zđ])\) (?=\S)/, nth: (n) => 'abcdđeghiklmnopqrstuvxy'.charAt(n - 1) },
];

const KINDS = ['section', 'clause', 'point'] as const;

/** The longest title in characters (ours): two lines. A khoản that is longer is read as a sentence. */
const LONGEST_TITLE = 150;

/**
 * Returns the paragraphs of a report's words, one a line. `values` are put into their places after headings and marks
 * are found, so that no figure makes one.
 *
 * A heading is a line whose number follows that of the heading before it and that has a title (NĐ 30, annex I, II.6.đ):
 * it does not end as a sentence does, stands above words of its own, and is no item of a list. Any other numbered line
 * is body text.
 */
export function bodyParagraphs(
  text: string,
  values: Partial<Record<Placeholder, string>> = {},
): BodyParagraph[] {
  const lines = numbered(text.split('\n'));
  return lines.map(({ runs, rank, isTitle }, i) => {
    const [before, below] = [lines[i - 1], lines[i + 1]];
    const isItem = before?.isTitle && before.rank === rank;
    const hasWords = below !== undefined && (below.rank === undefined || below.rank > (rank ?? 0));
    const isHeading = isTitle && hasWords && !isItem;
    // A point looks like body text with a title or without (05-HD/VPTW, annex 2).
    const kind = rank !== undefined && (isHeading || rank === 2) ? KINDS[rank] : undefined;
    return {
      kind: kind ?? 'body',
      runs: runs.map((run) => ({ ...run, text: withValues(run.text, values) })),
      ...(isHeading && kind && { isHeading }),
    };
  });
}

function numbered(typed: string[]): Line[] {
  const last = [0, 0, 0];
  return typed.map((line) => {
    const runs = markedRuns(line);
    const words = runs.map(({ text }) => text).join('');
    for (const [rank, { pattern, nth }] of NUMBERS.entries()) {
      const [number, label] = pattern.exec(words) ?? [];
      if (number === undefined) continue;
      const before = last[rank] ?? 0;
      // One number may be missing: many lists have no đ).
      const place = [before + 1, before + 2, 1].find((n) => nth(n) === label);
      if (place === undefined) continue;
      last[rank] = place;
      const title = words.slice(number.length);
      const isTitle =
        title.length <= LONGEST_TITLE && !/^[\p{Ll}\d]/u.test(title) && !/[.;,:!?…]["”’)]*$/.test(title);
      return { runs, rank, isTitle };
    }
    return { runs, isTitle: false };
  });
}
