// E-mail addresses in cells and fields.

/** Returns the e-mail addresses in a text that separates them by commas, semicolons or spaces. */
export function emailsIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter((email) => email !== '');
}

/** Returns whether a text looks like an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
}
