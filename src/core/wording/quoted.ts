// Texts from cells within words for people.

/** Longest part of a text that is quoted, in UTF-16 units. */
const QUOTED = 40;

/**
 * Quotes a text from a cell, shortened, within words for people.
 *
 * @example
 * quoted('hính thức'); // '“hính thức”'
 */
export function quoted(text: string): string {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}
