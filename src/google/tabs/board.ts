// Writes the status board: the columns of the tab "Đơn vị" that the add-on fills in.

import { type Cell, cellText } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import {
  type Registry,
  type RegistryHeading,
  type RegistryRow,
  readRegistry,
} from '../../core/intake/registry';
import type { Settings } from '../../core/model/settings';
import { dueText, handedInAt } from '../../core/round/hand-in';
import { isWaiting, type UnitStatus } from '../../core/round/states';
import { fold } from '../../core/text/vietnamese/fold';
import { stateLabels } from '../../core/wording/states';
import { columnsOf, findSheet, REGISTRY_COLUMNS, toCells } from './read';
import type { Reading } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const boardHeadings = [
  'Trạng thái',
  'Số mục',
  'Lỗi',
  'Cảnh báo',
  'Cập nhật lúc',
  'Nộp lúc',
  'Hạn',
] as const satisfies RegistryHeading[];

/** When the line was written. */
const TIME = 'Cập nhật lúc';

/** A line of the board, in the order of its headings. */
type Line = (string | number)[];

/** What the board says of each unit, by `registryKey`. */
type Lines = ReadonlyMap<string, Line>;

/** The tab as read at one moment. */
interface Registered {
  values: unknown[][];
  registry: Registry;
}

/** A cell that was written, and what it was meant for; 0-based. */
interface Written {
  row: number;
  column: number;
  value: string | number;
  unit: string;
  heading: string;
}

/**
 * Writes the line of each unit; lines that changed get the time `moment`. Writes nothing when no line changed, and
 * leaves alone what people typed there beside no unit. People may insert rows or columns meanwhile, so it finds the
 * headings and the units again right before it writes, looks again after it, and puts back what the write hit.
 */
export function writeBoard(
  { sheets, registry, settings }: Pick<Reading, 'sheets' | 'registry' | 'settings'>,
  statuses: UnitStatus[],
  moment: string,
): void {
  const sheet = findSheet(sheets, tabs.registry);
  const lines: Lines = new Map(
    statuses.map((status, i): [string, Line] => {
      const row = registry.rows[i];
      return [registryKey(row), lineOf(row, status, settings, moment)];
    }),
  );
  if (!sheet || !registry.rows.some((row) => isChanged(row, lines))) return;
  let now = readAgain(sheet);
  for (let turn = 0; turn < 2; turn++) {
    const written = writeLines(sheet, now, lines, moment);
    const before = now;
    now = readAgain(sheet);
    if (!putBack(sheet, written, before, now)) return;
    now = readAgain(sheet);
  }
}

function readAgain(sheet: Sheet): Registered {
  const values = columnsOf(sheet, REGISTRY_COLUMNS).getValues();
  return { values, registry: readRegistry({ tab: tabs.registry, values: toCells(values) }) };
}

function writeLines(sheet: Sheet, { values, registry }: Registered, lines: Lines, moment: string): Written[] {
  const { rows, columns } = registry;
  const timed = new Map(rows.map((row) => [row.row, timedLine(row, lines, moment)]));
  const written: Written[] = [];
  const last = rows[rows.length - 1]?.row ?? -1;
  for (const [from, to] of adjacentColumns(boardHeadings.map((heading) => columns[heading]))) {
    let run: Line[] = [];
    for (let row = 0; row <= last + 1; row++) {
      const isFree =
        row <= last && values[row]?.slice(from.column, to.column + 1).every((cell) => cell === '');
      const line = timed.get(row) ?? (isFree && run.length > 0 ? boardHeadings.map(() => '') : undefined);
      if (line) run.push(line.slice(from.index, to.index + 1));
      else if (run.length > 0) {
        const first = row - run.length;
        sheet.getRange(first + 1, from.column + 1, run.length, to.column - from.column + 1).setValues(run);
        for (const [i, cells] of run.entries()) {
          for (const [j, value] of cells.entries()) {
            const heading = boardHeadings[from.index + j] ?? '';
            const unit = unitAt(registry, first + i);
            written.push({ row: first + i, column: from.column + j, value, unit, heading });
          }
        }
        run = [];
      }
    }
  }
  return written;
}

/**
 * Restores the cells that were written though they had become others, because a row or a column was inserted right
 * before the write. Returns whether anything had moved.
 */
function putBack(sheet: Sheet, written: Written[], before: Registered, after: Registered): boolean {
  const headingsOf = ({ values, registry }: Registered) => (values[registry.headerRow] ?? []).map(String);
  const [old, fresh] = [headingsOf(before), headingsOf(after)];
  const rowOf = new Map(before.registry.rows.map((row) => [registryKey(row), row.row]));
  let hasMoved = false;
  for (const { row, column, value, unit, heading } of written) {
    const isHeading = fold(fresh[column] ?? '') === fold(heading);
    const owner = unitAt(after.registry, row);
    if (isHeading && owner === unit) continue;
    hasMoved = true;
    // Where the cell holds something else, the write hit the right cell, and that was moved afterwards.
    if (after.values[row]?.[column] !== value) continue;
    const was = before.values[rowOf.get(owner) ?? -1]?.[old.indexOf(fresh[column] ?? '')] ?? '';
    sheet.getRange(row + 1, column + 1).setValue(was);
  }
  return hasMoved;
}

function unitAt({ rows }: Registry, row: number): string {
  const found = rows.find((one) => one.row === row);
  return found ? registryKey(found) : '';
}

/** Returns what tells a unit of the tab from the others, in whatever row it stands. */
export function registryKey(row: RegistryRow | undefined): string {
  return `${fold(row?.unit.name ?? '')}\n${fold(row?.unit.tab ?? '')}`;
}

/** Returns a line whose time is what stands there. */
function lineOf(
  row: RegistryRow | undefined,
  { state, items, errors, warnings, isTicked, stamp }: UnitStatus,
  { deadline }: Settings,
  moment: string,
): Line {
  const handedIn = handedInAt(isTicked, stamp, cellText(row?.cells['Nộp lúc']), moment);
  const needsNone = state === 'exempt' || state === 'otherPeriod';
  const due = needsNone ? '' : dueText(isWaiting(state) ? '' : handedIn, deadline, moment);
  const time = shown(row?.cells[TIME]);
  return [stateLabels[state], items, errors, warnings, time, handedIn, due];
}

function isChanged(row: RegistryRow, lines: Lines): boolean {
  return (lines.get(registryKey(row)) ?? []).some(
    (value, i) => value !== shown(row.cells[boardHeadings[i] ?? 'TT']),
  );
}

/** Returns the line of a unit with its time; undefined for a unit that the check did not know. */
function timedLine(row: RegistryRow, lines: Lines, moment: string): Line | undefined {
  const line = lines.get(registryKey(row));
  const at = boardHeadings.indexOf(TIME);
  return line && isChanged(row, lines) ? line.map((value, i) => (i === at ? moment : value)) : line;
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
