// Makes the pictures of the running page in docs/hinh/: that of the README, and those of the guides.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { forget, launch, openWindow, startProgram } from '../test/support/e2e/browser';
import { choose, openExample, openTab, sidebar } from '../test/support/e2e/sheet';

const SETTINGS = [
  ['Cơ quan ban hành', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['Tên phụ lục', 'Kết quả công tác tuyên giáo'],
  ['Kỳ báo cáo', '6 tháng cuối năm 2026'],
  ['Ký hiệu', '05-BC/BTGDVTU'],
  ['Hạn gửi', '17h00 ngày 15/12/2026'],
] as const;

const UNITS = `TT\tTên đơn vị\tEmail
1\tĐảng ủy xã Yên Sơn\tyenson@example.gov.vn
2\tĐảng ủy phường Yên Sơn\tpyenson@example.gov.vn
3\tĐảng ủy xã Lâm Bình\tlambinh@example.gov.vn
4\tĐảng ủy xã Chiêm Hóa\t`;

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
  await sidebar(page).getByRole('button', { name: 'Từ điển…' }).click();
  await sidebar(page).getByLabel('Hoặc dán vào đây').waitFor();
  await page.locator('#sidebar').screenshot({ path: picture('tu-dien.png') });
  await pictureClerk(browser, page);
  await pictureRound(page);
  await choose(page, 'Tổng hợp', 'Kỳ báo cáo mới…');
  const dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('button', { name: 'Chuyển kỳ' }).waitFor();
  await page.locator('dialog').screenshot({ path: picture('ky-bao-cao-moi.png') });
  await dialog.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await dialog.getByRole('button', { name: '6 tháng đầu năm 2022' }).click();
  await dialog.locator('#viewed dt').first().waitFor();
  await page.locator('dialog').screenshot({ path: picture('ky-cu.png') });
  await program.stop();
  forget(program);
  await pictureFirstHour(browser);
  await browser.close();
}

/** Takes a picture of what a unit's clerk sees after she checked her tab. */
async function pictureClerk(browser: Browser, coordinator: Page): Promise<void> {
  const email = await coordinator.locator('#person option', { hasText: 'Mèo Vạc' }).getAttribute('value');
  const { page } = await openWindow(browser, coordinator.url(), email ?? '');
  await page.setViewportSize({ width: 1360, height: 620 });
  await openTab(page, 'Mèo Vạc');
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
  await sidebar(page).getByRole('button', { name: '“báo viên”' }).click();
  await sidebar(page).getByRole('button', { name: 'Sửa thành' }).first().waitFor();
  await page.screenshot({ path: picture('don-vi.png') });
  await page.context().close();
}

/** Takes pictures of the way from an empty workbook to units that were invited, as far as the first page. */
async function pictureFirstHour(browser: Browser): Promise<void> {
  const program = await startProgram();
  const { page } = await openWindow(browser, program.url);
  await page.setViewportSize({ width: 1360, height: 1000 });
  await page.getByRole('button', { name: 'Bảng tính trống' }).click();
  await page.getByRole('grid').waitFor();
  const bar = sidebar(page);
  const take = (name: string) => page.locator('#sidebar').screenshot({ path: picture(name) });
  await choose(page, 'Tổng hợp', 'Bắt đầu');
  await bar.getByRole('button', { name: 'Tạo các tab', exact: true }).click();
  for (const [label, value] of SETTINGS) await bar.getByLabel(label).fill(value);
  await bar.getByRole('button', { name: 'Ghi vào tab “Cấu hình”' }).click();
  await bar.getByLabel('Dán danh sách đơn vị').fill(UNITS);
  await bar.getByText('4 đơn vị sẽ thêm').waitFor();
  await take('bat-dau.png');
  await bar.getByRole('button', { name: 'Thêm 4 đơn vị và tạo tab' }).click();
  await bar.getByRole('button', { name: 'Bỏ qua, mời luôn' }).click();
  await bar.getByRole('button', { name: /^Chép \d+ địa chỉ/ }).waitFor();
  await take('moi-don-vi.png');
  await openTab(page, 'Cấu hình');
  await page.screenshot({ path: picture('cau-hinh.png'), clip: { x: 0, y: 0, width: 1060, height: 640 } });
  await bar.getByRole('button', { name: 'Đã mời các đơn vị' }).click();
  await bar.getByText('Đã ghi nhận').waitFor();
  await bar.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await take('trang-dau.png');
  await program.stop();
  forget(program);
}

/** Takes pictures of the round after a unit was returned, of reminders, and of that unit's tab on a phone. */
async function pictureRound(page: Page): Promise<void> {
  await choose(page, 'Tổng hợp', 'Theo dõi tiến độ');
  const bar = sidebar(page);
  await bar.locator('.unit', { hasText: 'Quản Bạ' }).click();
  await bar.getByRole('button', { name: 'Trả lại…' }).click();
  await bar.getByLabel('Ý kiến').fill('Ghi rõ số người dự; tách hai hoạt động thành hai hàng.');
  await bar.getByRole('button', { name: 'Trả lại đơn vị' }).click();
  await bar.getByText('Đã trả lại đơn vị').waitFor();
  await bar.locator('.unit', { hasText: 'Yên Minh' }).click();
  await page.getByRole('grid', { name: 'Yên Minh' }).waitFor();
  await bar.getByRole('button', { name: 'Trả lại…' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: picture('theo-doi.png'), clip: { x: 0, y: 0, width: 1360, height: 700 } });
  await choose(page, 'Tổng hợp', 'Đôn đốc đơn vị chưa nộp…');
  await bar.getByRole('button', { name: 'Chép tin nhắn' }).waitFor();
  await page.locator('#sidebar').screenshot({ path: picture('don-doc.png') });
  await page.locator('#sidebar').getByRole('button').first().click();
  await openTab(page, 'Quản Bạ');
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
