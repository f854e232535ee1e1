// Generates the worst text that can be typed or pasted, and says what XML 1.0 can hold of it.
import fc from 'fast-check';
import { anyCharacter } from '../any-character';

/**
 * Generates texts of any characters and any UTF-16 units: control characters, lone surrogates, markup, other scripts.
 */
export const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '</w:t>',
        '<!--',
        '&#0;',
        '\n',
        '\r',
        '\t',
        ' ',
        'ủ',
        ' của ',
        'chữ '.repeat(9),
        '😀',
        '\u0000',
        '\ud83d',
      ),
    )
    .map((pieces) => pieces.join('')),
);

/** Returns a text without the characters that XML 1.0 (production [2], Char) does not allow. */
export function legal(text: string): string {
  return Array.from(text)
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd;
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      return !(control || surrogate || code === 0xfffe || code === 0xffff);
    })
    .join('');
}

/** Returns a text as a program reads it in a document: legal characters only, and every line end as `\n`. */
export const printable = (text: string): string => legal(text).replace(/\r\n?/g, '\n');
