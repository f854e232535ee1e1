// Whatever a script may show, on the page: alerts, prompts, dialogs and sidebars of its own, toasts.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { COORDINATOR } from '../../local/cli/demo';
import { Host } from '../../local/host/host';
import { Office } from '../../local/page/office';
import { type Serving, serve } from '../../local/page/server';
import { axeViolations, launch, openWindow } from '../support/e2e/browser';
import { choose, sidebar } from '../support/e2e/sheet';

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Thử').addItem('Báo', 'alert_1').addItem('Hỏi tên', 'prompt_1')
    .addSeparator().addItem('Hộp', 'modal').addItem('Hộp lớn', 'large').addItem('Khung', 'bar').addItem('Mách', 'toast').addItem('Hỏng', 'fail').addToUi();
}
function put(text) { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setNumberFormat('@').setValue(text); return text; }
function alert_1() {
  var ui = SpreadsheetApp.getUi();
  put('đang hỏi');
  put(String(ui.alert('<b>Tiêu đề</b>', 'Dòng 1\\nDòng 2', ui.ButtonSet.YES_NO_CANCEL)));
}
function prompt_1() {
  var answer = SpreadsheetApp.getUi().prompt('Tên', 'Tên của bạn?', SpreadsheetApp.getUi().ButtonSet.OK_CANCEL);
  put(answer.getSelectedButton() + ':' + answer.getResponseText());
}
function page(kind) {
  return HtmlService.createHtmlOutput('<!doctype html><html lang="vi"><title>Trang</title><main><h1>' + kind + '</h1>' +
    '<p id="said">chưa</p><button onclick="google.script.run.withSuccessHandler(function (t) { said.textContent = t }).put(\\'từ ' + kind + '\\')">Ghi</button>' +
    '<button onclick="google.script.host.close()">Đóng</button><a href="https://example.com/x">Ra ngoài</a>' +
    '<a href="https://docs.google.com/document/d/file-1/export?format=docx">Tải .docx</a>' +
    '<a href="https://docs.google.com/document/d/file-1/export?format=pdf">Tải PDF</a>' +
    '<p id="reach"></p></main><script>try { reach.textContent = parent.document.title } catch (e) { reach.textContent = e.name }' +
    'fetch("https://example.com/").catch(function (e) { reach.textContent += " " + e.name })</script>').setTitle(kind).setWidth(420).setHeight(260);
}
function modal() { SpreadsheetApp.getUi().showModalDialog(page('hộp'), 'Hộp thoại'); }
function large() { SpreadsheetApp.getUi().showModalDialog(page('hộp').setWidth(600).setHeight(520), 'Hộp lớn'); }
function bar() { SpreadsheetApp.getUi().showSidebar(page('khung')); }
function toast() { SpreadsheetApp.getActive().toast('<i>xong</i>', 'Mách'); }
function fail() { throw new Error('hỏng rồi'); }
`;

let browser: Browser;
let serving: Serving;
let host: Host;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  host = new Host({ owner: COORDINATOR, code });
  host.type(COORDINATOR, 'Trang tính1', 'B1', 'có sẵn');
  const unused = () => Promise.reject(new Error('not used here'));
  const office = new Office(
    host,
    () => host,
    () => undefined,
  );
  serving = await serve({
    office,
    open: unused,
    workbook: unused,
    document: () => ({ name: 'Phụ lục', bytes: Buffer.from('PK nội dung') }),
  });
  page = (await openWindow(browser, serving.url)).page;
  await page.getByRole('grid').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await serving.close();
  await host.stop();
});

const first = () => page.locator('td[data-row="1"][data-column="1"]');

test('an alert asks with its title, its lines and its buttons; what was written before shows behind it', async () => {
  await choose(page, 'Thử', 'Báo');
  const dialog = page.getByRole('dialog', { name: '<b>Tiêu đề</b>' });
  await dialog.getByText('Dòng 1 Dòng 2').waitFor();
  await first().getByText('đang hỏi').waitFor();
  expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Có', 'Không', 'Hủy']);
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Không' }).click();
  await first().getByText('NO', { exact: true }).waitFor();
});

test('Escape closes an alert, as its cross does on Google', async () => {
  await choose(page, 'Thử', 'Báo');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await first().getByText('CLOSE').waitFor();
});

test('a prompt brings what was typed', async () => {
  await choose(page, 'Thử', 'Hỏi tên');
  await page.getByRole('dialog').getByText('Tên của bạn?').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type('Ngọc <Lan>');
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await first().getByText('OK:Ngọc <Lan>').waitFor();
});

const frameBox = () => page.locator('dialog iframe').boundingBox();

test.each([
  ['Hộp', { width: 420, height: 260 }],
  ['Hộp lớn', { width: 600, height: 520 }],
])('a dialog has the size that the script gave it: %s', async (item, size) => {
  await choose(page, 'Thử', item);
  await page.locator('dialog iframe').waitFor();
  expect(await frameBox()).toMatchObject(size);
});

test('on a small screen a large dialog fits, its heading and its button with it', async () => {
  await choose(page, 'Thử', 'Hộp lớn');
  await page.setViewportSize({ width: 360, height: 420 });
  const dialog = page.getByRole('dialog', { name: 'Hộp lớn' });
  for (const part of [dialog.getByRole('heading'), dialog.getByRole('button'), dialog.locator('iframe')]) {
    const { x = -1, y = -1, width = 0, height = 0 } = (await part.boundingBox()) ?? {};
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(y + height).toBeLessThanOrEqual(420);
  }
  expect((await frameBox())?.height).toBeGreaterThan(200);
  expect(await dialog.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await dialog.waitFor({ state: 'detached' });
});

describe('a link to a Doc in a dialog', () => {
  const link = (name: string) => page.frameLocator('dialog iframe').getByRole('link', { name });
  beforeEach(() => choose(page, 'Thử', 'Hộp'));

  test('downloads the .docx', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), link('Tải .docx').click()]);
    expect(download.suggestedFilename()).toBe('Phụ lục.docx');
    expect(readFileSync(await download.path(), 'utf8')).toBe('PK nội dung');
  });

  test('says how to come by a PDF without Google, and opens the Doc for it', async () => {
    await link('Tải PDF').click();
    const told = page.getByRole('dialog', { name: 'Tải PDF' });
    await told.getByText('In hoặc lưu PDF').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const open = told.getByRole('button', { name: 'Mở văn bản' });
    const [doc] = await Promise.all([page.waitForEvent('popup'), open.click()]);
    expect(new URL(doc.url()).searchParams.get('id')).toBe('file-1');
  });
});

test.each([
  ['a dialog', 'Hộp', () => page.frameLocator('dialog iframe'), 'hộp'],
  ['a sidebar', 'Khung', () => sidebar(page), 'khung'],
] as const)(
  '%s calls the script, reaches neither the page nor the network, and closes itself',
  async (_what, item, at, kind) => {
    await choose(page, 'Thử', item);
    const frame = at();
    await frame.getByText('SecurityError TypeError').waitFor();
    await frame.getByRole('button', { name: 'Ghi' }).click();
    await frame.getByText(`từ ${kind}`).waitFor();
    await first().getByText(`từ ${kind}`).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await frame.getByRole('link', { name: 'Ra ngoài' }).click();
    await page.getByText('https://example.com/x').waitFor();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Đóng' }).click();
    await page.locator('iframe').waitFor({ state: 'detached' });
  },
);

test('a toast shows its text as text', async () => {
  await choose(page, 'Thử', 'Mách');
  await page.getByRole('status').getByText('<i>xong</i>').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('a function that fails says so', async () => {
  await choose(page, 'Thử', 'Hỏng');
  await page.getByRole('dialog').getByText('hỏng rồi').waitFor();
});
