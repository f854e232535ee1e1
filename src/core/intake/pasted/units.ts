// Reads a list of units that a person pasted: from Excel, from Word, or from a mail.
import { oneLine } from '../../grid/cells';
import { fold } from '../../text/vietnamese/fold';
import {
  addressesIn,
  BETWEEN,
  isText,
  joined,
  readAddresses,
  usual,
  withoutEmails,
  wordBefore,
} from './addresses';

/** A unit of the list. */
export interface PastedUnit {
  name: string;
  /** Name of its tab, where the list has a column of them; else empty. */
  tab: string;
  emails: string[];
  /** What was meant for an address and is none, as it was typed; empty for nothing. */
  broken: string;
  /** The word before its address that may be a part of it, or of the name; empty for none. */
  before: string;
  /** What stood beside the name and is no part of it, such as `(đ/c Ma Văn Tú, ĐT 0911222333)`; empty for nothing. */
  aside: string;
  /** The group it stands in; empty for none. */
  group: string;
  /** 1-based line of the pasted text. */
  line: number;
  /** Why this may be no unit, in Vietnamese; empty where nothing speaks against it. */
  doubt: string;
}

/** A text of the list that stands in no unit. */
export interface LeftOver {
  /** 1-based line of the pasted text. */
  line: number;
  text: string;
  /** Whether it is a line of its own, which a person may know to be a unit. */
  mayBeUnit?: true;
  /** Whether it stands in the row of a unit, which was read all the same. */
  isBeside?: true;
}

/**
 * What a list says; every word of it stands in a unit, in a group, or in `left`, but for numbers, headings, and the cells
 * below headings that are `unused`.
 */
export interface PastedList {
  units: PastedUnit[];
  left: LeftOver[];
  /** Headings of columns of which nothing was read. */
  unused: string[];
}

/** A line of the list as cells. */
interface Line {
  line: number;
  cells: string[];
}

type Column = 'number' | 'name' | 'tab' | 'email' | 'group';

const HEADINGS: Record<Column, RegExp> = {
  number: /^(?:tt|stt|số tt|số thứ tự)$/,
  name: /^(?:tên )?(?:các )?(?:đơn vị|cơ quan|cơ quan,? đơn vị|tổ chức đảng|xã,? phường)(?: báo cáo| trực thuộc)?$|^tên(?: xã| phường)?$/,
  tab: /^(?:tên )?tab$/,
  email: /^(?:địa chỉ )?(?:e-?mail|gmail|thư điện tử|hộp thư)(?: \(.*\))?$/,
  group: /^(?:nhóm|khối|cụm)(?: đơn vị)?$/,
};

