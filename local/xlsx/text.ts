// Text in a file: a character that XML cannot hold stands there as `_x0001_` (ECMA-376, ST_Xstring).

const unwritable = /_(?=x[0-9A-Fa-f]{4})|[\p{Cs}\ufffe\uffff]/gu;

/** Text as it goes to the library, which writes control characters so by itself; text that reads so is marked. */
export function escaped(text: string): string {
  return text.replace(unwritable, (unit) => `_x${hex(unit)}_`);
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Text of a note, which the library leaves as it stands in the file. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
