// How long a line of type is: rules are cut to the words above them, and titles broken where they fit.

/** Advance widths of Times New Roman bold in thousandths of an em (Liberation Serif Bold has the same). */
const LETTERS: [thousandths: number, letters: string][] = [
  [1000, 'W'],
  [944, 'M'],
  [833, 'm'],
  [778, 'GHKOQ'],
  [722, 'ACDĐNRUVXYw'],
  [667, 'BELTZ'],
  [611, 'FP'],
  [556, 'Sbdđhknpqu'],
  [444, 'cerz'],
  [389, 'Is'],
  [333, 'fjt-()'],
  [278, 'il/'],
  [250, ' .,'],
];
const USUAL = 500;
const HORN = '\u031b';
const HORN_WIDTH = 50;

const widths = new Map(
  LETTERS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width])),
);

/**
 * Returns the length of a text on one line, in points: exact for Vietnamese in Times New Roman bold, which is the
 * widest style.
 */
export function textWidthPt(text: string, pt: number): number {
  let thousandths = 0;
  for (const character of text.normalize('NFD')) {
    if (character === HORN) thousandths += HORN_WIDTH;
    else if (!/\p{M}/u.test(character)) thousandths += widths.get(character) ?? USUAL;
  }
  return (thousandths / 1000) * pt;
}
