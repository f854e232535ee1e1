// Changes a Doc that people edited by hand: only what the add-on itself wrote and nobody touched, in as few letters as
// possible, so that their words, their bold type and their comments stay.
import { DRAFT_MARK } from '../docx/document';
import { mmToPt } from '../docx/units';
import type { Profile, StyleKey, TextStyle } from '../layout/profile';
import { fingerprint } from '../text/fingerprint';
import { type Request, rowsWhole } from './losses';
import { isTable, type Line, linesOf, type Outline, type Row, type Section, tablesOf } from './outline';
import { type Doc, headerLines, readOutline } from './read';

/** Fingerprints of what the add-on wrote last into a Doc, to know it again. */
export interface Content {
  /** Of the annex as a whole. */
  annex: string;
  /** Of each line of the report that is not blank. */
  report: string[];
}

/** Returns what is to be known of a document that was sent. */
export function contentOf(outline: Outline): Content {
  const { report, annex } = partsOf(outline);
  return { annex: annexPrint(annex), report: report.flatMap(({ lines }) => lines.map(printOf)) };
}

/** Returns a content as one text. */
export function contentText({ annex, report }: Content): string {
  return [annex, ...report].join(' ');
}

/** Reads what `contentText` wrote. */
export function readContent(text: string): Content {
  const [annex = '', ...report] = text.split(' ');
  return { annex, report };
}

/**
 * Returns the requests that make the annex of a Doc that of `sent`, and change those lines of its report that are no
 * longer what they were. Returns undefined where that is not safe: somebody changed the annex or one of those lines, or
 * the Doc is built in another way. `known` is what was written last.
 */
export function editInPlace(
  doc: Doc,
  sent: Outline,
  known: Content,
  profile: Profile,
): Request[] | undefined {
  const made = readOutline(doc);
  const [before, after] = [partsOf(made), partsOf(sent)];
  if (!before.annex || !after.annex || before.report.length !== after.report.length) return undefined;
  if (![known.annex, annexPrint(after.annex)].includes(annexPrint(before.annex))) return undefined;
  const annex = changeAnnex(before.annex, after.annex, profile);
  const report = changeReport(before.report, after.report, known.report);
  const drafts = changeDraft(doc, [...before.report, before.annex], [...after.report, after.annex]);
  if (!annex || !report || !drafts) return undefined;
  // From the end to the beginning: what is changed below moves nothing above it.
  const changes = [...annex.changes, ...report, ...drafts.body].sort((a, b) => b.at - a.at);
  return [...changes.flatMap(({ requests }) => requests), ...annex.rows, ...drafts.headers];
}

/** Requests that change a Doc from an index on, and nothing before it. */
interface Change {
  at: number;
  requests: Request[];
}

/** A section apart from the mark of a draft. */
interface Part {
  section: Section;
  /** The mark and the line that says how many units are in. */
  draft: Line[];
  /** The other lines. */
  lines: Line[];
}

function partsOf({ sections }: Outline): { report: Part[]; annex: Part | undefined } {
  const parts = sections.map((section): Part => {
    const lines = linesOf([section]);
    const marks = lines[0]?.text === DRAFT_MARK ? 2 : 0;
    return { section, draft: lines.slice(0, marks), lines: lines.slice(marks) };
  });
  return { report: parts.slice(0, -1), annex: parts[parts.length - 1] };
}

function annexPrint(annex: Part | undefined): string {
  return fingerprint(annex?.lines.map(({ text }) => text).join('\n') ?? '');
}

function printOf({ text }: Line): string {
  return fingerprint(text);
}

/** Finds each line that is to be another by what it was. */
function changeReport(before: Part[], after: Part[], known: string[]): Change[] | undefined {
  const [there, wanted] = [before, after].map((parts) => parts.flatMap(({ lines }) => lines));
  if (!there || wanted?.length !== known.length) return undefined;
  const changes: Change[] = [];
  for (const [i, line] of wanted.entries()) {
    if (printOf(line) === known[i]) continue;
    const found = there.filter((one) => printOf(one) === known[i]);
    const [only] = found;
    if (!only || found.length > 1) return undefined;
    changes.push({ at: only.start, requests: changeText(only.start, only.text, line.text) });
  }
  return changes;
}

function changeDraft(
  doc: Doc,
  before: Part[],
  after: Part[],
): { body: Change[]; headers: Request[] } | undefined {
  const body: Change[] = [];
  for (const [i, { draft, section }] of before.entries()) {
    const wanted = after[i]?.draft ?? [];
    const [mark, coverage] = draft;
    if (wanted.length > draft.length) return undefined;
    if (!mark || !coverage) continue;
    const [, next] = wanted;
    if (next) {
      body.push({ at: coverage.start, requests: changeText(coverage.start, coverage.text, next.text) });
    } else body.push({ at: mark.start, requests: withoutDraft(mark, coverage, section) });
  }
  if (after[0]?.draft.length) return { body, headers: [] };
  const headers = headerLines(doc).flatMap(([segmentId, lines]) =>
    lines.flatMap(({ text, start, end }, i): Request[] => {
      if (text !== DRAFT_MARK) return [];
      // The last paragraph of a header cannot go: the end of the one before it goes instead.
      const range =
        i > 0 ? { startIndex: start - 1, endIndex: end - 1 } : { startIndex: start, endIndex: end - 1 };
      return [{ deleteContentRange: { range: { segmentId, ...range } } }];
    }),
  );
  return { body, headers };
}

