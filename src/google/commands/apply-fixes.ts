// Makes the fixes that a person accepted in the sidebar, but only in cells that still hold the text that was checked.

import type { Result } from '../../contract/result';
import { checkCell } from '../../core/checker/check';
import type { CheckContext } from '../../core/checker/rules/rule';
import { cellAt, placeKey } from '../../core/grid/a1';
import { CELL_LIMIT, cellText, type Grid } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { matchTabs, readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import { findUnitHeader } from '../../core/intake/unit-tab';
import type { CellFix, FixOutcome } from '../../core/model/fixes';
import { withEdits } from '../../core/text/tracked-text';
import { verdict } from '../../core/wording/verdict';
import { rememberedDictionary } from '../memory/dictionary-memory';
import { answer } from '../platform/answer';
import { attempt } from '../platform/attempt';
import { withDocumentLock } from '../platform/lock';
import { today } from '../platform/time';
import { writeLog } from '../tabs/log';
import {
  findSheet,
  REGISTRY_COLUMNS,
  readGrid,
  readTab,
  SETTINGS_COLUMNS,
  type Sheets,
  sheetsOf,
} from '../tabs/read';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A change that can be made: its cell still holds the text that was checked. */
interface Change {
  tab: string;
  cell: string;
  /** 0-based. */
  row: number;
  column: number;
  /** The text of the cell before and after the change. */
  checked: string;
  text: string;
}

/** The changes to one tab. */
interface TabChanges {
  sheet: Sheet;
  /** Name of the unit that the tab belongs to; empty for any other tab. */
  unit: string;
  /** 0-based column "Kiểm tra"; undefined when the tab has none. */
  verdictColumn: number | undefined;
  changes: Change[];
}

type Refused = FixOutcome['refused'][number];

const LIST_AGAIN = 'Bấm “Kiểm tra lại” để có danh sách mới.';

/**
 * Makes the accepted fixes. Reads and compares every cell before the first write, and reads the changed cells again
 * after it, so that a cell reported as fixed really is. Fails with a message when another run does not end within ten
 * seconds.
 *
 * @example
 * applyFixes([{ tab: 'Xã A', cell: 'B5', text: 'hính thức', edits: [{ start: 0, end: 4, replacement: 'hình' }] }]);
 * // { ok: true, value: { fixed: [{ tab: 'Xã A', cell: 'B5', text: 'hình thức', findings: […] }], refused: [] } }
 */
export function applyFixes(fixes: CellFix[]): Result<FixOutcome> {
  return answer(() => withDocumentLock(() => makeFixes(fixes)));
}

function makeFixes(fixes: CellFix[]): FixOutcome {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = sheetsOf(spreadsheet);
  const unitOf = unitNames(sheets);
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const context = { dictionary: rememberedDictionary(), today: today(), period: settings.period };
  const refused: Refused[] = [];
  const byTab = new Map<string, CellFix[]>();
  for (const fix of fixes) {
    const own = byTab.get(fix.tab);
    if (own) own.push(fix);
    else byTab.set(fix.tab, [fix]);
  }
  const planned = [...byTab].map(([tab, own]) => plan(sheets, tab, unitOf.get(tab) ?? '', own, refused));
  const fixed = planned.flatMap((changes) => (changes ? make(changes, context, refused) : []));
  if (fixed.length > 0) {
    const cells = fixed.map(placeKey).join(', ');
    const details = `${fixed.length} ô: ${cells.length > 500 ? `${cells.slice(0, 500)}…` : cells}`;
    // A failure is ignored: the fixes are made, and a unit may have no right to write the log.
    attempt(() => {
      writeLog(spreadsheet, sheets, 'Sửa theo đề nghị', details);
      SpreadsheetApp.flush();
    });
  }
  return { fixed, refused };
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

/**
 * Reads a tab and returns the changes that can be made there; adds the others to `refused`. Returns undefined when
 * the tab is gone.
 */
function plan(
  sheets: Sheets,
  tab: string,
  unit: string,
  fixes: CellFix[],
  refused: Refused[],
): TabChanges | undefined {
  const sheet = findSheet(sheets, tab);
  if (!sheet) {
    const reason = `Không còn tab “${tab}”: có thể tab đã bị đổi tên hoặc xóa. ${LIST_AGAIN}`;
    refused.push(...fixes.map(({ cell }) => ({ tab, cell, reason })));
    return undefined;
  }
  const grid = readGrid(tab, sheet);
  const changes = fixes.flatMap((fix): Change[] => {
    const { cell } = fix;
    const { row, column } = cellAt(cell);
    const { text, problem } = changed(fix, grid, row, column);
    if (problem) {
      refused.push({ tab, cell, reason: `Ô ${cell} của tab “${tab}” ${problem}` });
      return [];
    }
    // A second fix of the same cell was made for the old text, so it must be refused.
    grid.values[row]?.splice(column, 1, text);
    return [{ tab, cell, row, column, checked: fix.text, text }];
  });
  const verdictColumn = unit === '' ? undefined : findUnitHeader(grid.values)?.columns['Kiểm tra'];
  return { sheet, unit, verdictColumn, changes };
}

/**
 * Returns the text of a cell after a fix, or the problem that prevents it; `problem` is empty when the fix can be
 * made.
 */
function changed(
  { text, edits }: CellFix,
  { values, formulas }: Required<Grid>,
  row: number,
  column: number,
): { text: string; problem: string } {
  const no = (problem: string) => ({ text, problem });
  const value = values[row]?.[column];
  if (formulas[row]?.[column])
    return no(`chứa công thức nên được giữ nguyên: gõ lại nội dung bằng chữ. ${LIST_AGAIN}`);
  if (value !== undefined && typeof value !== 'string')
    return no(`không phải chữ nên được giữ nguyên: gõ lại nội dung bằng chữ. ${LIST_AGAIN}`);
  if (value !== text) return no(`đã khác lúc kiểm tra nên được giữ nguyên. ${LIST_AGAIN}`);
  try {
    const result = withEdits(text, edits);
    if (result.length <= CELL_LIMIT) return { text: result, problem: '' };
    return no('sẽ dài quá 50.000 ký tự nên được giữ nguyên: chia nội dung thành nhiều hàng.');
  } catch (error) {
    console.error(error);
    return no(`không sửa được theo đề nghị này. ${LIST_AGAIN}`);
  }
}

/**
 * Writes the changes of a tab and reads them back, because Google may report a refusal only at the flush. Returns the
 * cells that changed, and adds the others to `refused`.
 */
function make(
  { sheet, unit, verdictColumn, changes }: TabChanges,
  context: CheckContext,
  refused: Refused[],
): FixOutcome['fixed'] {
  if (changes.length === 0) return [];
  const rangeAt = (row: number, column: number) => sheet.getRange(row + 1, column + 1);
  const problems = changes.map(({ row, column, text }) =>
    attempt(() => rangeAt(row, column).setNumberFormat('@').setValue(text)),
  );
  const flushProblem = attempt(() => SpreadsheetApp.flush());
  const now = readBack(sheet, changes);
  return changes.flatMap(({ tab, cell, row, checked }, i) => {
    const text = now[i] ?? checked;
    if (text === checked) {
      const reason = `Chưa sửa được ô ${cell} của tab “${tab}”: có thể bạn không có quyền sửa ô này, nhờ người điều phối. (${problems[i] || flushProblem})`;
      refused.push({ tab, cell, reason });
      return [];
    }
    const findings = unit === '' ? undefined : checkCell({ unit, tab, cell }, text, '', context);
    if (verdictColumn !== undefined) {
      // A failure is ignored: the fix is made, and the sidebar shows the findings anyway.
      attempt(() => rangeAt(row, verdictColumn).setValue(findings ? verdict(findings) : ''));
    }
    return [{ tab, cell, text, findings: findings ?? [] }];
  });
}

/** Returns the text of each changed cell: Google may drop an apostrophe at the start of a text (unverified). */
function readBack(sheet: Sheet, changes: Change[]): string[] {
  const bounds = (numbers: number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;
  const [top, bottom] = bounds(changes.map(({ row }) => row));
  const [left, right] = bounds(changes.map(({ column }) => column));
  const values = sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1).getValues();
  return changes.map(({ row, column }) => cellText(values[row - top]?.[column - left]));
}
