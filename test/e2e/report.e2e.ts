// A report and its annex on the page: made from the settings, shown as two sections with page numbers of their own.
import type { Browser, Page } from 'playwright-core';
import { forget, launch, openWindow, type Program, startProgram } from '../support/e2e/browser';
import { acceptErrors, cell, choose, openExample, openTab, sidebar } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;
let doc: Page;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  const { page } = await openWindow(browser, program.url);
  await openExample(page);
  await openTab(page, 'Cấu hình');
  const label = page.getByRole('gridcell', { name: 'Phần đầu', exact: true });
  await cell(page, `B${await label.getAttribute('data-row')}`).dblclick();
  await page.getByRole('option', { name: 'Báo cáo', exact: true }).click();
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
  await acceptErrors(page);
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  const link = sidebar(page).getByRole('link', { name: 'Mở văn bản' });
  [doc] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await doc.getByText(/^\d+ trang$/).waitFor();
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

test('the report has a page of its own, the annex begins on the next', async () => {
  const pages = await doc.locator('.sheets > section').allInnerTexts();
  expect(pages[0]).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(pages[0]).not.toContain('Tên đơn vị');
  expect(pages[1]).toContain('(Kèm theo Báo cáo');
  expect(pages.slice(1).every((text) => text.includes('Tên đơn vị'))).toBe(true);
});

test('it prints on as many pages as it shows', async () => {
  const pdf = (await doc.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(await doc.locator('.sheets > section').count());
});

test('the annex’s pages are counted from 1, and its first page shows no number', async () => {
  const numbers = await doc
    .locator('.sheets > section')
    .evaluateAll((sheets) => sheets.map((sheet) => sheet.querySelector('.page-number')?.textContent ?? ''));
  expect(numbers).toEqual(['', '', '2', '3']);
});
