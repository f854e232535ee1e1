// What a day in Sheets needs besides typing: rows, widths, undo, bold, search, and knowing that all is saved.
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import {
  axeViolations,
  copy,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
  type Window,
} from '../../support/e2e/browser';
import { cell, expectText, openExample, openTab, type } from '../../support/e2e/sheet';

let program: Program;
let browser: Browser;
let window: Window;
let page: Page;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
  window = await openWindow(browser, program.url);
  page = window.page;
  await openExample(page);
});

afterAll(async () => {
  await browser.close();
  await program.stop();
  forget(program);
});

const keys = async (...names: string[]): Promise<void> => {
  for (const name of names) await page.keyboard.press(name);
};
const rowNumber = (row: number) => page.locator(`th[data-row="${row}"]`);
const place = () => page.locator('#place');
const focusIsOn = (row: number, column: number) =>
  page.waitForFunction(
    ([wantedRow, wantedColumn]) => {
      const { dataset } = document.activeElement?.closest('td') ?? {};
      return Number(dataset?.row) === wantedRow && Number(dataset?.column) === wantedColumn;
    },
    [row, column],
  );

test('the page says beside the title that it saves, and that it has saved', async () => {
  await openTab(page, 'Mèo Vạc');
  // Both texts are caught, however quickly the second one follows.
  await page.evaluate(() => {
    const saved = document.getElementById('saved') as HTMLElement;
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    new MutationObserver(() => seen.push(saved.innerText)).observe(saved, { childList: true });
  });
  await type(page, 'B20', 'một');
  await page.waitForFunction(() => (globalThis as unknown as { seen: string[] }).seen.length >= 2);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen.slice(0, 2)).toEqual(['Đang lưu…', 'Đã lưu vào máy này']);
});

test('rows are inserted and deleted from the menu of the row numbers, and taken back by the buttons', async () => {
  await rowNumber(20).click();
  await page.keyboard.down('Shift');
  await rowNumber(21).click();
  await page.keyboard.up('Shift');
  await expectText(place(), 'A20:');
  await rowNumber(21).click({ button: 'right' });
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Chèn 2 hàng phía trên' }).click();
  await expectText(cell(page, 'B22'), 'một');
  await focusIsOn(20, 1);
  await cell(page, 'B22').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Xóa hàng 22' }).click();
  await expectText(cell(page, 'B22'), '');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expectText(cell(page, 'B22'), 'một');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expectText(cell(page, 'B20'), 'một');
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await expectText(cell(page, 'B22'), 'một');
  await keys('Control+z');
  await expectText(cell(page, 'B20'), 'một');
});

test('by keys: Shift+F10 opens the same menu, a letter goes to a command, and the focus comes back', async () => {
  await cell(page, 'B20').click();
  await keys('Shift+F10', 'x');
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('Xóa hàng 20');
  await keys('Escape');
  await focusIsOn(20, 2);
  await keys('Shift+F10', 'c', 'c', 'Enter');
  await page.waitForFunction(() => document.querySelector('#place')?.textContent?.startsWith('A21'));
  await expectText(cell(page, 'B20'), 'một');
  await expectText(cell(page, 'B21'), '');
  await keys('Control+z');
});

