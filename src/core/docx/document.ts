// The body of the document: the report where there is one, each annex on pages of its own, and how they are set up.

import type { Profile } from '../layout/profile';
import type { PrintedDocument } from '../model/document';
import { annexBody } from './annex';
import { reportBody } from './report';
import { mmToDxa } from './units';
import { emptyParagraph, paragraph, root } from './wml';

/** Printed on every page of a document that is not final. */
export const DRAFT_MARK = 'DỰ THẢO';

/** Ids of the two page headers in the document's relationships. */
export interface HeaderIds {
  first: string;
  default: string;
}

/** Returns `word/document.xml`: the report and each annex are a section, which begins on a new page. */
export function documentXml(
  { annexes, report, continuesPages, draft }: PrintedDocument,
  profile: Profile,
  headers: HeaderIds,
): string {
  const mark = draftMark(draft);
  const isOwnCount = !report || !continuesPages;
  const sections = [
    ...(report ? [{ content: reportBody(report, profile), setUp: section(profile, headers, true) }] : []),
    ...annexes.map((annex) => ({
      content: annexBody(annex, profile),
      setUp: section(profile, headers, isOwnCount),
    })),
  ];
  // The set-up of the last section stands after its last paragraph, that of any other inside it.
  const body = sections.map(({ content, setUp }, i) => {
    const isLast = i === sections.length - 1;
    return mark + content + (isLast ? emptyParagraph() + setUp : emptyParagraph(setUp));
  });
  return root('document', `<w:body>${body.join('')}</w:body>`);
}

/** Returns what tells a draft from a document that may be signed; an empty text for the latter. */
function draftMark(draft: PrintedDocument['draft']): string {
  return draft ? paragraph(DRAFT_MARK, 'draft') + paragraph(draft.coverage, 'coverage') : '';
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
