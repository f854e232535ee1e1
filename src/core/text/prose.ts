// A text as the rules of language see it: its words, with what is quoted marked and what is no language left out.
import type { Range } from '../model/prose';
import { linkTest } from './vietnamese/links';
import { toOldTone } from './vietnamese/tone-place';

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

const WORD = /(?:[0-9A-Za-z\u00C0-\u024F\u1E00-\u1EFF]|[\u0300-\u036F])+/g;
const QUOTATION = /“[^“”\n]*”/g;
const SENTENCE_END = /[.!?…]["”’)\]]*\s/;

/** A word as it is compared. */
function keyOf(word: string): string {
  return toOldTone(word.toLowerCase());
}

/** The key of a text's first word; empty where it has none. */
export function firstKey(text: string): string {
  WORD.lastIndex = 0;
  return keyOf(WORD.exec(text)?.[0] ?? '');
}

/** A text in normal form C. */
export class Prose {
  /** In order; none belongs to a link, an address or a file's name. */
  readonly words: Word[] = [];
  /** Whether words were left out for that. */
  readonly hasLinks: boolean = false;

  /** `items` are the items' contents, in order; by default the whole text is one. */
  constructor(
    readonly text: string,
    readonly items: readonly Range[] = [{ start: 0, end: text.length }],
  ) {
    const isLink = linkTest(text);
    const quotations = [...text.matchAll(QUOTATION)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
    let item = 0;
    let quotation = 0;
    let last = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      const { 0: word, index: start } = match;
      const end = start + word.length;
      const itemStart = items[item]?.start ?? text.length;
      const gap = text.slice(last, start);
      const startsSentence = start >= itemStart || gap.includes('\n') || SENTENCE_END.test(gap);
      while (start >= (items[item]?.start ?? text.length)) item++;
      while ((quotations[quotation]?.end ?? text.length) <= start) quotation++;
      last = end;
      if (isLink(start)) {
        this.hasLinks = true;
        continue;
      }
      const isQuoted = start >= (quotations[quotation]?.start ?? text.length);
      this.words.push({
        text: word,
        key: keyOf(word),
        start,
        end,
        isQuoted,
        startsSentence,
      });
    }
  }

  /** What stands between the word at an index of `words` and the one before. */
  gap(index: number): string {
    return this.text.slice(this.words[index - 1]?.end ?? 0, this.words[index]?.start);
  }
}
