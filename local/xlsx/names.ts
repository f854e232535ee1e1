// Converts tab names, and links to tabs, into what a file can hold, and back.
import type { Cell as XlsxCell } from 'hucre/xlsx';
import type { Sheet } from '../google/engine/book';

type Hyperlink = NonNullable<XlsxCell['hyperlink']>;

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

/**
 * Returns a link as the library writes it: one to a tab by the tab's name in the file, which knows no ids. Returns
 * undefined where there is no such tab. `fileNames` are those of `sheets`, in the same order.
 */
export function xlsxLink(link: string, sheets: Sheet[], fileNames: string[]): Hyperlink | undefined {
  const [, id] = /^#gid=(\d+)$/.exec(link) ?? [];
  if (id === undefined) return { target: link };
  const name = fileNames[sheets.findIndex((sheet) => sheet.id === Number(id))];
  return name === undefined ? undefined : { target: '', location: `'${name.replace(/'/g, "''")}'!A1` };
}

/** Returns a link of a file; undefined for one that leads to no tab and no page. `fileNames` are those of the tabs, by id. */
export function readLink({ target, location = '' }: Hyperlink, fileNames: string[]): string | undefined {
  const [, quoted, plain = ''] = /^(?:'((?:[^']|'')*)'|([^'!]+))!/.exec(location) ?? [];
  const id = fileNames.indexOf(quoted?.replace(/''/g, "'") ?? plain);
  if (id >= 0) return `#gid=${id}`;
  return /^https?:/.test(target) ? target : undefined;
}
