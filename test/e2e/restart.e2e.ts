// The workbook between starts, and what a window shows when the program ends.
import { readdirSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser } from 'playwright-core';
import { forget, launch, openWindow, startProgram } from '../support/e2e/browser';
import { cell, expectText, openExample, openTab, type } from '../support/e2e/sheet';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('what was typed is there after a restart; a window that stayed open says that the line is gone', async () => {
  const first = await startProgram();
  const { page } = await openWindow(browser, first.url);
  await openExample(page);
  await openTab(page, 'Mèo Vạc');
  await type(page, 'B7', 'Gõ trước khi dừng.');
  await expectText(cell(page, 'C7'), '✔');
  expect(await first.stop()).toBe(0);
  await page.getByRole('dialog').getByText('Mất kết nối').first().waitFor();
  await page.context().close();

  const second = await startProgram(first.stateFile);
  expect(second.url).not.toBe(first.url);
  const { page: again } = await openWindow(browser, second.url);
  await openTab(again, 'Mèo Vạc');
  await expectText(cell(again, 'B7'), 'Gõ trước khi dừng.');
  await again.context().close();
  await second.stop();
  expect(readdirSync(dirname(first.stateFile))).toEqual(['trang-thu.json']);
  forget(second);
});

test('a damaged file is told on the page, kept, and a new workbook opens', async () => {
  const first = await startProgram();
  const { page } = await openWindow(browser, first.url);
  await openExample(page);
  await page.context().close();
  await first.stop();
  truncateSync(first.stateFile, 5000);

  const second = await startProgram(first.stateFile);
  const { page: again } = await openWindow(browser, second.url);
  await again.getByRole('dialog').getByText(`${first.stateFile}.hong-1`).waitFor();
  await again.keyboard.press('Enter');
  await again.getByRole('dialog', { name: 'Dùng thử Tổng hợp' }).waitFor();
  await second.stop();
  expect(readdirSync(dirname(first.stateFile)).sort()).toEqual(['trang-thu.json', 'trang-thu.json.hong-1']);
  forget(second);
});

test('a second start on the same workbook is refused', async () => {
  const program = await startProgram();
  await expect(startProgram(program.stateFile)).rejects.toThrow('ended with 1');
  await program.stop();
  forget(program);
});
