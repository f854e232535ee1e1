// Reads the text of a .docx that was uploaded to Drive.
import { strFromU8, unzipSync } from 'fflate';
import type { Host } from '../../local/host/host';
import { all, parse, textOf } from './docx/xml-support';

/**
 * Returns the paragraphs of a Doc in order, with `\n` for line breaks; without an id, of the first Doc in the host's
 * Drive.
 */
export function documentText(host: Host, id = [...host.drive.files.keys()][0] ?? ''): string[] {
  const bytes = host.drive.get(id).bytes ?? new Uint8Array();
  const body = parse(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  return all(body, 'w:p').map(textOf);
}
