// Makes and repairs the tab of a unit.

import { type Cell, isBlank } from '../../core/grid/cells';
import { boxes, headings, unitRows } from '../../core/grid/layout';
import { findBoxes } from '../../core/intake/tick-boxes';
import { findUnitHeader } from '../../core/intake/unit-tab';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { periodLine } from '../../core/wording/period-line';
import { resize, setWidths, writeHeader } from './fixed-tabs';
import { addMissingHeadings } from './headings';
import { toCells } from './read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows for entries in a new tab; the unit can add more. */
const ENTRY_ROWS = 200;

/** Lays out a new tab without the name of a unit, because it is also the template of other units' tabs. */
export function buildUnitTab(sheet: Sheet): void {
  const firstEntry = unitRows.header + 2;
  resize(sheet, unitRows.header + 1 + ENTRY_ROWS, 6);
  setWidths(sheet, [45, 620, 320, 240, 40, 40]);
  sheet.getRange('A1:A2').setNumberFormat('@');
  sheet.getRange('A1').setFontWeight('bold').setFontSize(13);
  sheet.getRange('A2').setFontStyle('italic');
  writeBoxes(sheet);
  writeHeader(sheet, unitRows.header + 1, headings.unit);
  const numbers = Array.from({ length: ENTRY_ROWS }, (_, i) => [i + 1]);
  sheet.getRange(firstEntry, 1, ENTRY_ROWS, 1).setValues(numbers).setHorizontalAlignment('center');
  sheet
    .getRange(firstEntry, 1, ENTRY_ROWS, 3)
    .setVerticalAlignment('top')
    .setBorder(true, true, true, true, true, true);
  // Plain text, because Sheets would take an entry that begins with a dash, a plus or an equals sign for a formula.
  sheet.getRange(firstEntry, 2, ENTRY_ROWS, 2).setNumberFormat('@').setWrap(true);
  sheet.getRange(firstEntry, 3, ENTRY_ROWS, 1).setFontColor('#5f6368');
}

/**
 * Writes the name of the unit, the period and the deadline if they changed, and restores the tick boxes and the plain
 * text format of the entries. Does nothing in a tab whose header row was moved.
 */
export function mendUnitTab(sheet: Sheet, unit: Unit, settings: Settings): void {
  const rows = `1:${unitRows.header + 1}`;
  const top = toCells(sheet.getRange(rows).getValues());
  const header = findUnitHeader(top);
  const column = header?.columns['Nội dung'];
  if (!header || column === undefined || header.row !== unitRows.header) return;
  const texts = [unit.name, periodLine(settings)];
  if (texts.some((text, row) => text !== top[row]?.[0])) {
    sheet
      .getRange(1, 1, 2, 1)
      .setNumberFormat('@')
      .setValues(texts.map((text) => [text]));
  }
  addMissingHeadings(sheet, header, headings.unit);
  mendBoxes(sheet, top.slice(0, header.row));
  const firstEntry = unitRows.header + 2;
  sheet.getRange(firstEntry, column + 1, sheet.getMaxRows() - firstEntry + 1, 1).setNumberFormat('@');
}

function writeBoxes(sheet: Sheet): void {
  const row = unitRows.boxes + 1;
  sheet.getRange(row, 1).insertCheckboxes();
  sheet.getRange(row, 2).setValue(`${boxes.completed} (đã nhập đủ nội dung)`);
  sheet.getRange(row, 3).insertCheckboxes().setHorizontalAlignment('right');
  sheet.getRange(row, 4).setValue(`${boxes.nothingToReport} trong kỳ này`);
}

/** Restores a tick box beside its label if that cell is blank, or both boxes if the whole row is blank. */
function mendBoxes(sheet: Sheet, above: Cell[][]): void {
  if (above[unitRows.boxes]?.every((cell) => isBlank(cell))) {
    writeBoxes(sheet);
    return;
  }
  for (const { row, label, box } of Object.values(findBoxes(above))) {
    const isFree = label > 0 && isBlank(above[row]?.[label - 1]);
    if (box === undefined && isFree) sheet.getRange(row + 1, label).insertCheckboxes();
  }
}
