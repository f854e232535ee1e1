// Plays the demo in the laptop host: the coordinator sets up a workbook, and every unit types its entries.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HiddenRows } from '../../src/contract/hidden-rows';
import type { PageData } from '../../src/contract/page-data';
import type { Result } from '../../src/contract/result';
import type { Slice } from '../../src/contract/slice';
import { cellName } from '../../src/core/grid/a1';
import { CELL_LIMIT } from '../../src/core/grid/cells';
import { GROUP_HEADING, headings, isOwnTab, tabs, unitRows } from '../../src/core/grid/layout';
import { emailsIn } from '../../src/core/model/email';
import type { Finding } from '../../src/core/model/finding';
import { initialValue, settingDefinition, settingKeys } from '../../src/core/model/settings';
import { reasonOf } from '../../src/core/text/reason';
import { fold } from '../../src/core/text/vietnamese/fold';
import type { Host } from '../host/host';
import { UsageError } from './usage-error';

/** What the demo types; the format of the files in `examples/`. */
export interface DemoInput {
  /** Values of the tab "Cấu hình", by the label in its column "Mục". */
  settings?: Record<string, string>;
  units: DemoUnit[];
}

/** One unit and what it types. */
export interface DemoUnit {
  name: string;
  /** Name of the unit's tab; the name of the unit when absent. */
  tab?: string;
  email?: string;
  /** The group of units it stands in. */
  group?: string;
  /** One text per row. */
  entries: string[];
  nothingToReport?: boolean;
  completed?: boolean;
}

/** E-mail address of the coordinator, who owns the demo workbook. */
export const COORDINATOR = 'dieuphoi@example.gov.vn';

/** Returns the example: a real annex of 15 units. */
export function exampleInput(): DemoInput {
  const file = join(__dirname, '..', '..', 'examples', 'ha-giang-2022.json');
  return parseDemoInput(readFileSync(file, 'utf8'), file);
}

/**
 * Parses an input file of the demo; throws a UsageError that says what is wrong and where. `name` is that of the
 * file, for the message.
 */
export function parseDemoInput(json: string, name: string): DemoInput {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`${name} không phải tệp JSON: ${reasonOf(error)}`);
  }
  const fail = (what: string): never => {
    throw new UsageError(`${name}: ${what}`);
  };
  if (!isRecord(data)) return fail('cần một đối tượng có “units”');
  const { settings = {}, units, ...others } = data;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(`không hiểu “${unknown}”; cần “settings” và “units”`);
  if (!isRecord(settings)) return fail('“settings” phải là một đối tượng');
  const labels = settingKeys.map((key) => fold(settingDefinition(key).label));
  for (const [label, value] of Object.entries(settings)) {
    if (!labels.includes(fold(label))) fail(`không có mục cấu hình “${label}”`);
    if (typeof value !== 'string') fail(`giá trị của mục “${label}” phải là chuỗi ký tự`);
  }
  if (!Array.isArray(units) || units.length === 0)
    return fail('“units” phải là danh sách có ít nhất một đơn vị');
  for (const [i, unit] of units.entries()) {
    const where = `đơn vị thứ ${i + 1}`;
    if (!isRecord(unit)) return fail(`${where} phải là một đối tượng`);
    if (typeof unit.name !== 'string' || unit.name.trim() === '') fail(`${where} thiếu “name”`);
    for (const key of ['tab', 'email', 'group']) {
      if (!['string', 'undefined'].includes(typeof unit[key]))
        fail(`“${key}” của ${where} phải là chuỗi ký tự`);
    }
    for (const key of ['nothingToReport', 'completed']) {
      if (!['boolean', 'undefined'].includes(typeof unit[key]))
        fail(`“${key}” của ${where} phải là true hoặc false`);
    }
    const { entries } = unit;
    if (!Array.isArray(entries)) return fail(`“entries” của ${where} phải là danh sách`);
    const tooLong = entries.findIndex((entry) => typeof entry === 'string' && entry.length > CELL_LIMIT);
    if (tooLong >= 0) {
      fail(`mục ${tooLong + 1} của ${where} dài hơn 50.000 ký tự, mức tối đa của một ô Google Sheets`);
    }
    if (!entries.every((entry) => typeof entry === 'string'))
      fail(`mọi mục trong “entries” của ${where} phải là chuỗi ký tự`);
  }
  return data as unknown as DemoInput;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Copies from `example` the required settings that `input` lacks and set-up leaves blank. Changes `input`, and
 * returns the labels of the copied settings.
 */
export function borrowSettings(input: DemoInput, example: DemoInput): string[] {
  const settings = { ...input.settings };
  const given = new Set(Object.keys(settings).map(fold));
  const borrowed: string[] = [];
  for (const key of settingKeys) {
    const { label, required } = settingDefinition(key);
    const value = example.settings?.[label];
    if (!required || initialValue(key) !== '' || given.has(fold(label)) || value === undefined) continue;
    settings[label] = value;
    borrowed.push(label);
  }
  input.settings = settings;
  return borrowed;
}

/**
 * Plays the demo in a new workbook, up to the click on "Tổng hợp và tạo văn bản", with clicks and keystrokes only.
 *
 * @example
 * const host = new Host({ owner: COORDINATOR });
 * typeDemo(host, exampleInput());
 * host.tabs().length; // 19: four of the add-on and one for each of 15 units
 */
