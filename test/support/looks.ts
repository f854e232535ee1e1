// What a workbook looks like to people, so that two can be compared however they came about.
import type { Book, Cell } from '../../local/google/engine/book';

/**
 * Returns every cell, format, size and protection, the tabs by name and without ids; of the log only the header row and
 * the formats.
 */
export function looksOf({ styles, validations, sheets, timeZone }: Book): unknown {
  return {
    timeZone,
    sheets: [...sheets]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id: _, rows, protections, ...sheet }) => ({
        ...sheet,
        rows: trimmed(rows.map((cells, row) => trimmed(cells.map((cell) => looks(sheet.name, row, cell))))),
        protections: protections.map(({ id: __, editors, ...protection }) => ({
          ...protection,
          editors: [...(editors ?? ['everybody'])].sort(),
        })),
      })),
  };

  function looks(tab: string, row: number, cell: Cell | null): unknown {
    const { value, formula, note, style = 0, validation } = cell ?? {};
    const seen = {
      ...(tab !== 'Nhật ký' || row === 0 ? { value, formula, note } : {}),
      style: styles[style],
      validation: validation === undefined ? undefined : validations[validation],
    };
    const isUntouched =
      style === 0 && Object.values({ ...seen, style: undefined }).every((v) => v === undefined);
    return isUntouched ? null : seen;
  }
}

function trimmed(items: unknown[]): unknown[] {
  let end = items.length;
  while (end > 0 && (items[end - 1] === null || (items[end - 1] as unknown[]).length === 0)) end--;
  return items.slice(0, end);
}
