// A clerk of a unit checks her own tab and hands in; then the coordinator goes on with everything from the sidebar.
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { Serving } from '../../../local/page/server';
import { cellName } from '../../../src/core/grid/a1';
import { unitRows } from '../../../src/core/grid/layout';
import { axeViolations, launch, openWindow, type Window } from '../../support/e2e/browser';
import { serveHost } from '../../support/e2e/serving';
import { cell, choose, expectText, openTab, sidebar } from '../../support/e2e/sheet';
import { COORDINATOR, idOf, workbookOf } from '../../support/workbook';

const CLERK = 'yenson@example.gov.vn';

const host = workbookOf([
  {
    name: 'Đảng ủy xã Yên Sơn',
    tab: 'Yên Sơn',
    email: CLERK,
    entries: ['Đổi mới hính thức tuyên truyền.', 'Đấu tranh với thông tin xấu độc.'],
  },
  {
    name: 'Đảng ủy xã Tân Trào',
    tab: 'Tân Trào',
    email: 'tt@example.gov.vn',
    entries: ['Đổi mới hính thức.'],
  },
  { name: 'Đảng ủy xã Hồng Thái', tab: 'Hồng Thái', email: 'ht@example.gov.vn', entries: [] },
]);

let browser: Browser;
let serving: Serving;
let window: Window;
let page: Page;

const open = async (as?: string): Promise<void> => {
  window = await openWindow(browser, serving.url, as);
  page = window.page;
  await page.getByRole('grid').waitFor();
};

const leave = async (): Promise<void> => {
  expect([window.alerts, window.strangers, window.errors]).toEqual([[], [], []]);
  await page.context().close();
};

beforeAll(async () => {
  browser = await launch();
  serving = await serveHost(host);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
  await host.stop();
});

const button = (name: string | RegExp): Locator => sidebar(page).getByRole('button', { name });
const rows = (text: string): Locator => sidebar(page).locator('.row').filter({ hasText: text });
const heading = (name: string): Promise<void> =>
  sidebar(page).getByRole('heading', { name, exact: true, level: 1 }).waitFor();
const violations = (): Promise<string[]> =>
  axeViolations(page.frames().find((frame) => frame.url().includes('/dialog/')) as Frame);
const offered = (): Promise<string[]> => sidebar(page).locator('button:visible').allTextContents();

