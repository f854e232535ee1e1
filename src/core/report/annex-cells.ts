// The annex as the cells of the tab "Phụ lục".

import { CELL_LIMIT } from '../grid/cells';
import type { Annex } from '../model/annexes';

/** 0-based row of the annex tab's column headings; title, reference line and `-----` stand above. */
export const ANNEX_HEADER_ROW = 3;

/**
 * The annex as rows of three texts each. A unit whose items exceed the limit of a cell continues in further rows,
 * so that nothing is cut.
 */
export function annexCells(annex: Annex): string[][] {
  const rows = annex.rows.flatMap(({ order, unit, items, note }) =>
    cellsOf(items.length > 0 ? items.join('\n') : (note ?? '')).map((text, part) =>
      part === 0 ? [String(order), unit, text] : ['', '', text],
    ),
  );
  return [[annex.title, '', ''], [annex.reference, '', ''], ['-----', '', ''], [...annex.headings], ...rows];
}

/** Cuts a text into cells, at a line's end where there is one, else between two characters. */
function cellsOf(text: string): string[] {
  const cells: string[] = [];
  let rest = text;
  while (rest.length > CELL_LIMIT) {
    const lineEnd = rest.lastIndexOf('\n', CELL_LIMIT);
    if (lineEnd > 0) {
      cells.push(rest.slice(0, lineEnd));
      rest = rest.slice(lineEnd + 1);
    } else {
      const isPair = /[\ud800-\udbff]/.test(rest.charAt(CELL_LIMIT - 1));
      const end = isPair ? CELL_LIMIT - 1 : CELL_LIMIT;
      cells.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
  }
  return [...cells, rest];
}
