// Set-up: makes the tabs that are missing and mends what it owns in the others. Running it again changes nothing.

import { tabs } from '../../core/grid/layout';
import { readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import type { Finding } from '../../core/model/finding';
import type { Unit } from '../../core/model/unit';
import { emailsIn, isEmail } from '../../core/text/email';
import { TIME_ZONE } from '../platform/time';
import { addMissingSettings, ensureTab } from './fixed-tabs';
import { writeLog } from './log';
import { protectTab } from './protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from './read';
import { buildUnitTab, mendUnitTab } from './unit-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Set-up stops itself well before Google would after six minutes (documented), and goes on at the next click. */
const TIME_LIMIT_MS = 270_000;

/** As many lines as fit a dialog without scrolling. */
const LINES_SHOWN = 12;

/** Brings the workbook into its layout; returns in Vietnamese what was done and what to do next. */
export function ensureWorkbook(spreadsheet: Spreadsheet): string {
  const deadline = Date.now() + TIME_LIMIT_MS;
  if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
  const sheets = ensureFixedTabs(spreadsheet);
  const { settings, findings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const problems = [...findings, ...registry.findings].filter(isNews).map(({ message }) => message);
  const units = registry.rows.filter(({ blocked }) => !blocked).map(({ unit }) => unit);

  // All tabs are made before any is protected, in case a copy takes its pattern's protection along (unverified).
  const made = makeUnitTabs(spreadsheet, sheets, units, deadline, problems);
  const coordinators = emailsIn(settings.coordinators).filter(isEmail);
  for (const name of Object.values(tabs)) assign(findSheet(sheets, name), coordinators, problems);
  let ready = 0;
  let open = 0;
  for (const unit of units) {
    const sheet = findSheet(sheets, unit.tab);
    if (!sheet) continue;
    if (Date.now() > deadline) break;
    mendUnitTab(sheet, unit, settings);
    const typists = emailsIn(unit.email).filter(isEmail);
    if (typists.length > 0) assign(sheet, [...typists, ...coordinators], problems);
    else open++;
    ready++;
  }

  // Each new tab was brought before the person; the next thing to fill in is elsewhere.
  const next = findSheet(sheets, registry.rows.length === 0 ? tabs.settings : tabs.registry);
  if (next) spreadsheet.setActiveSheet(next);
  if (made > 0) writeLog(spreadsheet, sheets, 'Thiết lập', `Tạo ${made} tab đơn vị.`);
  if (registry.rows.length === 0) {
    return `Các tab của tiện ích đã sẵn sàng. Tiếp theo: điền tab “${tabs.settings}”, nhập danh sách đơn vị ở tab “${tabs.registry}”, rồi bấm Thiết lập… lần nữa.`;
  }
  return summary({ made, ready, open, units: units.length }, problems);
}

interface Counts {
  /** Tabs that were made. */
  made: number;
  /** Units that can type. */
  ready: number;
  /** Among them, those in whose tab anybody can type. */
  open: number;
  units: number;
}

function summary({ made, ready, open, units }: Counts, problems: string[]): string {
  const lines = [`Đã tạo ${made} tab đơn vị; ${ready}/${units} đơn vị sẵn sàng nhập liệu.`];
  if (ready < units) lines.push('Chưa xong hết: bấm Thiết lập… lần nữa để làm tiếp.');
  if (open > 0) {
    lines.push(`${open} đơn vị chưa có email: ai sửa được bảng tính cũng gõ được vào tab của các đơn vị đó.`);
  }
  lines.push(...problems.slice(0, LINES_SHOWN));
  const more = problems.length - LINES_SHOWN;
  if (more > 0) lines.push(`… và ${more} điều khác cần sửa.`);
  return lines.join('\n');
}

/** Settings that are merely blank yet, and a registry that is empty yet, are no news while setting up. */
function isNews({ rule, cell }: Finding): boolean {
  return rule !== 'no-units' && !(rule === 'missing-setting' && cell !== '');
}

/** Makes the tabs that are missing until the deadline, and returns how many were made. */
function makeUnitTabs(
  spreadsheet: Spreadsheet,
  sheets: Sheets,
  units: Unit[],
  deadline: number,
  problems: string[],
): number {
  let made = 0;
  let pattern: Sheet | undefined;
  for (const { tab } of units) {
    if (findSheet(sheets, tab)) continue;
    if (Date.now() > deadline) break;
    try {
      const index = sheets.length;
      const sheet: Sheet = pattern
        ? spreadsheet.insertSheet(tab, index, { template: pattern })
        : spreadsheet.insertSheet(tab, index);
      if (!pattern) buildUnitTab(sheet);
      pattern ??= sheet;
      sheets.push({ name: tab, sheet });
      made++;
    } catch (error) {
      problems.push(`Không tạo được tab “${tab}”: ${error}.`);
    }
  }
  return made;
}

/** Protects a tab; an address Google does not accept becomes a problem to be told. */
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
  return sheets;
}
