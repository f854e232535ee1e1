// Builds the page's own files in memory.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const client = join(__dirname, 'client');

/** The files that a browser may request, by path, and the script that goes into every dialog. */
export interface Assets {
  files: Map<string, { type: string; body: string }>;
  /** Source of the script that gives a dialog its `google.script`. */
  scriptRun: string;
}

/** Builds the page's scripts and styles. Returns them with its HTML files. */
export async function buildAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: ['page.ts', 'document.ts', 'script-run.ts', 'page.css', 'document.css'].map((name) =>
      join(client, name),
    ),
    bundle: true,
    write: false,
    outdir: client,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'warning',
  });
  const built = (name: string): string =>
    outputFiles.find(({ path }) => path === join(client, name))?.text ?? '';
  const text = (name: string): string => readFileSync(join(client, name), 'utf8');
  const files = new Map([
    ['/', { type: 'text/html', body: text('page.html') }],
    ['/page.js', { type: 'text/javascript', body: built('page.js') }],
    ['/page.css', { type: 'text/css', body: built('page.css') }],
    ['/document', { type: 'text/html', body: text('document.html') }],
    ['/document.js', { type: 'text/javascript', body: built('document.js') }],
    ['/document.css', { type: 'text/css', body: built('document.css') }],
  ]);
  return { files, scriptRun: built('script-run.js') };
}

/** Returns the HTML of a dialog with `google.script` added before the add-on's first script. */
export function dialogPage(html: string, scriptRun: string, functions: string[]): string {
  const [doctype = ''] = /^\s*<!doctype[^>]*>/i.exec(html) ?? [];
  const names = JSON.stringify(functions).replace(/</g, '\\u003c');
  const shim = `<script>var laptopHostFunctions=${names};${scriptRun}</script>`;
  return doctype + shim + html.slice(doctype.length);
}
