// Drive: the advanced Drive service, version 3.

import type { Media } from '../drive';
import { exception, host, notModelled, requireScope } from './bridge';
import { badParameters, strict, unwrap } from './strict';
import { Blob } from './utilities';

const scope = 'https://www.googleapis.com/auth/drive.file';

class Files {
  create(resource: object, media?: unknown, options?: unknown): unknown {
    requireScope('drive.files.create', scope);
    return copied(host.drive.createFile(host.user, checked(resource), mediaOf(media), fieldsOf(options)));
  }

  get(id: unknown, options?: unknown): unknown {
    requireScope('drive.files.get', scope);
    return copied(host.drive.getFile(host.user, idOf(id), fieldsOf(options)));
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
}

/** The global Drive. */
export class Drive {
  Files = strict('Drive.Files', new Files());
}

function copied(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function checked(resource: unknown): object {
  if (typeof resource !== 'object' || resource === null) throw badParameters('Drive.Files', [resource]);
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
  const { fields, supportsAllDrives: _, ...rest } = (options ?? {}) as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown) throw notModelled(`The Drive option ${unknown}`);
  return fields === undefined ? null : String(fields);
}
