// The rows of the tabs "Lưu trữ" and "Kỳ đã lưu": how a period is kept, found and read again.
import { findHeader, type Header } from '../grid/header';
import { boxes, headings, savedHeadings, tabs } from '../grid/layout';
import type { SavedPeriod, SavedUnit, Saving } from '../model/saved-period';
import { fingerprint } from '../text/fingerprint';
import { fold } from '../text/vietnamese/fold';
import { parsePeriod, periodKey, periodName, samePeriodLastYear } from './period';

type Column = (typeof headings.archive)[number];

/** What a row of the tab "Lưu trữ" holds: a setting, a unit, or a cell of it. */
const kinds = {
  setting: 'Cấu hình',
  unit: 'Đơn vị',
  entry: 'Mục',
  stray: 'Ngoài cột',
  formula: 'Công thức',
} as const;

const cellKinds = ['entry', 'stray', 'formula'] as const;

/**
 * Returns the rows that keep a period, one for each setting, unit and typed cell, in the order of the headings. Every
 * text stands alone in its cell, so none grows beyond what a cell can hold.
 *
 * @example
 * archiveRows('2026-Q3.1', { settings: [['Kỳ báo cáo', 'quý III/2026']], units: [] });
 * // [['2026-Q3.1', 'Cấu hình', '', '', 'Cấu hình', 'Kỳ báo cáo', 'quý III/2026', '', '', '', '', '']]
 */
export function archiveRows(id: string, { settings, units }: SavedPeriod): string[][] {
  return [
    ...settings.map(([label, value]) =>
      row({ 'Mã kỳ': id, Loại: kinds.setting, Tab: tabs.settings, Ô: label, 'Nội dung': value }),
    ),
    ...units.flatMap((unit, i) => {
      const own = { 'Mã kỳ': id, TT: String(i + 1), 'Đơn vị': unit.name, Tab: unit.tab };
      return [
        row({
          ...own,
          Loại: kinds.unit,
          // Not in a column of its own: the rows that are there already would no longer match their fingerprint.
          Ô: unit.group ?? '',
          'Nội dung': ticksOf(unit),
          'Trạng thái': unit.state,
          'Nộp lúc': unit.handedIn,
          'Duyệt lúc': unit.approvedAt,
          'Ý kiến': unit.comment,
          'Số liệu': unit.decided,
        }),
        ...unit.cells.map(({ cell, text, kind }) =>
          row({ ...own, Loại: kinds[kind], Ô: cell, 'Nội dung': text }),
        ),
      ];
    }),
  ];
}

function row(cells: Partial<Record<Column, string>>): string[] {
  return headings.archive.map((heading) => cells[heading] ?? '');
}

function ticksOf({ completed, nothingToReport }: SavedUnit): string {
  const ticks = [completed && boxes.completed, nothingToReport && boxes.nothingToReport];
  return ticks.filter(Boolean).join('; ');
}

/** Reads the rows that `archiveRows` made. */
export function savedPeriod(rows: string[][]): SavedPeriod {
  const saved: SavedPeriod = { settings: [], units: [] };
  for (const cells of rows) {
    const at = (heading: Column) => cells[headings.archive.indexOf(heading)] ?? '';
    const [kind, text] = [at('Loại'), at('Nội dung')];
    const unit = saved.units[saved.units.length - 1];
    if (kind === kinds.setting) saved.settings.push([at('Ô'), text]);
    else if (kind === kinds.unit) {
      const ticks = text.split('; ');
      const group = at('Ô');
      saved.units.push({
        name: at('Đơn vị'),
        tab: at('Tab'),
        ...(group && { group }),
        state: at('Trạng thái'),
        handedIn: at('Nộp lúc'),
        approvedAt: at('Duyệt lúc'),
        comment: at('Ý kiến'),
        decided: at('Số liệu'),
        completed: ticks.includes(boxes.completed),
        nothingToReport: ticks.includes(boxes.nothingToReport),
        cells: [],
      });
    } else {
      const found = cellKinds.find((candidate) => kinds[candidate] === kind);
      if (unit && found) unit.cells.push({ cell: at('Ô'), text, kind: found });
    }
  }
  return saved;
}

/** Returns the fingerprint by which rows that were read again are known to be those that were written. */
export function archiveCode(rows: string[][]): string {
  return fingerprint(JSON.stringify(rows));
}

