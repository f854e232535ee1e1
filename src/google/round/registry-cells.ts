// Writes single cells of units in the tab "Đơn vị", in whatever row or column people have moved them to.
import type { Cell } from '../../core/grid/cells';
import { cellText } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { type RegistryHeading, readRegistry } from '../../core/intake/registry';
import { UserError } from '../platform/user-error';
import { registryKey } from '../tabs/board';
import { mendHeadings } from '../tabs/headings';
import { columnsOf, findSheet, REGISTRY_COLUMNS, type Sheets } from '../tabs/read';
import { type Writing, writeWatched } from '../tabs/write-watched';

/** What is to stand in some cells of a unit's row. */
export type RegistryTexts = Partial<Record<RegistryHeading, string>>;

/**
 * Writes cells of units, by `registryKey`, in place of what stands there. Makes the headings that the tab lacks. Cells
 * side by side or one below the other take one write. Throws a UserError where a unit is gone from the tab, or the tab is
 * too wide for its headings.
 */
export function writeRegistryCells(sheets: Sheets, wanted: ReadonlyMap<string, RegistryTexts>): void {
  const sheet = findSheet(sheets, tabs.registry);
  if (!sheet) return;
  const headings = new Set([...wanted.values()].flatMap((texts) => Object.keys(texts)));
  let isComplete = true;
  const read = () => columnsOf(sheet, REGISTRY_COLUMNS).getValues();
  const plan = (cells: Cell[][]) => {
    const { rows, columns } = readRegistry({ tab: tabs.registry, values: cells });
    isComplete = [...headings].every((heading) => columns[heading as RegistryHeading] !== undefined);
    if (!isComplete) return [];
    const keys = new Set(rows.map(registryKey));
    if ([...wanted.keys()].some((key) => !keys.has(key))) {
      throw new UserError(`Tab “${tabs.registry}” vừa có người sửa: tải lại danh sách rồi bấm lại.`);
    }
    const singles = rows.flatMap((row) =>
      Object.entries(wanted.get(registryKey(row)) ?? {}).flatMap(([heading, text]): Single[] => {
        const column = columns[heading as RegistryHeading];
        const isSame = cellText(row.cells[heading as RegistryHeading]) === text;
        return column === undefined || isSame ? [] : [{ row: row.row, column, text }];
      }),
    );
    return blocksOf(singles);
  };
  writeWatched(sheet, read, plan);
  if (isComplete) return;
  mendHeadings(sheet, 'registry');
  writeWatched(sheet, read, plan);
  if (isComplete) return;
  throw new UserError(
    `Tab “${tabs.registry}” có quá nhiều cột: xóa hoặc chuyển bớt cột riêng, để các cột của tiện ích nằm trong ${REGISTRY_COLUMNS}, rồi bấm lại.`,
  );
}

/** A text for a cell; 0-based. */
export interface Single {
  row: number;
  column: number;
  text: string;
}

/** Joins cells into blocks: first those side by side, then equally wide ones below each other. */
export function blocksOf(singles: Single[]): Writing[] {
  const inOrder = [...singles].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: { row: number; column: number; values: string[][] }[] = [];
  for (const { row, column, text } of inOrder) {
    const line = blocks.find(
      (block) => block.row === row && block.column + (block.values[0]?.length ?? 0) === column,
    );
    if (line) line.values[0]?.push(text);
    else blocks.push({ row, column, values: [[text]] });
  }
  return blocks.reduce<typeof blocks>((joined, block) => {
    const above = joined.find(
      (one) =>
        one.column === block.column &&
        one.row + one.values.length === block.row &&
        one.values[0]?.length === block.values[0]?.length,
    );
    if (above) above.values.push(...block.values);
    else joined.push(block);
    return joined;
  }, []);
}
