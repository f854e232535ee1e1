// The annex as the cells of the tab "Phụ lục".
import { splitRow } from '../grid/split-row';
import { SUB_BULLET } from '../model/annex';
import type { PrintedAnnex, PrintedCell } from '../model/printed-annex';
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
    ...rows.flatMap((row) =>
      row.kind === 'group' ? [only(row.name, nameColumn)] : splitRow(row.cells.map(cellText)),
    ),
    ...(below ? [below] : []),
  ];
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
