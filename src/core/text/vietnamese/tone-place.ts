// The place of the tone on oa, oe and uy where nothing follows: hòa, thủy (old) or hoà, thuỷ (new).
import { toNfc } from './nfc';
import { remembered } from './remembered';

/** Where the tone stands: on the first vowel, or on the second. */
export type TonePlace = 'old' | 'new';

const ENDS = { old: '(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)', new: '(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])' };
const AT_END = { old: new RegExp(`${ENDS.old}$`, 'i'), new: new RegExp(`${ENDS.new}$`, 'i') };
const NO_LETTER = '(?![A-Za-zÀ-ɏ\\u0300-\\u036FḀ-ỹ])';
const IN_TEXT = { old: new RegExp(ENDS.old + NO_LETTER, 'gi'), new: new RegExp(ENDS.new + NO_LETTER, 'gi') };

/** Whether a text in normal form C has a word that shows this place; most words are written alike either way. */
export function showsTonePlace(text: string, place: TonePlace): boolean {
  return text.search(IN_TEXT[place]) >= 0;
}

/** A word in normal form C with its tone in the old place; as it is where both ways write it alike. */
export function toOldTone(word: string): string {
  return AT_END.new.test(word) ? swapped(word) : word;
}

/** A word in normal form C with its tone in the new place; as it is where both ways write it alike. */
export function toNewTone(word: string): string {
  return AT_END.old.test(word) ? swapped(word) : word;
}

/** The place of the tone that most words of the texts show, which may be in any normal form; `otherwise` where neither wins. */
export function majorityTonePlace(texts: Iterable<string>, otherwise: TonePlace): TonePlace {
  let lead = 0;
  for (const text of texts) {
    const composed = toNfc(text);
    lead += (composed.match(IN_TEXT.new)?.length ?? 0) - (composed.match(IN_TEXT.old)?.length ?? 0);
  }
  return lead === 0 ? otherwise : lead > 0 ? 'new' : 'old';
}

function swapped(word: string): string {
  return word.slice(0, -2) + swappedVowels(word.slice(-2));
}

/** Taken apart, two vowels and a tone are three units, of which the last two change places either way. */
const swappedVowels = remembered((vowels) =>
  vowels
    .normalize('NFD')
    .replace(/(.)(.)$/u, '$2$1')
    .normalize('NFC'),
);
