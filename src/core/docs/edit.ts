// Changes a Doc that people edited by hand: only what the add-on itself wrote and nobody touched, in as few letters as
// possible, so that their words, their bold type and their comments stay.
import { mmToPt } from '../docx/units';
import type { Profile, StyleKey, TextStyle } from '../layout/profile';
import { fingerprint } from '../text/fingerprint';
import { type Request, rowsWhole } from './losses';
import {
  isTable,
  type Line,
  linesOf,
  type Outline,
  type Row,
  type Section,
  type Table,
  tablesOf,
} from './outline';
import { type Doc, headerLines, readOutline } from './read';

/** Fingerprints of what the add-on wrote last into a Doc, to know it again. */
export interface Content {
  /** Of how it looks, see `Outline`. */
  look: string;
  /** Of the annex's table as a whole. */
  table: string;
  /** Of the mark of a draft; empty where it was none. */
  mark: string;
  /** Of the line below the mark, that says how many units are in. */
  coverage: string;
  /** Of each other line that is not blank, apart from the marks of a draft. */
  lines: string[];
}

/** Returns what is to be known of a document that was sent. */
export function contentOf(outline: Outline): Content {
  const draft = draftOf(outline);
  const { table, lines } = partsOf(outline, draft);
  return { look: outline.look ?? '', table: tablePrint(table), ...draft, lines: lines.map(printOf) };
}

/** Returns a content as one text. */
export function contentText({ look, table, mark, coverage, lines }: Content): string {
  return [look, table, mark, coverage, ...lines].join(' ');
}

/** Reads what `contentText` wrote. */
export function readContent(text: string): Content {
  const [look = '', table = '', mark = '', coverage = '', ...lines] = text.split(' ');
  return { look, table, mark, coverage, lines };
}

/**
 * Returns the requests that make the annex's table of a Doc that of `sent`, and change those other lines that are no
 * longer what they were. Returns undefined where that is not safe: somebody changed the table or one of those lines, or
 * the Doc is built in another way or is to look otherwise. `known` is what was written last.
 */
export function editInPlace(
  doc: Doc,
  sent: Outline,
  known: Content,
  profile: Profile,
): Request[] | undefined {
  if (known.look !== sent.look) return undefined;
  const before = partsOf(readOutline(doc), known);
  const draft = draftOf(sent);
  const after = partsOf(sent, draft);
  if (!before.table || !after.table || before.drafts.length !== after.drafts.length) return undefined;
  if (![known.table, tablePrint(after.table)].includes(tablePrint(before.table))) return undefined;
  const fitted = fittedRows(before.table.rows, after.table.rows);
  const rows = fitted && changeRows(before.table, fitted, profile);
  const lines = changeLines(before.lines, after.lines, known.lines);
  const drafts = changeDrafts(before, after);
  const headers = changeHeaders(doc, known.mark, draft.mark);
  const isOutdated = (['mark', 'coverage'] as const).some(
    (part) => known[part] !== draft[part] && before.lines.some((line) => printOf(line) === known[part]),
  );
  if (!rows || !lines || !drafts || !headers || isOutdated) return undefined;
  // From the end to the beginning: what is changed below moves nothing above it.
  const changes = [...rows, ...lines, ...drafts].sort((a, b) => b.at - a.at);
  const requests = [...changes.flatMap((change) => change.requests), ...headers];
  // Characters of private use, such as the bullets of Word, are stripped from what is inserted (Docs API, InsertText).
  return /[\ue000-\uf8ff]/.test(JSON.stringify(requests)) ? undefined : requests;
}

/** Requests that change a Doc from an index on, and nothing before it. */
interface Change {
  at: number;
  requests: Request[];
}

/** What is changed in different ways. */
interface Parts {
  /** The table of the annex. */
  table: Table | undefined;
  /** The lines elsewhere. */
  lines: Line[];
  /** Of each section the mark of a draft and the line that says how many units are in, where they are there. */
  drafts: { marks: Line[]; section: Section }[];
}

/** Tells the parts of a document apart; the lines of a draft are known by their fingerprints. */
function partsOf({ sections }: Outline, { mark, coverage }: Draft): Parts {
  const table = tablesOf(sections.slice(-1))[0];
  const ofTable = new Set(table?.rows.flatMap(({ cells }) => cells.flat()));
  const isOfDraft = (line: Line) => [mark, coverage].includes(printOf(line));
  const drafts = sections.map((section) => {
    const lines = linesOf([section]);
    const first = lines.slice(0, 2).filter(isOfDraft);
    return { section, marks: first[0] === lines[0] ? first : [] };
  });
  const marks = new Set(drafts.flatMap((draft) => draft.marks));
  return { table, drafts, lines: linesOf(sections).filter((line) => !ofTable.has(line) && !marks.has(line)) };
}

