// Measures how quickly the page responds with 180 tabs of 20 entries, beside a bare HTML table of the same text.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { COORDINATOR, typeDemo } from '../local/cli/demo';
import { Host } from '../local/host/host';
import { saveState, stateOf } from '../local/page/state';
import { build } from '../scripts/build';
import { launch, openWindow, startProgram } from '../test/support/e2e/browser';
import { cell } from '../test/support/e2e/sheet';

const TABS = 180;
const ENTRIES = 20;
const ROUNDS = 15;

const unitTab = (n: number): string => `Xã ${n}`;

/** Measures and prints times in ms, most of them medians of `ROUNDS` rounds. */
async function main(): Promise<void> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const stateFile = join(folder, 'state.json');
  saveState(stateFile, stateOf(largeWorkbook()));
  const started = performance.now();
  const program = await startProgram(stateFile);
  print('npm start until it prints the address', performance.now() - started);
  const browser = await launch();
  try {
    const opened = performance.now();
    const { page } = await openWindow(browser, program.url);
    await page.getByRole('grid').waitFor();
    print('page ready', performance.now() - opened);
    await measure(page);
  } finally {
    await browser.close();
    await program.stop();
    rmSync(folder, { recursive: true });
  }
}

async function measure(page: Page): Promise<void> {
  const bare = await median(() => bareTable(page));
  print('peer: a bare table of one tab’s text, built and laid out', bare);
  let n = 0;
  print(
    'another tab, from the click until it is painted',
    await median(() => switchTab(page, unitTab(++n * 10))),
    bare,
  );
  let row = 30;
  print('an entry, from Enter until its check is painted', await median(() => typeEntry(page, ++row)), bare);
}

function largeWorkbook(): Host {
  const host = new Host({ owner: COORDINATOR });
  const entries = Array.from(
    { length: ENTRIES },
    (_, i) => `- Tổ chức hội nghị chuyên đề lần thứ ${i + 1}, có 120 đại biểu tham dự.`,
  );
  typeDemo(host, {
    settings: {
      'Kỳ báo cáo': 'năm 2026',
      'Tên phụ lục': 'Kết quả',
      'Ký hiệu': 'BC/BTG',
      'Cơ quan ban hành': 'Ban Tuyên giáo',
    },
    units: Array.from({ length: TABS }, (_, i) => ({
      name: `Đảng ủy xã ${i + 1}`,
      tab: unitTab(i + 1),
      entries,
      completed: true,
    })),
  });
  return host;
}

/** Returns the time in the page itself, in ms, from a click to the frame after the tab's cells are there. */
function switchTab(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
      ({ textContent }) => textContent === wanted,
    );
    const begun = performance.now();
    tab?.click();
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector('table')?.getAttribute('aria-label') !== wanted);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - begun;
  }, name);
}

async function typeEntry(page: Page, row: number): Promise<number> {
  await cell(page, `B${row}`).click();
  await page.keyboard.type('Tổ chức');
  return page.evaluate(async (at) => {
    const begun = performance.now();
    (document.activeElement as HTMLElement).blur();
    do await new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector(`td[data-row="${at}"][data-column="3"]`)?.textContent);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - begun;
  }, row);
}

function bareTable(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    const html = rows
      .map((row) => `<tr>${[...row.cells].map((c) => `<td>${c.innerText}`).join('')}`)
      .join('');
    const box = document.createElement('div');
    const begun = performance.now();
    document.body.append(box);
    box.innerHTML = `<table>${html}</table>`;
    box.getBoundingClientRect();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const ms = performance.now() - begun;
    box.remove();
    return ms;
  });
}

async function median(once: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await once());
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

function print(what: string, ms: number, peer?: number): void {
  console.log(`${what}: ${ms.toFixed(0)} ms${peer ? `, ${(ms / peer).toFixed(1)} times the peer` : ''}`);
}

main();
