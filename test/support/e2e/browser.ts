// Opens the page of `npm start` in a real browser.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { COORDINATOR } from '../../../local/cli/demo';

const root = join(__dirname, '../../..');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** A running program that serves the page. */
export interface Program {
  url: string;
  stateFile: string;
  /** Ends the program as Ctrl+C does. Resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the page with a state file of its own, or with the given one. */
export async function startProgram(
  stateFile = join(mkdtempSync(join(tmpdir(), 'e2e-')), 'trang-thu.json'),
): Promise<Program> {
  const program = spawn(process.execPath, ['--import', 'tsx', 'local/page/start.ts', stateFile], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(program);
  const stop = async (): Promise<number | null> => {
    const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
    program.kill('SIGINT');
    return ended;
  };
  return { url, stateFile, stop };
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    program.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${output}`)));
    program.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text;
      const [url] = /http:\S+/.exec(output) ?? [];
      if (url) resolve(url);
    });
  });
}

/** Launches Debian's Chromium without the services that would contact its maker. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A window in a browser profile of its own, and what happened in it. */
export interface Window {
  page: Page;
  /** Requested addresses that are not the program's own. */
  strangers: string[];
  /** Texts of the browser's own alerts, which no text of a cell may cause. */
  alerts: string[];
  /** Uncaught errors, and what the browser refused to load. */
  errors: string[];
}

/** Opens the page as a person, in a profile that shares nothing with other windows. */
export async function openWindow(browser: Browser, url: string, as = COORDINATOR): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 850 },
    locale: 'vi-VN',
    acceptDownloads: true,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // An action that takes longer than this, on the same machine, is broken.
  context.setDefaultTimeout(30_000);
  const { origin } = new URL(url);
  const window = { page: await context.newPage(), strangers: [], alerts: [], errors: [] } as Window;
  context.on('request', (request) => {
    if (!new RegExp(`^(${origin}/|data:|blob:${origin}/)`).test(request.url()))
      window.strangers.push(request.url());
  });
  context.on('dialog', (dialog) => {
    window.alerts.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('weberror', (error) => window.errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') window.errors.push(message.text());
  });
  await window.page.goto(as === COORDINATOR ? url : `${url}&as=${encodeURIComponent(as)}`);
  return window;
}

/** Returns what axe finds wrong with a page or frame, one line per rule. */
export async function axeViolations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe);
  return where.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
    );
  });
}

/** Puts a text, and HTML if given, on the clipboard, as copying in another program does. */
export async function copy(page: Page, text: string, html?: string): Promise<void> {
  await page.evaluate(
    async ([plain, rich]) => {
      const blob = (type: string, data: string) => new Blob([data], { type });
      const data: Record<string, Blob> = { 'text/plain': blob('text/plain', plain) };
      if (rich) data['text/html'] = blob('text/html', rich);
      await navigator.clipboard.write([new ClipboardItem(data)]);
    },
    [text, html ?? ''] as const,
  );
}

/** Deletes the folder of a program's state file. */
export function forget({ stateFile }: Program): void {
  rmSync(join(stateFile, '..'), { recursive: true, force: true });
}
