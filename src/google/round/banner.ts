// Tells a unit in its own tab what the coordinator decided of it.
import { findPeriodCell } from '../../core/intake/above-entries';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { type Banner, bannerText } from '../../core/round/banner';
import { type PeriodCell, periodCell, periodIn } from '../../core/round/period-line';
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

/** Rows that are read to find what stands above the entries: people seldom insert that many. */
export const TOP = '1:10';

/** What a tab tells its unit above the entries. */
interface Told extends PeriodCell {
  /** The period that the line names; empty where it names none. */
  period: string;
  /** 0-based row of the line; -1 where there is none. */
  row: number;
}

/** Reads the line with the period, and what the unit is told below it. */
export function readBanner(sheet: Sheet): Told {
  const cells = toCells(columnsOf(sheet, TOP).getValues());
  const found = findPeriodCell(cells.slice(0, findUnitHeader(cells)?.row ?? 0));
  return { ...found, period: periodIn(found.line) };
}

/**
 * Writes what a unit is told below its period and deadline, in place of what it was told before; `undefined` tells it
 * nothing any more. Returns false where somebody's own text stands in the place of the line, so that the unit cannot be
 * told. `isUnsure` writes also what is there already, where an earlier run may have ended between the text and its ground.
 */
export function writeBanner(sheet: Sheet, banner: Banner | undefined, isUnsure = false): boolean {
  const { name, line, banner: before, row } = readBanner(sheet);
  const text = banner ? bannerText(banner) : '';
  if (row < 0) return text === '';
  if (text === before && !isUnsure) return true;
  const cell = sheet.getRange(row + 1, 1);
  // The text runs over the next column, which is blank.
  const ground = sheet.getRange(row + 1, 1, 1, 2);
  // A text without its ground tells all; a ground without a text would tell nothing.
  if (!banner) ground.setBackground(null);
  cell.setValue(periodCell({ name, line, banner: text }));
  if (banner) ground.setBackground(grounds[banner.kind]);
  return true;
}
