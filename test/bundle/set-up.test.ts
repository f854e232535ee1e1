// Set-up: what "Thiết lập…" makes of a workbook, again and again.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Area, parseA1 } from '../../local/google/engine/a1';
import { Host } from '../../local/host/host';
import type { Slice } from '../../src/contract/slice';
import { settingDefinition, settingKeys } from '../../src/core/model/settings';
import { valueOfRun } from '../support/answers';
import { removeRules } from '../support/by-hand';
import { lostBy, parametersOf, unmended } from '../support/inserted-lines';
import { callsOf, runInterrupted } from '../support/interruption';
import { looksOf } from '../support/looks';
import {
  COORDINATOR,
  cellOfSetting,
  click,
  clickProduce,
  formatAsUsual,
  idOf,
  settings,
  workbookOf,
} from '../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const OTHER = 'meovac@example.gov.vn';

function setUp(host: Host, as = COORDINATOR) {
  return click(host, 'Thiết lập…', 'OK', as);
}

describe('in a new spreadsheet', () => {
  let host: Host;
  beforeEach(() => {
    host = new Host({ owner: COORDINATOR });
    setUp(host);
  });

  test('the add-on’s four tabs are made, and the empty first tab is put to use', () => {
    expect(host.tabs()).toEqual(['Đơn vị', 'Phụ lục', 'Cấu hình', 'Nhật ký']);
    const colours = host.book.sheets.map(({ tabColor }) => tabColor);
    expect(new Set(colours).size).toBe(1);
    expect(colours[0]).not.toBeNull();
  });

  const rows = (host: Host) =>
    Array.from({ length: 60 }, (_, i) =>
      ['A', 'B', 'C'].map((c) => host.cell('Cấu hình', `${c}${i + 1}`).display),
    );
  const sections = ['Bắt buộc', 'Văn bản', 'Ký và nơi nhận', 'Kỳ và hạn', 'Nâng cao'];

  test('every setting has its row, with a note on what to type, below the words of its section', () => {
    const filled = rows(host).filter(([label]) => label !== '');
    const known = settingKeys.map((key) => settingDefinition(key).label);
    const of = (labels: string[]) => filled.filter(([label]) => labels.includes(label as string));
    expect(of(known).map(([label]) => label)).toEqual(known);
    expect(of(known).every(([, , note]) => note !== '')).toBe(true);
    expect(of(sections)).toEqual(sections.map((section) => [section, '', '']));
    expect(filled[1]?.[0]).toBe('Bắt buộc');
    expect(filled.at(-1)?.[0]).toBe('Văn bản đã tạo');
  });

  test('what the annex waits for is marked, in words too, and nothing in the tab is the example’s', () => {
    const required = settingKeys.filter((key) => settingDefinition(key).required);
    for (const key of required) {
      const cell = cellOfSetting(host, settingDefinition(key).label);
      expect(host.cell('Cấu hình', cell.replace('B', 'C')).display).toMatch(/^Bắt buộc\. /);
      const row = host.as(COORDINATOR).tabs.get(idOf(host, 'Cấu hình')).rows[Number(cell.slice(1)) - 1];
      expect(host.book.styles[row?.[1]?.style ?? 0]?.background).toMatch(/^#/);
    }
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Tên phụ lục')).display).toBe('');
    const texts = rows(host).flat().join();
    for (const word of ['sáng tạo', 'Hà Giang']) expect(texts).not.toContain(word);
  });

  test.each(['is deleted', 'is renamed', 'is moved'])(
    'a section that %s stays so, and nothing else changes',
    (how) => {
      const row = rows(host).findIndex(([label]) => label === 'Văn bản') + 1;
      const engine = host.as(COORDINATOR).tabs;
      if (how === 'is renamed') host.type(COORDINATOR, 'Cấu hình', `A${row}`, 'Về văn bản');
      else engine.deleteLines(idOf(host, 'Cấu hình'), 'row', row, 1);
      if (how === 'is moved') host.type(COORDINATOR, 'Cấu hình', 'A55', 'văn  bản');
      const before = structuredClone(host.book);
      expect(setUp(host).status).not.toBe('failed');
      expect(host.book).toEqual(before);
    },
  );

  test('where Google ends the run among the settings, the next click makes the tab of an undisturbed run', () => {
    const wanted = JSON.stringify(looksOf(host.book));
    for (let at = 30; at < 130; at += 9) {
      const copy = new Host({ owner: COORDINATOR });
      const interruption = { at, message: 'Service error', isEnd: true };
      const { failed } = runInterrupted(copy, interruption, 'setUp', ['run']);
      setUp(copy);
      expect([at, failed !== undefined, JSON.stringify(looksOf(copy.book)) === wanted]).toEqual([
        at,
        true,
        true,
      ]);
    }
  });

  test('a setting such as 7/2022 stays as typed', () => {
    const cell = cellOfSetting(host, 'Ngày ban hành');
    host.type(COORDINATOR, 'Cấu hình', cell, '7/2022');
    expect(host.cell('Cấu hình', cell).value).toBe('7/2022');
  });

  test('a setting with choices takes no other', () => {
    const cell = cellOfSetting(host, 'Đơn vị chưa báo cáo');
    expect(() => host.type(COORDINATOR, 'Cấu hình', cell, 'Xóa')).toThrow();
    host.type(COORDINATOR, 'Cấu hình', cell, 'Ghi “Chưa báo cáo”');
  });

  test('what is understood otherwise than it is typed is no problem of set-up', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '17h00 ngày 30/11/2026');
    expect(setUp(host).message).toMatch(/^Các tab của tiện ích đã sẵn sàng\. /);
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), 'mai');
    expect(setUp(host).message).toContain('“mai”');
  });

  test('the message says that the units come next', () => {
    expect(setUp(host).message).toContain('nhập danh sách đơn vị ở tab “Đơn vị”');
  });
});

