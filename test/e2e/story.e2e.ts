// The whole story in a real browser: a unit types, is told what is wrong and corrects; the coordinator makes the Doc.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { COORDINATOR } from '../../local/cli/demo';
import {
  axeViolations,
  copy,
  forget,
  launch,
  openWindow,
  type Program,
  startProgram,
  type Window,
} from '../support/e2e/browser';
import {
  acceptErrors,
  cell,
  choose,
  expectText,
  openExample,
  openTab,
  sidebar,
  type,
} from '../support/e2e/sheet';

const UNIT = 'meovac@example.gov.vn';

/** Three points of a list as Word copies them; the second was typed in the old TCVN3 encoding. */
const WORD_POINTS = [
  'Tổ chức 03 hội nghị báo cáo viên.',
  'Më 02 líp båi d­ìng nghiÖp vô c«ng t¸c Tuyªn gi¸o cho c¸n bé c¬ së',
  'Phát hành 1.200 bản tin nội bộ',
];
const wordHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${WORD_POINTS.map(
  (point) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt'><span>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;\n</span></span>${point}<o:p></o:p></p>`,
).join('\n')}<!--EndFragment--></body></html>`;

let program: Program;
let browser: Browser;
let unit: Window;
let coordinator: Window;

beforeAll(async () => {
  program = await startProgram();
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  expect(await program.stop()).toBe(0);
  forget(program);
});

const docId = async (page: Page): Promise<string> => {
  const link = sidebar(page).getByRole('link', { name: 'Mở văn bản' });
  return (
    /\/document\/d\/([\w-]+)/.exec((await link.getAttribute('href', { timeout: 20_000 })) ?? '')?.[1] ?? ''
  );
};

test('the page opens on a welcome, and one click opens the example of 15 units', async () => {
  coordinator = await openWindow(browser, program.url);
  const { page } = coordinator;
  await page.getByRole('dialog', { name: 'Dùng thử Tổng hợp' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await openExample(page);
  expect(await page.getByRole('tab').count()).toBe(19);
  expect(await axeViolations(page)).toEqual([]);
});

test('a unit types, and reads beside the entry what is wrong with it', async () => {
  unit = await openWindow(browser, program.url, UNIT);
  const { page } = unit;
  await openTab(page, 'Mèo Vạc');
  await type(page, 'B7', 'tổ chức  02 hội nghị');
  await expectText(cell(page, 'C7'), 'Rút các dấu cách');
  expect(await axeViolations(page)).toEqual([]);
});

test('three points pasted from Word go one below another, and the one in an old encoding is an error', async () => {
  const { page } = unit;
  await copy(page, WORD_POINTS.map((point) => `-\t${point}`).join('\r\n'), wordHtml);
  await cell(page, 'B8').click();
  await page.keyboard.press('Control+v');
  await expectText(cell(page, 'B10'), 'Phát hành 1.200 bản tin nội bộ');
  expect(await cell(page, 'B10').textContent()).toMatch(/^-\s+Phát/);
  await expectText(cell(page, 'C9'), '✖');
  await expectText(cell(page, 'C9'), 'TCVN3');
  expect(await cell(page, 'C8').textContent()).not.toContain('✖');
});

test('undo takes the paste back, check and all; redo brings it again', async () => {
  const { page } = unit;
  await page.keyboard.press('Control+z');
  await expectText(cell(page, 'B9'), '');
  await expectText(cell(page, 'C9'), '');
  await expectText(cell(page, 'B7'), 'tổ chức  02 hội nghị');
  await page.keyboard.press('Control+y');
  await expectText(cell(page, 'C9'), '✖');
});

test('a unit cannot type in another’s tab, and is told so', async () => {
  const { page } = unit;
  await openTab(page, 'Đồng Văn');
  await cell(page, 'B9').click();
  await page.keyboard.type('x');
  await page.getByRole('dialog').getByText('được bảo vệ').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expectText(cell(page, 'B9'), '');
  await cell(page, 'A3').locator('.tick').click();
  await page.getByRole('dialog').getByText('được bảo vệ').waitFor();
  await page.keyboard.press('Escape');
  await openTab(page, 'Mèo Vạc');
});

test('the coordinator clicks Tổng hợp, is stopped by the error, and jumps to it', async () => {
  const { page } = coordinator;
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await sidebar(page).getByRole('heading', { name: 'Chưa tạo văn bản' }).waitFor();
  const frame = page.frames().find((candidate) => candidate.url().includes('/dialog/'));
  expect(frame && (await axeViolations(frame))).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  await sidebar(page).getByRole('button', { name: 'Mèo Vạc · ô B9' }).first().click();
  await page.getByRole('grid', { name: 'Mèo Vạc' }).waitFor();
  await expectText(page.locator('#place'), 'B9');
});

test('the unit corrects while the coordinator looks on: both see it', async () => {
  await type(unit.page, 'B9', 'Mở 02 lớp bồi dưỡng nghiệp vụ công tác Tuyên giáo cho cán bộ cơ sở.');
  await expectText(cell(unit.page, 'C9'), '✔');
  await expectText(cell(coordinator.page, 'B9'), 'Mở 02 lớp bồi dưỡng');
  for (const state of ['Chưa đánh dấu', 'Đã đánh dấu']) {
    await cell(unit.page, 'A3').locator('.tick').click();
    await cell(coordinator.page, 'A3').getByLabel(state).waitFor();
  }
});

test('the coordinator checks again, and accepts what is proposed for the other units’ errors', async () => {
  const { page } = coordinator;
  await sidebar(page).getByRole('button', { name: 'Kiểm tra lại' }).click();
  await sidebar(page).getByRole('heading', { name: 'Có lỗi cần sửa' }).waitFor();
  expect(await sidebar(page).getByRole('button', { name: 'Mèo Vạc · ô B9' }).count()).toBe(0);
  await acceptErrors(page);
  await sidebar(page).getByRole('heading', { name: 'Không có lỗi' }).waitFor();
});

test('the coordinator goes on, and the Doc opens with what the unit typed; its .docx can be saved', async () => {
  const { page } = coordinator;
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  await docId(page);
  const [doc] = await Promise.all([
    page.context().waitForEvent('page'),
    sidebar(page).getByRole('link', { name: 'Mở văn bản' }).click(),
  ]);
  await doc.getByText(/^\d+ trang$/).waitFor();
  const text = await doc.locator('#pages').innerText();
  expect(text).toContain('MỘT SỐ CÁCH LÀM SÁNG TẠO');
  expect(text).toContain('- Phát hành 1.200 bản tin nội bộ.');
  expect(text).not.toContain('DỰ THẢO');
  expect(await axeViolations(doc)).toEqual([]);
  const [saved] = await Promise.all([
    doc.waitForEvent('download'),
    doc.getByRole('button', { name: 'Tải .docx về' }).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^Phụ lục .*\.docx$/);
  await doc.close();
  await openTab(page, 'Phụ lục');
  await page.getByText('Phát hành 1.200 bản tin nội bộ.').waitFor();
});

test('a second click updates the same Doc', async () => {
  const { page } = coordinator;
  const first = await docId(page);
  await type(unit.page, 'B11', 'Tổ chức thêm 01 hội thi.');
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  await sidebar(page).getByRole('link', { name: 'Mở văn bản' }).waitFor({ state: 'detached' });
  expect(await docId(page)).toBe(first);
  await openTab(page, 'Phụ lục');
  await page.getByText('Tổ chức thêm 01 hội thi.').waitFor();
});

test('a draft is offered only as long as an error is left', async () => {
  const { page } = coordinator;
  await type(unit.page, 'B12', 'Đổi mới hính thức tuyên truyền.');
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  const draft = sidebar(page).getByRole('button', { name: 'Vẫn tạo bản DỰ THẢO' });
  await draft.waitFor();
  await sidebar(page).locator('.row').filter({ hasText: '“hính thức”' }).click();
  await sidebar(page).getByRole('button', { name: 'Sửa thành “hình thức”' }).click();
  await draft.waitFor({ state: 'hidden' });
});

test('over an error the coordinator may still make a draft, which says so', async () => {
  const { page } = coordinator;
  await type(unit.page, 'B12', WORD_POINTS[1] ?? '');
  await sidebar(page).getByRole('button', { name: 'Tổng hợp và tạo văn bản' }).click();
  await sidebar(page).getByRole('button', { name: 'Vẫn tạo bản DỰ THẢO' }).click();
  await sidebar(page).getByRole('heading', { name: 'Đã tạo bản DỰ THẢO' }).waitFor();
  const [doc] = await Promise.all([
    page.context().waitForEvent('page'),
    sidebar(page).getByRole('link', { name: 'Mở văn bản' }).click(),
  ]);
  await doc.locator('#pages').getByText('DỰ THẢO').first().waitFor();
  await doc.close();
});

test('the Doc is private: another person is not shown it', async () => {
  const address = new URL(`/document?id=${await docId(coordinator.page)}&as=${UNIT}`, program.url);
  address.searchParams.set('t', new URL(program.url).searchParams.get('t') ?? '');
  const doc = await unit.page.context().newPage();
  await doc.goto(address.href);
  await doc.getByText(`nhờ ${COORDINATOR} chia sẻ`).waitFor();
  expect(await doc.locator('#pages').innerText()).toBe('');
  await doc.close();
});

test('the workbook can be saved as .xlsx and opened again, cells and people and all', async () => {
  const { page } = coordinator;
  const [saved] = await Promise.all([page.waitForEvent('download'), choose(page, 'Tệp', 'Tải về .xlsx')]);
  const file = await saved.path();
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    choose(page, 'Tệp', 'Mở tệp .xlsx…'),
  ]);
  await picker.setFiles({
    name: 'bang-tinh.xlsx',
    mimeType: '',
    buffer: readFileSync(file),
  });
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Thay', exact: true }).click();
  await reloaded;
  await openTab(page, 'Mèo Vạc');
  await expectText(cell(page, 'B11'), 'Tổ chức thêm 01 hội thi.');
  await cell(page, 'A3').getByLabel('Đã đánh dấu').waitFor();
});

test('nothing was asked for outside this machine, no script of a cell ran, and no error went unseen', () => {
  const quiet = { strangers: [], alerts: [], errors: [] };
  expect(coordinator).toMatchObject(quiet);
  // The Doc that the unit was refused.
  expect(unit).toMatchObject({ ...quiet, errors: [expect.stringContaining('409')] });
});
