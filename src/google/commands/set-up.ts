// The command "Thiết lập…": makes the missing tabs and repairs the add-on's own parts of the others. Running it again
// changes nothing.
import type { Result } from '../../contract/result';
import type { Slice } from '../../contract/slice';
import { LAYOUT_VERSION, tabs, tabsOnDemand } from '../../core/grid/layout';
import { type Registry, readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import type { Finding } from '../../core/model/finding';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { fingerprint } from '../../core/text/fingerprint';
import { reasonOf } from '../../core/text/reason';
import { fold } from '../../core/text/vietnamese/fold';
import { readLayoutVersion, rememberLayoutVersion } from '../memory/layout-version';
import { attempt } from '../platform/attempt';
import { runAlone } from '../platform/run-alone';
import { type LongWork, runSlice, type WorkStep } from '../platform/slices';
import { TIME_ZONE } from '../platform/time';
import { listed, told } from '../platform/told';
import { UserError } from '../platform/user-error';
import { refuseDuringRollover } from '../rollover/refuse';
import { addMissingSettings, ensureTab, mustCoordinate } from '../tabs/fixed-tabs';
import { mendHeadings } from '../tabs/headings';
import { linkTabs } from '../tabs/links';
import { writeLog } from '../tabs/log';
import { reasonNotToAdopt } from '../tabs/ownership';
import { coordinatorsOf, isProtectedByHand, protectTab, protectUnitTab, typistsOf } from '../tabs/protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from '../tabs/read';
import { AGAIN, buildUnitTab, mendUnitTab } from '../tabs/unit-tab';
import { writeAtOnce } from '../tabs/write-at-once';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Most tabs of a workbook (reported). */
const TABS_LIMIT = 200;

/** The menu item of this command. */
export const setUpItem = { label: 'Thiết lập…', runs: 'openSetUpSidebar' };

/** What set-up has done so far; kept between slices. */
interface Done {
  /** Tabs that were made. */
  made: number;
  /** Tabs in which a unit cannot type yet. */
  unready: string[];
  /** What could not be done, in Vietnamese, by the step and its tab: a step that is done again replaces its own. */
  problems: Record<string, string[]>;
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
    refuseDuringRollover();
    if (readLayoutVersion() > LAYOUT_VERSION) {
      throw new UserError(
        'Bảng tính này do phiên bản mới hơn của tiện ích thiết lập: nhờ người cài đặt cập nhật tiện ích rồi bấm lại.',
      );
    }
    const sheets = sheetsOf(spreadsheet);
    mustCoordinate(sheets, 'Chỉ người điều phối mới thiết lập được bảng tính');
    if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
    const unmade = ensureFixedTabs(spreadsheet, sheets);
    const { settings, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
    const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
    const units = registry.rows.filter(({ blocked }) => !blocked).map(({ unit }) => unit);
    const work: LongWork<Done> = {
      name: 'setUp',
      begin: { made: 0, unready: [], problems: {} },
      steps: [
        // All tabs are made before any is protected, because a copy may take over the protection of its template
        // (unverified).
        ...makeSteps(spreadsheet, sheets, units),
        ...protectSteps(sheets, settings),
        ...unitSteps(sheets, units, settings),
      ],
    };
    return runSlice(work, runId, ({ made, unready, problems }, isFinished) => {
      const misread = [...findings, ...registry.findings].filter(isProblem).map(({ message }) => message);
      const found = Object.values(problems).flat().filter(isText);
      // A tab that cannot be read for want of its headings was told of already; one thing may be in the way of two steps.
      const told = [...new Set([...(unmade.length > 0 ? unmade : misread), ...found])];
      if (!isFinished) return listed(told);
      const ready = units.filter(({ tab }) => findSheet(sheets, tab) && !unready.includes(tab));
      // What follows may fail without hiding what was done.
      attempt(() => rememberLayoutVersion(LAYOUT_VERSION));
      attempt(() => linkTabs(sheets));
      // Google shows each new tab at once, but the person has to go on in another one.
      const next = findSheet(sheets, registry.rows.length === 0 ? tabs.settings : tabs.registry);
      attempt(() => next && spreadsheet.setActiveSheet(next));
      const log = () => writeLog(spreadsheet, sheets, 'Thiết lập', `Tạo ${made} tab đơn vị.`);
      const unwritten = made > 0 ? writeAtOnce(tabs.log, log).map(({ message }) => message) : [];
      return summary(registry, units, { made, ready, problems: [...told, ...unwritten] });
    });
  });
}

