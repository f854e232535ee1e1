// Text written for the fonts that came before Unicode (.VnTime, VNI-Times): it shows as "Tæ chøc" or "Toå chöùc".
import { toNfc } from './nfc';
import { remembered } from './remembered';
import { isSyllable } from './syllable';

/** What TCVN3 (TCVN 5712:1993, VN3) shows at U+00A1 to U+00FE; a dot where it has no letter. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

/** What VNI shows for the characters that are not their own: letters, and marks on the vowel before. */
const VNI = new Map(
  (
    'ñđ ôơ öư íí ìì æỉ óĩ òị îỵ ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323 ' +
    'â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323 ' +
    'ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** A run of Latin letters and of the signs that TCVN3 shows as letters. */
const WORD = /[A-Za-z\u00A1-\u024F\u1EA0-\u1EF9]+/g;

/** What Unicode Vietnamese has no use for inside a word, and nobody types beside a letter: a single such word is enough. */
const SIGN = /[\u00A1-\u00AC\u00AE-\u00B6\u00B8\u00BA-\u00BFÞØßþ]|¹(?=[a-z])/;

/** A capital after a small letter, as in "thÓ", which nobody types. */
const CAPITAL_INSIDE = /[a-z][À-Þ]/;

/** A letter that Vietnamese has in no encoding of today, but for foreign names such as Müller. */
const WEAK = /[åæîñøûÅÆÎÑØÛ]|^[^A-Z]*[äëïöü]/;

/** A letter that is in no old encoding: text around it was typed in Unicode. */
const UNICODE_ONLY = /[\u0100-\u024F\u1EA0-\u1EF9]/;

/** One without a sign is a chance, as in "Zoë"; a text in an old font has such words throughout, or next to each other. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.2;

type Convert = (word: string) => string;

/** Where a text is in an old encoding, and that part as Unicode, if it is certain where it begins and ends. */
export interface LegacyText {
  start: number;
  end: number;
  unicode?: string;
}

/**
 * Finds the part of a text, in normal form C, that is in an old encoding: all of it where no word can only be Unicode;
 * otherwise from the first such word to the end of the last. Must be asked before anything is cleaned: TCVN3 writes ư
 * as the invisible soft hyphen.
 */
export function findLegacyEncoding(text: string): LegacyText | undefined {
  if (!/[\u00A1-\u00FF]/.test(text)) return undefined;
  const words = [...text.matchAll(WORD)];
  const found = words.filter(({ 0: word }) => isLegacyWord(word));
  const [first] = found;
  const last = found[found.length - 1];
  if (!first || !last) return undefined;
  const areNeighbours = found.some(
    ({ index, 0: word }, i) => found[i + 1]?.index === index + word.length + 1,
  );
  const isEnough =
    found.some(
      ({ 0: word }) => (word.length > 2 && (SIGN.test(word) || WEAK.test(word))) || CAPITAL_INSIDE.test(word),
    ) ||
    (found.length >= LEAST_WORDS && (areNeighbours || found.length >= words.length * LEAST_SHARE));
  if (!isEnough) return undefined;
  const convert = converterOf(found.map(({ 0: word }) => word));
  if (!words.some(({ 0: word }) => isUnicode(word, convert)))
    return { start: 0, end: text.length, unicode: converted(text, convert) };
  const start = first.index;
  const end = last.index + last[0].length;
  // A word beside it, or in it, that reads as a syllable either way: nobody can tell whether it belongs to it.
  const isDoubtful = words.some(({ 0: word, index }) => {
    const isNear = index + word.length >= start - 1 && index <= end + 1;
    return isNear && !isLegacyWord(word) && !isUnicode(word, convert) && convert(word) !== word;
  });
  const part = text.slice(start, end);
  return { start, end, ...(!isDoubtful && { unicode: converted(part, convert) }) };
}

/** In VNI, where a mark follows its letter: "nghieâng" has eight. Much longer runs are slow to compose. */
const LONGEST_WORD = 10;

/**
 * A sign alone proves nothing (25°, «Nhân Dân», Müller), nor does an accent (có): the word must read as Vietnamese in an
 * old encoding, and not in Unicode. A sign alone, such as ·, may be a bullet.
 */
const isLegacyWord = remembered((word) => {
  if (word.length > LONGEST_WORD || !/[\u00A1-\u00FF]/.test(word) || !/[A-Za-z]/.test(word)) return false;
  // Ð for Đ, a product, a micrometre.
  if (/^(?:Ð|[A-Za-z]?×[A-Za-z]?$|µ[A-Za-z]$)/.test(word) || UNICODE_ONLY.test(word) || isPlain(word))
    return false;
  return isSyllable(fromTcvn3(word)) || isSyllable(fromVni(word));
});

/** Common words that TCVN3 would make rare ones of: xó, vỡ, lỡ, cú. */
const COMMON = /^(?:xã|và|là|có|thôn|công|không|trên|nông)$/i;

/** Whether a word reads as Vietnamese in Unicode only, or hardly in an old encoding. */
function isUnicode(word: string, convert: Convert): boolean {
  if (UNICODE_ONLY.test(word)) return true;
  return isPlain(word) && ((convert === fromTcvn3 && COMMON.test(word)) || !isSyllable(convert(word)));
}

/** Whether a word reads as Vietnamese in Unicode. */
function isPlain(word: string): boolean {
  return isSyllable(word) && !CAPITAL_INSIDE.test(word);
}

/** The encoding that makes syllables of more of the words. */
function converterOf(words: string[]): Convert {
  const syllables = (convert: Convert) => words.filter((word) => isSyllable(convert(word))).length;
  return syllables(fromVni) > syllables(fromTcvn3) ? fromVni : fromTcvn3;
}

/**
 * A text in an old encoding as Unicode, to look at before it is used: wholly from TCVN3 or wholly from VNI, whichever
 * makes more syllables of it.
 *
 * @example
 * fromLegacy('Uû ban nh©n d©n'); // 'Uỷ ban nhân dân'
 */
export function fromLegacy(text: string): string {
  return converted(text, converterOf(text.match(WORD) ?? []));
}

/**
 * TCVN3 has no capitals with a tone: fonts such as .VnTimeH show small letters as capitals. So a word all of whose other
 * letters are capitals is in such a font, and one with a single other letter where the whole text is.
 */
function converted(legacy: string, convert: Convert): string {
  const isInCapitals = !/[a-z]/.test(legacy);
  return legacy.replace(WORD, (word, at: number) => {
    // A bullet, a quotation mark, ½, a unit such as µm, a product such as 5m×3m; but there are a point đ) and the word ô.
    const isLetter =
      convert === fromTcvn3 && /^(?:.?®\)|(?:^|\s)« )$/.test(legacy.slice(Math.max(0, at - 1), at + 2));
    const isSign = /^(?:[\u00A1-\u00BF×]|µ[A-Za-z])$/.test(word) && !isLetter;
    if (isSign || /\d/.test(legacy.charAt(at - 1))) return word;
    const read = convert(word).replace(/\./g, (_, i) => word.charAt(i));
    const isCapital = isInCapitals
      ? /[A-Z]/.test(legacy)
      : /^[^a-z]*[A-Z\u00A1-\u00A7][^a-z]*[A-Z][^a-z]*$/.test(word);
    return isCapital ? read.toUpperCase() : read;
  });
}

function fromTcvn3(word: string): string {
  return word.replace(/[\u00A1-\u00FE]/g, (sign) => TCVN3.charAt(sign.charCodeAt(0) - 0xa1));
}

function fromVni(word: string): string {
  const read = word.replace(/[^A-Za-z]/g, (sign) => {
    const letter = VNI.get(sign.toLowerCase()) ?? sign;
    return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
  });
  return toNfc(read);
}
