// Adds units to the tab "Đơn vị".
import type { NewUnit } from '../../../contract/home-server';
import type { Result } from '../../../contract/result';
import { type Cell, isBlank, oneLine } from '../../../core/grid/cells';
import { GROUP_HEADING, headings, MOST_UNITS, tabs } from '../../../core/grid/layout';
import { type Registry, readRegistry } from '../../../core/intake/registry';
import { fold } from '../../../core/text/vietnamese/fold';
import { runAlone } from '../../platform/run-alone';
import { listed } from '../../platform/told';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { blocksOf, type RegistryTexts, type Single, writeRegistryCells } from '../../round/registry-cells';
import { registryKey } from '../../tabs/board';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { mendHeadings } from '../../tabs/headings';
import { writeLog } from '../../tabs/log';
import { columnsOf, findSheet, REGISTRY_COLUMNS, sheetsOf, toCells, withFormulas } from '../../tabs/read';
import { writeAtOnce } from '../../tabs/write-at-once';
import { type Writing, writeWatched } from '../../tabs/write-watched';

/**
 * Adds units below everything in the tab "Đơn vị". One whose name stands there is not added again, but gets the address
 * and the group that it lacks. Writes nothing where one of the others has a fault, or where they would be too many.
 */
export function addUnits(units: NewUnit[]): Result<string> {
  return runAlone(() => {
    refuseDuringRollover();
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Chỉ người điều phối mới thêm được đơn vị');
    const wanted = wantedOf(units);
    const sheet = findSheet(sheets, tabs.registry);
    if (!sheet) throw new UserError(`Chưa có tab “${tabs.registry}”: bấm “Tạo các tab” trước.`);
    const read = () => withFormulas(columnsOf(sheet, REGISTRY_COLUMNS));
    let cells = toCells(read());
    const { fresh } = compare(cells, wanted);
    if (wanted.some(({ group }) => group !== '')) {
      mendHeadings(sheet, 'registry', [GROUP_HEADING]);
      cells = toCells(read());
    }
    const lacking = firstFree(cells) + fresh.length - cells.length;
    if (lacking > 0) sheet.insertRowsAfter(cells.length, lacking);
    writeWatched(sheet, read, (now) => writingsOf(now, compare(now, wanted)));
    const { known } = compare(toCells(read()), wanted);
    const added = new Set(fresh.map(({ name }) => fold(name)));
    const completed = [...known].filter(([, { Email, Nhóm }]) => Email || Nhóm);
    writeRegistryCells(sheets, new Map(completed));
    const old = wanted.filter(({ name }) => !added.has(fold(name))).map(({ name }) => name);
    const message = [
      `Đã thêm ${added.size} đơn vị vào tab “${tabs.registry}”.`,
      ...(old.length > 0 ? [`Đã có từ trước nên không thêm lại: ${old.join('; ')}.`] : []),
      ...(completed.length > 0 ? [`Đã điền email hoặc nhóm còn thiếu cho ${completed.length} đơn vị.`] : []),
    ].join('\n');
    if (added.size === 0 && completed.length === 0) return message;
    const names = fresh.map(({ name }) => name).join('; ');
    const log = () => writeLog(spreadsheet, sheets, 'Thêm đơn vị', `${message} ${names}`);
    return [message, ...writeAtOnce(tabs.log, log).map((found) => found.message)].join('\n');
  });
}

/** Any editor of the file can call this with anything. */
function wantedOf(units: unknown): NewUnit[] {
  const found = (Array.isArray(units) ? units : []).map((unit) => {
    const { name, tab, email, group }: Partial<Record<keyof NewUnit, unknown>> = unit ?? {};
    const text = (part: unknown) => (typeof part === 'string' ? oneLine(part).slice(0, LONGEST_TEXT) : '');
    return { name: text(name), tab: text(tab), email: text(email), group: text(group) };
  });
  if (found.length === 0 || found.some(({ name }) => name === ''))
    throw new UserError('Chưa có đơn vị nào để thêm: dán danh sách rồi bấm lại.');
  return found;
}

/** The longest text of a unit that is written; the page warns of much shorter ones. */
const LONGEST_TEXT = 500;

