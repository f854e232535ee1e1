// Reads the outline of a Doc from what the Docs API answers.
import { type Line, type Outline, type Row, type Section, type SetUp, sides } from './outline';

/** What is asked of the Docs API; the rest of a Doc is its look, which is many times as long. */
export const DOC_FIELDS = fieldsOf();

function fieldsOf(): string {
  const place = 'startIndex,endIndex';
  const line = 'paragraph(elements(textRun(content),autoText(type)))';
  const setUp = `${sides.map(marginKey)},useFirstPageHeaderFooter,pageNumberStart,defaultHeaderId`;
  const cells = `tableCells(content(${place},${line}))`;
  const table = `table(tableRows(${place},${cells},tableRowStyle(tableHeader,preventOverflow)))`;
  const body = `body(content(${place},${line},${table},sectionBreak(sectionStyle(${setUp}))))`;
  return `revisionId,documentStyle(${setUp}),headers,${body}`;
}

/** A Doc as the Docs API tells it, as far as it is read here. */
export interface Doc {
  revisionId?: string;
  documentStyle?: DocSetUp;
  headers?: Record<string, { content?: DocBlock[] }>;
  body?: { content?: DocBlock[] };
}

interface DocBlock {
  startIndex?: number;
  endIndex?: number;
  paragraph?: { elements?: DocElement[] };
  table?: { tableRows?: DocRow[] };
  sectionBreak?: { sectionStyle?: DocSetUp };
}

interface DocElement {
  textRun?: { content?: string };
  autoText?: { type?: string };
}

interface DocRow {
  startIndex?: number;
  endIndex?: number;
  tableCells?: { content?: DocBlock[] }[];
  tableRowStyle?: { tableHeader?: boolean; preventOverflow?: boolean };
}

type MarginKey = 'marginTop' | 'marginRight' | 'marginBottom' | 'marginLeft' | 'marginHeader';

interface DocSetUp extends Partial<Record<MarginKey, { magnitude?: number }>> {
  useFirstPageHeaderFooter?: boolean;
  pageNumberStart?: number;
  defaultHeaderId?: string;
}

/** Returns the name that the Docs API gives a distance from the edge. */
export function marginKey(side: (typeof sides)[number]): MarginKey {
  return `margin${side.charAt(0).toUpperCase()}${side.slice(1)}` as MarginKey;
}

/** Returns the outline of a Doc. What a section does not say it has from the Doc, or its header from the one before. */
export function readOutline({ body, headers = {}, documentStyle = {} }: Doc): Outline {
  const sections: Section[] = [];
  let header = documentStyle.defaultHeaderId;
  for (const block of body?.content ?? []) {
    if (block.sectionBreak) {
      const style = { ...documentStyle, ...block.sectionBreak.sectionStyle };
      header = block.sectionBreak.sectionStyle?.defaultHeaderId ?? header;
      sections.push({ blocks: [], setUp: readSetUp(style, headers[header ?? '']?.content) });
      continue;
    }
    const section = sections[sections.length - 1];
    if (block.paragraph) section?.blocks.push(readLine(block));
    else if (block.table) {
      const rows = (block.table.tableRows ?? []).map(readRow);
      section?.blocks.push({ start: block.startIndex ?? 0, rows });
    }
  }
  return { sections };
}

/** Returns the lines of a Doc's headers by the ids of the headers. */
export function headerLines({ headers = {} }: Doc): [id: string, lines: Line[]][] {
  return Object.entries(headers).map(([id, { content = [] }]) => [id, content.map(readLine)]);
}

function readSetUp(style: DocSetUp, header: DocBlock[] = []): SetUp {
  const { useFirstPageHeaderFooter: hasOwnFirst = false, pageNumberStart: firstNumber } = style;
  const elements = header.flatMap(({ paragraph }) => paragraph?.elements ?? []);
  const margins = sides.map((side) => [side, style[marginKey(side)]?.magnitude]);
  return {
    hasOwnFirst,
    ...(firstNumber !== undefined && { firstNumber }),
    marginsPt: Object.fromEntries(margins.filter(([, magnitude]) => magnitude !== undefined)),
    isNumbered: elements.some(({ autoText }) => autoText?.type === 'PAGE_NUMBER'),
  };
}

function readLine({ startIndex: start = 0, endIndex: end = 0, paragraph }: DocBlock): Line {
  const runs = (paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
  const text = runs.replace(/\n$/, '');
  // A picture, a page break or a person takes an index, but no letter: places in such a line cannot be told.
  return { text: end - start > text.length + 1 ? `${text}\ufffc` : text, start, end };
}

function readRow({ startIndex: start = 0, endIndex: end = 0, tableCells = [], tableRowStyle }: DocRow): Row {
  return {
    start,
    end,
    cells: tableCells.map(({ content = [] }) => content.map(readLine)),
    isHeader: tableRowStyle?.tableHeader ?? false,
    isWhole: tableRowStyle?.preventOverflow ?? false,
  };
}
