// What a unit typed into one cell, and the items in it.
import type { Remark } from './finding';
import type { Prose, Range } from './prose';

/** One non-blank cell of a unit's content column; it holds one item, or several when pasted from Word. */
export interface Entry {
  /** A1 cell in the unit's tab, such as `B5`. */
  cell: string;
  /** The text as typed; of a cell that is not text, what the cell shows. */
  text: string;
  /** The items in it, put right where that is safe. */
  clean: CleanEntry;
}

/** One item of a cell. */
export interface CleanItem {
  /** The item without its bullet, put right; it may hold line breaks (`\n`), and is never empty. */
  text: string;
  /** How its bullet was typed: not at all, as the annex prints it (`- `), or in another way (listed as B2). */
  bullet: 'none' | 'dash' | 'other';
  /** Where the item begins in the text as typed, bullet included. */
  start: number;
  /** Where the item's content begins in the text as typed: its bullet is `start..contentStart`. */
  contentStart: number;
  /** Where the item ends in the text as typed. */
  end: number;
}

/** What was made of the text of one cell. */
export interface CleanEntry {
  items: CleanItem[];
  /**
   * What was put right, in order and not overlapping: to make every fix in the text as typed gives the items, each
   * bulleted one after `- `, on lines of their own.
   */
  fixes: Remark[];
  /** What makes the text unusable until the person types it again. */
  errors: Remark[];
  /** The whole cell put right, as the checks see it. */
  prose: Prose;
  /** The place in the text as typed of a place in `prose`. */
  typedRange(start: number, end: number): Range;
}