/** Returns the steps that make the missing unit tabs. The first tab made is the template of the others. */
function makeSteps(spreadsheet: Spreadsheet, sheets: Sheets, units: Unit[]): WorkStep<Done>[] {
  let template: Sheet | undefined;
  const known = new Set([tabs.registry, ...units.map(({ tab }) => tab)].map(fold));
  return units.map(({ tab }) => ({
    key: () => `make ${idOf(sheets, tab)} ${fingerprint(tab)}`,
    act: (state) => {
      state.problems[`make ${tab}`] = [];
      if (findSheet(sheets, tab)) return;
      if (sheets.length >= TABS_LIMIT) {
        const full = `Không tạo được tab “${tab}”: bảng tính đã có ${sheets.length} tab, là nhiều nhất mà Google Sheets cho phép. Xóa tab không dùng ${AGAIN}`;
        state.problems[`make ${tab}`] = [full];
        return;
      }
      state.problems[`make ${tab}`] = told(`Không tạo được tab “${tab}”.`, () => {
        // After the last of the units, the first one after the tab that lists them.
        const index = sheets.map(({ name }) => known.has(fold(name))).lastIndexOf(true) + 1 || sheets.length;
        const sheet: Sheet = template
          ? spreadsheet.insertSheet(tab, index, { template })
          : spreadsheet.insertSheet(tab, index);
        sheets.splice(index, 0, { name: tab, sheet });
        state.made++;
        if (!template) buildUnitTab(sheet, homeOf(sheets));
        template ??= sheet;
        return [];
      });
    },
  }));
}

/** Returns the steps that let only coordinators edit the add-on's own tabs. */
function protectSteps(sheets: Sheets, settings: Settings): WorkStep<Done>[] {
  const coordinators = coordinatorsOf(settings);
  return Object.values(tabs).map((name) => ({
    key: () => `protect ${idOf(sheets, name)} ${fingerprint(coordinators.join())}`,
    act: ({ problems }) => {
      const sheet = findSheet(sheets, name);
      const reason =
        sheet && name === tabs.dictionary
          ? reasonNotToAdopt(sheet, findSheet(sheets, tabs.settings), coordinators)
          : '';
      if (reason !== '') problems[`protect ${name}`] = [reason];
      else {
        problems[`protect ${name}`] = sheet
          ? assign(sheet, coordinators, () => protectTab(sheet, coordinators))
          : [];
      }
    },
  }));
}

/** Returns the steps that repair the unit tabs and let only their typists and the coordinators edit them. */
function unitSteps(sheets: Sheets, units: Unit[], settings: Settings): WorkStep<Done>[] {
  const coordinators = coordinatorsOf(settings);
  const { period, deadline } = settings;
  return units.map((unit) => ({
    key: () =>
      `unit ${idOf(sheets, unit.tab)} ${fingerprint(JSON.stringify([LAYOUT_VERSION, unit, coordinators, period, deadline]))}`,
    act: (state) => {
      const sheet = findSheet(sheets, unit.tab);
      state.unready = state.unready.filter((tab) => tab !== unit.tab);
      state.problems[`unit ${unit.tab}`] = [];
      if (!sheet) return;
      let isReady = false;
      const problems = told(`Chưa chuẩn bị được tab “${unit.tab}”.`, () => {
        const mended = mendUnitTab(sheet, unit, settings, homeOf(sheets));
        isReady = mended.isReady;
        return mended.problems;
      });
      if (!isReady) state.unready.push(unit.tab);
      const typists = typistsOf(unit);
      if (typists.length > 0) {
        const editors = [...typists, ...coordinators];
        problems.push(...assign(sheet, editors, () => protectUnitTab(sheet, typists, coordinators)));
      } else if (isProtectedByHand(sheet)) problems.push(byHand(unit.tab));
      state.problems[`unit ${unit.tab}`] = problems;
    },
  }));
}

