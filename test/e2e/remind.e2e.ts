// Reminding units in a real browser: what is copied, the mails, the letter, and what is noted.
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { Serving } from '../../local/page/server';
import { headings } from '../../src/core/grid/layout';
import { axeViolations, launch, openWindow, type Window } from '../support/e2e/browser';
import { serveHost } from '../support/e2e/serving';
import { choose } from '../support/e2e/sheet';
import { COORDINATOR, cellOfSetting, workbookOf } from '../support/workbook';

const COUNT = 130;
const HOSTILE = 'Xã <b>đậm</b> & “Mèo Vạc”';
const units = Array.from({ length: COUNT }, (_, i) => ({
  name: i === 0 ? HOSTILE : `Xã số ${i}`,
  tab: `X${i}`,
  email: i === 1 ? '' : `xa${String(i).padStart(8, '0')}@tuyenquang.gov.vn`,
  entries: i === 2 ? ['Tổ chức hội nghị quý I.'] : [],
  nothingToReport: i >= 20,
}));
const host = workbookOf(units);
host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2022');
host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Đầu mối liên hệ'), 'đồng chí Hoa');

const REMINDED = String.fromCharCode(65 + headings.registry.indexOf('Đã nhắc'));
const reminded = () => units.map((_, i) => host.cell('Đơn vị', `${REMINDED}${i + 2}`).display);

let browser: Browser;
let serving: Serving;
let window: Window;
let page: Page;
let bar: FrameLocator;

beforeAll(async () => {
  browser = await launch();
  serving = await serveHost(host);
});

afterAll(async () => {
  await browser.close();
  await serving.close();
  await host.stop();
});

beforeEach(async () => {
  window = await openWindow(browser, serving.url);
  page = window.page;
  await page.getByRole('grid').waitFor();
  await choose(page, 'Tổng hợp', 'Đôn đốc đơn vị chưa nộp…');
  bar = page.frameLocator('#sidebar iframe');
  await bar.getByRole('button', { name: 'Chép tin nhắn' }).waitFor();
});

afterEach(async () => {
  expect([window.alerts, window.strangers, window.errors]).toEqual([[], [], []]);
  await page.context().close();
});

const press = (name: string | RegExp) => bar.getByRole('button', { name }).click();
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const told = () => bar.locator('#remind [role=status]');

test('the message for the chat names who has not sent, and is noted where the person says so', async () => {
  await press('Chép tin nhắn');
  await told().filter({ hasText: 'Đã chép tin nhắn' }).waitFor();
  const text = await clipboard();
  expect(text).toContain(`đã có 110/130 đơn vị gửi. Còn 20 đơn vị: ${HOSTILE}; Xã số 1; `);
  await press('Ghi nhận');
  await told().filter({ hasText: 'Đã ghi nhận nhắc 20 đơn vị' }).waitFor();
  expect(reminded().filter((note) => note.startsWith('1 lần'))).toHaveLength(20);
  await bar.getByText('Kèm tên đơn vị').click();
  await press('Chép tin nhắn');
  await bar.getByText('Ghi nhận đã nhắc 20 đơn vị?').waitFor();
  expect(await clipboard()).not.toContain('Xã số 1');
  await press('Không');
  expect(await bar.getByText('Ghi nhận đã nhắc').count()).toBe(0);
});

test('mails are short links to all units with an address, and the full text waits on the clipboard', async () => {
  await press('Soạn thư (19)');
  await told().filter({ hasText: 'dán vào thư' }).waitFor();
  expect(await clipboard()).toMatch(
    /^Kính gửi: Các đơn vị chưa gửi báo cáo\nHạn gửi báo cáo .* là hết ngày 15\/6\/2022\./,
  );
  const links = bar.getByRole('link', { name: /^Thư 1\/1 \(19 địa chỉ\)$/ });
  expect(await links.getAttribute('href')).toMatch(new RegExp(`^mailto:${COORDINATOR}\\?bcc=`));
  expect([await links.getAttribute('target'), await links.getAttribute('rel')]).toEqual([
    '_blank',
    'noopener',
  ]);
  expect(await bar.getByText('Không gồm 1 đơn vị chưa có email: Xã số 1.').count()).toBe(1);
  await press(/chép địa chỉ/);
  await told().filter({ hasText: 'Đã chép địa chỉ' }).waitFor();
  expect((await clipboard()).split(', ')).toHaveLength(19);
  await bar.locator('#remind').getByText('Xã số 2', { exact: true }).click();
  expect(await bar.getByRole('link', { name: /^Thư/ }).count()).toBe(0);
  await bar.getByRole('button', { name: 'Soạn thư (18)' }).waitFor();
});

test('the letter is made, opened and sent; who got it is noted', async () => {
  await press('Tạo công văn đôn đốc');
  await bar.getByRole('link', { name: 'Mở công văn' }).waitFor();
  expect(await bar.getByLabel('Lời văn của công văn (sửa được)').inputValue()).toContain('còn 20 đơn vị');
  await bar.getByText('⚠ Mọi đơn vị nhận đều thấy danh sách.').waitFor();
  await press('Gửi qua Google Drive (19)');
  await told().filter({ hasText: 'Đã gửi thư cho 19/19 đơn vị.' }).waitFor();
  expect(host.drive.sharing.mail).toHaveLength(19);
  expect(host.drive.sharing.mail[0]?.message).toContain('Đề nghị đơn vị khẩn trương hoàn thành');
});

test('what a person wrote stays until that person takes it back', async () => {
  const body = bar.getByLabel('Nội dung thư (sửa được)');
  await body.fill('Lời của tôi.');
  await bar.getByLabel('Lời nhắn').selectOption('Thông báo mở kỳ');
  await bar.getByLabel('Chậm nhất').fill('20/6/2022');
  expect(await body.inputValue()).toBe('Lời của tôi.');
  await press('Lấy lại lời mẫu');
  expect(await body.inputValue()).toMatch(/^Kính gửi: Các đơn vị\n/);
});

test('where the browser copies nothing, the text is selected and the person is told which keys to press', async () => {
  const frame = (await (await page.$('#sidebar iframe'))?.contentFrame()) as Frame;
  await frame.evaluate(() => {
    document.execCommand = () => false;
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await press('Chép tin nhắn');
  await told().filter({ hasText: 'Ctrl+C' }).waitFor();
  const selected = await frame.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement;
    return area.value.slice(area.selectionStart, area.selectionEnd);
  });
  expect(selected).toContain('Còn 20 đơn vị');
});

test('axe finds nothing wrong, whatever is shown', async () => {
  await press('Soạn thư (19)');
  await bar.getByRole('link', { name: 'Thư 1/1 (19 địa chỉ)', exact: true }).waitFor();
  await press('Tạo công văn đôn đốc');
  await bar.getByRole('link', { name: 'Mở công văn' }).waitFor();
  const frame = (await (await page.$('#sidebar iframe'))?.contentFrame()) as Frame;
  expect(await axeViolations(frame)).toEqual([]);
});
