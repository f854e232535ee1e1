// Takes away what a unit typed, once it is saved, and puts it back.
import { cellAt } from '../../core/grid/a1';
import { cellText, type Grid } from '../../core/grid/cells';
import { type boxes, FORMER_PERIOD_ROW, unitRows } from '../../core/grid/layout';
import {
  findPeriodCell,
  findStamp,
  freeStampPlace,
  type Stamp,
  stampCells,
  stampedCell,
} from '../../core/intake/above-entries';
import { findBoxes, readBoxes } from '../../core/intake/tick-boxes';
import { typedCells } from '../../core/intake/typed-cells';
import { findUnitHeader } from '../../core/intake/unit-tab';
import type { SavedUnit, TypedCell } from '../../core/model/saved-period';
import { NO_HAND_IN, readStamp, stampText } from '../../core/round/hand-in';
import { periodCell, periodIn } from '../../core/round/period-line';
import { readGrid } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a unit's tab holds. */
export interface UnitContent extends Pick<SavedUnit, 'tab' | 'cells' | 'completed' | 'nothingToReport'> {
  /** The unit's name where it stands above its period, the line that tells it the period and the deadline, and the period in it; empty where there is none. */
  name: string;
  line: string;
  period: string;
  /** What the unit is told below that line. */
  banner: string;
  grid: Required<Grid>;
  /** 0-based row of the headings, and column of the entries. */
  headerRow: number;
  contentColumn: number;
  /** 0-based row of the line; -1 where there is none. */
  lineRow: number;
  stamp: Stamp | undefined;
}

/** Reads what a unit's tab holds; undefined where it has no header row. `isQuick` takes a formula for its result. */
export function readUnitContent(tab: string, sheet: Sheet, isQuick = false): UnitContent | undefined {
  const grid = readGrid(tab, sheet, isQuick);
  const header = findUnitHeader(grid.values);
  const cells = typedCells(grid);
  if (!header || !cells) return undefined;
  const above = grid.values.slice(0, header.row);
  const { completed, nothingToReport } = readBoxes(above);
  const { name, line, banner, row: lineRow } = findPeriodCell(above);
  const contentColumn = header.columns['Nội dung'] ?? 1;
  const stamp = findStamp(above);
  const place = { grid, headerRow: header.row, contentColumn, lineRow, stamp };
  return { tab, cells, completed, nothingToReport, name, line, banner, period: periodIn(line), ...place };
}

/** Returns whether a tab holds nothing that a unit typed or ticked. */
export function isEmptyContent({ cells, completed, nothingToReport }: UnitContent): boolean {
  return cells.length === 0 && !completed && !nothingToReport;
}

/**
 * Empties the cells that hold something and the verdicts beside them, unticks the boxes, and last names the next period
 * in its line, which tells that the tab was emptied. Row numbers, and what stands above the header row, stay.
 */
export function emptyUnitTab(sheet: Sheet, content: UnitContent, line: string): void {
  const { grid, headerRow, contentColumn, cells } = content;
  const first = headerRow + 1;
  const used = grid.values.slice(first).map((row) => row.slice(contentColumn).some((cell) => cell !== ''));
  const rows = used.lastIndexOf(true) + 1;
  const columns = (grid.values[0]?.length ?? 0) - contentColumn;
  if (rows > 0) sheet.getRange(first + 1, contentColumn + 1, rows, columns).setValue('');
  for (const { cell } of cells.filter((typed) => cellAt(typed.cell).column < contentColumn)) {
    sheet.getRange(cell).setValue('');
  }
  const above = grid.values.slice(0, headerRow);
  for (const place of stampCells(above)) {
    sheet.getRange(place.row + 1, place.column + 1).setValue(stampedCell(place, ''));
  }
  const at = rowForLine(content) ?? -1;
  // As set-up lays a tab out, its boxes stand below the line, and one write does for all.
  const { completed, nothingToReport } = findBoxes(above);
  const ticks = grid.values.slice(at + 1, at + 3).map(([value]) => value);
  const isBelow = [nothingToReport, completed].every(
    (box, i) => at >= 0 && box?.box === 0 && box.row === at + 1 + i && typeof ticks[i] === 'boolean',
  );
  if (isBelow && ticks.includes(true)) {
    clearGround(sheet, content, '');
    const text = periodCell({ name: content.name, line, banner: '' });
    sheet.getRange(at + 1, 1, 3, 1).setValues([[text], [false], [false]]);
  } else {
    tick(sheet, content, { completed: false, nothingToReport: false });
    writePeriodLine(sheet, content, line);
  }
}