test('a first tab that holds something is left alone', () => {
  const host = new Host({ owner: COORDINATOR });
  host.type(COORDINATOR, 'Trang tính1', 'A1', 'Ghi chép của tôi');
  setUp(host);
  expect(host.tabs()).toEqual(['Trang tính1', 'Đơn vị', 'Phụ lục', 'Cấu hình', 'Nhật ký']);
  expect(host.cell('Trang tính1', 'A1').display).toBe('Ghi chép của tôi');
});

describe('for the units of the registry', () => {
  let host: Host;
  beforeEach(() => {
    host = workbookOf([
      { name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: UNIT, entries: ['Tổ chức hội nghị quý I.'] },
      { name: 'Xã Mèo Vạc', email: OTHER, entries: ['Ra mắt mô hình mới.'] },
      { name: 'Xã Yên Minh', tab: 'Yên Minh', entries: ['Biên soạn tài liệu.'] },
    ]);
  });

  test('each has a tab; without a name for it, one of the unit’s name', () => {
    const own = ['Đồng Văn', 'Xã Mèo Vạc', 'Yên Minh'];
    expect(host.tabs()).toEqual(['Đơn vị', ...own, 'Phụ lục', 'Cấu hình', 'Nhật ký']);
    expect(own.map((tab) => host.as(COORDINATOR).tabs.get(idOf(host, tab)).tabColor)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('every tab, the first and those made after its pattern, has the same layout', () => {
    for (const tab of ['Đồng Văn', 'Xã Mèo Vạc']) {
      const shown = (cell: string) => host.cell(tab, cell).display;
      expect(shown('A1').split('\n').slice(1)).toEqual([
        `Kỳ báo cáo: ${settings['Kỳ báo cáo']}`,
        'Mỗi hàng một mục, gõ vào cột Nội dung. Nhập xong,',
        'đánh dấu vào ô Hoàn thành.',
      ]);
      expect(['A2', 'A3'].map((cell) => host.cell(tab, cell).value)).toEqual([false, false]);
      expect(shown('B2')).toMatch(/^Không phát sinh/);
      expect(shown('B3')).toMatch(/^Hoàn thành/);
      expect(['A4', 'B4', 'C4', 'D4'].map(shown)).toEqual(['TT', 'Nội dung', 'Kiểm tra', 'Ý kiến']);
      expect(host.cell(tab, 'B204').format).toBe('@');
      const sheet = host.as(COORDINATOR).tabs.get(idOf(host, tab));
      expect(sheet).toMatchObject({ frozenRows: 4, maxRows: 204, maxColumns: 6 });
      // A phone shows so much without scrolling sideways.
      expect((sheet.widths[1] ?? 0) + (sheet.widths[2] ?? 0)).toBeLessThanOrEqual(540);
    }
    expect(host.cell('Xã Mèo Vạc', 'A1').display).toMatch(/^Xã Mèo Vạc\n/);
  });

  test('again changes nothing', () => {
    const before = structuredClone(host.book);
    expect(setUp(host).message).toMatch(/^\d+\/\d+ đơn vị sẵn sàng/);
    expect(host.book).toEqual(before);
  });

  test('another deadline, or another name of the period, changes only the line that tells it', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), '06 tháng đầu năm 2022');
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2022');
    setUp(host);
    expect(host.cell('Đồng Văn', 'A1').display).toMatch(
      /^Xã Đồng Văn\nKỳ báo cáo: 06 tháng đầu năm 2022\nHạn gửi: 15\/6\/2022\n/,
    );
    expect(host.cell('Đồng Văn', 'B5').display).toBe('Tổ chức hội nghị quý I.');
  });

  test('a new unit gets a tab, and a tab that was deleted is made again, empty', () => {
    host.as(COORDINATOR).tabs.delete(idOf(host, 'Yên Minh'));
    host.paste(COORDINATOR, 'Đơn vị', 'A5', [['4', 'Xã Quản Bạ', 'Quản Bạ']]);
    expect(setUp(host).message).toContain('Đã tạo 2 tab');
    expect(host.tabs().slice(1, 5)).toEqual(['Đồng Văn', 'Xã Mèo Vạc', 'Yên Minh', 'Quản Bạ']);
    expect(host.cell('Yên Minh', 'B5').display).toBe('');
  });

  test('a setting whose row was deleted comes back, the others stay', () => {
    const cell = cellOfSetting(host, 'Ký hiệu');
    host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Cấu hình'), 'row', Number(cell.slice(1)), 1);
    setUp(host);
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Ký hiệu')).display).toBe('');
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display).toBe(settings['Kỳ báo cáo']);
  });

  test('a drop-down of an earlier version offers the choices of today, and the value stays', () => {
    const cell = cellOfSetting(host, 'Thể thức');
    removeRules(host, 'Cấu hình', cell);
    setUp(host);
    expect(host.cell('Cấu hình', cell).display).toBe('Đảng – HD 05');
    expect(() => host.type(COORDINATOR, 'Cấu hình', cell, 'Thể thức khác')).toThrow();
    host.type(COORDINATOR, 'Cấu hình', cell, 'Nhà nước – NĐ 30');
  });

  test('tick boxes that were cleared away come back', () => {
    host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Yên Minh'), 'row', 3, 1);
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'Yên Minh'), 'row', 3, 1, 2);
    setUp(host);
    host.tick(COORDINATOR, 'Yên Minh', 'A3', true);
    expect(clickProduce(host).findings.filter(({ rule }) => rule === 'missing-box')).toEqual([]);
  });

  test('the entry columns are plain text again after a paste brought another format', () => {
    const area = { row: 5, column: 2, rows: 1, columns: 1 };
    host.as(COORDINATOR).cells.setFormat(idOf(host, 'Yên Minh'), area, 'General');
    setUp(host);
    expect(host.cell('Yên Minh', 'B5').format).toBe('@');
  });

  test('a tab whose header was moved is left as people made it', () => {
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'Yên Minh'), 'row', 1, 1, 1);
    host.type(COORDINATOR, 'Yên Minh', 'A1', 'Ghi chú của đơn vị');
    setUp(host);
    expect(host.cell('Yên Minh', 'A1').display).toBe('Ghi chú của đơn vị');
    expect(host.cell('Yên Minh', 'A2').display).toMatch(/^Xã Yên Minh\n/);
  });

  test('a tick box that was removed from beside its label comes back', () => {
    const box = { row: 2, column: 1, rows: 1, columns: 1 };
    host.as(COORDINATOR).cells.clear(idOf(host, 'Yên Minh'), box);
    removeRules(host, 'Yên Minh', 'A2');
    expect(clickProduce(host).warnings).toMatchObject([{ rule: 'missing-box', tab: 'Yên Minh' }]);
    setUp(host);
    host.tick(COORDINATOR, 'Yên Minh', 'A2', true);
  });

  const insert = (column: number) =>
    host.as(COORDINATOR).tabs.insertLines(idOf(host, 'Yên Minh'), 'column', column, 1, 1);
  const remove = (column: number) =>
    host.as(COORDINATOR).tabs.deleteLines(idOf(host, 'Yên Minh'), 'column', column, 1);
  const missingBoxes = () => clickProduce(host, 'YES').warnings.filter(({ rule }) => rule === 'missing-box');

  test('a column inserted between a tick box and its label leaves the box what it is', () => {
    host.tick(COORDINATOR, 'Yên Minh', 'A3', true);
    insert(2);
    expect(setUp(host).message).not.toContain('ô đánh dấu');
    expect(['A3', 'B3', 'C3', 'A2'].map((cell) => host.cell('Yên Minh', cell).value)).toEqual([
      true,
      '',
      expect.stringContaining('Hoàn thành'),
      false,
    ]);
    expect(missingBoxes()).toEqual([]);
  });

  test('where column 1 was deleted, set-up says which tick boxes have no room, and how to make some', () => {
    remove(1);
    expect(missingBoxes()).toHaveLength(1);
    const { message } = setUp(host);
    for (const [box, at] of [
      ['Hoàn thành', 'A3'],
      ['Không phát sinh', 'A2'],
    ]) {
      expect(message).toContain(`Chưa tạo lại được ô đánh dấu “${box}” của tab “Yên Minh”`);
      expect(message).toContain(`chèn một cột trống vào bên trái ô ${at}`);
    }
    insert(1);
    expect(setUp(host).message).not.toContain('ô đánh dấu');
    expect(missingBoxes()).toEqual([]);
    for (const cell of ['A2', 'A3']) host.tick(COORDINATOR, 'Yên Minh', cell, true);
  });

  test('text in the place of both tick boxes is named, and stays', () => {
    for (const [cell, text] of [
      ['A3', 'y'],
      ['B3', 'Hoàn thành 3 việc'],
      ['A2', 'z'],
      ['B2', 'Mở lớp'],
    ]) {
      removeRules(host, 'Yên Minh', cell as string);
      host.type(COORDINATOR, 'Yên Minh', cell as string, text as string);
    }
    const { message } = setUp(host);
    expect(message).toContain('chèn một cột trống vào bên trái ô B3');
    expect(message).toContain(
      'ô đánh dấu “Không phát sinh” của tab “Yên Minh”, vì hai ô A2, B2 không còn trống',
    );
    expect(host.cell('Yên Minh', 'B3').display).toBe('Hoàn thành 3 việc');
  });

  test('tick boxes that are gone from a tab whose header was moved are told', () => {
    const { tabs } = host.as(COORDINATOR);
    tabs.insertLines(idOf(host, 'Yên Minh'), 'row', 1, 2, 1);
    tabs.deleteLines(idOf(host, 'Yên Minh'), 'row', 4, 1);
    expect(missingBoxes()).toHaveLength(1);
    expect(setUp(host).message).toContain('vì hàng tiêu đề không ở hàng 4');
  });

  test('the message tells how many tabs anybody can type in, for want of an address', () => {
    expect(setUp(host).message).toContain('1 đơn vị chưa có email');
  });

  test('an address that is none is named, and those beside it are used', () => {
    host.type(COORDINATOR, 'Đơn vị', 'D4', 'không phải email, yenminh@example.gov.vn');
    expect(setUp(host).message).toContain('“không phải email” không phải địa chỉ email: sửa ở ô D4');
    host.share('yenminh@example.gov.vn');
    host.type('yenminh@example.gov.vn', 'Yên Minh', 'B6', 'Ra mắt câu lạc bộ.');
    expect(() => host.type(OTHER, 'Yên Minh', 'B7', 'x')).toThrow(/protected/);
  });

  test('entries of the log look like entries, not like its header', () => {
    const { rows } = host.as(COORDINATOR).tabs.get(idOf(host, 'Nhật ký'));
    const style = host.book.styles[rows[1]?.[0]?.style ?? 0];
    expect(style).not.toMatchObject({ bold: true });
    expect(style?.background).toBeUndefined();
  });

  test('somebody who joins the file later types in no tab of the add-on', () => {
    host.share('moi@example.gov.vn');
    expect(() => host.type('moi@example.gov.vn', 'Phụ lục', 'A9', 'x')).toThrow(/protected/);
  });

  describe('with an e-mail address', () => {
    test('only the unit and the coordinator type in its tab', () => {
      host.type(UNIT, 'Đồng Văn', 'B6', 'Ra mắt câu lạc bộ.');
      host.type(COORDINATOR, 'Đồng Văn', 'B7', 'Bổ sung của tỉnh.');
      expect(() => host.type(OTHER, 'Đồng Văn', 'B8', 'Lạc tab')).toThrow(/protected/);
      expect(host.cell('Đồng Văn', 'B8').display).toBe('');
    });

    test('the check beside the entry is written with the unit’s own rights', () => {
      host.type(UNIT, 'Đồng Văn', 'B6', 'Ra mắt câu lạc bộ.');
      expect(host.cell('Đồng Văn', 'C6').display).toBe('✔ Hợp lệ');
    });

    test.each(['Cấu hình', 'Đơn vị', 'Phụ lục', 'Nhật ký'])('no unit types in %s', (tab) => {
      expect(() => host.type(UNIT, tab, 'C9', 'x')).toThrow(/protected/);
    });

    test('who types changes with the address in the registry', () => {
      host.type(COORDINATOR, 'Đơn vị', 'D2', OTHER);
      setUp(host);
      host.type(OTHER, 'Đồng Văn', 'B6', 'Ra mắt câu lạc bộ.');
      expect(() => host.type(UNIT, 'Đồng Văn', 'B7', 'x')).toThrow(/protected/);
    });

    test('the coordinators of the settings type everywhere', () => {
      host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Người điều phối'), OTHER);
      setUp(host);
      host.type(OTHER, 'Đồng Văn', 'B6', 'Ra mắt câu lạc bộ.');
      host.type(OTHER, 'Đơn vị', 'J2', 'Đã nhắc');
    });
  });

  test('without an address anybody with the file may type', () => {
    host.type(UNIT, 'Yên Minh', 'B6', 'Ra mắt câu lạc bộ.');
  });

  test('a protection somebody made by hand stays', () => {
    const { protections } = host.as(COORDINATOR);
    const id = idOf(host, 'Yên Minh');
    protections.set(id, protections.add(id), { description: 'Của phòng' });
    host.type(COORDINATOR, 'Đơn vị', 'D4', UNIT);
    setUp(host);
    expect(protections.ids(id).map((p) => protections.get(id, p).description)).toEqual(['Của phòng']);
    expect(setUp(host).message).toContain('Tab “Yên Minh” đã được khóa bằng tay');
  });
});

