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

const letterWidths = new Map(
  LETTERS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width])),
);

/** One more than the widths of the characters that were measured, by their code; 0 for any other. */
let widths: Uint16Array | undefined;

/**
 * Returns the length of a text on one line, in points: exact for Vietnamese in Times New Roman bold, which is the
 * widest style.
 */
export function textWidthPt(text: string, pt: number): number {
  // Not when the script is loaded, as it is at every keystroke.
  widths ??= new Uint16Array(0x10000);
  let thousandths = -text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    thousandths += widths[code] || measured(code, widths);
  }
  return (thousandths / 1000) * pt;
}

function measured(code: number, known: Uint16Array): number {
  let width = 1;
  const isSecondHalf = code >= 0xdc00 && code < 0xe000;
  for (const character of isSecondHalf ? '' : String.fromCharCode(code).normalize('NFD')) {
    if (character === HORN) width += HORN_WIDTH;
    else if (!/\p{M}/u.test(character)) width += letterWidths.get(character) ?? USUAL;
  }
  known[code] = width;
  return width;
}