export function typeDemo(host: Host, input: DemoInput): void {
  const coordinator = host.owner;
  host.open(coordinator);
  setUp(host);
  typeSettings(host, coordinator, input.settings ?? {});
  typeRegistry(host, coordinator, input.units);
  setUp(host);
  typeEntries(host, input);
}

/** Has every unit type its entries, from the first row on. */
export function typeEntries(host: Host, { units }: DemoInput): void {
  const nextRow = new Map<string, number>();
  for (const unit of units) typeUnit(host, unit, nextRow);
}

/** A function that the sidebar calls, and its arguments. */
export type SidebarRun = [functionName: string, parameters: unknown[]];

/**
 * Clicks an item of the menu "Tổng hợp". Returns the call that the sidebar then makes at once; throws when no sidebar
 * opens.
 *
 * @example
 * openSidebar(host, 'Kiểm tra số liệu'); // ['checkEntries', ['0b9d…']], with a new run id
 */
export function openSidebar(host: Host, item: string, mayBeDraft = false, as = host.owner): SidebarRun {
  const { dialogs } = host.click('Tổng hợp', item, { as });
  const { html = '' } = dialogs.find(({ kind }) => kind === 'sidebar') ?? {};
  const json = /<script type="application\/json" id="data">(.*)<\/script>/.exec(html)?.[1];
  if (json === undefined) throw new Error(`“${item}” opened no sidebar`);
  const { start = 'checkEntries' } = JSON.parse(json) as PageData;
  const runId = randomUUID();
  return [start, start === 'produceAnnex' ? [mayBeDraft, runId] : [runId]];
}

/** Returns the warnings that the sidebar adds to the result of a check: those of entries in hidden rows. */
export function hiddenRows(host: Host, as = host.owner): Finding[] {
  const findings: Finding[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const found: HiddenRows = answered(host.run('hiddenRows', [next], { as }).result as Result<HiddenRows>);
    findings.push(...found.findings);
    next = found.next;
  }
  return findings;
}

/** Clicks "Thiết lập…", and runs slice after slice as the sidebar does. Returns the message at the end. */
export function setUp(host: Host, as = host.owner): string {
  const run = openSidebar(host, 'Thiết lập…', false, as);
  for (;;) {
    const { isFinished, message } = answered(host.run(...run, { as }).result as Result<Slice>);
    if (isFinished) return message;
  }
}

/** Returns the value of a result; throws a UsageError with the message of a failure. */
export function answered<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new UsageError(result.message);
  return result.value;
}

function typeSettings(host: Host, coordinator: string, settings: Record<string, string>): void {
  const wanted = new Map(Object.entries(settings).map(([label, value]) => [fold(label), value]));
  const rows = host.book.sheets.find(({ name }) => name === tabs.settings)?.rows.length ?? 0;
  for (let row = 1; row < rows; row++) {
    const label = host.cell(tabs.settings, cellName(row, 0)).display;
    const value = wanted.get(fold(label));
    if (value === undefined) continue;
    typing(`giá trị “${value}” của mục “${label}”`, () =>
      host.type(coordinator, tabs.settings, cellName(row, 1), value),
    );
  }
}

function typeRegistry(host: Host, coordinator: string, units: DemoUnit[]): void {
  const rows = units.map(({ name, tab = '', email = '' }, i) => [String(i + 1), name, tab, email]);
  if (rows.length === 0) return;
  typing('danh sách đơn vị', () => host.paste(coordinator, tabs.registry, 'A2', rows));
  if (units.some(({ group }) => group !== undefined)) {
    const groups = [GROUP_HEADING, ...units.map(({ group = '' }) => group)].map((text) => [text]);
    const free = cellName(0, headings.registry.length);
    typing('nhóm của các đơn vị', () => host.paste(coordinator, tabs.registry, free, groups));
  }
  for (const { email = '' } of units) for (const address of emailsIn(email)) host.share(address);
}

/** Types something. Throws a UsageError that names it when Google Sheets refuses it. */
function typing(what: string, type: () => void): void {
  try {
    type();
  } catch (error) {
    throw new UsageError(`Google Sheets không nhận ${what}: ${reasonOf(error)}`);
  }
}

/**
 * Types the entries of a unit. Does nothing when set-up refused to make its tab, because the name is used twice or is
 * one of the add-on's.
 */
function typeUnit(host: Host, unit: DemoUnit, nextRow: Map<string, number>): void {
  const name = fold(unit.tab || unit.name);
  const tab = host.tabs().find((existing) => fold(existing) === name);
  if (tab === undefined || isOwnTab(name)) return;
  const typist = emailsIn(unit.email ?? '')[0] ?? host.owner;
  const first = nextRow.get(name) ?? unitRows.header + 1;
  addRows(host, typist, tab, first + unit.entries.length - host.rows(tab));
  for (const [i, text] of unit.entries.entries()) {
    typing(`mục ${i + 1} của đơn vị “${unit.name}”`, () =>
      host.type(typist, tab, cellName(first + i, 1), text),
    );
  }
  nextRow.set(name, first + unit.entries.length);
  if (unit.completed) host.tick(typist, tab, cellName(unitRows.completed, 0), true);
  if (unit.nothingToReport) host.tick(typist, tab, cellName(unitRows.nothingToReport, 0), true);
}

/** Adds rows at the bottom of a tab, as people do with the button there. */
function addRows(host: Host, typist: string, tab: string, count: number): void {
  const id = host.as(typist).tabs.idOf(tab);
  const last = host.rows(tab);
  if (id !== null && count > 0) host.as(typist).tabs.insertLines(id, 'row', last + 1, count, last);
}
