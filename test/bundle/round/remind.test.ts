// Reminding units that have not sent: what is noted, the letter as a Doc, and the mails that Drive sends with it.
import type { Host } from '../../../local/host/host';
import type { SavedDocument } from '../../../src/contract/outcome';
import type { RoundChange } from '../../../src/contract/round-server';
import { headings } from '../../../src/core/grid/layout';
import { refusalOfRun, valueOfRun } from '../../support/answers';
import { documentText } from '../../support/document-text';
import { COORDINATOR, cellOfSetting, workbookOf } from '../../support/workbook';

const UNIT = 'xa-a@example.gov.vn';
const OUTSIDER = 'nguoikhac@example.gov.vn';
const units = [
  { name: 'Xã A', tab: 'A', email: `${UNIT}; xa-a2@example.gov.vn`, entries: [] },
  { name: 'Xã B', tab: 'B', email: 'xa-b@example.gov.vn', entries: ['Tổ chức hội nghị.'] },
  { name: 'Xã C', tab: 'C', entries: [] },
  { name: 'Xã D', tab: 'D', email: 'xa-d@example.gov.vn', entries: [] },
];
const BODY = 'Đề nghị các đơn vị gửi báo cáo.\nTrân trọng.';
const MOMENT = String.raw`\d\d/\d\d/\d{4} \d\d:\d\d`;

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

const column = (heading: (typeof headings.registry)[number]) =>
  String.fromCharCode(65 + headings.registry.indexOf(heading));
const cellOf = (heading: (typeof headings.registry)[number], unit: number) => `${column(heading)}${unit + 2}`;
const reminded = () => units.map((_, i) => host.cell('Đơn vị', cellOf('Đã nhắc', i)).display);
const log = () => ['C2', 'D2'].map((cell) => host.cell('Nhật ký', cell).display);
const mails = () => host.drive.sharing.mail.map(({ to }) => to);
const readers = (id: string) =>
  host.drive.get(id).permissions.map(({ role, emailAddress }) => [role, emailAddress]);

const note = (tabs: string[], how = 'tin nhắn') =>
  valueOfRun<RoundChange>(host.run('noteReminded', [tabs, how])).message;
const make = (tabs: string[], body = BODY) =>
  valueOfRun<SavedDocument>(host.run('makeReminder', [tabs, body]));
const send = (id: string, tabs: string[], text = 'Đề nghị gửi báo cáo.') =>
  valueOfRun<RoundChange>(host.run('sendReminder', [id, tabs, text])).message;

/** All that a function could change. */
function everything({ drive }: Host): string {
  const cells = ['Đơn vị!A:T', 'Nhật ký!A:D', 'A!A:D'].map((place) => {
    const [, tab = '', last = ''] = /(.*)!A:(.)/.exec(place) ?? [];
    const columns = last.charCodeAt(0) - 64;
    return Array.from({ length: 8 * columns }, (_, i) =>
      host.cell(tab, `${String.fromCharCode(65 + (i % columns))}${Math.floor(i / columns) + 1}`),
    );
  });
  const files = [...drive.files.values()].map(({ id, name, permissions }) => [id, name, permissions]);
  return JSON.stringify([cells, files, drive.sharing.mail]);
}

