// Finds out whether only coordinators can change the tab "Từ điển": a unit could make a tab of that name, protect it,
// and turn off the rules that speak about its own entries.

import { tabs } from '../../core/grid/layout';
import { isKnownDictionary } from '../memory/dictionary-memory';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Who may change a tab: `coordinators` only; `everybody`, as in a workbook whose tab "Cấu hình" is not protected
 * either; `unseen`, where the person who runs the add-on is no coordinator and cannot see it; or who else may, in
 * Vietnamese.
 */
export type Ownership = 'coordinators' | 'everybody' | 'unseen' | { others: string };

/**
 * Returns who may change a tab. Who may edit the tab "Cấu hình" counts as a coordinator, and so do those whom it names
 * (`coordinators`, e-mail addresses).
 */
export function ownershipOf(sheet: Sheet, settings: Sheet | undefined, coordinators: string[]): Ownership {
  const [root] = protectionsOf(settings);
  if (!root || root.isWarningOnly()) return 'everybody';
  if (!root.canEdit()) return 'unseen';
  const [own] = protectionsOf(sheet);
  const isOpen = !own || own.isWarningOnly() || own.canDomainEdit() || own.getUnprotectedRanges().length > 0;
  if (isOpen) return { others: 'ai sửa được bảng tính' };
  if (!own.canEdit()) return { others: 'người đã khóa tab này' };
  const known = new Set([...editorsOf(root), ...coordinators, me()].map((email) => email.toLowerCase()));
  const others = editorsOf(own).filter((email) => !known.has(email.toLowerCase()));
  return others.length === 0 ? 'coordinators' : { others: others.join(', ') };
}

/** What to do about a tab "Từ điển" that others than the coordinators can change. */
export const HOW_TO_OWN =
  'xem lại từng hàng. Đúng là của bạn thì khóa tab cho riêng người điều phối (Dữ liệu → Bảo vệ trang tính và dải ô); không thì xóa tab, hoặc nhờ chủ sở hữu bảng tính xóa.';

/**
 * Returns why the tab "Từ điển" must not be protected in the coordinators' name, in Vietnamese; empty where it may be: it
 * has no rows, was known as theirs, or is theirs. Who protects it makes its rows count, whoever wrote them.
 */
export function reasonNotToAdopt(sheet: Sheet, settings: Sheet | undefined, coordinators: string[]): string {
  const isSafe =
    sheet.getLastRow() <= 1 ||
    isKnownDictionary(sheet.getSheetId()) ||
    ownershipOf(sheet, settings, coordinators) === 'coordinators';
  if (isSafe) return '';
  return `Tab “${tabs.dictionary}” đã có hàng mà không chắc là của người điều phối, nên tiện ích không khóa và không sửa tab này: ${HOW_TO_OWN}`;
}

function protectionsOf(sheet: Sheet | undefined): GoogleAppsScript.Spreadsheet.Protection[] {
  return sheet?.getProtections(SpreadsheetApp.ProtectionType.SHEET) ?? [];
}

function editorsOf(protection: GoogleAppsScript.Spreadsheet.Protection): string[] {
  return protection.getEditors().map((user) => user.getEmail());
}

/** Set-up lets the person who runs it edit each tab, although the settings may not name them. */
function me(): string {
  return Session.getEffectiveUser().getEmail();
}
