// Places in a text, changes to it, and its words.

/** A place in a text, in UTF-16 offsets; empty where `start` equals `end`. */
export interface Range {
  start: number;
  end: number;
}

/** A change to a text: what stands in place of `start..end`. */
export interface Edit extends Range {
  replacement: string;
}

/** A word of a text: letters and digits without a sign between. */
export interface Word extends Range {
  text: string;
  /** The word as it is compared: in small letters, the tone in its old place (hòa, thủy). */
  key: string;
  /** It stands inside “…”, where other people's words are left as they are. */
  isQuoted: boolean;
  /** It begins an item, a line or a sentence. */
  startsSentence: boolean;
}

/** A text as the rules of language see it. */
export interface Prose {
  /** In normal form C. */
  readonly text: string;
  /** The items' contents, in order. */
  readonly items: readonly Range[];
  /** In order; words of links, of e-mail addresses and of file names are left out. */
  readonly words: readonly Word[];
  /** Whether words were left out as those of a link. */
  readonly hasLinks: boolean;
  /** Returns what stands between the word at an index of `words` and the one before. */
  gap(index: number): string;
}
