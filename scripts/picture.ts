// Makes docs/trang-thu.png, the README's picture of the page, from the running page.
import { join } from 'node:path';
import { forget, launch, openWindow, startProgram } from '../test/e2e/browser';
import { choose, openExample, openTab, sidebar } from '../test/e2e/sheet';

/** Opens the example, runs Tổng hợp, and takes the picture. */
async function main(): Promise<void> {
  const program = await startProgram();
  const browser = await launch();
  const { page } = await openWindow(browser, program.url);
  await page.setViewportSize({ width: 1360, height: 760 });
  await openExample(page);
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await sidebar(page).getByRole('link', { name: 'Mở văn bản' }).waitFor();
  await openTab(page, 'Phụ lục');
  await page.screenshot({ path: join(__dirname, '..', 'docs', 'trang-thu.png') });
  await browser.close();
  await program.stop();
  forget(program);
}

main();
