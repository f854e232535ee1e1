// Runs LibreOffice, and the programs that read its output.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Converts files from the format `from` to the format `to`, which may name a filter after a colon, and returns them in
 * the same order. One LibreOffice
 * converts them all, with a profile of its own, so that it does not collide with a running one.
 */
export function convert(files: Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  try {
    const paths = files.map((_, i) => join(folder, `${i}.${from}`));
    for (const [i, path] of paths.entries()) writeFileSync(path, files[i] as Uint8Array);
    const options = ['--headless', '--convert-to', to, '--outdir', folder];
    run('soffice', [`-env:UserInstallation=${profile}`, ...options, ...paths]);
    return files.map((_, i) => readFileSync(join(folder, `${i}.${to.replace(/:.*/, '')}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program and returns what it prints; throws when it fails or is not installed. */
export function run(program: string, args: string[], input?: Uint8Array): Buffer {
  try {
    return execFileSync(program, args, { input, stdio: 'pipe', maxBuffer: 1 << 28 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${program} is missing: install libreoffice-writer, libreoffice-calc, poppler-utils and fonts-liberation2`,
    );
  }
}
