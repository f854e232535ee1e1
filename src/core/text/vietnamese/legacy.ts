// Text written for the fonts that came before Unicode (.VnTime, VNI-Times): it shows as "Tæ chøc" or "Toå chöùc".
import { toNfc } from './nfc';
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

/** What Unicode Vietnamese has no use for inside a word. */
const SIGN = /[\u00A1-\u00BFÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]/;

/** One is a chance, as in "Zoë"; a text in an old font has such words throughout. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.2;

/**
 * The part of a text, in normal form C, that is in an old encoding: from the first such word to the end of the last.
 * Must be asked before anything is cleaned: TCVN3 writes ư as the invisible soft hyphen.
 */
export function findLegacyEncoding(text: string): { start: number; end: number } | undefined {
  if (!SIGN.test(text)) return undefined;
  let words = 0;
  let legacyWords = 0;
  let start = 0;
  let end = 0;
  for (const { 0: word, index = 0 } of text.matchAll(WORD)) {
    words++;
    if (!isLegacyWord(word)) continue;
    if (legacyWords === 0) start = index;
    end = index + word.length;
    legacyWords++;
  }
  return legacyWords >= LEAST_WORDS && legacyWords >= words * LEAST_SHARE ? { start, end } : undefined;
}

/** In VNI, where a mark follows its letter: "nghieâng" has eight. Much longer runs are slow to compose. */
const LONGEST_WORD = 10;

/**
 * A sign alone proves nothing (25°, «Nhân Dân», Müller), nor does an accent (có): the word must read as Vietnamese in an
 * old encoding, and not in Unicode. A µ at its beginning stands for micro, and a sign alone, such as ·, may be a bullet.
 */
function isLegacyWord(word: string): boolean {
  if (word.length > LONGEST_WORD || !/[\u00A1-\u00FF]/.test(word) || !/[A-Za-z]/.test(word)) return false;
  if (word.startsWith('µ') || isSyllable(word)) return false;
  return isSyllable(fromTcvn3(word)) || isSyllable(fromVni(word));
}

/**
 * A text in an old encoding as Unicode, to look at before it is used: wholly from TCVN3 or wholly from VNI, whichever
 * makes more syllables of it. TCVN3 has no capitals with a tone: fonts such as .VnTimeH show small letters as capitals,
 * so these come out small.
 *
 * @example
 * fromLegacy('Uû ban nh©n d©n'); // 'Uỷ ban nhân dân'
 */
export function fromLegacy(text: string): string {
  const tcvn3 = converted(text, fromTcvn3);
  const vni = converted(text, fromVni);
  return vni.syllables > tcvn3.syllables ? vni.text : tcvn3.text;
}

function converted(legacy: string, convert: (word: string) => string): { text: string; syllables: number } {
  let syllables = 0;
  const text = legacy.replace(WORD, (word) => {
    const read = convert(word);
    if (isSyllable(read)) syllables++;
    return read.replace(/\./g, (_, at) => word.charAt(at));
  });
  return { text, syllables };
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
