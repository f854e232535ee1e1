// A .docx as LibreOffice prints it: pages, words and fonts, read from the PDF with poppler's tools.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { all, parse } from '../core/docx/support';

/** A word on paper; lengths in points from the top left corner of the page. */
export interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Page {
  width: number;
  height: number;
  words: Word[];
}

export interface Pdf {
  pages: Page[];
  /** Names of the fonts, without the tag of their subset. */
  fonts: string[];
}

/** Converts a .docx with a LibreOffice profile of its own, so that no running LibreOffice is in the way. */
export function render(docx: Uint8Array): Pdf {
  const folder = mkdtempSync(join(tmpdir(), 'render-'));
  try {
    writeFileSync(join(folder, 'annex.docx'), docx);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    run('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'annex.docx'),
    ]);
    const pdf = join(folder, 'annex.pdf');
    return {
      pages: pagesOf(run('pdftotext', ['-bbox', pdf, '-'])),
      fonts: fontsOf(run('pdffonts', [pdf])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${program} is missing: the render check needs libreoffice-writer, poppler-utils and fonts-liberation`,
    );
  }
}

function pagesOf(bbox: string): Page[] {
  return all(parse(bbox), 'page').map((page) => ({
    width: Number(page.attributes.width),
    height: Number(page.attributes.height),
    words: all(page, 'word').map(({ text, attributes }) => ({
      text,
      left: Number(attributes.xMin),
      right: Number(attributes.xMax),
      top: Number(attributes.yMin),
      bottom: Number(attributes.yMax),
    })),
  }));
}

// Two lines of heading, then a line per font that begins with its name.
function fontsOf(table: string): string[] {
  const names = table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split(' ')[0] ?? '');
  return names.map((name) => name.replace(/^[A-Z]{6}\+/, ''));
}
