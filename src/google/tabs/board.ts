// Writes the status board: the columns of the tab "Đơn vị" that the add-on fills in.

import { type Cell, isBlank } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { type RegistryHeading, type RegistryRow, readRegistry } from '../../core/intake/registry';
import type { UnitStatus } from '../../core/round/states';
import { fold } from '../../core/text/vietnamese/fold';
import { stateLabels } from '../../core/wording/states';
import { findSheet, REGISTRY_COLUMNS, type Reading, readTab } from './read';

const boardHeadings = [
  'Trạng thái',
  'Số mục',
  'Lỗi',
  'Cảnh báo',
  'Cập nhật lúc',
] as const satisfies RegistryHeading[];

/** A line of the board, in the order of its headings. */
type Line = (string | number)[];

/** What the board says of each unit, by `keyOf`. */
type Lines = ReadonlyMap<string, Line>;

/**
 * Writes the line of each unit; lines that changed get the time `moment`. Writes nothing when no line changed. Finds
 * the headings and the units again right before it writes, because people may have inserted rows or columns meanwhile;
 * leaves alone what people typed there beside no unit.
 */
export function writeBoard({ sheets, registry }: Reading, statuses: UnitStatus[], moment: string): void {
  const lines: Lines = new Map(
    statuses.map((status, i): [string, Line] => [keyOf(registry.rows[i]), lineOf(status)]),
  );
  if (!registry.rows.some((row) => isChanged(row, lines))) return;
  const sheet = findSheet(sheets, tabs.registry);
  const grid = readTab(sheets, tabs.registry, REGISTRY_COLUMNS);
  if (!sheet || !grid) return;
  const { rows, columns } = readRegistry(grid);
  const timed = new Map(rows.map((row) => [row.row, timedLine(row, lines, moment)]));
  for (const [from, to] of adjacentColumns(boardHeadings.map((heading) => columns[heading]))) {
    const last = rows[rows.length - 1]?.row ?? -1;
    let run: Line[] = [];
    for (let row = 0; row <= last + 1; row++) {
      const isFree = row <= last && grid.values[row]?.slice(from.column, to.column + 1).every(isBlank);
      const line = timed.get(row) ?? (isFree && run.length > 0 ? boardHeadings.map(() => '') : undefined);
      if (line) run.push(line.slice(from.index, to.index + 1));
      else if (run.length > 0) {
        sheet
          .getRange(row - run.length + 1, from.column + 1, run.length, to.column - from.column + 1)
          .setValues(run);
        run = [];
      }
    }
  }
}

function keyOf(row: RegistryRow | undefined): string {
  return `${fold(row?.unit.name ?? '')}\n${fold(row?.unit.tab ?? '')}`;
}

function lineOf({ state, items, errors, warnings }: UnitStatus): Line {
  return [stateLabels[state], items, errors, warnings];
}

function isChanged(row: RegistryRow, lines: Lines): boolean {
  return (lines.get(keyOf(row)) ?? []).some((value, i) => value !== row.cells[boardHeadings[i] ?? 'TT']);
}

/** Returns the line of a unit with its time; undefined for a unit that the check did not know. */
function timedLine(row: RegistryRow, lines: Lines, moment: string): Line | undefined {
  const line = lines.get(keyOf(row));
  return line && [...line, isChanged(row, lines) ? moment : shown(row.cells['Cập nhật lúc'])];
}

interface BoardColumn {
  /** 0-based index in `boardHeadings`. */
  index: number;
  /** 0-based column in the tab. */
  column: number;
}

/**
 * Groups the board's columns that stand side by side, so that each group takes one write. Returns the first and the
 * last column of each group.
 */
function adjacentColumns(columns: (number | undefined)[]): [BoardColumn, BoardColumn][] {
  const runs: [BoardColumn, BoardColumn][] = [];
  for (const [index, column] of columns.entries()) {
    if (column === undefined) continue;
    const run = runs[runs.length - 1];
    if (run && run[1].index === index - 1 && run[1].column === column - 1) run[1] = { index, column };
    else
      runs.push([
        { index, column },
        { index, column },
      ]);
  }
  return runs;
}

function shown(cell: Cell | undefined): string | number {
  return typeof cell === 'object' ? cell.date : typeof cell === 'boolean' ? '' : (cell ?? '');
}