/** Writes saved cells into a tab that is empty or holds some of them, and ticks its boxes as they were. */
export function refillUnitTab(sheet: Sheet, content: UnitContent, saved: SavedUnit): void {
  const { grid, headerRow } = content;
  const missing = Math.max(...saved.cells.map(({ cell }) => cellAt(cell).row + 1), 0) - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const held = new Set(content.cells.map(({ cell }) => cell));
  for (const run of runsOf(saved.cells.filter(({ cell }) => !held.has(cell)))) {
    const { row, column } = cellAt(run[0]?.cell ?? '');
    // A unit may have moved its header row down over a cell since.
    if (row <= headerRow || row < 0) continue;
    sheet
      .getRange(row + 1, column + 1, run.length, 1)
      .setNumberFormat('@')
      .setValues(run.map(({ text }) => [text]));
  }
  tick(sheet, { ...content, grid }, saved);
  restoreStamp(sheet, content, saved.handedIn);
}

/** Writes when the unit had handed in, where it reads that, unless it is there or something else is. */
function restoreStamp(sheet: Sheet, { grid, headerRow, stamp }: UnitContent, handedIn: string): void {
  const text = stampText({ ...NO_HAND_IN, at: handedIn });
  const place = stamp ?? freeStampPlace(grid.values.slice(0, headerRow));
  if (place?.text !== '' || !readStamp(text)) return;
  if ((grid.formulas[place.row]?.[place.column] ?? '') !== '') return;
  sheet.getRange(place.row + 1, place.column + 1).setValue(stampedCell(place, text));
}

/** Cuts cells into runs that stand one below the other. */
function runsOf(cells: TypedCell[]): TypedCell[][] {
  const placed = cells.map((cell) => ({ cell, ...cellAt(cell.cell) }));
  placed.sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: TypedCell[][] = [];
  for (const [i, { cell, row, column }] of placed.entries()) {
    const before = placed[i - 1];
    if (before && before.column === column && before.row === row - 1) runs[runs.length - 1]?.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function tick(
  sheet: Sheet,
  { grid, headerRow, completed, nothingToReport }: UnitContent,
  wanted: Pick<SavedUnit, keyof typeof boxes>,
): void {
  const found = findBoxes(grid.values.slice(0, headerRow));
  const now = { completed, nothingToReport };
  for (const key of ['completed', 'nothingToReport'] as const) {
    const { row, box } = found[key] ?? {};
    if (row === undefined || box === undefined || now[key] === wanted[key]) continue;
    // Where somebody typed a mark in place of the box, only a mark can be taken away.
    const isBox = typeof grid.values[row]?.[box] === 'boolean';
    sheet.getRange(row + 1, box + 1).setValue(isBox ? wanted[key] : wanted[key] ? 'x' : '');
  }
}

/**
 * Writes the line with the period and the deadline where it stands, or where set-up puts it, and below it what the unit
 * is told.
 */
export function writePeriodLine(sheet: Sheet, content: UnitContent, line: string, banner = ''): void {
  const row = rowForLine(content);
  if (row === undefined) return;
  clearGround(sheet, content, banner);
  const { name } = content;
  sheet.getRange(row + 1, 1).setValue(periodCell({ name, line, banner }));
}

/** Takes away the ground of a banner that goes. */
function clearGround(sheet: Sheet, { banner: before, lineRow }: UnitContent, banner: string): void {
  if (before !== '' && banner === '') sheet.getRange(lineRow + 1, 1, 1, 2).setBackground(null);
}

/** Returns the 0-based row of that line; undefined where somebody's own text stands in its place. */
function rowForLine({ grid, headerRow, lineRow }: UnitContent): number | undefined {
  if (lineRow >= 0) return lineRow;
  return [FORMER_PERIOD_ROW, unitRows.title].find(
    (row) => row < headerRow && cellText(grid.values[row]?.[0]) === '',
  );
}
