// Tells a unit in its own tab what the coordinator decided of it.
import { findPeriodCell } from '../../core/intake/above-entries';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { type Banner, bannerText } from '../../core/round/banner';
import { periodCell } from '../../core/round/period-line';
import { columnsOf, toCells } from '../tabs/read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Grounds of the cell, by what it tells; the mark in the text tells the same without colour. */
const grounds: Record<Banner['kind'], string> = {
  approved: '#d9ead3',
  returned: '#fce5cd',
  locked: '#eeeeee',
  reopened: '#d9e7fd',
  exempt: '#eeeeee',
};

/** Rows that are read to find the cell: people seldom insert that many above it. */
const TOP = '1:10';

/**
 * Writes what a unit is told below its period and deadline, in place of what it was told before; `undefined` tells it
 * nothing any more. Returns what it was told before, and does nothing where that is the same, or where somebody's own
 * text stands in the place of the line.
 */
export function writeBanner(sheet: Sheet, banner: Banner | undefined): string {
  const cells = toCells(columnsOf(sheet, TOP).getValues());
  const { line, banner: before, row } = findPeriodCell(cells.slice(0, findUnitHeader(cells)?.row ?? 0));
  const text = banner ? bannerText(banner) : '';
  if (row < 0 || text === before) return before;
  sheet.getRange(row + 1, 1).setValue(periodCell({ line, banner: text }));
  // The text runs over the next column, which is blank.
  sheet.getRange(row + 1, 1, 1, 2).setBackground(banner ? grounds[banner.kind] : null);
  return before;
}
