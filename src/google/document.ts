// The Google Doc: made from the parts of a .docx that Drive converts, and updated in place from then on.

import type { Part } from '../core/docx';
import type { SavedDocument } from '../core/outcome';
import { reasonOf } from '../core/reason';
import { fold } from '../core/vietnamese/fold';
import type { Ask } from './lock';
import { UserError } from './user-error';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Blob = GoogleAppsScript.Base.Blob;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';

/** What the Doc is called; one made over errors says so in its name. */
export interface DocumentName {
  name: string;
  draft: boolean;
}

/** The Doc, and what has the next run update it. */
export interface MadeDocument extends SavedDocument {
  /** Throws when Google has no room left to remember it. */
  remember(): void;
}

/**
 * Makes the Doc of a period, or updates the one made before: same id, same link, same people.
 *
 * A Doc in the bin, deleted, or made by a colleague (whose files the scope `drive.file` does not open) is never
 * replaced without asking. Throws a UserError when the person declines or Drive refuses; nothing is changed then.
 */
export function saveDocument(parts: Part[], name: DocumentName, key: DocumentKey, ask: Ask): MadeDocument {
  const memory = documentMemory(key);
  const blob = docxBlob(parts, name.name);
  const id = memory.own ?? memory.shared;
  if (!id) return create(blob, name, memory);
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const current = openDocument(id);
  if (!current) {
    const reason = memory.own
      ? 'Văn bản bạn đã tạo lần trước không còn trong Google Drive của bạn.'
      : 'Văn bản của kỳ này do người khác tạo, hoặc đã bị xóa, nên bạn không cập nhật được.';
    const answer = ask(
      'Không mở được văn bản',
      `${reason}\n\nTạo văn bản mới của riêng bạn?`,
      ButtonSet.YES_NO,
    );
    if (answer !== Button.YES) throw declined();
    return create(blob, name, memory);
  }
  if (current.trashed) {
    const question =
      'Văn bản đã tạo lần trước đang ở Thùng rác.\n\n• Có: khôi phục và cập nhật văn bản đó\n• Không: tạo văn bản mới';
    const answer = ask('Văn bản đang ở Thùng rác', question, ButtonSet.YES_NO_CANCEL);
    if (answer === Button.NO) return create(blob, name, memory);
    if (answer !== Button.YES) throw declined();
  }
  return update(current, blob, name);
}

/** What tells one Doc from another: a new period gets a Doc of its own, so the last period's stays as it was. */
export interface DocumentKey {
  spreadsheetId: string;
  period: string;
}

interface DocumentMemory {
  own: string | null;
  shared: string | null;
  remember(id: string): void;
}

/** Each person's own Doc is remembered for that person; the first one made is remembered for everybody. */
function documentMemory({ spreadsheetId, period }: DocumentKey): DocumentMemory {
  const key = `document:${spreadsheetId}:${fold(period)}`;
  const user = PropertiesService.getUserProperties();
  const document = PropertiesService.getDocumentProperties();
  const own = user.getProperty(key);
  const shared = document.getProperty(key);
  const remember = (id: string) => {
    user.setProperty(key, id);
    if (!shared || shared === own) document.setProperty(key, id);
  };
  return { own, shared, remember };
}

function docxBlob(parts: Part[], name: string): Blob {
  const blobs = parts.map(({ path, xml }) => Utilities.newBlob(xml, 'application/xml', path));
  return Utilities.zip(blobs, `${name}.docx`).setContentType(DOCX);
}

/** The Doc's name and whether it is in the bin; undefined when it is deleted or belongs to someone else. */
function openDocument(id: string): File | undefined {
  try {
    return driveFiles().get(id, { fields: 'id,name,trashed' }) as File;
  } catch (error) {
    if (isOutOfReach(error)) return undefined;
    throw driveError(error);
  }
}

function create(blob: Blob, name: DocumentName, memory: DocumentMemory): MadeDocument {
  try {
    const { id } = driveFiles().create({ name: fullName(name), mimeType: GOOGLE_DOC }, blob, {
      fields: 'id',
    });
    if (!id) throw new Error('Drive returned no id');
    return { ...saved(id), remember: () => memory.remember(id) };
  } catch (error) {
    throw driveError(error);
  }
}

function update(current: File, blob: Blob, name: DocumentName): MadeDocument {
  const id = current.id ?? '';
  const changes: File = {};
  if (current.trashed) changes.trashed = false;
  // A name the person gave stays; only the mark for drafts comes and goes.
  if (current.name === fullName({ ...name, draft: !name.draft })) changes.name = fullName(name);
  try {
    driveFiles().update(changes, id, blob, { fields: 'id' });
    return { ...saved(id), remember: () => {} };
  } catch (error) {
    throw driveError(error);
  }
}

function fullName({ name, draft }: DocumentName): string {
  return draft ? `DỰ THẢO – ${name}` : name;
}

function saved(id: string): SavedDocument {
  return { id, url: `https://docs.google.com/document/d/${id}/edit` };
}

function declined(): UserError {
  return new UserError('Đã dừng theo lựa chọn của bạn. Phụ lục và văn bản đã có được giữ nguyên.');
}

/** Throws a UserError when the script's manifest was not taken over, so that the Drive service is missing. */
function driveFiles(): NonNullable<NonNullable<typeof Drive>['Files']> {
  if (typeof Drive !== 'undefined' && Drive.Files) return Drive.Files;
  throw new UserError(
    'Dự án Apps Script thiếu dịch vụ Drive API: chép lại cả tệp appsscript.json như hướng dẫn cài đặt.',
  );
}

/** Drive answers 404, or 403, for a file this person's add-on may not open; 403 also tells of too many calls. */
function isOutOfReach(error: unknown): boolean {
  const code = (error as { details?: { code?: number } }).details?.code;
  return code === 404 || (code === 403 && !/limit|quota/i.test(String(error)));
}

function driveError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(
    `Google Drive không nhận văn bản: ${reasonOf(error)}\nPhụ lục và văn bản đã có được giữ nguyên; chờ vài phút rồi bấm lại.`,
  );
}
