// What a page is told when it opens.
import type { SidebarServer } from './sidebar-server';

/** A command that runs from the sidebar. */
export type Command = keyof Pick<SidebarServer, 'produceAnnex' | 'checkEntries' | 'setUp'>;

/** The data in a page's element `#data`. */
export interface PageData {
  /** Version of the script that opened the page. */
  version: string;
  /** The command that the sidebar runs at once. */
  start?: Command;
}

/** Returns data as the JSON of a script element: within one only `<` could end the data. */
export function pageJson(data: PageData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
