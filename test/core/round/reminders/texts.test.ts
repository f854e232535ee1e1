import {
  groupMessage,
  linkTo,
  openedText,
  type RemindedRound,
  type RemindedUnit,
  reminderGroups,
  reminderText,
  returnedText,
  shortText,
} from '../../../../src/core/round/reminders/texts';
import type { UnitState } from '../../../../src/core/round/states';

const unit = (name: string, state: UnitState, change: Partial<RemindedUnit> = {}): RemindedUnit => ({
  name,
  tab: name,
  gid: 7,
  emails: ['xa@example.vn'],
  state,
  isWaiting: ['noTab', 'otherPeriod', 'nothingSent', 'typing', 'returned'].includes(state),
  exempt: '',
  ...change,
});

const [a, b, c] = [unit('Xã A', 'nothingSent'), unit('Xã B', 'typing'), unit('Xã C', 'hasErrors')];
const units = [
  a,
  b,
  c,
  unit('Xã D', 'handedIn'),
  unit('Xã E', 'exempt', { exempt: 'sáp nhập', isWaiting: false }),
];
const round: RemindedRound = {
  settings: {
    period: '6 tháng đầu năm 2026',
    deadline: '15/6/2026',
    issuingBody: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    superiorBody: 'Tỉnh ủy Tuyên Quang',
    contact: 'đồng chí Hoa, 0912 345 678',
  },
  countedFrom: '1/1/2026',
  countedTo: '30/6/2026',
  readAt: '14/06/2026 08:00',
  url: 'https://docs.google.com/spreadsheets/d/ID/edit',
  units,
};
const late = { ...round, readAt: '16/06/2026 07:30' };
const until = '17 giờ 00, ngày 17/6/2026';
const bare: RemindedRound = {
  ...late,
  settings: { ...round.settings, deadline: '', superiorBody: '', contact: '' },
  countedFrom: '',
  countedTo: '',
};

/** What stands below the body of every mail. */
const foot = `
https://docs.google.com/spreadsheets/d/ID/edit
Đầu mối liên hệ: đồng chí Hoa, 0912 345 678.
Trân trọng.`;
const bareFoot = `
https://docs.google.com/spreadsheets/d/ID/edit
Trân trọng.`;

test('the hour of the deadline stands wherever the deadline does', () => {
  const settings = { ...round.settings, deadline: '17 giờ 00, ngày 15/6/2026' };
  const asked = ' chậm nhất 17 giờ 00, ngày 15/6/2026';
  const { subject, body } = reminderText('announce', { ...round, settings }, [a, b], settings.deadline);
  expect(subject).toContain(`gửi báo cáo${asked}`);
  expect(body).toContain(`hoàn thành${asked}.`);
  expect(shortText({ ...round, settings }, [a], settings.deadline)).toContain(`${asked}.`);
  for (const kind of ['remind', 'urge'] as const) {
    const said = reminderText(kind, { ...late, settings }, [a, b], until).body;
    expect(said).toContain('Hạn gửi báo cáo 6 tháng đầu năm 2026 là 17 giờ 00, ngày 15/6/2026.');
  }
});

