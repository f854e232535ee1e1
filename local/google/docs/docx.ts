// A Doc as the host keeps it: the parts of a .docx, of which those that hold text or styles are open as trees.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { NotModelled } from '../drive/drive-error';
import type { Quirks } from '../quirks';
import { type Piece, piecesOf } from './pieces';
import { Styles } from './styles';
import { child, children, type Document, type Element, nameOf, parse, serialize } from './xml';

const MAIN = 'word/document.xml';

/** A page header: its part's root, and the id that Google gives it. */
export interface Header {
  id: string;
  root: Element;
}

/** A document that is open. */
export class Docx {
  readonly body: Element;
  readonly styles: Styles;
  /** By the id of the relationship that leads to it. */
  readonly headers = new Map<string, Header>();
  private readonly parts: Record<string, Uint8Array>;
  private readonly open = new Map<string, Document>();
  private pieces = new WeakMap<Element, Piece[]>();

  constructor(
    bytes: Uint8Array,
    readonly quirks: Quirks,
  ) {
    this.parts = unzipSync(bytes);
    const body = child(this.part(MAIN), 'body');
    if (!body) throw new NotModelled('A document without a body');
    this.body = body;
    for (const { id, kind, path } of this.related()) {
      if (kind === 'header')
        this.headers.set(id, { id: `kix.${path.replace(/\W/g, '')}`, root: this.part(path) });
      if (/^(?:footer|footnotes|endnotes|numbering|comments)$/.test(kind))
        throw new NotModelled(`A document with ${kind}`);
    }
    this.styles = new Styles(this.part('word/styles.xml'));
  }

  /** Returns the pieces of a paragraph; they are found once until `touch`. */
  piecesOf(paragraph: Element): Piece[] {
    const known = this.pieces.get(paragraph);
    if (known) return known;
    const found = piecesOf(paragraph);
    this.pieces.set(paragraph, found);
    return found;
  }

  /** Forgets what was found of a paragraph that changed. */
  touch(paragraph: Element): void {
    this.pieces.delete(paragraph);
  }

  /** Returns the file as it is now; a part that is not open stays byte for byte. */
  toBytes(): Uint8Array {
    const parts = Object.entries(this.parts).map(([path, bytes]): [string, Uint8Array] => {
      const document = this.open.get(path);
      const xml = document && serialize(document);
      return [path, xml === undefined || xml === strFromU8(bytes) ? bytes : strToU8(xml)];
    });
    return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
  }

  private part(path: string): Element {
    const bytes = this.parts[path];
    if (!bytes) throw new NotModelled(`A document without ${path}`);
    const document = parse(strFromU8(bytes));
    this.open.set(path, document);
    const root = document.documentElement;
    if (!root?.nodeName.startsWith('w:')) throw new NotModelled(`The root of ${path}`);
    return root;
  }

  private related(): { id: string; kind: string; path: string }[] {
    const list = this.parts['word/_rels/document.xml.rels'];
    const root = list && parse(strFromU8(list)).documentElement;
    return (root ? children(root) : [])
      .filter((one) => nameOf(one) === 'Relationship')
      .map((one) => ({
        id: one.getAttribute('Id') ?? '',
        kind: (one.getAttribute('Type') ?? '').replace(/.*\//, ''),
        path: `word/${one.getAttribute('Target') ?? ''}`,
      }));
  }
}
