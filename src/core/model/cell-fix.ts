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
