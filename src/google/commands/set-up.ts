// "Thiết lập…": makes the tabs that are missing and mends what the add-on owns in the others. Doing it again changes
// nothing.
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
import { type LongWork, runSlice, type Step } from '../platform/slices';
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

/** As many lines as are read at once. */
const LINES_SHOWN = 12;

/** The command's item of the menu. */
export const setUpItem = { label: 'Thiết lập…', runs: 'openSetUpSidebar' };

/** What set-up came to so far. */
interface Done {
  /** Tabs that were made. */
  made: number;
  /** Vietnamese: what could not be done. */
  problems: string[];
}

/**
 * Brings the workbook into its layout, as far as one slice goes; the sidebar calls again until it is finished, and asks
 * for the progress by `runId`.
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
        // All tabs are made before any is protected, in case a copy takes its pattern's protection along (unverified).
        ...makeSteps(spreadsheet, sheets, units),
        ...protectSteps(sheets, settings),
        ...unitSteps(sheets, units, settings),
      ],
    };
    return runSlice(work, runId, ({ made, problems }) => {
      rememberLayoutVersion(LAYOUT_VERSION);
      // Each new tab was brought before the person; the next thing to fill in is elsewhere.
      const next = findSheet(sheets, registry.rows.length === 0 ? tabs.settings : tabs.registry);
      if (next) spreadsheet.setActiveSheet(next);
      if (made > 0) writeLog(spreadsheet, sheets, 'Thiết lập', `Tạo ${made} tab đơn vị.`);
      const misread = [...findings, ...registry.findings].filter(isProblem).map(({ message }) => message);
      return summary(sheets, registry, units, made, [...misread, ...problems]);
    });
  });
}

/** Makes the tab of each unit that has none; the tabs after the first are made after its pattern. */
function makeSteps(spreadsheet: Spreadsheet, sheets: Sheets, units: Unit[]): Step<Done>[] {
  let pattern: Sheet | undefined;
  return units.map(({ tab }) => ({
    key: () => `make ${idOf(sheets, tab)} ${fingerprint(tab)}`,
    act: (state) => {
      if (findSheet(sheets, tab)) return;
      try {
        const index = sheets.length;
        const sheet: Sheet = pattern
          ? spreadsheet.insertSheet(tab, index, { template: pattern })
          : spreadsheet.insertSheet(tab, index);
        if (!pattern) buildUnitTab(sheet);
        pattern ??= sheet;
        sheets.push({ name: tab, sheet });
        state.made++;
      } catch (error) {
        state.problems.push(`Không tạo được tab “${tab}”: ${error}.`);
      }
    },
  }));
}

/** Gives the add-on's own tabs to the coordinators. */
function protectSteps(sheets: Sheets, settings: Settings): Step<Done>[] {
  const coordinators = coordinatorsOf(settings);
  return Object.values(tabs).map((name) => ({
    key: () => `protect ${idOf(sheets, name)} ${fingerprint(coordinators.join())}`,
    act: ({ problems }) => assign(findSheet(sheets, name), coordinators, problems),
  }));
}

/** Mends each unit's tab, and gives it to who types there. */
function unitSteps(sheets: Sheets, units: Unit[], settings: Settings): Step<Done>[] {
  const coordinators = coordinatorsOf(settings);
  const { period, deadline } = settings;
  return units.map((unit) => ({
    key: () =>
      `unit ${idOf(sheets, unit.tab)} ${fingerprint(JSON.stringify([unit, coordinators, period, deadline]))}`,
    act: ({ problems }) => {
      const sheet = findSheet(sheets, unit.tab);
      if (!sheet) return;
      mendUnitTab(sheet, unit, settings);
      const typists = typistsOf(unit);
      if (typists.length > 0) assign(sheet, [...typists, ...coordinators], problems);
    },
  }));
}

/** Google's number of a tab, which one that is made anew has not; empty where there is none. */
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

/** Whether a finding is a problem already while setting up: settings may be blank, and the registry empty. */
function isProblem({ rule, cell }: Finding): boolean {
  return rule !== 'no-units' && !(rule === 'missing-setting' && cell !== '');
}

/** Protects a tab; an address that Google does not accept becomes a problem to be told. */
function assign(sheet: Sheet | undefined, editors: string[], problems: string[]): void {
  if (!sheet) return;
  try {
    protectTab(sheet, editors);
    // Google may refuse only when it gets there, and must not blame the next tab.
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
  // The one empty tab a new workbook comes with is put to use.
  if (first && sheets.length === 1 && first.sheet.getLastRow() === 0) {
    first.sheet.setName(tabs.settings);
    first.name = tabs.settings;
  }
  // “Từ điển” is made when somebody first wants it: where it is, each run reads one tab more.
  for (const name of Object.values(tabs)) if (name !== tabs.dictionary) ensureTab(spreadsheet, sheets, name);
  addMissingSettings(ensureTab(spreadsheet, sheets, tabs.settings));
  mendHeadings(ensureTab(spreadsheet, sheets, tabs.registry), 'registry');
  mendHeadings(ensureTab(spreadsheet, sheets, tabs.log), 'log');
  return sheets;
}
