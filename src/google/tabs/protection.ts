// Who may type in which tab. Protection hides nothing: every editor of the file can still read every tab.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tells the add-on's protections from those people made themselves, which it leaves alone. */
const DESCRIPTION = 'Tổng hợp';

/**
 * Lets only `editors` (e-mail addresses), the file's owner and the person running this type in a tab.
 * A tab that somebody protected by hand stays as it is. Throws what Google throws for an address it does not know.
 */
export function protectTab(sheet: Sheet, editors: string[]): void {
  const existing = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (existing.some((protection) => protection.getDescription() !== DESCRIPTION)) return;
  const protection = existing[0] ?? sheet.protect().setDescription(DESCRIPTION);
  // Whoever runs this must be named before others are removed: rights that come from a group may be among them.
  const me = Session.getEffectiveUser().getEmail();
  const wanted = new Set([...editors, ...(me ? [me] : [])].map((email) => email.toLowerCase()));
  const current = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  const removed = current.filter((email) => !wanted.has(email));
  const isComplete = [...wanted].every((email) => current.includes(email));
  // Naming oneself also closes a new protection to those who join the file later. Others are removed before anybody
  // is added: an address that Google refuses must not leave the tab open.
  if (me && (!existing[0] || !current.includes(me.toLowerCase()))) protection.addEditor(me);
  if (removed.length > 0) protection.removeEditors(removed);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  if (!isComplete) protection.addEditors([...wanted]);
}
