// The data that the script hands to a page when it opens the page.
import type { SidebarServer } from './sidebar-server';

/** The name of a command that runs from the sidebar. */
export type Command = keyof Pick<SidebarServer, 'produceAnnex' | 'checkEntries' | 'setUp'>;

/** A part of the page of the round. */
export type RoundPart = 'board' | 'remind' | 'lock';

/** The data in the element `#data` of a page. */
export interface PageData {
  /** Version of the script that opened the page. */
  version: string;
  /** The command that the sidebar runs as soon as it opens, or the part that it shows; absent in other pages. */
  start?: Command | 'openDictionary';
  /** The part with which the page of the round opens; absent in other pages. */
  part?: RoundPart;
}

/**
 * Returns data as JSON that is safe inside a script element, which only a `<` could end.
 *
 * @example
 * pageJson({ version: '0.2.0' }); // '{"version":"0.2.0"}'
 */
export function pageJson(data: PageData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
