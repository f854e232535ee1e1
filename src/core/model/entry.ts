// What a unit typed into one cell, and the items in it.
import type { Remark } from './finding';
import type { Prose, Range } from './prose';

/** One non-blank cell of a unit's content column; it holds one item, or several when pasted from Word. */
export interface Entry {
  /** A1 cell in the unit's tab, such as `B5`. */
  cell: string;
  /** The text as typed; of a cell that is not text, what the cell shows. */
  text: string;
  /** The items in it, with the safe fixes made. */
  clean: CleanEntry;
}

/** One item of a cell. */
export interface CleanItem {
  /** The item without its bullet, with the safe fixes made; it may hold line breaks (`\n`), and is never empty. */
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

/** The items of one cell, and what was changed to get them. */
export interface CleanEntry {
  items: CleanItem[];
  /**
   * The safe fixes, in order and not overlapping. With all of them made, the text as typed becomes the items, one below
   * the other, those with a bullet after `- `.
   */
  fixes: Remark[];
  /** The text says only that there is nothing to report, and so has no items. */
  saysNothing: boolean;
  /** Errors that make the text unusable until the person types it again. */
  errors: Remark[];
  /** The whole cell with the safe fixes made, as the checks see it. */
  prose: Prose;
  /** Returns the place in the text as typed that a place in `prose` comes from. */
  typedRange(start: number, end: number): Range;
}
