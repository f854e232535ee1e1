// The sharing dialog in a real browser, over a workbook of 124 units.
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Serving } from '../../local/page/server';
import { axeViolations, launch, openWindow, type Window } from '../support/e2e/browser';
import { serveHost } from '../support/e2e/serving';
import { choose, expectText } from '../support/e2e/sheet';
import { COORDINATOR, clickProduce, workbookOf } from '../support/workbook';

const HOSTILE = '<img src=x onerror=alert(1)>@x';
const emailOf = (i: number): string => `xa${i}@example.gov.vn`;
const units = Array.from({ length: 124 }, (_, i) => ({
  name: i === 6 ? 'Mèo Vạc <b>đậm</b>' : `Xã số ${i + 1}`,
  tab: `X${i + 1}`,
  email: emailOf(i + 1),
  entries: ['Tổ chức hội nghị quý I.'],
  completed: true,
}));
const host = workbookOf(units);
const id = clickProduce(host).document?.id ?? '';
const { sharing } = host.drive;

let browser: Browser;
let serving: Serving;
let window: Window;
let page: Page;
let dialog: FrameLocator;

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
  host.drive.get(id).permissions.splice(1);
  sharing.withoutAccount.clear();
  Object.assign(sharing, { anyoneForbidden: false, sharesLeft: Number.POSITIVE_INFINITY, mail: [] });
  window = await openWindow(browser, serving.url);
  page = window.page;
  await page.getByRole('grid').waitFor();
  await choose(page, 'Tổng hợp', 'Chia sẻ văn bản…');
  dialog = page.frameLocator('dialog iframe');
  await dialog.getByRole('heading', { name: 'Phụ lục' }).waitFor();
});

afterEach(async () => {
  expect([window.alerts, window.strangers, window.errors]).toEqual([[], [], []]);
  await page.context().close();
});

const roles = () => host.drive.get(id).permissions.map(({ emailAddress, role }) => [emailAddress, role]);
const report = () => dialog.locator('#report');
const status = () => dialog.getByRole('status');
const emails = () => dialog.getByRole('textbox', { name: 'Chia sẻ với' });
const share = () => dialog.getByRole('button', { name: /^Chia sẻ/ });
const role = () => dialog.getByRole('combobox', { name: 'Quyền', exact: true });
const told = () => dialog.getByRole('checkbox', { name: 'Gửi email báo' });
const box = (name: string) => dialog.getByRole('checkbox', { name });
const person = (email: string) => dialog.getByRole('listitem').filter({ hasText: email });

async function violations(): Promise<string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes('/dialog/'));
  return frame ? axeViolations(frame) : ['no dialog'];
}

async function openUnits(): Promise<void> {
  await dialog.getByText('Chọn đơn vị').click();
  await box('Xã số 1 · ').first().waitFor();
}

/** Waits until the page has the focus where it is said to be. */
async function expectFocus(where: Locator): Promise<void> {
  await where.and(dialog.locator(':focus')).waitFor();
}

test('it shows the Doc, its links and who has access; the owner’s row is fixed', async () => {
  expect(
    await Promise.all(
      ['Mở văn bản', 'Tải .docx', 'Tải PDF'].map((name) =>
        dialog.getByRole('link', { name }).getAttribute('href'),
      ),
    ),
  ).toEqual(
    [`${id}/edit`, `${id}/export?format=docx`, `${id}/export?format=pdf`].map(
      (end) => `https://docs.google.com/document/d/${end}`,
    ),
  );
  await dialog.getByRole('heading', { name: 'Người có quyền truy cập (1)' }).waitFor();
  await expectText(person(COORDINATOR), 'Chủ sở hữu');
  expect(await person(COORDINATOR).getByRole('button').count()).toBe(0);
  await dialog.getByText('Hạn chế: chỉ những người được nêu tên').waitFor();
  expect(await dialog.getByText('DỰ THẢO').isVisible()).toBe(false);
  expect(await violations()).toEqual([]);
});

