// Set-up: makes the tabs that are missing and mends what it owns in the others. Running it again changes nothing.
import { type Registry, type RegistryRow, readRegistry } from '../core/registry';
import { emailsIn, readSettings } from '../core/settings';
import { fold } from '../core/vietnamese/fold';
import { tabs } from '../core/workbook';
import { completeSettings, ensureTab } from './fixed-tabs';
import { writeLog } from './log';
import { protectTab } from './protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsByName } from './read';
import { TIME_ZONE } from './time';
import { buildUnitTab, mendUnitTab } from './unit-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Set-up stops itself well before Google would after six minutes (documented), and goes on at the next click. */
const TIME_LIMIT_MS = 270_000;

/** Brings the workbook into its layout; returns in Vietnamese what was done and what to do next. */
export function ensureWorkbook(spreadsheet: Spreadsheet): string {
  const deadline = Date.now() + TIME_LIMIT_MS;
  if (spreadsheet.getSpreadsheetTimeZone() !== TIME_ZONE) spreadsheet.setSpreadsheetTimeZone(TIME_ZONE);
  const sheets = ensureFixedTabs(spreadsheet);
  const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const coordinators = emailsIn(settings.coordinators);
  const problems: string[] = [];
  const assign = (sheet: Sheet, typists: string[]) => {
    try {
      protectTab(sheet, [...typists, ...coordinators]);
    } catch (error) {
      const who = [...typists, ...coordinators].join(', ');
      problems.push(
        `Không giao được tab “${sheet.getName()}” cho ${who}: kiểm tra địa chỉ email (${error}).`,
      );
    }
  };
  for (const name of Object.values(tabs)) {
    const sheet = findSheet(sheets, name);
    if (sheet) assign(sheet, []);
  }
  let made = 0;
  let done = 0;
  let pattern: Sheet | undefined;
  // Tabs that are missing come first, so that every click gets further however slow Google is.
  const isMissing = ({ unit }: RegistryRow) => !findSheet(sheets, unit.tab);
  const rows = usableRows(registry);
  const ordered = [...rows.filter(isMissing), ...rows.filter((row) => !isMissing(row))];
  for (const { unit } of ordered) {
    if (Date.now() > deadline) break;
    let sheet = findSheet(sheets, unit.tab);
    if (!sheet) {
      sheet = pattern
        ? spreadsheet.insertSheet(unit.tab, sheets.size, { template: pattern })
        : spreadsheet.insertSheet(unit.tab, sheets.size);
      if (!pattern) buildUnitTab(sheet);
      pattern ??= sheet;
      sheets.set(fold(unit.tab), sheet);
      made++;
    }
    mendUnitTab(sheet, unit, settings);
    const typists = emailsIn(unit.email);
    if (typists.length > 0) assign(sheet, typists);
    done++;
  }
  // Each new tab was brought before the person; the next thing to fill in is elsewhere.
  const next = findSheet(sheets, registry.rows.length === 0 ? tabs.settings : tabs.registry);
  if (next) spreadsheet.setActiveSheet(next);
  if (made > 0) writeLog(spreadsheet, sheets, 'Thiết lập', `Tạo ${made} tab đơn vị.`);
  return summary(registry, made, done, problems);
}

/** The registry's rows that can have a tab: those of a finding wait until it is put right. */
function usableRows({ rows, findings }: Registry): RegistryRow[] {
  const blocked = new Set(findings.map(({ cell }) => Number(cell.replace(/\D/g, ''))));
  return rows.filter(({ row }) => !blocked.has(row + 1));
}

function ensureFixedTabs(spreadsheet: Spreadsheet): Sheets {
  const sheets = sheetsByName(spreadsheet);
  const [first] = sheets.values();
  // The one empty tab a new workbook comes with is put to use.
  if (first && sheets.size === 1 && first.getLastRow() === 0) {
    sheets.delete(fold(first.getName()));
    sheets.set(fold(tabs.settings), first.setName(tabs.settings));
  }
  for (const name of Object.values(tabs)) ensureTab(spreadsheet, sheets, name);
  completeSettings(ensureTab(spreadsheet, sheets, tabs.settings));
  return sheets;
}

/** What was done, what is wrong with the registry, and what comes next. */
function summary(registry: Registry, made: number, done: number, problems: string[]): string {
  if (registry.rows.length === 0) {
    return `Các tab của tiện ích đã sẵn sàng. Tiếp theo: điền tab “${tabs.settings}”, nhập danh sách đơn vị ở tab “${tabs.registry}”, rồi bấm Thiết lập… lần nữa.`;
  }
  const total = usableRows(registry).length;
  const lines = [`Đã tạo ${made} tab đơn vị; ${done}/${total} đơn vị sẵn sàng nhập liệu.`];
  if (done < total) lines.push('Gần hết thời gian Google cho phép: bấm Thiết lập… lần nữa để làm tiếp.');
  lines.push(...registry.findings.map(({ message }) => message), ...problems);
  return lines.join('\n');
}
