// Reaches the files of Google Drive, and says what Drive refused.
import { OFFICE_TYPE, type Part } from '../../core/docx/package';
import { googleProblem } from '../../core/text/google-problem';
import { UserError } from '../platform/user-error';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

type Blob = GoogleAppsScript.Base.Blob;

/** MIME type of a .docx file. */
export const DOCX = `${OFFICE_TYPE}wordprocessingml.document`;

/** MIME type of an .xlsx file. */
const XLSX = `${OFFICE_TYPE}spreadsheetml.sheet`;

/** MIME type of a Google spreadsheet. */
export const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';

/** MIME type of a Google Doc. */
export const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** Returns the parts zipped into a .docx; `name` is without ".docx". */
export function docxBlob(parts: Part[], name: string): Blob {
  return zipped(parts, `${name}.docx`).setContentType(DOCX);
}

/** Returns the parts zipped into an .xlsx; `name` is without ".xlsx". */
export function xlsxBlob(parts: Part[], name: string): Blob {
  return zipped(parts, `${name}.xlsx`).setContentType(XLSX);
}

function zipped(parts: Part[], name: string): Blob {
  return Utilities.zip(
    parts.map(({ path, xml }) => Utilities.newBlob(xml, 'application/xml', path)),
    name,
  );
}

/**
 * Returns the requested fields of a Doc; undefined when the Doc is deleted or belongs to somebody else. Throws a
 * UserError when Drive refuses for another reason.
 */
export function openDocument(id: string, fields: string): File | undefined {
  try {
    return driveFiles().get(id, { fields }) as File;
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    throw driveError(error);
  }
}

/**
 * Returns the requested fields of this person's files that have a mark, the newest first; one in the bin is left out.
 * A file made just now may be missing (reported of searches by name: kopia issue 90). Throws a UserError when Drive
 * refuses.
 */
export function markedDocuments(mark: string, fields: string): File[] {
  // A mark has no quotes.
  const q = `appProperties has { key='of' and value='${mark}' } and trashed = false`;
  try {
    const { files = [] } = driveFiles().list({ q, orderBy: 'createdTime desc', fields: `files(${fields})` });
    return files;
  } catch (error) {
    throw driveError(error, 'Google Drive không cho tìm văn bản của kỳ này');
  }
}

/**
 * Returns the service for Drive's files. Throws a UserError when the manifest appsscript.json was not copied, so that
 * the service is missing.
 */
export function driveFiles(): NonNullable<NonNullable<typeof Drive>['Files']> {
  if (typeof Drive !== 'undefined' && Drive.Files) return Drive.Files;
  throw new UserError(
    'Dự án Apps Script thiếu dịch vụ Drive API: nhờ người cài đặt dán lại tệp appsscript.json.',
  );
}

/**
 * Returns whether an error means that this person's add-on may not open a file. Drive then answers 404 or 403, but
 * 403 can also mean too many calls.
 */
export function isOutOfReach(error: unknown): boolean {
  const code = (error as { details?: { code?: number } }).details?.code;
  return code === 404 || (code === 403 && !/limit|quota/i.test(String(error)));
}

/**
 * Returns whether Drive said that it did not do what it was asked to: an error without such an answer, or of Drive's
 * own, may come after the deed.
 */
export function isRefusal(error: unknown): boolean {
  const { code = 0 } = (error as { details?: { code?: number } }).details ?? {};
  return code >= 400 && code < 500 && code !== 408;
}

/**
 * Returns what Drive refused as a UserError. To be used before the first write only: the message says that the annex
 * is unchanged.
 */
export function driveError(error: unknown, problem = 'Google Drive không nhận văn bản'): UserError {
  if (error instanceof UserError) return error;
  return new UserError(
    `${problem}. ${googleProblem(error).advice}\nPhụ lục và văn bản đã có được giữ nguyên.`,
  );
}