describe('what is noted', () => {
  test('is how often and when, beside the units that were reminded, and one line of the log', () => {
    expect(note(['A', 'C'])).toBe('Đã ghi nhận nhắc 2 đơn vị (tin nhắn).');
    const once = expect.stringMatching(`^1 lần, ${MOMENT}$`);
    expect(reminded()).toEqual([once, '', once, '']);
    const [action, details] = log();
    expect(action).toBe('Đôn đốc');
    expect(details).toMatch(/^Đã ghi nhận nhắc 2 đơn vị \(tin nhắn\)\. Xã A; Xã C \(phiên bản/);
  });

  test('counts on from what stands there', () => {
    host.type(COORDINATOR, 'Đơn vị', cellOf('Đã nhắc', 0), '2 lần, 15/06/2020 08:00');
    note(['A', 'B']);
    expect(reminded().slice(0, 2)).toEqual([
      expect.stringMatching(`^3 lần, ${MOMENT}$`),
      expect.stringMatching(`^1 lần, ${MOMENT}$`),
    ]);
  });

  test('leaves what somebody typed there, and says so', () => {
    host.type(COORDINATOR, 'Đơn vị', cellOf('Đã nhắc', 1), 'gọi điện chiều 14/6');
    expect(note(['A', 'B'])).toBe(
      'Đã ghi nhận nhắc 1 đơn vị (tin nhắn). Cột “Đã nhắc” có chữ khác nên giữ nguyên: Xã B.',
    );
    expect(reminded()[1]).toBe('gọi điện chiều 14/6');
  });

  test('writes units that follow each other at once', () => {
    const { calls } = host.run('noteReminded', [['A', 'B', 'C', 'D'], 'tin nhắn']);
    const apart = workbookOf(units).run('noteReminded', [['A', 'C'], 'tin nhắn']).calls;
    expect(calls.write).toBeLessThan(apart.write);
  });

  test('is nothing of a unit that needs no report, and of tabs that are no unit’s', () => {
    host.type(COORDINATOR, 'Đơn vị', cellOf('Miễn kỳ này', 0), 'sáp nhập');
    expect(refusalOfRun(host.run('noteReminded', [['A', 'Cấu hình'], 'tin nhắn']))).toMatch(
      /^Chưa chọn đơn vị nào/,
    );
    note(['A', 'D']);
    expect(reminded()).toEqual(['', '', '', expect.stringMatching(/^1 lần/)]);
  });

  test('holds for a unit without a tab too, by its name, and for no other whose tab has that name', () => {
    host.type(COORDINATOR, 'Đơn vị', cellOf('Tab', 0), 'chưa lập');
    note(['Xã A']);
    host.type(COORDINATOR, 'Đơn vị', cellOf('Tên đơn vị', 3), 'B');
    note(['B']);
    expect(reminded()).toEqual([expect.stringMatching(/^1 lần/), expect.stringMatching(/^1 lần/), '', '']);
  });

  test('gets its column where the tab lacks it', () => {
    host.type(COORDINATOR, 'Đơn vị', `${column('Đã nhắc')}1`, 'Cột của tôi');
    host.type(COORDINATOR, 'Đơn vị', cellOf('Đã nhắc', 0), 'chữ của tôi');
    note(['A']);
    expect(reminded()[0]).toBe('chữ của tôi');
    const row = ['U', 'V', 'W'].map((letter) =>
      [1, 2].map((n) => host.cell('Đơn vị', `${letter}${n}`).display),
    );
    expect(row).toContainEqual(['Đã nhắc', expect.stringMatching(/^1 lần/)]);
  });
});

describe('the letter', () => {
  test('is a Doc of its own with its paragraphs and the list of the units, for nobody but who made it', () => {
    const { id, url } = make(['B', 'A']);
    expect(url).toContain(id);
    const { name } = host.drive.get(id);
    expect(name).toMatch(/^Công văn đôn đốc – 6 tháng đầu năm 2022 – \d\d\/\d\d\/\d{4}$/);
    expect(readers(id)).toEqual([['owner', COORDINATOR]]);
    const text = documentText(host, id);
    expect(text).toEqual(
      expect.arrayContaining(['Đề nghị các đơn vị gửi báo cáo.', 'Trân trọng.', '1', 'Xã A', '2', 'Xã B']),
    );
    expect(text).not.toContain('Xã C');
    expect(text.indexOf('Xã A')).toBeLessThan(text.indexOf('Xã B'));
    expect(log()[1]).toContain(url);
    expect(reminded()).toEqual(['', '', '', '']);
  });

  test('is found where Drive’s answer is lost; where that stays unknown, the person is told what to look for', () => {
    const create = host.drive.createFile.bind(host.drive);
    const lost = jest.spyOn(host.drive, 'createFile').mockImplementation((...all) => {
      create(...all);
      throw new Error('Empty response');
    });
    const { id } = make(['A']);
    expect([...host.drive.files.keys()]).toEqual([id]);
    lost.mockImplementation(() => {
      throw new Error('Empty response');
    });
    expect(refusalOfRun(host.run('makeReminder', [['A'], BODY]))).toMatch(
      /chưa rõ văn bản đã được ghi hay chưa.\nTìm “Công văn đôn đốc – .*” trong Google Drive/,
    );
    lost.mockRestore();
  });

  test('is a new one each time, so that Google mails it again', () => {
    expect(make(['A']).id).not.toBe(make(['A']).id);
  });

  test('is of the layout rule that the settings name', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Thể thức'), 'Nhà nước – NĐ 30');
    expect(documentText(host, make(['A']).id)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  test.each([[''], [' \n'], [7]])('is not made without words (%j)', (body) => {
    expect(refusalOfRun(host.run('makeReminder', [['A'], body]))).toMatch(/^Chưa có lời văn/);
    expect(host.drive.files.size).toBe(0);
  });
});

describe('the mails', () => {
  test('go to each address with the text; units are noted, and one without an address is named', () => {
    const { id } = make(['A', 'C', 'D']);
    expect(send(id, ['A', 'C', 'D'], 'Đề nghị gửi trước 17 giờ.')).toBe(
      [
        'Đã gửi thư cho 2/3 đơn vị.',
        'Đã ghi nhận nhắc 2 đơn vị (Google Drive).',
        'Xã C: chưa có email.',
      ].join('\n'),
    );
    expect(host.drive.sharing.mail).toEqual(
      [UNIT, 'xa-a2@example.gov.vn', 'xa-d@example.gov.vn'].map((to) => ({
        to,
        fileId: id,
        message: 'Đề nghị gửi trước 17 giờ.',
      })),
    );
    expect(
      readers(id)
        .slice(1)
        .map(([role]) => role),
    ).toEqual(['reader', 'reader', 'reader']);
    expect(reminded()).toEqual([expect.stringMatching(/^1 lần/), '', '', expect.stringMatching(/^1 lần/)]);
  });

  test('are not sent again to who has the letter, which is said rather than noted', () => {
    const { id } = make(['A', 'B']);
    send(id, ['B']);
    const message = send(id, ['A', 'B']);
    expect(message).toMatch(/^Đã gửi thư cho 1\/2 đơn vị\./);
    expect(message).toContain('Xã B (xa-b@example.gov.vn): đã được chia sẻ từ trước');
    expect(mails()).toEqual(['xa-b@example.gov.vn', UNIT, 'xa-a2@example.gov.vn']);
  });

  test('stop where Google’s quota is used up: who was not reached is named', () => {
    const { id } = make(['A', 'B', 'D']);
    host.drive.sharing.sharesLeft = 2;
    const message = send(id, ['A', 'B', 'D']);
    expect(message).toMatch(/^Đã gửi thư cho 1\/3 đơn vị\./);
    expect(message).toMatch(/Xã B \(xa-b@example\.gov\.vn\): Google tạm dừng/);
    expect(message).toContain('Xã D (xa-d@example.gov.vn): chưa gửi tới.');
    expect(reminded()).toEqual([expect.stringMatching(/^1 lần/), '', '', '']);
  });

  test('go out with a letter of this workbook only', () => {
    const { id } = make(['A']);
    const other = workbookOf(units);
    const foreign = ['không-có', ...other.drive.files.keys()];
    for (const document of foreign) {
      expect(refusalOfRun(host.run('sendReminder', [document, ['A'], 'x']))).toMatch(
        /không có công văn này.*Tạo công văn đôn đốc/,
      );
    }
    host.drive.get(id).appProperties = { of: 'reminder khác' };
    expect(refusalOfRun(host.run('sendReminder', [id, ['A'], 'x']))).toMatch(/không có công văn này/);
    expect(mails()).toEqual([]);
  });

  test('do not go out with a letter that was thrown away, or without words', () => {
    const { id } = make(['A']);
    expect(refusalOfRun(host.run('sendReminder', [id, ['A'], '']))).toMatch(/^Chưa có lời văn/);
    host.drive.get(id).trashed = true;
    expect(refusalOfRun(host.run('sendReminder', [id, ['A'], 'x']))).toMatch(/không có công văn này/);
    expect(mails()).toEqual([]);
  });
});

describe.each([
  ['a unit', UNIT],
  ['somebody else', OUTSIDER],
])('%s', (_, as) => {
  test('is refused in words, and changes nothing', () => {
    const { id } = make(['A']);
    host.share(as);
    const before = everything(host);
    const calls: [string, unknown[]][] = [
      ['noteReminded', [['A'], 'tin nhắn']],
      ['makeReminder', [['A'], BODY]],
      ['sendReminder', [id, ['A'], 'x']],
    ];
    for (const [name, parameters] of calls) {
      expect(refusalOfRun(host.run(name, parameters, { as }))).toBe(
        'Chỉ người điều phối mới đôn đốc được: nhờ người điều phối (dieuphoi@example.gov.vn).',
      );
    }
    expect(everything(host)).toBe(before);
  });
});
