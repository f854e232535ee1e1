// Escapes text for a file: a character that XML cannot hold is written as `_x0001_` (ECMA-376, ST_Xstring).

const unwritable = /_(?=x[0-9A-Fa-f]{4})|[\p{Cs}\ufffe\uffff]/gu;

/**
 * Returns text for the library, which itself escapes control characters. Escapes what else XML cannot hold, and text
 * that looks like an escape.
 */
export function escaped(text: string): string {
  return text.replace(unwritable, (unit) => `_x${hex(unit)}_`);
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Returns the text of a note, which the library does not unescape. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