test('a workbook whose rows are wrong gets the tabs of the others, and is told which', () => {
  const host = workbookOf([
    { name: 'Xã A', tab: 'A', entries: [] },
    { name: 'Xã A', tab: 'A 2', entries: [] },
    { name: 'Xã B', tab: 'Phụ lục', entries: [] },
    { name: 'Xã C', tab: 'C', entries: [] },
  ]);
  expect(host.tabs().slice(1, 3)).toEqual(['A', 'C']);
  const { message } = setUp(host);
  expect(message).toContain('“Xã A” có hai lần');
  expect(message).toContain('“Phụ lục” là tab của tiện ích');
});

describe('in slices', () => {
  let host: Host;
  beforeEach(() => {
    host = workbookOf([]);
    host.paste(
      COORDINATOR,
      'Đơn vị',
      'A2',
      Array.from({ length: 10 }, (_, i) => [String(i + 1), `Xã ${i + 1}`]),
    );
  });

  const slice = (runId = 'run') => valueOfRun<Slice>(host.run('setUp', [runId]));

  /** Has a minute pass at every look at the clock, until the returned function is called. */
  function hurry(): () => void {
    let time = Date.UTC(2026, 5, 1);
    let step = 60_000;
    const look = () => {
      time += step;
      return new Date(time);
    };
    Object.defineProperty(host, 'now', { get: look });
    return () => {
      step = 0;
    };
  }

  test('set-up ends each before Google would, goes on where it was, and tells in the end what all of them made', () => {
    hurry();
    const slices: Slice[] = [];
    while (slices.at(-1)?.isFinished !== true) slices.push(slice());
    expect(slices.length).toBeGreaterThan(3);
    const counts = slices.map(({ done }) => done);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { done, total, message } of slices.slice(0, -1)) {
      expect(done).toBeLessThan(total);
      expect(message).toBe('');
    }
    expect(slices.at(-1)?.message).toMatch(/^Đã tạo 10 tab đơn vị; 10\/10 đơn vị sẵn sàng/);
    expect(host.tabs()).toHaveLength(14);
    expect(Object.keys(host.properties.document).filter((key) => key.startsWith('work'))).toEqual([]);
  });

  test('what is done is not done again, unless the workbook or the registry changed meanwhile', () => {
    const rest = hurry();
    while (!host.tabs().includes('Xã 3')) slice();
    rest();
    host.as(COORDINATOR).tabs.delete(idOf(host, 'Xã 1'));
    host.type(COORDINATOR, 'Đơn vị', 'D3', UNIT);
    expect(slice()).toMatchObject({
      isFinished: true,
      message: expect.stringMatching(/Đã tạo \d+ tab.*10\/10/),
    });
    expect(host.cell('Xã 1', 'A1').display).toMatch(/^Xã 1\n/);
    expect(() => host.type(OTHER, 'Xã 2', 'B5', 'x')).toThrow();
  });

  test('a run that was asked to stop ends after the step it is at, and the next run goes on', () => {
    host.run('stopRun', ['run']);
    expect(slice()).toMatchObject({ done: 0, isFinished: false });
    expect(slice('another')).toMatchObject({ isFinished: true });
  });

  test('a run that was stopped tells the problems found so far', () => {
    const { protections } = host.as(COORDINATOR);
    const id = idOf(host, 'Cấu hình');
    protections.set(id, protections.ids(id)[0] as number, { description: 'Của phòng' });
    hurry();
    const slices = [slice()];
    while (slices.at(-1)?.isFinished !== true) slices.push(slice());
    for (const { message, done } of slices) {
      if (done > 10) expect(message).toContain('Tab “Cấu hình” đã được khóa bằng tay');
    }
  });

  test.each([
    '{',
    '{}',
    '5',
    '{"done":5,"state":{}}',
    '{"done":[],"state":null}',
    '{"done":[5],"state":{"made":0,"unready":[],"problems":{}}}',
    '{"done":[],"state":{"made":"x","unready":5,"problems":[]}}',
  ])('a checkpoint of another shape is no checkpoint: %s', (text) => {
    host.properties.document['work:setUp'] = `#1/1#${text}`;
    expect(slice()).toMatchObject({ isFinished: true });
    expect(host.tabs()).toHaveLength(14);
    expect(host.properties.document).not.toHaveProperty(['work:setUp']);
  });

  test('problems that somebody wrote into the checkpoint fill no message', () => {
    const problems = { a: Array.from({ length: 99 }, () => 'Gọi\n'.repeat(500)), b: 5 };
    const state = { made: 0, unready: [], problems };
    const text = JSON.stringify({ done: [], state });
    const pieces = text.match(/.{1,2250}/gs) ?? [];
    pieces.forEach((piece, i) => {
      host.properties.document[i === 0 ? 'work:setUp' : `work:setUp~${i}`] =
        i === 0 ? `#1/${pieces.length}#${piece}` : piece;
    });
    const lines = slice().message.split('\n');
    expect(lines.length).toBeLessThan(16);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(700);
  });

  test('progress is told as steps of the whole', () => {
    slice();
    expect(valueOfRun(host.run('progress', ['run']))).toMatchObject({ step: 'setUp', done: 20, total: 28 });
  });
});

