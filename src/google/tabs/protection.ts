// Sets who may edit which tab. Protection hides nothing: every editor of the file can still read every tab.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Description of the add-on's protections; those with another one were made by people, and stay as they are. */
const DESCRIPTION = 'Tổng hợp';

/**
 * Lets only `editors` (e-mail addresses), the owner of the file and the current user edit a tab. Returns false for a tab
 * that somebody protected by hand, which it leaves alone. Throws Google's error for an address that Google does not
 * know.
 */
export function protectTab(sheet: Sheet, editors: string[]): boolean {
  const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  const me = Session.getEffectiveUser().getEmail();
  const isOurs = found?.getDescription() === DESCRIPTION;
  if (found && !isOurs && !isHalfMade(found)) return false;
  const protection = found ?? sheet.protect();
  if (!isOurs) {
    // Adding the current user closes a new protection to people who join the file later. The description comes after
    // it, and so tells that this was done.
    if (me) protection.addEditor(me);
    protection.setDescription(DESCRIPTION);
  }
  const wanted = new Set([...editors, ...(me ? [me] : [])].map((email) => email.toLowerCase()));
  const current = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  const removed = current.filter((email) => !wanted.has(email));
  const isComplete = [...wanted].every((email) => current.includes(email));
  // The current user is added before others are removed, as their right to edit may come from a group among those.
  // Others are removed before anybody else is added, so that an address that Google refuses cannot leave the tab open.
  if (me && !current.includes(me.toLowerCase())) protection.addEditor(me);
  if (removed.length > 0) protection.removeEditors(removed);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (!isComplete) protection.addEditors([...wanted]);
  return true;
}

/** Returns whether somebody protected a tab by hand. */
export function isProtectedByHand(sheet: Sheet): boolean {
  const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  return found !== undefined && found.getDescription() !== DESCRIPTION && !isHalfMade(found);
}

/**
 * Returns whether a protection keeps nobody out and has no description, as one whose making was interrupted. One that
 * only warns is a person's.
 */
function isHalfMade(protection: GoogleAppsScript.Spreadsheet.Protection): boolean {
  if (protection.getDescription() !== '' || protection.isWarningOnly()) return false;
  const editors = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  const all = SpreadsheetApp.getActive().getEditors();
  return all.every((user) => editors.includes(user.getEmail().toLowerCase()));
}
