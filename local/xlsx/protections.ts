// Who may type where. A file says which cells are locked, for everybody or nobody and without a password; the rest
// of a protection goes along in custom document properties.
import { type Area, intersection, without } from '../google/engine/a1';
import type { Book, Protection, Sheet } from '../google/engine/book';
import { asProperties, fromProperties } from './kept';

/** What a protection is beside the locked cells, and its tab's name in the file. */
interface Kept extends Omit<Protection, 'id'> {
  tab: string;
}

/** The cells that a tab's protections leave open to everybody; undefined when nothing is locked. */
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

/** The workbook's protections as custom document properties; `names` are those of the tabs in the file. */
export function protectionProperties(sheets: Sheet[], names: string[]): Record<string, string> {
  const kept = sheets.flatMap(({ protections }, i) =>
    protections.map(({ id: _, ...protection }): Kept => ({ tab: names[i] ?? '', ...protection })),
  );
  return asProperties(PROPERTY, kept.length > 0 ? kept : undefined);
}

/** The protections that the custom properties of a file tell of; none when it was written elsewhere. */
export function keptProtections(properties: Record<string, unknown>): Kept[] {
  const kept = fromProperties(PROPERTY, properties);
  // Without them the tabs that are locked are the owner's alone.
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
 * Protects a tab as its file does. A locked tab that nothing is known of lets only the owner through, as on Google's
 * import (reported); one that somebody unlocked in Excel is open.
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
