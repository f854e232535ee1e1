// Makes the Google Doc from the parts of a .docx, which Drive converts, and from then on updates it in place.

import type { SavedDocument } from '../../contract/outcome';
import { type Content, contentOf, editInPlace } from '../../core/docs/edit';
import type { Outline } from '../../core/docs/outline';
import { type Doc, readOutline } from '../../core/docs/read';
import { sentOutline } from '../../core/docs/sent';
import { docxParts } from '../../core/docx/parts';
import type { Profile } from '../../core/layout/profile';
import type { PrintedDocument } from '../../core/model/document';
import { documentUrl, isEditedByHand } from '../../core/report/period-documents';
import { fingerprint } from '../../core/text/fingerprint';
import { googleProblem } from '../../core/text/google-problem';
import { type CurrentDocument, currentDocument, type DocumentKey } from '../memory/document-memory';
import { attempt } from '../platform/attempt';
import type { Ask } from '../platform/lock';
import { formatMoment } from '../platform/time';
import { UserError } from '../platform/user-error';
import { changeDoc, lossesText, mendDoc, readDoc, unreadText } from './docs';
import {
  docxBlob,
  driveError,
  driveFiles,
  GOOGLE_DOC,
  isRefusal,
  markedDocuments,
  openDocument,
} from './files';
import { editMark, type Marks, marksOf, periodMark } from './marks';
import { findPeriodDocument, newerDocument } from './period-document';
import { confirmNewDocument, declined, question } from './questions';

type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** Fields of the Doc that are read after it was written. */
const AFTER = 'id,modifiedTime,appProperties';

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
  /** Present when hand edits were left in the Doc, because only what the add-on wrote there was changed. */
  keepsEdits?: true;
  /** Links to all Docs of the period, one per line. */
  links: string;
  /** Remembers the Doc, so that the next run updates it; throws when Google's store is full. */
  remember(): void;
}

/**
 * Makes the Doc of a period, or updates the one made before: same id, same link, same people.
 *
 * Of a Doc that was edited by hand it changes only what the add-on wrote and nobody touched, see `editInPlace`. Where
 * that cannot be done, it asks first; so it does when the Doc is in the bin, was deleted, or was made by a colleague,
 * whose files the scope `drive.file` does not open. Throws a UserError when the person declines or Drive refuses; the Doc
 * is then unchanged, or the message says that this is unknown.
 *
 * @example
 * const { document, remember } = saveDocument(printed, profile, { name: 'Phụ lục', draft: false }, key, ask);
 * document.url; // 'https://docs.google.com/document/d/…/edit'
 */
export function saveDocument(
  printed: PrintedDocument,
  profile: Profile,
  name: DocumentName,
  key: DocumentKey,
  ask: Ask,
): MadeDocument {
  const memory = currentDocument(key);
  const parts = docxParts(printed, profile);
  const saving: Saving = {
    name,
    key,
    ask,
    memory,
    profile,
    outline: sentOutline(parts),
    blob: docxBlob(parts, name.name),
    sentAt: new Date().toISOString(),
  };
  const { file, loss } = findPeriodDocument(key, memory);
  if (file) return updated(saving, file);
  if (loss) confirmNewDocument(loss, memory.maker, ask);
  return created(saving);
}

/**
 * Makes a Doc that is never updated, and marks it. Throws a UserError when Drive refuses, or when it remains unknown
 * whether the Doc was made.
 */
export function newDocument(
  printed: PrintedDocument,
  profile: Profile,
  name: string,
  mark: string,
): SavedDocument {
  const parts = docxParts(printed, profile);
  const sentAt = new Date().toISOString();
  const advice = `Tìm “${name}” trong Google Drive: có thì dùng, chưa có thì bấm lại.`;
  const { id } = certain(...creation(docxBlob(parts, name), name, mark, sentAt), sentAt, '', advice);
  const document = saved(id);
  const { problem } = mended(document.id, sentOutline(parts));
  return problem === '' ? document : { ...document, problem };
}

/** Returns how a Doc is made, and how it is found again where Drive's answer is lost. */
function creation(
  blob: GoogleAppsScript.Base.Blob,
  name: string,
  mark: string,
  sentAt: string,
): [write: () => File, look: () => File | undefined] {
  const appProperties: Marks = { of: mark, sentAt, named: fingerprint(name) };
  return [
    () => driveFiles().create({ name, mimeType: GOOGLE_DOC, appProperties }, blob, { fields: AFTER }),
    () => markedDocuments(mark, AFTER)[0],
  ];
}

