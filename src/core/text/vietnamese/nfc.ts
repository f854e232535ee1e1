// Unicode normal form C, also for text on which `normalize` alone is wrong for Vietnamese, or slow.
import type { Edit } from '../../model/prose';
import { replaceMatches, trimEdit } from '../tracked-text';

/** More marks than any orthography puts on a letter (UAX #15, stream-safe text); the time to order them is quadratic. */
const TOO_MANY_MARKS = /(?<=\p{M}{30})\p{M}+/gu;

/**
 * A letter with marks after it, or a single character that normal form C may replace. Each is normalised by itself:
 * nothing composes across its end but vowels and finals of Hangul and a vowel of Kirat Rai, so these count as marks.
 */
const COMPOSABLE =
  /[^\p{M}\s\u1160-\u11FF\u{16D67}]?[\p{M}\u1160-\u11FF\u{16D67}]+|[^\0-\u02FF\u1E00-\u1EFF\u2002-\u2121]/gu;

/** A text without such a character is in normal form C; Vietnamese typed as usual has none. */
const MAY_NEED_NFC = /[^\0-\u02FF\u1E00-\u1EFF\u2002-\u20CF\u2100-\u2121]/;

const TONE_BEFORE_SHAPE = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/u;

/**
 * Normal form C of one match of `COMPOSABLE`; a tone typed before â, ê, ô or ă has its mark still becomes one letter.
 */
function compose(match: string): string {
  const composed = match.replace(TOO_MANY_MARKS, '').normalize('NFC');
  if (composed.length === 1) return composed;
  const reordered = composed.normalize('NFD').replace(TONE_BEFORE_SHAPE, '$2$1').normalize('NFC');
  return reordered.length < composed.length ? reordered : composed;
}

/** The changes that bring a text to normal form C. */
export function nfcEdits(text: string): Edit[] {
  if (!MAY_NEED_NFC.test(text)) return [];
  return replaceMatches(text, COMPOSABLE, ([match]) => compose(match)).map((edit) =>
    edit.replacement.length > 1 ? trimEdit(text, edit) : edit,
  );
}

/** Normal form C of a text. */
export function toNfc(text: string): string {
  return MAY_NEED_NFC.test(text) ? text.replace(COMPOSABLE, compose) : text;
}
