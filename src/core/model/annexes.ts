// The model of the report: what the coordinator set, what the units typed, what was found, what is printed.

/** One row of the annex. */
export interface AnnexRow {
  /** 1, 2, 3… without gaps. */
  order: number;
  unit: string;
  /**
   * The items as printed, bullets included; an item may hold line breaks (`\n`).
   * Empty when the unit has nothing to report or has not reported: `note` says which.
   */
  items: string[];
  /** Printed instead of items: "Không phát sinh" or "Chưa báo cáo". */
  note?: string;
}

/** The annex of the report, ready to be printed. */
export interface Annex {
  /** Stands above the title: "Phụ lục", "Phụ lục II"; empty for nothing. */
  label: string;
  /** In capitals, ending in the period. */
  title: string;
  /** The line in brackets that names the report the annex belongs to. */
  reference: string;
  /** Headings of the three columns. */
  headings: [string, string, string];
  rows: AnnexRow[];
  /** Size of the title and the reference line in points. */
  titlePt: number;
  /** The document is marked DỰ THẢO: it was made over errors, or before the deadline with units missing. */
  draft: boolean;
  /** How many of how many units are in, as printed on a draft. */
  coverage: string;
}
