// A centred line that is too long is broken where a clerk would: before the word that opens the next phrase.

const PHRASES = /(?<= )(?=(?:của|trong|trên|về|tại|theo|giai đoạn) )/giu;

/**
 * Puts one line break into text too long for a line of `widthPt` points, where both halves fit and differ least.
 * Left as it is: text that fits, holds a break already, needs three lines or has no place for a break.
 *
 * @example breakLine('MÔ HÌNH HIỆU QUẢ TRONG NĂM 2022', 14, 200) // 'MÔ HÌNH HIỆU QUẢ \nTRONG NĂM 2022'
 */
export function breakLine(text: string, pt: number, widthPt: number): string {
  const lines = lengthPt(text, pt) / widthPt;
  if (text.includes('\n') || lines <= 1 || lines > 2) return text;
  const fits = (part: string) => lengthPt(part, pt) <= widthPt;
  const unevenness = ({ left, right }: Halves) => Math.abs(lengthPt(left, pt) - lengthPt(right, pt));
  const best = [...text.matchAll(PHRASES)]
    .map(({ index = 0 }): Halves => ({ left: text.slice(0, index), right: text.slice(index) }))
    .filter(({ left, right }) => fits(left) && fits(right))
    .sort((a, b) => unevenness(a) - unevenness(b))[0];
  return best ? `${best.left}\n${best.right}` : text;
}

interface Halves {
  left: string;
  right: string;
}

// Rough on purpose: widths in em of Times New Roman bold, a little more than those of its other styles.
function lengthPt(text: string, pt: number): number {
  let em = 0;
  for (const character of text) {
    if (character === ' ') em += 0.25;
    else em += character === character.toLowerCase() ? 0.46 : 0.72;
  }
  return em * pt;
}
