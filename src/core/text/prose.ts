// A text as the rules of language see it: its words, with what is quoted marked and what is no language left out.
import type { Prose, Range, Word } from '../model/prose';
import { linkTest } from './vietnamese/links';
import { toOldTone } from './vietnamese/tone-place';

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

/** Takes a text in normal form C apart; `items` are the items' contents, in order: by default the whole text is one. */
export function proseOf(text: string, items: readonly Range[] = [{ start: 0, end: text.length }]): Prose {
  const isLink = linkTest(text);
  const quotations = [...text.matchAll(QUOTATION)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const words: Word[] = [];
  let hasLinks = false;
  let item = 0;
  let quotation = 0;
  let last = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { 0: word, index: start } = match;
    const end = start + word.length;
    const itemStart = items[item]?.start ?? text.length;
    const before = text.slice(last, start);
    const startsSentence = start >= itemStart || before.includes('\n') || SENTENCE_END.test(before);
    while (start >= (items[item]?.start ?? text.length)) item++;
    while ((quotations[quotation]?.end ?? text.length) <= start) quotation++;
    last = end;
    if (isLink(start)) {
      hasLinks = true;
      continue;
    }
    const isQuoted = start >= (quotations[quotation]?.start ?? text.length);
    words.push({ text: word, key: keyOf(word), start, end, isQuoted, startsSentence });
  }
  const gap = (index: number) => text.slice(words[index - 1]?.end ?? 0, words[index]?.start);
  return { text, items, words, hasLinks, gap };
}
