// What the stamp of a unit's tab becomes by an edit: read from the tab as it is after the edit, as no edit tells what was
// there before.
import type { Cell } from '../grid/cells';
import type { Header } from '../grid/header';
import type { UnitHeading } from '../grid/layout';
import { dayNumber, fullDayText, parseDay } from '../model/day';
import { openUntilIn } from '../round/banner';
import { NO_HAND_IN, readStamp, stampAfter, stampText } from '../round/hand-in';
import { deadlineIn, type PeriodCell } from '../round/period-line';
import { findPeriodCell, findStamp, freeStampPlace, type Stamp } from './above-entries';
import { type Box, findBoxes, readBoxes } from './tick-boxes';

/** The cells that were edited; 0-based, the last ones among them. */
export interface EditedArea {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** A stamp to write. */
export interface StampChange extends Stamp {
  /** The deadline, where this is the first edit after it. */
  firstLate: string;
}

/**
 * Returns the stamp that an edit leaves in a unit's tab; undefined where it stays as it is: the edit is of no entry and no
 * tick box, nothing was handed in and the deadline is ahead, or somebody's own text stands in its place. `now` returns
 * the moment, such as `14/06/2026 16:40`, and is asked only where it is needed.
 */
export function stampAfterEdit(
  values: Cell[][],
  header: Header<UnitHeading>,
  edited: EditedArea,
  now: () => string,
): StampChange | undefined {
  const above = values.slice(0, header.row);
  const boxes = Object.values(findBoxes(above));
  const isOfBoxes = boxes.some((box) => placesOf(box).some((column) => covers(edited, box.row, column)));
  const content = header.columns['Nội dung'] ?? 0;
  const last = edited.lastRow;
  const isOfEntries = last > header.row && covers({ ...edited, row: last }, last, content);
  if (boxes.length === 0 || (!isOfBoxes && !isOfEntries)) return undefined;
  const { completed, nothingToReport } = readBoxes(above);
  const cell = findPeriodCell(above);
  const isTicked = completed || nothingToReport;
  if (!isOfBoxes && !isTicked && !deadlineIn(cell.line)) return undefined;
  const place = findStamp(above) ?? freeStampPlace(above);
  if (!place) return undefined;
  const moment = now();
  const before = readStamp(place.text) ?? NO_HAND_IN;
  const late = isOfEntries ? deadlineBefore(cell, moment) : '';
  const text = stampText(stampAfter(before, { isOfBoxes, isOfEntries, isTicked, late }, moment));
  if (text === place.text) return undefined;
  return { ...place, text, firstLate: before.late === '' ? late : '' };
}

/** Returns whether an area has a cell. */
export function covers(area: EditedArea, row: number, column: number): boolean {
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}

/** Returns the columns in which a tick may stand: where there is no box, a mark stood beside the label. */
function placesOf({ label, box }: Box): number[] {
  return box === undefined ? [label - 1, label + 1] : [box];
}

/** Returns the deadline if it is past at a moment, and the unit was not told of a later day; else an empty text. */
function deadlineBefore({ line, banner }: PeriodCell, moment: string): string {
  const [until, today] = [deadlineIn(line), parseDay(moment.slice(0, 10))];
  if (!until || !today) return '';
  const isOpen = [until.last, openUntilIn(banner)].some((day) => day && dayNumber(day) >= dayNumber(today));
  return isOpen ? '' : fullDayText(until.deadline);
}