const NUMBER = /^(?:[(]?\d{1,3}(?:[.)/]|\s*[-–](?=\s))|[-–•+*▪●]+(?=\s|\p{L}))\s*/u;
const GROUP = /^(?:[IVXLC]+|[A-Z])(?:\s*[.)/]\s*|\s*[-–]\s+)(?=\p{L})/u;
const LONE_GROUP = /^(?:[IVXLC]+|[A-Z])[.)]?$/;
const NO_UNIT =
  /^(?:danh sách|phụ lục|biểu|bảng|tổng(?: số| cộng)?(?:[:\s]|$)|cộng(?:[:\s]|$)|kính gửi|nơi nhận|ghi chú|\(?(?:ban hành )?kèm theo)/u;
const PHONE = '(?:\\+?84|0)(?:[ .-]?\\d){8,10}(?!\\d)';
const PERSON = '(?:[Đđ]\\/[Cc]|[Đđ]ồng chí|(?:SĐT|ĐTDĐ|ĐT|[Đđ]iện thoại)(?!\\p{L}))';
/** A person or a telephone beside the name of a unit: in brackets, or after a sign. */
const ASIDE = new RegExp(
  [
    `\\s*\\((?=[^()]*${PHONE}|[^()]*(?<!\\p{L})${PERSON}|\\s*(?:[Ôô]ng|[Bb]à(?! Rịa| Nà| Đen))[: ])[^()]*(?:\\)|$)`,
    `(?:\\s+[-–]\\s*|\\s*[,:]\\s*|\\s+(?=${PHONE}))(?=${PERSON}|${PHONE}).*$`,
  ].join('|'),
  'gu',
);
const BODY =
  /^(?:đảng|ban|ubnd|ủy ban|xã|phường|thị trấn|đặc khu|huyện|thành|thị|sở|chi bộ|hội|công an|trường|trung tâm|văn phòng|liên đoàn|đoàn|bộ chỉ huy|báo|cục|chi cục|viện|tòa)(?=\s|$)/u;

/**
 * Reads a list of units. Understands a table with or without headings, a list with numbers or bullets, groups under
 * Roman numbers or capital letters, and addresses with names.
 *
 * @example
 * parseUnits('1. Đảng ủy xã Yên Sơn\n2. Đảng ủy xã Lâm Bình <lb@tq.gov.vn>').units.map(({ name }) => name);
 * // ['Đảng ủy xã Yên Sơn', 'Đảng ủy xã Lâm Bình']
 */
export function parseUnits(text: string): PastedList {
  const lines = linesOf(text);
  const found: PastedList = { units: [], left: [], unused: [] };
  const isTable = lines.some(({ cells }) => cells.length > 1);
  const header = isTable || lines.length > 1 ? headerOf(lines) : undefined;
  const body = header ? lines.slice(header.index + 1) : lines;
  if (header) readAbove(found, lines.slice(0, header.index));
  let told = header && tellUnused(found, lines[header.index]?.cells ?? [], header.columns, body);
  let columns = header?.columns ?? (isTable ? guessColumns(body) : new Map<Column, number>());
  const hasNumbers = body.filter(({ cells }) => isNumbered(cells)).length * 2 > body.length;
  let group: LeftOver = { line: 0, text: '' };
  const endGroup = () => {
    const isUsed = found.units.some((unit) => unit.group === group.text && unit.line > group.line);
    if (group.text !== '' && !isUsed) found.left.push(leftLine(group.line, group.text));
  };
  for (const [i, { line, cells }] of body.entries()) {
    const again = columnsIn(cells);
    if (again && again.size > 1) {
      told = tellUnused(found, cells, again, body.slice(i + 1));
      columns = again;
      continue;
    }
    const title = hasNumbers ? groupTitle(cells) : '';
    if (title !== '') {
      endGroup();
      group = { line, text: title };
    } else {
      const known = { line, group: group.text, hasNumbers, told };
      if (isTable && cells.length > 1) readRow(found, cells, columns, known);
      else for (const part of partsOf(cells[0] ?? '')) readPart(found, part, known);
    }
  }
  endGroup();
  return merged(found);
}

/** Splits a text into lines of cells, as Excel, Word and Sheets copy a table: a cell with a break or a tab is quoted. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const source = usual(text).replace(/\r\n?|[\u2028\v]/g, '\n');
  let [at, line, cells] = [0, 1, [] as string[]];
  let first = line;
  const end = () => {
    if (cells.some((cell) => cell !== '')) lines.push({ line: first, cells });
    cells = [];
  };
  while (at < source.length) {
    const quoted = /^"(?:[^"]|"")*"(?=[\t\n]|$)/.exec(source.slice(at, at + 60_000));
    const [raw = ''] = quoted ?? /^[^\t\n]*/.exec(source.slice(at)) ?? [];
    cells.push(oneLine(quoted ? raw.slice(1, -1).replace(/""/g, '"') : raw));
    at += raw.length;
    line += raw.split('\n').length - 1;
    if (source[at] !== '\t') {
      end();
      line++;
      first = line;
    }
    at++;
  }
  end();
  return lines;
}

/** Returns the first line, of the first few, that holds headings: two of them, or that of the units alone. */
function headerOf(lines: Line[]): { index: number; columns: Map<Column, number> } | undefined {
  for (const [index, { cells }] of lines.slice(0, 10).entries()) {
    const columns = columnsIn(cells);
    if (columns) return { index, columns };
  }
  return undefined;
}

/** Returns the columns that a line of headings names; undefined for any other line. */
function columnsIn(cells: string[]): Map<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [column, cell] of cells.entries()) {
    for (const kind of Object.keys(HEADINGS) as Column[]) {
      if (HEADINGS[kind].test(fold(cell)) && !columns.has(kind)) columns.set(kind, column);
    }
  }
  const isLine = columns.has('name') && (columns.size > 1 || cells.filter(isText).length === 1);
  return isLine ? columns : undefined;
}

