// The tab "Cấu hình": what it says where the coordinator types, and a value that a page writes into it.
import { buildSync } from 'esbuild';
import { Host } from '../../../local/host/host';
import { settingNote } from '../../../src/core/model/settings';
import { COORDINATOR, cellOfSetting, click, idOf, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';

let host: Host;
beforeEach(() => {
  host = workbookOf([]);
});

const type = (label: string, text: string) =>
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), text);
const noteOf = (label: string) => host.cell('Cấu hình', cellOfSetting(host, label).replace('B', 'C')).display;

describe('at every edit', () => {
  test('the note says what is wrong, and is as before when that is mended', () => {
    const before = noteOf('Hạn gửi');
    expect(before).toBe(settingNote('deadline'));
    type('Hạn gửi', 'cuối tháng');
    expect(noteOf('Hạn gửi')).toMatch(/^⚠ Mục “Hạn gửi” \(ô B\d+\) không đúng dạng: “cuối tháng”\.\nĐơn vị/);
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Hạn gửi')).value).toBe('cuối tháng');
    type('Hạn gửi', '17h00 ngày 30/11/2026');
    expect(noteOf('Hạn gửi')).toMatch(/^ℹ .*hiểu là 17 giờ 00, ngày 30\/11\/2026/);
    type('Hạn gửi', '30/11/2026');
    expect(noteOf('Hạn gửi')).toBe(before);
  });

  test('a note of the coordinator’s own stays, and a message says what is wrong', () => {
    const cell = cellOfSetting(host, 'Hạn gửi').replace('B', 'C');
    host.type(COORDINATOR, 'Cấu hình', cell, 'Theo công văn 12');
    const run = type('Hạn gửi', 'cuối tháng');
    expect(host.cell('Cấu hình', cell).display).toBe('Theo công văn 12');
    const toasts = (one: typeof run) => one?.dialogs.filter(({ kind }) => kind === 'toast');
    expect(toasts(run)).toMatchObject([{ text: expect.stringContaining('“cuối tháng”') }]);
    expect(toasts(type('Số văn bản', '12'))).toEqual([]);
  });

  test.each(['row', 'column'] as const)(
    'a %s that somebody inserts at any moment costs nobody a note',
    (line) => {
      const cell = cellOfSetting(host, 'Số văn bản').replace('B', 'C');
      host.type(COORDINATOR, 'Cấu hình', cell, 'Lấy số ở văn thư');
      host.type(COORDINATOR, 'Cấu hình', cell.replace('C', 'D'), 'Của tôi');
      for (let at = 0; at < 12; at++) {
        const copy = host.copy();
        let call = 0;
        copy.watch = {
          before: () => {
            if (call++ === at) copy.as(COORDINATOR).tabs.insertLines(idOf(copy, 'Cấu hình'), line, 1, 1, 1);
          },
        };
        copy.type(COORDINATOR, 'Cấu hình', cellOfSetting(copy, 'Ngày ban hành'), 'mai');
        copy.watch = undefined;
        const texts = JSON.stringify(copy.book);
        for (const own of ['Lấy số ở văn thư', 'Của tôi', settingNote('place')]) {
          expect([at, own, texts.includes(own)]).toEqual([at, own, true]);
        }
      }
    },
  );

  test('nothing is told of blanks, of the words of a section, or in a tab without its header', () => {
    const before = structuredClone(host.book);
    type('Hạn gửi', '');
    host.type(COORDINATOR, 'Cấu hình', 'B2', '');
    expect(host.book).toEqual(before);
    host.clear(COORDINATOR, 'Cấu hình', 'A1');
    expect(type('Hạn gửi', 'mai')?.calls.write).toBe(0);
  });

  test('it reads once and writes three times at most; what is left after a paste comes at the next edit', () => {
    const callsOf = (run: ReturnType<typeof type>) => [run?.calls.read, run?.calls.write];
    expect(callsOf(type('Hạn gửi', 'mai'))).toEqual([1, 1]);
    const from = cellOfSetting(host, 'Số văn bản');
    const pasted = Array.from({ length: 7 }, () => ['x']);
    expect(callsOf(host.paste(COORDINATOR, 'Cấu hình', from, pasted))).toEqual([1, 3]);
    const marks = () =>
      ['Số văn bản', 'Ngày ban hành', 'Dự thảo lần', 'Mức độ khẩn'].map((label) => noteOf(label).charAt(0));
    expect(marks().filter((mark) => mark === '✖')).toHaveLength(3);
    type('Người ký', 'Lê Văn An');
    expect(marks()).toEqual(['✖', '✖', '✖', '✖']);
  });
});

