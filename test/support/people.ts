import type { Access } from '../../src/contract/share-server';

/** Somebody with a role; the name is what stands before the `@`. */
export function access(email: string, role: string): Access {
  return { id: `id of ${email}`, name: email.replace(/@.*/, ''), email, role };
}
