// Changes that a person accepts, and what became of them.
import type { Finding } from './finding';
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
}

/** What became of accepted changes. */
export interface FixOutcome {
  /** The cells that were written, as they are now, with what there is to say about each by itself. */
  fixed: (CheckedText & { findings: Finding[] })[];
  /** The cells that stayed as they were, each with the reason in Vietnamese. */
  refused: { tab: string; cell: string; reason: string }[];
}
