// Reads e-mail addresses as people paste them: with names around them, with wrong signs, cut in two.
import { oneLine } from '../../grid/cells';

const SPACED_WORD = '[^\\s,;:<>()[\\]"“”|]*';
/** The end of an address that a space or a wrong sign cut off: `,vn`, `. gov.vn`, `|n`. */
const SIGN = '[,;:.|<("“]';
const ENDING = '(?:[a-z\\d-]+\\.)*(?:vn|com|gov|edu|org|net|info)';
const TAIL = `(?:\\s*${SIGN}?\\s*\\.?${ENDING}|${SIGN}[a-z\\d.-]+)(?![\\p{L}\\d@._-])`;
/** Its beginning, of which it is cut off by a space: after a sign, or where the address begins with the `@`. */
const HEAD =
  '(?:(?<![\\p{L}\\d._-])[a-z\\d][a-z\\d._+-]*\\s+(?=@)|(?<=[-–:,;<(|]\\s*)(?:(?!(?:e-?|g)?mail)[a-z\\d._-]+ )+(?=[^\\s,;:<>()@]*@))?';
/** What is meant for an address: a word with an `@`, and what was cut off from it. */
const ADDRESS = new RegExp(`${HEAD}${SPACED_WORD}@${SPACED_WORD}(?:>?${TAIL})*`, 'gu');
const EMAIL = /^[\w+&'%-]+(?:\.[\w+&'%-]+)*@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;
/** What may be the beginning of an address, cut off by a sign or a space, or the last word of a name: `cơ quan: a@x.vn`. */
const BEFORE =
  /(?<![\p{L}\d._-])(?!(?:e-?|g)?mail)([a-z\d][a-z\d._-]*)(?:[,;:.]\s?|\s|[|<("“])(?=[^\s,;:<>()[\]"“”|@]+@)/u;
const OUTSIDE = '(?![^()]*\\))\\s*';
/** Where a line of several units is cut: after an address, or at a semicolon, but not within brackets. */
export const BETWEEN = new RegExp(
  `(?<=@[^\\s@,;]*)(?!${TAIL})[,;]${OUTSIDE}|(?<!@[^\\s@,;]*);${OUTSIDE}`,
  'u',
);
const LONE_NUMBER = /^[(]?\d{1,4}[.)]?$/;

/** What a cell says of addresses. */
interface Addresses {
  emails: string[];
  /** What is meant for an address and is none, as it was typed; empty for nothing. */
  broken: string;
  /** What is said besides. */
  rest: string;
}

/**
 * Reads a cell or a field of addresses. Takes none where a word beside it may be a part of it.
 *
 * @example
 * readAddresses('Lê Văn An <an@tq.gov.vn>'); // { emails: ['an@tq.gov.vn'], broken: '', rest: 'Lê Văn An' }
 * readAddresses('an@tq.gov,vn'); // { emails: [], broken: 'an@tq.gov,vn', rest: '' }
 */
export function readAddresses(cell: string): Addresses {
  const text = oneLine(usual(cell));
  const { emails, broken } = addressesIn(text);
  const rest = withoutEmails(text);
  const isName = /<[^<>]*>|\([^()]*\)/.test(text) || /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(rest);
  const isPart = /[a-z]/i.test(rest) && !/[^ -~]/.test(rest) && !isName && !/^(?:e-?|g)?mail$/i.test(rest);
  const isLoose = emails.length + broken.length === 0 || isPart || (broken !== '' && isText(rest));
  return isLoose ? { emails: [], broken: text, rest: '' } : { emails, broken, rest };
}

/** Returns the addresses in a text, and what is meant for one. */
export function addressesIn(text: string): Omit<Addresses, 'rest'> {
  const meant = [...(text.includes('@') ? text.matchAll(ADDRESS) : [])].map(([one]) =>
    one.trim().replace(/\.+$/, ''),
  );
  const broken = meant.filter((one) => !EMAIL.test(one)).reduce(joined, '');
  return { emails: meant.filter((one) => EMAIL.test(one)), broken };
}

/** Joins two texts by a comma; one that is empty adds nothing. */
export function joined(text: string, more: string): string {
  return text === '' || more === '' ? text + more : `${text}, ${more}`;
}

/** Returns a text with the signs of addresses as they are usually typed, and without the `mailto:` of a link. */
export function usual(text: string): string {
  return text
    .replace(/＠/g, '@')
    .replace(/．/g, '.')
    .replace(/mailto:/gi, '');
}

/** Returns what a text says besides its addresses, without the signs around them. */
export function withoutEmails(text: string): string {
  const rest = text.includes('@') ? text.replace(ADDRESS, ' ') : text;
  if (rest === text) return text.replace(/[\s;,:.…]+$/, '').trim();
  return rest
    .replace(/(?:^|[\s,;:–(-]+)(?:e-?|g)?mail:?\s*$/i, '')
    .replace(/[<([]\s*[>)\]]|["“”]/g, ' ')
    .replace(/^[\s,;:–|-]+|[\s,;:.…–|<>(-]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** Returns the word right before an address that may be a part of it, or of the name; empty for none. */
export function wordBefore(text: string): string {
  return BEFORE.exec(text)?.[1] ?? '';
}

/** Returns whether a text says anything: a number alone, or signs, do not. */
export function isText(text: string): boolean {
  return /\p{L}/u.test(text) || (/\d/.test(text) && !LONE_NUMBER.test(text));
}
