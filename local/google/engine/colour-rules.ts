// Conditional formats of the one kind that is modelled: a cell gets a ground by the first character of a cell of its row.
import type { ColourRule, Sheet } from './book';

/** Reads the formula of a rule; undefined for any other formula. */
export function readColourFormula(
  formula: string,
): (Pick<ColourRule, 'row' | 'character'> & { column: number }) | undefined {
  const [, letters, digits, character = ''] =
    /^=LEFT\(\$([A-Z]{1,3})([1-9]\d*)\)="([^"])"$/u.exec(formula) ?? [];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits), character };
}

/** Returns the formula of a rule as Google tells it. */
export function colourFormula({ column, row, character }: ColourRule): string {
  let [letters, rest] = ['', column ?? 0];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `=LEFT(${column === undefined ? '#REF!' : `$${letters}${row}`})="${character}"`;
}

/** Returns the grounds that the rules of a tab give, by `row,column` (1-based); the first rule that holds wins. */
export function colouredCells(sheet: Sheet): Map<string, string> {
  const grounds = new Map<string, string>();
  for (const { areas, column, row, character, background } of sheet.colourRules ?? []) {
    const first = areas[0]?.row ?? 1;
    if (column === undefined) continue;
    for (const area of areas) {
      for (let i = area.row; i < area.row + area.rows; i++) {
        const value = sheet.rows[row + i - first - 1]?.[column - 1]?.value;
        if (typeof value !== 'string' || [...value][0] !== character) continue;
        for (let j = area.column; j < area.column + area.columns; j++) {
          if (!grounds.has(`${i},${j}`)) grounds.set(`${i},${j}`, background);
        }
      }
    }
  }
  return grounds;
}
