// Google Drive in memory, as the advanced Drive service (v3) shows it to a script with the scope drive.file.
import { withLosses } from './conversion';
import { docxProblem } from './docx-check';
import { DriveError, NotModelled } from './drive-error';
import { selectFields } from './drive-fields';
import {
  createPermission,
  type Grant,
  listPermissions,
  type Notification,
  newSharing,
  ownerPermission,
  type Page,
  type Permission,
  removePermission,
  shownPermission,
  updatePermission,
} from './permissions';
import type { Quirks } from './quirks';

export { DriveError } from './drive-error';

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
  permissions: Permission[];
  /** Who changed it last; empty for the owner. */
  modifier: string;
  /** Google goes on with an upload for some seconds, and will touch the file once more. */
  isSettling: boolean;
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

/** How long Google goes on with an upload, in ms, where it does. */
const SETTLING_MS = 3000;

const writable = ['name', 'mimeType', 'description', 'appProperties', 'trashed'];
const usualFields = 'kind,id,name,mimeType';

/** All the files the add-on made, for everybody. */
export class Drive {
  readonly files = new Map<string, DriveFile>();
  /** What becomes of sharing. */
  readonly sharing = newSharing();
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
      permissions: [ownerPermission(user)],
      modifier: '',
      isSettling: false,
    };
    this.change(file, 'create', resource, media);
    this.files.set(id, file);
    return show(file, user, 'create', fields);
  }

  /** `Drive.Files.copy`: a new file of the same content, the runner's alone. */
  copyFile(user: string, resource: object, id: string, fields: string | null): object {
    const { name, bytes, mimeType } = this.find(user, id, 'copy');
    const media = bytes && { bytes, contentType: docxType };
    // A copy is there at once: nothing is converted.
    const copy = this.createFile(
      user,
      { name: `Bản sao của ${name}`, ...resource, mimeType },
      media,
      'id',
    ) as { id: string };
    const file = this.get(copy.id);
    file.isSettling = false;
    return show(file, user, 'copy', fields);
  }

  /** `Drive.Files.export`: the .docx that Google makes of a Doc. */
  exportFile(user: string, id: string, mimeType: string): Uint8Array {
    const { bytes, mimeType: own } = this.find(user, id, 'export');
    if (own !== docType || !bytes)
      throw new DriveError('export', 403, 'Export only supports Docs Editors files.');
    if (mimeType !== docxType) throw new NotModelled(`Drive.Files.export as ${mimeType}`);
    return this.quirks.conversion === 'loses' ? withLosses(bytes) : bytes.slice();
  }

  /** `Drive.Files.get`; a file in the trash is found, with `trashed: true` (documented). */
  getFile(user: string, id: string, fields: string | null): object {
    return show(this.find(user, id, 'get'), user, 'get', fields);
  }

  /** `Drive.Files.update`: changes only what `resource` and `media` carry. */
  updateFile(user: string, resource: object, id: string, media: Media | null, fields: string | null): object {
    const file = this.find(user, id, 'update');
    this.change(file, 'update', resource, media);
    this.touch(file, user);
    return show(file, user, 'update', fields);
  }

  /** `Drive.Files.remove`: for good, past the trash (documented). */
  deleteFile(user: string, id: string): void {
    this.find(user, id, 'delete');
    this.files.delete(id);
  }

  /** `Drive.Permissions.create`. */
  createPermission(
    user: string,
    id: string,
    grant: Grant,
    told: Notification,
    fields: string | null,
  ): object {
    const file = this.find(user, id, 'create', 'permissions');
    const permission = createPermission(file, grant, told, this.sharing);
    file.version++; // sharing is no change of the file itself: its time stands
    return shownPermission(permission, 'create', fields);
  }

  /** `Drive.Permissions.list`. */
  listPermissions(user: string, id: string, page: Page, fields: string | null): object {
    return listPermissions(this.find(user, id, 'list', 'permissions'), page, fields);
  }

  /** `Drive.Permissions.update`. */
  updatePermission(user: string, id: string, which: string, grant: Grant, fields: string | null): object {
    const file = this.find(user, id, 'update', 'permissions');
    const permission = updatePermission(file, which, grant);
    file.version++;
    return shownPermission(permission, 'update', fields);
  }

  /** `Drive.Permissions.remove`. */
  removePermission(user: string, id: string, which: string): void {
    const file = this.find(user, id, 'delete', 'permissions');
    removePermission(file, which);
    file.version++;
  }

  private find(user: string, id: string, method: string, collection?: string): DriveFile {
    const file = this.files.get(id);
    if (file && file.owner.toLowerCase() === user.toLowerCase()) {
      if (file.isSettling) this.settle(file);
      return file;
    }
    if (file && this.quirks.othersFile === 403) {
      const reason = `The user has not granted the app access to the file ${id}.`;
      throw new DriveError(method, 403, reason, collection);
    }
    throw new DriveError(method, 404, `File not found: ${id}.`, collection);
  }

  private settle(file: DriveFile): void {
    file.isSettling = false;
    file.version++;
    file.modifiedTime = new Date(Date.parse(file.modifiedTime) + SETTLING_MS).toISOString();
  }

  private change(file: DriveFile, method: string, resource: object, media: Media | null): void {
    const foreign = Object.keys(resource).find((key) => !writable.includes(key));
    if (foreign) throw new NotModelled(`The field ${foreign} in Drive.Files.${method}`);
    if (media && file.mimeType === docType) checkDocument(media, method);
    Object.assign(file, JSON.parse(JSON.stringify(resource)));
    if (!media) return;
    file.bytes = media.bytes.slice();
    file.isSettling = file.mimeType === docType && this.quirks.settles === 'later';
  }

  private touch(file: DriveFile, by: string): void {
    file.version++;
    file.modifier = by === file.owner ? '' : by;
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

  /** Somebody edits the document by hand; the owner unless told. */
  edit(id: string, by = this.get(id).owner): void {
    this.touch(this.get(id), by);
  }

  /** Somebody moves the file to the trash. */
  trash(id: string): void {
    const file = this.get(id);
    file.trashed = true;
    this.touch(file, file.owner);
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

function show(file: DriveFile, user: string, method: string, fields: string | null): object {
  const { bytes: _, permissions: _all, modifier, isSettling: _settling, ...rest } = file;
  const emailAddress = modifier || file.owner;
  const all = {
    ...rest,
    kind: 'drive#file',
    version: String(file.version),
    webViewLink: `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`,
    owners: [person(file.owner, user)],
    lastModifyingUser: person(emailAddress, user),
  };
  return selectFields(all, `Drive.Files.${method}`, fields, usualFields);
}

function person(emailAddress: string, user: string): object {
  const displayName = emailAddress.replace(/@.*/, '');
  return { kind: 'drive#user', displayName, me: emailAddress === user, emailAddress };
}
