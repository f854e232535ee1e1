// Builds dist/: the two files that make the add-on, Code.js and appsscript.json.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build as esbuild } from 'esbuild';

const root = join(__dirname, '..');

/** Where the built add-on lies: the folder that clasp pushes. */
export const dist = join(root, 'dist');

const bundle: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  write: false,
  target: 'es2020',
  charset: 'utf8',
  loader: { '.html': 'text' },
  logLevel: 'warning',
};

/**
 * Writes `dist/Code.js` and `dist/appsscript.json`.
 *
 * Google finds menu commands, triggers and sidebar calls only as top-level function declarations, so each
 * export of `src/main.ts` gets a stub of one line. Only the ESM build lists the exports: hence two passes.
 */
export async function build(): Promise<void> {
  const { metafile } = await esbuild({ ...bundle, format: 'esm', metafile: true });
  const exported = Object.values(metafile?.outputs ?? {})[0]?.exports ?? [];
  const stubs = exported.map((name) => `function ${name}() { return App.${name}.apply(null, arguments); }`);
  const { outputFiles } = await esbuild({
    ...bundle,
    format: 'iife',
    globalName: 'App',
    minifySyntax: true,
    minifyWhitespace: true,
    footer: { js: stubs.join('\n') },
  });
  mkdirSync(dist, { recursive: true });
  put('Code.js', outputFiles?.[0]?.contents ?? '');
  put('appsscript.json', readFileSync(join(root, 'appsscript.json')));
}

/** Whoever reads the file meanwhile finds the old one or the new one, never half of it. */
function put(name: string, contents: Uint8Array | string): void {
  const unfinished = join(dist, `.${name}.${process.pid}`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, join(dist, name));
}

if (require.main === module) {
  build();
}
