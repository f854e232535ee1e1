// The sentence around a place: it shows whether the place is about this period or cites something older.
import type { Prose, Range } from '../../model/prose';

/** How far a sentence is followed to either side, in UTF-16 units. */
const REACH = 300;

const SENTENCE_END = /[.!?…][”)]? |\n/;

/** Returns the parts of a sentence before and after a place in it. */
export function sentenceAround({ text }: Prose, { start, end }: Range): [before: string, after: string] {
  const before = text.slice(Math.max(0, start - REACH), start).split(SENTENCE_END);
  const [after = ''] = text.slice(end, end + REACH).split(SENTENCE_END);
  return [before[before.length - 1] ?? '', after];
}

/** Whether the part of a sentence before a place cites a document by its number. */
export function citesNumber(before: string): boolean {
  return /(?<!\p{L})số:? {0,5}\d/iu.test(before);
}
