// Sets who may edit which tab. Protection hides nothing: every editor of the file can still read every tab.

import { emailsIn, isEmail } from '../../core/model/email';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { attempt } from '../platform/attempt';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/**
 * How the description of each of the add-on's protections begins; those with another one were made by people, and stay as
 * they are.
 */
const DESCRIPTION = 'Tổng hợp';

/** How the description of the protection of a tab begins whose unit is shut out; the reason follows. */
const LOCKED = `${DESCRIPTION} – khóa`;

/** Why a unit is shut out of its tab while a period ends. */
export const BETWEEN_PERIODS = '(chuyển kỳ)';

/** Returns the addresses of the coordinators. */
export function coordinatorsOf({ coordinators }: Settings): string[] {
  return emailsIn(coordinators).filter(isEmail);
}

/** Returns the addresses of the people who type for a unit. */
export function typistsOf({ email }: Unit): string[] {
  return emailsIn(email).filter(isEmail);
}

/** A protection of a tab, as it was read or left last. */
interface Known {
  protection?: Protection | undefined;
  description: string;
}

/** Opens and locks the tabs of units, and asks Google only once for the protection of each. */
export class UnitLocks {
  private readonly known = new Map<number, Known>();
  private unremovable: string[] | undefined;

  constructor(private readonly settings: Settings) {}

  /**
   * Lets the typists of a unit and the coordinators edit its tab; everybody where the unit has no address. A tab that
   * `lock` shut only gets its typists back.
   */
  open(sheet: Sheet, unit: Unit): void {
    const typists = typistsOf(unit);
    const { protection, description } = this.of(sheet);
    if (protection && typists.length > 0 && description.startsWith(LOCKED)) {
      protection.addEditors(typists).setDescription(DESCRIPTION);
      this.known.set(sheet.getSheetId(), { protection, description: DESCRIPTION });
      return;
    }
    this.known.delete(sheet.getSheetId());
    if (typists.length > 0) protectTab(sheet, [...typists, ...coordinatorsOf(this.settings)]);
    else if (protection && (description.startsWith(DESCRIPTION) || isHalfMade(protection)))
      protection.remove();
  }

  /**
   * Shuts a unit out of its tab, so that only the coordinators may edit it, and says why in the description of the
   * protection; a tab that is shut gets the new reason. Returns false for a tab that somebody protected by hand, which it
   * leaves alone.
   */
  lock(sheet: Sheet, unit: Unit, reason: string): boolean {
    const coordinators = coordinatorsOf(this.settings);
    const { protection, description } = this.of(sheet);
    const locked = `${LOCKED} ${reason}`;
    if (protection && description.startsWith(DESCRIPTION)) {
      // The description comes first: a run that is interrupted after it is healed by the next, whether that locks or
      // opens.
      if (description !== locked) protection.setDescription(locked);
      this.known.set(sheet.getSheetId(), { protection, description: locked });
      // A change of period compares what it empties with what it saved, and so is spared a read a tab.
      const isBrief = reason === BETWEEN_PERIODS && description === DESCRIPTION;
      const editors = isBrief ? typistsOf(unit) : protection.getEditors().map((user) => user.getEmail());
      const staying = isBrief ? coordinators : [...coordinators, ...this.always()];
      const kept = new Set(staying.map((email) => email.toLowerCase()));
      const removed = editors.filter((email) => !kept.has(email.toLowerCase()));
      if (removed.length > 0) protection.removeEditors(removed);
      return true;
    }
    this.known.delete(sheet.getSheetId());
    return protectTab(sheet, coordinators, locked);
  }

  /**
   * Returns why a unit is shut out of its tab, such as `16/06/2026 (đã duyệt)`; empty where the making of the lock was
   * interrupted, undefined where the tab is open.
   */
  reasonOf(sheet: Sheet): string | undefined {
    const { protection, description } = this.of(sheet);
    if (description.startsWith(LOCKED)) return description.slice(LOCKED.length).trim();
    return protection && description === '' && isHalfMade(protection) ? '' : undefined;
  }

  /** Returns whether somebody protected a tab by hand. */
  isByHand(sheet: Sheet): boolean {
    const { protection, description } = this.of(sheet);
    return protection !== undefined && !description.startsWith(DESCRIPTION);
  }

  /** Returns the addresses that Google takes off no list: that of the person who runs this, and that of the owner. */
  private always(): string[] {
    this.unremovable ??= [Session.getEffectiveUser().getEmail(), fileOwner()];
    return this.unremovable;
  }

  private of(sheet: Sheet): Known {
    const id = sheet.getSheetId();
    let found = this.known.get(id);
    if (!found) {
      const [protection] = protectionsOf(sheet);
      found = { protection, description: protection?.getDescription() ?? '' };
      this.known.set(id, found);
    }
    return found;
  }
}

/** Returns the address of the owner of the file, whom no protection binds; empty where Google names none. */
export function fileOwner(): string {
  let email = '';
  attempt(() => {
    // A file of a shared drive has none.
    email = SpreadsheetApp.getActive().getOwner()?.getEmail() ?? '';
  });
  return email;
}

function protectionsOf(sheet: Sheet): Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
}

function isOwn(protection: Protection): boolean {
  return protection.getDescription().startsWith(DESCRIPTION);
}

/**
 * Lets only `editors` (e-mail addresses), the owner of the file and the current user edit a tab. Returns false for a tab
 * that somebody protected by hand, which it leaves alone. Throws Google's error for an address that Google does not
 * know.
 */
export function protectTab(sheet: Sheet, editors: string[], description = DESCRIPTION): boolean {
  return protect(sheet, () => ({ editors, description }));
}

/** Does the same for the tab of a unit; while that is locked, only the coordinators may edit it. */
export function protectUnitTab(sheet: Sheet, typists: string[], coordinators: string[]): boolean {
  return protect(sheet, (known) =>
    known.startsWith(LOCKED)
      ? { editors: coordinators, description: known }
      : { editors: [...typists, ...coordinators], description: DESCRIPTION },
  );
}

/** Protects a tab; `wantedFor` is given the description of the protection that is there. */
function protect(
  sheet: Sheet,
  wantedFor: (known: string) => { editors: string[]; description: string },
): boolean {
  const [found] = protectionsOf(sheet);
  const me = Session.getEffectiveUser().getEmail();
  const known = found?.getDescription() ?? '';
  const { editors, description } = wantedFor(known);
  const isOurs = known.startsWith(DESCRIPTION);
  if (found && !isOurs && !isHalfMade(found)) return false;
  const protection = found ?? sheet.protect();
  if (!isOurs) {
    // Adding the current user closes a new protection to people who join the file later. The description comes after
    // it, and so tells that this was done.
    if (me) protection.addEditor(me);
    protection.setDescription(description);
  } else if (known !== description) protection.setDescription(description);
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
  const [found] = protectionsOf(sheet);
  return found !== undefined && !isOwn(found) && !isHalfMade(found);
}

/**
 * Returns whether a protection keeps nobody out and has no description, as one whose making was interrupted. One that
 * only warns is a person's.
 */
function isHalfMade(protection: Protection): boolean {
  if (protection.getDescription() !== '' || protection.isWarningOnly()) return false;
  const editors = protection.getEditors().map((user) => user.getEmail().toLowerCase());
  const all = SpreadsheetApp.getActive().getEditors();
  return all.every((user) => editors.includes(user.getEmail().toLowerCase()));
}
