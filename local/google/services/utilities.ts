// Utilities and Blob.
import { exception, host, notModelled } from './bridge';
import { badParameters, strict, unwrap } from './strict';

/** Bytes with a name and a content type. */
export class Blob {
  constructor(
    readonly bytes: Uint8Array,
    public contentType: string | null,
    readonly name: string | null,
  ) {}

  getDataAsString(charset: unknown = 'UTF-8'): string {
    if (!/^utf-?8$/i.test(String(charset))) throw notModelled(`The charset ${charset}`);
    return host.fromUtf8(this.bytes);
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  copyBlob(): Blob {
    return strict('Blob', new Blob(this.bytes, this.contentType, this.name));
  }
}

/** The global Utilities. */
export class Utilities {
  newBlob(data: unknown, contentType?: string, name?: string): Blob {
    if (Array.isArray(data)) throw notModelled('Utilities.newBlob(bytes)');
    if (typeof data !== 'string') throw badParameters('Utilities.newBlob', [data]);
    return strict('Blob', new Blob(host.utf8(data), contentType ?? 'text/plain', name ?? null));
  }

  zip(blobs: unknown, name: unknown = 'archive.zip'): Blob {
    if (!Array.isArray(blobs)) throw badParameters('Utilities.zip', [blobs]);
    const parts = blobs.map((blob): [string, Uint8Array] => {
      const part = unwrap(blob, Blob);
      if (!part) throw badParameters('Utilities.zip', [blobs]);
      if (part.name === null) throw exception('Blob object must have non-null name for this operation.');
      return [part.name, part.bytes];
    });
    return strict('Blob', new Blob(host.zip(parts), 'application/zip', String(name)));
  }

  unzip(blob: unknown): Blob[] {
    const archive = unwrap(blob, Blob);
    // Google refuses a blob of another content type, whatever it holds (reported).
    if (archive?.contentType !== 'application/zip') throw exception('Invalid argument');
    return Array.from(host.unzip(archive.bytes), ([name, bytes]) =>
      strict('Blob', new Blob(bytes, null, name)),
    );
  }

  formatDate(date: unknown, zone: unknown, pattern: unknown): string {
    if (!(date instanceof Date) || typeof zone !== 'string' || typeof pattern !== 'string') {
      throw badParameters('Utilities.formatDate', [date, zone, pattern]);
    }
    const ms = date.getTime();
    return formatted(new Date(ms + host.zoneOffset(zone, ms)), pattern);
  }

  getUuid(): string {
    return host.uuid();
  }

  sleep(milliseconds: number): void {
    host.clock.sleep(milliseconds);
  }
}

/** Returns a date in a Java pattern; the host knows the letters y M d H m s. */
function formatted(date: Date, pattern: string): string {
  const parts: Record<string, number> = {
    y: date.getUTCFullYear(),
    M: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    H: date.getUTCHours(),
    m: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (run, quoted: string | undefined, letter: string) => {
    if (quoted !== undefined) return quoted || "'";
    const part = parts[letter];
    if (part === undefined || (letter === 'M' && run.length > 2)) {
      throw notModelled(`${run} in Utilities.formatDate`);
    }
    if (letter === 'y' && run.length === 2) return String(part % 100).padStart(2, '0');
    return String(part).padStart(run.length, '0');
  });
}
