// The body of the document: the report where there is one, each annex on pages of its own, and how they are set up.

import type { Profile } from '../layout/profile';
import type { PrintedDocument } from '../model/document';
import { annexBody } from './annex';
import { reportBody } from './report';
import { mmToDxa } from './units';
import { emptyParagraph, paragraph, root } from './wml';

/** Ids of the page headers in the document's relationships. */
export interface HeaderIds {
  /** On the first page of the document. */
  opening: string;
  /** On the first page of any other section. */
  first: string;
  default: string;
}

/** Returns `word/document.xml`: the report and each annex are a section, which begins on a new page. */
export function documentXml(
  { annexes, report, continuesPages, draft, draftNumber }: PrintedDocument,
  profile: Profile,
  headers: HeaderIds,
): string {
  const coverage = draft ? paragraph(draft.coverage, 'coverage') : '';
  const mark = draft ? paragraph(draftMark(draftNumber), 'draft') + coverage : '';
  // A numbered draft says so below its number; an annex alone has no number to say it below.
  const ofReport = draftNumber === undefined ? mark : coverage;
  const isNumberedAnnex = !report && !draft && draftNumber !== undefined;
  const ofAnnex = isNumberedAnnex ? paragraph(draftNumber, 'draftNumber', { align: 'right' }) : mark;
  const contents = [
    ...(report ? [ofReport + reportBody(report, profile, draftNumber)] : []),
    ...annexes.map((annex) => ofAnnex + annexBody(annex, profile)),
  ];
  // The set-up of the last section stands after its last paragraph, that of any other inside it.
  const body = contents.map((content, i) => {
    const isFirst = i === 0;
    const ids = isFirst ? { ...headers, first: headers.opening } : headers;
    const setUp = section(profile, ids, isFirst || !continuesPages);
    const isLast = i === contents.length - 1;
    return content + (isLast ? emptyParagraph() + setUp : emptyParagraph(setUp));
  });
  return root('document', `<w:body>${body.join('')}</w:body>`);
}

/** Returns the mark on every page of a document that is not to be signed: `DỰ THẢO`, or `DỰ THẢO LẦN 2`. */
export function draftMark(draftNumber = 'Dự thảo'): string {
  return draftNumber.toLocaleUpperCase('vi');
}

/** A section's page set-up; one that is counted on its own begins at page 1, which shows no number. */
function section(profile: Profile, headers: HeaderIds, isOwnCount: boolean): string {
  const { paperMm, marginsMm } = profile;
  const margins = (['top', 'right', 'bottom', 'left'] as const).map(
    (side) => ` w:${side}="${mmToDxa(marginsMm[side])}"`,
  );
  const fromEdge = mmToDxa(profile.pageNumberFromTopMm);
  return (
    `<w:sectPr><w:headerReference w:type="first" r:id="${headers.first}"/>` +
    `<w:headerReference w:type="default" r:id="${headers.default}"/>` +
    `<w:pgSz w:w="${mmToDxa(paperMm.width)}" w:h="${mmToDxa(paperMm.height)}"/>` +
    `<w:pgMar${margins.join('')} w:header="${fromEdge}" w:footer="${fromEdge}" w:gutter="0"/>` +
    `${isOwnCount ? '<w:pgNumType w:start="1"/><w:titlePg w:val="1"/>' : ''}</w:sectPr>`
  );
}
