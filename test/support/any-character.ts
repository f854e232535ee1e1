import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Generates any character of Unicode, for the `unit` of `fc.string`. fast-check's own `unit: 'binary'` first lists
 * all 1,112,064 characters, again in every test file, which takes longer than the tests.
 */
export const anyCharacter = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map(characterAt, (character) => placeOf(character as string));

function characterAt(place: number): string {
  return String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count);
}

/** Returns the place of a character, the inverse of `characterAt`. Throws when the text is not one character. */
function placeOf(text: string): number {
  const code = text.codePointAt(0) ?? 0;
  const place = code < SURROGATES.first ? code : code - SURROGATES.count;
  if (place < 0 || characterAt(place) !== text)
    throw new Error(`${JSON.stringify(text)} is not one character`);
  return place;
}