describe('what an interrupted run left, or people typed', () => {
  let host: Host;
  beforeEach(() => {
    host = workbookOf([{ name: 'Xã Đồng Văn', tab: 'Đồng Văn', email: UNIT, entries: [] }]);
  });

  /** Replaces a tab by a blank one, as one whose making was interrupted. */
  function blank(tab: string): void {
    const { tabs } = host.as(COORDINATOR);
    tabs.delete(idOf(host, tab));
    tabs.add(tab, host.tabs().length, null);
  }

  test.each(['Google fails', 'Google ends the run'])(
    'where %s at some of its calls, the next click makes the workbook of an undisturbed run',
    (ending) => {
      const isEnd = ending === 'Google ends the run';
      for (const tab of ['Đồng Văn', 'Phụ lục', 'Đơn vị']) host.as(COORDINATOR).tabs.delete(idOf(host, tab));
      const undisturbed = host.copy();
      setUp(undisturbed);
      const wanted = JSON.stringify(looksOf(undisturbed.book));
      for (let at = isEnd ? 5 : 0; ; at += 17) {
        const copy = host.copy();
        const { failed } = runInterrupted(copy, { at, message: 'Service error', isEnd }, 'setUp', ['run']);
        if (failed === undefined) break;
        setUp(copy);
        expect([at, failed, JSON.stringify(looksOf(copy.book)) === wanted]).toEqual([at, failed, true]);
      }
    },
  );

  test.each(['Cấu hình', 'Đơn vị', 'Phụ lục', 'Nhật ký', 'Đồng Văn'])('a blank tab %s is laid out', (tab) => {
    const { protections } = host.as(COORDINATOR);
    blank(tab);
    setUp(host);
    if (tab === 'Đơn vị') expect(host.cell(tab, 'B1').display).toBe('Tên đơn vị');
    if (tab === 'Đồng Văn') expect(host.cell(tab, 'B204').format).toBe('@');
    expect(protections.ids(idOf(host, tab))).toHaveLength(1);
  });

  test.each(['Phụ lục', 'Nhật ký', 'Từ điển'])('%s made by another command is protected at once', (tab) => {
    host.type(COORDINATOR, 'Đồng Văn', 'B5', 'Tổ chức hội nghị quý I.');
    if (tab !== 'Từ điển') host.as(COORDINATOR).tabs.delete(idOf(host, tab));
    if (tab === 'Từ điển') host.run('openDictionary');
    else clickProduce(host, 'YES');
    expect(() => host.type(UNIT, tab, 'C9', 'x')).toThrow(/protected/);
  });

  test('entries typed into a tab before it was laid out stay, and it is laid out around them', () => {
    blank('Đồng Văn');
    host.type(COORDINATOR, 'Đồng Văn', 'B5', 'Tổ chức hội nghị quý I.');
    host.type(COORDINATOR, 'Đồng Văn', 'H300', 'Chữ ở xa');
    expect(setUp(host).message).toContain('1/1 đơn vị sẵn sàng');
    expect(['B4', 'B5', 'H300'].map((cell) => host.cell('Đồng Văn', cell).display)).toEqual([
      'Nội dung',
      'Tổ chức hội nghị quý I.',
      'Chữ ở xa',
    ]);
  });

  test('text in the place of the header row is told, not overwritten, and the unit is not ready', () => {
    blank('Đồng Văn');
    host.type(COORDINATOR, 'Đồng Văn', 'B4', 'Tổ chức hội nghị quý I.');
    const { message } = setUp(host);
    expect(message).toContain('0/1 đơn vị sẵn sàng');
    expect(message).toContain('Tab “Đồng Văn” không có hàng tiêu đề, mà ô B4 đã có chữ');
    expect(host.cell('Đồng Văn', 'B4').display).toBe('Tổ chức hội nghị quý I.');
  });

  test('a list typed into “Đơn vị” above its headings is told, not overwritten', () => {
    blank('Đơn vị');
    host.type(COORDINATOR, 'Đơn vị', 'A1', 'Xã Đồng Văn');
    const { message } = setUp(host);
    expect(message).toContain('Chưa thiết lập xong');
    expect(message).toContain('Tab “Đơn vị” không có hàng tiêu đề, mà ô A1 đã có chữ');
    expect(host.cell('Đơn vị', 'A1').display).toBe('Xã Đồng Văn');
  });

  test('text in place of the unit’s name is told, not overwritten', () => {
    host.type(COORDINATOR, 'Đồng Văn', 'A1', 'Ra mắt mô hình mới');
    expect(setUp(host).message).toContain('Ô A1 của tab “Đồng Văn” ghi “Ra mắt mô hình mới”');
    expect(host.cell('Đồng Văn', 'A1').display).toBe('Ra mắt mô hình mới');
  });

  test('a formula that shows nothing is no blank cell, whatever set-up would write there', () => {
    host.clear(UNIT, 'Đồng Văn', 'A1:A2');
    formatAsUsual(host, 'Đồng Văn', 'A1:A2');
    removeRules(host, 'Đồng Văn', 'A2');
    for (const cell of ['A1', 'A2']) host.type(UNIT, 'Đồng Văn', cell, '=""');
    expect(setUp(host).message).toContain('Ô A1 của tab “Đồng Văn” ghi “=""”');
    expect(['A1', 'A2'].map((cell) => host.cell('Đồng Văn', cell).formula)).toEqual(['=""', '=""']);
  });

  test.each([
    ['Đồng Văn', 'B4'],
    ['Đồng Văn', 'B3'],
    ['Đơn vị', 'B1'],
  ])('a formula that shows nothing stays where the texts of a blank tab go: %s!%s', (tab, cell) => {
    blank(tab);
    host.type(COORDINATOR, tab, cell, '=""');
    const { message } = setUp(host);
    expect(host.cell(tab, cell).formula).toBe('=""');
    if (cell !== 'B3') expect(message).toContain(`ô ${cell} đã có chữ`);
  });

  test('an address that Google refuses is told in Vietnamese, and later that it is no more', () => {
    host.type(COORDINATOR, 'Đơn vị', 'D2', OTHER);
    const methods = callsOf(host.copy(), 'setUp', ['run'], { as: COORDINATOR });
    const at = methods.indexOf('Protection.addEditors');
    const message = 'Invalid argument: meovac@example.gov.vn';
    const { run } = runInterrupted(host, { at, message }, 'setUp', ['run'], { as: COORDINATOR });
    const told = valueOfRun<Slice>(run as never).message;
    expect(told).toContain('Google không nhận một trong các địa chỉ email này');
    expect(told).not.toContain('Invalid');
    expect(setUp(host).message).not.toContain('Google không nhận');
  });

  test('a log of one row, or without one of its columns, is mended and written', () => {
    host.type(COORDINATOR, 'Đồng Văn', 'B5', 'Tổ chức hội nghị quý I.');
    const { tabs } = host.as(COORDINATOR);
    tabs.deleteLines(idOf(host, 'Nhật ký'), 'row', 3, tabs.gridSize(idOf(host, 'Nhật ký')).rows - 2);
    tabs.freeze(idOf(host, 'Nhật ký'), 0);
    tabs.deleteLines(idOf(host, 'Nhật ký'), 'row', 2, 1);
    tabs.deleteLines(idOf(host, 'Nhật ký'), 'column', 3, 1);
    expect(clickProduce(host, 'YES').warnings.filter(({ tab }) => tab === 'Nhật ký')).toEqual([]);
    const shown = (row: number) => ['A', 'C', 'D'].map((c) => host.cell('Nhật ký', `${c}${row}`).display);
    expect(shown(1)).toEqual(['Lúc', 'Chi tiết', 'Việc']);
    expect(shown(2)).toEqual([expect.stringMatching(/^\d/), expect.stringContaining('mục'), 'Tổng hợp']);
  });

  test.each([
    ['a row', 'setUp', 17],
    ['a column', 'setUp', 17],
    ['a row', 'logSelfCheck', 1],
    ['a column', 'logSelfCheck', 1],
  ] as const)('%s inserted between two calls of %s costs nobody a text', (what, command, step) => {
    const from = command === 'setUp' ? unmended(host) : host;
    const count = callsOf(from.copy(), command, parametersOf[command], { as: COORDINATOR }).length;
    expect(count).toBeGreaterThan(10);
    const line = what === 'a row' ? 'row' : 'column';
    for (let at = 0; at < count; at += step) expect([at, lostBy(from, line, at, command)]).toEqual([at, []]);
  });
});

