// Lists within a sentence.

/**
 * Returns the first texts of a list in a line, and how many more there are.
 *
 * @example
 * firstOf(['“A”', '“B”', '“C”'], 2, 'tab'); // '“A”, “B” và 1 tab khác'
 */
export function firstOf(texts: string[], most: number, noun: string, separator = ', '): string {
  const rest = texts.length - most;
  return texts.slice(0, most).join(separator) + (rest > 0 ? ` và ${rest} ${noun} khác` : '');
}
