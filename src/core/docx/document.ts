// The body of the document: title block, table, page set-up.

import type { Annex, AnnexRow } from '../report';
import { breakLine } from './break-line';
import type { Profile, TextStyle } from './profile';
import { mmToDxa, mmToPt, ptToEighths } from './units';
import { emptyParagraph, paragraph, root } from './wml';

/** Printed on every page of a document made over errors. */
export const DRAFT_MARK = 'DỰ THẢO';

/** Ids of the two page headers in the document's relationships. */
export interface HeaderIds {
  first: string;
  default: string;
}

/** `word/document.xml`. */
export function documentXml(annex: Annex, profile: Profile, headers: HeaderIds): string {
  const { styles } = profile;
  const textWidthPt = mmToPt(profile.paperMm.width - profile.marginsMm.left - profile.marginsMm.right);
  const centred = (text: string, style: TextStyle) =>
    paragraph(breakLine(text, style.pt, textWidthPt), style);
  return root(
    'document',
    '<w:body>' +
      (annex.draft ? paragraph(DRAFT_MARK, styles.draft) : '') +
      centred(annex.title, styles.title) +
      centred(annex.reference, styles.reference) +
      paragraph(profile.separator, styles.separator) +
      table(annex, profile) +
      emptyParagraph +
      section(profile, headers) +
      '</w:body>',
  );
}

function table(annex: Annex, profile: Profile): string {
  const { orderMm, unitMm, linePt, paddingMm } = profile.table;
  const { styles } = profile;
  const { width, left, right } = pageDxa(profile);
  const textWidth = width - left - right;
  const order = mmToDxa(orderMm);
  const unit = mmToDxa(unitMm);
  const widths = [order, unit, textWidth - order - unit];

  const line = (side: string) =>
    `<w:${side} w:val="single" w:sz="${ptToEighths(linePt)}" w:space="0" w:color="000000"/>`;
  const outline = ['top', 'left', 'bottom', 'right'].map(line).join('');
  const padding = mmToDxa(paddingMm);
  // Programs differ in whether they draw the lines of the table or of its cells: both say the same.
  const cells = (contents: string[]) =>
    contents
      .map(
        (content, column) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/><w:tcBorders>${outline}</w:tcBorders></w:tcPr>${content}</w:tc>`,
      )
      .join('');

  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/>` +
    `<w:tblBorders>${outline}${line('insideH')}${line('insideV')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>` +
    `</w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>` +
    '<w:tr><w:trPr><w:cantSplit w:val="1"/><w:tblHeader w:val="1"/></w:trPr>' +
    `${cells(annex.headings.map((heading) => paragraph(heading, styles.heading)))}</w:tr>` +
    annex.rows
      .map((row) => {
        const contents = [
          paragraph(`${row.order}`, styles.order),
          paragraph(row.unit, styles.unit),
          entries(row, profile),
        ];
        return `<w:tr>${cells(contents)}</w:tr>`;
      })
      .join('') +
    '</w:tbl>'
  );
}

function entries(row: AnnexRow, { styles }: Profile): string {
  if (row.items.length === 0) return paragraph(row.note ?? '', styles.note);
  return row.items.map((item) => paragraph(item, styles.item)).join('');
}

function section(profile: Profile, headers: HeaderIds): string {
  const { width, height, top, right, bottom, left } = pageDxa(profile);
  const fromEdge = mmToDxa(profile.pageNumberFromTopMm);
  return (
    `<w:sectPr><w:headerReference w:type="first" r:id="${headers.first}"/>` +
    `<w:headerReference w:type="default" r:id="${headers.default}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"` +
    ` w:header="${fromEdge}" w:footer="${fromEdge}" w:gutter="0"/>` +
    // An annex has page numbers of its own, from 1.
    '<w:pgNumType w:start="1"/><w:titlePg w:val="1"/></w:sectPr>'
  );
}

function pageDxa({ paperMm, marginsMm }: Profile) {
  return {
    width: mmToDxa(paperMm.width),
    height: mmToDxa(paperMm.height),
    top: mmToDxa(marginsMm.top),
    right: mmToDxa(marginsMm.right),
    bottom: mmToDxa(marginsMm.bottom),
    left: mmToDxa(marginsMm.left),
  };
}
