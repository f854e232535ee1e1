// The model of the report: what the coordinator set, what the units typed, what was found, what is printed.

import type { CleanEntry } from './entry';

/** A unit of the registry (tab "Đơn vị"), in registry order. */
export interface Unit {
  name: string;
  /** Name of the tab the unit types into, as written in the registry. */
  tab: string;
  /** E-mail address of the person who types for the unit; empty when not given. */
  email: string;
  /** A1 cell of the unit's name in the registry. */
  cell: string;
}

/** One non-blank cell of a unit's content column; it holds one item, or several when pasted from Word. */
export interface Entry {
  /** A1 cell in the unit's tab, such as `B5`. */
  cell: string;
  /** The text as typed; of a cell that is not text, what the cell shows. */
  text: string;
  /** The items in it, put right where that is safe. */
  clean: CleanEntry;
}

/** What one unit sent. */
export interface UnitReport {
  unit: Unit;
  /** Name of the unit's tab as it exists. */
  tab: string;
  entries: Entry[];
  /** The unit ticked "Hoàn thành". */
  completed: boolean;
  /** The unit ticked "Không phát sinh": an empty tab is intended. */
  nothingToReport: boolean;
  /** What is wrong with the tab itself, found while it was read. */
  findings: Finding[];
}

/** Whether a unit sent anything: a cell may hold a lone bullet, which is no item. */
export function hasItems({ entries }: UnitReport): boolean {
  return entries.some(({ clean }) => clean.items.length > 0);
}

/** Whether a unit's tab could not be read, so that nobody knows if it is empty. */
export function isUnreadable({ findings }: UnitReport): boolean {
  return findings.some(({ rule }) => rule === 'missing-header');
}

/**
 * `error` stops the annex, `warning` asks for a look, `info` is a matter of taste or consistency, `fixed` was put right
 * in the annex (never in the unit's tab).
 */
export type Severity = 'error' | 'warning' | 'info' | 'fixed';

/** One thing the checker has to say about a place in the workbook. */
export interface Finding {
  /** Id of the rule, such as `S1`. */
  rule: string;
  severity: Severity;
  /** Name of the unit; empty when the finding is about the workbook itself. */
  unit: string;
  tab: string;
  /** A1 cell; empty when the finding is about the whole tab. */
  cell: string;
  /** UTF-16 offset into the cell's text as typed, where the finding begins. */
  start: number;
  /** UTF-16 offset into the cell's text as typed, just past the finding; equals `start` for an insertion. */
  end: number;
  /** Vietnamese, for the person who can act: what is wrong and what to do, or what was put right. */
  message: string;
  /** Texts that could stand in place of `start..end`. */
  suggestions: string[];
}

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

/** The report the annex belongs to, from its heading to its signature; every text as printed. */
export interface ReportPart {
  /** Name of the Party, or name and motto of the Republic, a line each. */
  nation: string[];
  /** In capitals; empty for none. */
  superiorBody: string;
  /** In capitals. */
  issuingBody: string;
  /** With "Số" before it. */
  number: string;
  placeAndDate: string;
  /** In capitals. */
  documentType: string;
  subject: string;
  /** A text per paragraph. */
  body: string[];
  /** On whose behalf, in capitals; empty for none. */
  authority: string;
  /** In capitals. */
  post: string;
  signer: string;
  /** With their dash and final mark. */
  recipients: string[];
}

/** The whole document. */
export interface PrintedDocument {
  annex: Annex;
  /** Comes before the annex; absent where the annex stands alone. */
  report?: ReportPart;
  /** The annex's pages go on in the report's numbers instead of beginning at 1. */
  continuesPages?: boolean;
}
