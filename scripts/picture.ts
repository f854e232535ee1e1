// Makes docs/trang-thu.png, the picture of the page in the README, from the running page.
import { join } from 'node:path';
import { forget, launch, openWindow, startProgram } from '../test/support/e2e/browser';
import { choose, openExample, sidebar } from '../test/support/e2e/sheet';

/** Opens the example, checks it, opens a finding, and takes the picture. */
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
  await page.screenshot({ path: join(__dirname, '..', 'docs', 'trang-thu.png') });
  await browser.close();
  await program.stop();
  forget(program);
}

main();
