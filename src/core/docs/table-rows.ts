// Changes the rows of the annex's table in a Doc: those of a unit are aligned by its name.
import { mmToPt } from '../docx/units';
import type { Profile, TextStyle } from '../layout/profile';
import { fingerprint } from '../text/fingerprint';
import { type Change, changeText } from './change';
import { type Request, rowsWhole } from './losses';
import type { Line, Row, Table } from './outline';

/** Returns the fingerprint of what a table says, in however many parts its rows stand. */
export function tablePrint(table: Table | undefined): string {
  const rows = wholes(table?.rows ?? []).map((parts) => joined(parts).cells.map(textOf).join('\t'));
  // Cells below one that stands across the table are told, or are not.
  return fingerprint(rows.map((row) => row.replace(/\t+$/, '')).join('\n'));
}

/**
 * Returns the changes that make the rows of a table the wanted ones; undefined where one of them cannot be made in place:
 * a name across the table, or a row that stands in two parts and is to have a single line.
 */
export function changeTable(table: Table, wanted: Row[], profile: Profile): Change[] | undefined {
  const fitted = fittedRows(table.rows, wanted);
  return fitted && changeRows(table, fitted, profile);
}

/** Returns rows with those that go on with them: a long row is printed in two parts. */
function wholes(rows: Row[]): Row[][] {
  const all: Row[][] = [];
  for (const row of rows) {
    const [order = '', unit = '', ...others] = row.cells.map(textOf);
    const goesOn = order === '' && unit === '' && others.some((text) => text !== '');
    const last = all[all.length - 1];
    if (goesOn && last) last.push(row);
    else all.push([row]);
  }
  return all;
}

/** Makes one row of the parts of a row. */
function joined([first, ...others]: Row[]): Row {
  const cells = (first?.cells ?? []).map((cell, i) => [
    ...cell,
    ...others.flatMap((row) => (row.cells[i] ?? []).filter(({ text }) => text !== '')),
  ]);
  return { start: 0, end: 0, isHeader: false, isWhole: false, ...(others.length === 0 && first), cells };
}

/**
 * Returns the wanted rows in as many parts as the Doc has: the lines around parts cannot be changed in place. Returns
 * undefined where a row of two parts is to have a single line.
 */
function fittedRows(before: Row[], after: Row[]): Row[] | undefined {
  const there = new Map(wholes(before).map((parts, i) => [keyOf(parts[0], i), parts.length]));
  const fitted: Row[] = [];
  for (const [i, parts] of wholes(after).entries()) {
    const count = there.get(keyOf(parts[0], i)) ?? 1;
    if (count === parts.length) fitted.push(...parts);
    else if (count === 1) fitted.push(joined(parts));
    else {
      const whole = joined(parts);
      const last = whole.cells.map((cell) => cell.slice(cell.length > 1 ? -1 : cell.length));
      if (count > 2 || last.every((cell) => cell.length === 0)) return undefined;
      const blank: Line[] = [{ text: '', start: 0, end: 0 }];
      const first = whole.cells.map((cell) => (cell.length > 1 ? cell.slice(0, -1) : cell));
      fitted.push({ ...whole, cells: first });
      fitted.push({ ...whole, isWhole: false, cells: last.map((cell) => (cell.length > 0 ? cell : blank)) });
    }
  }
  return fitted;
}

function wholeRowsOf(table: number, rows: Row[]): Request[] {
  return [true, false].flatMap((isWhole) => {
    const indices = rows.flatMap((row, i) => (row.isWhole === isWhole ? [i] : []));
    return indices.length > 0 ? [rowsWhole(table, indices, isWhole)] : [];
  });
}

/** Aligns rows by the name in them, and changes, deletes and inserts what differs. */
function changeRows({ start, rows: before }: Table, after: Row[], profile: Profile): Change[] | undefined {
  const columns = before[0]?.cells.length ?? 0;
  if (after[0]?.cells.length !== columns) return undefined;
  const changes: Change[] = [];
  const tableStartLocation = { index: start };
  let [i, j] = [before.length - 1, after.length - 1];
  const pairs = new Map(commonRows(keysOf(before), keysOf(after)));
  while (i >= 0 || j >= 0) {
    const row = before[i];
    const wanted = after[j];
    if (row && pairs.get(i) === j && wanted) {
      changes.push(...changeCells(row, wanted, profile));
      i--;
      j--;
    } else if (row && !pairs.has(i)) {
      const tableCellLocation = { tableStartLocation, rowIndex: i, columnIndex: 0 };
      changes.push({ at: row.start, requests: [{ deleteTableRow: { tableCellLocation } }] });
      i--;
    } else {
      // A name across the table would have to be merged, a row below one might be merged as it is (unverified), and
      // above the first row there is none to follow.
      if (!row || isGroup(row, i) || wanted?.cells.length !== columns) return undefined;
      const tableCellLocation = { tableStartLocation, rowIndex: i, columnIndex: 0 };
      const texts = wanted.cells.map((cell, column): Change => {
        // A row, a cell and a paragraph take an index each; the new cells are empty.
        const start = row.end + 2 + 2 * column;
        return { at: start, requests: changeCell(start, '', cell, profile) };
      });
      const requests: Request[] = [{ insertTableRow: { tableCellLocation, insertBelow: true } }];
      changes.push({ at: row.end, requests: [...requests, ...fromEnd(texts)] });
      j--;
    }
  }
  return changes.length === 0 ? [] : [...changes, { at: start, requests: wholeRowsOf(start, after) }];
}

