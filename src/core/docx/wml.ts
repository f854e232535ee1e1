// The WordprocessingML vocabulary the parts are written in: paragraphs, runs, the page number.

import type { Align, TextStyle } from './profile';
import { ptToDxa, ptToHalfPoints } from './units';
import { escapeXml, PROLOG } from './xml';

const TEXT = '<w:t xml:space="preserve">';

/** Wraps the content of a part in its root element. */
export function root(name: string, content: string): string {
  return (
    `${PROLOG}<w:${name}` +
    ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
    ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${content}</w:${name}>`
  );
}

/** A paragraph of text; a line break or tab in the text is one on paper. */
export function paragraph(text: string, style: TextStyle): string {
  const lines = escapeXml(text);
  const content = lines.replace(/\n/g, `</w:t><w:br/>${TEXT}`).replace(/\t/g, `</w:t><w:tab/>${TEXT}`);
  // A justified line that ends in a break would be stretched over the full width.
  const align = style.align === 'both' && lines.includes('\n') ? 'left' : style.align;
  return styled(`${TEXT}${content}</w:t>`, style, align);
}

/** A paragraph that holds the number of its page. */
export function pageNumber(style: TextStyle): string {
  // In one run: Google Docs was seen to lose text beside fields that are spread over several.
  const field = '<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">PAGE</w:instrText>';
  const end = '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>';
  return styled(field + end, style, style.align);
}

/**
 * An empty paragraph that takes no room; Word wants one between a table and the end of the document.
 * Its size stands in the paragraph mark: an empty paragraph is as high as its mark.
 */
export const emptyParagraph =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/>' +
  '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>';

function styled(runContent: string, style: TextStyle, align: Align): string {
  const { before, after } = style.spacePt ?? { before: 0, after: 0 };
  const size = ptToHalfPoints(style.pt);
  const runProperties =
    `<w:rPr>${style.bold ? '<w:b/><w:bCs/>' : ''}${style.italic ? '<w:i/><w:iCs/>' : ''}` +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return (
    `<w:p><w:pPr><w:spacing w:before="${ptToDxa(before)}" w:after="${ptToDxa(after)}"/>` +
    `<w:jc w:val="${align}"/>${runProperties}</w:pPr><w:r>${runProperties}${runContent}</w:r></w:p>`
  );
}
