// The e-mail addresses in what a person typed or pasted.
import { isEmail } from '../../core/model/email';

/** What a text holds. */
export interface Addresses {
  /** Each once, whatever its case. */
  good: string[];
  /** What is no address, as typed. */
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
      // Beside an address in brackets stands a name.
      return inBrackets.length > 0 ? [...inBrackets, ...others.filter((word) => word.includes('@'))] : others;
    })
    .filter((word) => word !== '');
  return { good: distinct(words.filter(isEmail)), bad: words.filter((word) => !isEmail(word)) };
}

/** Each address once, whatever its case; the first way it is written stays. */
export function distinct(addresses: string[]): string[] {
  const first = new Map<string, string>();
  for (const email of addresses) {
    const key = email.toLowerCase();
    if (!first.has(key)) first.set(key, email);
  }
  return [...first.values()];
}
