// Google Drive in memory, as the advanced Drive service (v3) shows it to a script with the scope drive.file.

import { samePerson } from '../engine/access';
import type { Quirks } from '../quirks';
import { converted } from './conversion';
import { docxProblem } from './docx-check';
import { DriveError, NotModelled } from './drive-error';
import { selectFields, shownFile } from './drive-fields';
import { type DriveFile, docType, docxType, type Permission, sheetType, xlsxType } from './file';
import { matcher, type Search, withProperties } from './file-properties';
import {
  createPermission,
  type Grant,
  listPermissions,
  type Notification,
  newSharing,
  ownerPermission,
  type Page,
  removePermission,
  shownPermission,
  updatePermission,
} from './permissions';
import { xlsxProblem } from './xlsx-check';

/** What an upload carries. */
export interface Media {
  bytes: Uint8Array;
  contentType: string;
}

/** How long Google goes on writing after it answered an upload, in ms; see the quirk `settles`. */
const SETTLING_MS = 3000;

/** How long a new file stays out of lists, in ms; see the quirk `listing`. */
const LISTING_LAG_MS = 60_000;

/** How the types of the files of Google's own editors begin. */
const googleTypes = 'application/vnd.google-apps.';

/** What is converted, by the type it becomes: the type of the upload, and what tells what is wrong with it. */
const conversions: Record<string, { type: string; problem: (bytes: Uint8Array) => string | undefined }> = {
  [docType]: { type: docxType, problem: docxProblem },
  [sheetType]: { type: xlsxType, problem: xlsxProblem },
};

const writable = ['name', 'mimeType', 'description', 'appProperties', 'trashed'];

/** Every file that the add-on made, whoever ran it. */
export class Drive {
  files = new Map<string, DriveFile>();
  /** What decides whether a file can be shared, and the mail that sharing sent. */
  sharing = newSharing();
  /** How many files were ever made; ids come from it, so that no id is given twice. */
  count = 0;

  constructor(
    private readonly quirks: Quirks,
    private readonly now: () => number,
  ) {}

  /** Makes a file (`Drive.Files.create`); throws when a Doc or a spreadsheet is to be made of no sound file. */
  createFile(user: string, resource: object, media: Media | null, fields: string | null): object {
    const file = this.newFile(user, 'Untitled', media?.contentType ?? 'application/octet-stream');
    this.change(file, 'files.create', resource, media);
    this.files.set(file.id, file);
    return shownFile(file, user, 'files.create', fields);
  }

  /** Copies a file (`Drive.Files.copy`); the copy belongs to whoever runs the script. */
  copyFile(user: string, resource: object, id: string, fields: string | null): object {
    const { name, mimeType, bytes, appProperties } = this.find(user, id, 'files.copy');
    const file = { ...this.newFile(user, `Bản sao của ${name}`, mimeType), bytes };
    if (this.quirks.copiedProperties === 'copied') file.appProperties = appProperties;
    this.change(file, 'files.copy', resource, null);
    this.files.set(file.id, file);
    return shownFile(file, user, 'files.copy', fields);
  }

  /** Returns the .docx that Google makes of a Doc (`Drive.Files.export`). */
  exportFile(user: string, id: string, mimeType: string, alt: unknown): Uint8Array {
    // Reported (gas-fakes issue 117); the reference does not say so.
    if (alt !== 'media') {
      const what = 'Export requires alt=media to download the exported content.';
      throw new DriveError('files.export', 400, what);
    }
    const { bytes, mimeType: own } = this.find(user, id, 'files.export');
    if (own === sheetType) throw new NotModelled('Drive.Files.export of a spreadsheet');
    if (own !== docType || !bytes) {
      const what = 'Export only supports Docs Editors files.';
      throw new DriveError('files.export', 403, what, 'fileNotExportable');
    }
    if (mimeType !== docxType) throw new NotModelled(`Drive.Files.export as ${mimeType}`);
    return bytes.slice();
  }

  /** Returns a file (`Drive.Files.get`), also one in the trash, with `trashed: true` (documented). */
  getFile(user: string, id: string, fields: string | null): object {
    return shownFile(this.find(user, id, 'files.get'), user, 'files.get', fields);
  }

  /** Returns the person's files that have a property of the add-on, the newest first (`Drive.Files.list`). */
  listFiles(user: string, search: Search, fields: string | null): object {
    const isWanted = matcher(search);
    const age = this.quirks.listing === 'lags' ? LISTING_LAG_MS : Number.NEGATIVE_INFINITY;
    const wanted = [...this.files.values()].filter(
      (file) =>
        isWanted(file) && samePerson(file.owner, user) && this.now() - Date.parse(file.createdTime) >= age,
    );
    // Files of one instant: the one made last comes first.
    const newestFirst = wanted
      .reverse()
      .sort((a, b) => Date.parse(b.createdTime) - Date.parse(a.createdTime));
    for (const file of newestFirst) this.settle(file);
    const inner = /files\((.*)\)/.exec(fields ?? '')?.[1] ?? null;
    const files = newestFirst.map((file) => shownFile(file, user, 'files.list', inner));
    const answer = { kind: 'drive#fileList', incompleteSearch: false, files };
    return selectFields(answer, 'files.list', fields, 'kind,incompleteSearch,files');
  }

  /** Changes what `resource` and `media` carry, and nothing else (`Drive.Files.update`). */
  updateFile(user: string, resource: object, id: string, media: Media | null, fields: string | null): object {
    const file = this.find(user, id, 'files.update');
    this.change(file, 'files.update', resource, media);
    this.touch(file, user);
    return shownFile(file, user, 'files.update', fields);
  }

