// Requests that change text: insertText and deleteContentRange.
import { NotModelled } from '../../drive/drive-error';
import { invalid } from '../docs-error';
import type { Docx } from '../docx';
import { type Block, blocksAt, holds, type Paragraph, type Span } from '../layout';
import { lengthOf, newRun, type Piece, removePieces, splitRunAt } from '../pieces';
import { append, child, children, copyOf, type Element, ensure, nameOf, remove } from '../xml';
import { indexIn, type Location, type Range, rangeIn, segmentWith } from './ranges';

const NOT_IN_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';

/** Reported of a line break before a table. */
const CANNOT_DELETE = 'Invalid deletion range. Cannot delete the requested range.';

// Documented, but for lone surrogates and what no XML holds.
const stripped = /(?![\t\n\v\u007f-\u009f])\p{Control}|[\ue000-\uf8ff\ufffe\uffff]|\p{Surrogate}/gu;

/** Inserts text; each line break in it ends a paragraph like the one it stands in. */
export function insertText(docx: Docx, request: { location?: Location; text?: string }): void {
  const { location, text = '' } = request;
  if (text === '') invalid('Insert text requests must specify text to insert.');
  const segment = segmentWith(docx, location?.segmentId);
  const index = indexIn(segment, location?.index ?? 0);
  const block = blocksAt(segment.blocks, index)?.find((one) => holds(one, index));
  if (block?.kind !== 'paragraph') invalid(NOT_IN_PARAGRAPH);
  if (!block.element.parentNode) throw new NotModelled('Text in a cell below one that spans it');
  const pieces = docx.piecesOf(block.element);
  const offset = afterCluster(pieces, index - block.start);
  insertInto(docx, block.element, offset, text.replace(stripped, ''));
}

/** Returns the offset, or where the letter ends in which it lies: a letter is not torn (documented). */
function afterCluster(pieces: Piece[], offset: number): number {
  const text = pieces.map((piece) => piece.text).join('');
  let at = offset;
  while (at > 0 && /^[\p{Mark}\p{Surrogate}\u200d]/u.test(text.slice(at, at + 1))) {
    const isNewLetter = /^[\ud800-\udbff]/.test(text.slice(at));
    if (isNewLetter) break;
    at++;
  }
  return at;
}

function insertInto(docx: Docx, paragraph: Element, offset: number, text: string): void {
  const properties = child(paragraph, 'pPr');
  const format = formatAt(docx.piecesOf(paragraph), offset, child(properties, 'rPr'));
  splitRunAt(paragraph, docx.piecesOf(paragraph), offset);
  docx.touch(paragraph);
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const pieces = docx.piecesOf(paragraph);
  const rest = pieces[piecesBefore(pieces, offset).length]?.run ?? null;
  const content = children(paragraph).filter((node) => nameOf(node) !== 'pPr');
  let before = rest ? content.slice(0, content.indexOf(rest)) : content;
  for (const line of lines) {
    const above = paragraph.cloneNode(false) as Element;
    // Ids of paragraphs are unique.
    for (const { name } of [...above.attributes]) above.removeAttribute(name);
    if (properties) remove(child(append(above, copyOf(properties)), 'sectPr'));
    for (const node of before) above.appendChild(node);
    if (line !== '') above.appendChild(newRun(paragraph, line, format));
    paragraph.parentNode?.insertBefore(above, paragraph);
    before = [];
  }
  if (last !== '') paragraph.insertBefore(newRun(paragraph, last, format), rest);
  docx.touch(paragraph);
}

function piecesBefore(pieces: Piece[], offset: number): Piece[] {
  let at = 0;
  return pieces.filter(({ text }) => {
    at += text.length;
    return at <= offset;
  });
}

/** Returns how the text before an offset looks; at the beginning how that after it does, else the line break. */
function formatAt(pieces: Piece[], offset: number, mark: Element | undefined): Element | undefined {
  const before = piecesBefore(pieces, offset);
  const piece = before[before.length - 1] ?? pieces[0];
  return piece ? child(piece.run, 'rPr') : mark;
}