describe('a value that a page writes', () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `import { writeSeenSettings } from './src/google/tabs/settings';
        import { sheetsOf } from './src/google/tabs/read';
        export const write = (key, seen, value) =>
          writeSeenSettings(sheetsOf(SpreadsheetApp.getActive()), [{ key, seen, value }]);`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'App',
    target: 'es2020',
  });
  const code = `${outputFiles[0]?.text}\nfunction write(...all) { App.write(...all); return null; }`;
  let page: Host;
  beforeEach(() => {
    page = new Host({ owner: COORDINATOR, code });
    page.book = host.book;
  });

  const write = (...all: string[]) => page.run('write', all, { as: COORDINATOR });
  const typedAt = (label: string) => page.cell('Cấu hình', cellOfSetting(page, label)).value;

  test('stands as text where the page saw what still stands there', () => {
    write('issued', '', '7/2026');
    write('period', '6 tháng đầu năm 2022', 'quý III/2026');
    expect([typedAt('Ngày ban hành'), typedAt('Kỳ báo cáo')]).toEqual(['7/2026', 'quý III/2026']);
  });

  test('is refused where somebody typed meanwhile, and that stays', () => {
    page.type(COORDINATOR, 'Cấu hình', cellOfSetting(page, 'Ký hiệu'), 'BC/TU');
    expect(() => write('symbol', 'BC/BTGTU', 'BC-STC')).toThrow(
      '“Ký hiệu” của tab “Cấu hình” vừa được sửa thành “BC/TU”',
    );
    expect(typedAt('Ký hiệu')).toBe('BC/TU');
  });

  test('is refused where its row is gone', () => {
    const row = Number(cellOfSetting(page, 'Ký hiệu').slice(1));
    page.as(COORDINATOR).tabs.deleteLines(idOf(page, 'Cấu hình'), 'row', row, 1);
    expect(() => write('symbol', 'BC/BTGTU', 'BC-STC')).toThrow('thiếu mục “Ký hiệu”');
  });

  test('is refused for anybody but a coordinator, before anything is written', () => {
    page.share(UNIT);
    const before = structuredClone(page.book);
    expect(() => page.run('write', ['symbol', 'BC/BTGTU', 'BC-STC'], { as: UNIT })).toThrow(
      'nhờ người điều phối',
    );
    expect(page.book).toEqual(before);
  });
});

test('a symbol typed with its number is left without it by the next period', () => {
  const units = workbookOf([{ name: 'Xã A', tab: 'A', entries: ['Tổ chức hội nghị.'], completed: true }]);
  const symbol = () => units.cell('Cấu hình', cellOfSetting(units, 'Ký hiệu')).display;
  units.type(COORDINATOR, 'Cấu hình', cellOfSetting(units, 'Ký hiệu'), '05-BC/BTGTU');
  expect(click(units, 'Tổng hợp và tạo văn bản').annex?.reference).toContain('số 05-BC/BTGTU');
  expect(symbol()).toBe('05-BC/BTGTU');
  units.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '15/9/2022' }, 'run'], {
    as: COORDINATOR,
  });
  expect(symbol()).toBe('BC/BTGTU');
});