function changeCells(row: Row, wanted: Row, profile: Profile): Change[] {
  return wanted.cells.flatMap((cell, i): Change[] => {
    const lines = row.cells[i] ?? [];
    const start = lines[0]?.start ?? 0;
    const requests = changeCell(start, textOf(lines), cell, profile);
    return requests.length > 0 ? [{ at: start, requests }] : [];
  });
}

function fromEnd(changes: Change[]): Request[] {
  return changes.reverse().flatMap(({ requests }) => requests);
}

/** Changes the text of a cell; the lines that are new in it then look as they are printed. */
function changeCell(start: number, before: string, cell: Line[], profile: Profile): Request[] {
  const requests = changeText(start, before, textOf(cell));
  if (requests.length === 0) return [];
  const old = before.split('\n');
  const most = Math.min(old.length, cell.length);
  let head = 0;
  while (head < most && cell[head]?.text === old[head]) head++;
  let tail = 0;
  while (tail < most - head && cell[cell.length - 1 - tail]?.text === old[old.length - 1 - tail]) tail++;
  let at = start;
  let length = 0;
  const looks = cell.flatMap((line, i): Request[] => {
    const next = cell[i + 1];
    length += line.text.length + 1;
    const isLast = i === head - 1 || i === cell.length - 1 - tail;
    const isAlike = next?.style === line.style && next?.text.includes('\v') === line.text.includes('\v');
    if (isAlike && !isLast) return [];
    const range = { startIndex: at, endIndex: at + length };
    at = range.endIndex;
    length = 0;
    const [ofParagraph, ofText] = look(range, line, profile);
    // Paragraphs that are merged may look as either did (Docs API, DeleteContentRange); their words look as they did.
    return i < head || i >= cell.length - tail ? [ofParagraph] : [ofParagraph, ofText];
  });
  return [...requests, ...looks];
}

function textOf(lines: Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

const ALIGNMENTS = { left: 'START', center: 'CENTER', right: 'END', both: 'JUSTIFIED' };

function look(
  range: { startIndex: number; endIndex: number },
  { style = 'item', text }: Line,
  { styles, font }: Profile,
): [ofParagraph: Request, ofText: Request] {
  const own: TextStyle = styles[style];
  const { pt, bold = false, italic = false, spacePt, leftMm = 0, firstLineMm = 0, hangingMm = 0 } = own;
  // A justified line that ends in a break would be stretched over the full width.
  const align = own.align === 'both' && text.includes('\v') ? 'left' : own.align;
  const points = (magnitude: number) => ({ magnitude, unit: 'PT' });
  const paragraphStyle = {
    alignment: ALIGNMENTS[align],
    spaceAbove: points(spacePt?.before ?? 0),
    spaceBelow: points(spacePt?.after ?? 0),
    indentStart: points(mmToPt(leftMm + hangingMm)),
    indentFirstLine: points(mmToPt(leftMm + firstLineMm)),
  };
  const textStyle = { bold, italic, fontSize: points(pt), weightedFontFamily: { fontFamily: font } };
  return [
    { updateParagraphStyle: { range, paragraphStyle, fields: Object.keys(paragraphStyle).join() } },
    { updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join() } },
  ];
}

/** Returns what a row is known by: its unit, or its text where it is the name of a group. */
function keyOf(row: Row | undefined, place: number): string {
  if (place === 0) return '';
  const texts = row?.cells.map(textOf) ?? [];
  return row && isGroup(row, place) ? `group ${texts[0]}` : `unit ${texts[1]}`;
}

/** Returns whether a row is the name of a group, which stands across the table. */
function isGroup({ cells }: Row, place: number): boolean {
  return place > 0 && cells.slice(1).every((cell) => textOf(cell) === '');
}

/** Returns what each row is known by; a part that goes on is known by the row it goes on with. */
function keysOf(rows: Row[]): string[] {
  return wholes(rows).flatMap((parts, i) => parts.map((_, part) => `${part} ${keyOf(parts[0], i)}`));
}

/** Returns the places of a longest common subsequence of two lists. */
function commonRows(a: string[], b: string[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (lengths[i] as number[])[j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
