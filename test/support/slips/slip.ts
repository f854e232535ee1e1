// Makes slips: texts with one mistake each.

import type { Word } from '../../../src/core/model/prose';
import { proseOf } from '../../../src/core/text/prose';
import { withEdit } from './texts';

/** A text with one slip in it, at `start..end`. */
export interface Slip {
  text: string;
  start: number;
  end: number;
}

/** Returns every slip of one kind that can be made in a text. */
export type Slips = (text: string) => Slip[];

/** Makes a slip: a text with `wrong` in place of `start..end`. */
export function slipAt(text: string, start: number, end: number, wrong: string): Slip {
  return { text: withEdit(text, start, end, wrong), start, end: start + wrong.length };
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

/** Returns slips that replace a right phrase by the wrong one, with its first letter in the same case. */
export function inPhrases(phrases: readonly (readonly [wrong: string, right: string])[]): Slips {
  return (text) => {
    const words = ownWords(text);
    const small = text.toLowerCase();
    return phrases.flatMap(([wrong, right]) =>
      words.flatMap(({ start }) => {
        const end = start + right.length;
        if (!small.startsWith(right.toLowerCase(), start) || !words.some((word) => word.end === end))
          return [];
        const isSmall = text.charAt(start) === small.charAt(start);
        return [slipAt(text, start, end, isSmall ? wrong : wrong.charAt(0).toUpperCase() + wrong.slice(1))];
      }),
    );
  };
}

/**
 * Returns slips that insert a comma and a wrong phrase outside quotations: before another comma, a semicolon or the
 * final full stop.
 */
export function inserted(...wrongs: string[]): Slips {
  return (text) => {
    const ends = new Set(ownWords(text).map(({ end }) => end));
    return [...text.matchAll(/[,;] |\.$/g)]
      .filter(({ index }) => ends.has(index))
      .flatMap(({ index }) =>
        wrongs.map((wrong) => {
          const { text: longer } = slipAt(text, index, index, `, ${wrong}`);
          return { text: longer, start: index + 2, end: index + 2 + wrong.length };
        }),
      );
  };
}
