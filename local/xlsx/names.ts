// Names of tabs, as a file can hold them.

import { asProperties, fromProperties } from './kept';

/** What Excel keeps for itself. */
const RESERVED = 'history';

// Half characters (`Cs`) and control characters (`Cc`) cannot stand in XML.
const forbidden = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Names as a tab may have them in a file: 31 UTF-16 units at most, unique, none of `[]:*?/\`. Same order as given. */
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

/** The first `length` UTF-16 units at most, never half a character. */
export function cut(text: string, length: number): string {
  const isSplit = text.length > length && /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isSplit ? length - 1 : length);
}

const PROPERTY = 'TongHopTabNames';

/** The tabs' whole names as custom document properties, where the file's names are others. */
export function nameProperties(names: string[], fileNames: string[]): Record<string, string> {
  const cut = names.flatMap((name, i) => (name === fileNames[i] ? [] : [[fileNames[i], name]]));
  return asProperties(PROPERTY, cut.length > 0 ? Object.fromEntries(cut) : undefined);
}

/** The whole name of a tab of a file, by what the file's properties tell; the file's own name where they do not. */
export function wholeName(fileName: string, properties: Record<string, unknown>): string {
  const kept = fromProperties(PROPERTY, properties);
  const name: unknown = kept && Object.entries(kept).find(([cut]) => cut === fileName)?.[1];
  return typeof name === 'string' ? name : fileName;
}
