// Makes the Google Doc from the parts of a .docx, which Drive converts, and from then on updates it in place.

import type { SavedDocument } from '../../contract/outcome';
import type { Part } from '../../core/docx/parts';
import { documentUrl, isEditedByHand } from '../../core/report/period-documents';
import { type CurrentDocument, currentDocument, type DocumentKey } from '../memory/document-memory';
import type { Ask } from '../platform/lock';
import { formatMoment } from '../platform/time';
import { UserError } from '../platform/user-error';
import { docxBlob, driveError, driveFiles, GOOGLE_DOC, openDocument } from './files';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Fields of the Doc that are read before it is updated. */
const BEFORE = 'id,name,trashed,modifiedTime,lastModifyingUser';

/** Fields of the Doc that are read after it was written. */
const AFTER = { fields: 'id,name,modifiedTime' };

/** The name of a Doc; the name of a draft says so. */
export interface DocumentName {
  name: string;
  draft: boolean;
}

/** The Doc that was made or updated, and a way to remember it for the next run. */
export interface MadeDocument {
  document: SavedDocument;
  /**
   * Present when the hand edits were kept apart: the copy made of them, or the earlier Doc that was left as it was.
   */
  keptEdit?: SavedDocument;
  /** Links to all Docs of the period, one per line. */
  links: string;
  /** Remembers the Doc, so that the next run updates it; throws when Google's store is full. */
  remember(): void;
}

/**
 * Makes the Doc of a period, or updates the one made before: same id, same link, same people.
 *
 * Asks first when the Doc was edited by hand, is in the bin, was deleted, or was made by a colleague, whose files the
 * scope `drive.file` does not open. Throws a UserError when the person declines or Drive refuses; the Doc is then
 * unchanged.
 *
 * @example
 * const { document, remember } = saveDocument(parts, { name: 'Phụ lục', draft: false }, key, ask);
 * document.url; // 'https://docs.google.com/document/d/…/edit'
 */
export function saveDocument(parts: Part[], name: DocumentName, key: DocumentKey, ask: Ask): MadeDocument {
  const memory = currentDocument(key);
  const title = fullName(name);
  const blob = docxBlob(parts, name.name);
  const create = (keptEdit?: SavedDocument) =>
    written(
      () => driveFiles().create({ name: title, mimeType: GOOGLE_DOC }, blob, AFTER),
      title,
      memory,
      keptEdit,
    );
  const id = memory.own ?? memory.shared;
  if (!id) return create();
  const current = openDocument(id, BEFORE);
  if (!current) {
    confirmNewDocument(memory, ask);
    return create();
  }
  const { trashed = false, modifiedTime = '', lastModifyingUser } = current;
  const isEdited = isEditedByHand(memory.writtenAt, modifiedTime, lastModifyingUser?.me === true);
  const update = (keptEdit?: SavedDocument) =>
    written(
      () => driveFiles().update(changesTo(current, name, memory.givenName), id, blob, AFTER),
      title,
      memory,
      keptEdit,
    );
  if (!isEdited && !trashed) return update();
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const heading = trashed ? 'Văn bản đang ở Thùng rác' : 'Giữ bản sửa tay?';
  const answer = ask(heading, question(current, isEdited, memory.writtenAt !== ''), ButtonSet.YES_NO_CANCEL);
  if (answer === Button.NO) return create(trashed ? undefined : saved(id));
  if (answer !== Button.YES) throw declined();
  return update(isEdited ? copyOf(current) : undefined);
}

/** Asks whether to make a new Doc, as the last one is out of reach. Throws a UserError when the person says no. */
function confirmNewDocument({ own, maker }: CurrentDocument, ask: Ask): void {
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const reason = own
    ? 'Văn bản bạn đã tạo lần trước không còn trong Google Drive của bạn.'
    : `Văn bản của kỳ này do ${maker || 'người khác'} tạo, hoặc đã bị xóa, nên bạn không cập nhật được.`;
  const message = `${reason}\n\nTạo văn bản mới của riêng bạn?`;
  if (ask('Không mở được văn bản', message, ButtonSet.YES_NO) !== Button.YES) throw declined();
}

/**
 * Returns the question about the Doc: its condition, and what each button does. The text holds the minute of the last
 * edit, so an edit made while the question was open leads to a new question. It does not hold the second: somebody
 * who goes on typing would cause one question after another, although either answer keeps the edits.
 */
function question(
  { trashed, modifiedTime = '', lastModifyingUser }: File,
  isEdited: boolean,
  isKnown: boolean,
): string {
  const { displayName = '', emailAddress = '' } = lastModifyingUser ?? {};
  const who = `${displayName} ${emailAddress && `(${emailAddress})`}`.trim() || 'không rõ ai sửa';
  const when = `${formatMoment(new Date(modifiedTime))}, ${who}`;
  const edit = isKnown
    ? `Văn bản được sửa tay sau lần tổng hợp trước, lần cuối lúc ${when}.`
    : `Không rõ văn bản có được sửa tay hay không; lần sửa cuối lúc ${when}.`;
  return [
    ...(trashed ? ['Văn bản đã tạo lần trước đang ở Thùng rác.'] : []),
    ...(isEdited ? [edit] : []),
    '',
    `• Có: ${trashed ? 'khôi phục, ' : ''}${isEdited ? 'chép bản hiện có ra một văn bản riêng, ' : ''}rồi cập nhật văn bản này`,
    '• Không: để nguyên văn bản này và tạo văn bản mới',
    '• Hủy: dừng, không thay đổi gì',
    ...(isEdited ? ['', 'Bản cũ cũng có trong văn bản: Tệp → Lịch sử phiên bản.'] : []),
  ].join('\n');
}

/** Copies the Doc as it is now, and names the copy after the last edit. Throws a UserError when Drive refuses. */
function copyOf({ id = '', name, modifiedTime = '' }: File): SavedDocument {
  const title = `${name} – bản sửa tay ${formatMoment(new Date(modifiedTime))}`;
  try {
    return saved(driveFiles().copy({ name: title }, id, { fields: 'id' }).id);
  } catch (error) {
    throw driveError(error, 'Google Drive không chép được bản sửa tay');
  }
}

function written(
  write: () => File,
  title: string,
  memory: CurrentDocument,
  keptEdit?: SavedDocument,
): MadeDocument {
  try {
    const { id, name = '', modifiedTime = '' } = write();
    const document = saved(id);
    return {
      document,
      ...(keptEdit && { keptEdit }),
      links: memory.linksWith(document.id),
      remember: () => memory.remember(document.id, modifiedTime, name === title ? title : ''),
    };
  } catch (error) {
    const kept = keptEdit && `Google Drive không nhận văn bản (bản sửa tay ở ${keptEdit.url})`;
    throw driveError(error, kept);
  }
}

/** Returns the changes to a Doc besides its text: out of the bin, and a new name unless a person renamed the Doc. */
function changesTo(current: File, name: DocumentName, givenName: string): File {
  const changes: File = {};
  if (current.trashed) changes.trashed = false;
  if ([givenName, fullName({ ...name, draft: !name.draft })].includes(current.name ?? '')) {
    changes.name = fullName(name);
  }
  return changes;
}

function fullName({ name, draft }: DocumentName): string {
  return draft ? `DỰ THẢO – ${name}` : name;
}

function saved(id: string | undefined): SavedDocument {
  if (!id) throw new Error('Drive returned no id');
  return { id, url: documentUrl(id) };
}

function declined(): UserError {
  return new UserError('Đã dừng theo lựa chọn của bạn. Phụ lục và văn bản đã có được giữ nguyên.');
}
