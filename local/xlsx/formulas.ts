// Converts formulas. The Vietnamese locale separates arguments with `;` and has decimal commas; a file has `,` and
// decimal points.
import { cellName } from '../../src/core/grid/a1';
import { parseA1 } from '../google/engine/a1';

/** Constant arrays without text: `{1\2;3\4}` in the Vietnamese locale, `{1,2;3,4}` in a file. */
const arrays = /\{[^{}]*\}/g;
/** Placeholder for the end of an array's row while `;` and `,` are swapped. */
const ROW = '\ue000';

/**
 * Returns a formula of Sheets, which begins with `=`, as a file holds it: without the `=`.
 *
 * @example
 * toXlsxFormula('=SUM(A1;1,5)'); // 'SUM(A1,1.5)'
 */
export function toXlsxFormula(formula: string): string {
  const body = formula.slice(1);
  const inner = outsideQuotes(body, (part) =>
    part
      .replace(/(\d),(\d)/g, '$1.$2')
      .replace(arrays, (array) => array.replace(/;/g, ROW).replace(/\\/g, ','))
      .replace(/;/g, ',')
      .split(ROW)
      .join(';'),
  );
  // Google wraps a function that Excel lacks like this, and unwraps it on import (reported).
  if (!/^SPARKLINE\(/i.test(inner)) return inner;
  return `IFERROR(__xludf.DUMMYFUNCTION("${inner.replace(/"/g, '""')}"),"")`;
}

/**
 * Formulas that nobody typed: what Google writes for the results of an array formula (reported), and what LibreOffice
 * writes for a tick (measured).
 */
const valuesAsFormulas = ['"COMPUTED_VALUE"', 'TRUE()', 'FALSE()'];

/**
 * Returns a formula of a file as Sheets has it, with its `=`; undefined when it only stands for the value of the
 * cell.
 *
 * @example
 * fromXlsxFormula('SUM(A1,1.5)'); // '=SUM(A1;1,5)'
 */
export function fromXlsxFormula(formula: string): string | undefined {
  const wrapped = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)/.exec(formula);
  const body = wrapped ? (wrapped[1] ?? '').replace(/""/g, '"') : formula;
  if (valuesAsFormulas.includes(body)) return undefined;
  const typed = outsideQuotes(body, (part) =>
    part
      .replace(arrays, (array) => array.replace(/,/g, '\\'))
      .replace(/,/g, ';')
      .replace(/(\d)\.(\d)/g, '$1,$2'),
  );
  return `=${typed}`;
}

const reference = /(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)(?![\p{L}\p{N}_.(])/gu;

/**
 * Returns a formula of a file moved down by `rows` and right by `columns`. A file writes a filled-down formula only
 * once, for its first cell.
 *
 * @example
 * movedFormula('A1+$B$1', 2, 1); // 'B3+$B$1'
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return outsideQuotes(formula, (part) =>
    part.replace(
      reference,
      (text, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const cell = parseA1(letters + digits, { rows: 0, columns: 0 });
        if (!cell) return text;
        const row = cell.row - 1 + (fixedRow ? 0 : rows);
        const column = cell.column - 1 + (fixedColumn ? 0 : columns);
        if (row < 0 || column < 0) return '#REF!';
        const moved = cellName(0, column).slice(0, -1);
        return `${fixedColumn}${moved}${fixedRow}${row + 1}`;
      },
    ),
  );
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.replace(/("[^"]*"|'[^']*')|[^"']+/g, (part, quoted?: string) => quoted ?? change(part));
}
