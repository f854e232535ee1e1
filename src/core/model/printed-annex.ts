// The annex as it is printed: columns, and rows of cells.

/** A column; its role decides how its cells look, and to which side they are aligned. */
export interface PrintedColumn {
  heading: string;
  /** Width in millimetres; the one column without a width takes what the others leave between the margins. */
  widthMm?: number;
  role: ColumnRole;
}

/** What a column holds: running numbers, names, items as paragraphs, or figures, which are aligned to the right. */
export type ColumnRole = 'order' | 'unit' | 'item' | 'figure';

/**
 * What a cell holds: one paragraph or more, of which those with `SUB_BULLET` are of the second level; a note in place of items, or a number with so many decimals (none where
 * left out).
 */
export type PrintedCell =
  | { kind: 'text'; paragraphs: string[] }
  | { kind: 'note'; text: string }
  | { kind: 'number'; value: number; decimals?: number };

/** A row: cells, one for each column; or the name of a group, which stands across the table above the group's rows. */
export type PrintedRow = { kind: 'cells'; cells: PrintedCell[] } | { kind: 'group'; name: string };

/** The row below all others: its label stands across the leading columns that have no cell in it. */
export interface PrintedTotal {
  label: string;
  /** The cells of the last columns. */
  cells: PrintedCell[];
}

/** An annex, every text as printed. */
export interface PrintedAnnex {
  /** Stands above the title: "Phụ lục", "Phụ lục II"; empty for nothing. */
  label: string;
  title: string;
  /** The line in brackets that names the report the annex belongs to. */
  reference: string;
  /** Size of the title and the reference line in points. */
  titlePt: number;
  columns: PrintedColumn[];
  rows: PrintedRow[];
  total?: PrintedTotal;
}
