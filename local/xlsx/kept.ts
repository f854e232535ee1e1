// Stores what a file has no place for in custom document properties, which Excel and LibreOffice keep and Google
// ignores.

/** Most characters of a property; a longer one makes Excel's add-ins fail (reported). */
const LONGEST = 255;

/** Returns a JSON value as the properties `name1`, `name2`…; no properties for undefined. */
export function asProperties(name: string, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  // Base64 has nothing that must be escaped or trimmed, and no character of two halves.
  const text = Buffer.from(JSON.stringify(value)).toString('base64');
  const pieces = text.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [];
  return Object.fromEntries(pieces.map((piece, i) => [`${name}${i + 1}`, piece]));
}

/** Returns the value stored in the properties of a name; undefined when they are missing or somebody changed them. */
export function fromProperties(name: string, properties: Record<string, unknown>): unknown {
  let text = '';
  for (let i = 1; typeof properties[name + i] === 'string'; i++) text += properties[name + i];
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return undefined;
  }
}
