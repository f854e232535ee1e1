// The story of a round with three windows: hand in, return, correct, change on the quiet, approve, lock, remind, finish.
import type { Browser, Frame, FrameLocator } from 'playwright-core';
import type { Serving } from '../../local/page/server';
import { axeViolations, launch, openWindow, type Window } from '../support/e2e/browser';
import { serveHost } from '../support/e2e/serving';
import { cell, choose, expectText, openTab, type } from '../support/e2e/sheet';
import { COORDINATOR, cellOfSetting, workbookOf } from '../support/workbook';

const emails = ['donga@example.gov.vn', 'dongb@example.gov.vn', 'dongc@example.gov.vn'] as const;
const units = ['Xã A', 'Xã B', 'Xã C'].map((name, i) => ({
  name,
  tab: name,
  email: emails[i] ?? '',
  entries: [],
}));
const host = workbookOf(units);
for (const [label, value] of [
  ['Hạn gửi', '15/6/2022'],
  ['Duyệt', 'Bắt buộc'],
  ['Đầu mối liên hệ', 'đồng chí trực, ĐT 0219 386 0000'],
] as const) {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), value);
}
host.now = new Date('2022-06-14T02:00:00Z');

let browser: Browser;
let serving: Serving;
let chief: Window;
let first: Window;
let second: Window;

beforeAll(async () => {
  browser = await launch();
  serving = await serveHost(host);
  chief = await openWindow(browser, serving.url);
  first = await openWindow(browser, serving.url, emails[0]);
  second = await openWindow(browser, serving.url, emails[1]);
  for (const { page } of [chief, first, second]) await page.getByRole('grid').waitFor();
});

afterAll(async () => {
  await browser.close();
  await serving.close();
  await host.stop();
});

const bar = (): FrameLocator => chief.page.frameLocator('#sidebar iframe');
const unit = (name: string) => bar().locator('#units li', { hasText: name });
const press = (name: string | RegExp) => bar().getByRole('button', { name }).click();

/** Reads the round again, and waits for it. */
async function reload(): Promise<void> {
  await press('Tải lại');
  await expectText(bar().locator('#message'), 'Đọc lúc');
}

async function openUnit(name: string): Promise<void> {
  const line = unit(name).locator('.unit');
  if ((await line.getAttribute('aria-expanded')) !== 'true') await line.click();
}

async function tick({ page }: Window): Promise<void> {
  await cell(page, 'A3').locator('.tick').click();
}

test('a round is followed from the first report to the final document', async () => {
  for (const [window, name, text] of [
    [first, 'Xã A', 'Tổ chức 14 phiên chợ.'],
    [second, 'Xã B', 'Mở lớp tập huấn.'],
  ] as const) {
    await openTab(window.page, name);
    await type(window.page, 'B5', text);
    await tick(window);
    await expectText(cell(window.page, 'B3'), 'Nộp lúc 14/06/2022 09:0');
  }

  await choose(chief.page, 'Tổng hợp', 'Theo dõi tiến độ');
  await expectText(
    bar().locator('#coverage'),
    'Đã có 2/3 đơn vị gửi báo cáo (66,7%), 2 đơn vị đúng hạn (66,7%).',
  );
  await expectText(unit('Xã A'), '● Đã nộp · nộp 14/06/2022 09:0');
  await expectText(unit('Xã C'), '○ Chưa nộp');

  // One is returned; it reads why in its own tab, corrects, and hands in again.
  await openUnit('Xã B');
  await press('Trả lại…');
  await bar().getByLabel('Ý kiến').fill('Ghi rõ số lớp, số người dự.');
  await press('Trả lại đơn vị');
  await expectText(unit('Xã B'), '↩ Trả lại');
  await expectText(cell(second.page, 'A1'), '↩ TRẢ LẠI 14/06/2022: Ghi rõ số lớp, số người dự.');
  await type(second.page, 'B5', 'Mở 02 lớp tập huấn cho 80 người.');
  await tick(second);

  // The other changes its figure after it handed in.
  await type(first.page, 'B5', 'Tổ chức 41 phiên chợ.');
  await reload();
  await expectText(unit('Xã B'), '● Nộp lại');
  await openUnit('Xã A');
  await expectText(unit('Xã A').locator('del'), 'Trước: Tổ chức 14 phiên chợ.');
  await expectText(unit('Xã A').locator('ins'), 'Nay: Tổ chức 41 phiên chợ.');
  const frame = await (await chief.page.locator('#sidebar iframe').elementHandle())?.contentFrame();
  expect(await axeViolations(frame as Frame)).toEqual([]);
  await unit('Xã A').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expectText(unit('Xã A'), '✔ Đã duyệt');
  await expectText(cell(first.page, 'A1'), '✔ Đã duyệt 14/06/2022, tab đã khóa.');

  // The deadline passes: what is open is locked, but for a unit that may type longer.
  host.now = new Date('2022-06-16T02:00:00Z');
  await reload();
  await expectText(bar().locator('#past-note'), 'Đã hết hạn gửi (15/6/2022), còn 2 tab chưa khóa.');
  await press('Khóa/mở nhập liệu');
  await press('Khóa 2 tab');
  await expectText(bar().locator('#lock-state'), '3/3 tab đang khóa.');
  expect(host.cell('Xã C', 'A1').display).toContain('🔒 Đã khóa: hết hạn gửi 15/06/2022.');
  expect(() => host.type(emails[2], 'Xã C', 'B5', 'Muộn.')).toThrow();
  host.type(COORDINATOR, 'Đơn vị', 'M4', '18/6/2022');
  await reload();
  await expectText(bar().locator('#lock-state'), '2/3 tab đang khóa.');

  // Who is missing is told to the group.
  await press('Đôn đốc');
  await press('Chép tin nhắn');
  const copied = await chief.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Xã C');
  expect(copied).not.toContain('Xã A');

  host.type(emails[2], 'Xã C', 'B5', 'Phát thanh lưu động tại 05 thôn.');
  host.type(emails[2], 'Xã C', 'A3', 'TRUE');
  await press('Tiến độ');
  await reload();
  await expectText(unit('Xã C'), 'Chậm 1 ngày');
  await press(/^Duyệt tất cả/);
  await expectText(unit('Xã C'), '✔ Đã duyệt');
  await openUnit('Xã B');
  await unit('Xã B').getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expectText(unit('Xã B'), '✔ Đã duyệt');
  await choose(chief.page, 'Tổng hợp', 'Tổng hợp và tạo văn bản');
  await bar().getByRole('link', { name: 'Mở văn bản' }).waitFor();
  const [made] = [...host.drive.files.values()];
  expect(made?.name).not.toContain('DỰ THẢO');
  expect(
    [chief, first, second].flatMap(({ alerts, strangers, errors }) => [...alerts, ...strangers, ...errors]),
  ).toEqual([]);
});
