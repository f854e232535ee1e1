// A centred line that is too long is broken where a clerk would: before the word that opens the next phrase.
import { textWidthPt } from './text-width';

const PHRASES = /(?<= )(?=(?:của|trong|trên|về|tại|theo|giai đoạn) )/giu;

/** Where the name of a body may be broken. */
export const NAME_PARTS = /(?<= )(?=(?:và|của|các|tỉnh|thành phố|huyện) )/giu;

/**
 * Puts one line break into text too long for a line of `widthPt` points, where both halves fit and differ least.
 * Left as it is: text that fits, holds a break already, needs three lines or has no place for a break.
 *
 * @example breakLine('MÔ HÌNH HIỆU QUẢ TRONG NĂM 2022', 14, 200) // 'MÔ HÌNH HIỆU QUẢ \nTRONG NĂM 2022'
 */
export function breakLine(text: string, pt: number, widthPt: number, places = PHRASES): string {
  const lines = textWidthPt(text, pt) / widthPt;
  if (text.includes('\n') || lines <= 1 || lines > 2) return text;
  const fits = (part: string) => textWidthPt(part, pt) <= widthPt;
  const unevenness = ({ left, right }: Halves) => Math.abs(textWidthPt(left, pt) - textWidthPt(right, pt));
  const best = [...text.matchAll(places)]
    .map(({ index = 0 }): Halves => ({ left: text.slice(0, index), right: text.slice(index) }))
    .filter(({ left, right }) => fits(left) && fits(right))
    .sort((a, b) => unevenness(a) - unevenness(b))[0];
  return best ? `${best.left}\n${best.right}` : text;
}

interface Halves {
  left: string;
  right: string;
}
