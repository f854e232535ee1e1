// What a paragraph holds, piece by piece: the Docs API counts UTF-16 units, the .docx has runs.
import { NotModelled } from '../drive/drive-error';
import { append, attribute, child, children, copyOf, type Element, make, nameOf, remove } from './xml';

/** Text, or something that takes one index. */
export interface Piece {
  kind: 'text' | 'field' | 'pageBreak';
  run: Element;
  /** A field has several nodes, which may stand in several runs. */
  nodes: Element[];
  /** A field or a page break stands for one character. */
  text: string;
}

const silent = new Set(['rPr', 'lastRenderedPageBreak']);
const besideRuns = new Set(['pPr', 'r', 'proofErr', 'bookmarkStart', 'bookmarkEnd']);

/** Returns the pieces of a paragraph; throws NotModelled for one that is none of ours. */
export function piecesOf(paragraph: Element): Piece[] {
  const pieces: Piece[] = [];
  let field: Piece | undefined;
  for (const run of children(paragraph)) {
    if (!besideRuns.has(nameOf(run))) throw new NotModelled(`${run.nodeName} in a document`);
    if (nameOf(run) !== 'r') continue;
    for (const node of children(run)) {
      if (silent.has(nameOf(node))) continue;
      if (field) {
        field.nodes.push(node);
        if (attribute(node, 'fldCharType') === 'end') field = undefined;
        continue;
      }
      const piece = pieceOf(run, node);
      if (piece.text === '') continue;
      pieces.push(piece);
      if (piece.kind === 'field') field = piece;
    }
  }
  if (field) throw new NotModelled('A field without its end');
  return pieces;
}

function pieceOf(run: Element, node: Element): Piece {
  const name = nameOf(node);
  const text = (value: string): Piece => ({ kind: 'text', run, nodes: [node], text: value });
  const other = (kind: Piece['kind']): Piece => ({ kind, run, nodes: [node], text: '\uE907' });
  if (name === 't') return text(node.textContent ?? '');
  if (name === 'tab') return text('\t');
  const type = attribute(node, 'type') ?? 'textWrapping';
  if (name === 'br' && type === 'textWrapping') return text('\v');
  if (name === 'br' && type === 'page') return other('pageBreak');
  if (name === 'fldChar' && attribute(node, 'fldCharType') === 'begin') return other('field');
  throw new NotModelled(`${node.nodeName} in a document`);
}

/** Returns how many indices the pieces take. */
export function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}

/** Makes a run begin at an offset of the paragraph, so that what stands before and after it can differ. */
export function splitRunAt(paragraph: Element, pieces: Piece[], offset: number): void {
  let at = 0;
  for (const { run, nodes, text } of pieces) {
    const [node] = nodes;
    if (!node) continue;
    if (at === offset) {
      splitBefore(run, node);
      return;
    }
    if (offset < at + text.length) {
      const rest = copyOf(node);
      node.textContent = text.slice(0, offset - at);
      rest.textContent = text.slice(offset - at);
      for (const one of [node, rest]) one.setAttribute('xml:space', 'preserve');
      run.insertBefore(rest, node.nextSibling);
      splitBefore(run, rest);
      return;
    }
    at += text.length;
  }
  if (offset !== at) throw new Error(`Offset ${offset} is outside the paragraph ${paragraph.textContent}`);
}

function splitBefore(run: Element, node: Element): void {
  const content = children(run).filter((one) => nameOf(one) !== 'rPr');
  const at = content.indexOf(node);
  if (at <= 0) return;
  const format = child(run, 'rPr');
  const after = run.cloneNode(false) as Element;
  if (format) after.appendChild(copyOf(format));
  for (const moved of content.slice(at)) after.appendChild(moved);
  run.parentNode?.insertBefore(after, run.nextSibling);
}

/** Takes pieces out of their runs, and runs out of the paragraph that hold nothing any more. */
export function removePieces(pieces: Piece[]): void {
  for (const { run, nodes } of pieces) {
    const runs = new Set([run, ...nodes.map((node) => node.parentNode as Element)]);
    for (const node of nodes) remove(node);
    for (const one of runs) if (children(one).every((node) => silent.has(nameOf(node)))) remove(one);
  }
}

/** Returns a run that holds a text of one line, in a format. */
export function newRun(paragraph: Element, text: string, format: Element | undefined): Element {
  const run = make(paragraph, 'r');
  if (format) run.appendChild(copyOf(format));
  for (const part of text.split(/([\t\v])/)) {
    if (part === '\t') run.appendChild(make(paragraph, 'tab'));
    else if (part === '\v') run.appendChild(make(paragraph, 'br'));
    else if (part !== '') {
      const words = append(run, make(paragraph, 't'));
      words.setAttribute('xml:space', 'preserve');
      words.textContent = part;
    }
  }
  return run;
}
