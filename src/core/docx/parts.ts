// From the document to the parts of a .docx: zipped in their order, they make a file that Word and Drive open.

import type { Profile } from '../layout/profile';
import type { PrintedDocument } from '../model/document';
import { DRAFT_MARK, documentXml } from './document';
import { ptToHalfPoints } from './units';
import { pageNumber, paragraph, root } from './wml';
import { escapeXml, PROLOG } from './xml';

export type { Profile } from '../layout/profile';

/** One file inside the .docx. */
export interface Part {
  /** Path inside the zip, such as `word/document.xml`. */
  path: string;
  xml: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Lays a document out after `profile`; the same document gives the same parts, `[Content_Types].xml` first. */
export function docxParts(document: PrintedDocument, profile: Profile): Part[] {
  const headers = { first: 'rId3', default: 'rId4' };
  const numbered = pageNumber(profile.styles.pageNumber);
  const mark = document.draft ? paragraph(DRAFT_MARK, profile.styles.draft) : '';
  const related = [
    { id: 'rId1', kind: 'styles', file: 'styles.xml', xml: stylesXml(profile) },
    { id: 'rId2', kind: 'settings', file: 'settings.xml', xml: settingsXml() },
    // Without this empty header some programs print the default one on the first page too.
    { id: headers.first, kind: 'header', file: 'header1.xml', xml: root('hdr', '<w:p/>') },
    { id: headers.default, kind: 'header', file: 'header2.xml', xml: root('hdr', numbered + mark) },
  ];
  const main = { kind: 'document.main', file: 'document.xml', xml: documentXml(document, profile, headers) };
  const word = [main, ...related];

  return [
    {
      path: '[Content_Types].xml',
      xml:
        `${PROLOG}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        word
          .map(
            ({ kind, file }) =>
              `<Override PartName="/word/${file}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
          )
          .join('') +
        '</Types>',
    },
    {
      path: '_rels/.rels',
      xml: relationships([{ id: 'rId1', kind: 'officeDocument', file: 'word/document.xml' }]),
    },
    ...word.map(({ file, xml }) => ({ path: `word/${file}`, xml })),
    { path: 'word/_rels/document.xml.rels', xml: relationships(related) },
  ];
}

function relationships(targets: { id: string; kind: string; file: string }[]): string {
  const list = targets.map(
    ({ id, kind, file }) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${file}"/>`,
  );
  return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function stylesXml({ font, styles }: Profile): string {
  const name = escapeXml(font);
  const size = ptToHalfPoints(styles.item.pt);
  return root(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
      `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
      `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>` +
      '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="1"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  );
}

// Mode 15 is Word 2013 and later: without it Word opens the file as one of 2007 and shifts the table to the left.
function settingsXml(): string {
  return root(
    'settings',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  );
}
