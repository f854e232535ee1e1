// The command "Chia sẻ văn bản…": opens the dialog, and asks Drive for what the dialog needs.

import type { Result } from '../../contract/result';
import type { Access, DocumentAccess, Role } from '../../contract/share-server';
import { tabs } from '../../core/grid/layout';
import { readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import { emailsIn, isEmail } from '../../core/model/email';
import { findPeriodDocument } from '../drive/period-document';
import { drivePermissions, permissionsOf } from '../drive/permissions';
import { GONE, refusalOf } from '../drive/share-refusal';
import { currentDocument } from '../memory/document-memory';
import { answer } from '../platform/answer';
import { showPage } from '../platform/open-page';
import { UserError } from '../platform/user-error';
import { REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, sheetsOf } from '../tabs/read';

type Permissions = NonNullable<NonNullable<typeof Drive>['Permissions']>;
type File = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Permission = GoogleAppsScript.Drive_v3.Drive.V3.Schema.Permission;

/** The menu item of this command. */
export const shareItem = { label: 'Chia sẻ văn bản…', runs: 'openShareDialog' };

/** Opens the dialog, which then asks the script for everything it shows. */
export function openShareDialog(): Result<null> {
  return showPage('share', {}, (page) => {
    const html = HtmlService.createHtmlOutput(page).setWidth(600).setHeight(520);
    SpreadsheetApp.getUi().showModalDialog(html, 'Chia sẻ văn bản');
  });
}

/**
 * Returns the Doc of the period and who has access to it. Fails with a message when this person has no Doc to share.
 */
export function documentAccess(): Result<DocumentAccess> {
  return answerOfDrive(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheets = sheetsOf(spreadsheet);
    const { settings } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
    const { rows } = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
    const { id = '', name = '' } = periodDocument(spreadsheet.getId(), settings.period);
    const all = permissionsOf(id);
    const units = rows
      .map(({ unit }) => ({ name: unit.name, emails: emailsIn(unit.email).filter(isEmail) }))
      .filter(({ emails }) => emails.length > 0);
    return {
      id,
      name,
      isDraft: name.startsWith('DỰ THẢO'),
      people: all.filter(isNamed).map(accessOf),
      general: all.filter((permission) => !isNamed(permission)).map(accessOf),
      units,
      unitsWithoutEmail: rows.length - units.length,
    };
  });
}

/** Gives a person a role, or raises the role they have. Google sends them an e-mail when `isNotified` is true. */
export function shareWith(id: string, emailAddress: string, role: Role, isNotified: boolean): Result<null> {
  return change(id, (permissions) =>
    permissions.create({ type: 'user', role, emailAddress }, id, {
      sendNotificationEmail: isNotified,
      fields: 'id',
    }),
  );
}

/** Replaces the role of an access, with a higher or a lower one. */
export function changeAccess(id: string, access: string, role: Role): Result<null> {
  return change(id, (permissions) => permissions.update({ role }, id, access));
}

/** Removes an access. */
export function removeAccess(id: string, access: string): Result<null> {
  return change(id, (permissions) => permissions.remove(id, access));
}

/** Lets anyone who has the link read the Doc without signing in. */
export function shareByLink(id: string): Result<null> {
  return change(id, (permissions) => permissions.create({ type: 'anyone', role: 'reader' }, id));
}

/**
 * Returns the Doc to share. Throws a UserError when there is none, it is in the bin, or it is out of this person's
 * reach.
 */
function periodDocument(spreadsheetId: string, period: string): File {
  const key = { spreadsheetId, period };
  const memory = currentDocument(key);
  const { file, loss } = findPeriodDocument(key, memory);
  const again = 'bấm “Tổng hợp và tạo văn bản”';
  if (!file && (!loss || loss === 'foreign'))
    throw new UserError(
      `Chưa có văn bản của kỳ ${period ? `“${period}”` : 'này'}: người điều phối ${again} trước.`,
    );
  if (loss === 'gone') {
    throw new UserError(`Văn bản bạn đã tạo không còn trong Google Drive của bạn: ${again} để tạo lại.`);
  }
  if (!file) {
    const { maker } = memory;
    const who = maker || 'người khác';
    throw new UserError(
      `Văn bản của kỳ này do ${who} tạo, hoặc đã bị xóa, nên bạn không chia sẻ được ở đây: nhờ ${maker || 'người đó'} chia sẻ; người điều phối khác thì ${again} để có văn bản của riêng mình.`,
    );
  }
  if (file.trashed) {
    throw new UserError(
      `Văn bản “${file.name}” đang ở Thùng rác của Google Drive: khôi phục nó ở đó, hoặc ${again} và chọn Có.`,
    );
  }
  return file;
}

function isNamed({ type }: Permission): boolean {
  return type === 'user' || type === 'group';
}

function accessOf({ id = '', displayName = '', emailAddress = '', role = '' }: Permission): Access {
  return { id, name: displayName, email: emailAddress, role };
}

function change(id: string, ask: (permissions: Permissions) => unknown): Result<null> {
  return answerOfDrive(() => {
    // Any editor of the file can call this with anything.
    if (typeof id !== 'string' || id === '') throw new UserError(GONE);
    ask(drivePermissions());
    return null;
  });
}

/** Does work for the dialog, and turns what Drive refused into words for the person. */
function answerOfDrive<Value>(work: () => Value): Result<Value> {
  return answer(() => {
    try {
      return work();
    } catch (error) {
      throw refusalOf(error);
    }
  });
}
