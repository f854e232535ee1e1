// Units' tabs of layouts 1 and 2: they go on working as they are, and “Thiết lập…” brings them into that of today.

import type { Quirks } from '../../../local/google/quirks';
import type { Host } from '../../../local/host/host';
import { removeRules } from '../../support/by-hand';
import { COORDINATOR, click, formatAsUsual, idOf, takeBack, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const TAB = 'Đồng Văn';
const ENTRY = 'Tổ chức hội nghị quý I.';

/** Returns a workbook with a tab of layout 2. */
function former(quirks: Partial<Quirks> = {}): Host {
  const host = workbookOf([{ name: 'Xã Đồng Văn', tab: TAB, email: UNIT, entries: [ENTRY] }], { quirks });
  host.share(UNIT);
  takeBack(host, TAB);
  return host;
}

const setUp = (host: Host) => click(host, 'Thiết lập…').message;
const shown = (host: Host, ...cells: string[]) => cells.map((cell) => host.cell(TAB, cell).value);
const tick = (host: Host, cell: string, isTicked = true) => host.tick(UNIT, TAB, cell, isTicked);

describe.each<Partial<Quirks>>([{ movedRules: 'left' }, { movedRules: 'taken' }])(
  'where Google has %j',
  (quirks) => {
    test.each([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])('Hoàn thành %s and Không phát sinh %s stay ticked as they were, in column A', (completed, nothing) => {
      const host = former(quirks);
      tick(host, 'A3', completed);
      tick(host, 'C3', nothing);
      const message = setUp(host);
      expect(message).toContain('1/1 đơn vị sẵn sàng');
      expect(message).not.toContain('cách bày cũ');
      expect(shown(host, 'A2', 'A3', 'C3', 'D3')).toEqual([nothing, completed, '', '']);
      expect(shown(host, 'A1')[0]).toMatch(/^Xã Đồng Văn\nKỳ báo cáo: 6 tháng đầu năm 2022\n/);
      expect(shown(host, 'A4', 'B4', 'C4', 'D4', 'B5', 'C5')).toEqual([
        'TT',
        'Nội dung',
        'Kiểm tra',
        'Ý kiến',
        ENTRY,
        '✔ Hợp lệ',
      ]);
      tick(host, 'A2', !nothing);
      expect(host.cell(TAB, 'A2').value).toBe(!nothing);
      expect(() => tick(host, 'C3')).toThrow('no tick box');
    });

    test('a tab looks like one that was made today, and setting it up again changes nothing', () => {
      const host = former(quirks);
      setUp(host);
      const { widths, colourRules } = host.as(COORDINATOR).tabs.get(idOf(host, TAB));
      const fresh = workbookOf([{ name: 'Xã Đồng Văn', tab: TAB, email: UNIT, entries: [ENTRY] }]);
      const made = fresh.as(COORDINATOR).tabs.get(idOf(fresh, TAB));
      expect([widths[1], widths[2], colourRules]).toEqual([made.widths[1], made.widths[2], made.colourRules]);
      const before = structuredClone(host.book);
      setUp(host);
      expect(host.book).toEqual(before);
    });
  },
);

test('the stamp comes to stand below the label', () => {
  const host = workbookOf([{ name: 'Xã Đồng Văn', tab: TAB, entries: [ENTRY], completed: true }]);
  const [label] = shown(host, 'B3');
  expect(label).toMatch(/^Hoàn thành \(đã nhập đủ nội dung\)\nNộp lúc /);
  takeBack(host, TAB);
  expect(shown(host, 'D2')[0]).toMatch(/^Nộp lúc /);
  setUp(host);
  expect(shown(host, 'B3', 'D2')).toEqual([label, '']);
});

test.each([
  ['A2', 'Ghi chú của xã'],
  ['B1', 'Họp ngày 15'],
  ['B2', 'Nhớ gửi trước thứ sáu'],
  ['D3', 'Không phát sinh (xem dòng 5)\nGhi chú'],
])('a tab in whose cell %s somebody typed keeps its layout, and the coordinator is told', (cell, text) => {
  const host = former();
  tick(host, 'A3');
  host.type(UNIT, TAB, cell, text);
  const before = shown(host, 'A2', 'A3', 'B3', 'C3', 'D3');
  const message = setUp(host);
  expect(message).toContain(`Tab “${TAB}” còn theo cách bày cũ vì ô ${cell} có chữ khác`);
  expect(shown(host, 'A2', 'A3', 'B3', 'C3', 'D3')).toEqual(before);
  expect(shown(host, cell)).toEqual([text]);
  host.clear(UNIT, TAB, cell);
  if (cell === 'D3') host.type(UNIT, TAB, cell, 'Không phát sinh trong kỳ này');
  expect(setUp(host)).not.toContain('cách bày cũ');
  expect(shown(host, 'A2', 'A3')).toEqual([false, true]);
});

test('a formula that shows nothing is no blank cell', () => {
  const host = former();
  formatAsUsual(host, TAB, 'B2');
  host.type(UNIT, TAB, 'B2', '=""');
  setUp(host);
  expect([host.cell(TAB, 'B2').formula, ...shown(host, 'C3')]).toEqual(['=""', false]);
});

test('a remark that stands in column D keeps its column, and the heading comes behind it', () => {
  const host = former();
  host.type(COORDINATOR, TAB, 'D5', 'Ghi rõ số người');
  setUp(host);
  expect(shown(host, 'D4', 'E4', 'D5')).toEqual(['', 'Ý kiến', 'Ghi rõ số người']);
});

test('a missing box comes back, and stands where it does today', () => {
  const host = former();
  host.clear(COORDINATOR, TAB, 'C3:D3');
  removeRules(host, TAB, 'C3');
  setUp(host);
  expect(shown(host, 'A2', 'B2', 'C3', 'D3')).toEqual([false, 'Không phát sinh trong kỳ này', '', '']);
});

describe('as it is', () => {
  test('a tab is read and told of like any other', () => {
    const host = former();
    tick(host, 'C3');
    const { warnings, findings } = click(host, 'Kiểm tra số liệu');
    expect(warnings.map(({ rule }) => rule)).toContain('false-declaration');
    expect(findings.filter(({ rule }) => /missing|above|misplaced/.test(rule))).toEqual([]);
  });

  test('a change of period empties it', () => {
    const host = former();
    tick(host, 'A3');
    tick(host, 'C3');
    host.run('beginPeriod', [{ period: '9 tháng đầu năm 2022', deadline: '15/10/2022' }, 'run'], {
      as: COORDINATOR,
    });
    expect(shown(host, 'A1', 'A3', 'C3', 'B5', 'C5')).toEqual(['Xã Đồng Văn', false, false, '', '']);
    expect(shown(host, 'B3')).toEqual(['Hoàn thành (đã nhập đủ nội dung)']);
    expect(shown(host, 'A2')[0]).toMatch(/^Kỳ báo cáo: 9 tháng đầu năm 2022 · Hạn gửi: 15\/10\/2022 · /);
    host.run('undoPeriod', ['undo'], { as: COORDINATOR });
    expect(shown(host, 'A3', 'C3', 'B5')).toEqual([true, true, ENTRY]);
  });
});