describe('a workbook of the layout of version 0.1.0', () => {
  /** As that version set it up for two units, one of which has typed and is done. */
  function openOld(): Host {
    const host = new Host({ owner: COORDINATOR });
    host.book = JSON.parse(readFileSync(join(__dirname, '../support/fixtures/workbook-0.1.0.json'), 'utf8'));
    return host;
  }

  /** Every cell that is not blank: tab, row, column and value. */
  function filledCells({ book }: Host): string[] {
    return book.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell?.value === undefined ? [] : [JSON.stringify([name, row, column, cell.value])],
        ),
      ),
    );
  }

  test('keeps every cell through set-up, which remembers the version of the layout', () => {
    const host = openOld();
    const before = filledCells(host);
    expect(before.length).toBeGreaterThan(60);
    expect(setUp(host).message).toMatch(/^2\/2 /);
    const after = new Set(filledCells(host));
    const gone = before.filter((cell) => !after.has(cell)).map((cell) => JSON.parse(cell).slice(0, 3).join());
    // The lines and the box that stand elsewhere today.
    const moved = ['0,0', '1,0', '2,2', '2,3'];
    expect(gone).toEqual(['ĐV 1', 'ĐV 2'].flatMap((tab) => moved.map((place) => `${tab},${place}`)));
    expect(['ĐV 1', 'ĐV 2'].map((tab) => host.cell(tab, 'A2').value)).toEqual([false, true]);
    expect(host.cell('ĐV 2', 'A1').display).toMatch(/^Xã B\nKỳ báo cáo: 6 tháng đầu năm 2022\n/);
    expect(host.properties.document.layout).toContain('3');
  });

  test('gets back headings and boxes that it lacks, beside what was typed', () => {
    const host = openOld();
    const engine = host.as(COORDINATOR);
    const clear = (tab: string, cell: string) => {
      const area = parseA1(cell, { rows: 300, columns: 12 }) as Area;
      engine.cells.clear(idOf(host, tab), area);
      removeRules(host, tab, cell);
    };
    clear('Đơn vị', 'G1');
    clear('Nhật ký', 'B1');
    clear('ĐV 1', 'C3');
    clear('ĐV 1', 'C4');
    host.type(COORDINATOR, 'ĐV 1', 'D9', 'Chữ gõ bên ngoài bảng');
    setUp(host);
    expect(host.cell('Đơn vị', 'K1').display).toBe('Lỗi');
    expect(host.cell('Nhật ký', 'E1').display).toBe('Ai');
    expect(['A2', 'C3'].map((cell) => host.cell('ĐV 1', cell).value)).toEqual([false, '']);
    expect(host.cell('ĐV 1', 'E4').display).toBe('Kiểm tra');
    expect(host.cell('ĐV 1', 'D9').display).toBe('Chữ gõ bên ngoài bảng');
    expect(host.cell('ĐV 1', 'B5').display).toBe('Tổ chức hội nghị quý I.');
  });

  test.each([
    ['Đơn vị', 'H1', 'N2'],
    ['Nhật ký', 'B1', 'H2'],
    ['ĐV 1', 'C4', 'H9'],
  ])('%s gets a missing heading back once, however often it is set up', (tab, cell, typed) => {
    const host = openOld();
    const heading = host.cell(tab, cell).display;
    expect(heading).not.toBe('');
    const id = idOf(host, tab);
    const engine = host.as(COORDINATOR);
    engine.cells.clear(id, parseA1(cell, { rows: 300, columns: 12 }) as Area);
    const { columns } = engine.tabs.gridSize(id);
    engine.tabs.insertLines(id, 'column', columns + 1, 10, columns);
    host.type(COORDINATOR, tab, typed, 'Chữ gõ bên phải bảng');
    setUp(host);
    setUp(host);
    const filled = filledCells(host).map((text) => JSON.parse(text));
    expect(filled.filter(([name, , , value]) => name === tab && value === heading)).toHaveLength(1);
    expect(host.cell(tab, typed).display).toBe('Chữ gõ bên phải bảng');
  });

  test('that a newer version set up is left alone, and the person is told', () => {
    const host = openOld();
    host.properties.document.layout = '#1/1#4';
    const before = structuredClone(host.book);
    expect(setUp(host)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('phiên bản mới hơn'),
    });
    expect(host.book).toEqual(before);
  });

  test.each(['99', '1.5', 'Infinity', '1e3', 'x'])(
    'of a version that cannot be (%s) is set up',
    (version) => {
      const host = openOld();
      host.properties.document.layout = `#1/1#${version}`;
      expect(setUp(host).status).not.toBe('failed');
      expect(host.properties.document.layout).toBe('#1/1#3');
    },
  );

  test.each(['{', '5', 'null', '{}', '{"from":1,"to":2}', '{"from":"","to":"","deadline":"","attempt":"1"}'])(
    'with a change of period of another shape (%s) is set up, as if there were none',
    (journal) => {
      const host = openOld();
      host.properties.document.rollover = `#1/1#${journal}`;
      expect(setUp(host).status).not.toBe('failed');
    },
  );
});
