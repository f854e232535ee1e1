// Finds out which of the chosen people still need access.
import type { Access, Role } from '../../contract/share-server';

/** The roles that the dialog can give, the lowest first. */
export const givenRoles: readonly Role[] = ['reader', 'commenter', 'writer'];

/** The chosen addresses, sorted by what has to be done. */
export interface Plan {
  /** Addresses that have no role yet or a lower one. */
  wanted: string[];
  /** Addresses that have exactly this role. */
  same: string[];
  /** People who have a higher role, which stays as it is. */
  higher: Access[];
}

/**
 * Sorts the chosen addresses by the access they have now. `emails` must hold each address only once.
 *
 * @example
 * planFor(['a@b.vn', 'c@d.vn'], [{ id: '1', name: '', email: 'A@b.vn', role: 'reader' }], 'reader');
 * // { wanted: ['c@d.vn'], same: ['a@b.vn'], higher: [] }
 */
export function planFor(emails: string[], people: Access[], role: Role): Plan {
  const plan: Plan = { wanted: [], same: [], higher: [] };
  for (const email of emails) {
    const access = accessOf(email, people);
    const step = access ? rank(access.role) - rank(role) : -1;
    if (access && step > 0) plan.higher.push(access);
    else (step < 0 ? plan.wanted : plan.same).push(email);
  }
  return plan;
}

/** Returns the access of an address regardless of case; undefined when it has none. */
export function accessOf(email: string, people: Access[]): Access | undefined {
  return people.find((access) => access.email.toLowerCase() === email.toLowerCase());
}

/**
 * Returns the rank of a role, 0 for the lowest. A role that the dialog cannot give, such as the owner's, ranks
 * highest.
 */
function rank(role: string): number {
  const at = givenRoles.indexOf(role as Role);
  return at < 0 ? givenRoles.length : at;
}
