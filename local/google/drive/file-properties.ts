// The properties that an add-on gives its files and no other add-on sees, and the search for files by them.
import { strToU8 } from 'fflate';
import { DriveError, NotModelled } from './drive-error';
import type { DriveFile } from './file';

/** Most bytes of a property with its key, and most properties of a file (documented). */
const limits = { bytes: 124, count: 30 };

/** What `Drive.Files.list` is asked for. */
export interface Search {
  q?: unknown;
  orderBy?: unknown;
  pageSize?: unknown;
}

/**
 * Returns the properties of a file after a call gave it some: those that were not named stay, one that is null goes
 * (documented).
 */
export function withProperties(
  { appProperties }: DriveFile,
  given: Record<string, unknown> | undefined,
  method: string,
): Record<string, string> {
  const all = Object.entries({ ...appProperties, ...given }).filter(([, value]) => value !== null);
  for (const [key, value] of all) {
    if (typeof value !== 'string') throw new NotModelled(`A property of type ${typeof value}`);
    // The words are unverified.
    if (strToU8(key + value).length > limits.bytes)
      throw new DriveError(method, 400, `The property ${key} is too long.`);
  }
  if (all.length > limits.count) throw new DriveError(method, 400, 'Too many properties.');
  return Object.fromEntries(all) as Record<string, string>;
}

const property = /^appProperties has \{ key='([\w ]+)' and value='([^'\\]+)' \} and trashed = false$/;

/** Returns what tells whether a file is searched for; throws by name for a search that the host does not know. */
export function matcher({ q, orderBy, pageSize }: Search): (file: DriveFile) => boolean {
  const [, key = '', value] = property.exec(String(q)) ?? [];
  if (value === undefined) throw new NotModelled(`Drive.Files.list with the query ${q}`);
  if (orderBy !== 'createdTime desc') throw new NotModelled(`Drive.Files.list ordered by ${orderBy}`);
  if (pageSize !== undefined) throw new NotModelled('Drive.Files.list page by page');
  return ({ appProperties, trashed }) => appProperties[key] === value && !trashed;
}
