// Changes to a cell that a person may accept.
import type { Edit } from './prose';

/** A cell's text as it was checked: a fix is made only while the cell still holds it. */
export interface CheckedText {
  tab: string;
  /** A1 cell. */
  cell: string;
  text: string;
}

/** Changes to a cell that a person accepted. */
export interface CellFix extends CheckedText {
  /** In order and not overlapping; offsets into `text`. */
  edits: Edit[];
  /** Cells of the same tab whose texts the edits take over, so that they are emptied. */
  emptied?: Omit<CheckedText, 'tab'>[];
}

/** Returns whether something that a page sent is built like a change to a cell. */
export function isCellFix(sent: unknown): sent is CellFix {
  const { tab, edits, emptied = [] } = partsOf<CellFix>(sent);
  const areLists = Array.isArray(edits) && edits.every(isEdit) && Array.isArray(emptied);
  return typeof tab === 'string' && isTextOfCell(sent) && areLists && emptied.every(isTextOfCell);
}

function isEdit(sent: unknown): boolean {
  const { start, end, replacement } = partsOf<Edit>(sent);
  return Number.isInteger(start) && Number.isInteger(end) && typeof replacement === 'string';
}

function isTextOfCell(sent: unknown): boolean {
  const { cell, text } = partsOf<CheckedText>(sent);
  return typeof cell === 'string' && typeof text === 'string';
}

function partsOf<Whole>(sent: unknown): Partial<Record<keyof Whole, unknown>> {
  return typeof sent === 'object' && sent !== null ? sent : {};
}
