// Where everything stands: the indices of the Docs API, in UTF-16 units, of all that a body or a header holds.
import { NotModelled } from '../drive/drive-error';
import type { Docx } from './docx';
import { lengthOf } from './pieces';
import { child, children, type Element, make, nameOf, numeric } from './xml';

/** A place in a segment; `end` is the index after it. */
export interface Span {
  start: number;
  end: number;
}

/** A paragraph; its last index is that of its line break. */
export interface Paragraph extends Span {
  kind: 'paragraph';
  element: Element;
}

/** A table: one index at its start, one at its end. */
export interface Table extends Span {
  kind: 'table';
  element: Element;
  rows: Row[];
}

/** A row: one index at its start. */
export interface Row extends Span {
  element: Element;
  cells: Cell[];
}

/** A cell: one index at its start. */
export interface Cell extends Span {
  element: Element;
  /** Lies below a cell that spans it; the file has no such cell, so that nothing can be put into it. */
  isCovered: boolean;
  blocks: Block[];
}

/** The beginning of a section: one index. */
export interface SectionBreak extends Span {
  kind: 'section';
  /** How the section is set up that begins here. */
  properties: Element;
}

/** What a body, a header or a cell holds, one below the other. */
export type Block = Paragraph | Table | SectionBreak;

/** The body or a header. */
export interface Segment {
  /** Empty for the body. */
  id: string;
  blocks: Block[];
  end: number;
}

/** Returns the body, or the header with an id; undefined where there is none. */
export function segmentOf(docx: Docx, id: string): Segment | undefined {
  const found = known.get(docx)?.get(id) ?? laidOut(docx, id);
  if (found) known.set(docx, new Map([...(known.get(docx) ?? []), [id, found]]));
  return found;
}

/** What was laid out of a document since something moved in it. */
const known = new WeakMap<Docx, Map<string, Segment>>();

/** Forgets where everything stood in a document. */
export function moved(docx: Docx): void {
  known.delete(docx);
}

function laidOut(docx: Docx, id: string): Segment | undefined {
  const header = [...docx.headers.values()].find((one) => one.id === id);
  const root = id === '' ? docx.body : header?.root;
  if (!root) return undefined;
  const sections = id === '' ? sectionsOf(docx) : [];
  const [first] = sections;
  const begin: Block[] = first ? [{ kind: 'section', start: 0, end: 1, properties: first }] : [];
  const blocks = blocksOf(docx, root, begin, sections);
  return { id, blocks, end: endOf(blocks, 0) };
}

/** Returns how each section of the body is set up. */
export function sectionsOf({ body }: Docx): Element[] {
  return children(body).flatMap((block) => {
    const own = nameOf(block) === 'sectPr' ? block : child(block, 'pPr', 'sectPr');
    return own ? [own] : [];
  });
}

function endOf(blocks: Span[], start: number): number {
  return blocks[blocks.length - 1]?.end ?? start;
}

function blocksOf(docx: Docx, parent: Element, blocks: Block[], sections: Element[], from = 0): Block[] {
  let section = 0;
  for (const element of children(parent)) {
    const start = endOf(blocks, from);
    const name = nameOf(element);
    if (name === 'p') {
      const end = start + lengthOf(docx.piecesOf(element)) + 1;
      blocks.push({ kind: 'paragraph', start, end, element });
      // What ends one section begins the next.
      const next = child(element, 'pPr', 'sectPr') && sections[++section];
      if (next) blocks.push({ kind: 'section', start: end, end: end + 1, properties: next });
    } else if (name === 'tbl') blocks.push(tableOf(docx, element, start));
    else if (!/^(?:sectPr|tcPr|bookmarkStart|bookmarkEnd)$/.test(name))
      throw new NotModelled(`${element.nodeName} in a document`);
  }
  return blocks;
}

function tableOf(docx: Docx, element: Element, start: number): Table {
  const rows: Row[] = [];
  for (const tr of children(element, 'tr')) {
    const rowStart = endOf(rows, start + 1);
    const cells: Cell[] = [];
    for (const tc of children(tr, 'tc')) {
      const cellStart = endOf(cells, rowStart + 1);
      const blocks = blocksOf(docx, tc, [], [], cellStart + 1);
      const end = endOf(blocks, cellStart + 1);
      cells.push({ start: cellStart, end, element: tc, isCovered: false, blocks });
      if (docx.quirks.coveredCells === 'shown') cells.push(...coveredBy(tc, end));
    }
    rows.push({ start: rowStart, end: endOf(cells, rowStart + 1), element: tr, cells });
  }
  return { kind: 'table', start, end: endOf(rows, start + 1) + 1, element, rows };
}

/** Returns the cells below one that spans several columns, each with an empty paragraph. */
function coveredBy(tc: Element, from: number): Cell[] {
  return Array.from({ length: spanOf(tc) - 1 }, (_, i) => {
    const start = from + 2 * i;
    const element = make(tc, 'p');
    const paragraph: Paragraph = { kind: 'paragraph', start: start + 1, end: start + 2, element };
    return { start, end: start + 2, element: make(tc, 'tc'), isCovered: true, blocks: [paragraph] };
  });
}

/** Returns how many columns a cell takes. */
export function spanOf(cell: Element): number {
  return numeric(child(cell, 'tcPr', 'gridSpan')) ?? 1;
}

/** Returns the innermost blocks one of which holds an index; undefined for the start of a row or of a cell. */
export function blocksAt(blocks: Block[], index: number): Block[] | undefined {
  const block = blocks.find((one) => holds(one, index));
  if (block?.kind !== 'table' || index === block.start || index === block.end - 1) return block && blocks;
  const cell = block.rows.find((row) => holds(row, index))?.cells.find((one) => holds(one, index));
  return cell && blocksAt(cell.blocks, index);
}

/** Returns whether an index stands in a span. */
export function holds({ start, end }: Span, index: number): boolean {
  return start <= index && index < end;
}

/** Returns all paragraphs, those in tables too, in order. */
export function paragraphsOf(blocks: Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'section') return [];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks)));
  });
}
