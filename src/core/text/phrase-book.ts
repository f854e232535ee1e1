// Phrases looked up in a text word by word, so that the time does not depend on how many there are.

import type { Prose, Range } from '../model/prose';
import { firstKey, proseOf } from './prose';

interface Phrase<Value> {
  text: string;
  value: Value;
  /** Taken apart when a text first has its first word: few of hundreds ever are. */
  prose?: Prose;
}

/** A place where a phrase stands. */
export interface PhraseMatch<Value> extends Range {
  value: Value;
  /** The phrase as its book has it, taken apart. */
  phrase: Prose;
  /** Index of its first word, and how many words it has. */
  first: number;
  count: number;
}

/**
 * Phrases, each with a value. A phrase is found whatever the case and the place of the tones, but a word that it writes
 * with a capital must have the same capitals in the text, and one that it writes small begins no name there.
 */
export class PhraseBook<Value> {
  private readonly byFirstWord = new Map<string, Phrase<Value>[]>();

  /** `ignoresCase`: capitals in the phrases mean nothing. */
  constructor(
    entries: Iterable<readonly [phrase: string, value: Value]>,
    private readonly ignoresCase = false,
  ) {
    for (const [text, value] of entries) {
      const first = firstKey(text);
      const others = this.byFirstWord.get(first);
      if (others) others.push({ text, value });
      else this.byFirstWord.set(first, [{ text, value }]);
    }
  }

  /** Returns where the phrases stand outside quotations, in order and not overlapping. */
  find(prose: Prose): PhraseMatch<Value>[] {
    const matches: PhraseMatch<Value>[] = [];
    const { words } = prose;
    for (let first = 0; first < words.length; first++) {
      const word = words[first];
      if (!word || word.isQuoted) continue;
      let longest: Phrase<Value> | undefined;
      for (const candidate of this.byFirstWord.get(word.key) ?? []) {
        // The longest phrase that fits is the one that is meant.
        const isLonger = candidate.text.length > (longest?.text.length ?? 0);
        if (isLonger && this.isAt(candidate, prose, first)) longest = candidate;
      }
      if (!longest?.prose) continue;
      const { value, prose: phrase } = longest;
      const count = phrase.words.length;
      const { start } = word;
      const end = words[first + count - 1]?.end ?? start;
      matches.push({ value, phrase, first, count, start, end });
      first += count - 1;
    }
    return matches;
  }

  private isAt(phrase: Phrase<Value>, prose: Prose, first: number): boolean {
    phrase.prose ??= proseOf(phrase.text);
    const wanted = phrase.prose;
    // Words of a link are left out, there as here: without them the rest would be found.
    if (wanted.words.length === 0 || wanted.hasLinks) return false;
    return wanted.words.every(({ key, text }, i) => {
      const word = prose.words[first + i];
      if (!word || word.key !== key) return false;
      // A capital that the phrase has not begins a name: “Đảng ủy Viện” is not “đảng ủy viện”.
      const isSameCase =
        this.ignoresCase ||
        (/\p{Lu}/u.test(text) ? word.text === text : i === 0 || !/^\p{Lu}\p{Ll}/u.test(word.text));
      return isSameCase && (i === 0 || prose.gap(first + i) === wanted.gap(i));
    });
  }
}

/**
 * Reads the lines of a data file that give two texts each, joined by “ = ” or word by word.
 *
 * @example
 * pairs('hính/hình thức\nbáo viên = báo cáo viên'); // [['hính thức', 'hình thức'], ['báo viên', 'báo cáo viên']]
 */
export function pairs(data: string): [left: string, right: string][] {
  return data
    .trim()
    .split('\n')
    .map((line) => {
      const [left = '', right = ''] = line.split(' = ');
      if (right !== '' || !line.includes('/')) return [left, right];
      const words = line.split(' ').map((word) => word.split('/'));
      return [words.map(([wrong]) => wrong).join(' '), words.map((both) => both[both.length - 1]).join(' ')];
    });
}

/**
 * Gives `right` the capitals of the text that it is to replace: all of them, the first one, or none.
 *
 * @example
 * withCaseOf('Hính thức', 'hình thức'); // 'Hình thức'
 */
export function withCaseOf(found: string, right: string): string {
  if (found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase())
    return right.toUpperCase();
  const [first = ''] = found;
  return first === first.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1);
}

/**
 * Returns a function that makes something when it is first called, and returns the same from then on: the script is
 * loaded anew at every keystroke, mostly to check one cell, and needs few of its word lists for that.
 */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
