// What is kept of a period when the next one begins.

/** A cell into which somebody typed. */
export interface TypedCell {
  /** A1 cell. */
  cell: string;
  /** What stands in it; of a formula the formula itself. */
  text: string;
  /** An entry of the column Nội dung, a text in another column, or a formula in any. */
  kind: 'entry' | 'stray' | 'formula';
}

/** What a unit's tab held. */
export interface SavedUnit {
  name: string;
  tab: string;
  /** The group it stood in; absent where there was none. */
  group?: string;
  /** The unit's state in words. */
  state: string;
  /** When it handed in and was approved, and what it was told last; empty where there is none. */
  handedIn: string;
  approvedAt: string;
  comment: string;
  /** What else was decided of it, as the cells of its row by their headings (JSON); empty where nothing was. */
  decided: string;
  completed: boolean;
  nothingToReport: boolean;
  cells: TypedCell[];
}

/** A setting as it was: its label and its value. */
export type SavedSetting = [label: string, value: string];

/** One saving of a period: all its units, or those that changed after an earlier saving. */
export interface SavedPeriod {
  settings: SavedSetting[];
  units: SavedUnit[];
}

/** A line of the tab "Kỳ đã lưu", which finds a saving in the tab "Lưu trữ". */
export interface Saving {
  /** The period in words. */
  period: string;
  /** What tells the period from others. */
  key: string;
  /** Which saving of the period it is, from 1. */
  attempt: number;
  /** First and last day counted, and the deadline, as texts; empty where unknown. */
  from: string;
  to: string;
  deadline: string;
  /** How many units were to report, and how many did. */
  units: number;
  handedIn: number;
  /** How many of those did so by the deadline; absent where that is unknown. */
  handedInOnTime?: number;
  /** How many cells were typed. */
  cells: number;
  /** 1-based rows in the tab "Lưu trữ". */
  firstRow: number;
  lastRow: number;
  /** Fingerprint of those rows. */
  code: string;
  /** Addresses of the Docs. */
  documents: string;
  /** Address of the archive file in Drive; empty where there is none. */
  archiveFile: string;
  savedAt: string;
  savedBy: string;
}