/** What is to be saved, and where. */
interface Saving {
  name: DocumentName;
  key: DocumentKey;
  ask: Ask;
  memory: CurrentDocument;
  profile: Profile;
  /** What is sent, and the file that is sent. */
  outline: Outline;
  blob: GoogleAppsScript.Base.Blob;
  /** When this run began to send it (ISO 8601). */
  sentAt: string;
}

/** Updates a Doc, after a question where people edited it or threw it away. `earlier`: a Doc that was left as it was. */
function updated(saving: Saving, current: File, earlier?: SavedDocument): MadeDocument {
  const { id = '', trashed = false, modifiedTime = '', lastModifyingUser } = current;
  const { memory, ask, key } = saving;
  const writtenAt = id === memory.own ? memory.writtenAt : '';
  const { sentAt = '', kept } = marksOf(current);
  const isEdited =
    kept === '1' || isEditedByHand({ writtenAt, sentAt }, modifiedTime, lastModifyingUser?.me === true);
  if (!isEdited && !trashed) return sent(saving, current, earlier);
  const changed = trashed ? undefined : changedInPlace(saving, current, earlier);
  if (changed) return changed;
  const { Button, ButtonSet } = SpreadsheetApp.getUi();
  const heading = trashed ? 'Văn bản đang ở Thùng rác' : 'Giữ bản sửa tay?';
  const isKnown = writtenAt !== '' || sentAt !== '';
  const answer = ask(heading, question(current, isEdited, isKnown), ButtonSet.YES_NO_CANCEL);
  if (answer === Button.NO) {
    // An earlier run may have made the new Doc after the same answer, and ended before it could remember it.
    const newer = newerDocument(key, current);
    const left = trashed ? undefined : saved(id);
    return newer ? updated(saving, newer, left) : created(saving, left);
  }
  if (answer !== Button.YES) throw declined();
  return sent(saving, current, isEdited ? copyOf(current) : earlier);
}

/** Makes a Doc. */
function created(saving: Saving, keptEdit?: SavedDocument): MadeDocument {
  const { key, sentAt, blob } = saving;
  const [write, look] = creation(blob, fullName(saving.name), periodMark(key), sentAt);
  return written(saving, write, look, keptEdit);
}

/**
 * Changes in a Doc only what the add-on wrote there; undefined where that is not safe, or Google refuses. Throws a
 * UserError when it remains unknown whether it was done.
 */
function changedInPlace(saving: Saving, current: File, keptEdit?: SavedDocument): MadeDocument | undefined {
  const { memory, outline, profile } = saving;
  const { id = '' } = current;
  const known = id === memory.own ? memory.content() : undefined;
  if (!known) return undefined;
  let doc: Doc | undefined;
  attempt(() => {
    doc = readDoc(id);
  });
  const requests = doc && editInPlace(doc, outline, known, profile);
  if (!requests) return undefined;
  const content = contentOf(outline);
  try {
    if (requests.length > 0) changeDoc(id, requests, doc?.revisionId);
  } catch (error) {
    // Somebody typed after it was read, for one.
    if (isRefusal(error)) return undefined;
    const isDone = attempt(() => {
      const now = readDoc(id);
      const isToDo = editInPlace(now, outline, known, profile)?.length;
      if (isToDo || contentOf(readOutline(now)).table !== content.table) throw error;
    });
    if (isDone !== '') throw unanswered(error, '', ADVICE);
  }
  // The marks that make the Doc one with hand edits come after: until they are there, its time says so.
  const changes = changesTo(current, saving);
  const unmarked = attempt(() => {
    driveFiles().update({ ...changes, appProperties: { ...changes.appProperties, kept: '1' } }, id);
  });
  const document = saved(id);
  return {
    document:
      unmarked === ''
        ? document
        : { ...document, problem: `Chưa đổi được tên văn bản. ${googleProblem(unmarked).advice}` },
    ...(keptEdit && { keptEdit }),
    keepsEdits: true,
    links: memory.linksWith(id),
    remember: () => memory.remember(id, memory.writtenAt, content),
  };
}

/** Replaces what a Doc holds. */
function sent(saving: Saving, current: File, keptEdit?: SavedDocument): MadeDocument {
  const { id = '' } = current;
  return written(
    saving,
    () => driveFiles().update(changesTo(current, saving), id, saving.blob, { fields: AFTER }),
    () => openDocument(id, AFTER),
    keptEdit,
  );
}