describe('a text to many units', () => {
  test.each([
    [
      'announces the period',
      'announce',
      round,
      '[Báo cáo 6 tháng đầu năm 2026] Đề nghị gửi báo cáo chậm nhất hết ngày 15/6/2026',
      `Kính gửi: Các đơn vị
Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các đơn vị gửi báo cáo 6 tháng đầu năm 2026 (số liệu tính từ ngày 01/01/2026 đến ngày 30/6/2026) trên bảng tính dưới đây, hoàn thành chậm nhất hết ngày 15/6/2026. Nhập xong thì đánh dấu “Hoàn thành”; không có nội dung thì đánh dấu “Không phát sinh”.${foot}`,
    ],
    [
      'announces a period without a deadline, counted days and contact',
      'announce',
      bare,
      '[Báo cáo 6 tháng đầu năm 2026] Đề nghị gửi báo cáo',
      `Kính gửi: Các đơn vị
Ban Tuyên giáo và Dân vận Tỉnh ủy đề nghị các đơn vị gửi báo cáo 6 tháng đầu năm 2026 trên bảng tính dưới đây. Nhập xong thì đánh dấu “Hoàn thành”; không có nội dung thì đánh dấu “Không phát sinh”.${bareFoot}`,
    ],
    [
      'reminds before the deadline',
      'remind',
      round,
      '[Báo cáo 6 tháng đầu năm 2026] Còn 1 ngày đến hạn gửi',
      `Kính gửi: Các đơn vị chưa gửi báo cáo
Hạn gửi báo cáo 6 tháng đầu năm 2026 là hết ngày 15/6/2026. Đến 08 giờ 00, ngày 14/6/2026, Ban Tuyên giáo và Dân vận Tỉnh ủy chưa nhận được báo cáo của đơn vị. Đề nghị đơn vị hoàn thành, đánh dấu “Hoàn thành” đúng thời hạn để tổng hợp.${foot}`,
    ],
    [
      'reminds where there is no deadline',
      'remind',
      bare,
      '[Báo cáo 6 tháng đầu năm 2026] Đề nghị gửi báo cáo',
      `Kính gửi: Các đơn vị chưa gửi báo cáo
Đến 07 giờ 30, ngày 16/6/2026, Ban Tuyên giáo và Dân vận Tỉnh ủy chưa nhận được báo cáo 6 tháng đầu năm 2026 của đơn vị. Đề nghị đơn vị hoàn thành, đánh dấu “Hoàn thành” để tổng hợp.${bareFoot}`,
    ],
    [
      'urges after the deadline',
      'urge',
      late,
      '[Báo cáo 6 tháng đầu năm 2026] Đôn đốc gửi báo cáo (đã quá hạn)',
      `Kính gửi: Các đơn vị chưa gửi báo cáo
Hạn gửi báo cáo 6 tháng đầu năm 2026 là hết ngày 15/6/2026. Đến 07 giờ 30, ngày 16/6/2026, còn 2/4 đơn vị chưa gửi. Đề nghị đơn vị khẩn trương hoàn thành, gửi báo cáo chậm nhất 17 giờ 00, ngày 17/6/2026 để Ban Tuyên giáo và Dân vận Tỉnh ủy tổng hợp, báo cáo Tỉnh ủy Tuyên Quang. Sau thời hạn trên, Ban Tuyên giáo và Dân vận Tỉnh ủy sẽ báo cáo danh sách đơn vị chưa gửi.${foot}`,
    ],
    [
      'urges where there is no deadline',
      'urge',
      bare,
      '[Báo cáo 6 tháng đầu năm 2026] Đôn đốc gửi báo cáo',
      `Kính gửi: Các đơn vị chưa gửi báo cáo
Đến 07 giờ 30, ngày 16/6/2026, còn 2/4 đơn vị chưa gửi báo cáo 6 tháng đầu năm 2026. Đề nghị đơn vị khẩn trương hoàn thành, gửi báo cáo chậm nhất 17 giờ 00, ngày 17/6/2026 để Ban Tuyên giáo và Dân vận Tỉnh ủy tổng hợp, báo cáo cấp trên. Sau thời hạn trên, Ban Tuyên giáo và Dân vận Tỉnh ủy sẽ báo cáo danh sách đơn vị chưa gửi.${bareFoot}`,
    ],
  ] as const)('%s', (_, kind, of, subject, body) => {
    expect(reminderText(kind, of, [a, b], until)).toEqual({ subject, body });
  });

  test.each([
    ['14/06/2026 08:00', '[Báo cáo 6 tháng đầu năm 2026] Còn 1 ngày đến hạn gửi'],
    ['15/06/2026 08:00', '[Báo cáo 6 tháng đầu năm 2026] Hôm nay là hạn gửi'],
    ['17/06/2026 08:00', '[Báo cáo 6 tháng đầu năm 2026] Đã quá hạn gửi 2 ngày'],
  ])('counts the days of the reminder as read at %s', (readAt, subject) => {
    expect(reminderText('remind', { ...round, readAt }, units, until).subject).toBe(subject);
  });

  test('does not say that the deadline is past before it is', () => {
    expect(reminderText('urge', round, [a, b], until).subject).not.toContain('quá hạn');
  });

  test('does not say of a unit with errors that it sent nothing', () => {
    expect(reminderText('remind', round, [a, c], until).body).toContain('chưa nhận được báo cáo hoàn chỉnh');
  });

  test('has no “trước” where nobody said when', () => {
    expect(reminderText('urge', late, [a, b], ' ').body).toContain('gửi báo cáo để Ban');
    expect(shortText(late, [a, b], '')).toContain('gửi báo cáo 6 tháng đầu năm 2026.\n');
  });

  test('has its subject on one line, whatever the name of the period', () => {
    const odd = { ...round, settings: { ...round.settings, period: 'chuyên đề “A & B” #1\n2026' } };
    expect(reminderText('urge', odd, [a, b], until).subject).toBe(
      '[Báo cáo chuyên đề “A & B” #1 2026] Đôn đốc gửi báo cáo',
    );
  });
});

