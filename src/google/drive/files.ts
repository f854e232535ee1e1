// Files of Google Drive: how the add-on reaches them, and what Drive refuses.
import type { Part } from '../../core/docx/parts';
import { reasonOf } from '../../core/text/reason';
import { UserError } from '../platform/user-error';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

type Blob = GoogleAppsScript.Base.Blob;

/** The type of a .docx. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The type of a Google Doc. */
export const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** The parts zipped into a .docx. */
export function docxBlob(parts: Part[], name: string): Blob {
  const blobs = parts.map(({ path, xml }) => Utilities.newBlob(xml, 'application/xml', path));
  return Utilities.zip(blobs, `${name}.docx`).setContentType(DOCX);
}

/** The asked fields of a Doc; undefined when it is deleted or belongs to someone else. Throws a UserError otherwise. */
export function openDocument(id: string, fields: string): File | undefined {
  try {
    return driveFiles().get(id, { fields }) as File;
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    throw driveError(error);
  }
}

/**
 * The files of Drive; throws a UserError when the script's manifest was not taken over, so that the service is missing.
 */
export function driveFiles(): NonNullable<NonNullable<typeof Drive>['Files']> {
  if (typeof Drive !== 'undefined' && Drive.Files) return Drive.Files;
  throw new UserError(
    'Dự án Apps Script thiếu dịch vụ Drive API: chép lại cả tệp appsscript.json như hướng dẫn cài đặt.',
  );
}

/** Drive answers 404, or 403, for a file this person's add-on may not open; 403 also tells of too many calls. */
export function isOutOfReach(error: unknown): boolean {
  const code = (error as { details?: { code?: number } }).details?.code;
  return code === 404 || (code === 403 && !/limit|quota/i.test(String(error)));
}

/** What Drive refused, in words for the person at the screen; nothing of the annex was written by then. */
export function driveError(error: unknown, problem = 'Google Drive không nhận văn bản'): UserError {
  if (error instanceof UserError) return error;
  return new UserError(
    `${problem}: ${reasonOf(error)}\nPhụ lục và văn bản đã có được giữ nguyên; chờ vài phút rồi bấm lại.`,
  );
}
