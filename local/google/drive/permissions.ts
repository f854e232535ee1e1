// Who may see a file of the Drive: the permissions of the Drive API v3.
import { DriveError, NotModelled } from './drive-error';
import { selectFields } from './drive-fields';
import { type DriveFile, type Permission, type Role, roles } from './file';

/** What decides whether a file can be shared, and the mail that sharing sent. */
export interface Sharing {
  /** Addresses without a Google account, in small letters: they can only be invited by mail. */
  withoutAccount: Set<string>;
  /** The administrator forbids access for everybody who has the link. */
  anyoneForbidden: boolean;
  /** How often a file may still be shared before Google's quota is used up. */
  sharesLeft: number;
  /** The notifications that were sent. */
  mail: { to: string; fileId: string; message: string }[];
}

/** Returns the state in which nothing was shared yet and everything is allowed. */
export function newSharing(): Sharing {
  return {
    withoutAccount: new Set(),
    anyoneForbidden: false,
    sharesLeft: Number.POSITIVE_INFINITY,
    mail: [],
  };
}

/** Returns the permission of a file's owner. */
export function ownerPermission(email: string): Permission {
  return { id: idFor(email), type: 'user', role: 'owner', emailAddress: email };
}

/** Returns whether a person may open a file, by name or because everybody may who has the link. */
export function mayOpen({ permissions }: DriveFile, email: string): boolean {
  return permissions.some(({ id, type }) => type === 'anyone' || id === idFor(email));
}

/** What a script asks `Drive.Permissions.create` or `update` for. */
export interface Grant {
  type?: unknown;
  role?: unknown;
  emailAddress?: unknown;
}

/** How a person is told of a new permission. */
export interface Notification {
  /** `sendNotificationEmail`: a person is told unless it is false. */
  isSent: unknown;
  message: string;
}

/** Which page of a list is asked for; the whole list where both are undefined. */
export interface Page {
  /** 1 to 100. */
  pageSize: unknown;
  pageToken: unknown;
}

/**
 * Gives access (`Drive.Permissions.create`). Somebody who has access already keeps the higher role; somebody new is told
 * by mail, unless that is declined (once for each new permission: documented).
 */
export function createPermission(
  file: DriveFile,
  grant: Grant,
  told: Notification,
  sharing: Sharing,
): Permission {
  const wanted = granted(grant, told, sharing);
  const permission = put(file, wanted);
  sharing.sharesLeft--;
  const { type, emailAddress: to } = permission;
  if (permission === wanted && type === 'user' && told.isSent !== false)
    sharing.mail.push({ to, fileId: file.id, message: told.message });
  return permission;
}

/** Returns all permissions of a file, or a page of them (`Drive.Permissions.list`). */
export function listPermissions(
  { permissions }: DriveFile,
  { pageSize, pageToken }: Page,
  fields: string | null,
): object {
  const from = Number(pageToken ?? 0);
  const size = Number(pageSize ?? permissions.length);
  const isPage = pageSize === undefined || (size >= 1 && size <= 100);
  if (!isPage || !(from >= 0)) refuse('list', 400, 'Invalid Value', 'invalid');
  const answer = {
    kind: 'drive#permissionList',
    permissions: permissions.slice(from, from + size).map(asResource),
    nextPageToken: from + size < permissions.length ? String(from + size) : undefined,
  };
  const usual = 'kind,nextPageToken,permissions(id,type,kind,role)';
  return selectFields(answer, 'permissions.list', fields, usual);
}

/** Gives another role, higher or lower (`Drive.Permissions.update`). */
export function updatePermission(file: DriveFile, id: string, { role, ...rest }: Grant): Permission {
  const permission = permissionOf(file, id, 'update');
  if (Object.keys(rest).length > 0) {
    const what = 'The resource body includes fields which are not directly writable.';
    refuse('update', 403, what, 'fieldNotWritable');
  }
  // The words are unverified.
  if (permission.role === 'owner') refuse('update', 403, 'The owner of a file cannot be changed.');
  permission.role = givenRole(role, 'update');
  return permission;
}

/** Takes access away (`Drive.Permissions.remove`). */
export function removePermission(file: DriveFile, id: string): void {
  const permission = permissionOf(file, id, 'delete');
  if (permission.role === 'owner')
    refuse('delete', 403, 'The owner of a file cannot be removed.', 'cannotRemoveOwner');
  file.permissions = file.permissions.filter((one) => one !== permission);
}

