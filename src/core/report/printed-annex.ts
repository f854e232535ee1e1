// From the consolidated annex to the annex as it is printed.
import type { Profile } from '../layout/profile';
import { type Annex, type AnnexRow, SUB_BULLET } from '../model/annex';
import type { PrintedAnnex, PrintedCell, PrintedRow } from '../model/printed-annex';
import { roman } from './heading';

/** Lays the units' entries out as a table of three columns: order, unit, items. */
export function printedAnnex(annex: Annex, { table }: Profile): PrintedAnnex {
  const { label, title, reference, titlePt, headings, rows } = annex;
  const [order, unit, items] = headings;
  return {
    label,
    title,
    reference,
    titlePt,
    columns: [
      { heading: order, widthMm: table.orderMm, role: 'order' },
      { heading: unit, widthMm: table.unitMm, role: 'unit' },
      { heading: items, role: 'item' },
    ],
    rows: printedRows(rows),
  };
}

/** Puts the name of each group, with its Roman number, above the rows of the group. */
function printedRows(rows: AnnexRow[]): PrintedRow[] {
  let groups = 0;
  return rows.flatMap((row, i): PrintedRow[] => {
    const cells = [textCell(`${row.order}`), textCell(row.unit), itemsCell(row)];
    const isFirst = row.group !== undefined && row.group !== rows[i - 1]?.group;
    return [
      ...(isFirst ? [{ kind: 'group' as const, name: `${roman(++groups)}. ${row.group}` }] : []),
      { kind: 'cells', cells },
    ];
  });
}

function textCell(text: string): PrintedCell {
  return { kind: 'text', paragraphs: [text] };
}

function itemsCell({ items, note = '' }: AnnexRow): PrintedCell {
  if (items.length === 0) return { kind: 'note', text: note };
  return { kind: 'text', paragraphs: items.flatMap(paragraphsOf) };
}

/** Cuts an item before each line of the second level, which is a paragraph of its own, further in. */
function paragraphsOf(item: string): string[] {
  const [first = '', ...below] = item.split(`\n${SUB_BULLET}`);
  return [first, ...below.map((text) => SUB_BULLET + text)];
}
