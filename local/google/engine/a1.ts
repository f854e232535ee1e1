// A1 notation: between `B5:C9` and numbers.
import { cellName } from '../../../src/core/grid/a1';

/** A rectangle of cells; rows and columns count from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The size of a grid. */
export interface Size {
  rows: number;
  columns: number;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * Returns the A1 notation of an area: `B5` for one cell, else `B5:C9`.
 *
 * @example
 * toA1({ row: 5, column: 2, rows: 5, columns: 2 }) // 'B5:C9'
 */
export function toA1(area: Area): string {
  const { row, column, rows, columns } = area;
  const first = cellName(row - 1, column - 1);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 2, column + columns - 2)}`;
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/**
 * Returns the area that `a1` names: `B5`, `B5:C9`, `A:C`, `2:5`, `A2:C`; undefined when it names none in such a way.
 * Corners may stand in either order. An open side ends where the grid ends.
 *
 * @example
 * parseA1('A2:C', { rows: 1000, columns: 26 }) // { row: 2, column: 1, rows: 999, columns: 3 }
 */
export function parseA1(a1: string, grid: Size): Area | undefined {
  const parts = a1.trim().split(':');
  if (parts.length > 2) return undefined;
  const [from, to] = [corner.exec(parts[0] ?? ''), corner.exec(parts[1] ?? parts[0] ?? '')];
  if (!from?.[0] || !to?.[0]) return undefined;
  const isCell = parts.length === 1;
  if (isCell && (!from[1] || !from[2])) return undefined;
  // `A2:5` and `2:C` name no range: a side is open only when both corners leave it out, or the end does.
  if (!from[1] !== !to[1] || (!from[2] && to[2])) return undefined;
  const [top, bottom] = ordered(from[2] ? Number(from[2]) : 1, to[2] ? Number(to[2]) : grid.rows, !to[2]);
  const [left, right] = ordered(
    from[1] ? columnNumber(from[1]) : 1,
    to[1] ? columnNumber(to[1]) : grid.columns,
    !to[1],
  );
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Returns the notation of whole rows or columns, such as `5:7` and `A:F`, for an area that `a1` names so; else undefined.
 *
 * @example
 * wholeLines('$F:A', { row: 1, column: 1, rows: 1000, columns: 6 }) // 'A:F'
 */
export function wholeLines(a1: string, { row, column, rows, columns }: Area): string | undefined {
  const text = a1.trim();
  if (/^\$?\d+:\$?\d+$/.test(text)) return `${row}:${row + rows - 1}`;
  if (!/^\$?[A-Za-z]+:\$?[A-Za-z]+$/.test(text)) return undefined;
  const letters = (n: number): string => cellName(0, n - 1).slice(0, -1);
  return `${letters(column)}:${letters(column + columns - 1)}`;
}

function ordered(a: number, b: number, open: boolean): [number, number] {
  return a <= b || open ? [a, b] : [b, a];
}

/** Returns the cells that two areas share, if any. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Returns what is left of `area` once the `holes` are cut out of it. */
export function without(area: Area, holes: Area[]): Area[] {
  return holes.reduce((left, hole) => left.flatMap((piece) => cut(piece, hole)), [area]);
}

function cut(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}
