// What people typed into a unit's tab below its header row: all that a new period takes away from the tab.
import { cellName } from '../grid/a1';
import { cellText, type Grid, isBlank } from '../grid/cells';
import type { TypedCell } from '../model/saved-period';
import { strayTexts } from './stray-text';
import { findUnitHeader } from './unit-tab';

/**
 * Returns the cells below the header row that hold something which the add-on did not write, row by row: entries, remarks
 * about them, and texts in other columns. A formula stands for itself, not for its result. Returns undefined where there is no header
 * row.
 */
export function typedCells({ values, formulas }: Required<Grid>): TypedCell[] | undefined {
  const header = findUnitHeader(values);
  if (!header) return undefined;
  const content = header.columns['Nội dung'] ?? 1;
  const strays = new Set(strayTexts(values, header).map(({ row, column }) => cellName(row, column)));
  return values.flatMap((cells, row) => {
    if (row <= header.row) return [];
    return cells.flatMap((value, column): TypedCell[] => {
      const cell = cellName(row, column);
      const formula = formulas[row]?.[column] ?? '';
      if (formula !== '') return [{ cell, text: formula, kind: 'formula' }];
      if (column === content && !isBlank(value)) return [{ cell, text: cellText(value), kind: 'entry' }];
      const isRemark = column === header.columns['Ý kiến'] && !isBlank(value);
      const isStray = strays.has(cell) || isRemark || value === true;
      return isStray ? [{ cell, text: cellText(value), kind: 'stray' }] : [];
    });
  });
}
