// E-mail addresses in cells and fields.

/**
 * Returns the e-mail addresses in a text that separates them by commas, semicolons or spaces, with names before them or
 * without. Words that stand before no address are returned too.
 *
 * @example
 * emailsIn('Lê Văn An <an@tq.gov.vn>; binh@tq.gov.vn'); // ['an@tq.gov.vn', 'binh@tq.gov.vn']
 */
export function emailsIn(text: string): string[] {
  return text.split(/[,;]/).flatMap((part) => {
    const found: string[] = [];
    for (const word of part.split(/\s+/)) {
      const inner = /^<([^<>@]+@[^<>@]+)>$/.exec(word)?.[1];
      // What may be an address itself is no part of a name.
      if (inner) while (found.length > 0 && !/@|\.\w/.test(found[found.length - 1] ?? '')) found.pop();
      if (word !== '') found.push(inner ?? word);
    }
    return found;
  });
}

/** Returns whether a text looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text);
}
