// What goes on around somebody who types: others who delete, add and change, refusals, odd clipboards, many windows.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { forget, launch, openWindow, type Program, startProgram } from '../support/e2e/browser';
import { cell, choose, expectText, openExample, openTab, sidebar, type } from '../support/e2e/sheet';

const UNIT = 'meovac@example.gov.vn';

let program: Program;
let browser: Browser;
let page: Page;
let other: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  program = await startProgram();
  page = (await openWindow(browser, program.url)).page;
  await openExample(page);
  other = (await openWindow(browser, program.url)).page;
  await other.getByRole('grid').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await other.context().close();
  await program.stop();
  forget(program);
});

test('a choice is made from a drop-down by mouse', async () => {
  await openTab(page, 'Cấu hình');
  const choice = page.getByRole('gridcell', { name: 'Bỏ qua' });
  await choice.dblclick();
  await page.getByRole('option', { name: 'Ghi “Chưa báo cáo”' }).click();
  await page.getByRole('gridcell', { name: 'Ghi “Chưa báo cáo”' }).waitFor();
  await expectText(page.locator('#content'), 'Ghi “Chưa báo cáo”');
});

test('text that is being typed when its tab is deleted goes into no other tab', async () => {
  await openTab(page, 'Mèo Vạc');
  await cell(page, 'B3').click();
  await cell(page, 'B9').click();
  await page.keyboard.type('gõ dở dang');
  await openTab(other, 'Mèo Vạc');
  await other.getByRole('button', { name: 'Lệnh cho tab đang mở' }).click();
  await other.getByRole('menuitem', { name: 'Xóa…' }).click();
  await other.getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('dialog').getByText('Tab này đã bị xóa').waitFor();
  await page.keyboard.press('Enter');
  for (const tab of ['Cấu hình', 'Đơn vị', 'Đồng Văn']) {
    await openTab(page, tab);
    expect(await page.getByText('gõ dở dang').count()).toBe(0);
  }
});

test('typing goes on while somebody makes the tab longer', async () => {
  await openTab(page, 'Mèo Vạc');
  await openTab(other, 'Mèo Vạc');
  await cell(page, 'B9').click();
  await page.keyboard.type('Tổ chức hội ');
  const rows = page.getByRole('grid');
  expect(await rows.getAttribute('aria-rowcount')).toBe('205');
  await other.locator('#sheet').evaluate((box) => box.scrollTo(0, 100_000));
  await other.getByRole('button', { name: 'Thêm 100 hàng' }).click();
  await other.locator('[aria-rowcount="305"]').waitFor();
  await page.waitForTimeout(200);
  await page.keyboard.type('nghị lớn.');
  await page.keyboard.press('Enter');
  await expectText(cell(page, 'B9'), 'Tổ chức hội nghị lớn.');
  await page.locator('[aria-rowcount="305"]').waitFor();
});

test('a cell that somebody changed while its editor was open shows the change after Escape', async () => {
  await openTab(page, 'Mèo Vạc');
  await cell(page, 'B9').click();
  await page.keyboard.type('bỏ');
  await openTab(other, 'Mèo Vạc');
  await type(other, 'B9', 'của người khác');
  await expectText(cell(other, 'C9'), '✎');
  await page.waitForTimeout(200);
  await page.keyboard.press('Escape');
  await expectText(cell(page, 'B9'), 'của người khác');
});

test('text that is refused comes back into its cell', async () => {
  await openTab(page, 'Mèo Vạc');
  await cell(page, 'B9').click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('dài '.repeat(12_501));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('nhiều nhất 50000 ký tự').waitFor();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: 'Sửa ô B9' });
  await editor.waitFor();
  expect((await editor.inputValue()).length).toBe(50_004);
  await page.keyboard.press('Escape');
  await expectText(cell(page, 'B9'), '');
});

test('undo brings the tab it undoes in before the person', async () => {
  await openTab(page, 'Mèo Vạc');
  await type(page, 'B9', 'Gõ nhầm chỗ.');
  await expectText(cell(page, 'C9'), '✔');
  await openTab(page, 'Cấu hình');
  await cell(page, 'A1').click();
  await page.keyboard.press('Control+z');
  await page.getByRole('grid', { name: 'Mèo Vạc' }).waitFor();
  await expectText(cell(page, 'B9'), '');
});