  /** Deletes a file for good, not into the trash (`Drive.Files.remove`, documented). */
  deleteFile(user: string, id: string): void {
    this.find(user, id, 'files.delete');
    this.files.delete(id);
  }

  /** Gives access to a file (`Drive.Permissions.create`). */
  createPermission(
    user: string,
    id: string,
    grant: Grant,
    told: Notification,
    fields: string | null,
  ): object {
    return this.shared(user, id, 'create', fields, (file) =>
      createPermission(file, grant, told, this.sharing),
    );
  }

  /** Returns who has access to a file (`Drive.Permissions.list`). */
  listPermissions(user: string, id: string, page: Page, fields: string | null): object {
    return listPermissions(this.find(user, id, 'permissions.list'), page, fields);
  }

  /** Changes somebody's role (`Drive.Permissions.update`). */
  updatePermission(user: string, id: string, which: string, grant: Grant, fields: string | null): object {
    return this.shared(user, id, 'update', fields, (file) => updatePermission(file, which, grant));
  }

  /** Takes somebody's access away (`Drive.Permissions.remove`). */
  removePermission(user: string, id: string, which: string): void {
    const file = this.find(user, id, 'permissions.delete');
    removePermission(file, which);
    file.version++;
  }

  /** Shares a file, which gives it a new version but leaves its time of change. */
  private shared(
    user: string,
    id: string,
    name: string,
    fields: string | null,
    share: (file: DriveFile) => Permission,
  ): object {
    const method = `permissions.${name}`;
    const file = this.find(user, id, method);
    const permission = share(file);
    file.version++;
    return shownPermission(permission, method, fields);
  }

  /** Returns a file that a person reaches through the add-on; refuses for any other, in the name of `method`. */
  reach(user: string, id: string, method: string): DriveFile {
    return this.find(user, id, method);
  }

  /** Puts other content into a file, as an edit by somebody. */
  rewrite(id: string, bytes: Uint8Array | null, by: string): void {
    const file = this.get(id);
    this.settle(file);
    file.bytes = bytes;
    file.revision++;
    this.touch(file, by);
  }

  private newFile(owner: string, name: string, mimeType: string): DriveFile {
    const time = new Date(this.now()).toISOString();
    return {
      id: `file-${++this.count}`,
      name,
      mimeType,
      owner,
      trashed: false,
      createdTime: time,
      modifiedTime: time,
      version: 1,
      revision: 1,
      bytes: null,
      description: '',
      appProperties: {},
      permissions: [ownerPermission(owner)],
      modifier: owner,
      isSettling: false,
    };
  }

  private find(user: string, id: string, method: string): DriveFile {
    const file = this.files.get(id);
    if (file && samePerson(file.owner, user)) {
      this.settle(file);
      return file;
    }
    if (file && this.quirks.othersFile === 403) {
      const what = `The user has not granted the app access to the file ${id}.`;
      throw new DriveError(method, 403, what, 'appNotAuthorizedToFile');
    }
    throw new DriveError(method, 404, `File not found: ${id}.`);
  }

  private settle(file: DriveFile): void {
    if (!file.isSettling) return;
    file.isSettling = false;
    file.version++;
    file.modifiedTime = new Date(Date.parse(file.modifiedTime) + SETTLING_MS).toISOString();
  }

  private change(file: DriveFile, method: string, resource: object, media: Media | null): void {
    const given: Partial<DriveFile> = JSON.parse(JSON.stringify(resource));
    const foreign = Object.keys(given).find((key) => !writable.includes(key));
    if (foreign) throw new NotModelled(`The field ${foreign} in drive.${method}`);
    const { mimeType = file.mimeType } = given;
    const checked = conversions[mimeType];
    if (media && checked) checkMedia(media, checked, method);
    else if (media && mimeType.startsWith(googleTypes))
      throw new NotModelled(`A conversion into ${mimeType}`);
    Object.assign(file, given, { appProperties: withProperties(file, given.appProperties, method) });
    if (!media) return;
    file.bytes = mimeType === docType ? converted(media.bytes, this.quirks) : media.bytes.slice();
    file.revision++;
    file.isSettling = mimeType in conversions && this.quirks.settles === 'later';
  }

  private touch(file: DriveFile, by: string): void {
    file.version++;
    file.modifier = by;
    // Two changes within one millisecond still get different times.
    const later = Math.max(this.now(), Date.parse(file.modifiedTime) + 1);
    file.modifiedTime = new Date(later).toISOString();
  }

  /** Takes over a copy of all files of another one, and of what it knows of sharing. */
  copyFrom({ files, sharing, count }: Drive): void {
    Object.assign(this, structuredClone({ files, sharing, count }));
  }

  // ---- what people do without the add-on

  /** Returns a file as it is kept, whoever made it; throws when there is none. */
  get(id: string): DriveFile {
    const file = this.files.get(id);
    if (!file) throw new Error(`No file ${id} in the laptop host's Drive`);
    return file;
  }

  /** Somebody edits the document by hand; the owner unless told. */
  edit(id: string, by = this.get(id).owner): void {
    const { bytes } = this.get(id);
    this.rewrite(id, bytes, by);
  }

  /** Somebody moves the file to the trash. */
  trash(id: string): void {
    this.get(id).trashed = true;
    this.edit(id);
  }

  /** Somebody deletes the file for good. */
  remove(id: string): void {
    this.files.delete(this.get(id).id);
  }
}

function checkMedia(media: Media, { type, problem }: (typeof conversions)[string], method: string): void {
  const found =
    media.contentType === type ? problem(media.bytes) : `the content type is ${media.contentType}`;
  // Google says only "Bad Request"; the reason is for whoever reads the failing test.
  if (found) throw new DriveError(method, 400, `Bad Request (laptop host: ${found})`);
}
