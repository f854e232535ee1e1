// Sets who may edit which tab. Protection hides nothing: every editor of the file can still read every tab.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Description of the add-on's protections; those with another one were made by people, and stay as they are. */
const DESCRIPTION = 'Tổng hợp';

/**
 * Lets only `editors` (e-mail addresses), the owner of the file and the current user edit a tab. Leaves a tab alone
 * that somebody protected by hand. Throws Google's error for an address that Google does not know.
 */
export function protectTab(sheet: Sheet, editors: string[]): void {
  const existing = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (existing.some((protection) => protection.getDescription() !== DESCRIPTION)) return;
  const protection = existing[0] ?? sheet.protect().setDescription(DESCRIPTION);
  // The current user is added before others are removed, as their right to edit may come from a group among those.
  const me = Session.getEffectiveUser().getEmail();
  const wanted = new Set([...editors, ...(me ? [me] : [])].map((email) => email.toLowerCase()));
  const current = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  const removed = current.filter((email) => !wanted.has(email));
  const isComplete = [...wanted].every((email) => current.includes(email));
  // Adding the current user also closes a new protection to people who join the file later. Others are removed before
  // anybody else is added, so that an address that Google refuses cannot leave the tab open.
  if (me && (!existing[0] || !current.includes(me.toLowerCase()))) protection.addEditor(me);
  if (removed.length > 0) protection.removeEditors(removed);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (!isComplete) protection.addEditors([...wanted]);
}
