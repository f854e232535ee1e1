// Drive: the advanced Drive service, version 3.

import type { Media } from '../drive/drive';
import type { Grant } from '../drive/permissions';
import { exception, host, notModelled, requireScope } from './bridge';
import { badParameters, strict, unwrap } from './strict';
import { Blob } from './utilities';

const scope = 'https://www.googleapis.com/auth/drive.file';

/** The files that the add-on made. */
export class Files {
  create(resource: object, media?: unknown, options?: unknown): unknown {
    requireScope('drive.files.create', scope);
    return copied(host.drive.createFile(host.user, checked(resource), mediaOf(media), fieldsOf(options)));
  }

  get(id: unknown, options?: unknown): unknown {
    requireScope('drive.files.get', scope);
    return copied(host.drive.getFile(host.user, idOf(id), fieldsOf(options)));
  }

  list(options?: unknown): unknown {
    requireScope('drive.files.list', scope);
    const { fields, ...search } = optionsOf(options, 'q orderBy pageSize fields');
    return copied(host.drive.listFiles(host.user, search, text(fields)));
  }

  update(resource: object, id: unknown, media?: unknown, options?: unknown): unknown {
    requireScope('drive.files.update', scope);
    return copied(
      host.drive.updateFile(host.user, checked(resource), idOf(id), mediaOf(media), fieldsOf(options)),
    );
  }

  remove(id: unknown): void {
    requireScope('drive.files.delete', scope);
    host.drive.deleteFile(host.user, idOf(id));
  }

  copy(resource: object, id: unknown, options?: unknown): unknown {
    requireScope('drive.files.copy', scope);
    return copied(host.drive.copyFile(host.user, checked(resource), idOf(id), fieldsOf(options)));
  }

  export(id: unknown, mimeType: unknown, options?: unknown): unknown {
    requireScope('drive.files.export', scope);
    const { alt } = optionsOf(options, 'alt');
    const bytes = host.drive.exportFile(host.user, idOf(id), String(mimeType), alt);
    if (host.quirks.exportAnswer === 'text')
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return strict('Blob', new Blob(bytes, String(mimeType), 'document.docx'));
  }
}

/** Who may open a file. */
export class Permissions {
  create(resource: object, id: unknown, options?: unknown): unknown {
    requireScope('drive.permissions.create', scope);
    const { fields, sendNotificationEmail, emailMessage } = optionsOf(
      options,
      'fields sendNotificationEmail emailMessage',
    );
    const told = { isSent: sendNotificationEmail, message: String(emailMessage ?? '') };
    return copied(host.drive.createPermission(host.user, idOf(id), plain(resource), told, text(fields)));
  }

  list(id: unknown, options?: unknown): unknown {
    requireScope('drive.permissions.list', scope);
    const { fields, pageSize, pageToken } = optionsOf(options, 'fields pageSize pageToken');
    return copied(host.drive.listPermissions(host.user, idOf(id), { pageSize, pageToken }, text(fields)));
  }

  update(resource: object, id: unknown, permissionId: unknown, options?: unknown): unknown {
    requireScope('drive.permissions.update', scope);
    const which = String(permissionId);
    return copied(
      host.drive.updatePermission(host.user, idOf(id), which, plain(resource), fieldsOf(options)),
    );
  }

  remove(id: unknown, permissionId: unknown): void {
    requireScope('drive.permissions.delete', scope);
    host.drive.removePermission(host.user, idOf(id), String(permissionId));
  }
}

/** The global Drive. */
export class Drive {
  Files = strict('Drive.Files', new Files());
  Permissions = strict('Drive.Permissions', new Permissions());
}

function copied(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function checked(resource: unknown): object {
  if (typeof resource !== 'object' || resource === null) throw badParameters('Drive', [resource]);
  return resource;
}

function idOf(id: unknown): string {
  if (typeof id !== 'string' || id === '') throw exception("Required parameter 'fileId' is missing.");
  return id;
}

function mediaOf(media: unknown): Media | null {
  if (media === undefined || media === null) return null;
  const blob = unwrap(media, Blob);
  if (!blob) throw exception('The mediaData parameter only supports Blob types for upload.');
  return { bytes: blob.bytes, contentType: blob.contentType ?? 'application/octet-stream' };
}

function fieldsOf(options: unknown): string | null {
  return text(optionsOf(options, 'fields').fields);
}

/** Returns the options of a call; throws by name for one that is not `known`. */
function optionsOf(options: unknown, known: string): Record<string, unknown> {
  const all = (options ?? {}) as Record<string, unknown>;
  const unknown = Object.keys(all).find((name) => !`${known} supportsAllDrives`.split(' ').includes(name));
  if (unknown) throw notModelled(`The Drive option ${unknown}`);
  return all;
}

function text(value: unknown): string | null {
  return value === undefined ? null : String(value);
}

/** Returns a resource as plain data, without what is undefined: that is not sent. */
function plain(resource: unknown): Grant {
  return JSON.parse(JSON.stringify(checked(resource)));
}