/** Returns what stands in the column Mã kỳ of a saving's rows: its period and which saving of it this is. */
export function savingId({ key, attempt }: Pick<Saving, 'key' | 'attempt'>): string {
  return `${key}.${attempt}`;
}

const savingParts = Object.keys(savedHeadings) as (keyof Saving & keyof typeof savedHeadings)[];

/** The parts that are numbers. */
const numbers = 'attempt units handedIn handedInOnTime cells firstRow lastRow'.split(' ');

/** The headings without which no saving is found. */
export const findingHeadings = ['Kỳ', 'Mã kỳ', 'Lần', 'Hàng đầu', 'Hàng cuối', 'Mã kiểm'] as const;

/** The header row of the tab "Kỳ đã lưu". */
export type SavedHeader = Header<(typeof headings.saved)[number]>;

/** Finds the header row of the tab "Kỳ đã lưu"; undefined where a heading is missing without which none is found. */
export function savedHeader(rows: string[][]): SavedHeader | undefined {
  return findHeader(rows, headings.saved, findingHeadings);
}

/** Returns the line of a saving in the tab "Kỳ đã lưu", each part below its heading. */
export function savingRow(saving: Saving, { columns }: SavedHeader): string[] {
  const row = Array<string>(Math.max(...Object.values(columns)) + 1).fill('');
  for (const part of savingParts) {
    const column = columns[savedHeadings[part]];
    if (column !== undefined) row[column] = String(saving[part] ?? '');
  }
  return row;
}

/**
 * Reads the lines of the tab "Kỳ đã lưu" below its header row, oldest first; leaves out one that names no rows of the
 * tab "Lưu trữ".
 */
export function readSavings(rows: string[][], { row, columns }: SavedHeader): Saving[] {
  return rows.slice(row + 1).flatMap((cells): Saving[] => {
    const found: Partial<Record<keyof Saving, string | number>> = {};
    for (const part of savingParts) {
      const text = cells[columns[savedHeadings[part]] ?? -1] ?? '';
      if (part === 'handedInOnTime' && text === '') continue;
      found[part] = numbers.includes(part) ? Number(text) : text;
    }
    const saving = found as Saving;
    const { key, attempt, firstRow, lastRow } = saving;
    return key !== '' && attempt >= 1 && firstRow >= 2 && lastRow >= firstRow ? [saving] : [];
  });
}

/**
 * Returns what is kept of a period by its savings, oldest first: the last whole one, which has settings, and the units
 * that were saved again after it.
 */
export function mergedPeriod(savings: SavedPeriod[]): SavedPeriod {
  const whole = savings.map(({ settings }) => settings.length > 0).lastIndexOf(true);
  const units = new Map<string, SavedUnit>();
  for (const { units: saved } of savings.slice(Math.max(0, whole))) {
    for (const unit of saved) units.set(unit.name, unit);
  }
  return { settings: savings[whole]?.settings ?? [], units: [...units.values()] };
}

/**
 * Returns the keys of the saved periods that a report is compared with: the last two, the newest first, then that of a
 * year before. `savings` are oldest first.
 */
export function comparedKeys(savings: Saving[], period: string): string[] {
  const present = periodKey(period);
  const keys = [...new Set([...savings].reverse().map(({ key }) => key))].filter((key) => key !== present);
  const parsed = parsePeriod(period);
  const before = parsed && samePeriodLastYear(parsed);
  const lastYear = before ? periodKey(periodName(before)) : '';
  return [...new Set([...keys.slice(0, 2), ...(keys.includes(lastYear) ? [lastYear] : [])])];
}

/** Returns the texts of the saved cells, by the unit's name as it is compared. */
export function savedTexts({ units }: SavedPeriod): Map<string, string[]> {
  return new Map(
    units.map(({ name, cells }) => [
      fold(name),
      cells.filter(({ kind }) => kind !== 'formula').map(({ text }) => text),
    ]),
  );
}

/** Returns whether everything that a tab holds was saved: it may hold less, where a run was interrupted. */
export function isKept(
  saved: SavedUnit | undefined,
  now: Pick<SavedUnit, 'cells' | 'completed' | 'nothingToReport'>,
): boolean {
  if (now.cells.length > 0 && !saved) return false;
  const textAt = new Map(saved?.cells.map(({ cell, text }) => [cell, text]));
  return (
    now.cells.every(({ cell, text }) => textAt.get(cell) === text) &&
    !(now.completed && !saved?.completed) &&
    !(now.nothingToReport && !saved?.nothingToReport)
  );
}