describe('a text to one unit', () => {
  test('is addressed by its name and leads to its tab', () => {
    const { body } = reminderText('remind', round, [a], until);
    expect(body).toMatch(/^Kính gửi: Xã A\n/);
    expect(body).toContain('\nhttps://docs.google.com/spreadsheets/d/ID/edit#gid=7\n');
  });

  test('leads to the workbook where it has no tab, without the tab that the address names', () => {
    const url = `${round.url}#gid=0`;
    expect(linkTo({ ...round, url }, [unit('Xã X', 'noTab', { tab: '' })])).toBe(round.url);
  });

  test('tells it what to change, and until when', () => {
    expect(returnedText(round, a, 'ghi rõ số lượt người.\nBỏ mục 2.', '18/6/2026')).toEqual({
      subject: '[Báo cáo 6 tháng đầu năm 2026] Đề nghị chỉnh sửa, gửi lại',
      body: `Kính gửi: Xã A
Ban Tuyên giáo và Dân vận Tỉnh ủy đã xem báo cáo của đơn vị và đề nghị chỉnh sửa: ghi rõ số lượt người.
Bỏ mục 2. Tab của đơn vị đã được mở đến hết ngày 18/6/2026; sửa xong, đánh dấu lại “Hoàn thành”.
https://docs.google.com/spreadsheets/d/ID/edit#gid=7
Đầu mối liên hệ: đồng chí Hoa, 0912 345 678.
Trân trọng.`,
    });
    expect(returnedText(round, a, 'x', '').body).toContain('Tab của đơn vị đã được mở; sửa xong');
  });

  test('tells it that its tab is open again', () => {
    expect(openedText(round, a, '5/7/2026')).toEqual({
      subject: '[Báo cáo 6 tháng đầu năm 2026] Đã mở nhập liệu đến hết ngày 05/7/2026',
      body: `Kính gửi: Xã A
Tab của đơn vị đã được mở đến hết ngày 05/7/2026; nhập xong, đánh dấu “Hoàn thành”.
https://docs.google.com/spreadsheets/d/ID/edit#gid=7
Đầu mối liên hệ: đồng chí Hoa, 0912 345 678.
Trân trọng.`,
    });
  });
});