test('cells are copied, cut and pasted from the menu', async () => {
  const choose = async (a1: string, item: string): Promise<void> => {
    await cell(page, a1).click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('B20', 'Sao chép');
  await choose('B25', 'Dán');
  await expectText(cell(page, 'B25'), 'một');
  await choose('B25', 'Cắt');
  await expectText(cell(page, 'B25'), '');
  await choose('B26', 'Dán');
  await expectText(cell(page, 'B26'), 'một');
  await expectText(cell(page, 'B20'), 'một');
  await keys('Control+z');
});

test('a column is dragged wider, or given a width by its number', async () => {
  const widthIs = (pixels: number) =>
    page.waitForFunction((wanted) => {
      const shown = document.querySelector('td[data-row="20"][data-column="2"]')?.getBoundingClientRect();
      return Math.abs((shown?.width ?? 0) - wanted) < 3;
    }, pixels);
  await cell(page, 'B20').click();
  const before = (await cell(page, 'B20').boundingBox())?.width ?? 0;
  expect(before).toBeGreaterThan(100);
  const grip = await page.locator('[data-grip="2"]').boundingBox();
  if (!grip) throw new Error('no grip');
  await page.mouse.move(grip.x + 4, grip.y + 5);
  await page.mouse.down();
  await page.mouse.move(grip.x - 46, grip.y + 5, { steps: 3 });
  const edit = page.waitForResponse('**/api/edit');
  await page.mouse.up();
  await (await edit).finished();
  await widthIs(before - 50);
  await page.reload();
  await openTab(page, 'Mèo Vạc');
  await widthIs(before - 50);
  await cell(page, 'B20').click();
  await page.getByRole('button', { name: 'Hàng, cột' }).click();
  await page.getByRole('menuitem', { name: 'Độ rộng cột B…' }).click();
  await page.keyboard.type(String(Math.round(before)));
  await keys('Enter');
  await widthIs(before);
});

test('Ctrl+B makes cells bold and back, and says in the editor and at a paste what is not kept', async () => {
  await cell(page, 'B20').click();
  const isBold = (weight: string) =>
    page.waitForFunction(
      (wanted) =>
        getComputedStyle(document.querySelector('td[data-row="20"][data-column="2"]') as Element)
          .fontWeight === wanted,
      weight,
    );
  await keys('Control+b');
  await isBold('700');
  await page.locator('[aria-label="Chữ đậm"][aria-pressed="true"]').waitFor();
  await keys('Control+z');
  await isBold('400');
  await keys('F2', 'Control+b');
  await page.getByText('chỉ làm đậm, nghiêng được cả ô').waitFor();
  await keys('Escape');
  await copy(page, 'Đã họp', '<p>Đã <b>họp</b></p>');
  await keys('Control+v');
  await page.getByText('chữ đậm, chữ nghiêng không được dán theo').waitFor();
  await expectText(cell(page, 'B20'), 'Đã họp');
  await keys('Control+z');
  await expectText(cell(page, 'B20'), 'một');
});

test('Ctrl+F finds in the whole tab, whatever the case of letters, and Escape leaves the found cell selected', async () => {
  await openTab(page, 'Mèo Vạc');
  await page.locator('#sheet').evaluate((box) => box.scrollTo(0, 100_000));
  await type(page, 'B150', 'Tìm Thấy ở đây');
  await type(page, 'B152', 'tìm thấy nữa');
  await cell(page, 'A1').click();
  await keys('Control+f');
  await page.keyboard.type('TÌM THẤY');
  await expectText(place(), 'B150');
  await expectText(page.getByLabel('Số ô tìm thấy'), '2 ô');
  expect(await axeViolations(page)).toEqual([]);
  await keys('Enter');
  await expectText(place(), 'B152');
  await keys('Enter');
  await expectText(place(), 'B150');
  await keys('Shift+Enter');
  await expectText(place(), 'B152');
  await keys('Escape');
  await focusIsOn(152, 2);
  await keys('Delete');
  await expectText(cell(page, 'B152'), '');
  await keys('Control+f');
  await page.keyboard.type('TÌM THẤY');
  await expectText(page.getByLabel('Số ô tìm thấy'), '1 ô');
  await keys('Escape', 'Delete');
  await expectText(cell(page, 'B150'), '');
});

test('Ctrl and the arrows go along what is filled; Shift and Space select the row; Enter after Tabs returns', async () => {
  await page.getByRole('button', { name: 'Thêm tab' }).click();
  await cell(page, 'B2').click();
  await page.keyboard.type('a');
  await keys('Tab');
  await page.keyboard.type('b');
  await keys('Tab');
  await page.keyboard.type('c');
  const last = page.waitForResponse((response) => response.request().postData()?.includes('"c"') === true);
  await keys('Enter');
  await expectText(place(), 'B3');
  // A view from before the last of these edits may be on its way; the page asks for a new one.
  await (await last).finished();
  await page.reload();
  await cell(page, 'B2').click();
  await keys('Control+ArrowRight');
  await expectText(place(), 'D2');
  await keys('Control+ArrowRight');
  await expectText(place(), 'Z2');
  await keys('Control+ArrowLeft');
  await expectText(place(), 'D2');
  await keys('Control+Shift+ArrowLeft');
  await expectText(place(), 'B2:D2');
  await keys('Shift+Space');
  await expectText(place(), 'A2:Z2');
  await keys('Alt+ArrowUp');
  await page.waitForFunction(() => document.querySelector('#place')?.textContent !== 'A2:Z2');
  await keys('Alt+ArrowDown');
  await expectText(place(), 'A2:Z2');
});

test('an address of a tab of this workbook leads there', async () => {
  const gid = await page.getByRole('tab', { name: 'Đồng Văn', exact: true }).getAttribute('id');
  const address = `https://docs.google.com/spreadsheets/d/laptop-host-spreadsheet/edit#gid=${gid?.slice(4)}`;
  await type(page, 'A5', `Xem ${address}.`);
  const link = cell(page, 'A5').getByRole('link');
  await link.waitFor();
  expect(await link.innerText()).toBe(address);
  await link.click();
  await page.getByRole('grid', { name: 'Đồng Văn', exact: true }).waitFor();
  expect(page.url()).not.toContain('gid');
});

test('the list of units leads to a unit’s tab and that back, by the mouse and by Alt and Enter', async () => {
  await openTab(page, 'Đơn vị');
  await page.getByRole('gridcell').getByRole('link', { name: 'Đồng Văn', exact: true }).click();
  await page.getByRole('grid', { name: 'Đồng Văn', exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await cell(page, 'D1').click({ position: { x: 200, y: 10 } });
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('grid', { name: 'Đơn vị', exact: true }).waitFor();
});

test('a unit inserts rows in its own tab, as its protection lets it; in another’s it may change nothing, and is told so', async () => {
  const { page: theirs } = await openWindow(browser, program.url, 'dongvan@example.gov.vn');
  const select = async (tab: string): Promise<void> => {
    await openTab(theirs, tab);
    // Opening a tab by the mouse moves the focus into the grid, which would close a menu.
    await theirs.waitForFunction(() => document.activeElement?.closest('td'));
    await cell(theirs, 'B7').click({ button: 'right' });
  };
  await select('Đồng Văn');
  await theirs.getByRole('menuitem', { name: 'Chèn 1 hàng phía trên' }).click();
  await theirs.locator('[aria-rowcount="206"]').waitFor();
  await theirs.keyboard.press('Control+z');
  await theirs.locator('[aria-rowcount="205"]').waitFor();
  await select('Yên Minh');
  const before = await theirs.getByRole('grid').innerText();
  const told = theirs.getByRole('dialog').getByText('tab này được bảo vệ');
  await theirs.getByRole('menuitem', { name: 'Xóa hàng 7' }).click();
  await told.waitFor();
  expect(await axeViolations(theirs)).toEqual([]);
  await theirs.keyboard.press('Enter');
  await theirs.getByRole('button', { name: 'Hàng, cột' }).click();
  await theirs.getByRole('menuitem', { name: 'Độ rộng cột B…' }).click();
  await theirs.keyboard.type('55');
  await theirs.keyboard.press('Enter');
  await told.waitFor();
  await theirs.keyboard.press('Enter');
  await cell(theirs, 'B7').click();
  await theirs.keyboard.press('Control+b');
  await told.waitFor();
  await theirs.keyboard.press('Enter');
  expect(await theirs.getByRole('grid').innerText()).toBe(before);
  await theirs.context().close();
});

test('what is being typed goes along with its row, and is shown when the row was deleted', async () => {
  const { page: other } = await openWindow(browser, program.url);
  await openTab(other, 'Mèo Vạc');
  await openTab(page, 'Mèo Vạc');
  await cell(page, 'B40').click();
  await page.keyboard.type('đang ');
  await cell(other, 'B35').click({ button: 'right' });
  await other.getByRole('menuitem', { name: 'Chèn 1 hàng phía trên' }).click();
  await page.waitForTimeout(300);
  await page.keyboard.type('gõ');
  await keys('Enter');
  await expectText(cell(page, 'B41'), 'đang gõ');
  await expectText(cell(page, 'B40'), '');
  await expectText(place(), 'B42');
  await page.keyboard.type('sắp mất');
  await cell(other, 'B42').click({ button: 'right' });
  await other.getByRole('menuitem', { name: 'Xóa hàng 42' }).click();
  await page.waitForTimeout(300);
  await keys('Enter');
  await page.getByRole('dialog', { name: 'Hàng đang gõ đã bị xóa' }).getByText('sắp mất').waitFor();
  await keys('Enter');
  await expectText(cell(page, 'B41'), 'đang gõ');
  await expectText(cell(page, 'B42'), '');
  await other.context().close();
});

test('where the file cannot be written the page says so, and when it is saved again', async () => {
  await openTab(page, 'Mèo Vạc');
  rmSync(program.stateFile);
  mkdirSync(program.stateFile);
  await type(page, 'B30', 'chưa lưu');
  await page.getByRole('dialog').getByText('Không lưu được vào tệp').waitFor();
  await expectText(page.locator('#saved'), 'Chưa lưu được');
  await keys('Enter');
  rmdirSync(program.stateFile);
  await type(page, 'B31', 'đã lưu');
  await expectText(page.locator('#saved'), 'Đã lưu vào máy này');
});

test('nothing was thrown and nothing loaded from elsewhere', () => {
  expect([window.errors, window.strangers, window.alerts]).toEqual([[], [], []]);
});
