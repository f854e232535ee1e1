// Nobody but the page drives the page, and what cells hold is text wherever it shows.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { forget, launch, openWindow, type Program, startProgram } from '../support/e2e/browser';
import { cell, choose, expectText, openExample, openTab, sidebar, type } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;
let site: Server;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  site = createServer((_request, response) => response.end('<!doctype html><title>Trang khác</title>'));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  site.close();
  await browser.close();
  await program.stop();
  forget(program);
});

test('another site can neither read the page, nor call its server, nor frame it', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
  const { origin, search } = new URL(program.url);
  const got = await page.evaluate(
    async ([target, token]) => {
      const outcome = async (asked: Promise<Response>) =>
        asked.then(
          (response) => `${response.type} ${response.status}`,
          (error) => String(error.name),
        );
      const body = '{"with":"example"}';
      const headers = { 'x-tonghop-token': token };
      const frame = document.createElement('iframe');
      frame.src = `${target}/?t=${token}`;
      const loaded = new Promise((resolve) => {
        frame.onload = resolve;
      });
      document.body.append(frame);
      await loaded;
      return [
        await outcome(fetch(`${target}/?t=${token}`)),
        await outcome(fetch(`${target}/api/begin`, { method: 'POST', body, headers })),
        await outcome(fetch(`${target}/api/begin`, { method: 'POST', body, mode: 'no-cors' })),
        frame.contentDocument === null ? 'out of reach' : frame.contentDocument.body.innerText,
      ];
    },
    // Even a site that has learned the token.
    [origin, new URLSearchParams(search).get('t') ?? ''] as const,
  );
  expect(got.slice(0, 2)).toEqual(['TypeError', 'TypeError']);
  expect(got[2]).toMatch(/^opaque 0$|^TypeError$/);
  expect(got[3]).toBe('out of reach');
  expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
  await context.close();

  const { page: ours } = await openWindow(browser, program.url);
  // The workbook is still as new.
  await ours.getByRole('dialog', { name: 'Dùng thử Tổng hợp' }).waitFor();
  await ours.context().close();
});

test('a window without the token is told where to find the address', async () => {
  const { page } = await openWindow(browser, new URL(program.url).origin);
  await page.getByText('bằng địa chỉ mà “npm start” in ra').waitFor();
  await page.context().close();
});

const hostile = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("javascript:alert(1)";"x")',
];

test('HTML in a cell shows as text in the grid, in the sidebar, in questions and in the Doc', async () => {
  const window = await openWindow(browser, program.url);
  const { page } = window;
  await openExample(page);
  await openTab(page, 'Mèo Vạc');
  for (const [i, text] of hostile.entries()) await type(page, `B${7 + i}`, text);
  for (const [i, text] of hostile.slice(0, 6).entries()) await expectText(cell(page, `B${7 + i}`), text);
  await openTab(page, 'Đơn vị');
  await type(page, 'B17', '<img src=x onerror=alert(2)>');
  await choose(page, 'Tổng hợp', 'Thiết lập…');
  await sidebar(page).getByRole('heading', { name: 'Đã thiết lập' }).waitFor();
  await page.getByRole('tab', { name: '<img src=x onerror=alert(2)>', exact: true }).waitFor();
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await sidebar(page).getByRole('button', { name: '<img src=x onerror=alert(2)>' }).first().waitFor();
  await sidebar(page).getByRole('button', { name: 'Vẫn tạo bản DỰ THẢO' }).click();
  const [doc] = await Promise.all([
    page.context().waitForEvent('page'),
    sidebar(page).getByRole('link', { name: 'Mở văn bản' }).click(),
  ]);
  await doc.getByText(/^\d+ trang$/).waitFor();
  const text = await doc.locator('#pages').innerText();
  for (const line of hostile.slice(0, 3)) expect(text).toContain(line);
  for (const where of [page, doc]) {
    expect(await where.locator('img, [onerror], a[href^="javascript"]').count()).toBe(0);
  }
  expect(window).toMatchObject({ alerts: [], errors: [], strangers: [] });
  await page.context().close();
});

test('with 180 tabs only the one that is open is drawn', async () => {
  const { page } = await openWindow(browser, program.url);
  await openTab(page, 'Đơn vị');
  const rows = Array.from({ length: 164 }, (_, i) => `\tXã ${i + 16}\tX${i + 16}`).join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await cell(page, 'A18').click();
  await page.keyboard.press('Control+v');
  await expectText(cell(page, 'B181'), 'Xã 179');
  await choose(page, 'Tổng hợp', 'Thiết lập…');
  await sidebar(page).getByText('Đã tạo 164 tab đơn vị').waitFor();
  expect(await page.getByRole('tab').count()).toBe(184);
  await openTab(page, 'X100');
  expect(await page.locator('table').count()).toBe(1);
  expect(await page.locator('td').count()).toBeLessThan(1500);
  await page.context().close();
});
