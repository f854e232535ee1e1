// Without a mouse: a unit enters text, reads what is wrong with it and corrects it; the coordinator runs Tổng hợp.
import type { Browser, Page } from 'playwright-core';
import { forget, launch, openWindow, type Program, startProgram } from '../support/e2e/browser';
import { cell, expectText, sidebar } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

const keys = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) await page.keyboard.press(name);
};

/** What the focus is on, as a screen reader would name it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { row, column } = element.closest('td')?.dataset ?? {};
    return (
      (row && `${row}:${column}`) || element.getAttribute('aria-label') || element.title || element.innerText
    );
  });

test('the example opens by Enter on the first button of the welcome', async () => {
  const { page } = await openWindow(browser, program.url);
  await page.getByRole('dialog').waitFor();
  expect(await focused(page)).toBe('Ví dụ: 15 đơn vị, Hà Giang 2022');
  await keys(page, 'Enter');
  await page.getByRole('tab', { name: 'Mèo Vạc', exact: true }).waitFor();
  await page.context().close();
});

test('a unit reaches its tab, types, reads the check beside the entry, and corrects it', async () => {
  const { page } = await openWindow(browser, program.url, 'dongvan@example.gov.vn');
  await page.getByRole('grid').waitFor();
  await keys(page, 'F6', 'F6', 'F6');
  for (let i = 0; i < 20 && (await focused(page)) !== 'Đồng Văn'; i++) {
    await keys(page, 'ArrowRight');
    await page.waitForTimeout(50);
  }
  await page.getByRole('grid', { name: 'Đồng Văn' }).waitFor();
  // From the strip of tabs the grid is the part before.
  await keys(page, 'Shift+F6', 'Control+Home');
  await keys(page, ...Array(6).fill('ArrowDown'), 'ArrowRight');
  expect(await focused(page)).toBe('7:2');
  await page.keyboard.type('tổ chức hội nghị');
  await keys(page, 'Alt+Enter');
  await page.keyboard.type('Më líp båi d­ìng nghiÖp vô c«ng t¸c Tuyªn gi¸o cho c¸n bé');
  await keys(page, 'Tab');
  expect(await focused(page)).toBe('7:3');
  await expectText(page.locator('#content'), '✖');
  await keys(page, 'ArrowLeft', 'F2', 'Control+a');
  await page.keyboard.type('Tổ chức hội nghị.');
  await keys(page, 'Enter');
  await expectText(cell(page, 'C7'), '✔');
  await keys(page, 'ArrowUp', 'Delete');
  await expectText(cell(page, 'B7'), '');
  await keys(page, 'Control+z');
  await expectText(cell(page, 'B7'), 'Tổ chức hội nghị.');
  await keys(page, 'Control+Home', 'ArrowDown', 'ArrowDown');
  await cell(page, 'A3').getByLabel('Đã đánh dấu').waitFor();
  await keys(page, 'Space');
  await cell(page, 'A3').getByLabel('Chưa đánh dấu').waitFor();
  await keys(page, 'Space');
  await page.context().close();
});

test('Escape leaves a cell as it was', async () => {
  const { page } = await openWindow(browser, program.url, 'dongvan@example.gov.vn');
  await page.getByRole('tab', { name: 'Đồng Văn', exact: true }).click();
  await cell(page, 'B7').click();
  await page.keyboard.type('viết nhầm');
  await keys(page, 'Escape');
  await expectText(cell(page, 'B7'), 'Tổ chức hội nghị.');
  expect(await focused(page)).toBe('7:2');
  await page.context().close();
});

test('Shift and the arrows select on from a cell, into which typing still goes; copy, paste and Delete take them all', async () => {
  const { page } = await openWindow(browser, program.url, 'dongvan@example.gov.vn');
  await page.getByRole('tab', { name: 'Đồng Văn', exact: true }).click();
  await cell(page, 'B5').click();
  await keys(page, 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expectText(page.locator('#place'), 'B5:C6');
  expect(await focused(page)).toBe('5:2');
  await keys(page, 'Control+c');
  await cell(page, 'B20').click();
  await keys(page, 'Control+v');
  await expectText(cell(page, 'B21'), '- Tổ chức khảo sát');
  await expectText(page.locator('#place'), 'B20:C21');
  await keys(page, 'Delete');
  await expectText(cell(page, 'B21'), '');
  await keys(page, 'Shift+ArrowUp');
  await page.keyboard.type('vào ô đầu');
  await keys(page, 'Enter');
  await expectText(cell(page, 'B20'), 'vào ô đầu');
  await cell(page, 'B20').click();
  await keys(page, 'Delete');
  await page.context().close();
});

test('the coordinator runs Tổng hợp, makes a draft over the errors, opens it, and goes to what is wrong', async () => {
  const { page } = await openWindow(browser, program.url);
  await page.getByRole('grid').waitFor();
  await keys(page, 'F6');
  expect(await focused(page)).toBe('Tệp');
  await keys(page, 'Tab', 'Enter', 'ArrowDown');
  expect(await focused(page)).toBe('Tổng hợp và tạo văn bản');
  await keys(page, 'Enter');
  await sidebar(page).getByRole('button', { name: 'Vẫn tạo bản DỰ THẢO' }).waitFor();
  expect(await focused(page)).toBe('Tổng hợp');
  await keys(page, 'Tab', 'Enter');
  await sidebar(page).getByRole('link', { name: 'Mở văn bản' }).waitFor();
  const doc = page.context().waitForEvent('page');
  await keys(page, 'Tab', 'Enter');
  await (await doc).getByText(/^\d+ trang$/).waitFor();
  await (await doc).close();
  // Past the two files and the two commands that follow.
  await keys(page, 'Tab', 'Tab', 'Tab', 'Tab');
  // Past the two choices, the two ways to take the list out, and the heading that folds, onto the first row.
  await keys(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
  await page.getByRole('grid', { name: 'Đơn vị' }).waitFor();
  await expectText(page.locator('#place'), 'B13');
  await page.context().close();
});

test('a drop-down is opened and chosen from by keys', async () => {
  const { page } = await openWindow(browser, program.url);
  await page.getByRole('tab', { name: 'Cấu hình', exact: true }).click();
  await page.getByText('Đơn vị chưa báo cáo').click();
  await keys(page, 'ArrowRight', 'Enter', 'ArrowDown', 'Enter');
  await page.getByRole('gridcell', { name: 'Ghi “Chưa báo cáo”' }).waitFor();
  await page.context().close();
});
