// Reads and writes protections. A file can say which cells are locked, for everybody or nobody and without a
// password; the rest of a protection is stored in custom document properties.
import { type Area, intersection, without } from '../google/engine/a1';
import type { Book, Protection, Sheet } from '../google/engine/book';
import { asProperties, fromProperties } from './kept';

/** A protection as stored in the properties, with the name of its tab in the file. */
interface Kept extends Omit<Protection, 'id'> {
  tab: string;
}

/** Returns the areas that the protections of a tab leave open to everybody; undefined when nothing is locked. */
export function openAreas({ protections, maxRows, maxColumns }: Sheet): Area[] | undefined {
  const locks = protections.filter(({ warningOnly }) => !warningOnly);
  if (locks.length === 0) return undefined;
  const grid = { row: 1, column: 1, rows: maxRows, columns: maxColumns };
  return locks.reduce<Area[]>(
    (open, { area = grid, unprotected }) =>
      open.flatMap((part) => [
        ...without(part, [area]),
        ...unprotected.flatMap((hole) => intersection(part, hole) ?? []),
      ]),
    [grid],
  );
}

const PROPERTY = 'TongHopProtections';

/** Returns the workbook's protections as custom document properties; `names` are the tabs' names in the file. */
export function protectionProperties(sheets: Sheet[], names: string[]): Record<string, string> {
  const kept = sheets.flatMap(({ protections }, i) =>
    protections.map(({ id: _, ...protection }): Kept => ({ tab: names[i] ?? '', ...protection })),
  );
  return asProperties(PROPERTY, kept.length > 0 ? kept : undefined);
}

/** Returns the protections in the custom properties of a file; an empty list when another program wrote the file. */
export function keptProtections(properties: Record<string, unknown>): Kept[] {
  const kept = fromProperties(PROPERTY, properties);
  // With an empty list, `readProtections` gives every locked tab to the owner alone.
  return Array.isArray(kept) && kept.every(isKept) ? kept : [];
}

function isKept(value: unknown): value is Kept {
  const { tab, area, description, editors = [], unprotected } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof tab === 'string' &&
    typeof description === 'string' &&
    Array.isArray(editors) &&
    editors.every((editor) => typeof editor === 'string') &&
    Array.isArray(unprotected) &&
    [...unprotected, ...(area === undefined ? [] : [area])].every(isArea)
  );
}

function isArea(value: unknown): value is Area {
  const { row, column, rows, columns } = (value ?? {}) as Record<string, unknown>;
  return [row, column, rows, columns].every((n) => Number.isInteger(n) && Number(n) > 0);
}

/**
 * Protects a tab as in its file. A locked tab without stored protections is open to the owner only, as when Google
 * imports it (reported). A tab that somebody unlocked in Excel is open to all.
 */
export function readProtections(book: Book, sheet: Sheet, kept: Kept[], isLocked: boolean): void {
  const known = kept.filter(({ tab, warningOnly }) => tab === sheet.name && (isLocked || warningOnly));
  const isExplained = !isLocked || known.some(({ warningOnly }) => !warningOnly);
  const ownersAlone = {
    description: '',
    editors: [],
    unprotected: [],
    warningOnly: false,
    domainEdit: false,
  };
  sheet.protections = [...known.map(({ tab: _, ...protection }) => protection)]
    .concat(isExplained ? [] : [ownersAlone])
    .map((protection) => ({ id: book.nextId++, ...protection }));
}
