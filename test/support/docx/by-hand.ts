// What a clerk does in a Doc by hand: the same changes as the Docs API makes, but as an edit by a person.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Host } from '../../../local/host/host';

interface Place {
  start: number;
  end: number;
}

/** A paragraph of a Doc, in its body or in a table. */
export interface DocParagraph extends Place {
  /** Without its line break. */
  text: string;
}

/** The parts of a Doc's content that are read here. */
interface Content {
  startIndex?: number;
  endIndex: number;
  paragraph?: { elements: { textRun?: { content: string } }[] };
  table?: { tableRows: { tableCells: { content: Content[] }[] }[] };
}

/** Returns the paragraphs of a Doc's body in order, those of tables too. */
export function paragraphsOfDoc(host: Host, id: string): DocParagraph[] {
  const { body } = host.docs.document(id) as { body: { content: Content[] } };
  const read = (content: Content[]): DocParagraph[] =>
    content.flatMap(({ startIndex: start = 0, endIndex: end, paragraph, table }) => {
      const cells = table?.tableRows.flatMap(({ tableCells }) => tableCells) ?? [];
      if (!paragraph) return cells.flatMap((cell) => read(cell.content));
      const text = paragraph.elements.map(({ textRun }) => textRun?.content ?? '\ufffc').join('');
      return [{ start, end, text: text.replace(/\n$/, '') }];
    });
  return read(body.content);
}

/** Returns where words stand in a Doc; throws when they do not stand there exactly once. */
function find(host: Host, id: string, words: string): Place & { paragraph: DocParagraph } {
  const found = paragraphsOfDoc(host, id).flatMap((paragraph) => {
    const places = paragraph.text.split(words).slice(0, -1);
    let at = paragraph.start;
    return places.map((before) => {
      const start = at + before.length;
      at = start + words.length;
      return { start, end: at, paragraph };
    });
  });
  const [place, another] = found;
  if (!place || another) throw new Error(`“${words}” stands ${found.length} times in the Doc`);
  return place;
}

/** Somebody types other words in place of some; the owner unless told. */
export function retypeInDoc(host: Host, id: string, words: string, others: string, by?: string): void {
  const { start, end } = find(host, id, words);
  const remove = { deleteContentRange: { range: { startIndex: start, endIndex: end } } };
  // Typed behind the first letter, the new words look as the old ones did.
  const type = { insertText: { location: { index: end }, text: others } };
  host.docs.edit(id, others === '' ? [remove] : [type, remove], by);
}

/** Somebody makes words bold. */
export function emboldenInDoc(host: Host, id: string, words: string, by?: string): void {
  const { start: startIndex, end: endIndex } = find(host, id, words);
  const range = { startIndex, endIndex };
  host.docs.edit(id, [{ updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } }], by);
}

/** Somebody types a paragraph below the one that holds `words`; as a heading where a level is given. */
export function addToDoc(
  host: Host,
  id: string,
  words: string,
  text: string,
  level?: number,
  by?: string,
): void {
  const { paragraph } = find(host, id, words);
  const index = paragraph.end - 1;
  const range = { startIndex: index + 1, endIndex: index + 2 };
  const paragraphStyle = { namedStyleType: `HEADING_${level}` };
  const type = { insertText: { location: { index }, text: `\n${text}` } };
  const head = { updateParagraphStyle: { range, paragraphStyle, fields: 'namedStyleType' } };
  host.docs.edit(id, level === undefined ? [type] : [type, head], by);
}

/** Somebody breaks the page (Ctrl+Enter) before the paragraph that begins with `words`. */
export function breakPageInDoc(host: Host, id: string, words: string): void {
  const { bytes, owner } = host.drive.get(id);
  const parts = unzipSync(bytes ?? new Uint8Array());
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const at = xml.lastIndexOf('<w:r>', xml.indexOf(words));
  const broken = `${xml.slice(0, at)}<w:r><w:br w:type="page"/></w:r>${xml.slice(at)}`;
  host.drive.rewrite(id, zipSync({ ...parts, 'word/document.xml': strToU8(broken) }), owner);
}
