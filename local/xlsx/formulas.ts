// Formulas: the Vietnamese locale separates with `;` and has decimal commas, a file `,` and decimal points.
import { cellName } from '../../src/core/grid/a1';
import { parseA1 } from '../google/engine/a1';

/** Constant arrays: `{1\2;3\4}` in the Vietnamese locale, `{1,2;3,4}` in a file; those that hold no text. */
const arrays = /\{[^{}]*\}/g;
/** Stands for the end of an array's row while `;` and `,` change places. */
const ROW = '\ue000';

/** A formula with its `=` as a file holds it. */
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
  // Google downloads a function Excel lacks in this wrapping, and takes it off again on import (reported).
  if (!/^SPARKLINE\(/i.test(inner)) return inner;
  return `IFERROR(__xludf.DUMMYFUNCTION("${inner.replace(/"/g, '""')}"),"")`;
}

/**
 * Formulas that nobody typed: what Google writes where an array formula put its results (reported), and what
 * LibreOffice makes of a tick (measured).
 */
const valuesAsFormulas = ['"COMPUTED_VALUE"', 'TRUE()', 'FALSE()'];

/** A formula of a file, with its `=`; undefined where it only stands for the cell's value. */
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

/** A formula of a file moved down and right: a file writes a filled-down formula once, for its first cell. */
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
