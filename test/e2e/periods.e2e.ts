// The story of two periods: one made and shared, the next begun, stopped on the way, finished, and undone.
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { COORDINATOR, exampleInput, typeDemo } from '../../local/cli/demo';
import { Drive } from '../../local/google/drive/drive';
import { PersonalCache } from '../../local/google/stores/cache';
import { Host } from '../../local/host/host';
import type { Serving } from '../../local/page/server';
import { axeViolations, launch, openWindow } from '../support/e2e/browser';
import { serveHost } from '../support/e2e/serving';
import { acceptErrors, cell, choose, expectText, openTab, sidebar, type } from '../support/e2e/sheet';
import { cellOfSetting } from '../support/workbook';

const FROM = '6 tháng đầu năm 2022';
const TO = '9 tháng đầu năm 2022';

let browser: Browser;
let host: Host;
let serving: Serving;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  host = new Host({ owner: COORDINATOR });
  const { settings, units } = exampleInput();
  const subject = 'kết quả công tác 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2022';
  typeDemo(host, { settings: { ...settings, 'Trích yếu': subject }, units });
  serving = await serveHost(host);
  ({ page, errors } = await openWindow(browser, serving.url));
  await page.getByRole('grid').waitFor();
});

afterEach(async () => {
  jest.restoreAllMocks();
  expect(errors).toEqual([]);
  await page.context().close();
  await serving.close();
  await host.stop();
});

const dialog = (): FrameLocator => page.frameLocator('dialog iframe');
const setting = (label: string): string => host.cell('Cấu hình', cellOfSetting(host, label)).display;
const tabsOf = (period: string): number =>
  host.tabs().filter((tab) => host.cell(tab, 'A1').display.includes(`\nKỳ báo cáo: ${period}\n`)).length;

async function openPeriods(): Promise<FrameLocator> {
  await choose(page, 'Tổng hợp', 'Kỳ báo cáo mới…');
  return dialog();
}

async function closeDialog(): Promise<void> {
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();
}

async function violations(): Promise<string[]> {
  const frame = (await page.locator('dialog iframe').elementHandle())?.contentFrame();
  return axeViolations((await frame) as Frame);
}

/** Has a run wait, once it has come so far, until the person has pressed "Dừng". Resolves when it waits. */
function heldUntilStopped(isFarEnough: () => boolean): Promise<void> {
  const { get, put } = PersonalCache.prototype;
  let press = () => {};
  const pressed = new Promise<void>((resolve) => {
    press = resolve;
  });
  jest.spyOn(PersonalCache.prototype, 'put').mockImplementation(function (this: PersonalCache, ...item) {
    put.apply(this, item);
    if (item[0].endsWith(':stop')) press();
  });
  return new Promise((resolve) => {
    jest.spyOn(PersonalCache.prototype, 'get').mockImplementation(function (this: PersonalCache, key) {
      if (!key.endsWith(':stop') || !isFarEnough()) return get.call(this, key);
      resolve();
      // The thread of a run waits for whatever the host has to wait for.
      return pressed.then(() => get.call(this, key)) as never;
    });
  });
}

test('a period is made and shared, the next begins, is stopped and goes on; what was copied is told, and the old one stays', async () => {
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await acceptErrors(page);
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  await sidebar(page).getByRole('link', { name: 'Mở văn bản' }).waitFor();
  await choose(page, 'Tổng hợp', 'Chia sẻ văn bản…');
  await dialog().getByRole('textbox', { name: 'Chia sẻ với' }).fill('lanhdao@example.gov.vn');
  await dialog()
    .getByRole('button', { name: /^Chia sẻ/ })
    .click();
  await expectText(dialog().locator('#report'), 'Đã chia sẻ cho 1/1 địa chỉ');
  await closeDialog();
  const [made] = [...host.drive.files.values()];
  await openTab(page, 'Mèo Vạc');
  const copied = (await cell(page, 'B5').textContent()) ?? '';

  const opened = await openPeriods();
  await expectText(opened.locator('#heading'), `Kỳ hiện nay: ${FROM}`);
  await expectText(opened.locator('#effects'), `15 tab, 31 ô đã gõ của kỳ ${FROM}`);
  const subject = opened.getByRole('checkbox', { name: 'Thay Trích yếu bằng' });
  expect(await subject.isChecked()).toBe(true);
  expect(await opened.locator('#effects').textContent()).not.toContain('Trích yếu');
  await subject.uncheck();
  await expectText(opened.locator('#effects'), '⚠ Còn lời của kỳ cũ, sẽ giữ nguyên để bạn sửa: Trích yếu.');
  await subject.check();
  expect(await violations()).toEqual([]);
  const held = heldUntilStopped(() => tabsOf(TO) === 7);
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await held;
  await opened.getByRole('button', { name: 'Dừng' }).click();
  await expectText(opened.locator('#heading'), 'Chuyển kỳ chưa xong');
  await expectText(opened.locator('#message'), `7/15 tab đã ở kỳ ${TO}`);
  expect(await violations()).toEqual([]);
  jest.restoreAllMocks();
  await closeDialog();

  const resumed = await openPeriods();
  await resumed.getByRole('button', { name: 'Làm tiếp' }).click();
  await expectText(resumed.locator('#message'), `15 tab đơn vị nay ở kỳ ${TO}.`);
  await expectText(resumed.locator('#savings'), FROM);
  await closeDialog();
  expect(setting('Trích yếu')).toBe(
    'kết quả công tác 9 tháng đầu năm, phương hướng, nhiệm vụ 3 tháng cuối năm 2022',
  );

  await openTab(page, 'Đồng Văn');
  await type(page, 'B5', 'Mở 03 lớp bồi dưỡng tại xã.');
  await openTab(page, 'Mèo Vạc');
  await expectText(cell(page, 'A1'), `Kỳ báo cáo: ${TO}`);
  await expectText(cell(page, 'B5'), '');
  await type(page, 'B5', copied);
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await expectText(sidebar(page).locator('#sections'), `Trùng nguyên văn mục của kỳ ${FROM}`);
  await sidebar(page).getByRole('link', { name: 'Mở văn bản' }).waitFor();
  expect(host.drive.files.size).toBe(2);

  const again = await openPeriods();
  await expectText(again.locator('#undo-note'), 'Không hoàn tác được: tab “Đồng Văn” đã có nội dung');
  expect(await again.getByRole('button', { name: 'Hoàn tác' }).isDisabled()).toBe(true);
  await again.getByRole('button', { name: FROM }).click();
  await expectText(again.locator('#viewed'), copied);
  expect(await violations()).toEqual([]);
  const before = made?.modifiedTime;
  await again.getByRole('button', { name: 'Tạo lại văn bản' }).click();
  await expectText(again.locator('#view-message'), 'Đã tạo văn bản.');
  expect(host.drive.files.size).toBe(2);
  expect(host.drive.get(made?.id ?? '').modifiedTime).not.toBe(before);
  await again.getByRole('button', { name: 'Xem trong bảng tính' }).click();
  await expectText(again.locator('#view-message'), 'Đã mở tab trong bảng tính.');
});

