// Reads and changes a Doc through the Docs API, and mends what Google's conversion of a .docx lost.
import { type Loss, lossesOf, type Request, remedies } from '../../core/docs/losses';
import type { Outline } from '../../core/docs/outline';
import { DOC_FIELDS, type Doc, readOutline } from '../../core/docs/read';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from '../platform/user-error';

/** What became of a Doc after its conversion. */
export interface Mended {
  /** What was lost. */
  lost: Loss[];
  /** What of it could not be mended. */
  left: Loss[];
}

/** Reads a Doc. Throws what Google throws, or a UserError where the manifest lacks the service. */
export function readDoc(id: string): Doc {
  return documents().get(id, { fields: DOC_FIELDS }) as Doc;
}

/** Changes a Doc by all of the requests or by none; by none if it is no longer what it was at `revision`. */
export function changeDoc(id: string, requests: Request[], revision?: string): void {
  const control = revision === undefined ? {} : { writeControl: { requiredRevisionId: revision } };
  documents().batchUpdate({ requests, ...control }, id);
}

/**
 * Mends what the conversion of a document lost, and reads the Doc again to see whether it is mended. Throws what Google
 * throws, or a UserError where the manifest lacks the service.
 */
export function mendDoc(id: string, sent: Outline): Mended {
  const { lost, requests } = lossesOf(sent, readOutline(readDoc(id)));
  if (requests.length === 0) return { lost, left: lost };
  changeDoc(id, requests);
  return { lost, left: lossesOf(sent, readOutline(readDoc(id))).lost };
}

/** Returns what a person is told of losses; an empty text for none. */
export function lossesText(left: Loss[]): string {
  return left.length === 0
    ? ''
    : `Google chuyển văn bản có chỗ chưa đúng, sửa tay trong văn bản: ${left.map((loss) => remedies[loss]).join('; ')}.`;
}

/** Returns what a person is told where a Doc could not be looked at. */
export function unreadText(error: unknown): string {
  const why = error instanceof UserError ? error.message : googleProblem(error).advice;
  return `Chưa xem lại được văn bản sau khi Google chuyển: tự xem số trang, hàng tiêu đề lặp lại, lề. ${why}`;
}

function documents(): NonNullable<NonNullable<typeof Docs>['Documents']> {
  if (typeof Docs !== 'undefined' && Docs.Documents) return Docs.Documents;
  throw new UserError(
    'Dự án Apps Script thiếu dịch vụ Google Docs API: nhờ người cài đặt dán lại tệp appsscript.json.',
  );
}
