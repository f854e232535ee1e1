// Converts tab names into names that a file can hold, and back.

import { asProperties, fromProperties } from './kept';

/** A tab name that Excel reserves. */
const RESERVED = 'history';

// Lone surrogates (`Cs`) and control characters (`Cc`) cannot stand in XML.
const forbidden = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * Returns names that tabs may have in a file, in the same order: unique, at most 31 UTF-16 units, none of `[]:*?/\`.
 *
 * @example
 * xlsxNames(['Xã A/B', 'Xã A:B']); // ['Xã A_B', 'Xã A_B (2)']
 */
export function xlsxNames(names: string[]): string[] {
  const taken = new Set([RESERVED]);
  return names.map((name) => {
    const clean = name.replace(forbidden, '_').replace(/^'|'$/g, '_') || '_';
    let [candidate, n] = [cut(clean, 31), 1];
    while (taken.has(candidate.toLowerCase())) {
      const mark = ` (${++n})`;
      candidate = cut(clean, 31 - mark.length) + mark;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}

/** Returns at most the first `length` UTF-16 units of a text, and never half a surrogate pair. */
export function cut(text: string, length: number): string {
  const isSplit = text.length > length && /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}

const PROPERTY = 'TongHopTabNames';

/**
 * Returns the custom document properties that hold the whole names of the tabs; none when no name differs in the
 * file.
 */
export function nameProperties(names: string[], fileNames: string[]): Record<string, string> {
  const cut = names.flatMap((name, i) => (name === fileNames[i] ? [] : [[fileNames[i], name]]));
  return asProperties(PROPERTY, cut.length > 0 ? Object.fromEntries(cut) : undefined);
}

/** Returns the whole name of a tab from the properties of its file; its name in the file when they have none. */
export function wholeName(fileName: string, properties: Record<string, unknown>): string {
  const kept = fromProperties(PROPERTY, properties);
  const name: unknown = kept && Object.entries(kept).find(([cut]) => cut === fileName)?.[1];
  return typeof name === 'string' ? name : fileName;
}