/**
 * Copies the Doc as it is now, and names the copy after the last edit. Returns the copy that an earlier run made, if the
 * Doc was not edited since. Throws a UserError when Drive refuses.
 */
function copyOf({ id = '', name, modifiedTime = '' }: File): SavedDocument {
  const marks: Marks = { of: editMark(id, modifiedTime) };
  const [earlier] = markedDocuments(editMark(id, modifiedTime), 'id');
  if (earlier) return saved(earlier.id);
  const title = `${name} – bản sửa tay ${formatMoment(new Date(modifiedTime))}`;
  try {
    return saved(driveFiles().copy({ name: title, appProperties: marks }, id, { fields: 'id' }).id);
  } catch (error) {
    throw driveError(error, 'Google Drive không chép được bản sửa tay');
  }
}

/**
 * Writes the Doc. Where Drive's answer is lost, finds out by `look` whether the Doc was written all the same. Throws a
 * UserError when it was not, or that remains unknown.
 */
function written(
  { memory, sentAt, outline }: Saving,
  write: () => File,
  look: () => File | undefined,
  keptEdit?: SavedDocument,
): MadeDocument {
  const kept = keptEdit ? ` (bản sửa tay ở ${keptEdit.url})` : '';
  const { id, modifiedTime = '' } = certain(write, look, sentAt, kept, ADVICE);
  const document = saved(id);
  const { problem, content, mendedAt } = mended(document.id, outline);
  return {
    document: problem === '' ? document : { ...document, problem },
    ...(keptEdit && { keptEdit }),
    links: memory.linksWith(document.id),
    remember: () => memory.remember(document.id, mendedAt ?? modifiedTime, content),
  };
}

const ADVICE = 'Phụ lục được giữ nguyên; chờ vài phút rồi bấm lại, văn bản đã ghi nếu có sẽ được dùng tiếp.';

/** What became of a Doc that was sent. */
interface Conversion {
  /** What the person is told; empty for nothing. */
  problem: string;
  /** What is known of its content; left out where Google changed it, or nobody could look. */
  content?: Content;
  /** When it was changed to mend it; left out where it was not, or that is unknown. */
  mendedAt?: string | undefined;
}

function mended(id: string, outline: Outline): Conversion {
  try {
    const { lost, left } = mendDoc(id, outline);
    const isSame = !(['text', 'table', 'pages'] as const).some((loss) => left.includes(loss));
    let mendedAt: string | undefined;
    if (lost.length > left.length) {
      attempt(() => {
        mendedAt = driveFiles().get(id, { fields: 'modifiedTime' }).modifiedTime;
      });
    }
    return { problem: lossesText(left), ...(isSame && { content: contentOf(outline) }), mendedAt };
  } catch (error) {
    console.error(error);
    return { problem: unreadText(error) };
  }
}

function certain(
  write: () => File,
  look: () => File | undefined,
  sentAt: string,
  kept: string,
  advice: string,
): File {
  try {
    const file = write();
    if (file.id) return file;
    throw new Error('câu trả lời không có mã văn bản');
  } catch (error) {
    if (isRefusal(error)) throw driveError(error, `Google Drive không nhận văn bản${kept}`);
    let found: File | undefined;
    attempt(() => {
      found = look();
    });
    if (found && marksOf(found).sentAt === sentAt) return found;
    throw unanswered(error, kept, advice);
  }
}

function unanswered(error: unknown, kept: string, advice: string): UserError {
  console.error(error);
  return new UserError(
    `Google Drive không trả lời, nên chưa rõ văn bản đã được ghi hay chưa${kept}.\n${advice}`,
  );
}

/**
 * Returns the changes to a Doc besides its text: the marks, out of the bin, and a new name unless a person renamed the
 * Doc.
 */
function changesTo(current: File, { name, key, sentAt }: Saving): File {
  const marks: Marks = { of: periodMark(key), sentAt, kept: '' };
  const changes: File = { appProperties: marks };
  if (current.trashed) changes.trashed = false;
  const title = current.name ?? '';
  const isOurs =
    marksOf(current).named === fingerprint(title) ||
    [true, false].some((draft) => title === fullName({ ...name, draft }));
  if (isOurs) {
    changes.name = fullName(name);
    marks.named = fingerprint(changes.name);
  }
  return changes;
}

function fullName({ name, draft }: DocumentName): string {
  return draft ? `DỰ THẢO – ${name}` : name;
}

function saved(id: string | undefined): SavedDocument {
  if (!id) throw new Error('câu trả lời không có mã văn bản');
  return { id, url: documentUrl(id) };
}
