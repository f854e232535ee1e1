// What must hold of a workbook, whatever happened to it.
import type { Sheet } from '../../local/google/engine/book';
import type { Host } from '../../local/host/host';
import { HAND_WRITTEN } from './story';

/** Columns of the tab "Đơn vị" that people type. */
const REGISTRY_COLUMNS = 4;

/** The units' tabs. */
const UNITS = ['A', 'B', 'C'];

/** What a person can compare with before and after. */
export interface State {
  /** What people typed, by cell; verdicts of the add-on are left out. */
  typed: Map<string, string>;
  annex: string;
  /** The rest of the workbook that the add-on writes, times left out. */
  board: string;
  protections: string;
  /** What stands above the entries of the units' tabs, and what is kept of each unit, times left out. */
  tops: string;
  kept: Map<string, string>;
  /** The code of each unit's decision, by its name. */
  marks: Map<string, string>;
  documents: string[];
  /** Whether what a clerk wrote by hand stands in a Doc. */
  hasHandWritten: boolean;
}

/** Returns the state of a workbook and its Drive. */
export function stateOf(host: Host): State {
  const sheet = (name: string) => host.book.sheets.find((one) => one.name === name);
  const typed = new Map<string, string>();
  for (const name of UNITS) note(typed, sheet(name), (row, column) => row > 3 && column === 1);
  note(typed, sheet('Cấu hình'), (row) => textAt(sheet('Cấu hình'), row, 0) !== 'Văn bản đã tạo');
  note(typed, sheet('Đơn vị'), (_, column) => column < REGISTRY_COLUMNS);
  return {
    typed,
    annex: textOf(sheet('Phụ lục')),
    board: withoutTimes(textOf(sheet('Đơn vị'))),
    tops: withoutTimes(UNITS.map((name) => textOf(sheet(name), 4)).join('\n')),
    kept: keptOf(sheet('Bản duyệt')),
    marks: marksOf(sheet('Đơn vị')),
    protections: JSON.stringify(
      host.book.sheets.map(({ name, protections }) => [
        name,
        protections.map(({ description, editors = [] }) => [description, [...editors].sort()]),
      ]),
    ),
    documents: [...host.drive.files]
      .map(([, { name, trashed }]) => `${name}${trashed ? ' (bin)' : ''}`)
      .sort(),
    hasHandWritten: [...host.drive.files.keys()].some((id) =>
      JSON.stringify(host.docs.document(id)).includes(HAND_WRITTEN),
    ),
  };
}

function note(
  typed: Map<string, string>,
  sheet: Sheet | undefined,
  isTyped: (row: number, column: number) => boolean,
): void {
  for (const [row, cells] of sheet?.rows.entries() ?? []) {
    for (const [column, cell] of cells?.entries() ?? []) {
      const value = cell?.value ?? '';
      if (value !== '' && isTyped(row, column))
        typed.set(`${sheet?.name} ${row + 1}:${column + 1}`, String(value));
    }
  }
}

function textAt(sheet: Sheet | undefined, row: number, column: number): string {
  return String(sheet?.rows[row]?.[column]?.value ?? '');
}

function withoutTimes(text: string): string {
  return text.replace(/\d\d\/\d\d\/\d{4} \d\d:\d\d/g, '');
}

function keptOf(sheet: Sheet | undefined): Map<string, string> {
  const kept = new Map<string, string>();
  for (let row = 1; row < (sheet?.rows.length ?? 0); row++) {
    const tab = textAt(sheet, row, 0);
    const texts = [1, 3, 4].map((column) => textAt(sheet, row, column)).join('\t');
    if (tab !== '') kept.set(tab, `${kept.get(tab) ?? ''}${texts}\n`);
  }
  return kept;
}

function marksOf(sheet: Sheet | undefined): Map<string, string> {
  const headings = (sheet?.rows ?? []).findIndex((row) => row?.some((cell) => cell?.value === 'Tên đơn vị'));
  const columnOf = (heading: string) =>
    (sheet?.rows[headings] ?? []).findIndex((cell) => cell?.value === heading);
  const marks = new Map<string, string>();
  for (let row = headings + 1; row < (sheet?.rows.length ?? 0); row++) {
    const name = textAt(sheet, row, columnOf('Tên đơn vị'));
    if (name !== '') marks.set(name, textAt(sheet, row, columnOf('Mã duyệt')));
  }
  return marks;
}

function textOf(sheet: Sheet | undefined, height = sheet?.rows.length): string {
  const rows = (sheet?.rows ?? []).slice(0, height).map((row) =>
    (row ?? [])
      .map((cell) => String(cell?.value ?? ''))
      .join('\t')
      .trimEnd(),
  );
  return rows.join('\n').trimEnd();
}

/** Returns the texts of a workbook, of all its tabs. */
export function allTexts(host: Host): Set<string> {
  return new Set(
    host.book.sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ''))),
    ),
  );
}
