// Texts of a unit's tab that stand where no entry is read: nothing that a unit typed may go unseen.
import { cellName } from '../grid/a1';
import { CELL_LIMIT, type Cell, cellText, type Grid, isBlank } from '../grid/cells';
import type { Header } from '../grid/header';
import { HOME_LINK, headings, type UnitHeading } from '../grid/layout';
import type { CellFix } from '../model/cell-fix';
import { type Finding, finding } from '../model/finding';
import { readStamp } from '../round/hand-in';
import { readPeriodCell } from '../round/period-line';
import { fold } from '../text/vietnamese/fold';
import { isVerdict } from '../wording/verdict';
import { readBoxLabel } from './box-label';
import { findBoxes, isTicked } from './tick-boxes';

/**
 * Where a stray text stands: in the place of the unit's name or period (`name`), elsewhere above the tick boxes or
 * beside them (`top`), between them and the header row (`header`), in that row (`heading`), in the column Kiểm tra (`verdict`), or in another
 * column (`beside`).
 */
type StrayPlace = 'name' | 'top' | 'header' | 'heading' | 'verdict' | 'beside';

/** A cell whose text is read as no entry. */
export interface StrayText {
  /** 0-based. */
  row: number;
  column: number;
  place: StrayPlace;
  text: string;
}

type UnitHeader = Header<UnitHeading>;

/** Returns the stray texts of a tab, row by row. `unitName` is left out where it is not known: while a unit types. */
export function strayTexts(values: Cell[][], header: UnitHeader, unitName = ''): StrayText[] {
  const boxRows = Object.values(findBoxes(values.slice(0, header.row))).map(({ row }) => row);
  return values.flatMap((cells, row) =>
    cells.flatMap((cell, column): StrayText[] => {
      if (typeof cell === 'boolean' || isBlank(cell)) return [];
      const text = cellText(cell);
      const place =
        row > header.row ? besideContent(text, column, cells, header) : aboveEntries(text, row, column);
      return place ? [{ row, column, place, text }] : [];
    }),
  );

  function aboveEntries(text: string, row: number, column: number): StrayPlace | undefined {
    if (row === header.row) return isHeading(text) ? undefined : 'heading';
    if (boxRows.length > 0 && row > Math.max(...boxRows)) return 'header';
    if (readBoxLabel(text) || text === HOME_LINK || (column > 0 && readStamp(text))) return undefined;
    if (boxRows.includes(row)) return isTicked(text) ? undefined : 'top';
    if (column > 0) return 'top';
    const name = readPeriodCell(text)?.name ?? text;
    return name === '' || fold(name) === fold(unitName) || (unitName === '' && name !== text)
      ? undefined
      : 'name';
  }
}

function besideContent(
  text: string,
  column: number,
  cells: Cell[],
  { columns }: UnitHeader,
): StrayPlace | undefined {
  const content = columns['Nội dung'] ?? 0;
  // Beside an entry it is a remark about that; beside none it may be an entry.
  if (column === columns['Ý kiến'] && !isBlank(cells[content])) return undefined;
  if (column === content || (column > content && isVerdict(text))) return undefined;
  // People call the column STT, or empty its heading.
  if (column < content && isNumbering(text)) return undefined;
  return column === columns['Kiểm tra'] ? 'verdict' : 'beside';
}

function isNumbering(text: string): boolean {
  return /^[\s(]*(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]+|\p{L}|[-–•+*])?[\s.)/-]*$/u.test(text);
}

/** The longest text in the header row that passes for the heading of a column that the unit added. */
const HEADING_LENGTH = 30;

/** Whether a text of the header row is a heading, of ours or of the unit's own: an entry is longer, or has a figure. */
function isHeading(text: string): boolean {
  if (headings.unit.some((heading) => fold(heading) === fold(text))) return true;
  return text.length <= HEADING_LENGTH && !/^\s*[-–•+]|[.;]\s*$|\d/.test(text);
}

/** Returns what is wrong with a stray text. `fix` moves it into the column Nội dung. */
export function strayFinding(
  { row, column, place, text }: StrayText,
  { unit, tab }: { unit: string; tab: string },
  fix?: CellFix,
): Finding {
  const cell = cellName(row, column);
  const at = { unit, tab, cell, length: text.length };
  const [rule, severity] = said[place];
  const found = finding(rule, severity, at, `Ô ${cell} ${problems[place]}`);
  return fix ? { ...found, fix } : found;
}

