// "Tự kiểm tra" on the page: the question, the table, and who can read it.

import type { Browser, Page } from 'playwright-core';
import { version } from '../../package.json';
import {
  axeViolations,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
  type Window,
} from '../support/e2e/browser';
import { choose, openExample } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;
let window: Window;
let page: Page;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  window = await openWindow(browser, program.url);
  page = window.page;
  await openExample(page);
  await choose(page, 'Tổng hợp', 'Tự kiểm tra');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByText('dữ liệu của bạn giữ nguyên').waitFor();
  await dialog.getByRole('button', { name: 'Bắt đầu thử' }).click();
  // Half a minute is promised; the trial itself rests for five seconds.
  await dialog.getByRole('heading', { name: 'Kết quả tự kiểm tra' }).waitFor();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

test('the table has its name, its headings and a row for every trial', async () => {
  const table = page.frameLocator('dialog iframe').getByRole('table', { name: 'Google trên tài khoản này' });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Điều được thử',
    'Kết quả',
    'Thấy gì',
  ]);
  const headerRow = table.getByRole('row', { name: /^Hàng tiêu đề của bảng lặp lại/ });
  expect(await headerRow.getByRole('cell').allInnerTexts()).toEqual(['✔ Đúng', 'TT | Tên đơn vị | Nội dung']);
});

test('anybody can read it: axe finds nothing, and it is not wider than its dialog', async () => {
  const frame = page.frames().find((one) => one.url().includes('/dialog/'));
  if (!frame) throw new Error('no frame of a dialog');
  expect(await axeViolations(frame)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  const [width, room] = await frame.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
});

test('the version stands at the foot of the page', async () => {
  await page.frameLocator('dialog iframe').getByText(`Tổng hợp ${version}`).waitFor();
});

test('nothing is left in the workbook, and the browser had nothing to complain of', async () => {
  const tabs = await page.getByRole('tab').allInnerTexts();
  expect(tabs.filter((name) => name.startsWith('Tự kiểm tra'))).toEqual([]);
  expect(tabs).toContain('Mèo Vạc');
  expect([window.errors, window.alerts, window.strangers]).toEqual([[], [], []]);
});