/** What the tab says of the units that are wanted. */
interface Compared {
  registry: Registry;
  /** Those that do not stand there. */
  fresh: NewUnit[];
  /** What those that do stand there lack, by `registryKey`. */
  known: Map<string, RegistryTexts>;
}

/** Throws a UserError where the tab cannot be read, and where it may not have the units that are to be added. */
function compare(cells: Cell[][], wanted: NewUnit[]): Compared {
  const registry = readRegistry({ tab: tabs.registry, values: cells });
  const { rows, headerRow, columns, findings } = registry;
  if (headerRow < 0) throw new UserError(findings[0]?.message ?? '');
  const rowOf = new Map(rows.map((row) => [fold(row.unit.name), row]));
  const fresh = wanted.filter(({ name }) => !rowOf.has(fold(name)));
  if (rows.length + fresh.length > MOST_UNITS) {
    throw new UserError(
      `Một bảng tính nhận nhiều nhất ${MOST_UNITS} đơn vị: tab “${tabs.registry}” đã có ${rows.length}, không thêm được ${fresh.length}. Chia các đơn vị ra nhiều bảng tính.`,
    );
  }
  const after = readRegistry({ tab: tabs.registry, values: withUnits(cells, registry, fresh) });
  const names = new Set(fresh.map(({ name }) => fold(name)));
  const problems = after.findings.filter(
    ({ unit = '', severity }) => severity === 'error' && names.has(fold(unit)),
  );
  if (problems.length > 0) {
    throw new UserError(`Chưa thêm đơn vị nào:\n${listed(problems.map(({ message }) => message))}`);
  }
  const known = new Map<string, RegistryTexts>();
  for (const { name, email, group } of wanted) {
    const row = rowOf.get(fold(name));
    if (!row) continue;
    const lacks = columns.Email !== undefined && row.unit.email === '' && email !== '';
    known.set(registryKey(row), {
      ...(lacks && { Email: email }),
      ...(!row.unit.group && group && { [GROUP_HEADING]: group }),
    });
  }
  return { registry, fresh, known };
}

/** Returns the cells with the units below everything. */
function withUnits(cells: Cell[][], { columns }: Registry, units: NewUnit[]): Cell[][] {
  const lines = units.map((unit) => {
    const line: Cell[] = [];
    for (const { column, text } of singlesOf(columns, unit, 0)) line[column] = text;
    return Array.from(line, (cell) => cell ?? '');
  });
  return [...cells.slice(0, firstFree(cells)), ...lines];
}

/** Returns the first of the rows below everything but numbers that were written ahead. */
function firstFree(cells: Cell[][]): number {
  const { columns, headerRow } = readRegistry({ tab: tabs.registry, values: cells });
  for (let row = cells.length - 1; row > headerRow; row--) {
    if (cells[row]?.some((cell, column) => column !== columns.TT && !isBlank(cell))) return row + 1;
  }
  return headerRow + 1;
}

/** Returns what to write: the numbers first, so that a run that is interrupted leaves no unit without its texts. */
function writingsOf(cells: Cell[][], { registry, fresh }: Compared): Writing[] {
  const { columns, rows } = registry;
  const first = firstFree(cells);
  const numbers = fresh.map((_, i) => [rows.length + 1 + i]);
  const areFree = columns.TT !== undefined && numbers.every((_, i) => isBlank(cells[first + i]?.[columns.TT ?? 0]));
  const texts = fresh.flatMap((unit, i) => singlesOf(columns, unit, first + i));
  return fresh.length === 0
    ? []
    : [
        ...(areFree ? [{ row: first, column: columns.TT ?? 0, values: numbers }] : []),
        ...blocksOf(texts),
      ];
}

function singlesOf(columns: Registry['columns'], { name, tab, email, group }: NewUnit, row: number): Single[] {
  const texts = { [headings.registry[1]]: name, Tab: tab, Email: email, [GROUP_HEADING]: group };
  return Object.entries(texts).flatMap(([heading, text]) => {
    const column = columns[heading as keyof Registry['columns']];
    return column === undefined ? [] : [{ row, column, text }];
  });
}
