// Who of those chosen is to be given access, and who has it already.
import type { Access, Role } from '../../contract/share-server';

/** The roles that the dialog gives, the least first. */
export const givenRoles: readonly Role[] = ['reader', 'commenter', 'writer'];

/** What becomes of each chosen address. */
export interface Plan {
  /** To be given the role, or raised to it. */
  wanted: string[];
  /** Who has the very role. */
  same: string[];
  /** Who has a higher one, which a list never lowers. */
  higher: Access[];
}

/** Parts the chosen addresses by the access they have; each address stands once in `emails`. */
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

/** The access of an address, whatever its case. */
export function accessOf(email: string, people: Access[]): Access | undefined {
  return people.find((access) => access.email.toLowerCase() === email.toLowerCase());
}

/** What the dialog does not give, such as the owner's role, stands above what it gives. */
function rank(role: string): number {
  const at = givenRoles.indexOf(role as Role);
  return at < 0 ? givenRoles.length : at;
}
