// From an empty workbook to twelve units that were invited: by mouse in at most twelve clicks, and by keyboard alone.
import type { Browser, Frame, Page } from 'playwright-core';
import {
  axeViolations,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
} from '../../support/e2e/browser';
import { serveHost } from '../../support/e2e/serving';
import { cell, choose, expectText, sidebar, type } from '../../support/e2e/sheet';
import { workbookOf } from '../../support/workbook';

const CLICKS = 12;

const places = ['Yên Sơn', 'Lâm Bình', 'Chiêm Hóa', 'Na Hang', 'Sơn Dương', 'Hàm Yên', 'Đồng Văn', 'Mèo Vạc'];
const names = [
  ...places.map((place) => `Đảng ủy xã ${place}`),
  ...['Yên Sơn', 'Mỹ Lâm', 'Minh Xuân', 'An Tường'].map((place) => `Đảng ủy phường ${place}`),
];
const list = names.map((name, i) => `${i + 1}. ${name} <u${i}@tq.gov.vn>`).join('\n');
const fields = [
  ['Cơ quan ban hành', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['Tên phụ lục', 'Kết quả công tác tuyên giáo'],
  ['Kỳ báo cáo', '6 tháng đầu năm 2026'],
  ['Ký hiệu', 'BC/BTGDVTU'],
  ['Hạn gửi', '15/6/2026'],
] as const;

let browser: Browser;
let program: Program;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

beforeEach(async () => {
  program = await startProgram();
  ({ page, errors } = await openWindow(browser, program.url));
  await page.getByRole('button', { name: 'Bảng tính trống' }).click();
  await page.getByRole('grid').waitFor();
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
  await program.stop();
  forget(program);
});

const frame = (): Frame => page.frames().find((one) => one.url().includes('/dialog/')) as Frame;
const bar = () => sidebar(page);
const button = (name: string | RegExp) =>
  bar().getByRole('button', { name, exact: typeof name === 'string' });
const sound = async () => expect(await axeViolations(frame())).toEqual([]);
const tabs = async () => (await page.getByRole('tab').allTextContents()).slice(1, 13);
const wanted = [
  ...places.map((place) => (place === 'Yên Sơn' ? 'Yên Sơn (xã)' : place)),
  'Yên Sơn (phường)',
  'Mỹ Lâm',
  'Minh Xuân',
  'An Tường',
];

/** Counts every press of the mouse from now on, wherever it is, and returns how many there were. */
async function countPresses(): Promise<() => number> {
  let count = 0;
  await page.exposeFunction('notePress', () => {
    count++;
  });
  const listen = () => {
    const note = () => (window as unknown as { notePress(): void }).notePress();
    addEventListener('pointerdown', note, true);
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => count;
}

/** Goes as far as the step of trying. */
async function prepare(): Promise<void> {
  await choose(page, 'Tổng hợp', 'Bắt đầu');
  await button('Tạo các tab').waitFor();
  await sound();
  await button('Tạo các tab').click();
  await bar().getByLabel('Cơ quan ban hành').waitFor();
  await sound();
  for (const [label, value] of fields) await bar().getByLabel(label).fill(value);
  await button('Ghi vào tab “Cấu hình”').click();
  await bar().getByLabel('Dán danh sách đơn vị').fill(list);
  await bar().getByText('12 đơn vị sẽ thêm.').waitFor();
  await sound();
  await button('Thêm 12 đơn vị và tạo tab').click();
  await button('Mở tab “Yên Sơn (xã)”').waitFor();
  await sound();
}

/** Returns whether an element of the sidebar is in view, whole. */
const isInView = (id: string) =>
  frame().evaluate((one) => {
    const { top, bottom } = document.getElementById(one)?.getBoundingClientRect() ?? new DOMRect(0, -1);
    return top >= 0 && bottom <= innerHeight;
  }, id);

test('twelve units are invited in at most twelve clicks, every one counted', async () => {
  const presses = await countPresses();
  await prepare();
  await button('Bỏ qua, mời luôn').click();
  await button('Chép 12 địa chỉ').waitFor();
  await bar().getByText('Bấm “Chép 12 địa chỉ” dưới đây.').waitFor();
  await sound();
  expect(await tabs()).toEqual(wanted);
  await button('Chép 12 địa chỉ').click();
  await bar().getByText('Đã chép 12 địa chỉ.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    names.map((_, i) => `u${i}@tq.gov.vn`).join(', '),
  );
  await button('Chép tất cả tin').click();
  await bar().getByText('Đã chép 12 tin.').waitFor();
  const texts = await page.evaluate(() => navigator.clipboard.readText());
  expect(texts.match(/#gid=\d+/g)).toHaveLength(12);
  expect(new Set(texts.match(/#gid=\d+/g)).size).toBe(12);
  expect(texts).toContain('Kính gửi: Đảng ủy xã Mèo Vạc\n');
  await button('Đã mời các đơn vị').click();
  await bar().getByText('Đã ghi nhận nhắc 12 đơn vị').waitFor();
  expect([await isInView('heading'), await isInView('message')]).toEqual([true, true]);
  expect(presses()).toBeLessThanOrEqual(CLICKS);
  await button('Theo dõi tiến độ').first().waitFor();
  await sound();
  await button('Theo dõi tiến độ').first().click();
  await button('‹ Trang đầu').click();
  await bar().getByRole('heading', { name: '6 tháng đầu năm 2026' }).waitFor();
  await bar().getByText('Xong: đã đọc các tab lúc').waitFor({ state: 'attached' });
});

test('who tries first opens a tab, types, checks, and comes back to what is next', async () => {
  const presses = await countPresses();
  await prepare();
  await button('Mở tab “Yên Sơn (xã)”').click();
  await page.getByRole('grid', { name: 'Yên Sơn (xã)', exact: true }).waitFor();
  await type(page, 'B5', 'Tổ chức hội nghị.');
  await button('Kiểm tra số liệu').click();
  await button('‹ Trang đầu').click();
  await bar()
    .getByText(/đã kiểm tra tab “Yên Sơn \(xã\)” lúc .*; nhớ xóa mục gõ thử/)
    .waitFor();
  await sound();
  await cell(page, 'B5').click();
  await page.keyboard.press('Delete');
  await button('Chép 12 địa chỉ').click();
  await button('Chép tất cả tin').click();
  await button('Đã mời các đơn vị').click();
  await bar().getByText('Đã ghi nhận nhắc 12 đơn vị').waitFor();
  // The tab, its cell twice, the check and the way back, in place of the one that skips the step.
  expect(presses()).toBeLessThanOrEqual(CLICKS + 1);
});

test('the same is done by keyboard alone, and what was typed wrong is told beside its field', async () => {
  /** What the focus is on in the sidebar, as a person would name it. */
  const focused = () =>
    frame().evaluate(() => {
      const element = document.activeElement as HTMLInputElement;
      return (
        element.labels?.[0]?.textContent || element.getAttribute('aria-label') || element.textContent || ''
      );
    });
  const tabTo = async (name: string) => {
    for (let i = 0; i < 40; i++) {
      if ((await focused()).startsWith(name)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach “${name}”`);
  };
  const waitFor = async (name: string) => {
    for (let i = 0; i < 400 && !(await focused()).startsWith(name); i++) await page.waitForTimeout(50);
    expect(await focused()).toContain(name);
  };
  const press = async (name: string) => {
    await tabTo(name);
    await page.keyboard.press('Enter');
  };
  const onPage = () => page.evaluate(() => (document.activeElement as HTMLElement).innerText);
  for (let i = 0; i < 6 && (await onPage()) !== 'Tệp'; i++) await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await onPage()).toBe('Bắt đầu');
  await page.keyboard.press('Enter');
  await button('Tạo các tab').waitFor();
  await page.keyboard.press('Tab');
  await press('Tạo các tab');
  // Wherever something was done, the focus stands where it goes on.
  await waitFor('Thể thức');
  for (const [label, value] of fields) {
    await tabTo(label);
    await page.keyboard.type(label === 'Ký hiệu' ? '!!' : value);
  }
  await page.keyboard.press('Enter');
  await waitFor('Ký hiệu');
  await bar().getByText('không đúng dạng: “!!”').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('BC/BTGDVTU');
  await page.keyboard.press('Enter');
  await waitFor('Dán danh sách đơn vị');
  await page.keyboard.insertText(list);
  await press('Thêm 12 đơn vị và tạo tab');
  await waitFor('Mở tab “Yên Sơn (xã)”');
  await press('Bỏ qua, mời luôn');
  await waitFor('Chép 12 địa chỉ');
  await page.keyboard.press('Enter');
  await bar().getByText('Đã chép 12 địa chỉ.').waitFor();
  await press('Chép tất cả tin');
  await bar().getByText('Đã chép 12 tin.').waitFor();
  await press('Đã mời các đơn vị');
  await expectText(bar().locator('#message'), 'Đã ghi nhận nhắc 12 đơn vị');
  expect(await tabs()).toEqual(wanted);
});

test('a unit finds only the way to its own tab', async () => {
  const host = workbookOf([{ name: 'Xã A', tab: 'A', email: 'xa-a@example.gov.vn', entries: [] }]);
  const serving = await serveHost(host);
  const window = await openWindow(browser, serving.url, 'xa-a@example.gov.vn');
  await window.page.getByRole('grid').waitFor();
  await choose(window.page, 'Tổng hợp', 'Bắt đầu');
  const own = sidebar(window.page);
  await own.getByRole('heading', { name: 'Khung này dành cho người điều phối' }).waitFor();
  const shown = window.page.frames().find((one) => one.url().includes('/dialog/')) as Frame;
  expect(await own.getByRole('button').allTextContents()).toEqual(['Kiểm tra tab của đơn vị', 'Tải lại']);
  expect(await axeViolations(shown)).toEqual([]);
  await own.getByRole('button', { name: 'Kiểm tra tab của đơn vị' }).click();
  await own.locator('#check').waitFor();
  expect(window.errors).toEqual([]);
  await window.page.context().close();
  await serving.close();
  await host.stop();
});
