// The coordinator goes through what the check found: to the cells, through the fixes, and past what is to be ignored.
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import {
  axeViolations,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
  type Window,
} from '../support/e2e/browser';
import { cell, choose, expectText, openExample, openTab, sidebar } from '../support/e2e/sheet';

let program: Program;
let browser: Browser;
let coordinator: Window;
let page: Page;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  coordinator = await openWindow(browser, program.url);
  ({ page } = coordinator);
  await openExample(page);
  await choose(page, 'Tổng hợp', 'Kiểm tra số liệu');
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

const button = (name: string | RegExp): Locator => sidebar(page).getByRole('button', { name });
/** The rows that tell of a text; of the buttons only they name a cell. */
const rows = (text: string): Locator => sidebar(page).locator('.row').filter({ hasText: text });
/** What became of the last click. */
const notice = (): Locator => sidebar(page).getByRole('status').last();
/** What the last check came to. */
const outcome = (): Locator => sidebar(page).getByRole('status').first();
const choice = (label: string): Locator => sidebar(page).getByLabel(label);

const frame = (): Frame => {
  const found = page.frames().find((candidate) => candidate.url().includes('/dialog/'));
  if (!found) throw new Error('No sidebar is open');
  return found;
};

/** What axe finds wrong in the sidebar. */
const violations = (): Promise<string[]> => axeViolations(frame());

/** What has the focus in the sidebar; nothing has while the grid has it. */
const focused = async (): Promise<string> => {
  if (!(await page.evaluate(() => document.activeElement?.matches('#sidebar iframe')))) return '';
  return frame().evaluate(
    () => `${document.activeElement?.className} ${document.activeElement?.textContent?.slice(0, 200)}`,
  );
};

const checkAgain = async (): Promise<void> => {
  await button('Kiểm tra lại').click();
  await expectText(outcome(), 'đơn vị có tab');
};

/** Types a text over that of a cell, as a person who puts it back by hand. */
const retype = async (tab: string, a1: string, text: string): Promise<void> => {
  await openTab(page, tab);
  await cell(page, a1).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await expectText(cell(page, a1), text);
};

test('the check lists what it found by kind and by unit, each with its count', async () => {
  await sidebar(page).getByRole('heading', { name: 'Có lỗi cần sửa', level: 1 }).waitFor();
  const errors = sidebar(page).getByRole('region', { name: '✖ Lỗi cần sửa' });
  const [, count] =
    /\((\d+)\)/.exec((await errors.getByRole('heading', { level: 2 }).textContent()) ?? '') ?? [];
  expect(await errors.locator('.row').count()).toBe(Number(count));
  await errors.getByRole('heading', { level: 3, name: /Mèo Vạc \(2\)$/ }).waitFor();
  expect(await violations()).toEqual([]);
});

test('hints wait folded until somebody asks for them', async () => {
  expect(await rows('thống nhất một cách').filter({ hasText: 'các đơn vị viết' }).count()).toBe(0);
  await button(/^ℹ Gợi ý/).click();
  await rows('các đơn vị viết').first().waitFor();
  expect(await violations()).toEqual([]);
  await button(/^ℹ Gợi ý/).click();
});

test('a click on a finding selects its cell and offers what can be done', async () => {
  await rows('“hính thức”').click();
  await page.getByRole('grid', { name: 'Biên phòng' }).waitFor();
  await expectText(page.locator('#place'), 'B5');
  await button('Sửa thành “hình thức”').waitFor();
  await button('Bỏ qua').waitFor();
  expect(await violations()).toEqual([]);
});

test('a fix changes the cell, its finding goes, and the focus goes on to another row', async () => {
  const before = (await cell(page, 'B5').textContent()) ?? '';
  await button('Sửa thành “hình thức”').click();
  await expectText(notice(), 'Đã sửa 1 ô.');
  await expectText(cell(page, 'B5'), before.replace('hính thức', 'hình thức'));
  expect(await rows('“hính thức”').count()).toBe(0);
  expect(await focused()).toMatch(/^row /);
  expect(await violations()).toEqual([]);
});

