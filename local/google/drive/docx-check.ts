// What Drive must find in a .docx before it makes a Google Doc of it.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const required = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

/** Returns what is wrong with a .docx: a part is missing, or is not well-formed XML; undefined when nothing is. */
export function docxProblem(bytes: Uint8Array): string | undefined {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes);
  } catch {
    return 'not a zip archive';
  }
  const missing = required.find((name) => !parts[name]);
  if (missing) return `${missing} is missing`;
  for (const [name, content] of Object.entries(parts)) {
    const problem = /\.(xml|rels)$/.test(name) ? xmlProblem(strFromU8(content)) : undefined;
    if (problem) return `${name}: ${problem}`;
  }
  return undefined;
}

/** Returns why a text is not well-formed XML; undefined when it is. */
export function xmlProblem(xml: string): string | undefined {
  try {
    new SaxesParser({ xmlns: true }).write(xml).close();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
