// Makes the pictures of the running page in docs/hinh/: that of the README, and those of the guides.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { forget, launch, openWindow, startProgram } from '../test/support/e2e/browser';
import { choose, openExample, sidebar } from '../test/support/e2e/sheet';

/** Returns the path of a picture in docs/hinh/. */
function picture(name: string): string {
  return join(__dirname, '..', 'docs', 'hinh', name);
}

/** Opens the example, checks it, opens a finding, and begins the next period; takes a picture of each. */
async function main(): Promise<void> {
  const program = await startProgram();
  const browser = await launch();
  const { page } = await openWindow(browser, program.url);
  await page.setViewportSize({ width: 1360, height: 860 });
  await openExample(page);
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
  const units = sidebar(page).getByLabel('Đơn vị');
  const unit = await units.locator('option', { hasText: 'Mèo Vạc' }).textContent();
  await units.selectOption(unit);
  await sidebar(page).getByRole('button', { name: '“báo viên”' }).click();
  await page.getByRole('grid', { name: 'Mèo Vạc' }).waitFor();
  await sidebar(page).getByRole('button', { name: 'Bỏ qua' }).waitFor();
  await page.screenshot({ path: picture('trang-thu.png') });
  await pictureRound(page);
  await choose(page, 'Tổng hợp', 'Kỳ báo cáo mới…');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('button', { name: 'Chuyển kỳ' }).waitFor();
  await page.locator('dialog').screenshot({ path: picture('ky-bao-cao-moi.png') });
  await dialog.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await dialog.getByRole('button', { name: '6 tháng đầu năm 2022' }).click();
  await dialog.locator('#viewed dt').first().waitFor();
  await page.locator('dialog').screenshot({ path: picture('ky-cu.png') });
  await browser.close();
  await program.stop();
  forget(program);
}

/** Takes a picture of the round after a unit was returned, and of that unit's tab on a phone. */
async function pictureRound(page: Page): Promise<void> {
  await choose(page, 'Tổng hợp', 'Theo dõi tiến độ');
  const bar = sidebar(page);
  await bar.locator('.unit', { hasText: 'Quản Bạ' }).click();
  await bar.getByRole('button', { name: 'Trả lại…' }).click();
  await bar.getByLabel('Ý kiến').fill('Ghi rõ số người dự; tách hai hoạt động thành hai hàng.');
  await bar.getByRole('button', { name: 'Trả lại đơn vị' }).click();
  await bar.getByText('Đã trả lại đơn vị').waitFor();
  await page.screenshot({ path: picture('theo-doi.png'), clip: { x: 0, y: 0, width: 1360, height: 700 } });
  await page.locator('#sidebar').getByRole('button').first().click();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('table').first().waitFor();
  await page.screenshot({
    path: picture('don-vi-tra-lai.png'),
    clip: { x: 0, y: 165, width: 390, height: 390 },
  });
  if (size) await page.setViewportSize(size);
}

main();
