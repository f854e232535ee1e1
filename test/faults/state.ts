// What must hold of a workbook, whatever happened to it.
import type { Sheet } from '../../local/google/engine/book';
import type { Host } from '../../local/host/host';

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
  documents: string[];
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
    board: textOf(sheet('Đơn vị')).replace(/\d\d\/\d\d\/\d{4} \d\d:\d\d/g, ''),
    protections: JSON.stringify(
      host.book.sheets.map(({ name, protections }) => [
        name,
        protections.map(({ description, editors = [] }) => [description, [...editors].sort()]),
      ]),
    ),
    documents: [...host.drive.files]
      .map(([, { name, trashed }]) => `${name}${trashed ? ' (bin)' : ''}`)
      .sort(),
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

function textOf(sheet: Sheet | undefined): string {
  const rows = (sheet?.rows ?? []).map((row) =>
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
