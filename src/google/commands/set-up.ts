// The command "Thiết lập…": makes the missing tabs and repairs the add-on's own parts of the others. Running it again
// changes nothing.
import type { Result } from '../../contract/result';
import type { Slice } from '../../contract/slice';
import { LAYOUT_VERSION, tabs } from '../../core/grid/layout';
import { type Registry, readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import type { Finding } from '../../core/model/finding';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { fingerprint } from '../../core/text/fingerprint';
import { readLayoutVersion, rememberLayoutVersion } from '../memory/layout-version';
import { runAlone } from '../platform/run-alone';
import { type LongWork, runSlice, type WorkStep } from '../platform/slices';
import { TIME_ZONE } from '../platform/time';
import { UserError } from '../platform/user-error';
import { addMissingSettings, ensureTab } from '../tabs/fixed-tabs';
import { mendHeadings } from '../tabs/headings';
import { writeLog } from '../tabs/log';
import { protectTab } from '../tabs/protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from '../tabs/read';
import { buildUnitTab, mendUnitTab } from '../tabs/unit-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** How many problems the message lists; it only counts the rest. */
const LINES_SHOWN = 12;

/** The menu item of this command. */
export const setUpItem = { label: 'Thiết lập…', runs: 'openSetUpSidebar' };

/** What set-up has done so far; kept between slices. */
interface Done {
  /** Tabs that were made. */
  made: number;
  /** What could not be done, in Vietnamese. */
  problems: string[];
}

/**
 * Runs one slice of set-up. The sidebar calls it again until `isFinished` is true. The run reports its progress under
 * `runId`.
 *
 * @example
 * setUp('run-1'); // in a new workbook
 * // { ok: true, value: { done: 5, total: 5, isFinished: true, message: 'Các tab của tiện ích đã sẵn sàng. …' } }
 */
export function setUp(runId: string): Result<Slice> {
  return runAlone(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    if (readLayoutVersion() > LAYOUT_VERSION) {
      throw new UserError(
        'Bảng tính này do phiên bản mới hơn của tiện ích thiết lập: dán lại cả các tệp của phiên bản mới nhất rồi bấm lại.',
      );
    }
    if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
    const sheets = ensureFixedTabs(spreadsheet);
    const { settings, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
    const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
    const units = registry.rows.filter(({ blocked }) => !blocked).map(({ unit }) => unit);
    const work: LongWork<Done> = {
      name: 'setUp',
      begin: { made: 0, problems: [] },
      steps: [
        // All tabs are made before any is protected, because a copy may take over the protection of its template
        // (unverified).
        ...makeSteps(spreadsheet, sheets, units),
        ...protectSteps(sheets, settings),
        ...unitSteps(sheets, units, settings),
      ],
    };
    return runSlice(work, runId, ({ made, problems }) => {
      rememberLayoutVersion(LAYOUT_VERSION);
      // Google shows each new tab at once, but the person has to go on in another one.
      const next = findSheet(sheets, registry.rows.length === 0 ? tabs.settings : tabs.registry);
      if (next) spreadsheet.setActiveSheet(next);
      if (made > 0) writeLog(spreadsheet, sheets, 'Thiết lập', `Tạo ${made} tab đơn vị.`);
      const misread = [...findings, ...registry.findings].filter(isProblem).map(({ message }) => message);
      return summary(sheets, registry, units, made, [...misread, ...problems]);
    });
  });
}

/** Returns the steps that make the missing unit tabs. The first tab made is the template of the others. */
function makeSteps(spreadsheet: Spreadsheet, sheets: Sheets, units: Unit[]): WorkStep<Done>[] {
  let template: Sheet | undefined;
  return units.map(({ tab }) => ({
    key: () => `make ${idOf(sheets, tab)} ${fingerprint(tab)}`,
    act: (state) => {
      if (findSheet(sheets, tab)) return;
      try {
        const index = sheets.length;
        const sheet: Sheet = template
          ? spreadsheet.insertSheet(tab, index, { template })
          : spreadsheet.insertSheet(tab, index);
        if (!template) buildUnitTab(sheet);
        template ??= sheet;
        sheets.push({ name: tab, sheet });
        state.made++;
      } catch (error) {
        state.problems.push(`Không tạo được tab “${tab}”: ${error}.`);
      }
    },
  }));
}

/** Returns the steps that let only coordinators edit the add-on's own tabs. */
function protectSteps(sheets: Sheets, settings: Settings): WorkStep<Done>[] {
  const coordinators = coordinatorsOf(settings);
  return Object.values(tabs).map((name) => ({
    key: () => `protect ${idOf(sheets, name)} ${fingerprint(coordinators.join())}`,
    act: ({ problems }) => assign(findSheet(sheets, name), coordinators, problems),
  }));
}

/** Returns the steps that repair the unit tabs and let only their typists and the coordinators edit them. */
function unitSteps(sheets: Sheets, units: Unit[], settings: Settings): WorkStep<Done>[] {
  const coordinators = coordinatorsOf(settings);
  const { period, deadline } = settings;
  return units.map((unit) => ({
    key: () =>
      `unit ${idOf(sheets, unit.tab)} ${fingerprint(JSON.stringify([LAYOUT_VERSION, unit, coordinators, period, deadline]))}`,
    act: ({ problems }) => {
      const sheet = findSheet(sheets, unit.tab);
      if (!sheet) return;
      mendUnitTab(sheet, unit, settings);
      const typists = typistsOf(unit);
      if (typists.length > 0) assign(sheet, [...typists, ...coordinators], problems);
    },
  }));
}

/** Returns the id of a tab, which a tab made anew does not share; empty when there is no such tab. */
function idOf(sheets: Sheets, tab: string): string {
  return `${findSheet(sheets, tab)?.getSheetId() ?? ''}`;
}

function coordinatorsOf({ coordinators }: Settings): string[] {
  return emailsIn(coordinators).filter(isEmail);
}

function typistsOf({ email }: Unit): string[] {
  return emailsIn(email).filter(isEmail);
}

function summary(
  sheets: Sheets,
  { rows }: Registry,
  units: Unit[],
  made: number,
  problems: string[],
): string {
  if (rows.length === 0) {
    return `Các tab của tiện ích đã sẵn sàng. Tiếp theo: điền tab “${tabs.settings}”, nhập danh sách đơn vị ở tab “${tabs.registry}”, rồi bấm Thiết lập… lần nữa.`;
  }
  const ready = units.filter(({ tab }) => findSheet(sheets, tab));
  const lines = [`Đã tạo ${made} tab đơn vị; ${ready.length}/${units.length} đơn vị sẵn sàng nhập liệu.`];
  if (ready.length < units.length) lines.push('Chưa xong hết: bấm Thiết lập… lần nữa để làm tiếp.');
  const open = ready.filter((unit) => typistsOf(unit).length === 0).length;
  if (open > 0) {
    lines.push(`${open} đơn vị chưa có email: ai sửa được bảng tính cũng gõ được vào tab của các đơn vị đó.`);
  }
  lines.push(...problems.slice(0, LINES_SHOWN));
  const more = problems.length - LINES_SHOWN;
  if (more > 0) lines.push(`… và ${more} điều khác cần sửa.`);
  return lines.join('\n');
}

/** Returns whether set-up should report a finding: blank settings and an empty registry are normal at this point. */
function isProblem({ rule, cell }: Finding): boolean {
  return rule !== 'no-units' && !(rule === 'missing-setting' && cell !== '');
}

/** Lets only `editors` edit a tab, and adds a message to `problems` when Google refuses one of the addresses. */
function assign(sheet: Sheet | undefined, editors: string[], problems: string[]): void {
  if (!sheet) return;
  try {
    protectTab(sheet, editors);
    // Google may report a refusal only at the flush, and the message must name this tab, not the next one.
    SpreadsheetApp.flush();
  } catch (error) {
    problems.push(
      `Chưa giao được tab “${sheet.getName()}” cho ${editors.join(', ')}: kiểm tra địa chỉ email (${error}).`,
    );
  }
}

function ensureFixedTabs(spreadsheet: Spreadsheet): Sheets {
  const sheets = sheetsOf(spreadsheet);
  const [first] = sheets;
  // The single empty tab of a new workbook becomes the settings tab.
  if (first && sheets.length === 1 && first.sheet.getLastRow() === 0) {
    first.sheet.setName(tabs.settings);
    first.name = tabs.settings;
  }
  // The tab "Từ điển" is made on demand only, because every run reads one tab more once it exists.
  for (const name of Object.values(tabs)) if (name !== tabs.dictionary) ensureTab(spreadsheet, sheets, name);
  addMissingSettings(ensureTab(spreadsheet, sheets, tabs.settings));
  mendHeadings(ensureTab(spreadsheet, sheets, tabs.registry), 'registry');
  mendHeadings(ensureTab(spreadsheet, sheets, tabs.log), 'log');
  return sheets;
}