test('what is typed back by hand is found again by the next check', async () => {
  const fixed = (await cell(page, 'B5').textContent()) ?? '';
  await retype('Biên phòng', 'B5', fixed.replace('hình thức', 'hính thức'));
  await checkAgain();
  await rows('“hính thức”').waitFor();
});

test('a proposal that was edited first is made as the person wrote it, and there only', async () => {
  await rows('“hính thức”').click();
  await page.getByRole('grid', { name: 'Biên phòng' }).waitFor();
  const before = (await cell(page, 'B5').textContent()) ?? '';
  const field = sidebar(page).getByRole('textbox', { name: 'Sửa lời đề nghị' });
  expect(await field.inputValue()).toBe('hình thức');
  await field.fill('cách thức');
  await button('Sửa thành “cách thức”').waitFor();
  expect(await violations()).toEqual([]);
  await field.press('Enter');
  await expectText(notice(), 'Đã sửa 1 ô.');
  await expectText(cell(page, 'B5'), before.replace('hính thức', 'cách thức'));
  await retype('Biên phòng', 'B5', before);
  await checkAgain();
  await rows('“hính thức”').waitFor();
});

test('the filter lists one unit or one kind, and lives on after a check', async () => {
  const unit = (await choice('Đơn vị').locator('option', { hasText: 'Vị Xuyên' }).textContent()) ?? '';
  await choice('Đơn vị').selectOption(unit);
  expect(await rows('Vị Xuyên · ô').count()).toBe(await sidebar(page).locator('.row').count());
  await checkAgain();
  expect(await choice('Đơn vị').locator('option:checked').textContent()).toBe(unit);
  await choice('Loại').selectOption({
    label: (await choice('Loại').locator('option', { hasText: 'Gợi ý' }).textContent()) ?? '',
  });
  await rows('Vị Xuyên · ô').first().waitFor();
  expect(await sidebar(page).getByRole('region').count()).toBe(1);
  expect(await violations()).toEqual([]);
  await choice('Loại').selectOption({ index: 0 });
});

test('all findings of a rule are put right at once: in the unit that is filtered, or in every unit', async () => {
  const alike = rows('thiếu dấu phẩy');
  const fixAll = async (scope: string): Promise<void> => {
    const cells = new Set(await alike.locator('.place').allTextContents());
    const count = await alike.count();
    expect(count).toBeGreaterThan(1);
    await alike.first().click();
    await button(new RegExp(`^Sửa tất cả \\(${count}\\) · .*${scope}$`)).click();
    await expectText(notice(), `Đã sửa ${cells.size} ô.`);
    expect(await alike.count()).toBe(0);
  };
  await fixAll('Vị Xuyên');
  await choice('Đơn vị').selectOption({ index: 0 });
  await fixAll('mọi đơn vị');
  await openTab(page, 'Công an');
  await expectText(cell(page, 'B6'), 'Xây dựng, phát sóng');
  await checkAgain();
  expect(await alike.count()).toBe(0);
});

test('what is ignored is gone, stays gone after a check, and stands in the tab Từ điển', async () => {
  const listed = await sidebar(page).locator('.row').allTextContents();
  await rows('“CHQS”').click();
  await button('Bỏ qua').click();
  await expectText(notice(), 'Đã bỏ qua “CHQS”');
  expect(await rows('“CHQS”').count()).toBe(0);
  const next = listed.slice(listed.findIndex((text) => text.includes('“CHQS”')) + 1);
  expect(await focused()).toBe(`row ${next.find((text) => !text.includes('“CHQS”'))}`);
  await checkAgain();
  expect(await rows('“CHQS”').count()).toBe(0);
  await button('Từ điển…').click();
  await page.getByRole('grid', { name: 'Từ điển' }).waitFor();
  await page.getByRole('gridcell', { name: 'CHQS' }).waitFor();
});

