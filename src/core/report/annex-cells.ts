// The annex as the cells of the tab "Phụ lục".
import { CELL_LIMIT } from '../grid/cells';
import type { PrintedAnnex, PrintedCell, PrintedRow } from '../model/printed-annex';
import { numberText } from '../text/number-text';

/** 0-based row of the annex tab's column headings; title, reference line and `-----` stand above. */
export const ANNEX_HEADER_ROW = 3;

/**
 * Returns the annex as rows of texts, as many as it has columns. A row with a text that exceeds the limit of a cell
 * continues in further rows, so that nothing is cut.
 */
export function annexCells({ title, reference, columns, rows, total }: PrintedAnnex): string[][] {
  const padded = (...texts: string[]) => columns.map((_, column) => texts[column] ?? '');
  const below = total && [
    total.label,
    ...Array.from({ length: columns.length - total.cells.length - 1 }, () => ''),
    ...total.cells.map(cellText),
  ];
  return [
    padded(title),
    padded(reference),
    padded('-----'),
    columns.map(({ heading }) => heading),
    ...rows.flatMap(rowsOf).map((texts) => padded(...texts)),
    ...(below ? [below] : []),
  ];
}

function rowsOf(row: PrintedRow): string[][] {
  if (row.kind === 'group') return [['', row.name]];
  const parts = row.cells.map((cell) => cellsOf(cellText(cell)));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => parts.map((texts) => texts[i] ?? ''));
}

function cellText(cell: PrintedCell): string {
  if (cell.kind === 'number') return numberText(cell.value, cell.decimals);
  return cell.kind === 'note' ? cell.text : cell.paragraphs.join('\n');
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
