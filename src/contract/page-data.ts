// What the page is told when it opens.
import type { Server } from './sidebar-server';

/** A command that runs from the sidebar. */
export type Command = keyof Pick<Server, 'produceAnnex' | 'checkEntries'>;

/** The data in the page's element `#data`. */
export interface PageData {
  /** The command to run at once. */
  start: Command;
}

/** Data as the JSON of a script element: within one only `<` could end the data. */
export function pageJson(data: PageData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
