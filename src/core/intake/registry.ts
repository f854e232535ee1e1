// The tab "Đơn vị": which units report, in which tab each types, and the status board beside them.

import { cellName } from '../grid/a1';
import { type Cell, type Grid, isBlank, oneLine } from '../grid/cells';
import { findHeader } from '../grid/header';
import { GROUP_HEADING, headings, isOwnTab, isViewTab, tabs } from '../grid/layout';
import { emailsIn, isEmail } from '../model/email';
import type { Finding, Severity } from '../model/finding';
import { finding } from '../model/finding';
import type { Unit } from '../model/unit';
import { fold } from '../text/vietnamese/fold';

/** The longest name Google Sheets gives a tab (unverified). */
const TAB_NAME_LIMIT = 100;

/** A unit's row of the registry. */
export interface RegistryRow {
  unit: Unit;
  /** 0-based row in the tab. */
  row: number;
  /** The row has an error, so no tab is made for the unit. */
  blocked: boolean;
  /** The cells of the row that are not blank, by heading. */
  cells: Partial<Record<RegistryHeading, Cell>>;
}

/** A heading of the tab "Đơn vị". */
export type RegistryHeading = (typeof headings.registry)[number] | typeof GROUP_HEADING;

/** What the tab "Đơn vị" says, and what is wrong with it. */
export interface Registry {
  rows: RegistryRow[];
  /** 0-based; -1 where there is none. */
  headerRow: number;
  /** 0-based columns of the headings found. */
  columns: Partial<Record<RegistryHeading, number>>;
  findings: Finding[];
}

