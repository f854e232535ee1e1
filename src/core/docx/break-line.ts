// A centred line that is too long is broken where a clerk would: before the word that opens the next phrase.
import { textWidthPt } from './text-width';

/**
 * Where a title may be broken, best first: before a phrase, after a comma or before a word that joins, between any two
 * words, but no number from its unit and no name.
 */
const PHRASES = [
  /(?<= )(?=(?:của|trong|trên|về|tại|theo|giai đoạn) )/giu,
  /(?<=[,;:] )(?=\S)|(?<= )(?=(?:và|các|những|với|cho|để|nhằm) )/giu,
  /(?<=[^\s\p{N}] )(?<!\p{Lu}\p{Ll}+ )(?=\S)(?!\p{N}|[IVX]+(?!\p{L})|(?:ĐẦU|CUỐI|NĂM|đầu|cuối|năm) |\p{Lu}\p{Ll})/gu,
];

/** Where the name of a body may be broken. */
export const NAME_PARTS = [/(?<= )(?=(?:và|của|các|tỉnh|thành phố|huyện) )/giu];

/** A longer title is no title: it is left to the program that prints it. */
const MOST_LINES = 4;

/**
 * Puts line breaks into text too long for a line of `widthPt` points, as few as it needs, where all lines fit and differ
 * least. Left as it is: text that fits, holds a break already, needs more than four lines or has no place for a break.
 *
 * @example breakLine('MÔ HÌNH HIỆU QUẢ TRONG NĂM 2022', 14, 200) // 'MÔ HÌNH HIỆU QUẢ \nTRONG NĂM 2022'
 */
export function breakLine(text: string, pt: number, widthPt: number, places = PHRASES): string {
  const lines = Math.ceil(textWidthPt(text, pt) / widthPt);
  if (text.includes('\n') || lines <= 1 || lines > MOST_LINES) return text;
  const tried: number[] = [];
  for (const phrases of places) {
    tried.push(...[...text.matchAll(phrases)].map(({ index = 0 }) => index));
    const ends = [...tried.sort((a, b) => a - b), text.length];
    const widths = ends.map((end) => textWidthPt(text.slice(0, end), pt));
    const breaks = evenBreaks(widths, lines, widthPt);
    if (breaks) {
      return breaks.reduceRight((rest, i) => `${rest.slice(0, ends[i])}\n${rest.slice(ends[i])}`, text);
    }
  }
  return text;
}

/**
 * Returns after which of the places the lines end, all but the last line; undefined where no choice makes all fit.
 * `widths` has the width of the text up to each place.
 */
function evenBreaks(widths: number[], lines: number, widthPt: number): number[] | undefined {
  let best: number[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const last = widths.length - 1;
  const from = (breaks: number[], squares: number) => {
    const start = breaks.length > 0 ? (breaks[breaks.length - 1] ?? 0) : -1;
    const isLast = breaks.length === lines - 1;
    for (let end = isLast ? last : start + 1; end <= last; end++) {
      const width = (widths[end] ?? 0) - (widths[start] ?? 0);
      if (width > widthPt) return;
      const sum = squares + width * width;
      if (!isLast) from([...breaks, end], sum);
      else if (sum < least) [best, least] = [breaks, sum];
    }
  };
  from([], 0);
  return best;
}