/** Returns where a link to the tab "Đơn vị" leads. */
function homeOf(sheets: Sheets): string {
  return `#gid=${idOf(sheets, tabs.registry)}`;
}

/** Returns the id of a tab, which a tab made anew does not share; empty when there is no such tab. */
function idOf(sheets: Sheets, tab: string): string {
  return `${findSheet(sheets, tab)?.getSheetId() ?? ''}`;
}

function summary(
  { rows }: Registry,
  units: Unit[],
  { made, ready, problems }: { made: number; ready: Unit[]; problems: string[] },
): string {
  if (rows.length === 0) {
    const next = `Tiếp theo: điền tab “${tabs.settings}”, nhập danh sách đơn vị ở tab “${tabs.registry}”, ${AGAIN}`;
    return problems.length > 0
      ? `Chưa thiết lập xong:\n${listed(problems)}`
      : `Các tab của tiện ích đã sẵn sàng. ${next}`;
  }
  const done = made > 0 ? `Đã tạo ${made} tab đơn vị; ` : '';
  const lines = [`${done}${ready.length}/${units.length} đơn vị sẵn sàng nhập liệu.`];
  if (ready.length < units.length) lines.push('Chưa xong hết: bấm Thiết lập… lần nữa để làm tiếp.');
  const open = ready.filter((unit) => typistsOf(unit).length === 0).length;
  if (open > 0) {
    lines.push(`${open} đơn vị chưa có email: ai sửa được bảng tính cũng gõ được vào tab của các đơn vị đó.`);
  }
  return [...lines, ...(problems.length > 0 ? [listed(problems)] : [])].join('\n');
}

function isText(problem: unknown): problem is string {
  return typeof problem === 'string';
}

/**
 * Returns whether set-up should report a finding: blank settings and an empty registry are normal at this point, and how
 * a setting is understood is told beside it.
 */
function isProblem({ rule, severity, cell }: Finding): boolean {
  return severity !== 'info' && rule !== 'no-units' && !(rule === 'missing-setting' && cell !== '');
}

/** Has `protect` let only `editors` edit a tab; it returns false for a tab that was protected by hand. */
function assign(sheet: Sheet, editors: string[], protect: () => boolean): string[] {
  const name = sheet.getName();
  return told(`Chưa giao được tab “${name}”.`, () => {
    try {
      return protect() ? [] : [byHand(name)];
    } catch (error) {
      if (!/e-?mail|invalid|không hợp lệ/i.test(reasonOf(error))) throw error;
      const problem = `Chưa giao được tab “${name}” cho ${editors.join(', ')}: Google không nhận một trong các địa chỉ email này, kiểm tra ${AGAIN}`;
      throw new UserError(problem);
    }
  });
}

function byHand(tab: string): string {
  return `Tab “${tab}” đã được khóa bằng tay nên tiện ích giữ nguyên khóa đó: kiểm tra ai sửa được ở Dữ liệu → Trang tính và dải ô được bảo vệ. Muốn tiện ích giao tab thì xóa khóa đó ${AGAIN}`;
}

/** Makes the missing tabs of the add-on and repairs the others; returns what is in the way, in Vietnamese. */
function ensureFixedTabs(spreadsheet: Spreadsheet, sheets: Sheets): string[] {
  const [first] = sheets;
  // The single empty tab of a new workbook becomes the list of units, which everybody sees first.
  if (first && sheets.length === 1 && first.sheet.getLastRow() === 0) {
    first.sheet.setName(tabs.registry);
    first.name = tabs.registry;
  }
  return [...new Set([tabs.registry, tabs.annex, ...Object.values(tabs)])].flatMap((name) => {
    if (tabsOnDemand.includes(name) && !findSheet(sheets, name)) return [];
    return told(`Chưa lập được tab “${name}”.`, () => {
      const sheet = ensureTab(spreadsheet, sheets, name);
      if (name === tabs.settings) addMissingSettings(sheet);
      if (name === tabs.registry) mendHeadings(sheet, 'registry');
      if (name === tabs.log) mendHeadings(sheet, 'log');
      return [];
    });
  });
}