const said = {
  name: ['text-above-header', 'warning'],
  top: ['text-above-header', 'warning'],
  header: ['text-above-header', 'error'],
  heading: ['text-above-header', 'warning'],
  verdict: ['misplaced-text', 'error'],
  beside: ['misplaced-text', 'warning'],
} as const satisfies Record<StrayPlace, [rule: string, severity: 'error' | 'warning']>;

const UNCOUNTED = 'nên chữ trong ô chưa được tính:';
const DOWN = 'chuyển xuống cột “Nội dung”';
const IF_CONTENT = 'nếu là nội dung báo cáo';

const problems: Record<StrayPlace, string> = {
  name: `không phải tên đơn vị hay kỳ báo cáo: ${IF_CONTENT}, ${DOWN}; nếu là tên cũ của đơn vị, gõ tên mới thay vào.`,
  top: `nằm phía trên bảng ${UNCOUNTED} ${IF_CONTENT}, ${DOWN}.`,
  header: `nằm phía trên mục đầu tiên ${UNCOUNTED} ${DOWN}.`,
  heading: `ở hàng tiêu đề ${UNCOUNTED} ${IF_CONTENT}, ${DOWN}; nếu là tiêu đề cột thì để nguyên.`,
  verdict: `ở cột “Kiểm tra” ${UNCOUNTED} chuyển sang cột “Nội dung”.`,
  beside: `không ở cột “Nội dung” ${UNCOUNTED} ${IF_CONTENT}, chuyển sang cột “Nội dung”.`,
};

/** A pasted number of a row, whose text stands in the next column. */
const ROW_NUMBER = /^\s*(?:\d{1,3}|[IVXLC]+|\p{L})\s*$/u;

/** A text of fewer words is no activity whose result could stand beside it. */
const LEAST_WORDS = 3;

/**
 * Returns the change that joins the texts of a row in the column Nội dung, from left to right, and empties the other
 * cells; undefined where a number, a date or a formula is among them, as only a person knows what was meant.
 *
 * @example
 * joiningFix('Xã A', 4, grid, header); // of the cells `-` and `Mở 02 lớp.`, the entry `- Mở 02 lớp.`
 */
export function joiningFix(tab: string, row: number, grid: Grid, header: UnitHeader): CellFix | undefined {
  const content = header.columns['Nội dung'] ?? 0;
  const cells = grid.values[row] ?? [];
  const named = grid.values[header.row] ?? [];
  const isOwnColumn = (column: number) =>
    !isBlank(named[column]) && !Object.values(header.columns).includes(column);
  // What stands below a heading of the unit's own is meant to stand there.
  const strays = strayTexts([cells], { ...header, row: -1 }).filter(({ column }) => !isOwnColumn(column));
  const isText = (column: number) =>
    typeof (cells[column] ?? '') === 'string' && (grid.formulas?.[row]?.[column] ?? '') === '';
  if (![content, ...strays.map(({ column }) => column)].every(isText)) return undefined;
  const text = cellText(cells[content]);
  const textOf = (isPart: (column: number) => boolean) =>
    strays
      .filter(({ column }) => isPart(column))
      .map((stray) => stray.text)
      .join(' ');
  const [head, rest] = [textOf((column) => column < content), textOf((column) => column > content)];
  const own = ROW_NUMBER.test(text) ? `${text.trim()}.` : text;
  // A result in a column of its own belongs to what was done; nothing is known of what follows a sign or a few words.
  const joint = own.trim().split(/\s+/).length >= LEAST_WORDS && /[\p{L}\p{N})”]\s*$/u.test(own) ? ': ' : ' ';
  const right = [own, rest].filter((part) => !isBlank(part)).join(joint);
  // An earlier click may have been interrupted between joining and emptying.
  const isJoined =
    (head === '' || text.startsWith(`${head} `)) &&
    (rest === '' || /(?::? )$/.test(text.slice(0, -rest.length))) &&
    text.endsWith(rest);
  const joined = isJoined ? text : [head, right].filter((part) => !isBlank(part)).join(' ');
  if (joined.length > CELL_LIMIT) return undefined;
  return {
    tab,
    cell: cellName(row, content),
    text,
    edits: [{ start: 0, end: text.length, replacement: joined }],
    emptied: strays.map((stray) => ({ cell: cellName(row, stray.column), text: stray.text })),
  };
}
