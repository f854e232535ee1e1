// What people do to cells by hand.

import type { Engine } from '../google/engine';
import { type Area, toA1 } from '../google/engine/a1';
import { cellAt, type Sheet } from '../google/engine/book';

/** One edit by hand, before somebody makes it. */
export interface HandEdit {
  sheet: Sheet;
  area: Area;
  /** Makes the edit with somebody's rights; throws when Sheets would refuse. */
  change(engine: Engine): void;
  /** `onEdit` is told the value before and after. */
  tellsValues: boolean;
}

/** Types into one cell; throws for more than one. */
export function typing(sheet: Sheet, area: Area, text: string): HandEdit {
  if (!isOneCell(area)) throw new Error(`${toA1(area)} is more than one cell: use paste`);
  return {
    sheet,
    area,
    change: ({ cells }) => cells.type(sheet.id, area.row, area.column, text),
    tellsValues: true,
  };
}

/** Pastes rows of cells from `corner` on; the cells keep their formats and rules, and the rules bind. */
export function pasting(sheet: Sheet, corner: Area, rows: string[][]): HandEdit {
  const columns = Math.max(...rows.map((row) => row.length));
  const area = { ...corner, rows: rows.length, columns };
  const values = rows.map((row) => Array.from({ length: columns }, (_, j) => unixLines(row[j] ?? '')));
  const change = ({ tabs, cells }: Engine): void => {
    const shrink = tabs.growTo(sheet.id, area);
    try {
      cells.write(sheet.id, area, values);
    } catch (error) {
      shrink();
      throw error;
    }
  };
  return { sheet, area, change, tellsValues: false };
}

// Cells break lines with \n alone, whatever the clipboard brings (reported).
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Ticks or unticks a tick box; the edit throws where there is none. */
export function ticking(sheet: Sheet, area: Area, isTicked: boolean): HandEdit {
  const change = ({ cells }: Engine): void => {
    if (cells.validations(sheet.id, area)[0]?.[0]?.kind !== 'checkbox')
      throw new Error(`${sheet.name}!${toA1(area)} is no tick box`);
    cells.write(sheet.id, area, [[isTicked]]);
  };
  return { sheet, area, change, tellsValues: isOneCell(area) };
}

/** Deletes what cells hold. */
export function clearing(sheet: Sheet, area: Area): HandEdit {
  const change = ({ cells }: Engine): void => cells.clear(sheet.id, area);
  return { sheet, area, change, tellsValues: isOneCell(area) };
}

function isOneCell({ rows, columns }: Area): boolean {
  return rows * columns === 1;
}

/** Returns the value of a cell as an event tells it, as text; undefined for a blank cell. */
export function told(sheet: Sheet, { row, column }: Area): string | undefined {
  const value = cellAt(sheet, row, column)?.value;
  if (value === undefined) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
