// Who may see a file of the Drive: the permissions of the Drive API v3.
import type { DriveFile } from './drive';
import { DriveError } from './drive-error';
import { selectFields } from './drive-fields';

/** One person's access to a file, or everybody's. */
export interface Permission {
  id: string;
  type: 'user' | 'anyone';
  role: Role;
  /** Empty for everybody. */
  emailAddress: string;
}

/** What somebody may do with a file. */
export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

/** What is known of the accounts the files are shared with, and what the administrator allows. */
export interface Sharing {
  /** Addresses that have no Google account: they can only be invited by e-mail. */
  withoutAccount: Set<string>;
  /** The administrator forbids sharing with whoever has the link. */
  anyoneForbidden: boolean;
  /** How often a file may still be shared before Google's quota is used up. */
  sharesLeft: number;
  /** The notifications that were sent. */
  mail: { to: string; fileId: string; message: string }[];
}

/** Nothing shared yet, and everything allowed. */
export function newSharing(): Sharing {
  return {
    withoutAccount: new Set(),
    anyoneForbidden: false,
    sharesLeft: Number.POSITIVE_INFINITY,
    mail: [],
  };
}

/** The permission of a file's owner. */
export function ownerPermission(email: string): Permission {
  return { id: idFor(email), type: 'user', role: 'owner', emailAddress: email };
}

/** Whether a person may open a file: named, or by its link. */
export function mayOpen({ permissions }: DriveFile, email: string): boolean {
  return permissions.some(({ type, emailAddress }) => type === 'anyone' || same(emailAddress, email));
}

/** What `Drive.Permissions.create` was asked for. */
export interface Grant {
  type?: unknown;
  role?: unknown;
  emailAddress?: unknown;
}

/** How a person is told of a new permission. */
export interface Notification {
  /** As Google's `sendNotificationEmail`: yes unless it is false. */
  isSent: boolean;
  message: string;
}

/** `Drive.Permissions.create`; for somebody who has access already, the role becomes this one. */
export function createPermission(
  file: DriveFile,
  { type, role, emailAddress }: Grant,
  notification: Notification,
  sharing: Sharing,
): Permission {
  const refuse = (code: number, reason: string): never => fail('create', code, reason);
  if (!isRole(role) || role === 'owner') return refuse(400, 'The specified role is invalid.');
  if (sharing.sharesLeft <= 0)
    return refuse(403, 'Rate limit exceeded. User message: "Sorry, you have exceeded your sharing quota."');
  if (type === 'anyone') {
    if (sharing.anyoneForbidden)
      return refuse(403, 'You cannot share this item with anyone who has the link.');
    return put(file, { id: 'anyoneWithLink', type, role, emailAddress: '' }, sharing);
  }
  if (type !== 'user') return refuse(400, 'The permission type field is required.');
  const email = String(emailAddress ?? '');
  if (!/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email)) {
    return refuse(
      400,
      'The specified emailAddress is invalid or not applicable for the given permission type.',
    );
  }
  if (!notification.isSent && sharing.withoutAccount.has(email.toLowerCase())) {
    return refuse(
      400,
      `Bad Request. User message: "You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    );
  }
  const existing = file.permissions.find((permission) => same(permission.emailAddress, email));
  if (existing?.role === 'owner') return existing;
  const permission = put(file, { id: idFor(email), type, role, emailAddress: email }, sharing);
  if (notification.isSent) sharing.mail.push({ to: email, fileId: file.id, message: notification.message });
  return permission;
}

/** `Drive.Permissions.update`: another role for somebody who has access. */
export function updatePermission(file: DriveFile, id: string, resource: Grant): Permission {
  const permission = find(file, id, 'update');
  const { role, ...others } = resource;
  if (Object.keys(others).length > 0)
    fail('update', 403, 'The resource body includes fields which are not directly writable.');
  if (!isRole(role) || role === 'owner' || permission.role === 'owner')
    return fail('update', 403, 'The owner of a file cannot be changed so.');
  permission.role = role;
  return permission;
}

/** `Drive.Permissions.remove`. */
export function removePermission(file: DriveFile, id: string): void {
  if (find(file, id, 'delete').role === 'owner')
    fail('delete', 403, 'The owner of a file cannot be removed.');
  file.permissions = file.permissions.filter((permission) => permission.id !== id);
}

/** Which part of a list: all of it unless told. */
export interface Page {
  pageSize?: number;
  pageToken?: string;
}

/** `Drive.Permissions.list`: all of them, or pages of `pageSize`. */
export function listPermissions(
  { permissions }: DriveFile,
  { pageSize, pageToken }: Page,
  fields: string | null,
): object {
  const from = Number(pageToken ?? 0);
  const to = pageSize === undefined ? permissions.length : from + pageSize;
  const answer = {
    kind: 'drive#permissionList',
    permissions: permissions.slice(from, to).map(shown),
    nextPageToken: to < permissions.length ? String(to) : undefined,
  };
  return selectFields(
    answer,
    'Drive.Permissions.list',
    fields,
    'kind,nextPageToken,permissions(id,type,kind,role)',
  );
}

/** A permission as the API answers it. */
export function shownPermission(permission: Permission, method: string, fields: string | null): object {
  return selectFields(shown(permission), `Drive.Permissions.${method}`, fields, 'kind,id,type,role');
}

function shown({ id, type, role, emailAddress }: Permission): Record<string, unknown> {
  const person = type === 'user' ? { emailAddress, displayName: emailAddress.replace(/@.*/, '') } : {};
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    emailAddress: undefined,
    displayName: undefined,
    ...person,
  };
}

function put(file: DriveFile, permission: Permission, sharing: Sharing): Permission {
  const at = file.permissions.findIndex(({ id }) => id === permission.id);
  if (at < 0) file.permissions.push(permission);
  else file.permissions[at] = permission;
  sharing.sharesLeft--;
  return permission;
}

function find({ permissions }: DriveFile, id: string, method: string): Permission {
  const permission = permissions.find((one) => one.id === id);
  return permission ?? fail(method, 404, `Permission not found: ${id}.`);
}

/** A number of its own for each address, as Google's. */
function idFor(email: string): string {
  let hash = 7;
  for (const unit of email.toLowerCase()) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 1_000_000_007;
  return `${hash}`.padStart(20, '0');
}

function isRole(role: unknown): role is Role {
  return ['owner', 'writer', 'commenter', 'reader'].includes(String(role));
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function fail(method: string, code: number, reason: string): never {
  throw new DriveError(method, code, reason, 'permissions');
}
