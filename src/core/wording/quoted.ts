// Texts from cells within words for people.

/** The longest part of a text that is quoted where nothing else is said, in UTF-16 units. */
export const QUOTED = 40;

/**
 * Quotes a text from a cell, shortened to `most` UTF-16 units, within words for people.
 *
 * @example
 * quoted('hính thức'); // '“hính thức”'
 */
export function quoted(text: string, most = QUOTED): string {
  return `“${text.length > most ? `${text.slice(0, most)}…` : text}”`;
}