/** Reads the tab "Đơn vị"; `undefined` stands for a workbook that has no such tab. */
export function readRegistry(grid: Grid | undefined): Registry {
  const header =
    grid && findHeader<RegistryHeading>(grid.values, [...headings.registry, GROUP_HEADING], ['Tên đơn vị']);
  if (!grid || !header) {
    const message = grid
      ? `Tab “${tabs.registry}” không có hàng tiêu đề với “Tên đơn vị”: gõ lại tiêu đề này phía trên danh sách đơn vị.`
      : `Không có tab “${tabs.registry}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    const place = { tab: tabs.registry };
    return {
      rows: [],
      headerRow: -1,
      columns: {},
      findings: [finding('missing-header', 'error', place, message)],
    };
  }
  const { columns } = header;
  const rows: RegistryRow[] = [];
  const findings: Finding[] = [];
  const check = rowChecks(columns);
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const text = (heading: RegistryHeading) => oneLine(cells[columns[heading] ?? -1]);
    const name = text('Tên đơn vị');
    const cell = cellName(row, columns['Tên đơn vị'] ?? 0);
    if (name === '') {
      if (text('Tab') !== '' || text('Email') !== '') {
        const message = `Hàng ${row + 1} chưa có tên đơn vị: nhập tên ở ô ${cell} hoặc xóa cả hàng.`;
        findings.push(finding('missing-name', 'error', { tab: grid.tab, cell }, message));
      }
      continue;
    }
    const group = text(GROUP_HEADING);
    const unit: Unit = {
      name,
      tab: text('Tab') || name,
      email: text('Email'),
      cell,
      ...(group && { group }),
    };
    const found = check(unit, row);
    findings.push(...found);
    const byHeading: RegistryRow['cells'] = {};
    for (const heading of headings.registry) {
      const value = cells[columns[heading] ?? -1];
      if (value !== undefined && !isBlank(value)) byHeading[heading] = value;
    }
    rows.push({ unit, row, blocked: found.some(({ severity }) => severity === 'error'), cells: byHeading });
  }
  if (rows.length === 0) {
    const message = `Chưa có đơn vị nào ở tab “${tabs.registry}”: nhập danh sách ở cột “Tên đơn vị”, rồi vào menu Tổng hợp → Thiết lập….`;
    findings.push(finding('no-units', 'error', { tab: grid.tab }, message));
  }
  return { rows, headerRow: header.row, columns, findings };
}

/** Returns a function that tells what is wrong with a unit's row, given the rows that it was called with before. */
function rowChecks(columns: Registry['columns']): (unit: Unit, row: number) => Finding[] {
  const unitsByName = new Map<string, Unit>();
  const unitsByTab = new Map<string, Unit>();
  return (unit, row) => {
    const tabCell = cellName(row, tabColumn(columns));
    const findings: Finding[] = [];
    const tell = (
      rule: string,
      cell: string,
      text: string,
      message: string,
      severity: Severity = 'error',
    ) => {
      const place = { unit: unit.name, tab: tabs.registry, cell, length: text.length };
      findings.push(finding(rule, severity, place, message));
    };
    const sameName = unitsByName.get(fold(unit.name));
    const sameTab = unitsByTab.get(fold(unit.tab));
    if (sameName) {
      const message = `Đơn vị “${unit.name}” có hai lần (ô ${sameName.cell} và ô ${unit.cell}): xóa một hàng hoặc sửa tên.`;
      tell('duplicate-unit', unit.cell, unit.name, message);
    } else if (sameTab) {
      const message = `Tab “${unit.tab}” được giao cho hai đơn vị, “${sameTab.name}” và “${unit.name}”: mỗi đơn vị cần một tab riêng.`;
      tell('duplicate-tab', tabCell, unit.tab, message);
    }
    if (isOwnTab(unit.tab)) {
      const message = `Tab “${unit.tab}” là tab của tiện ích, không dùng để nhập liệu: đặt tên tab khác cho đơn vị “${unit.name}”.`;
      tell('reserved-tab', tabCell, unit.tab, message);
    }
    if (unit.tab.length > TAB_NAME_LIMIT) {
      const message = `Tên tab của đơn vị “${unit.name}” dài quá ${TAB_NAME_LIMIT} ký tự: ghi một tên ngắn vào cột Tab.`;
      tell('bad-tab-name', tabCell, unit.tab, message);
    }
    const badEmails = emailsIn(unit.email).filter((email) => !isEmail(email));
    if (badEmails.length > 0) {
      const emailCell = cellName(row, columns.Email ?? 0);
      const message = `“${badEmails.join(' ')}” không phải địa chỉ email: sửa ở ô ${emailCell}, nếu không thì chưa giao được tab cho người nhập của đơn vị “${unit.name}”.`;
      tell('bad-email', emailCell, unit.email, message, 'warning');
    }
    if (!sameName) unitsByName.set(fold(unit.name), unit);
    if (!sameTab) unitsByTab.set(fold(unit.tab), unit);
    return findings;
  };
}

/** Returns the column that names a unit's tab: Tab, or where there is none that of the unit's name. */
function tabColumn(columns: Registry['columns']): number {
  return columns.Tab ?? columns['Tên đơn vị'] ?? 0;
}

/** Which existing tab each unit types into, and which tabs belong to no unit. */
export interface TabMatch {
  /** Names of the existing tabs, by unit; a unit without a tab of its own is not in the map. */
  tabOf: Map<Unit, string>;
  findings: Finding[];
}

/** Returns the existing tab of that name, or else one whose name differs only in case, spacing or Unicode form. */
export function findTab(existing: string[], name: string): string | undefined {
  return existing.includes(name) ? name : existing.find((tab) => fold(tab) === fold(name));
}

/** Matches the registry's tab names with the tabs that exist, whatever their case, spacing or Unicode form. */
export function matchTabs({ rows, columns }: Registry, existing: string[]): TabMatch {
  const tabOf = new Map<Unit, string>();
  const taken = new Set<string>();
  const missing: RegistryRow[] = [];
  for (const entry of rows) {
    const tab = findTab(existing, entry.unit.tab);
    if (tab === undefined) missing.push(entry);
    else if (!taken.has(tab) && !isOwnTab(tab)) {
      tabOf.set(entry.unit, tab);
      taken.add(tab);
    }
  }
  const own = Object.values(tabs).map((name) => findTab(existing, name));
  const unlisted = existing.filter((tab) => !taken.has(tab) && !own.includes(tab) && !isViewTab(tab));
  const findings: Finding[] = [];
  for (const { unit, row, blocked } of missing) {
    // What blocks the row has been said, and no tab would be made.
    if (blocked) continue;
    const place = {
      unit: unit.name,
      tab: tabs.registry,
      cell: cellName(row, tabColumn(columns)),
      length: unit.tab.length,
    };
    const renamed = unlisted.length > 0 ? ` Nếu tab đã bị đổi tên, ghi tên mới vào ô ${place.cell}.` : '';
    const message = `Không có tab “${unit.tab}” của đơn vị “${unit.name}”: vào menu Tổng hợp → Thiết lập… để tạo.${renamed}`;
    findings.push(finding('missing-tab', 'error', place, message, unlisted));
  }
  for (const tab of unlisted) findings.push(unlistedTab(tab, [...taken, ...Object.values(tabs)]));
  return { tabOf, findings };
}

function unlistedTab(tab: string, used: string[]): Finding {
  const twin = used.find((other) => fold(other) === fold(tab));
  if (twin === undefined) {
    const message = `Tab “${tab}” không có trong danh sách ở tab “${tabs.registry}”: nội dung trong đó không được tổng hợp. Nếu là tab của một đơn vị, ghi tên tab vào cột Tab.`;
    return finding('unlisted-tab', 'warning', { tab }, message);
  }
  const message = `Có hai tab tên “${tab}”, chỉ khác nhau ở chữ hoa, dấu cách hoặc cách mã hóa dấu; chỉ một tab được đọc. Chuyển nội dung về một tab, rồi xóa hoặc đổi tên tab kia.`;
  return finding('ambiguous-tab', 'error', { tab }, message);
}
