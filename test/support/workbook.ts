// Makes workbooks for the tests of the bundle: set up by clicks, filled in by keystrokes.

import { type DemoInput, type DemoUnit, openSidebar, typeDemo } from '../../local/cli/demo';
import { parseA1 } from '../../local/google/engine/a1';
import { checkboxRule } from '../../local/google/engine/book';
import { Host, type HostOptions, type RunResult } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import type { Finding } from '../../src/core/model/finding';
import { readPeriodCell } from '../../src/core/round/period-line';

/** E-mail address of the coordinator, who owns the workbook. */
export const COORDINATOR = 'dieuphoi@example.gov.vn';

/** The settings of the workbooks, by their labels. */
export const settings: Record<string, string> = {
  'Cơ quan ban hành': 'Ban Tuyên giáo Tỉnh ủy',
  'Tên phụ lục': 'Một số cách làm sáng tạo',
  'Tiêu đề cột nội dung': 'Cách làm sáng tạo',
  'Kỳ báo cáo': '6 tháng đầu năm 2022',
  'Ký hiệu': 'BC/BTGTU',
};

/** The workbooks that `workbookOf` made in this test file, by its arguments. Tests get copies only. */
const made = new Map<string, Host>();

/**
 * Returns a workbook whose units have typed these entries and are done. The first call sets it up; later calls with
 * the same arguments get a copy of it in that state.
 */
export function workbookOf(units: (DemoUnit | string[])[], options: Partial<HostOptions> = {}): Host {
  const key = JSON.stringify([units, options]);
  const host = made.get(key) ?? filledIn(units, options);
  made.set(key, host);
  return host.copy();
}

function filledIn(units: (DemoUnit | string[])[], options: Partial<HostOptions>): Host {
  const host = new Host({ owner: COORDINATOR, ...options });
  const named = units.map((unit, i) =>
    Array.isArray(unit)
      ? { name: `Đơn vị ${i + 1}`, tab: `ĐV ${i + 1}`, entries: unit, completed: true }
      : unit,
  );
  const input: DemoInput = { settings, units: named };
  typeDemo(host, input);
  return host;
}

/** The result of a click on a menu item. */
export interface Click extends Omit<RunResult, 'result'>, Omit<Outcome, 'status'> {
  /** `failed` when the script refused, with the reason in `message`. */
  status: Outcome['status'] | 'failed';
  errors: Finding[];
  warnings: Finding[];
  fixed: Finding[];
}

/**
 * Clicks "Tổng hợp và tạo văn bản", and when `answer` is YES also the sidebar's button for a draft, if there is one.
 * `answer` is the name of the button that answers every question.
 */
export function clickProduce(host: Host, answer = 'NO', as = COORDINATOR): Click {
  const run = click(host, 'Tổng hợp và tạo văn bản', answer, as);
  if (!run.offersDraft || answer !== 'YES') return run;
  return asClick(host.run('produceAnnex', [true, 'draft'], { as, answers: () => answer }));
}

/** Clicks an item of the menu "Tổng hợp". Returns the result of the call that the sidebar then makes. */
export function click(host: Host, item: string, answer = 'NO', as = COORDINATOR): Click {
  host.open(as);
  if (item === 'Thiết lập…') return asClick(host.run(...openSidebar(host, item, false, as), { as }));
  return asClick(host.run(...openSidebar(host, item, false, as), { as, answers: () => answer }));
}

function asClick({ result, ...run }: RunResult): Click {
  const answer = result as Result<Outcome>;
  const failed = { status: 'failed', message: answer.ok ? '' : answer.message } as const;
  const nothing = { findings: [], texts: [], waiting: [], otherPeriods: [], hasStaleLines: false };
  const outcome = { ...nothing, ...(answer.ok ? answer.value : failed) };
  const of = (severity: Finding['severity']) => outcome.findings.filter((f) => f.severity === severity);
  return { ...run, ...outcome, errors: of('error'), warnings: of('warning'), fixed: of('fixed') };
}

/** Returns what a unit's tab tells its unit: its name, the line with the period, and below it the banner. */
export function toldIn(host: Host, tab: string) {
  const text = host.cell(tab, 'A1').display;
  return readPeriodCell(text) ?? { name: text, line: '', banner: '' };
}

/** Returns the id of a tab; throws when there is no such tab. */
export function idOf(host: Host, tab: string): number {
  const id = host.as(COORDINATOR).tabs.idOf(tab);
  if (id === null) throw new Error(`no tab ${tab}`);
  return id;
}

/**
 * Removes the plain text format of a cell, as a paste from elsewhere does, so that Google interprets what is typed.
 */
export function formatAsUsual(host: Host, tab: string, a1: string): void {
  const area = parseA1(a1, { rows: 1000, columns: 26 });
  if (area) host.as(COORDINATOR).cells.setFormat(idOf(host, tab), area, 'General');
}

/** Returns the A1 name of the cell with the value of a setting; throws when there is no such setting. */
export function cellOfSetting(host: Host, label: string): string {
  for (let row = 1; row < 50; row++) {
    if (host.cell('Cấu hình', `A${row}`).display === label) return `B${row}`;
  }
  throw new Error(`no setting ${label}`);
}

/** Takes a unit's tab back to layout 2: name, period and stamp in cells of their own, both boxes in one row; its ticks and what was typed stay. */
export function takeBack(host: Host, tab: string): void {
  const { cells, looks, tabs } = host.as(COORDINATOR);
  const id = idOf(host, tab);
  const at = (row: number, column: number, columns = 1) => ({ row, column, rows: 1, columns });
  const write = (row: number, column: number, text: string) => cells.write(id, at(row, column), [[text]]);
  const { name, line, banner } = toldIn(host, tab);
  const [label = '', stamp = ''] = host.cell(tab, 'B3').display.split('\n');
  cells.move(id, at(2, 1, 2), 3, 3);
  cells.clearValidation(id, at(2, 1));
  cells.setValidation(id, at(3, 3), checkboxRule);
  write(1, 1, name.replace(/\n/g, ' '));
  write(2, 1, [line, banner].filter(Boolean).join('\n'));
  write(3, 2, label);
  write(2, 4, stamp.replace('Đánh dấu', 'Nộp'));
  write(1, 4, '');
  write(4, 4, '');
  looks.setColourRules(id, []);
  tabs.setWidth(id, 2, 620);
}
