import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as the `unit` of `fc.string`. fast-check has the same as `unit: 'binary'`, but there it
 * lists all 1,112,064 characters first, in every test file again, which takes longer than the tests.
 */
export const anyCharacter = fc
  .nat({ max: 0x10ffff - SURROGATES.count })
  .map(characterAt, (character) => placeOf(character as string));

function characterAt(place: number): string {
  return String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count);
}

/** The opposite of `characterAt`; throws when the text is not one character. */
function placeOf(text: string): number {
  const code = text.codePointAt(0) ?? 0;
  const place = code < SURROGATES.first ? code : code - SURROGATES.count;
  if (place < 0 || characterAt(place) !== text)
    throw new Error(`${JSON.stringify(text)} is not one character`);
  return place;
}
