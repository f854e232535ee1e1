// Texts from cells within words for people.

/** Longest part of a text that is quoted, in UTF-16 units. */
const QUOTED = 40;

/** A text from a cell within words for people, shortened. */
export function quoted(text: string): string {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}”`;
}
