// The Docs API (version 1) over the files of the Drive, as a script with the scope drive.file reaches them.
import type { Drive } from '../drive/drive';
import { ApiError, NotModelled } from '../drive/drive-error';
import { type DriveFile, docType } from '../drive/file';
import type { Quirks } from '../quirks';
import { DocsError, InvalidRequest, Unreadable } from './docs-error';
import { shownDocument } from './document';
import { Docx } from './docx';
import { applyRequests } from './edit/requests';
import { selected } from './fields';

/** What `Docs.Documents.batchUpdate` is given. */
export interface Batch {
  requests?: Record<string, object>[];
  writeControl?: { requiredRevisionId?: string; targetRevisionId?: string };
}

/** The Docs API. */
export class Docs {
  /** Documents that are open, by their files: reading one takes most of the time. */
  private readonly open = new WeakMap<Uint8Array, Docx>();

  constructor(
    private readonly drive: Drive,
    private readonly quirks: Quirks,
  ) {}

  /** Returns a Doc, or the fields of it that are asked for (`Docs.Documents.get`). */
  getDocument(user: string, id: string, fields: string | null): object {
    const method = 'documents.get';
    const file = this.find(user, id, method);
    const title = { documentId: id, title: file.name, revisionId: revisionOf(file) };
    const whole = shownDocument(this.docxOf(file), title);
    return fields === null ? whole : refusing(method, () => selected(whole, fields));
  }

  /** Makes all changes of a batch, or none (`Docs.Documents.batchUpdate`). */
  batchUpdate(user: string, id: string, { requests = [], writeControl = {} }: Batch): object {
    const method = 'documents.batchUpdate';
    const file = this.find(user, id, method);
    const { requiredRevisionId, targetRevisionId } = writeControl;
    if (targetRevisionId !== undefined) throw new NotModelled('targetRevisionId of writeControl');
    if (requiredRevisionId !== undefined && requiredRevisionId !== revisionOf(file)) {
      // That it is refused is documented; the words are reported in parts.
      const what = `The required revision ID '${requiredRevisionId}' does not match the latest revision.`;
      throw new DocsError(method, 400, what);
    }
    refusing(method, () => this.change(file, requests, user));
    return {
      documentId: id,
      replies: requests.map(() => ({})),
      writeControl: { requiredRevisionId: revisionOf(file) },
    };
  }

  /** Somebody changes a Doc by hand, the owner unless told: the changes are those of the API. */
  edit(id: string, requests: Record<string, object>[], by = this.drive.get(id).owner): void {
    this.change(this.drive.get(id), requests, by);
  }

  /** Returns a Doc as it is, whoever made it. */
  document(id: string): object {
    const file = this.drive.get(id);
    const title = { documentId: id, title: file.name, revisionId: revisionOf(file) };
    return shownDocument(this.docxOf(file), title);
  }

  private change(file: DriveFile, requests: Record<string, object>[], by: string): void {
    const docx = this.docxOf(file);
    // A batch that is refused leaves a tree that is changed in part: the next call reads the file anew.
    if (file.bytes) this.open.delete(file.bytes);
    applyRequests(docx, requests);
    const bytes = docx.toBytes();
    this.open.set(bytes, docx);
    this.drive.rewrite(file.id, bytes, by);
  }

  private find(user: string, id: string, method: string): DriveFile {
    let file: DriveFile;
    try {
      file = this.drive.reach(user, id, method);
    } catch (error) {
      const { code } = error as ApiError;
      if (!(error instanceof ApiError)) throw error;
      const what = code === 403 ? 'The caller does not have permission' : 'Requested entity was not found.';
      throw new DocsError(method, code, what);
    }
    if (file.mimeType !== docType || !file.bytes)
      throw new DocsError(method, 400, 'This operation is not supported for this document');
    return file;
  }

  private docxOf({ bytes }: DriveFile): Docx {
    if (!bytes) throw new NotModelled('A Doc that holds nothing');
    const known = this.open.get(bytes);
    if (known) return known;
    const docx = new Docx(bytes, this.quirks);
    this.open.set(bytes, docx);
    return docx;
  }
}

/** Returns the id of what a Doc holds now; only that it changes with the Doc is to be relied on (documented). */
function revisionOf({ id, revision }: DriveFile): string {
  return `ALm37B-${id}-${revision}`;
}

function refusing<Answer>(method: string, act: () => Answer): Answer {
  try {
    return act();
  } catch (error) {
    if (error instanceof InvalidRequest || error instanceof Unreadable)
      throw new DocsError(method, 400, error.message);
    throw error;
  }
}