test('the sidebar does not take the keys of somebody who types', async () => {
  await openTab(page, 'Mèo Vạc');
  await choose(page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await cell(page, 'B9').click();
  await page.keyboard.type('Gõ khi khung đang mở ra ', { delay: 20 });
  await sidebar(page).getByRole('heading', { name: 'Chưa tạo văn bản' }).waitFor();
  await page.keyboard.type('và sau đó.');
  await page.keyboard.press('Enter');
  await expectText(cell(page, 'B9'), 'Gõ khi khung đang mở ra và sau đó.');
});

test('a Vietnamese input method writes into a selected cell from its first letter on', async () => {
  await openTab(page, 'Mèo Vạc');
  await cell(page, 'B9').click();
  const ime = await page.context().newCDPSession(page);
  for (const text of ['d', 'đ', 'đa', 'đâ', 'đây']) {
    await ime.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await ime.send('Input.insertText', { text: 'đây' });
  await page.keyboard.type(' là nội dung.');
  await page.keyboard.press('Enter');
  await expectText(cell(page, 'B9'), 'đây là nội dung.');
});

describe('what is pasted', () => {
  const paste = async (types: Record<string, string>): Promise<void> => {
    await page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      for (const [kind, value] of Object.entries(data)) clipboardData.setData(kind, value);
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, types);
  };

  beforeEach(async () => {
    await openTab(page, 'Mèo Vạc');
    await cell(page, 'B9').click();
  });

  test('a picture leaves the cells as they are', async () => {
    await cell(page, 'B5').click();
    await paste({});
    await paste({ 'text/html': '<img src="https://example.com/x.png"><table></table>' });
    await page.waitForTimeout(200);
    await expectText(cell(page, 'B5'), '- Tổ chức hội nghị');
  });

  test('a table among paragraphs goes in as text, whole', async () => {
    await paste({
      'text/html': '<p>Trước</p><table><tr><td>Giữa</table><p>Sau</p>',
      'text/plain': 'Trước\nGiữa\nSau',
    });
    await expectText(cell(page, 'B9'), 'Trước');
    await expectText(cell(page, 'B10'), 'Giữa');
    await expectText(cell(page, 'B11'), 'Sau');
  });

  test('a point of a list keeps its text when it has points below it', async () => {
    await paste({ 'text/html': '<ul><li>Cha<ul><li>Con</ul></ul>', 'text/plain': 'Cha\nCon' });
    await expectText(cell(page, 'B9'), 'Cha');
    await expectText(cell(page, 'B10'), 'Con');
  });

  test.each<[what: string, cell: string, text: string]>([
    [
      'paragraphs',
      '<p class=MsoNormal>- Tổ chức\n  hội nghị.</p>\n <p>- Mở 02 lớp.<br></p>',
      '- Tổ chức hội nghị.\n- Mở 02 lớp.',
    ],
    ['a list below a line', 'Gồm:<ul><li>Một<ol><li>Một rưỡi</ol><li>Hai</ul>', 'Gồm:\nMột\nMột rưỡi\nHai'],
    ['a blank line', '<div>Một</div><div><br></div><div>Hai</div>', 'Một\n\nHai'],
    ['bold in the middle of a line', '<p>Một <b>hai</b><i>ba</i></p>', 'Một haiba'],
    ['a table within', 'Trên<table><tr><td>a<td>b<tr><td>c</table>dưới', 'Trên\na\nb\nc\ndưới'],
  ])('a cell of a table keeps its lines: %s', async (_what, inside, text) => {
    await paste({
      'text/html': `<table><tr><td>${inside}</td></tr><tr><td>dưới</table>`,
      'text/plain': 'khác',
    });
    await expectText(cell(page, 'B9'), text);
    await expectText(cell(page, 'B10'), 'dưới');
    await expectText(cell(page, 'B11'), '');
  });

  test('tracked changes go in as if accepted, and a deleted paragraph leaves no row', async () => {
    await paste({
      'text/html': `<p>Tổ chức <del cite="mailto:A"><span class=msoDel>02</span></del><ins><span class=msoIns>03</span></ins> hội nghị.</p>
        <p><span class=msoDel>Bỏ cả câu.</span></p>
        <p>Mở <s>01</s> 02 lớp.</p>`,
      'text/plain': 'khác',
    });
    await expectText(cell(page, 'B9'), 'Tổ chức 03 hội nghị.');
    await expectText(cell(page, 'B10'), 'Mở 01 02 lớp.');
    await expectText(cell(page, 'B11'), '');
  });

  test('a list of Word as text, with tabs after its marks, stays where it fell and is told', async () => {
    await paste({ 'text/plain': '-\tTổ chức 02 hội nghị.\r\n-\tMở 03 lớp bồi dưỡng.\r\n' });
    await expectText(cell(page, 'C9'), 'Tổ chức 02 hội nghị.');
    await expectText(cell(page, 'C10'), 'Mở 03 lớp bồi dưỡng.');
    await page.locator('#toasts').getByText('Nội dung').first().waitFor();
  });

  test('a table with cells over several rows keeps its columns, and line breaks stay in their cell', async () => {
    await cell(page, 'D9').click();
    await paste({
      'text/html': '<table><tr><td rowspan=2>a<td>b<br>c<tr><td>d</table>',
      'text/plain': 'khác',
    });
    await expectText(cell(page, 'D9'), 'a');
    await expectText(cell(page, 'E9'), 'b\nc');
    await expectText(cell(page, 'D10'), '');
    await expectText(cell(page, 'E10'), 'd');
  });
});

test('a workbook with something typed in its one tab is downloaded with word of what was marked, and not replaced without a question', async () => {
  await choose(page, 'Tệp', 'Bảng tính trống');
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Thay', exact: true }).click();
  await reloaded;
  await page.getByRole('button', { name: 'Bảng tính trống' }).click();
  await type(page, 'A1', 'đã gõ');
  await expectText(cell(page, 'A1'), 'đã gõ');
  const downloading = page.waitForEvent('download');
  await type(page, 'A2', '@SUM(1)');
  await choose(page, 'Tệp', 'Tải về .xlsx');
  await downloading;
  await page.getByRole('dialog').getByText('“Trang tính1” A2').waitFor();
  await page.keyboard.press('Enter');
  const file = join(tmpdir(), 'hong.xlsx');
  writeFileSync(file, 'không phải xlsx');
  const choosing = page.waitForEvent('filechooser');
  await choose(page, 'Tệp', 'Mở tệp .xlsx…');
  await (await choosing).setFiles(file);
  await page.getByRole('dialog', { name: 'Thay bảng tính đang mở?' }).waitFor();
  await page.getByRole('button', { name: 'Thay', exact: true }).click();
  await page.getByRole('dialog').getByText('Tệp chỉ có chữ').waitFor();
  await page.keyboard.press('Enter');
  await expectText(cell(page, 'A1'), 'đã gõ');
});

test('who becomes a unit lands on its tab, as by the link that a unit is sent', async () => {
  const { page: window } = await openWindow(browser, program.url);
  await window.getByRole('grid').waitFor();
  await window.locator('#person').selectOption(UNIT);
  await window.getByRole('grid', { name: 'Mèo Vạc', exact: true }).waitFor();
  await window.context().close();
});

test('somebody whom another workbook does not know is the owner there', async () => {
  const { page: unit } = await openWindow(browser, program.url, UNIT);
  await unit.getByRole('grid').waitFor();
  await choose(page, 'Tệp', 'Bảng tính trống');
  await page.getByRole('button', { name: 'Thay', exact: true }).click();
  await unit.getByRole('dialog', { name: 'Dùng thử Tổng hợp' }).waitFor();
  expect(await unit.locator('#person').inputValue()).toBe('dieuphoi@example.gov.vn');
  await unit.context().close();
});

test('many windows of one browser all work', async () => {
  const windows = [page];
  for (let i = 0; i < 7; i++) {
    const window = await page.context().newPage();
    await window.goto(program.url);
    windows.push(window);
  }
  for (const window of windows) await openTab(window, 'Mèo Vạc');
  await type(windows[7] as Page, 'B9', 'Ai cũng thấy.');
  for (const window of windows) await expectText(cell(window, 'B9'), 'Ai cũng thấy.');
});
