// The body of the document: the report where there is one, the annex on pages of its own, and how they are set up.

import type { Profile } from '../layout/profile';
import type { PrintedDocument } from '../model/document';
import { annexBody } from './annex';
import { reportBody } from './report';
import { mmToDxa } from './units';
import { emptyParagraph, root } from './wml';

/** Ids of the two page headers in the document's relationships. */
export interface HeaderIds {
  first: string;
  default: string;
}

/** Returns `word/document.xml`: each part but the last ends in a section of its own. */
export function documentXml(
  { annexes, report, continuesPages, draft }: PrintedDocument,
  profile: Profile,
  headers: HeaderIds,
): string {
  const parts = [
    ...(report ? [{ body: reportBody(report, draft, profile), isOwnCount: true }] : []),
    ...annexes.map((annex, i) => ({
      body: annexBody(annex, draft, profile),
      isOwnCount: i > 0 || !report || !continuesPages,
    })),
  ];
  const body = parts.map(({ body: content, isOwnCount }, i) => {
    const end = section(profile, headers, isOwnCount);
    return content + (i < parts.length - 1 ? emptyParagraph(end) : emptyParagraph() + end);
  });
  return root('document', `<w:body>${body.join('')}</w:body>`);
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