/** Tells the columns of a table of which nothing is read, by their headings; returns them. `below` begins with its rows. */
function tellUnused(
  found: PastedList,
  heads: string[],
  columns: Map<Column, number>,
  below: Line[],
): Set<number> {
  const end = below.findIndex(({ cells }) => (columnsIn(cells)?.size ?? 0) > 1);
  const rows = end < 0 ? below : below.slice(0, end);
  const told = new Set<number>();
  for (const [column, heading] of heads.entries()) {
    const isRead =
      [...columns.values()].includes(column) || rows.some(({ cells }) => cells[column]?.includes('@'));
    if (isRead || !isText(heading)) continue;
    told.add(column);
    if (!found.unused.includes(heading)) found.unused.push(heading);
  }
  return told;
}

/**
 * Reads the lines above the headings of a table. One that has a number, an address or the first word of a body is a unit,
 * which a person should look at; any other is most likely a title, and is told.
 */
function readAbove(found: PastedList, lines: Line[]): void {
  const columns = guessColumns(lines.filter(({ cells }) => cells.filter(isText).length > 1));
  for (const { line, cells } of lines) {
    const filled = cells.filter(isText);
    const own: PastedList = { units: [], left: [], unused: [] };
    const known = { line, group: '', hasNumbers: false };
    if (filled.length > 1) readRow(own, cells, columns, known);
    else for (const part of partsOf(filled[0] ?? '')) readPart(own, part, known);
    const areUnits = own.units.every(
      ({ name, emails, broken }) =>
        isNumbered(cells) ||
        emails.length > 0 ||
        broken !== '' ||
        (BODY.test(fold(name)) && name !== name.toLocaleUpperCase('vi')),
    );
    if (areUnits) {
      found.units.push(...own.units.map((unit) => ({ ...unit, doubt: 'đứng trên hàng tiêu đề' })));
      found.left.push(...own.left);
    } else found.left.push(...filled.map((text) => leftLine(line, text)));
  }
}

/** Returns a line that is left over; words besides addresses may be a unit all the same. */
function leftLine(line: number, text: string): LeftOver {
  const isNamed = /\p{L}/u.test(withoutEmails(withoutNumber(text)));
  return { line, text, ...(isNamed && { mayBeUnit: true }) };
}

/**
 * Takes a line that was left over for a unit after all, before those that follow it; returns its index. `list` is
 * changed.
 */
export function takeIn(list: PastedList, left: LeftOver): number {
  const { line, text } = left;
  const next = list.units.findIndex((one) => one.line > line);
  const index = next < 0 ? list.units.length : next;
  list.units.splice(index, 0, unitOf(text, line, ''));
  list.left.splice(list.left.indexOf(left), 1);
  return index;
}

/** Returns the columns of a table without headings, by what most of their cells look like. */
function guessColumns(lines: Line[]): Map<Column, number> {
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const score = (test: (cell: string) => boolean) =>
    Array.from({ length: width }, (_, i) => lines.filter(({ cells }) => test(cells[i] ?? '')).length);
  const best = (scores: number[]) => scores.indexOf(Math.max(...scores));
  const bodies = score((cell) => BODY.test(fold(withoutNumber(cell))));
  const names = Math.max(0, ...bodies) > 0 ? bodies : score((cell) => isText(cell) && !cell.includes('@'));
  return new Map<Column, number>([['name', best(names)]]);
}

/** What is known of a line before it is read. */
interface Known {
  line: number;
  group: string;
  hasNumbers: boolean;
  /** Columns that are told to be unused, so that their cells need not be. */
  told?: ReadonlySet<number> | undefined;
}