test('a pasted list is shared with by keys alone; what is no address stays to be put right', async () => {
  await emails().focus();
  await page.keyboard.insertText(`Lan <${emailOf(1)}>; ${emailOf(2)}\n${HOSTILE}`);
  await expectText(share(), 'Chia sẻ (2)');
  await emails().press('Control+Home');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  await expectFocus(share());
  await page.keyboard.press('Enter');
  await expectText(report(), 'Đã chia sẻ cho 2/2 địa chỉ');
  await expectFocus(report());
  await expectText(report(), 'Không phải địa chỉ email');
  expect(await report().locator('img').count()).toBe(0);
  expect(await emails().inputValue()).toContain('onerror=alert(1)');
  expect(roles().slice(1)).toEqual([
    [emailOf(1), 'reader'],
    [emailOf(2), 'reader'],
  ]);
  expect(sharing.mail.map(({ to }) => to)).toEqual([emailOf(1), emailOf(2)]);
  expect(await violations()).toEqual([]);
});

test('all units are chosen by one tick, and shared with one by one; the next time nobody is mailed again', async () => {
  await openUnits();
  await box('Chọn tất cả').check();
  await expectText(share(), 'Chia sẻ (124)');
  await share().click();
  await expectText(status(), 'Đang chia sẻ');
  await expectText(dialog.locator('#count'), '/124');
  expect(await violations()).toEqual([]);
  expect(await share().isDisabled()).toBe(true);
  await report().getByText('Đã chia sẻ cho 124/124 địa chỉ').waitFor({ timeout: 60_000 });
  expect(roles().slice(1)).toEqual(units.map(({ email }) => [email, 'reader']));
  expect(sharing.mail).toHaveLength(124);
  await dialog.getByRole('heading', { name: '(125)' }).waitFor();
  await expectText(dialog.locator('#unit-list'), 'đã có quyền: Người xem');
  expect(await violations()).toEqual([]);
  await box('Chọn tất cả').check();
  await expectText(share(), 'Chia sẻ');
  await emails().fill(emailOf(3));
  await share().click();
  await expectText(report(), `không gửi lại email: ${emailOf(3)}`);
  expect(sharing.mail).toHaveLength(124);
});

test('a unit is found without marks, and Enter there shares nothing; its name is text, not markup', async () => {
  await openUnits();
  const filter = dialog.getByRole('searchbox', { name: 'Lọc đơn vị' });
  await filter.fill('meo vac');
  expect(await dialog.locator('#unit-list li:visible').allInnerTexts()).toEqual([
    `Mèo Vạc <b>đậm</b> · ${emailOf(7)}`,
  ]);
  await box('Chọn tất cả').check();
  await expectText(share(), 'Chia sẻ (1)');
  await filter.press('Enter');
  expect(await share().isDisabled()).toBe(false);
  expect(roles()).toHaveLength(1);
});

test('failures are listed with what to do, and tried again with another tick', async () => {
  for (const i of [2, 4]) sharing.withoutAccount.add(emailOf(i));
  await told().uncheck();
  await openUnits();
  for (const i of [2, 3]) await box(`${emailOf(i)}`).check();
  await emails().fill(`${emailOf(4)} sai@@x.vn`);
  await share().click();
  await expectText(report(), 'Đã chia sẻ cho 1/3 địa chỉ');
  await expectText(report(), `đánh dấu “Gửi email báo”`);
  expect(await report().innerText()).toMatch(/xa4@example\.gov\.vn, xa2@example\.gov\.vn/);
  expect(await emails().inputValue()).toBe(`sai@@x.vn, ${emailOf(4)}`);
  expect(await box(emailOf(2)).isChecked()).toBe(true);
  await told().check();
  await emails().fill(emailOf(4));
  await share().click();
  await expectText(report(), 'Đã chia sẻ cho 2/2 địa chỉ');
  expect(await emails().inputValue()).toBe('');
});