/** Deletes what a range holds; refuses one that would leave the document without what it must have. */
export function deleteContentRange(docx: Docx, request: { range?: Range }): void {
  const { range } = request;
  const whole = segmentWith(docx, range?.segmentId);
  if (range?.endIndex === whole.end && (range.startIndex ?? 0) < whole.end)
    invalid('The range cannot include the newline character at the end of the segment.');
  const { segment, span } = rangeIn(docx, range);
  const blocks = blocksAt(segment.blocks, span.start);
  if (!blocks || blocksAt(segment.blocks, span.end - 1) !== blocks) invalid(CANNOT_DELETE);
  const touched = blocks.filter(({ start, end }) => start < span.end && span.start < end);
  // Reported.
  if (span.start === 0 && segment.id === '')
    invalid('Cannot operate on the first section break in the document.');
  check(docx, blocks, touched, span);
  const [first, ...others] = touched;
  if (!first) return;
  if (first.kind === 'paragraph' && span.end < first.end) deleteWithin(docx, first, span);
  else deleteAcross(docx, [first, ...others], span, blocks[blocks.indexOf(first) + touched.length]);
}

function check(docx: Docx, blocks: Block[], touched: Block[], { start, end }: Span): void {
  const at = blocks.indexOf(touched[0] as Block);
  touched.forEach((block, i) => {
    const isWhole = start <= block.start && block.end <= end;
    if (block.kind === 'table' && !isWhole) invalid(CANNOT_DELETE);
    if (block.kind !== 'paragraph') return;
    checkPair(docx, block, start);
    checkPair(docx, block, end);
    if (block.end > end) return;
    const next = blocks[at + i + 1];
    if ((!next || next.end > end) && next?.kind !== 'paragraph') invalid(CANNOT_DELETE);
  });
  const [first] = touched;
  const after = blocks[at + touched.length];
  const isCut = first?.kind === 'paragraph' && first.start < start && first.end <= end;
  const last = touched[touched.length - 1];
  // What remains of the first paragraph needs the line break of another.
  if (isCut && last && last.end <= end && after?.kind !== 'paragraph') invalid(CANNOT_DELETE);
  if (touched.some(({ kind }) => kind === 'section')) throw new NotModelled('Deleting the end of a section');
}

/** Refuses to tear a surrogate pair (documented). */
function checkPair(docx: Docx, { element, start }: Paragraph, index: number): void {
  const text = docx
    .piecesOf(element)
    .map((piece) => piece.text)
    .join('');
  const [before, after] = [text[index - start - 1], text[index - start]];
  if (before && after && /^[\ud800-\udbff][\udc00-\udfff]$/.test(before + after)) invalid(CANNOT_DELETE);
}

function deleteWithin(docx: Docx, { element, start }: Paragraph, span: Span): void {
  const [from, to] = [Math.max(0, span.start - start), span.end - start];
  for (const offset of [to, from]) {
    const length = lengthOf(docx.piecesOf(element));
    splitRunAt(element, docx.piecesOf(element), Math.min(offset, length));
    docx.touch(element);
  }
  let at = 0;
  const gone = docx.piecesOf(element).filter(({ text }) => {
    at += text.length;
    return from < at && at <= to;
  });
  removePieces(gone);
  docx.touch(element);
}

/**
 * Deletes across the ends of blocks, of which `after` is the one after the last touched. What remains of the first and
 * of the last paragraph becomes one, which looks as the first did where any of its text remains (unverified).
 */
function deleteAcross(docx: Docx, touched: [Block, ...Block[]], span: Span, after: Block | undefined): void {
  const [first, ...others] = touched;
  const final = others[others.length - 1];
  const isTorn = final !== undefined && final.end > span.end;
  const last = isTorn ? final : after;
  const whole = (isTorn ? others.slice(0, -1) : others).filter((block) => block.kind !== 'section');
  if (isTorn && final.kind === 'paragraph') deleteWithin(docx, final, span);
  for (const block of whole) remove(block.element);
  if (first.kind === 'section') return;
  if (first.kind === 'table' || span.start === first.start) {
    remove(first.element);
    return;
  }
  deleteWithin(docx, first, { start: span.start, end: first.end - 1 });
  if (last?.kind !== 'paragraph') throw new Error('A line break without what follows it');
  const { element } = last;
  const section = child(element, 'pPr', 'sectPr');
  for (const node of children(element)) if (nameOf(node) !== 'pPr') first.element.appendChild(node);
  if (section) ensure(first.element, 'pPr').appendChild(section);
  remove(element);
  docx.touch(first.element);
}