function withoutDraft(mark: Line, coverage: Line, { blocks }: Section): Request[] {
  const next = blocks[blocks.indexOf(coverage) + 1];
  const startIndex = mark.start;
  if (next && !isTable(next)) {
    return [{ deleteContentRange: { range: { startIndex, endIndex: coverage.end } } }];
  }
  // A paragraph before a table cannot go: what is left of it takes no room.
  const range = { startIndex, endIndex: startIndex + 1 };
  const none = { magnitude: 0, unit: 'PT' };
  return [
    { deleteContentRange: { range: { startIndex, endIndex: coverage.end - 1 } } },
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

function changeAnnex(
  before: Part,
  after: Part,
  profile: Profile,
): { changes: Change[]; rows: Request[] } | undefined {
  const [lines, wantedLines] = [before, after].map(({ section, draft }) =>
    section.blocks.filter(
      (block): block is Line => !isTable(block) && block.text !== '' && !draft.includes(block),
    ),
  );
  const [table, wanted] = [before, after].map(({ section }) => tablesOf([section])[0]);
  if (!table || !wanted || !lines || lines.length !== wantedLines?.length) return undefined;
  const changes = lines.map(({ start, text }, i): Change => {
    return { at: start, requests: changeText(start, text, wantedLines[i]?.text ?? '') };
  });
  const rows = changeRows(table.start, table.rows, wanted.rows, profile);
  if (!rows) return undefined;
  const marks = [true, false].flatMap((isWhole) => {
    const indices = wanted.rows.flatMap((row, i) => (row.isWhole === isWhole ? [i] : []));
    return indices.length > 0 && rows.length > 0 ? [rowsWhole(table.start, indices, isWhole)] : [];
  });
  return { changes: [...changes, ...rows], rows: marks };
}

/** Aligns rows by the name in them, and changes, deletes and inserts what differs. */
function changeRows(table: number, before: Row[], after: Row[], profile: Profile): Change[] | undefined {
  const columns = before[0]?.cells.length ?? 0;
  if (after[0]?.cells.length !== columns) return undefined;
  const changes: Change[] = [];
  const startOf = { index: table };
  let [i, j] = [before.length - 1, after.length - 1];
  const pairs = new Map(commonRows(before.map(keyOf), after.map(keyOf)));
  while (i >= 0 || j >= 0) {
    const row = before[i];
    const wanted = after[j];
    if (row && pairs.get(i) === j && wanted) {
      changes.push(...changeCells(row, wanted, profile));
      i--;
      j--;
    } else if (row && !pairs.has(i)) {
      const tableCellLocation = { tableStartLocation: startOf, rowIndex: i, columnIndex: 0 };
      changes.push({ at: row.start, requests: [{ deleteTableRow: { tableCellLocation } }] });
      i--;
    } else {
      // A name across the table would have to be merged, and above the first row there is none to follow.
      if (!row || wanted?.cells.length !== columns) return undefined;
      const tableCellLocation = { tableStartLocation: startOf, rowIndex: i, columnIndex: 0 };
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
  return changes;
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

/** Changes the text of a cell, which then looks as it is printed. */
function changeCell(start: number, before: string, cell: Line[], profile: Profile): Request[] {
  const requests = changeText(start, before, textOf(cell));
  if (requests.length === 0) return [];
  let at = start;
  const looks = cell.flatMap(({ text, style = 'item' }): Request[] => {
    const range = { startIndex: at, endIndex: at + text.length + 1 };
    at = range.endIndex;
    return look(range, style, profile);
  });
  return [...requests, ...looks];
}

function textOf(lines: Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

const ALIGNMENTS = { left: 'START', center: 'CENTER', right: 'END', both: 'JUSTIFIED' };

function look(
  range: { startIndex: number; endIndex: number },
  key: StyleKey,
  { styles, font }: Profile,
): Request[] {
  const style: TextStyle = styles[key];
  const { pt, bold = false, italic = false, align, spacePt, leftMm = 0, firstLineMm = 0 } = style;
  const points = (magnitude: number) => ({ magnitude, unit: 'PT' });
  const paragraphStyle = {
    alignment: ALIGNMENTS[align],
    spaceAbove: points(spacePt?.before ?? 0),
    spaceBelow: points(spacePt?.after ?? 0),
    indentStart: points(mmToPt(leftMm)),
    indentFirstLine: points(mmToPt(leftMm + firstLineMm)),
  };
  const textStyle = { bold, italic, fontSize: points(pt), weightedFontFamily: { fontFamily: font } };
  return [
    { updateParagraphStyle: { range, paragraphStyle, fields: Object.keys(paragraphStyle).join() } },
    { updateTextStyle: { range, textStyle, fields: Object.keys(textStyle).join() } },
  ];
}

/** Returns what a row is known by: its unit, or its text where it is the name of a group. */
function keyOf({ cells }: Row, place: number): string {
  if (place === 0) return '';
  const texts = cells.map(textOf);
  const isGroup = texts.slice(1).every((text) => text === '');
  return isGroup ? `group ${texts[0]}` : `unit ${texts[1]}`;
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
