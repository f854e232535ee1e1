// The first page when it is opened again: more units, other settings, the dictionary.
import type { Browser, Frame, Page } from 'playwright-core';
import type { Host } from '../../../local/host/host';
import type { Serving } from '../../../local/page/server';
import { axeViolations, launch, openWindow } from '../../support/e2e/browser';
import { serveHost } from '../../support/e2e/serving';
import { choose, sidebar } from '../../support/e2e/sheet';
import { cellOfSetting, workbookOf } from '../../support/workbook';

let browser: Browser;
let host: Host;
let serving: Serving;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

beforeEach(async () => {
  host = workbookOf([{ name: 'Đảng ủy xã Yên Sơn', tab: 'Yên Sơn', entries: [] }]);
  serving = await serveHost(host);
  ({ page, errors } = await openWindow(browser, serving.url));
  await page.getByRole('grid').waitFor();
  await choose(page, 'Tổng hợp', 'Bắt đầu');
  await bar().getByRole('heading', { name: 'Bắt đầu' }).waitFor();
});

afterEach(async () => {
  expect(errors).toEqual([]);
  await page.context().close();
  await serving.close();
  await host.stop();
});

const bar = () => sidebar(page);
const button = (name: string | RegExp) =>
  bar().getByRole('button', { name, exact: typeof name === 'string' });
const sound = async () => {
  const frame = page.frames().find((one) => one.url().includes('/dialog/')) as Frame;
  expect(await axeViolations(frame)).toEqual([]);
};
const setting = (label: string) => host.cell('Cấu hình', cellOfSetting(host, label)).display;

test('of a pasted table nothing is lost: lines above it are taken in, and an address where there is none', async () => {
  await button(/3\. Thêm đơn vị/).click();
  await bar()
    .getByLabel('Dán danh sách đơn vị')
    .fill(
      'DANH SÁCH ĐƠN VỊ\nNa Hang\nTT\tTên đơn vị\tEmail\n1\tĐảng ủy xã Yên Sơn\tys@tq.gov.vn\n2\tĐảng ủy xã Lâm Bình\tlb@tq.gov.vn',
    );
  await bar().getByText('⚠ 2 chỗ chưa được thêm').first().waitFor();
  await sound();
  await button('Thêm dòng 2: Na Hang').click();
  await sound();
  await button('Thêm 2 đơn vị, ghi 1 email và tạo tab').click();
  await bar().getByText('Đã thêm 2 đơn vị. Đã ghi email của 1 đơn vị.').waitFor();
  expect(['B2', 'D2', 'B3', 'B4'].map((cell) => host.cell('Đơn vị', cell).display)).toEqual([
    'Đảng ủy xã Yên Sơn',
    'ys@tq.gov.vn',
    'Na Hang',
    'Đảng ủy xã Lâm Bình',
  ]);
});

test('the agency and the deadline are changed where they were typed, and nothing else is written', async () => {
  const before = ['Thể thức', 'Cơ quan ban hành', 'Kỳ báo cáo'].map(setting);
  await button(/2\. Khai thông tin chung/).click();
  const deadline = bar().getByLabel('Hạn gửi');
  expect(await bar().getByLabel('Cơ quan ban hành').inputValue()).toBe(setting('Cơ quan ban hành'));
  expect(await deadline.inputValue()).toBe(setting('Hạn gửi'));
  await sound();
  await deadline.fill('20/6/2030');
  await button('Ghi vào tab “Cấu hình”').click();
  await bar().getByText('Đã ghi vào tab “Cấu hình”.').waitFor();
  expect(setting('Hạn gửi')).toBe('20/6/2030');
  expect(['Thể thức', 'Cơ quan ban hành', 'Kỳ báo cáo'].map(setting)).toEqual(before);
});

test('the dictionary leads to the house styles and to a list of words, each of which is shown as understood', async () => {
  await bar().getByText('Các lệnh khác').click();
  await button('Từ điển…').click();
  await bar().getByRole('heading', { name: 'Cách viết của cơ quan' }).waitFor();
  await sound();
  const words = bar().getByLabel('Hoặc dán vào đây');
  await words.fill('• sát nhập -> sáp nhập\nKrông Pắc\n- chia xẻ - chia sẻ');
  await button('Xem trước').click();
  await button('Thêm 2 mục vào Từ điển').waitFor();
  expect(
    await bar().getByRole('list', { name: 'Các mục sẽ thêm' }).getByRole('listitem').allTextContents(),
  ).toEqual(['“sát nhập” → “sáp nhập”', '“Krông Pắc”: từ đúng']);
  await bar().getByText('từ nay không quy tắc nào báo chữ ấy').waitFor();
  await bar().getByText('Dòng 3, “- chia xẻ - chia sẻ”: không rõ là một từ hay một cặp').waitFor();
  await sound();
  await button('Thêm 2 mục vào Từ điển').click();
  await bar().getByText('Bấm “Kiểm tra số liệu” để xem.').waitFor();
  expect(['A2', 'B2', 'C2', 'A3', 'B3', 'D3'].map((cell) => host.cell('Từ điển', cell).display)).toEqual([
    'Cụm từ sai',
    'sát nhập',
    'sáp nhập',
    'Bỏ qua',
    'Krông Pắc',
    'mọi quy tắc',
  ]);
});
