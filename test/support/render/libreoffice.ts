// LibreOffice, and the programs that read what it made.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Converts files from the format `from` to the format `to`; returns theirs in the same order. One LibreOffice does them
 * all, with a profile of its own, so that no running one is in the way.
 */
export function convert(files: Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  try {
    const paths = files.map((_, i) => join(folder, `${i}.${from}`));
    for (const [i, path] of paths.entries()) writeFileSync(path, files[i] as Uint8Array);
    const options = ['--headless', '--convert-to', to, '--outdir', folder];
    run('soffice', [`-env:UserInstallation=${profile}`, ...options, ...paths]);
    return files.map((_, i) => readFileSync(join(folder, `${i}.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program; returns what it prints, and throws when it fails or is not there. */
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
