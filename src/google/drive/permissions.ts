// Reaches the permissions of Google Drive: who has access to a Doc.
import { driveFiles } from './files';

type Permissions = NonNullable<NonNullable<typeof Drive>['Permissions']>;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** Permissions in one answer of Drive, which gives at most 100 (documented). */
const PAGE_SIZE = 100;

/** Returns the service for permissions. Throws a UserError when it is missing. */
export function drivePermissions(): Permissions {
  // This throws a UserError when the service is missing.
  driveFiles();
  return Drive?.Permissions as Permissions;
}

/** Returns who has access to a Doc, and by which link. */
export function permissionsOf(id: string): Permission[] {
  const all: Permission[] = [];
  let pageToken: string | undefined;
  do {
    const answer = drivePermissions().list(id, {
      fields: 'nextPageToken,permissions(id,type,role,emailAddress,displayName)',
      pageSize: PAGE_SIZE,
      ...(pageToken && { pageToken }),
    });
    all.push(...(answer.permissions ?? []));
    pageToken = answer.nextPageToken;
  } while (pageToken);
  return all;
}
