// What a file has no place for goes along in custom document properties, which Excel and LibreOffice keep and Google
// ignores.

/** A longer one makes Excel's add-ins fail (reported). */
const LONGEST = 255;

/** A value as JSON can hold it, as the properties `name1`, `name2`…; none for undefined. */
export function asProperties(name: string, value: unknown): Record<string, string> {
  if (value === undefined) return {};
  // Letters and digits alone: nothing to escape, trim or cut in two.
  const text = Buffer.from(JSON.stringify(value)).toString('base64');
  const pieces = text.match(new RegExp(`.{1,${LONGEST}}`, 'g')) ?? [];
  return Object.fromEntries(pieces.map((piece, i) => [`${name}${i + 1}`, piece]));
}

/** The value that the properties of this name hold; undefined when they are not there, or somebody changed them. */
export function fromProperties(name: string, properties: Record<string, unknown>): unknown {
  let text = '';
  for (let i = 1; typeof properties[name + i] === 'string'; i++) text += properties[name + i];
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return undefined;
  }
}
