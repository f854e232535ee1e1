// Takes a unit's tab back to layout 2: the name, the line with the period and the stamp in cells of their own, both boxes
// in one row.
import { checkboxRule } from '../../local/google/engine/book';
import type { Host } from '../../local/host/host';
import { readPeriodCell } from '../../src/core/round/period-line';
import { COORDINATOR, idOf } from './workbook';

/** Gives a unit's tab the layout that it had before; its ticks and what was typed stay. */
export function takeBack(host: Host, tab: string): void {
  const { cells, looks, tabs } = host.as(COORDINATOR);
  const id = idOf(host, tab);
  const at = (row: number, column: number, columns = 1) => ({ row, column, rows: 1, columns });
  const write = (row: number, column: number, text: string) => cells.write(id, at(row, column), [[text]]);
  const { name = '', line = '', banner = '' } = readPeriodCell(host.cell(tab, 'A1').display) ?? {};
  const [label = '', stamp = ''] = host.cell(tab, 'B3').display.split('\n');
  cells.move(id, at(2, 1, 2), 3, 3);
  cells.clearValidation(id, at(2, 1));
  cells.setValidation(id, at(3, 3), checkboxRule);
  write(1, 1, name.replace(/\n/g, ' '));
  write(2, 1, [line, banner].filter(Boolean).join('\n'));
  write(3, 2, label);
  write(2, 4, stamp);
  write(4, 4, '');
  looks.setColourRules(id, []);
  tabs.setWidth(id, 2, 620);
}
