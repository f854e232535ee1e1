import type { Access } from '../../src/contract/share-server';

/** Returns the access of a person with a role. The name is the part of the address before the `@`. */
export function access(email: string, role: string): Access {
  return { id: `id of ${email}`, name: email.replace(/@.*/, ''), email, role };
}