/** Returns a permission as the API shows it. */
export function shownPermission(permission: Permission, method: string, fields: string | null): object {
  return selectFields(asResource(permission), method, fields, 'kind,id,type,role');
}

function granted({ type, role, ...rest }: Grant, { isSent }: Notification, sharing: Sharing): Permission {
  const { emailAddress, ...others } = rest;
  const [foreign] = type === 'group' || type === 'domain' ? [type] : Object.keys(others);
  if (foreign) throw new NotModelled(`${foreign} in Drive.Permissions.create`);
  if (type !== 'user' && type !== 'anyone')
    return refuse('create', 400, 'The permission type field is required.', 'required');
  const given = givenRole(role, 'create');
  if (sharing.sharesLeft <= 0) {
    const what = 'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."';
    refuse('create', 403, what, 'sharingRateLimitExceeded');
  }
  if (type === 'anyone') {
    checkAnyone(rest, isSent, sharing);
    return { id: 'anyoneWithLink', type, role: given, emailAddress: '' };
  }
  const email = checkedEmail(emailAddress, isSent, sharing);
  return { id: idFor(email), type, role: given, emailAddress: email };
}

const wrongEmail = 'The specified emailAddress is invalid or not applicable for the given permission type.';

function checkAnyone({ emailAddress }: Grant, isSent: unknown, { anyoneForbidden }: Sharing): void {
  // Even `false` is refused (documented; the words reported: MVKozlov/GMGoogleDrive issue 28).
  if (isSent !== undefined) {
    const what =
      "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.";
    refuse('create', 403, what);
  }
  if (emailAddress !== undefined) refuse('create', 400, wrongEmail, 'invalid');
  // The reason is reported, the words are unverified.
  if (anyoneForbidden)
    refuse('create', 403, 'You cannot share this item outside your organization.', 'publishOutNotPermitted');
}

function checkedEmail(address: unknown, isSent: unknown, { withoutAccount }: Sharing): string {
  const email = String(address ?? '');
  if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) refuse('create', 400, wrongEmail, 'invalid');
  if (isSent === false && withoutAccount.has(email.toLowerCase())) {
    const advice = `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`;
    refuse('create', 400, `Bad Request. User message: "${advice}"`, 'invalidSharingRequest');
  }
  return email;
}

function givenRole(role: unknown, method: string): Role {
  const given = roles.find((one) => one === role);
  if (!given) return refuse(method, 400, 'The permission role field is required.', 'required');
  if (given === 'owner') {
    const what = "The transferOwnership parameter must be enabled when the permission role is 'owner'.";
    refuse(method, 403, what);
  }
  return given;
}

/** Adds a permission; one that is there already is only raised to a higher role (reported: odeke-em/drive issue 793, tidyverse/googledrive issue 318). */
function put({ permissions }: DriveFile, permission: Permission): Permission {
  const before = permissions.find(({ id }) => id === permission.id);
  if (!before) permissions.push(permission);
  else if (permission.type === 'anyone' || roles.indexOf(permission.role) > roles.indexOf(before.role))
    before.role = permission.role;
  return before ?? permission;
}

function permissionOf({ permissions }: DriveFile, id: string, method: string): Permission {
  const permission = permissions.find((one) => one.id === id);
  return permission ?? refuse(method, 404, `Permission not found: ${id}.`);
}

function asResource({ emailAddress, ...rest }: Permission): Record<string, unknown> {
  const isPerson = emailAddress !== '';
  return {
    kind: 'drive#permission',
    ...rest,
    emailAddress: isPerson ? emailAddress : undefined,
    displayName: isPerson ? emailAddress.replace(/@.*/, '') : undefined,
  };
}

/** Returns the id of an address: 20 digits, as Google's are (FNV-1a of 64 bits). */
function idFor(email: string): string {
  let hash = 14695981039346656037n;
  for (const letter of email.toLowerCase())
    hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0) ?? 0)) * 1099511628211n);
  return String(hash).padStart(20, '0');
}

function refuse(method: string, code: number, what: string, reason?: string): never {
  throw new DriveError(`permissions.${method}`, code, what, reason);
}