function readRow(found: PastedList, cells: string[], columns: Map<Column, number>, known: Known): void {
  const { line } = known;
  const at = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
  const name = at('name');
  if (!/\p{L}/u.test(withoutEmails(withoutNumber(name)))) {
    // A line whose name is blank is no unit, whatever else stands in it.
    found.left.push(...cells.filter(isText).map((text) => ({ line, text })));
    return;
  }
  const before = found.units.length;
  readPart(found, name, known);
  const unit = found.units[before];
  if (!unit) {
    const others = cells.filter((cell, i) => i !== columns.get('name') && isText(cell));
    found.left.push(...others.map((text) => ({ line, text })));
    return;
  }
  unit.tab = at('tab');
  unit.group = at('group') || unit.group;
  const isLikeOthers = isNumbered(cells) || columns.has('number') || !known.hasNumbers;
  if (isLikeOthers) unit.doubt = '';
  const rest = columns.has('number') && !LONE_GROUP.test(at('number')) ? [at('number')] : [];
  for (const [i, cell] of cells.entries()) {
    const isKnown = (['number', 'name', 'tab', 'group'] as const).some((column) => columns.get(column) === i);
    if (isKnown || known.told?.has(i)) continue;
    const isMeant = cell.includes('@') || (columns.get('email') === i && /\w\.\w/.test(cell));
    const {
      emails,
      broken,
      rest: other,
    } = isMeant ? readAddresses(cell) : { emails: [], broken: '', rest: cell };
    unit.emails.push(...emails);
    unit.broken = joined(unit.broken, broken);
    rest.push(other);
  }
  found.left.push(...rest.filter(isText).map((text) => ({ line, text, isBeside: true as const })));
}

/** Reads one unit out of a text, with its addresses. */
function readPart(found: PastedList, part: string, { line, group, hasNumbers }: Known): void {
  const unit = unitOf(part, line, group);
  if (/\p{L}/u.test(unit.name) && !NO_UNIT.test(fold(unit.name))) {
    const isOdd = hasNumbers && !NUMBER.test(part);
    found.units.push({ ...unit, doubt: isOdd ? 'không có số thứ tự như các dòng khác' : '' });
  } else if (isText(part)) found.left.push(leftLine(line, part));
}

/** Returns the unit that a text names. */
function unitOf(text: string, line: number, group: string): PastedUnit {
  const plain = withoutNumber(text);
  const { emails, broken } = addressesIn(plain);
  const whole = withoutEmails(plain);
  const before = emails.length > 0 ? wordBefore(plain) : '';
  const asides = [...whole.matchAll(ASIDE)].map(([aside]) => aside.trim());
  const short = whole
    .replace(ASIDE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:–-]+$/, '');
  const isCut = asides.length > 0 && /\p{L}/u.test(short);
  const aside = isCut ? asides.join(' ') : '';
  return { name: isCut ? short : whole, tab: '', emails, broken, before, aside, group, line, doubt: '' };
}

/** Splits a line of several units, with addresses or without. */
function partsOf(text: string): string[] {
  const parts = text.split(BETWEEN).filter((part) => part.trim() !== '');
  // Two addresses of one unit stay together.
  return parts.reduce<string[]>((whole, part) => {
    const last = whole.length - 1;
    if (last >= 0 && !isText(withoutEmails(part))) whole[last] = `${whole[last]}, ${part}`;
    else whole.push(part);
    return whole;
  }, []);
}

function groupTitle(cells: string[]): string {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', second = ''] = filled;
  if (filled.length === 2 && LONE_GROUP.test(first) && isText(second)) return second;
  return filled.length === 1 && GROUP.test(first) && !first.includes('@') ? first.replace(GROUP, '') : '';
}

function isNumbered(cells: string[]): boolean {
  const [first = ''] = cells.filter((cell) => cell !== '');
  return /^[(]?\d{1,3}(?:[.)/]|\s*[-–]\s|$)/.test(first);
}

function withoutNumber(text: string): string {
  const rest = text.replace(NUMBER, '');
  return /\p{L}/u.test(rest) ? rest : text;
}

/** Joins the addresses of a unit that the list names twice. */
function merged({ units, left, unused }: PastedList): PastedList {
  const byName = new Map<string, PastedUnit>();
  const rest: LeftOver[] = [];
  for (const unit of units) {
    const emails = [...new Map(unit.emails.map((email) => [email.toLowerCase(), email])).values()];
    const same = byName.get(fold(unit.name));
    if (!same) byName.set(fold(unit.name), { ...unit, emails });
    else {
      const more = emails.filter((email) => !same.emails.some((one) => fold(one) === fold(email)));
      same.emails.push(...more);
      same.broken = joined(same.broken, unit.broken);
      const also = [unit.tab, unit.group, unit.aside].filter(
        (one) => one !== '' && one !== same.tab && one !== same.group,
      );
      const told = [`“${unit.name}” trùng với dòng ${same.line}`, ...also].join(', ');
      rest.push({ line: unit.line, text: told });
    }
  }
  return { units: [...byName.values()], left: [...left, ...rest], unused };
}