test('a cell that was changed since the check keeps its text, and its row says why', async () => {
  await rows('Thài phìn Tủng').click();
  await page.getByRole('grid', { name: 'Đồng Văn' }).waitFor();
  await expectText(page.locator('#place'), 'B6');
  await retype('Đồng Văn', 'B6', 'Nội dung mới tại Thài phìn Tủng.');
  await button('Sửa thành “Thài Phìn Tủng”').click();
  await expectText(sidebar(page).getByRole('alert'), 'đã khác lúc kiểm tra');
  await expectText(notice(), 'Chưa sửa được ô nào.');
  await expectText(cell(page, 'B6'), 'Nội dung mới tại Thài phìn Tủng.');
  expect(await focused()).toMatch(/^row .*Thài phìn Tủng/);
  expect(await violations()).toEqual([]);
  await checkAgain();
  await rows('Thài phìn Tủng').waitFor();
  expect(await sidebar(page).getByText('đã khác lúc kiểm tra').count()).toBe(0);
});

test('a finding that is opened keeps the focus; who goes from it into the grid types into its cell at once', async () => {
  await rows('“báo viên”').press('Enter');
  await page.getByRole('grid', { name: 'Mèo Vạc' }).waitFor();
  await expectText(page.locator('#place'), 'B5');
  expect(await focused()).toMatch(/^row .*báo viên/);
  // The last control before the grid.
  await page.locator('#tools button').last().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('chữ');
  const editor = page.getByRole('textbox', { name: 'Sửa ô B5' });
  await editor.waitFor();
  expect(await editor.inputValue()).toBe('chữ');
  await page.keyboard.press('Escape');
});

test('without a mouse: check, choose, open a finding, put it right, and go on', async () => {
  await button('Kiểm tra lại').focus();
  await page.keyboard.press('Enter');
  await expectText(outcome(), 'đơn vị có tab');
  expect(await focused()).toContain('Có lỗi cần sửa');
  // Past the two choices, the two buttons and the heading that folds, onto the first row.
  for (let i = 0; i < 6; i++) await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/^row /);
  while (!(await focused()).includes('nhận rộng')) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: 'Quản Bạ' }).waitFor();
  await expectText(page.locator('#place'), 'B6');
  expect(await focused()).toMatch(/^row .*nhận rộng/);
  await page.keyboard.press('Tab');
  expect(await focused()).toContain('Sửa thành “nhân rộng”');
  await page.keyboard.press('Enter');
  await expectText(notice(), 'Đã sửa 1 ô.');
  await expectText(cell(page, 'B6'), 'nhân rộng');
  expect(await focused()).toMatch(/^row /);
});

test('the list is copied as a table of cells, and saved as a file', async () => {
  await button('Chép bảng').click();
  await expectText(notice(), 'Đã chép');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(copied.text).toMatch(/^Loại\tĐơn vị\tTab\t/);
  expect(copied.html).toContain('<table');
  const [file] = await Promise.all([page.waitForEvent('download'), button('Tải tệp .csv').click()]);
  expect(file.suggestedFilename()).toBe('ket-qua-kiem-tra.csv');
});

test('a set of house style is turned on, and a list of words is added once it was looked at', async () => {
  await button('Từ điển…').click();
  await button(/^Bật UBND/).click();
  await expectText(notice(), 'Đã bật');
  expect(await focused()).toContain('Tắt');
  await sidebar(page).getByLabel('Hoặc dán vào đây').fill('Krông Pắc\nsát nhập = sáp nhập\n= x');
  await button('Xem trước').click();
  await sidebar(page).getByText('Dòng 3, “= x”: thiếu từ sai').waitFor();
  expect(await violations()).toEqual([]);
  await button('Thêm 2 mục vào Từ điển').click();
  await expectText(notice(), 'Đã thêm 2 mục');
  await page.getByRole('gridcell', { name: 'Krông Pắc' }).waitFor();
});

test('nothing was asked for outside this machine, no script of a cell ran, and no error went unseen', () => {
  expect(coordinator).toMatchObject({ strangers: [], alerts: [], errors: [] });
});
