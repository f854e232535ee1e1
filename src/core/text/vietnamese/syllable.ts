// The syllables that Vietnamese spelling can write: an initial, a rime, and a tone on the right vowel.
import { remembered } from './remembered';

/** The vowels, each in its six tones: level, huyền, sắc, hỏi, ngã, nặng. */
const VOWELS = 'aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ';

const TONED = new Map<string, { vowel: string; tone: number }>();
for (const vowel of VOWELS.split(' ')) {
  for (let tone = 1; tone < 6; tone++) TONED.set(vowel.charAt(tone), { vowel: vowel.charAt(0), tone });
}

const ONSETS = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oem oen oeo oep oet ' +
    'oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uê uêch uênh uêt uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
    'uc ui um un ung up ut uôc uôi uôm uôn uông uôt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y ych yên yêm yêng yêt yêu ym yn ynh yp yt yu'
  ).split(' '),
);

/** Rimes on which practice puts the tone on either vowel: hòa, hoà; thúy, thuý. */
const EITHER_VOWEL = new Set(['oa', 'oe', 'uy']);

const STOPPED = /(?:[ptc]|ch)$/;
const SAC = 2;
const NANG = 5;

/**
 * Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh, and nowhere else; gi is a letter of its
 * own.
 */
const MISWRITTEN = /^(?:(?:k(?!h)|gh|ngh)[^eêiy]|(?:c|ng)[eêiy]|g[eêy])/;
const OTHER_WAY: Record<string, string> = { c: 'k', k: 'c', g: 'gh', gh: 'g', ng: 'ngh', ngh: 'ng' };

/**
 * After another sound than qu the y of a longer rime needs a u before it (chuyển), and the first sound of a word is not
 * iê (yêu); qu has its u, and gi its i.
 */
const MISJOINED = /^(?:(?!qu)[^aăâeêioôơuưy]+y.|iê|quu|gii)/;

const LONGEST_ONSET = 3;
/** As in "nghiêng". */
const LONGEST = 7;

/**
 * Whether a word, in normal form C and any case, is spelled as a Vietnamese syllable can be. Both places of the tone
 * (hòa, hoà) and both i and y (lí, lý) are accepted; whether the syllable means anything is not known.
 *
 * @example
 * isSyllable('Nghiêng'); // true
 * isSyllable('thựơc'); // false: the tone stands on ơ
 * isSyllable('nghành'); // false: ngh stands before e, ê and i only
 */
export function isSyllable(word: string): boolean {
  return word.length <= LONGEST && isSpelled(word);
}

const isSpelled = remembered((word) => {
  let level = '';
  let tone = 0;
  let toneAt = -1;
  for (const letter of word.toLowerCase()) {
    const toned = TONED.get(letter);
    if (toned && tone > 0) return false;
    if (toned) {
      tone = toned.tone;
      toneAt = level.length;
    }
    level += toned?.vowel ?? letter;
  }
  if (STOPPED.test(level) && tone !== SAC && tone !== NANG) return false;
  if (MISWRITTEN.test(level) || MISJOINED.test(level)) return false;
  for (let length = 0; length <= LONGEST_ONSET; length++) {
    const rime = level.slice(length);
    if (!ONSETS.has(level.slice(0, length)) || !RIMES.has(rime)) continue;
    if (length === 1 && level === 'gia') continue;
    if (tone === 0 || isTonePlace(rime, toneAt - length)) return true;
  }
  return false;
});

function isTonePlace(rime: string, at: number): boolean {
  const vowels = rime.replace(/[^aăâeêioôơuưy]+$/, '');
  if (EITHER_VOWEL.has(rime)) return at === 0 || at === 1;
  const shaped = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  if (shaped >= 0) return at === shaped;
  if (vowels.length === 1 || vowels.length < rime.length) return at === vowels.length - 1;
  return at === vowels.length - 2;
}

/**
 * The syllable that a word, in small letters, is but for how its first sound is written: c, g, ng or k, gh, ngh.
 *
 * @example
 * withOtherOnset('nghành'); // 'ngành'
 */
export function withOtherOnset(word: string): string | undefined {
  const written = word
    // No syllable begins with “coa”: “koáng” is “khoáng”.
    .replace(/^k(?=o[aàáảãạăắằẳẵặeèéẻẽẹ])/, 'kh')
    .replace(/^(?:ngh?|gh?|[ck](?!h))/, (onset) => OTHER_WAY[onset] ?? onset);
  return !isSyllable(word) && isSyllable(written) ? written : undefined;
}

/** A letter typed twice, or once with its mark and once without. */
const DOUBLED = /([a-zđ])([\u0302\u0306\u031B]?)\1([\u0302\u0306\u031B]?)/gu;
/** Đ typed once with its stroke and once without. */
const HALF_STROKED = /^(?:dđ|đd)/;
/** Of uyê, as in chuyển, the y alone. */
const WITHOUT_U = /^([^aeiouy]+)(?=ye\u0302)/u;
/** Of ươ before a final, one letter without its horn. */
const HALF_HORNED = /u\u031Bo(?!\u031B)|uo\u031B/u;
/** Two last letters in the wrong order, as in “trogn”; a foreign word that has them is no syllable once they are changed. */
export const SWAPPED = /(?:gn|h[cn])$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The syllable that a word, in small letters, makes once its tone stands where it belongs, no letter is typed twice,
 * ươ has both its horns, uyê its u and the end its order; undefined where it makes none, or has two tones.
 *
 * @example
 * mended('thựơc'); // 'thược'
 * mended('tuyềen'); // 'tuyền'
 */
export function mended(word: string): string | undefined {
  return word.length <= LONGEST + 2 ? mend(word) : undefined;
}

const mend = remembered((word) => {
  const marks = word.normalize('NFD');
  const tones = new Set(marks.match(TONES) ?? ['']);
  const [tone = ''] = tones;
  if (tones.size > 1) return undefined;
  const letters = marks.replace(TONES, '').replace(HALF_STROKED, 'đ');
  const single = letters.replace(DOUBLED, (_, letter, a, b) => letter + (a || b));
  for (const spelled of [
    letters,
    single,
    single.replace(HALF_HORNED, 'u\u031Bo\u031B'),
    single.replace(WITHOUT_U, '$1u'),
    single.replace(SWAPPED, ([a, b]) => `${b}${a}`),
  ]) {
    const vowels = [...spelled.matchAll(/[aeiouy][\u0302\u0306\u031B]?/gu)];
    const placed = vowels.map(({ 0: vowel, index = 0 }) => {
      const end = index + vowel.length;
      return (spelled.slice(0, end) + tone + spelled.slice(end)).normalize('NFC');
    });
    const found = placed.find(isSyllable);
    if (found) return found;
  }
  return undefined;
});
