// Runs Microsoft's validator: Word "repairs" or refuses a file that does not follow the schema.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Returns the errors that the validator finds, by document. It takes some seconds to start and 0.1 s per document, so
 * validate many documents in one call.
 */
export function errorsIn(
  documents: Record<string, Uint8Array>,
  format: 'docx' | 'xlsx' = 'docx',
): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  try {
    const paths = Object.values(documents).map((bytes, i) => {
      const path = join(folder, `${i}.${format}`);
      writeFileSync(path, bytes);
      return path;
    });
    const program = join(__dirname, 'validate.ts');
    const printed = execFileSync(process.execPath, ['--import', 'tsx', program, ...paths], {
      encoding: 'utf8',
    });
    const found = JSON.parse(printed) as string[][];
    return Object.fromEntries(Object.keys(documents).map((name, i) => [name, found[i] ?? ['not validated']]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the file with a place in one of its parts replaced; throws when the part has no such place. */
export function spoilt(docx: Uint8Array, path: string, place: RegExp, replacement: string): Uint8Array {
  const files = unzipSync(docx);
  const xml = strFromU8(files[path] ?? new Uint8Array());
  if (!place.test(xml)) throw new Error(`${path} has no ${place}`);
  return zipSync({ ...files, [path]: strToU8(xml.replace(place, replacement)) });
}