test('a coordinator who changed the period by hand goes from the sidebar to saving what the tabs hold', async () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), TO);
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
  await sidebar(page)
    .locator('.row')
    .filter({ hasText: `15 tab còn ghi kỳ “${FROM}”` })
    .click();
  await sidebar(page).getByRole('button', { name: 'Lưu và chuyển kỳ' }).click();
  await expectText(dialog().locator('#heading'), `Kỳ hiện nay: ${FROM}`);
  expect(await dialog().getByLabel('Kỳ mới', { exact: true }).inputValue()).toBe(TO);
});

test('a change of period can be undone while nobody has typed', async () => {
  const opened = await openPeriods();
  await opened.getByLabel('Kỳ mới', { exact: true }).selectOption('Khác…');
  await opened.getByLabel('Tên kỳ mới').fill('chuyên đề hè năm 2022');
  await opened.getByLabel('Hạn gửi').fill('31/8/2022');
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await expectText(opened.locator('#message'), '15 tab đơn vị nay ở kỳ chuyên đề hè năm 2022.');
  await opened.getByRole('button', { name: 'Hoàn tác' }).click();
  await expectText(opened.locator('#message'), '15 tab đơn vị nay ở kỳ 6 tháng đầu năm 2022.');
  await closeDialog();
  await openTab(page, 'Mèo Vạc');
  await expectText(cell(page, 'A1'), 'Kỳ báo cáo: 6 tháng đầu năm 2022');
  expect(await cell(page, 'B5').textContent()).not.toBe('');
});

test('a file in Drive is made when it is wanted, and the archive is out of sight', async () => {
  const opened = await openPeriods();
  await opened.getByLabel('Lưu thêm một tệp vào Google Drive').check();
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await expectText(opened.locator('#message'), `15 tab đơn vị nay ở kỳ ${TO}.`);
  const download = page.waitForEvent('download');
  await opened.getByRole('link', { name: 'Mở tệp lưu trữ' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Lưu trữ – .* – 6 tháng đầu năm 2022\.xlsx$/);
  await closeDialog();
  const tabs = await page.getByRole('tab').allTextContents();
  expect([tabs.includes('Kỳ đã lưu'), tabs.includes('Lưu trữ')]).toEqual([true, false]);
});

test('where the file cannot be made, the person may leave, and come back to go on without it', async () => {
  jest.spyOn(Drive.prototype, 'createFile').mockImplementation(() => {
    throw new Error('Service Drive failed');
  });
  const opened = await openPeriods();
  await opened.getByLabel('Lưu thêm một tệp vào Google Drive').check();
  await opened.getByRole('button', { name: 'Chuyển kỳ' }).click();
  await expectText(opened.locator('#message'), '⚠ Chưa tạo được tệp lưu trữ.');
  expect(tabsOf(TO)).toBe(0);
  expect(await violations()).toEqual([]);
  await opened.getByRole('button', { name: 'Dừng' }).click();
  await page.locator('dialog iframe').waitFor({ state: 'detached' });
  const again = await openPeriods();
  await expectText(again.locator('#heading'), 'Chuyển kỳ chưa xong');
  await again.getByRole('button', { name: 'Tiếp tục không có tệp' }).click();
  await expectText(again.locator('#message'), `15 tab đơn vị nay ở kỳ ${TO}.`);
  expect(await again.getByRole('link', { name: 'Mở tệp lưu trữ' }).count()).toBe(0);
});
