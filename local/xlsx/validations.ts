// Converts drop-downs and tick boxes to and from a file's validation rules.
import type { DataValidation, Sheet as XlsxSheet } from 'hucre/xlsx';
import { cellName } from '../../src/core/grid/a1';
import { type Area, parseA1, type Size, toA1 } from '../google/engine/a1';
import type { Book, Sheet, Validation } from '../google/engine/book';
import { cut, xlsxNames } from './names';

/** A hidden last tab, with a column for each list that does not fit into a rule. */
export interface ListsTab {
  name: string;
  columns: string[][];
}

const LISTS = 'Danh sách chọn';
/** Custom document property with the name of the lists tab, which is not a tab of the workbook. */
export const LISTS_PROPERTY = 'TongHopLists';

/** Returns an empty lists tab; `names` are those of the file's tabs. */
export function newListsTab(names: string[]): ListsTab {
  return { name: xlsxNames([...names, LISTS]).pop() ?? LISTS, columns: [] };
}

/** Returns the rules of a tab for a file. Adds lists that are too long for a rule to `lists`. */
export function xlsxValidations(book: Book, sheet: Sheet, lists: ListsTab): DataValidation[] {
  return validatedAreas(sheet).flatMap(({ area, validation }) => {
    const rule = book.validations[validation];
    if (!rule) return [];
    const written: DataValidation = {
      type: 'list',
      range: toA1(area),
      ...choices(rule, lists),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.allowInvalid ? 'warning' : 'stop',
      ...(rule.help ? { showInputMessage: true, inputMessage: cut(rule.help, LONGEST) } : {}),
    };
    return [written];
  });
}

/**
 * Excel's limit for the text of an input message, and for all choices of a rule including the commas between them.
 */
const LONGEST = 255;

// Google turns TRUE and FALSE with this rule into a tick box (reported); Excel before 2024 and LibreOffice show a
// drop-down with the two.
const ticks = ['TRUE', 'FALSE'];

function choices({ kind, values }: Validation, lists: ListsTab): Pick<DataValidation, 'values' | 'formula1'> {
  if (kind === 'checkbox') return { values: ticks };
  // A list between commas cannot hold commas, quotes, spaces at the ends or characters that XML cannot hold.
  const isOdd = values.some((value) => /[,"\p{C}]|_x|^\s|\s$|^$/u.test(value));
  if (!isOdd && values.join(',').length <= LONGEST) return { values };
  const known = lists.columns.indexOf(values);
  const column = known < 0 ? lists.columns.push(values) - 1 : known;
  const letters = cellName(0, column).slice(0, -1);
  return { formula1: `'${lists.name.replace(/'/g, "''")}'!$${letters}$1:$${letters}$${values.length}` };
}

/** Returns the areas of one column each in which all cells share a rule, from top to bottom. */
function validatedAreas(sheet: Sheet): { area: Area; validation: number }[] {
  const found: { area: Area; validation: number }[] = [];
  const open = new Map<number, { area: Area; validation: number }>();
  sheet.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell?.validation === undefined) return;
      const run = open.get(j);
      if (run?.validation === cell.validation && run.area.row + run.area.rows === i + 1) {
        run.area.rows++;
        return;
      }
      const started = {
        area: { row: i + 1, column: j + 1, rows: 1, columns: 1 },
        validation: cell.validation,
      };
      open.set(j, started);
      found.push(started);
    });
  });
  return found;
}

/**
 * Returns a rule that the library read and the areas inside `grid` to which it applies; undefined when it is neither
 * a list nor a tick box. A list that stands in cells is read as what the cells hold now.
 */
export function readValidation(
  from: DataValidation,
  tab: XlsxSheet,
  tabs: XlsxSheet[],
  grid: Size,
): { rule: Validation; areas: Area[] } | undefined {
  const values = from.values ?? listIn(from.formula1 ?? '', tab, tabs);
  if (from.type !== 'list' || !values) return undefined;
  const isCheckbox = [...values].sort().join().toUpperCase() === 'FALSE,TRUE';
  const isStrict = (from.errorStyle ?? 'stop') === 'stop';
  const rule: Validation = {
    kind: isCheckbox ? 'checkbox' : 'list',
    values: isCheckbox ? [] : values,
    allowInvalid: !isStrict || (!isCheckbox && !from.showErrorMessage),
    help: from.inputMessage ?? null,
  };
  const areas = from.range.split(' ').flatMap((range) => {
    const area = parseA1(range, grid);
    const rows = area ? Math.min(area.rows, grid.rows - area.row + 1) : 0;
    const columns = area ? Math.min(area.columns, grid.columns - area.column + 1) : 0;
    return area && rows > 0 && columns > 0 ? [{ ...area, rows, columns }] : [];
  });
  return { rule, areas };
}

/**
 * Returns the texts in the cells of a reference such as `$A$1:$A$9`, `Tab!$A$1:$A$9` or `'Một tab'!$A$1:$A$9`;
 * undefined when there is no such range.
 */
function listIn(formula: string, tab: XlsxSheet, tabs: XlsxSheet[]): string[] | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Za-z\d:]+)$/.exec(formula.trim());
  const name = match?.[1]?.replace(/''/g, "'") ?? match?.[2] ?? tab.name;
  const rows = tabs.find((candidate) => candidate.name === name)?.rows;
  const area = match?.[3] && rows && parseA1(match[3], { rows: rows.length, columns: rows[0]?.length ?? 0 });
  if (!area) return undefined;
  return rows
    .slice(area.row - 1, area.row - 1 + area.rows)
    .flatMap((row) => row.slice(area.column - 1, area.column - 1 + area.columns))
    .flatMap((value) => (value === null || value === '' ? [] : [String(value)]));
}