test('the short text has what a link has room for', () => {
  expect(shortText(late, [a, b], until)).toBe(
    `Đề nghị đơn vị hoàn thành, gửi báo cáo 6 tháng đầu năm 2026 chậm nhất 17 giờ 00, ngày 17/6/2026.
https://docs.google.com/spreadsheets/d/ID/edit
Liên hệ: đồng chí Hoa, 0912 345 678.`,
  );
  expect(shortText(bare, [a], until)).toBe(
    `Đề nghị đơn vị hoàn thành, gửi báo cáo 6 tháng đầu năm 2026 chậm nhất 17 giờ 00, ngày 17/6/2026.
https://docs.google.com/spreadsheets/d/ID/edit#gid=7`,
  );
});

describe('the message for a chat', () => {
  const [begin, end] = [
    'BÁO CÁO 6 THÁNG ĐẦU NĂM 2026: đến 07 giờ 30, ngày 16/6, đã có 2/4 đơn vị gửi.',
    ' Bảng tính: https://docs.google.com/spreadsheets/d/ID/edit',
  ];
  const asks = ' Đề nghị các đồng chí hoàn thành chậm nhất 17 giờ 00, ngày 17/6/2026.';

  test.each([
    ['names the units', [a, b], true, ' Còn 2 đơn vị: Xã A; Xã B.'],
    ['only counts them', [a, b], false, ' Còn 2 đơn vị.'],
    ['names some of them as some', [b], true, ' Còn 2 đơn vị, trong đó có: Xã B.'],
    ['names nobody', [], true, ' Còn 2 đơn vị.'],
    ['names apart who has errors', [a, b, c], true, ' Còn 2 đơn vị: Xã A; Xã B. Cần sửa lỗi: Xã C.'],
    ['names no unit with errors where it names nobody', [a, b, c], false, ' Còn 2 đơn vị.'],
  ])('%s', (_, named, isNamed, middle) => {
    expect(groupMessage(late, named, until, isNamed)).toBe(begin + middle + asks + end);
  });

  test('says today where that is meant', () => {
    const said = groupMessage(late, [a, b], '17 giờ 00, ngày 16/6/2026', false);
    expect(said).toContain('hoàn thành chậm nhất 17 giờ 00 hôm nay. ');
  });

  test('does not count those left where all have sent', () => {
    const all = { ...late, units: [c, unit('Xã D', 'handedIn')] };
    expect(groupMessage(all, [c], until, true)).toContain('đã có 2/2 đơn vị gửi. Cần sửa lỗi: Xã C. Đề nghị');
  });

  test('names 130 units', () => {
    const many = Array.from({ length: 130 }, (_, i) => unit(`Xã ${i}`, 'nothingSent'));
    const said = groupMessage({ ...late, units: many }, many, until, true);
    expect(said).toContain('đã có 0/130 đơn vị gửi. Còn 130 đơn vị: Xã 0; Xã 1; ');
    expect(said.match(/Xã \d+/g)).toHaveLength(130);
  });
});

describe('the units to remind', () => {
  test('are in groups by state, without those that need no report or are done', () => {
    const all = [
      ...units,
      unit('Xã F', 'returned'),
      unit('Xã G', 'noTab', { tab: '' }),
      unit('Xã H', 'otherPeriod'),
      unit('Xã I', 'typing', { emails: [] }),
      unit('Xã J', 'typing', { exempt: 'giải thể' }),
      ...(['approved', 'changedAfterApproval', 'resubmitted', 'nothingToReport'] as const).map((state) =>
        unit(state, state, { emails: [] }),
      ),
    ];
    expect(reminderGroups(all).map((group) => [group.title, group.units.map(({ name }) => name)])).toEqual([
      ['Chưa nộp', ['Xã A', 'Xã G', 'Xã H']],
      ['Đang nhập', ['Xã B']],
      ['Trả lại', ['Xã F']],
      ['Có lỗi', ['Xã C']],
      ['Chưa có email trong tab “Đơn vị”', ['Xã I']],
    ]);
  });

  test('are none where everybody is done', () => {
    expect(reminderGroups([unit('Xã D', 'handedIn')])).toEqual([]);
  });
});
