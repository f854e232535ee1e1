// The annex as it is consolidated: a row for each unit.

/** The bullet of an item (annex of 2022). */
export const BULLET = '- ';

/** The bullet of the second level, which begins a line of the item it belongs to. */
export const SUB_BULLET = '+ ';

/** What the annex says of one unit. */
export interface AnnexRow {
  /** 1, 2, 3… without gaps, over all rows or in each group. */
  order: number;
  unit: string;
  /** The group of units that the row stands in; absent where there is none. Rows of one group follow each other. */
  group?: string;
  /**
   * The items as printed, bullets included; an item may hold line breaks (`\n`).
   * Empty when the unit has nothing to report or has not reported: `note` says which.
   */
  items: string[];
  /** Printed instead of items: "Không phát sinh" or "Chưa báo cáo". */
  note?: string;
}

/** How many units have sent their report. */
export interface Coverage {
  /** Those that need to report: all but the exempt ones. */
  expected: number;
  handedIn: number;
  /** Those that handed in by the deadline; undefined where there is none. */
  onTime: number | undefined;
  /** Those that were asked for changes and have not handed in again. */
  returned: number;
  exempt: number;
}

/** The annex that the units' entries make. A `PrintedAnnex` is made from it for the document and for the tab. */
export interface Annex {
  /** Stands above the title: "Phụ lục", "Phụ lục II"; empty for nothing. */
  label: string;
  /** In capitals, ending in the period. */
  title: string;
  /** The line in brackets that names the report the annex belongs to. */
  reference: string;
  /** Headings of its order, its units and its items. */
  headings: [order: string, unit: string, items: string];
  rows: AnnexRow[];
  /** Size of the title and the reference line in points. */
  titlePt: number;
  /** The document is marked DỰ THẢO: it was made over errors, or before the deadline with units missing. */
  draft: boolean;
  coverage: Coverage;
}
