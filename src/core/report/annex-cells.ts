// The annex as the cells of the tab "Phụ lục".
import { CELL_LIMIT } from '../grid/cells';
import { SUB_BULLET } from '../model/annex';
import type { PrintedAnnex, PrintedCell, PrintedRow } from '../model/printed-annex';
import { numberText } from '../text/number-text';

/** 0-based row of the annex tab's column headings; title, reference line and `-----` stand above. */
export const ANNEX_HEADER_ROW = 3;

/**
 * Returns the annex as rows of texts, as many as it has columns. The name of a group stands in the first column that
 * holds no running numbers, the label of the total in the cell before its figures. A row with a text that exceeds the
 * limit of a cell continues in further rows, so that nothing is cut.
 */
export function annexCells({ title, reference, columns, rows, total }: PrintedAnnex): string[][] {
  const only = (text: string, at = 0) => columns.map((_, column) => (column === at ? text : ''));
  const nameColumn = columns.findIndex(({ role }) => role !== 'order');
  const leading = columns.length - (total?.cells.length ?? 0);
  const below = total && [...only(total.label, leading - 1).slice(0, leading), ...total.cells.map(cellText)];
  return [
    only(title),
    only(reference),
    only('-----'),
    columns.map(({ heading }) => heading),
    ...rows.flatMap((row) => (row.kind === 'group' ? [only(row.name, nameColumn)] : rowsOf(row))),
    ...(below ? [below] : []),
  ];
}

function rowsOf(row: Extract<PrintedRow, { kind: 'cells' }>): string[][] {
  const parts = row.cells.map((cell) => cellsOf(cellText(cell)));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => parts.map((texts) => texts[i] ?? ''));
}

function cellText(cell: PrintedCell): string {
  if (cell.kind === 'number') return numberText(cell.value, cell.decimals);
  return cell.kind === 'note' ? cell.text : cell.paragraphs.map(indented).join('\n');
}

/** What moves a line of the second level to the right. */
const INDENT = ' '.repeat(4);

function indented(paragraph: string): string {
  return paragraph.startsWith(SUB_BULLET) ? INDENT + paragraph : paragraph;
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
