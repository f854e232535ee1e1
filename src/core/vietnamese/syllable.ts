// The syllables that Vietnamese spelling can write: an initial, a rime, and a tone on the right vowel.

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
 * Whether a word, in normal form C and any case, is spelled as a Vietnamese syllable can be. Both places of the tone
 * (hòa, hoà) and both i and y (lí, lý) are accepted; whether the syllable means anything is not known.
 *
 * @example
 * isSyllable('Nghiêng'); // true
 * isSyllable('thựơc'); // false: the tone stands on ơ
 */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
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
  for (let length = 0; length <= LONGEST_ONSET; length++) {
    const rime = level.slice(length);
    if (!ONSETS.has(level.slice(0, length)) || !RIMES.has(rime)) continue;
    if (tone === 0 || isTonePlace(rime, toneAt - length)) return true;
  }
  return false;
}

const LONGEST_ONSET = 3;
/** As in "nghiêng". */
const LONGEST = 7;

function isTonePlace(rime: string, at: number): boolean {
  const vowels = rime.replace(/[^aăâeêioôơuưy]+$/, '');
  if (EITHER_VOWEL.has(rime)) return at === 0 || at === 1;
  const shaped = Math.max(...[...'ăâêôơư'].map((vowel) => vowels.lastIndexOf(vowel)));
  if (shaped >= 0) return at === shaped;
  if (vowels.length === 1 || vowels.length < rime.length) return at === vowels.length - 1;
  return at === vowels.length - 2;
}