/** The fingerprints of what tells a draft. */
type Draft = Pick<Content, 'mark' | 'coverage'>;

function draftOf({ sections }: Outline): Draft {
  const print = (key: StyleKey) => {
    const line = linesOf(sections).find(({ style }) => style === key);
    return line ? printOf(line) : '';
  };
  return { mark: print('draft'), coverage: print('coverage') };
}

function tablePrint(table: Table | undefined): string {
  const rows = wholes(table?.rows ?? []).map((parts) => joined(parts).cells.map(textOf).join('\t'));
  // Cells below one that stands across the table are told, or are not.
  return fingerprint(rows.map((row) => row.replace(/\t+$/, '')).join('\n'));
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

function printOf({ text }: Line): string {
  return fingerprint(text);
}

/** Finds each line that is to be another by what it was. */
function changeLines(before: Line[], after: Line[], known: string[]): Change[] | undefined {
  if (after.length !== known.length) return undefined;
  const changes: Change[] = [];
  for (const [i, line] of after.entries()) {
    if (printOf(line) === known[i]) continue;
    const [found, ...others] = before.filter((one) => printOf(one) === known[i]);
    const [there, wanted] = [before, after].map((all) => all.filter(({ text }) => text === line.text).length);
    // An earlier run changed it, and ended before it could remember that.
    if (!found && there === wanted) continue;
    if (!found || others.length > 0) return undefined;
    changes.push({ at: found.start, requests: changeText(found.start, found.text, line.text) });
  }
  return changes;
}

function changeDrafts(before: Parts, after: Parts): Change[] | undefined {
  const changes: Change[] = [];
  for (const [i, { marks, section }] of before.drafts.entries()) {
    const wanted = after.drafts[i]?.marks ?? [];
    if (wanted.length === marks.length) {
      for (const [place, { start, text }] of marks.entries()) {
        changes.push({ at: start, requests: changeText(start, text, wanted[place]?.text ?? '') });
      }
    } else if (wanted.length > 0 || !marks[0]) return undefined;
    else changes.push({ at: marks[0].start, requests: withoutDraft(marks, section) });
  }
  return changes;
}

/** Takes the mark of a draft out of the headers; it can be no other there. */
function changeHeaders(doc: Doc, known: string, wanted: string): Request[] | undefined {
  if (known === wanted) return [];
  if (wanted !== '') return undefined;
  return headerLines(doc).flatMap(([segmentId, lines]) =>
    lines.flatMap((line, i): Request[] => {
      if (printOf(line) !== known) return [];
      const { start, end } = line;
      // The last paragraph of a header cannot go: the end of the one before it goes instead.
      const range =
        i > 0 ? { startIndex: start - 1, endIndex: end - 1 } : { startIndex: start, endIndex: end - 1 };
      return [{ deleteContentRange: { range: { segmentId, ...range } } }];
    }),
  );
}

function withoutDraft(marks: Line[], { blocks }: Section): Request[] {
  const [first, last = first] = [marks[0], marks[marks.length - 1]];
  if (!first || !last) return [];
  const next = blocks[blocks.indexOf(last) + 1];
  const startIndex = first.start;
  if (next && !isTable(next)) {
    return [{ deleteContentRange: { range: { startIndex, endIndex: last.end } } }];
  }
  // A paragraph before a table cannot go: what is left of it takes no room.
  const range = { startIndex, endIndex: startIndex + 1 };
  const none = { magnitude: 0, unit: 'PT' };
  return [
    { deleteContentRange: { range: { startIndex, endIndex: last.end - 1 } } },
    {
      updateTextStyle: {
        range,
        textStyle: { fontSize: { magnitude: 1, unit: 'PT' } },
        fields: 'fontSize',
      },
    },
    {
      updateParagraphStyle: {
        range,
        paragraphStyle: { spaceAbove: none, spaceBelow: none },
        fields: 'spaceAbove,spaceBelow',
      },
    },
  ];
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

/** Returns the requests that make one text of another by replacing what lies between their common ends. */
function changeText(start: number, before: string, after: string): Request[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  // A pair of surrogates is one character.
  if (/[\ud800-\udbff]$/.test(before.slice(0, head))) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && /^[\udc00-\udfff]/.test(before.slice(before.length - tail))) tail--;
  const [startIndex, endIndex] = [start + head, start + before.length - tail];
  const text = after.slice(head, after.length - tail);
  return [
    ...(endIndex > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex } } }] : []),
    ...(text === '' ? [] : [{ insertText: { location: { index: startIndex }, text } }]),
  ];
}
