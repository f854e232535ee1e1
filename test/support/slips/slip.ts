// Makes slips: texts with one mistake each.

import type { Word } from '../../../src/core/model/prose';
import { withCaseOf } from '../../../src/core/text/phrase-book';
import { proseOf } from '../../../src/core/text/prose';
import { withEdit } from './texts';

/** A text with one slip in it, at `start..end`. */
export interface Slip {
  text: string;
  /** The text as it was meant; unknown where nobody can tell what stood in the place of the slip. */
  meant?: string;
  start: number;
  end: number;
}

/** Returns every slip of one kind that can be made in a text. */
export type Slips = (text: string) => Slip[];

/** Makes a slip: a text with `wrong` in place of `start..end`. */
export function slipAt(text: string, start: number, end: number, wrong: string): Slip {
  return { text: withEdit(text, start, end, wrong), meant: text, start, end: start + wrong.length };
}

/** Returns the words outside quotations, where the rules apply. */
export function ownWords(text: string): Word[] {
  return proseOf(text).words.filter(({ isQuoted }) => !isQuoted);
}

/** Returns slips in single words; `mistyped` returns the wrong forms of a word. */
export function inWords(mistyped: (word: Word, text: string) => string[]): Slips {
  return (text) =>
    ownWords(text).flatMap((word) =>
      mistyped(word, text)
        .filter((wrong) => wrong !== word.text)
        .map((wrong) => slipAt(text, word.start, word.end, wrong)),
    );
}

/** Returns slips that replace a right phrase by the wrong one, in the same capitals. */
export function inPhrases(phrases: readonly (readonly [wrong: string, right: string])[]): Slips {
  return (text) => {
    const words = ownWords(text);
    const small = text.toLowerCase();
    return phrases.flatMap(([wrong, right]) =>
      words.flatMap(({ start }) => {
        const end = start + right.length;
        if (!small.startsWith(right.toLowerCase(), start) || !words.some((word) => word.end === end))
          return [];
        return [slipAt(text, start, end, withCaseOf(text.slice(start, end), wrong))];
      }),
    );
  };
}

/** A wrong phrase, with the right one where it is known. */
type Wrong = string | readonly [wrong: string, right: string];

/**
 * Returns slips that insert a comma and a wrong phrase outside quotations: before another comma, a semicolon or the
 * final full stop.
 */
export function inserted(...phrases: Wrong[]): Slips {
  return (text) => {
    const ends = new Set(ownWords(text).map(({ end }) => end));
    return [...text.matchAll(/[,;] |\.$/g)]
      .filter(({ index }) => ends.has(index))
      .flatMap(({ index }) =>
        phrases.map((phrase) => {
          const [wrong, right] = typeof phrase === 'string' ? [phrase] : phrase;
          const meant = right === undefined ? undefined : withEdit(text, index, index, `, ${right}`);
          const start = index + ', '.length;
          const longer = withEdit(text, index, index, `, ${wrong}`);
          return { text: longer, start, end: start + wrong.length, ...(meant !== undefined && { meant }) };
        }),
      );
  };
}
