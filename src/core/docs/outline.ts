// What a document holds and how it is set up, told the same way of what was sent and of what Google made of it.
import type { StyleKey } from '../layout/profile';

/** A document in sections. */
export interface Outline {
  sections: Section[];
  /** Of what was sent only: a fingerprint of how it looks, apart from its tables and what tells a draft. */
  look?: string;
}

/** Pages that are set up alike. */
export interface Section {
  blocks: (Line | Table)[];
  setUp: SetUp;
}

/** How the pages of a section are set up; what is unknown is left out. */
export interface SetUp {
  /** The first page has a header of its own. */
  hasOwnFirst?: boolean;
  /** The number that its pages begin with. */
  firstNumber?: number;
  /** In points. */
  marginsPt: Partial<Record<Side, number>>;
  /** The header of its pages holds the number of the page. */
  isNumbered: boolean;
}

/** A distance from an edge of the paper: to the text, or to the header. */
export type Side = (typeof sides)[number];

/** The distances that are compared. */
export const sides = ['top', 'right', 'bottom', 'left', 'header'] as const;

/** A paragraph; a line break in it is `\v`, as the Docs API writes it. */
export interface Line extends Place {
  text: string;
  /** Of what was sent only. */
  style?: StyleKey;
}

/** A table. */
export interface Table {
  /** Where it begins. */
  start: number;
  rows: Row[];
}

/** A row of a table. */
export interface Row extends Place {
  cells: Line[][];
  /** Repeated on every page. */
  isHeader: boolean;
  /** Stays whole on its page. */
  isWhole: boolean;
}

/** The indices of the Docs API; `end` is behind the last character. Both are 0 in what was sent. */
export interface Place {
  start: number;
  end: number;
}

/** Returns whether a block is a table. */
export function isTable(block: Line | Table): block is Table {
  return 'rows' in block;
}

/** Returns the lines of some sections that are not blank, those of tables too, in their order. */
export function linesOf(sections: Section[]): Line[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const lines = blocks.flatMap((block) =>
    isTable(block) ? block.rows.flatMap(({ cells }) => cells.flat()) : [block],
  );
  return lines.filter(({ text }) => text !== '');
}

/** Returns the tables of some sections. */
export function tablesOf(sections: Section[]): Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter(isTable));
}