describe('a clerk', () => {
  beforeAll(() => open(CLERK));
  afterAll(leave);

  test('sees what concerns her own unit, and nothing that only the coordinator may do', async () => {
    await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
    await heading('Có lỗi cần sửa');
    await sidebar(page).getByText('Đảng ủy xã Yên Sơn: 1 lỗi').waitFor();
    expect(await rows('Tân Trào').count()).toBe(0);
    expect(await rows('Hồng Thái').count()).toBe(0);
    const names = (await offered()).join('\n');
    expect(names).toContain('Kiểm tra lại');
    expect(names).not.toMatch(/Tổng hợp và tạo văn bản|Từ điển|Thiết lập/);
    expect(await violations()).toEqual([]);
  });

  test('sees the other units when she asks, and changes nothing of theirs', async () => {
    await button('Xem cả các đơn vị khác').click();
    await rows('Tân Trào · ô').first().click();
    await sidebar(page).getByText('Chỗ này do đơn vị đó sửa.').waitFor();
    expect(await button(/^Sửa|^Bỏ qua/).count()).toBe(0);
    expect(await violations()).toEqual([]);
    await button('Chỉ xem đơn vị của tôi').click();
    expect(await rows('Tân Trào').count()).toBe(0);
  });

  test('puts her error right, and is told which box to tick', async () => {
    await rows('“hính thức”').click();
    await page.getByRole('grid', { name: 'Yên Sơn' }).waitFor();
    expect(await button('Bỏ qua').count()).toBe(0);
    await button('Sửa thành “hình thức”').click();
    await expectText(cell(page, 'B5'), 'hình thức');
    await heading('Không có lỗi');
    await button('Kiểm tra lại').click();
    await sidebar(page).getByText('Nhập xong thì đánh dấu “Hoàn thành” ở đầu tab.').waitFor();
  });

  test('ticks Hoàn thành, and is told no more to do so', async () => {
    await openTab(page, 'Yên Sơn');
    await cell(page, cellName(unitRows.completed, 0)).locator('.tick').click();
    await button('Kiểm tra lại').click();
    await sidebar(page)
      .getByText(/^Đảng ủy xã Yên Sơn: 0 lỗi/)
      .waitFor();
    expect(await sidebar(page).getByText('đánh dấu “Hoàn thành”').count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  test.each([
    ['Thiết lập…', 'thiết lập được bảng tính'],
    ['Tổng hợp và tạo văn bản', 'tổng hợp được'],
  ])('who chooses %s is told who may', async (item, what) => {
    await choose(page, 'Tổng hợp', item);
    await sidebar(page)
      .getByText(`Chỉ người điều phối mới ${what}: nhờ người điều phối (${COORDINATOR}).`, { exact: true })
      .waitFor();
    expect(await offered()).toEqual(['Kiểm tra số liệu']);
  });
});

describe('the coordinator', () => {
  beforeAll(() => open());
  afterAll(leave);

  test('sees a unit that sent nothing once', async () => {
    await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
    await heading('Chưa tạo văn bản');
    expect(await rows('Hồng Thái').count()).toBe(1);
  });

  test('is told of errors outside a filter, and shows them by a click', async () => {
    const outside = sidebar(page).getByText('⚠ Còn 2 lỗi ngoài lựa chọn này.');
    expect(await outside.count()).toBe(0);
    await sidebar(page).getByLabel('Đơn vị').selectOption({ index: 3 });
    await outside.waitFor();
    expect(await violations()).toEqual([]);
    await button('Hiện tất cả').click();
    await outside.waitFor({ state: 'hidden' });
    await rows('Hồng Thái').waitFor();
  });

  test('has after a draft the document, its files, and the commands that follow', async () => {
    await button('Vẫn tạo bản DỰ THẢO').click();
    await heading('Đã tạo bản DỰ THẢO');
    expect(await sidebar(page).getByRole('link').allTextContents()).toEqual([
      'Mở văn bản',
      'Tải .docx',
      'Tải PDF',
    ]);
    for (const name of ['Chia sẻ văn bản…', 'Đôn đốc đơn vị chưa nộp…', 'Khóa/mở nhập liệu…'])
      await button(name).waitFor();
    expect(await button('Kỳ báo cáo mới…').count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  test('opens the sharing dialog from there, and the reminders in place of the sidebar', async () => {
    await button('Chia sẻ văn bản…').click();
    const dialog = page.frameLocator('dialog iframe');
    await dialog.getByRole('heading', { name: /Phụ lục/ }).waitFor();
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.locator('dialog iframe').waitFor({ state: 'detached' });
    await button('Đôn đốc đơn vị chưa nộp…').click();
    await page.getByRole('heading', { name: 'Theo dõi kỳ báo cáo' }).waitFor();
    await sidebar(page)
      .getByRole('heading', { name: /Đôn đốc/ })
      .waitFor();
  });

  test('runs by a button what a finding names', async () => {
    host.as(COORDINATOR).tabs.delete(idOf(host, 'Hồng Thái'));
    await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
    await rows('Không có tab “Hồng Thái”').click();
    expect(await rows('Hồng Thái').count()).toBe(1);
    await sidebar(page).getByRole('button', { name: 'Thiết lập…', exact: true }).click();
    await heading('Đã thiết lập');
    await sidebar(page).getByText('Đã tạo 1 tab đơn vị; 3/3 đơn vị sẵn sàng nhập liệu.').waitFor();
    expect(await violations()).toEqual([]);
  });
});
