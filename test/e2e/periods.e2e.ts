// The story of two periods: one made, the next begun, stopped on the way, finished, and undone.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import {
  axeViolations,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
} from '../support/e2e/browser';
import { cell, choose, expectText, openExample, openTab, sidebar, type } from '../support/e2e/sheet';

let browser: Browser;
let program: Program;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.stop();
  forget(program);
});

function dialog(page: Page): FrameLocator {
  return page.frameLocator('dialog iframe');
}

async function openPeriods(page: Page): Promise<FrameLocator> {
  await choose(page, 'Tổng hợp', 'Kỳ báo cáo mới…');
  return dialog(page);
}

test('a period is saved, the next begins, units type, what was copied is told, and the way back is shut', async () => {
  const { page, errors } = await openWindow(browser, program.url);
  await openExample(page);
  await openTab(page, 'Mèo Vạc');
  const copied = (await cell(page, 'B5').textContent()) ?? '';
  const opened = await openPeriods(page);
  await expectText(opened.locator('#heading'), 'Kỳ hiện nay: 6 tháng đầu năm 2022');
  await expectText(opened.locator('#effects'), '15 tab, 31 ô đã gõ của kỳ 6 tháng đầu năm 2022');
  expect(await axeViolations(page)).toEqual([]);
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await expectText(opened.locator('#message'), '15 tab đơn vị nay ở kỳ 9 tháng đầu năm 2022.');
  await expectText(opened.locator('#savings'), '6 tháng đầu năm 2022');
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();

  await openTab(page, 'Mèo Vạc');
  await expectText(cell(page, 'A2'), 'Kỳ báo cáo: 9 tháng đầu năm 2022');
  await expectText(cell(page, 'B5'), '');
  await type(page, 'B5', copied);
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
  await expectText(sidebar(page).locator('#sections'), 'Trùng nguyên văn mục của kỳ 6 tháng đầu năm 2022');

  await openTab(page, 'Mèo Vạc');
  await type(page, 'B6', 'Mở 03 lớp bồi dưỡng tại xã.');
  const again = await openPeriods(page);
  await expectText(again.locator('#undo-note'), 'Không hoàn tác được: tab “Mèo Vạc”');

  await again.getByRole('button', { name: '6 tháng đầu năm 2022' }).click();
  await expectText(again.locator('#viewed'), copied);
  expect(await axeViolations(page)).toEqual([]);
  await again.getByRole('button', { name: 'Tạo lại văn bản' }).click();
  await expectText(again.locator('#view-message'), 'Đã tạo văn bản.');
  await again.getByRole('button', { name: 'Xem trong bảng tính' }).click();
  await expectText(again.locator('#view-message'), 'Đã mở tab trong bảng tính.');
  expect(errors).toEqual([]);
});

test('a change of period can be undone while nobody has typed', async () => {
  const { page } = await openWindow(browser, program.url);
  await openExample(page);
  const opened = await openPeriods(page);
  await opened.getByLabel('Kỳ mới', { exact: true }).selectOption('Khác…');
  await opened.getByLabel('Tên kỳ mới').fill('chuyên đề hè năm 2022');
  await opened.getByLabel('Hạn gửi').fill('31/8/2022');
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await expectText(opened.locator('#message'), '15 tab đơn vị nay ở kỳ chuyên đề hè năm 2022.');
  await opened.getByRole('button', { name: 'Hoàn tác' }).click();
  await expectText(opened.locator('#message'), '15 tab đơn vị nay ở kỳ 6 tháng đầu năm 2022.');
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();
  await openTab(page, 'Mèo Vạc');
  await expectText(cell(page, 'A2'), 'Kỳ báo cáo: 6 tháng đầu năm 2022');
  expect(await cell(page, 'B5').textContent()).not.toBe('');
});
