// "Thiết lập…" from the sidebar: with progress, stopped, and gone on with.
import type { Browser, Frame, Page } from 'playwright-core';
import { version } from '../../package.json';
import {
  axeViolations,
  copy,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
  type Window,
} from '../support/e2e/browser';
import { cell, choose, expectText, openExample, openTab, sidebar } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;
let window: Window;
let page: Page;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  window = await openWindow(browser, program.url);
  ({ page } = window);
  await openExample(page);
  await openTab(page, 'Đơn vị');
  await copy(page, Array.from({ length: 164 }, (_, i) => `\tXã ${i + 16}\tX${i + 16}`).join('\n'));
  await cell(page, 'A17').click();
  await page.keyboard.press('Control+v');
  await expectText(cell(page, 'B180'), 'Xã 179');
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

const button = (name: string) => sidebar(page).getByRole('button', { name, exact: true });
const heading = (name: string) => sidebar(page).getByRole('heading', { name, exact: true });
const frame = (): Frame => page.frames().find((one) => one.url().includes('/dialog/')) as Frame;

test('it can be stopped: the sidebar tells how far it came, and offers to go on', async () => {
  await choose(page, 'Tổng hợp', 'Thiết lập…');
  await button('Dừng').click();
  await heading('Đã dừng').waitFor();
  await sidebar(page)
    .getByText(/^Đã xong \d+\/\d+ bước, phần đã làm được giữ nguyên/)
    .waitFor();
  expect(await page.getByRole('tab').count()).toBeLessThan(184);
  expect(await axeViolations(frame())).toEqual([]);
});

test('it goes on where it stopped, and tells in the end what both runs made', async () => {
  await button('Làm tiếp').click();
  await heading('Đã thiết lập').waitFor();
  await sidebar(page).getByText('Đã tạo 164 tab đơn vị; 179/179 đơn vị sẵn sàng nhập liệu.').waitFor();
  expect(await page.getByRole('tab').count()).toBe(183);
  expect(await axeViolations(frame())).toEqual([]);
});

test('the version stands at the foot of the sidebar', async () => {
  await sidebar(page).getByText(`Tổng hợp ${version}`).waitFor();
  expect(window).toMatchObject({ alerts: [], errors: [], strangers: [] });
});

test('a blank workbook is set up from the page', async () => {
  const fresh = await startProgram();
  const { page: blank, errors } = await openWindow(browser, fresh.url);
  await blank.getByRole('button', { name: 'Bảng tính trống' }).click();
  await blank.getByRole('grid').waitFor();
  await choose(blank, 'Tổng hợp', 'Thiết lập…');
  await sidebar(blank).getByText('Các tab của tiện ích đã sẵn sàng.').waitFor();
  await openTab(blank, 'Cấu hình');
  await expectText(cell(blank, 'A2'), 'Bắt buộc');
  expect(errors).toEqual([]);
  await blank.context().close();
  await fresh.stop();
  forget(fresh);
});
