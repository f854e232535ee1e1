// Makes the pictures of the running page in docs/: that of the README, and those of the guide.
import { join } from 'node:path';
import { forget, launch, openWindow, startProgram } from '../test/support/e2e/browser';
import { choose, openExample, sidebar } from '../test/support/e2e/sheet';

/** Returns the path of a picture in docs/. */
function picture(name: string): string {
  return join(__dirname, '..', 'docs', name);
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

main();
