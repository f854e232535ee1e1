// Entries in rows that nobody sees.
import { cellName } from '../grid/a1';
import { type Cell, isBlank } from '../grid/cells';
import { type Finding, finding } from '../model/finding';
import type { Unit } from '../model/unit';
import { firstOf } from '../text/first-of';
import { findUnitHeader } from './unit-tab';

/** More rows than these are counted, not named. */
const ROWS_NAMED = 10;

/** Returns the 0-based rows of a unit's tab that hold an entry; none where the tab has no header row. */
export function entryRows(values: Cell[][]): number[] {
  const header = findUnitHeader(values);
  const column = header?.columns['Nội dung'];
  if (!header || column === undefined) return [];
  return values.flatMap((cells, row) => (row > header.row && !isBlank(cells[column]) ? [row] : []));
}

/** Returns a warning that entries in hidden rows are in the annex; `rows` are 0-based and not empty. */
export function hiddenFinding({ name }: Unit, tab: string, values: Cell[][], rows: number[]): Finding {
  const column = findUnitHeader(values)?.columns['Nội dung'] ?? 0;
  const named = rows.map((row) => String(row + 1));
  const message = `Hàng ${firstOf(named, ROWS_NAMED, 'hàng')} của tab “${tab}” đang bị ẩn hoặc bị bộ lọc che, nhưng nội dung vẫn được tổng hợp: bỏ ẩn để đơn vị xem lại, hoặc xóa nội dung không gửi.`;
  const place = { unit: name, tab, cell: cellName(rows[0] ?? 0, column) };
  return finding('hidden-row', 'warning', place, message);
}
