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
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

/** What axe finds wrong with the dialog, and with the page around it. */
async function violations(): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes('/dialog/'));
  if (!frame) throw new Error('no frame of a dialog');
  return [...(await axeViolations(frame)), ...(await axeViolations(page))];
}

const dialog = () => page.frameLocator('dialog iframe');

test('the page asks first, and a button closes it', async () => {
  await choose(page, 'Tổng hợp', 'Tự kiểm tra');
  await dialog().getByText('dữ liệu của bạn giữ nguyên').waitFor();
  expect(await violations()).toEqual([]);
  await dialog().getByRole('button', { name: 'Thôi' }).click();
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('it says that it tries, with nothing to press meanwhile, until it shows what came of it', async () => {
  await choose(page, 'Tổng hợp', 'Tự kiểm tra');
  // What is said meanwhile is written down, not looked for: the run might be over by then.
  await dialog()
    .getByRole('status')
    .evaluate((status) => {
      const said: string[] = [];
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true });
      Object.assign(document, { said });
    });
  await dialog().getByRole('button', { name: 'Bắt đầu thử' }).click();
  expect(await dialog().getByRole('button').count()).toBe(0);
  expect(await violations()).toEqual([]);
  await dialog().getByRole('heading', { name: 'Kết quả tự kiểm tra' }).waitFor();
  expect(
    await dialog()
      .locator('html')
      .evaluate(() => (document as unknown as { said: string[] }).said),
  ).toEqual([
    'Đang thử…',
    expect.stringMatching(/^\d+ không đúng, \d+ khác cũng được, \d+ đúng, 7 chưa thử được\.$/),
  ]);
});

test('the table has its name, its headings and a row for every trial', async () => {
  const table = dialog().getByRole('table', { name: 'Google trên tài khoản này' });
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Điều được thử',
    'Kết quả',
    'Thấy gì',
  ]);
  const headerRow = table.getByRole('row', { name: /^Hàng tiêu đề của bảng lặp lại/ });
  expect(await headerRow.getByRole('cell').allInnerTexts()).toEqual(['✔ Đúng', 'TT | Tên đơn vị | Nội dung']);
});

test('anybody can read it: axe finds nothing, and it is not wider than its dialog', async () => {
  expect(await violations()).toEqual([]);
  const [width, room] = await dialog()
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
});

test('the version stands at the foot of the page', async () => {
  await dialog().getByText(`Tổng hợp ${version}`).waitFor();
});

test('nothing is left in the workbook, and the browser had nothing to complain of', async () => {
  const tabs = await page.getByRole('tab').allInnerTexts();
  expect(tabs.filter((name) => name.startsWith('Tự kiểm tra'))).toEqual([]);
  expect(tabs).toContain('Mèo Vạc');
  expect([window.errors, window.alerts, window.strangers]).toEqual([[], [], []]);
});