test('a higher role is never lowered by a list, and it says so', async () => {
  await role().selectOption('Người chỉnh sửa');
  await emails().fill(emailOf(1));
  await share().click();
  await expectText(report(), '1/1');
  await role().selectOption('Người xem');
  await emails().fill(`${emailOf(1)}, ${COORDINATOR}`);
  await share().click();
  await expectText(report(), 'Không có ai mới để chia sẻ');
  await expectText(report(), `${emailOf(1)} (Người chỉnh sửa), ${COORDINATOR} (Chủ sở hữu)`);
  expect(roles()[1]).toEqual([emailOf(1), 'writer']);
});

test('a role is changed and access taken away in its row; the focus stays there, or goes to the next', async () => {
  await emails().fill(`${emailOf(1)} ${emailOf(2)}`);
  await share().click();
  await expectText(report(), '2/2');
  const select = (i: number) => person(emailOf(i)).getByRole('combobox');
  const remove = (i: number) => person(emailOf(i)).getByRole('button', { name: 'Gỡ' }).click();
  await select(1).focus();
  await select(1).selectOption('Người nhận xét');
  await expectText(status(), 'Người nhận xét');
  await expectFocus(select(1));
  expect(roles()[1]).toEqual([emailOf(1), 'commenter']);
  await remove(1);
  await expectFocus(select(2));
  await remove(2);
  await expectFocus(dialog.getByRole('heading', { name: 'Người có quyền truy cập (1)' }));
  await expectText(status(), 'Đã gỡ quyền');
  expect(roles()).toHaveLength(1);
});

test('anyone with the link: only after a warning and a second click; it is warned of while on, and turned off', async () => {
  const ask = dialog.getByRole('button', { name: 'Cho bất kỳ ai có đường liên kết xem…' });
  await ask.click();
  await dialog.getByText('không cần đăng nhập').waitFor();
  await dialog.getByText('nội dung mật').waitFor();
  const open = dialog.getByRole('button', { name: 'Vẫn mở cho bất kỳ ai có đường liên kết' });
  await expectFocus(open);
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await expectFocus(ask);
  expect(await open.isVisible()).toBe(false);
  expect(roles()).toHaveLength(1);
  await ask.click();
  await open.click();
  await dialog.getByText('⚠ Bất kỳ ai có đường liên kết').waitFor();
  await expectFocus(dialog.getByRole('heading', { name: 'Quyền truy cập chung' }));
  expect(host.drive.get(id).permissions[1]).toMatchObject({ type: 'anyone', role: 'reader' });
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Tắt' }).click();
  await dialog.getByText('Hạn chế: chỉ những người được nêu tên').waitFor();
  expect(roles()).toHaveLength(1);
});

test('the administrator’s refusal is told', async () => {
  sharing.anyoneForbidden = true;
  await dialog.getByRole('button', { name: 'Cho bất kỳ ai' }).click();
  await dialog.getByRole('button', { name: 'Vẫn mở' }).click();
  await expectText(status(), 'quản trị viên');
  await dialog.getByText('Hạn chế').waitFor();
});

test('where Google is busy it waits, and Dừng ends it at once; what is left stays chosen', async () => {
  sharing.sharesLeft = 1;
  await emails().fill(`${emailOf(1)} ${emailOf(2)} ${emailOf(3)}`);
  await share().click();
  await expectText(status(), 'Google yêu cầu chờ');
  expect(await violations()).toEqual([]);
  await dialog.getByRole('button', { name: 'Dừng' }).click();
  await expectText(report(), 'Đã chia sẻ cho 1/3 địa chỉ');
  await expectText(report(), 'Chưa làm tới');
  expect(await emails().inputValue()).toBe(`${emailOf(2)}, ${emailOf(3)}`);
});

test('who has no Doc to share is told whose it is, and what to do', async () => {
  const other = await openWindow(browser, serving.url, emailOf(1));
  await other.page.getByRole('grid').waitFor();
  await choose(other.page, 'Tổng hợp', 'Chia sẻ văn bản…');
  const frame = other.page.frameLocator('dialog iframe');
  await frame.getByText(`do ${COORDINATOR} tạo`).waitFor();
  expect(await frame.getByRole('button').count()).toBe(0);
  await other.page.context().close();
});
