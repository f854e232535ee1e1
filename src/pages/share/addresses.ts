// Finds the e-mail addresses in what a person typed or pasted.
import { isEmail } from '../../core/model/email';

/** The words of a text, sorted by whether they are addresses. */
export interface Addresses {
  /** Addresses, each one once regardless of case. */
  good: string[];
  /** Words that are not addresses, as typed. */
  bad: string[];
}

/**
 * Reads addresses between commas, semicolons, spaces and line breaks, and in the brackets of a mail program's list.
 *
 * @example
 * readAddresses('"Lan, Xã A" <a@b.vn>; c@d'); // { good: ['a@b.vn'], bad: ['c@d'] }
 */
export function readAddresses(text: string): Addresses {
  const words = text
    .replace(/"[^"]*"/g, ' ')
    .split(/[,;\n]/)
    .flatMap((part) => {
      const inBrackets = [...part.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside.trim());
      const others = part.replace(/<[^<>]*>/g, ' ').split(/\s+/);
      // Words beside an address in brackets are a name, unless they hold an `@`.
      return inBrackets.length > 0 ? [...inBrackets, ...others.filter((word) => word.includes('@'))] : others;
    })
    .filter((word) => word !== '');
  return { good: distinct(words.filter(isEmail)), bad: words.filter((word) => !isEmail(word)) };
}

/** Returns each address once regardless of case, in its first spelling. */
export function distinct(addresses: string[]): string[] {
  const first = new Map<string, string>();
  for (const email of addresses) {
    const key = email.toLowerCase();
    if (!first.has(key)) first.set(key, email);
  }
  return [...first.values()];
}
