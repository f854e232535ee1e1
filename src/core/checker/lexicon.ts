// The lexicon: how often syllables stand side by side in edited Vietnamese, as statistics without any text.
import { type Lookalike, Lookalikes } from '../text/vietnamese/lookalikes';
import { remembered } from '../text/vietnamese/remembered';

/** The first word of a lexicon's file, which names its format. */
export const LEXICON_FORMAT = 'tonghop-lexicon-1';

/** The digits of the file: six bits each. None of them means anything in HTML. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many times as often a pair stands at one level than at the level below. */
export const LEVEL_STEP = 2;

/** How a count of syllables is written as a digit: `2 · log2(count)`. */
export const DIGIT_STEP = Math.SQRT2;

/** What a pair is worth that is too rare to be kept, as a part of the least count that is. */
const RARE = 0.2;

/** Strength of a pair that never stands in the counts. Others have 1 (always together) to about -0.3 (by chance). */
const NEVER = -0.5;

/**
 * Reads a lexicon from the text of its file; undefined where the text is none, or of another format.
 *
 * The file is `FORMAT TOTAL LEAST PAIRS`, the syllables from the most frequent to the rarest, a digit for each, and the
 * pairs as bits. Of each syllable, in that order: how many syllables it has to its right (Elias gamma of one more), four
 * bits for k, then for each of them the distance from the last one (Rice code of k) and its level (unary).
 */
export function readLexicon(file: string): Lexicon | undefined {
  const [head = '', syllables = '', digits = '', bits = ''] = file.trim().split(/\r?\n\r?\n/);
  const [format, total, least, pairs] = head.trim().split(' ');
  if (format !== LEXICON_FORMAT) return undefined;
  const keys = syllables.trim().split(/\s+/);
  const counts = Array.from(sixes(digits), (digit) => DIGIT_STEP ** digit);
  return new Lexicon(keys, counts, Number(total), Number(least), sixes(bits), Number(pairs));
}

/** Returns the values of digits; spaces and line ends between them mean nothing. */
function sixes(text: string): Uint8Array {
  const values: number[] = [];
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const read = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)];
    if (value !== undefined) read[length++] = value;
  }
  return read.subarray(0, length);
}

/** How often syllables stand alone and side by side. Syllables are given as they are compared (`key` of a word). */
export class Lexicon {
  private readonly ids: Map<string, number>;
  /** Where the right neighbours of a syllable begin in `rights` and `levels`. */
  private readonly starts: Uint32Array;
  private readonly rights: Uint16Array;
  private readonly levels: Uint8Array;
  /** What is taken for the count of a pair that is too rare to be kept. */
  readonly rare: number;

  constructor(
    private readonly keys: readonly string[],
    private readonly counts: readonly number[],
    private readonly total: number,
    private readonly least: number,
    bits: Uint8Array,
    pairs: number,
  ) {
    this.ids = new Map(keys.map((key, id) => [key, id]));
    this.rare = least * RARE;
    this.starts = new Uint32Array(keys.length + 1);
    this.rights = new Uint16Array(pairs);
    this.levels = new Uint8Array(pairs);
    let [at, six, mask] = [0, 0, 0];
    const bit = () => {
      if (mask === 0) [six, mask] = [bits[at++] ?? 63, 32];
      const value = (six & mask) === 0 ? 0 : 1;
      mask >>= 1;
      return value;
    };
    const number = (length: number) => {
      let value = 0;
      for (let i = 0; i < length; i++) value = value * 2 + bit();
      return value;
    };
    const unary = () => {
      let value = 0;
      while (bit() === 0) value++;
      return value;
    };
    let pair = 0;
    for (let left = 0; left < keys.length; left++) {
      const length = unary();
      const own = 2 ** length + number(length) - 1;
      const k = own > 0 ? number(4) : 0;
      for (let i = 0, right = -1; i < own; i++, pair++) {
        right += 1 + unary() * 2 ** k + number(k);
        this.rights[pair] = right;
        this.levels[pair] = unary();
      }
      this.starts[left + 1] = pair;
    }
  }

  /** Returns about how often a syllable stands in the counts; 1 where it does not. */
  frequency(key: string): number {
    return this.counts[this.ids.get(key) ?? -1] ?? 1;
  }

  /** Returns about how often the second syllable stands right behind the first; 0 where that is too rare to be kept. */
  count(left: string, right: string): number {
    const [a, b] = [this.ids.get(left), this.ids.get(right)];
    if (a === undefined || b === undefined) return 0;
    let [low, high] = [this.starts[a] ?? 0, this.starts[a + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rights[middle] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    if (low === this.starts[a + 1] || this.rights[low] !== b) return 0;
    return this.least * LEVEL_STEP ** ((this.levels[low] ?? 0) + 0.5);
  }

  /**
   * Returns how much two syllables belong together: their normalised pointwise mutual information, from -0.5 (never
   * seen) over 0 (by chance) to 1. Above 0.35 they are nearly always a word.
   */
  strength(left: string, right: string): number {
    const count = this.count(left, right);
    if (count === 0) return NEVER;
    const expected = (this.frequency(left) * this.frequency(right)) / this.total;
    return Math.log(count / expected) / Math.log(this.total / count);
  }

  /** Returns the syllables that a syllable may have been meant to be. */
  readonly lookalikes = remembered((key): Lookalike[] => {
    this.all ??= new Lookalikes(this.keys);
    return this.all.of(key);
  });

  /** Made when it is first asked for: a text without a doubtful pair needs none. */
  private all: Lookalikes | undefined;
}
