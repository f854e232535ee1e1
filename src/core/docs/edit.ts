// Changes a Doc that people edited by hand: only what the add-on itself wrote and nobody touched, in as few letters as
// possible, so that their words, their bold type and their comments stay.
import type { Profile, StyleKey } from '../layout/profile';
import { fingerprint } from '../text/fingerprint';
import { type Change, changeText } from './change';
import type { Request } from './losses';
import { isTable, type Line, linesOf, type Outline, type Section, type Table, tablesOf } from './outline';
import { type Doc, headerLines, readOutline } from './read';
import { changeTable, tablePrint } from './table-rows';

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
  const rows = changeTable(before.table, after.table.rows, profile);
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
