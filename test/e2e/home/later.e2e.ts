// The first page when it is opened again: more units, other settings, the dictionary.
import type { Browser, Frame, Page } from 'playwright-core';
import type { Host } from '../../../local/host/host';
import type { Serving } from '../../../local/page/server';
import { valueOfRun } from '../../support/answers';
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

test('a mistyped address and a person beside a name are put right where they are told, before anything is written', async () => {
  await button(/3\. Thêm đơn vị/).click();
  await bar()
    .getByLabel('Dán danh sách đơn vị')
    .fill(
      'STT\tTên\tNgười phụ trách\tSố điện thoại\tEmail\n1\tĐảng ủy xã Hàm Yên\tLê An\t0911222333\thamyen@tuyenquang.gov,vn\n2\tĐảng ủy xã Kim Bình (đ/c Ma Văn Tú, ĐT 0911222333)\tMa Tú\t0911222333\tkb@tq.gov.vn',
    );
  await bar().getByText('2 đơn vị sẽ thêm; ⚠ 1 đơn vị cần sửa: Đảng ủy xã Hàm Yên.').waitFor();
  await bar().getByText('Không dùng cột “Người phụ trách”, “Số điện thoại”.').waitFor();
  await bar().getByText('không đưa vào tên: (đ/c Ma Văn Tú, ĐT 0911222333)').waitFor();
  await sound();
  const send = button('Thêm 2 đơn vị và tạo tab');
  expect(await send.isDisabled()).toBe(true);
  const email = bar().getByLabel('Email của Đảng ủy xã Hàm Yên');
  expect(await email.inputValue()).toBe('hamyen@tuyenquang.gov,vn');
  await email.fill('hamyen@tuyenquang.gov.vn');
  await bar().getByLabel('Tên đơn vị: Đảng ủy xã Kim Bình').fill('Đảng ủy phường Kim Bình Hạ');
  expect(await bar().getByLabel('Tab của Đảng ủy xã Kim Bình').inputValue()).toBe('Kim Bình Hạ');
  await send.click();
  await bar().getByText('Đã thêm 2 đơn vị.').waitFor();
  expect(['B3', 'D3', 'B4', 'D4'].map((one) => host.cell('Đơn vị', one).display)).toEqual([
    'Đảng ủy xã Hàm Yên',
    'hamyen@tuyenquang.gov.vn',
    'Đảng ủy phường Kim Bình Hạ',
    'kb@tq.gov.vn',
  ]);
});

test('in a new period the first page offers to tell the units, with the text that opens the period', async () => {
  const choice = { period: '9 tháng đầu năm 2022', deadline: '15/9/2099' };
  valueOfRun(host.run('beginPeriod', [choice, 'run']));
  await button('Tải lại').click();
  await bar().getByRole('heading', { name: '9 tháng đầu năm 2022' }).waitFor();
  await bar()
    .getByText(/Theo bảng theo dõi, đổi lần cuối lúc \d\d:\d\d hôm nay/)
    .waitFor();
  await sound();
  await button('Báo các đơn vị mở kỳ').click();
  await bar().getByRole('heading', { name: 'Đôn đốc đơn vị chưa nộp' }).waitFor();
  expect(await bar().getByLabel('Lời nhắn').locator('option:checked').textContent()).toBe('Thông báo mở kỳ');
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
