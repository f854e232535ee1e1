// Builds the files of the add-on into dist/.
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildOptions, build as esbuild } from 'esbuild';
import { version } from '../package.json';
import { rulesWithoutExamples } from './without-examples';

const root = join(__dirname, '..');

/** Folder of the built add-on, which clasp pushes. */
export const dist = join(root, 'dist');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  plugins: [rulesWithoutExamples],
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'warning',
};

const bundle: BuildOptions = { ...common, entryPoints: ['src/main.ts'] };

/**
 * After how many characters a line of code is broken at the next place where it can be (ours). Whoever has no clasp pastes
 * the files into the Apps Script editor, which is Monaco: that draws only the first 10,000 characters of a line, and
 * colours none of more than 20,000 (its defaults).
 */
const lineLimit = 800;

/** How `Code.js` is bundled, without the stubs. */
export const scriptOptions: BuildOptions = {
  ...bundle,
  format: 'iife',
  globalName: 'App',
  minify: true,
  lineLimit,
};

/**
 * Writes `Code.js`, a file for each page, the lexicon and `appsscript.json` into `dist`. Google loads all of `Code.js`
 * at every keystroke (`onEdit`), a page only when it opens, and the lexicon only when everything is checked.
 *
 * Google finds menu commands, triggers and the functions that pages call only as top-level function declarations, so
 * each export of `src/main.ts` gets a stub of one line. Only the ESM build lists the exports, which is why there are
 * two passes.
 *
 * @example
 * await build(); // dist/ holds Code.js, home.html, sidebar.html, share.html, self-check.html, periods.html, round.html, lexicon.html and appsscript.json
 */
export async function build(): Promise<void> {
  const { metafile } = await esbuild({ ...bundle, format: 'esm', metafile: true });
  const exported = Object.values(metafile?.outputs ?? {})[0]?.exports ?? [];
  const stubs = exported.map((name) => `function ${name}() { return App.${name}.apply(null, arguments); }`);
  const { outputFiles } = await esbuild({ ...scriptOptions, footer: { js: stubs.join('\n') } });
  mkdirSync(dist, { recursive: true });
  put('Code.js', wholeStrings(outputFiles?.[0]?.text ?? ''));
  for (const page of ['home', 'sidebar', 'share', 'self-check', 'periods', 'round']) {
    put(`${page}.html`, await inlined(join(root, 'src/pages', page, `${page}.html`)));
  }
  put('lexicon.html', readFileSync(join(root, 'data/lexicon.txt')));
  put('appsscript.json', readFileSync(join(root, 'appsscript.json')));
}

/** Returns a page with its script and its style bundled and inlined. */
async function inlined(path: string): Promise<string> {
  const page = readFileSync(path, 'utf8');
  const script = /<script src="(.+)"><\/script>/.exec(page);
  const style = /<link rel="stylesheet" href="(.+)">/.exec(page);
  if (!script || !style) throw new Error(`${path} names no script or no style`);
  const [js, css] = await Promise.all(
    [script, style].map(async ([, file = '']) => {
      const { outputFiles } = await esbuild({
        ...common,
        entryPoints: [join(dirname(path), file)],
        minify: true,
        lineLimit,
        format: 'iife',
        // Google removes what looks like a comment from template literals of a page (reported: // and /* in them).
        supported: { 'template-literal': false },
      });
      return wholeStrings(outputFiles?.[0]?.text.trim() ?? '');
    }),
  );
  return page
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n<meta name="version" content="${version}">`)
    .replace(style[0], () => `<style>${css}</style>`)
    .replace(script[0], () => `<script>${inlineScript(js ?? '')}</script>`);
}

/**
 * Returns equivalent code whose strings are not broken, as esbuild does at its limit: an editor that indents what is
 * pasted would change them, and what strips comments could take the rest of one for a comment.
 *
 * @example
 * wholeStrings('x="a\\\nb"'); // 'x="ab"'
 */
export function wholeStrings(code: string): string {
  return code.replace(/(?<!\\)((?:\\\\)*)\\\n/g, '$1');
}

/**
 * Returns equivalent code that is safe inside a script element, where `</script` would end it and `<!--` would hide
 * that end.
 */
export function inlineScript(code: string): string {
  return code.replace(/<(?=!--|\/script)/gi, '\\x3c');
}

/** Writes a file in one step, so that a reader finds the old file or the new one, never half of it. */
function put(name: string, contents: Uint8Array | string): void {
  const unfinished = join(dist, `.${name}.${process.pid}`);
  writeFileSync(unfinished, contents);
  renameSync(unfinished, join(dist, name));
}

/**
 * Returns what was built, a line for each file with its size, and what to do with it.
 *
 * @example
 * await build();
 * madeText(); // 'Made in dist/ (version 0.2.0):\n  Code.js              327 KB\n…'
 */
export function madeText(): string {
  const names = readdirSync(dist).filter((name) => /^\w/.test(name));
  const sizes = names.map((name) => ({ name, kilobytes: Math.ceil(statSync(join(dist, name)).size / 1024) }));
  return [
    `Made in dist/ (version ${version}):`,
    ...sizes.map(({ name, kilobytes }) => `  ${name.padEnd(16)} ${`${kilobytes}`.padStart(4)} KB`),
    'Next: put these files into the Apps Script project of a spreadsheet, all of them, each under its own name.',
    '  With clasp:   npm run push SCRIPT_ID   (later: npm run push)',
    '  By hand:      open the spreadsheet, Extensions > Apps Script, and paste them',
    '  Step by step: docs/cai-dat.md (Vietnamese). Without Google: npm start',
  ].join('\n');
}

if (require.main === module) {
  build().then(() => console.log(madeText()));
}
