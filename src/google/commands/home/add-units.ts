// Adds units to the tab "Đơn vị".
import type { NewUnit } from '../../../contract/home-server';
import type { Result } from '../../../contract/result';
import { type Cell, isBlank, oneLine } from '../../../core/grid/cells';
import { GROUP_HEADING, MOST_UNITS, tabs } from '../../../core/grid/layout';
import { type Registry, readRegistry } from '../../../core/intake/registry';
import { fold } from '../../../core/text/vietnamese/fold';
import { runAlone } from '../../platform/run-alone';
import { listed } from '../../platform/told';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { blocksOf } from '../../round/registry-cells';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { mendHeadings } from '../../tabs/headings';
import { writeLog } from '../../tabs/log';
import { columnsOf, findSheet, REGISTRY_COLUMNS, sheetsOf, toCells, withFormulas } from '../../tabs/read';
import { writeAtOnce } from '../../tabs/write-at-once';
import { type Writing, writeWatched } from '../../tabs/write-watched';

/** The longest text of a unit that is written; the page warns of much shorter ones. */
const LONGEST_TEXT = 500;

/**
 * Adds units below everything in the tab "Đơn vị". Those whose names stand there get their addresses, where they have
 * none. Writes nothing where one of them has a fault, or where they would be too many.
 */
export function addUnits(units: NewUnit[]): Result<string> {
  return runAlone(() => {
    refuseDuringRollover();
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Chỉ người điều phối mới thêm được đơn vị');
    const wanted = wantedOf(units);
    const sheet = findSheet(sheets, tabs.registry);
    if (!sheet) throw new UserError(`Chưa có tab “${tabs.registry}”: bấm Tạo các tab trước.`);
    const read = () => withFormulas(columnsOf(sheet, REGISTRY_COLUMNS));
    const before = toCells(read());
    const { fresh, first } = plan(before, wanted);
    let mailed: NewUnit[] = [];
    const lacking = first + fresh.length - before.length;
    if (lacking > 0) sheet.insertRowsAfter(before.length, lacking);
    if (fresh.some(({ group }) => group !== '')) mendHeadings(sheet, 'registry', [GROUP_HEADING]);
    writeWatched(sheet, read, (cells) => {
      const now = plan(cells, wanted);
      if (now.mailed.length > 0) mailed = now.mailed;
      return now.writings;
    });
    const old = wanted.length - fresh.length - mailed.length;
    const message = [
      fresh.length > 0 && `Đã thêm ${fresh.length} đơn vị.`,
      mailed.length > 0 && `Đã ghi email của ${mailed.length} đơn vị.`,
      old > 0 && `${old} đơn vị đã có nên được giữ nguyên.`,
    ]
      .filter(Boolean)
      .join(' ');
    if (old === wanted.length) return message;
    const names = [...fresh, ...mailed].map(({ name }) => name).join('; ');
    const log = () => writeLog(spreadsheet, sheets, 'Thêm đơn vị', `${message} ${names}`);
    return [message, ...writeAtOnce(tabs.log, log).map((found) => found.message)].join('\n');
  });
}

/** Any editor of the file can call this with anything. */
function wantedOf(units: unknown): NewUnit[] {
  const found = (Array.isArray(units) ? units : []).map((unit) => {
    const text = (key: keyof NewUnit) => oneLine(String(unit?.[key] ?? '')).slice(0, LONGEST_TEXT);
    return { name: text('name'), tab: text('tab'), email: text('email'), group: text('group') };
  });
  if (found.length === 0 || found.some(({ name }) => name === ''))
    throw new UserError('Chưa có đơn vị nào để thêm: dán danh sách rồi bấm lại.');
  return found;
}

/** What is to be written for the units that do not stand in the tab, from the 0-based row `first` on. */
interface Plan {
  fresh: NewUnit[];
  /** Those that stand in the tab without an address, and get theirs. */
  mailed: NewUnit[];
  first: number;
  writings: Writing[];
}

/** Throws a UserError where the tab cannot be read, and where it may not have the units that are to be added. */
function plan(cells: Cell[][], wanted: NewUnit[]): Plan {
  const registry = readRegistry({ tab: tabs.registry, values: cells });
  const { rows, headerRow, columns, findings } = registry;
  if (headerRow < 0) throw new UserError(findings[0]?.message ?? '');
  const there = new Map(rows.map(({ unit, row }) => [fold(unit.name), row]));
  const fresh = wanted.filter(({ name }) => !there.has(fold(name)));
  const rowOf = ({ name }: NewUnit) => there.get(fold(name)) ?? -1;
  const { Email: emails = -1 } = columns;
  const mailed = wanted.filter(
    (unit) => emails >= 0 && unit.email !== '' && rowOf(unit) >= 0 && isBlank(cells[rowOf(unit)]?.[emails]),
  );
  const count = rows.length + fresh.length;
  if (count > MOST_UNITS) {
    throw new UserError(
      `Một bảng tính nhận nhiều nhất ${MOST_UNITS} đơn vị, danh sách này thành ${count}: chia ra nhiều bảng tính.`,
    );
  }
  const first = firstFree(cells, registry, fresh);
  const singles = fresh.flatMap(({ name, tab, email, group }, i) =>
    Object.entries({ 'Tên đơn vị': name, Tab: tab, Email: email, [GROUP_HEADING]: group }).flatMap(
      ([heading, text]) => {
        const column = columns[heading as keyof Registry['columns']];
        return column === undefined ? [] : [{ row: first + i, column, text }];
      },
    ),
  );
  const after = cells.slice(0, first);
  for (const { row, column, text } of singles) {
    const line = after[row] ?? [];
    after[row] = line;
    line[column] = text;
  }
  const problems = readRegistry({ tab: tabs.registry, values: after }).findings.filter(
    ({ severity, cell }) => severity === 'error' && Number(/\d+/.exec(cell)) > first,
  );
  if (problems.length > 0) {
    throw new UserError(`Chưa thêm đơn vị nào:\n${listed(problems.map(({ message }) => message))}`);
  }
  const numbers = fresh.map((_, i) => [rows.length + 1 + i]);
  const column = columns.TT ?? -1;
  const isFree = column >= 0 && numbers.every((_, i) => isBlank(cells[first + i]?.[column]));
  // Numbers and groups come first, so that a run that is interrupted leaves no unit that lacks something.
  const texts = blocksOf(singles).sort((a, b) => b.column - a.column);
  return {
    fresh,
    mailed,
    first,
    writings: [
      ...(isFree && fresh.length > 0 ? [{ row: first, column, values: numbers }] : []),
      ...texts,
      ...mailed.map((unit) => ({ row: rowOf(unit), column: emails, values: [[unit.email]] })),
    ],
  };
}

/**
 * Returns the first of the rows below everything but numbers that were written ahead, and the groups that an interrupted
 * run wrote for these units.
 */
function firstFree(cells: Cell[][], { headerRow, columns }: Registry, fresh: NewUnit[]): number {
  const group = columns[GROUP_HEADING];
  const lastOf = (isLeftOut: (column: number) => boolean) =>
    cells.reduce(
      (last, line, row) => (line.some((cell, column) => !isLeftOut(column) && !isBlank(cell)) ? row : last),
      headerRow,
    ) + 1;
  const first = lastOf((column) => column === columns.TT || column === group);
  const areOwn = cells
    .slice(first)
    .every((line, i) => group === undefined || isBlank(line[group]) || line[group] === fresh[i]?.group);
  return areOwn ? first : lastOf((column) => column === columns.TT);
}
