// Words whose keys were typed with no keyboard program to read them: "dduwowcj" (Telex), "tuye6n" (VNI), "Vie^.t" (VIQR).
import { remembered } from './remembered';
import { isSyllable, mended } from './syllable';

/**
 * Keys that a foreign word hardly has where they stand here. A doubled e or o, or a last s, is no evidence: tree, teen,
 * moons; nor is a last f, r or x after most vowels or, but for f, in a short word: roof, beer, box. Digits at the end are
 * where one is a letter's mark and one its tone: m2, tổ2 have one.
 */
const EVIDENCE =
  /^d[d9]|aa|uw|.{2}j|[iy]ee|uoo|.{3}[cgmnpt]h?[rx]$|.[cgmnpt]h?f$|(?:[^eo]a|[uy])f$|[iu]a[rx]$|^(?:nh|ngh?|kh).*[mn][gh]?s$|[a-z][1-9]+[a-z]|.{2}(?:[6-8][1-5]|[1-5][6-8])$|^d[a-z]+(?=\d\d)[1-8]*9[1-8]*$|[aeo]\^|[ou]\+/;
const FOREIGN = /^(?:[Cc]onf|[Ii]nf|caf|buf|jaguar|[Tt]rojan|[A-Z].*ar$)/;

/** Of VNI, the mark of a letter after the last letter; of Telex, a w there. */
const LATE_MARKS: [RegExp, string][] = [
  [/^d([a-z]+\d*)9/, 'd9$1'],
  [/([aeo])([a-z]+|[1-5])6/, '$16$2'],
  [/(u?[ou])([a-z]*[a-np-z]|[1-5])[7w]/, '$17$2'],
  [/a([a-z]+|[1-5])8/, 'a8$1'],
];

/** "dduwowngf" has nine keys; more than any syllable needs. */
const MOST_KEYS = 12;

const TONE_KEY = /(?<=[aeiouy].*)[sfrxj1-5'`?~.]/u;
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const TONE_KEYS = ["s1'", 'f2`', 'r3?', 'x4~', 'j5.'];

/**
 * The syllable, in small letters, that the keys of a word stand for; undefined for a syllable as typed, where a capital
 * follows the first key, and where it is not certain that keys are meant.
 *
 * @example
 * fromKeys('ddarng'); // 'đảng'
 */
export function fromKeys(word: string): string | undefined {
  return word.length <= MOST_KEYS ? read(word) : undefined;
}

const read = remembered((word) => {
  const keys = word.toLowerCase();
  if (/[A-Z]/.test(word.slice(1)) || !EVIDENCE.test(keys) || FOREIGN.test(word) || isSyllable(keys))
    return undefined;
  const shaped = LATE_MARKS.reduce((moved, [late, early]) => moved.replace(late, early), keys)
    .replace(/^d[d9]/, 'đ')
    .replace(/u[w7+]o[w7+]?|uo[w7+]/, 'u\u031Bo\u031B')
    .replace(/([aeo])(?:\1|[6^])/, '$1\u0302')
    .replace(/([ou])[w7+]/, '$1\u031B')
    .replace(/a[w8(]/, 'a\u0306');
  const tone = TONE_KEY.exec(shaped);
  if (!tone) return mended(shaped);
  const mark = TONES[TONE_KEYS.findIndex((signs) => signs.includes(tone[0]))];
  return mended(shaped.replace(TONE_KEY, '') + mark);
});
