// The tab "Đơn vị": which units report, in which tab each types, and the status board beside them.
import { finding } from './finding';
import type { Finding, Unit } from './report';
import { fold } from './vietnamese/fold';
import { type Cell, cellName, findHeader, type Grid, headings, isBlank, oneLine, tabs } from './workbook';

/** The longest name Google Sheets gives a tab (unverified). */
const TAB_NAME_LIMIT = 100;

/** A unit's row of the registry: 0-based row, and the board's cells as they stand. */
export interface RegistryRow {
  unit: Unit;
  row: number;
  board: Partial<Record<RegistryHeading, Cell>>;
}

export type RegistryHeading = (typeof headings.registry)[number];

/** What the tab "Đơn vị" says, and what is wrong with it. */
export interface Registry {
  rows: RegistryRow[];
  /** 0-based columns of the headings found. */
  columns: Partial<Record<RegistryHeading, number>>;
  findings: Finding[];
}

/** Reads the tab "Đơn vị"; `undefined` stands for a workbook that has no such tab. */
export function readRegistry(grid: Grid | undefined): Registry {
  const header = grid && findHeader(grid.values, headings.registry, ['Tên đơn vị']);
  if (!grid || !header) {
    const message = grid
      ? 'Không thấy hàng tiêu đề có “Tên đơn vị”: gõ lại tiêu đề này phía trên danh sách đơn vị.'
      : `Không có tab “${tabs.registry}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    const place = { tab: tabs.registry };
    return { rows: [], columns: {}, findings: [finding('missing-header', 'error', place, message)] };
  }
  const { columns } = header;
  const nameColumn = columns['Tên đơn vị'] ?? 0;
  const rows: RegistryRow[] = [];
  const findings: Finding[] = [];
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const text = (heading: RegistryHeading) => oneLine(cells[columns[heading] ?? -1]);
    const name = text('Tên đơn vị');
    const cell = cellName(row, nameColumn);
    if (name === '') {
      if (text('Tab') !== '' || text('Email') !== '') {
        const message = `Hàng ${row + 1} chưa có tên đơn vị: nhập tên ở ô ${cell} hoặc xóa cả hàng.`;
        findings.push(finding('missing-name', 'error', { tab: grid.tab, cell }, message));
      }
      continue;
    }
    const board: RegistryRow['board'] = {};
    for (const heading of headings.registry) {
      const value = cells[columns[heading] ?? -1];
      if (value !== undefined && !isBlank(value)) board[heading] = value;
    }
    rows.push({ unit: { name, tab: text('Tab') || name, email: text('Email'), cell }, row, board });
  }
  if (rows.length === 0) {
    const message = `Chưa có đơn vị nào: nhập danh sách ở cột “Tên đơn vị”, rồi vào menu Tổng hợp → Thiết lập….`;
    findings.push(finding('no-units', 'error', { tab: grid.tab }, message));
  }
  findings.push(...duplicates(rows, columns));
  return { rows, columns, findings };
}

function duplicates(rows: RegistryRow[], columns: Registry['columns']): Finding[] {
  const findings: Finding[] = [];
  const reserved = Object.values(tabs).map(fold);
  const unitRows = new Map<string, RegistryRow>();
  const tabRows = new Map<string, RegistryRow>();
  for (const entry of rows) {
    const { unit, row } = entry;
    const tabCell = cellName(row, columns.Tab ?? columns['Tên đơn vị'] ?? 0);
    const report = (rule: string, cell: string, text: string, message: string) =>
      findings.push(
        finding(rule, 'error', { unit: unit.name, tab: tabs.registry, cell, length: text.length }, message),
      );
    const sameUnit = unitRows.get(fold(unit.name));
    const sameTab = tabRows.get(fold(unit.tab));
    if (sameUnit) {
      const message = `Đơn vị “${unit.name}” có hai lần (ô ${sameUnit.unit.cell} và ô ${unit.cell}): xóa một hàng hoặc sửa tên.`;
      report('duplicate-unit', unit.cell, unit.name, message);
    } else if (sameTab) {
      const message = `Tab “${unit.tab}” được giao cho hai đơn vị, “${sameTab.unit.name}” và “${unit.name}”: mỗi đơn vị cần một tab riêng.`;
      report('duplicate-tab', tabCell, unit.tab, message);
    }
    if (unit.tab.length > TAB_NAME_LIMIT) {
      const message = `Tên tab của đơn vị “${unit.name}” dài quá ${TAB_NAME_LIMIT} ký tự: ghi một tên ngắn vào cột Tab.`;
      report('bad-tab-name', tabCell, unit.tab, message);
    }
    if (reserved.includes(fold(unit.tab))) {
      const message = `Tab “${unit.tab}” là tab của tiện ích, không dùng để nhập liệu: đặt tên tab khác cho đơn vị “${unit.name}”.`;
      report('reserved-tab', tabCell, unit.tab, message);
    }
    if (!sameUnit) unitRows.set(fold(unit.name), entry);
    if (!sameTab) tabRows.set(fold(unit.tab), entry);
  }
  return findings;
}

/** Which existing tab each unit types into, and which tabs belong to no unit. */
export interface TabMatch {
  /** Names of the existing tabs, by unit; a unit whose tab does not exist is not in the map. */
  tabOf: Map<Unit, string>;
  findings: Finding[];
}

/** Matches the registry's tab names with the tabs that exist, whatever their case, spacing or Unicode form. */
export function matchTabs(registry: Registry, existing: string[]): TabMatch {
  const reserved = Object.values(tabs).map(fold);
  const free = new Map(
    existing.filter((tab) => !reserved.includes(fold(tab))).map((tab) => [fold(tab), tab]),
  );
  const tabOf = new Map<Unit, string>();
  const missing: RegistryRow[] = [];
  for (const entry of registry.rows) {
    const tab = free.get(fold(entry.unit.tab));
    if (tab !== undefined) tabOf.set(entry.unit, tab);
    else if (!reserved.includes(fold(entry.unit.tab))) missing.push(entry);
  }
  const taken = new Set(tabOf.values());
  const unlisted = [...free.values()].filter((tab) => !taken.has(tab));
  const tabColumn = registry.columns.Tab ?? registry.columns['Tên đơn vị'] ?? 0;
  const findings = missing.map(({ unit, row }) => {
    const place = {
      unit: unit.name,
      tab: tabs.registry,
      cell: cellName(row, tabColumn),
      length: unit.tab.length,
    };
    const renamed = unlisted.length > 0 ? ` Nếu tab đã bị đổi tên, ghi tên mới vào ô ${place.cell}.` : '';
    const message = `Không có tab “${unit.tab}” của đơn vị “${unit.name}”: vào menu Tổng hợp → Thiết lập… để tạo.${renamed}`;
    return finding('missing-tab', 'error', place, message, unlisted);
  });
  for (const tab of unlisted) {
    const message = `Tab “${tab}” không có trong danh sách ở tab “${tabs.registry}”: nội dung trong đó không được tổng hợp. Nếu là tab của một đơn vị, ghi tên tab vào cột Tab.`;
    findings.push(finding('unlisted-tab', 'warning', { tab }, message));
  }
  return { tabOf, findings };
}
