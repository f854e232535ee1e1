// The files that were pushed, as they lie in dist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../../scripts/build';

/** What Google runs. */
export interface Project {
  /** Source of the script. */
  code: string;
  /** The HTML files by their names, without `.html`. */
  pages: Record<string, string>;
}

/** Reads the add-on as built. */
export function builtProject(): Project {
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));
  return {
    code: built('Code.js'),
    pages: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), built(name)])),
  };
}

/** Returns the scopes that the manifest asks for, as full addresses. */
export function manifestScopes(): string[] {
  return JSON.parse(built('appsscript.json')).oauthScopes;
}

function built(name: string): string {
  return readFileSync(join(dist, name), 'utf8');
}
