// Writes the status board: the columns of the tab "Đơn vị" that the add-on fills in.

import type { Cell } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import type { RegistryHeading } from '../../core/intake/registry';
import type { UnitStatus } from '../../core/round/states';
import { stateLabels } from '../../core/wording/states';
import { findSheet, type Reading } from './read';

const boardHeadings = [
  'Trạng thái',
  'Số mục',
  'Lỗi',
  'Cảnh báo',
  'Cập nhật lúc',
] as const satisfies RegistryHeading[];

/** Writes the line of each unit; lines that changed get the time `moment`. Writes nothing when no line changed. */
export function writeBoard({ sheets, registry }: Reading, statuses: UnitStatus[], moment: string): void {
  const sheet = findSheet(sheets, tabs.registry);
  const first = registry.rows[0];
  const last = registry.rows[registry.rows.length - 1];
  if (!sheet || !first || !last) return;
  let changed = false;
  const byRow = new Map<number, (string | number)[]>();
  for (const [i, { row, cells }] of registry.rows.entries()) {
    const status = statuses[i];
    if (!status) continue;
    const { state, items, errors, warnings } = status;
    const line = [stateLabels[state], items, errors, warnings];
    const isSame = line.every((value, column) => value === cells[boardHeadings[column] ?? 'TT']);
    if (!isSame) changed = true;
    byRow.set(row, [...line, isSame ? shown(cells['Cập nhật lúc']) : moment]);
  }
  if (!changed) return;
  for (const [from, to] of adjacentColumns(boardHeadings.map((heading) => registry.columns[heading]))) {
    const values: (string | number)[][] = [];
    for (let row = first.row; row <= last.row; row++) {
      values.push((byRow.get(row) ?? ['', '', '', '', '']).slice(from.index, to.index + 1));
    }
    sheet
      .getRange(first.row + 1, from.column + 1, values.length, to.column - from.column + 1)
      .setValues(values);
  }
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
