// Makes the fixes that a person accepted in the sidebar, but only in cells that still hold the text that was checked.

import type { Result } from '../../contract/result';
import { checkCell } from '../../core/checker/check';
import type { CheckContext } from '../../core/checker/rules/rule';
import { explainedIn } from '../../core/checker/rules/words/abbreviations';
import { cellAt, placeKey } from '../../core/grid/a1';
import { CELL_LIMIT, cellText, type Grid } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { matchTabs, readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import { findUnitHeader } from '../../core/intake/unit-tab';
import { verdictColumns } from '../../core/intake/verdict-place';
import { type CellFix, isCellFix } from '../../core/model/cell-fix';
import type { FixOutcome } from '../../core/model/fix-outcome';
import { countedPeriod } from '../../core/round/period';
import { googleProblem } from '../../core/text/google-problem';
import { withEdits } from '../../core/text/tracked-text';
import { verdict } from '../../core/wording/verdict';
import { rememberedDictionary } from '../memory/dictionary-memory';
import { answer } from '../platform/answer';
import { attempt } from '../platform/attempt';
import { projectLexicon } from '../platform/lexicon';
import { withDocumentLock } from '../platform/lock';
import { today } from '../platform/time';
import { UserError } from '../platform/user-error';
import { writeLog } from '../tabs/log';
import {
  findSheet,
  REGISTRY_COLUMNS,
  readGrid,
  readTab,
  SETTINGS_COLUMNS,
  type Sheets,
  sheetsOf,
  toCells,
} from '../tabs/read';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A change that can be made: its cell holds the text that was checked. */
interface Change extends Swap {
  cell: string;
  /** The changes that empty the cells whose texts this one takes over. */
  emptied: Change[];
}

/** A text that takes the place of another one in a cell; 0-based. */
interface Swap {
  row: number;
  column: number;
  from: string;
  to: string;
}

type Refused = FixOutcome['refused'][number];

const LIST_AGAIN = 'Bấm “Kiểm tra lại” để có danh sách mới.';

const CHANGED = `đã khác lúc kiểm tra nên được giữ nguyên. ${LIST_AGAIN}`;

/**
 * Makes the accepted fixes, tab by tab. Reads and compares the cells of a tab right before it writes there, lets
 * Google replace a text only where it still stands, and reads the cells again, so that a cell reported as fixed really
 * is and nothing is overwritten that somebody types meanwhile. Fails with a message when another run does not end
 * within ten seconds.
 *
 * @example
 * applyFixes([{ tab: 'Xã A', cell: 'B5', text: 'hính thức', edits: [{ start: 0, end: 4, replacement: 'hình' }] }]);
 * // { ok: true, value: { fixed: [{ tab: 'Xã A', cell: 'B5', text: 'hình thức', findings: […] }], refused: [] } }
 */
export function applyFixes(fixes: CellFix[]): Result<FixOutcome> {
  return answer(() => {
    if (!Array.isArray(fixes) || !fixes.every(isCellFix)) {
      throw new UserError(
        'Chưa sửa ô nào, vì danh sách sửa không đúng dạng: tải lại trang bảng tính, mở lại khung bên rồi bấm lại.',
      );
    }
    return withDocumentLock(() => makeFixes(fixes));
  });
}

function makeFixes(fixes: CellFix[]): FixOutcome {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = sheetsOf(spreadsheet);
  const unitOf = unitNames(sheets);
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const context = {
    dictionary: rememberedDictionary(),
    today: today(),
    period: countedPeriod(settings),
    lexicon: projectLexicon().lexicon,
  };
  const outcome: FixOutcome = { fixed: [], refused: [] };
  const byTab = new Map<string, CellFix[]>();
  for (const fix of fixes) {
    const own = byTab.get(fix.tab);
    if (own) own.push(fix);
    else byTab.set(fix.tab, [fix]);
  }
  for (const [tab, own] of byTab) {
    const sheet = findSheet(sheets, tab);
    if (!sheet) {
      const reason = `Không còn tab “${tab}”: có thể tab đã bị đổi tên hoặc xóa. ${LIST_AGAIN}`;
      outcome.refused.push(...own.map(({ cell }) => ({ tab, cell, reason })));
      continue;
    }
    const problem = attempt(() => fixTab(sheet, { tab, unit: unitOf.get(tab) ?? '' }, own, context, outcome));
    // What Google did not tell of one tab must not hide what was fixed in the others.
    if (problem !== '') outcome.refused.push(...unsaid(own, outcome, googleProblem(problem).advice));
  }
  const { fixed } = outcome;
  if (fixed.length > 0) {
    const cells = fixed.map(placeKey).join(', ');
    const details = `${fixed.length} ô: ${cells.length > 500 ? `${cells.slice(0, 500)}…` : cells}`;
    // A failure is ignored: the fixes are made, and a unit may have no right to write the log.
    attempt(() => {
      writeLog(spreadsheet, sheets, 'Sửa theo đề nghị', details);
      SpreadsheetApp.flush();
    });
  }
  return outcome;
}

/** Returns the name of each unit by the name of its tab. */
function unitNames(sheets: Sheets): Map<string, string> {
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const { tabOf } = matchTabs(
    registry,
    sheets.map(({ name }) => name),
  );
  return new Map([...tabOf].map(([unit, tab]) => [tab, unit.name]));
}

/** Returns the fixes of a tab that are neither made nor refused, as refused for the given reason. */
function unsaid(fixes: CellFix[], { fixed, refused }: FixOutcome, reason: string): Refused[] {
  const said = new Set([...fixed, ...refused].map(placeKey));
  return fixes.filter((fix) => !said.has(placeKey(fix))).map(({ tab, cell }) => ({ tab, cell, reason }));
}

/** Makes the fixes of one tab, and adds to the outcome what became of each. `unit` is empty for a tab of no unit. */
function fixTab(
  sheet: Sheet,
  { tab, unit }: { tab: string; unit: string },
  fixes: CellFix[],
  context: CheckContext,
  { fixed, refused }: FixOutcome,
): void {
  const grid = readGrid(tab, sheet);
  const refuse = (cell: string, problem: string) =>
    refused.push({ tab, cell, reason: `Ô ${cell} của tab “${tab}” ${problem}` });
  const changes = fixes.flatMap((fix): Change[] => {
    const planned = plan(fix, grid);
    if ('problem' in planned) {
      refuse(planned.cell, planned.problem);
      return [];
    }
    // A second fix of the same cell was made for the old text, so it must be refused.
    for (const { row, column, to } of [planned, ...planned.emptied]) grid.values[row]?.splice(column, 1, to);
    return [planned];
  });
  const write = (wanted: Change[]) => {
    // An interrupted click may have written the text already.
    const idle = wanted.filter(({ from, to }) => from === to);
    const swaps = wanted.filter((one) => !idle.includes(one));
    const made = swap(sheet, swaps);
    const changed = swaps.filter((one, i) => {
      const { now = one.from, isReplaced, problem } = made[i] ?? { isReplaced: false, problem: '' };
      grid.values[one.row]?.splice(one.column, 1, now);
      // Where texts are taken over from other cells, those may go only while this one holds them.
      const isMade = one.emptied.length > 0 ? now === one.to : now !== one.from;
      // Google's answer may have been lost, but not the change.
      if ((isReplaced && isMade) || now === one.to) return true;
      const { cell } = one;
      if (now !== one.from) refuse(cell, CHANGED);
      else {
        const reason = `Chưa sửa được ô ${cell} của tab “${tab}”. ${googleProblem(problem || 'ô không đổi').advice}`;
        refused.push({ tab, cell, reason });
      }
      return false;
    });
    return wanted.filter((one) => idle.includes(one) || changed.includes(one));
  };
  const done = write(changes);
  // Only now, so that a text is never in neither of two cells.
  const emptied = write(done.flatMap((change) => change.emptied));
  for (const { cell } of emptied) fixed.push({ tab, cell, text: '', findings: [] });
  for (const { cell, row, column } of done) {
    const text = cellText(grid.values[row]?.[column]);
    const explained = explainedIn(grid.values.slice(0, row).map((cells) => cellText(cells[column])));
    const findings =
      unit === '' ? undefined : checkCell({ unit, tab, cell }, text, '', { ...context, explained });
    fixed.push({ tab, cell, text, findings: findings ?? [] });
    if (unit !== '') writeVerdict(sheet, grid, row, findings ? verdict(findings) : '');
  }
}

/** Returns the change that a fix makes, or the cell and the problem that prevent it. */
function plan(fix: CellFix, grid: Required<Grid>): Change | { cell: string; problem: string } {
  const { cell } = fix;
  const at = cellAt(cell);
  const emptied = (fix.emptied ?? []).map((other) => ({
    ...cellAt(other.cell),
    cell: other.cell,
    from: other.text,
    to: '',
    emptied: [],
  }));
  for (const { row, column, cell: name, from } of [{ ...at, cell, from: fix.text }, ...emptied]) {
    const problem = problemIn(grid, row, column, from);
    if (problem !== '') return { cell: name, problem };
  }
  try {
    const to = withEdits(fix.text, fix.edits);
    if (/^[='+]/.test(to) && to.charAt(0) !== fix.text.charAt(0)) {
      const problem = `sẽ bắt đầu bằng dấu ${to.charAt(0)}, mà Google không coi là chữ, nên được giữ nguyên.`;
      return { cell, problem };
    }
    if (to.length <= CELL_LIMIT) return { ...at, cell, from: fix.text, to, emptied };
    const problem = 'sẽ dài quá 50.000 ký tự nên được giữ nguyên: chia nội dung thành nhiều hàng.';
    return { cell, problem };
  } catch (error) {
    console.error(error);
    return { cell, problem: `không sửa được theo đề nghị này. ${LIST_AGAIN}` };
  }
}

/** Returns why a cell cannot be changed; an empty text when it still holds the text that was checked. */
function problemIn({ values, formulas }: Required<Grid>, row: number, column: number, text: string): string {
  const value = values[row]?.[column];
  if (formulas[row]?.[column])
    return `chứa công thức nên được giữ nguyên: gõ lại nội dung bằng chữ. ${LIST_AGAIN}`;
  if (value !== undefined && typeof value !== 'string')
    return `không phải chữ nên được giữ nguyên: gõ lại nội dung bằng chữ. ${LIST_AGAIN}`;
  return value === text ? '' : CHANGED;
}

/** What became of a swap. */
interface Swapped {
  isReplaced: boolean;
  /** What the cell holds now; undefined where Google does not tell. */
  now: string | undefined;
  problem: string;
}

/**
 * Replaces texts in cells that still hold the expected ones, and reads them back, because Google may report a refusal
 * only at the flush.
 */
function swap(sheet: Sheet, swaps: Swap[]): Swapped[] {
  if (swaps.length === 0) return [];
  const swapped = swaps.map((one): Swapped => {
    const result: Swapped = { isReplaced: false, now: undefined, problem: '' };
    result.problem = attempt(() => {
      const range = sheet.getRange(one.row + 1, one.column + 1).setNumberFormat('@');
      result.isReplaced = replaceText(range, one);
    });
    return result;
  });
  readBack(sheet, swaps, swapped);
  const isMissed = ({ isReplaced, now, problem }: Swapped, i: number) =>
    !isReplaced && problem === '' && now === swaps[i]?.from;
  if (!swapped.some(isMissed)) return swapped;
  // Whether Google finds every text is unverified; these cells have just been read again.
  for (const [i, one] of swapped.entries()) {
    const { row = 0, column = 0, to = '' } = swaps[i] ?? {};
    if (!isMissed(one, i)) continue;
    one.problem = attempt(() => sheet.getRange(row + 1, column + 1).setValue(to));
    one.isReplaced = one.problem === '';
  }
  readBack(sheet, swaps, swapped);
  return swapped;
}

/** Completes what became of swaps by what the cells hold now. */
function readBack(sheet: Sheet, swaps: Swap[], swapped: Swapped[]): void {
  const flushProblem = attempt(() => SpreadsheetApp.flush());
  const [top, bottom] = bounds(swaps.map(({ row }) => row));
  const [left, right] = bounds(swaps.map(({ column }) => column));
  let values: unknown[][] | undefined;
  attempt(() => {
    values = sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1).getValues();
  });
  for (const [i, one] of swapped.entries()) {
    const { row = 0, column = 0, to } = swaps[i] ?? {};
    one.problem ||= flushProblem;
    if (values) one.now = cellText(toCells([values[row - top] ?? []])[0]?.[column - left]);
    // What was replaced stays told when Google does not answer any more.
    else one.now = one.isReplaced && flushProblem === '' ? to : undefined;
  }
}

function bounds(numbers: number[]): [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}

/**
 * Replaces a text in a cell if the cell still holds it. Google finds and replaces in one step, so that what somebody
 * types at the same moment is never overwritten; a blank cell cannot be found, and is written. Returns whether the
 * text was replaced.
 */
function replaceText(range: Range, { from, to }: Pick<Swap, 'from' | 'to'>): boolean {
  if (from === '') {
    range.setValue(to);
    return true;
  }
  return range.createTextFinder(from).matchCase(true).matchEntireCell(true).replaceAllWith(to) > 0;
}

/** Writes what the unit reads beside its entry, in place of what the add-on wrote there before. */
function writeVerdict(sheet: Sheet, { values, formulas }: Required<Grid>, row: number, text: string): void {
  const header = findUnitHeader(values);
  const cells = values[row] ?? [];
  const columns = header ? verdictColumns(cells, header, formulas[row]) : [];
  // Text in the column Kiểm tra is still an error, and the unit reads so.
  if (columns[0] !== header?.columns['Kiểm tra']) return;
  for (const [i, column] of columns.entries()) {
    // A failure is ignored: the fix is made, and the sidebar shows the findings anyway.
    const swap = { from: cellText(cells[column]), to: i === 0 ? text : '' };
    attempt(() => replaceText(sheet.getRange(row + 1, column + 1), swap));
  }
}
