// Google Drive in memory, as the advanced Drive service (v3) shows it to a script with the scope drive.file.
import { docxProblem } from './docx-check';
import type { Quirks } from './quirks';

/** A file as Drive keeps it. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Who made it through the add-on: under drive.file nobody else reaches it with the add-on (documented). */
  owner: string;
  trashed: boolean;
  createdTime: string;
  /** ISO 8601, UTC; grows with every change. */
  modifiedTime: string;
  version: number;
  /** The media as uploaded: of a Doc the .docx it was made from. */
  bytes: Uint8Array | null;
  description: string;
  appProperties: Record<string, string>;
  permissions: { emailAddress: string; role: string }[];
}

/** The Google Docs type. */
export const docType = 'application/vnd.google-apps.document';
/** The type of an uploaded .docx. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What an upload carries. */
export interface Media {
  bytes: Uint8Array;
  contentType: string;
}

/** A refusal of the Drive API; `code` is the HTTP status. */
export class DriveError extends Error {
  override name = 'GoogleJsonResponseException';

  constructor(
    method: string,
    readonly code: number,
    reason: string,
  ) {
    super(`API call to drive.files.${method} failed with error: ${reason}`);
  }
}

/** Something real that the host does not model; the message is its name. */
class NotModelled extends Error {
  override name = 'NotModelled';
}

const writable = ['name', 'mimeType', 'description', 'appProperties', 'trashed'];
const readable = [
  ...writable,
  'kind',
  'id',
  'createdTime',
  'modifiedTime',
  'version',
  'webViewLink',
  'owners',
];
const defaultFields = ['kind', 'id', 'name', 'mimeType'];

/** All the files the add-on made, for everybody. */
export class Drive {
  readonly files = new Map<string, DriveFile>();
  /** How many files were ever made: an id is never given twice. */
  count = 0;

  constructor(
    private readonly quirks: Quirks,
    private readonly now: () => number,
  ) {}

  /** `Drive.Files.create`: a .docx uploaded as a Google Doc must be one. */
  createFile(user: string, resource: object, media: Media | null, fields: string | null): object {
    const id = `file-${++this.count}`;
    const { name, mimeType } = resource as { name?: string; mimeType?: string };
    const time = new Date(this.now()).toISOString();
    const file: DriveFile = {
      id,
      name: name ?? 'Untitled',
      mimeType: mimeType ?? media?.contentType ?? 'application/octet-stream',
      owner: user,
      trashed: false,
      createdTime: time,
      modifiedTime: time,
      version: 1,
      bytes: null,
      description: '',
      appProperties: {},
      permissions: [{ emailAddress: user, role: 'owner' }],
    };
    this.change(file, 'create', resource, media);
    this.files.set(id, file);
    return show(file, 'create', fields);
  }

  /** `Drive.Files.get`; a file in the trash is found, with `trashed: true` (documented). */
  getFile(user: string, id: string, fields: string | null): object {
    return show(this.find(user, id, 'get'), 'get', fields);
  }

  /** `Drive.Files.update`: changes only what `resource` and `media` carry. */
  updateFile(user: string, resource: object, id: string, media: Media | null, fields: string | null): object {
    const file = this.find(user, id, 'update');
    this.change(file, 'update', resource, media);
    this.touch(file);
    return show(file, 'update', fields);
  }

  /** `Drive.Files.remove`: for good, past the trash (documented). */
  deleteFile(user: string, id: string): void {
    this.find(user, id, 'delete');
    this.files.delete(id);
  }

  private find(user: string, id: string, method: string): DriveFile {
    const file = this.files.get(id);
    if (file && file.owner.toLowerCase() === user.toLowerCase()) return file;
    if (file && this.quirks.othersFile === 403) {
      throw new DriveError(method, 403, `The user has not granted the app access to the file ${id}.`);
    }
    throw new DriveError(method, 404, `File not found: ${id}.`);
  }

  private change(file: DriveFile, method: string, resource: object, media: Media | null): void {
    const foreign = Object.keys(resource).find((key) => !writable.includes(key));
    if (foreign) throw new NotModelled(`The field ${foreign} in Drive.Files.${method}`);
    if (media && file.mimeType === docType) checkDocument(media, method);
    Object.assign(file, JSON.parse(JSON.stringify(resource)));
    if (media) file.bytes = media.bytes.slice();
  }

  private touch(file: DriveFile): void {
    file.version++;
    // Two changes within a millisecond still differ.
    const later = Math.max(this.now(), Date.parse(file.modifiedTime) + 1);
    file.modifiedTime = new Date(later).toISOString();
  }

  // ---- what people do without the add-on

  /** The file as it is kept, whoever made it; throws when there is none. */
  get(id: string): DriveFile {
    const file = this.files.get(id);
    if (!file) throw new Error(`No file ${id} in the laptop host's Drive`);
    return file;
  }

  /** Somebody edits the document by hand. */
  edit(id: string): void {
    this.touch(this.get(id));
  }

  /** Somebody moves the file to the trash. */
  trash(id: string): void {
    const file = this.get(id);
    file.trashed = true;
    this.touch(file);
  }

  /** Somebody deletes the file for good. */
  remove(id: string): void {
    this.files.delete(this.get(id).id);
  }
}

function checkDocument(media: Media, method: string): void {
  const problem =
    media.contentType === docxType ? docxProblem(media.bytes) : `the content type is ${media.contentType}`;
  // Google says only "Bad Request"; the reason is for whoever reads the failing test.
  if (problem) throw new DriveError(method, 400, `Bad Request (laptop host: ${problem})`);
}

function show(file: DriveFile, method: string, fields: string | null): object {
  const wanted = fields ? fields.split(',').map((field) => field.trim()) : defaultFields;
  const names = wanted.includes('*') ? readable : wanted;
  const unknown = names.find((name) => !readable.includes(name));
  if (unknown) throw new NotModelled(`The field ${unknown} in Drive.Files.${method}`);
  const all: Record<string, unknown> = {
    ...file,
    kind: 'drive#file',
    version: String(file.version),
    webViewLink: `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`,
    owners: [{ emailAddress: file.owner }],
  };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}
