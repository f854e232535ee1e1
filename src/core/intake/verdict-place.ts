// Where the verdict on an entry stands: in the column Kiểm tra, unless somebody typed there.
import { type Cell, cellText, isBlank } from '../grid/cells';
import type { Header } from '../grid/header';
import type { UnitHeading } from '../grid/layout';
import { isVerdict } from '../wording/verdict';

/**
 * Returns the 0-based columns of a row in which the add-on may write: first the one for the verdict, which is the first
 * free cell from the column Kiểm tra on, then those that still hold an earlier verdict. Returns none when the tab has
 * no such column, or no cell of the row is free: a formula is not, even where it shows nothing.
 *
 * @example
 * verdictColumns(['', '-', 'Mở 02 lớp.', ''], header); // [3], because somebody typed in the column Kiểm tra
 */
export function verdictColumns(
  cells: Cell[],
  { columns }: Pick<Header<UnitHeading>, 'columns'>,
  formulas: string[] = [],
): number[] {
  const check = columns['Kiểm tra'];
  if (check === undefined) return [];
  const isNamed = (column: number) => column !== check && Object.values(columns).includes(column);
  const isOurs = (column: number) => isVerdict(cellText(cells[column]));
  const from = cells.map((_, column) => column).slice(check);
  const isFree = (column: number) => (formulas[column] ?? '') === '' && isBlank(cells[column]);
  const place = from.find((column) => !isNamed(column) && (isFree(column) || isOurs(column)));
  return place === undefined ? [] : [place, ...from.filter((column) => column !== place && isOurs(column))];
}
