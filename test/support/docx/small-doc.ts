// A Doc that is small enough to count its indices by hand.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Quirks } from '../../../local/google/quirks';
import type { Host } from '../../../local/host/host';
import { hostWith, owner } from '../script';

const DOC = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REFERENCES = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Text of 14 points in Times New Roman; `title` is a style of our own, `Title` is Google's. */
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Tiêu đề"/><w:basedOn w:val="Normal"/>' +
  '<w:pPr><w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:left="400" w:firstLine="200"/><w:jc w:val="center"/></w:pPr>' +
  '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="52"/></w:rPr></w:style>';

/** Returns a paragraph of one run. */
export function p(text: string, properties = '', format = ''): string {
  const run = text && `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

/** Returns a table whose cells hold a paragraph each; the first row is marked by `marks`. */
export function tbl(rows: string[][], marks = ''): string {
  const grid = (rows[0] ?? []).map(() => '<w:gridCol w:w="2000"/>').join('');
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`;
  const all = rows.map(
    (cells, i) => `<w:tr><w:trPr>${i ? '' : marks}</w:trPr>${cells.map(cell).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${all.join('')}</w:tbl>`;
}

/** Returns how a section is set up: A4 with margins of 50, 40, 30 and 60 points from the top on. */
export function sect(more = '', landscape = false): string {
  const [w, h] = landscape ? [16838, 11906] : [11906, 16838];
  const references =
    '<w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default" r:id="rId3"/>';
  const margins =
    '<w:pgMar w:top="1000" w:right="800" w:bottom="600" w:left="1200" w:header="500" w:footer="500"/>';
  return `<w:sectPr>${references}<w:pgSz w:w="${w}" w:h="${h}"/>${margins}${more}</w:sectPr>`;
}

/** A host whose Drive holds one Doc of the owner's, and the id of the Doc. */
export interface SmallDoc {
  host: Host;
  id: string;
}

/** Returns a Doc of such a body; its header has a page number, that of the first page is empty. */
export function smallDoc(body: string, quirks: Partial<Quirks> = {}): SmallDoc {
  const host = hostWith('', { quirks });
  host.now = new Date('2026-07-15T01:00:00Z');
  const field =
    '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>';
  const relations = ['styles', 'header', 'header'].map(
    (kind, i) => `<Relationship Id="rId${i + 1}" Type="x/${kind}" Target="${kind}${i || ''}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<r/>',
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${WORD} ${REFERENCES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}>${STYLES}</w:styles>`,
    'word/header1.xml': `<w:hdr ${WORD}><w:p/></w:hdr>`,
    'word/header2.xml': `<w:hdr ${WORD}><w:p><w:r>${field}</w:r></w:p></w:hdr>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
  const { id } = host.drive.createFile(
    owner,
    { name: 'Phụ lục', mimeType: DOC },
    { bytes, contentType: DOCX },
    'id',
  ) as { id: string };
  return { host, id };
}

/** Puts another .docx in place of what the Doc holds, as an upload by its owner. */
export function upload({ host, id }: SmallDoc, bytes: Uint8Array): void {
  host.drive.updateFile(owner, {}, id, { bytes, contentType: DOCX }, null);
}

/** Returns a part of the Doc's file as it is now. */
export function partNow({ host, id }: SmallDoc, path = 'word/document.xml'): string {
  return strFromU8(unzipSync(host.drive.get(id).bytes ?? new Uint8Array())[path] ?? new Uint8Array());
}

/** Makes a batch of changes as the owner's script; returns the answer. */
export function update({ host, id }: SmallDoc, ...requests: object[]): object {
  return host.docs.batchUpdate(owner, id, { requests: requests as Record<string, object>[] });
}

/** Returns everything of a name in the Doc as the API shows it, in order. */
export function partsNamed<Part>({ host, id }: SmallDoc, wanted: string): Part[] {
  const all: Part[] = [];
  JSON.stringify(host.docs.getDocument(owner, id, null), (name, part) => {
    if (name === wanted) all.push(part);
    return part;
  });
  return all;
}

/** A token of a Doc for each index: a character, or a name in brackets. */
export type Token = string;

interface Content {
  startIndex?: number;
  endIndex: number;
  sectionBreak?: object;
  paragraph?: { elements: { startIndex?: number; endIndex: number; textRun?: { content: string } }[] };
  table?: {
    tableRows: {
      startIndex: number;
      endIndex: number;
      tableCells: { startIndex: number; endIndex: number; content: Content[] }[];
    }[];
  };
}

/** Returns what stands at each index of the body, or of a header; throws where an index of the answer says otherwise. */
export function tokensOf({ host, id }: SmallDoc, header?: string): Token[] {
  const document = host.docs.getDocument(owner, id, null) as {
    body: { content: Content[] };
    headers: Record<string, { content: Content[] }>;
  };
  const tokens: Token[] = [];
  const within = (
    { startIndex = 0, endIndex }: { startIndex?: number; endIndex: number },
    fill: () => void,
  ) => {
    if (startIndex !== tokens.length) throw new Error(`${startIndex} is at ${tokens.length}`);
    fill();
    if (endIndex !== tokens.length) throw new Error(`The end ${endIndex} is at ${tokens.length}`);
  };
  const read = (content: Content[]): void => {
    for (const element of content)
      within(element, () => {
        const { sectionBreak, paragraph, table } = element;
        if (sectionBreak) tokens.push('<section>');
        for (const piece of paragraph?.elements ?? [])
          within(piece, () => tokens.push(...(piece.textRun?.content.split('') ?? ['<field>'])));
        if (!table) return;
        tokens.push('<table>');
        for (const row of table.tableRows)
          within(row, () => {
            tokens.push('<row>');
            for (const cell of row.tableCells)
              within(cell, () => {
                tokens.push('<cell>');
                read(cell.content);
              });
          });
        tokens.push('</table>');
      });
  };
  read(header ? (document.headers[header]?.content ?? []) : document.body.content);
  return tokens;
}

/** Returns the body in one line: `¶` ends a paragraph. */
export function lineOf(doc: SmallDoc, header?: string): string {
  return tokensOf(doc, header).join('').replace(/\n/g, '¶');
}

/**
 * The body of a document with a table: 0 section, 1 to 5 "Một¶", 5 to 9 "Hai¶", 9 to 25 the table, 25 "¶", 26 section,
 * 27 to 29 "z¶".
 */
export const tableBody =
  p('Một', '<w:pStyle w:val="title"/>') +
  p('Hai') +
  tbl(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    '<w:tblHeader/>',
  ) +
  p('', sect('<w:titlePg/>')) +
  p('z') +
  sect();
