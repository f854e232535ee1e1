// From the document to the parts of a .docx: zipped in their order, they make a file that Word and Drive open.

import type { Profile, StyleKey } from '../layout/profile';
import { styleNames } from '../layout/style-names';
import type { PrintedDocument } from '../model/document';
import { textWidthDxa } from './annex';
import { boxed } from './boxed';
import { documentXml, draftMark } from './document';
import { type Part, packaged } from './package';
import { dxaToPt, ptToHalfPoints } from './units';
import { pageNumber, paragraph, root, styleDefinition } from './wml';
import { escapeXml } from './xml';

export type { Profile } from '../layout/profile';
export type { Part } from './package';

/** Lays a document out after `profile`; the same document gives the same parts, `[Content_Types].xml` first. */
export function docxParts(document: PrintedDocument, profile: Profile): Part[] {
  const { draft, draftNumber, circulation } = document;
  const numbered = pageNumber('pageNumber') + (draft ? paragraph(draftMark(draftNumber), 'draft') : '');
  const headers = { first: 'rId3', default: 'rId4', opening: circulation ? 'rId5' : 'rId3' };
  const widthPt = dxaToPt(textWidthDxa(profile));
  const main = documentXml(document, profile, headers);
  return packaged('wordprocessingml', { kind: 'document.main', file: 'document.xml', xml: main }, [
    { kind: 'styles', file: 'styles.xml', xml: stylesXml(profile) },
    { kind: 'settings', file: 'settings.xml', xml: settingsXml() },
    // Without this empty header some programs print the default one on the first page too.
    { kind: 'header', file: 'header1.xml', xml: root('hdr', '<w:p/>') },
    { kind: 'header', file: 'header2.xml', xml: root('hdr', numbered) },
    ...(circulation
      ? [
          {
            kind: 'header',
            file: 'header3.xml',
            xml: root('hdr', boxed(circulation, 'circulation', widthPt, 'right', profile)),
          },
        ]
      : []),
  ]);
}

function stylesXml({ font, styles }: Profile): string {
  const name = escapeXml(font);
  const size = ptToHalfPoints(styles.item.pt);
  const keys = Object.keys(styleNames) as StyleKey[];
  return root(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr>' +
      `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>` +
      `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>` +
      '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="1"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
      keys.map((key) => styleDefinition(key, styleNames[key], styles[key])).join(''),
  );
}

// Mode 15 is Word 2013 and later: without it Word opens the file as one of 2007 and shifts the table to the left.
function settingsXml(): string {
  return root(
    'settings',
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  );
}
