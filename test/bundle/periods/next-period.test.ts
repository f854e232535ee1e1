// Beginning the next period: what was typed is saved and read back before it is taken away, and comes back on request.
import type { Host } from '../../../local/host/host';
import type { PeriodPlan, PeriodSlice } from '../../../src/contract/periods-server';
import { settingKeys } from '../../../src/core/model/settings';
import { archiveRows } from '../../../src/core/round/archive';
import { valueOfRun } from '../../support/answers';
import { sheetIn } from '../../support/by-hand';
import { COORDINATOR, cellOfSetting, click, clickProduce, toldIn, workbookOf } from '../../support/workbook';

const UNIT = 'dongvan@example.gov.vn';
const units = [
  {
    name: 'Xã Đồng Văn',
    tab: 'Đồng Văn',
    email: UNIT,
    entries: ['Tổ chức hội nghị.', 'Mở 02 lớp.'],
    completed: true,
  },
  { name: 'Xã Mèo Vạc', tab: 'Mèo Vạc', entries: [], nothingToReport: true },
  { name: 'Xã Yên Minh', tab: 'Yên Minh', entries: ['- Biên soạn tài liệu.'] },
];
const FROM = '6 tháng đầu năm 2022';
const TO = '9 tháng đầu năm 2022';
const choice = { period: TO, deadline: '15/9/2022' };

let host: Host;
beforeEach(() => {
  host = workbookOf(units);
});

function begin(chosen: typeof choice | null = choice, as = COORDINATOR): PeriodSlice {
  return valueOfRun(host.run('beginPeriod', [chosen, 'run'], { as }));
}

function undo(as = COORDINATOR): PeriodSlice {
  return valueOfRun(host.run('undoPeriod', ['run'], { as }));
}

function plan(): PeriodPlan {
  return valueOfRun(host.run('periodPlan', [], { as: COORDINATOR }));
}

const shown = (tab: string, ...cells: string[]) => cells.map((cell) => host.cell(tab, cell).display);

test('the plan says what will happen, and writes nothing', () => {
  clickProduce(host, 'YES');
  const before = JSON.stringify(host.tabs().map((tab) => shown(tab, 'A1', 'A2', 'B5')));
  expect(plan()).toMatchObject({
    from: FROM,
    proposals: [{ period: TO, deadline: '15/9/2022' }, { period: 'quý III năm 2022' }],
    tabs: 3,
    cells: 3,
    waiting: ['Xã Yên Minh'],
    hasDocument: true,
    savedBefore: 0,
    savings: [],
    noUndo: 'Chưa có việc chuyển kỳ nào để hoàn tác.',
  });
  expect(JSON.stringify(host.tabs().map((tab) => shown(tab, 'A1', 'A2', 'B5')))).toBe(before);
});

test('what was typed is in the archive, and the tabs are empty and of the new period', () => {
  clickProduce(host, 'YES');
  const slice = begin();
  expect(slice).toMatchObject({
    isFinished: true,
    rollover: { from: FROM, to: TO, archived: { units: 3, entries: 3 }, cleared: 3, left: [] },
  });
  expect(shown('Đồng Văn', 'A1', 'B5', 'B6', 'C5')).toEqual([
    expect.stringMatching(/\nKỳ báo cáo: 9 tháng đầu năm 2022\nHạn gửi: 15\/9\/2022\n/),
    '',
    '',
    '',
  ]);
  expect(host.cell('Đồng Văn', 'A3').value).toBe(false);
  expect(host.cell('Mèo Vạc', 'A2').value).toBe(false);
  const archived = sheetIn(host, 'Lưu trữ').rows.map((_, i) =>
    shown('Lưu trữ', `B${i + 1}`, `F${i + 1}`, `G${i + 1}`),
  );
  expect(archived).toContainEqual(['Mục', 'B5', 'Tổ chức hội nghị.']);
  expect(archived).toContainEqual(['Mục', 'B5', '- Biên soạn tài liệu.']);
  expect(shown('Kỳ đã lưu', 'A2', 'B2', 'C2', 'G2', 'H2', 'I2', 'J2')).toEqual([
    FROM,
    '2022-D06',
    '1',
    '3',
    '2',
    '',
    '3',
  ]);
  expect(host.cell('Kỳ đã lưu', 'N2').display).toMatch(/^https:\/\/docs\.google\.com\//);
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display).toBe(TO);
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Văn bản đã tạo')).display).toBe('Chưa có văn bản');
  expect(host.cell('Phụ lục', 'A1').display).toBe('');
});

test('the hour of the deadline is kept, and told the units', () => {
  begin({ ...choice, deadline: '17h00 ngày 15/9/2022' });
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Hạn gửi')).display).toBe('17 giờ 00, ngày 15/9/2022');
  expect(shown('Đồng Văn', 'A1')[0]).toContain('\nHạn gửi: 17 giờ 00, ngày 15/9/2022\n');
});

test('the unit can type again, and set-up finds nothing to do', () => {
  begin();
  host.type(UNIT, 'Đồng Văn', 'B5', 'Việc mới.');
  host.type(COORDINATOR, 'Yên Minh', 'B5', 'Việc khác.');
  expect(click(host, 'Thiết lập…', 'OK').message).toContain('3/3 đơn vị sẵn sàng');
  const { annex } = clickProduce(host, 'YES');
  expect(annex?.rows.map(({ items }) => items)).toEqual([['Việc mới.'], ['Việc khác.']]);
  expect(annex?.title).toContain('9 THÁNG ĐẦU NĂM 2022');
});

test('going back restores every cell, box and setting', () => {
  const state = () => [
    units.map(({ tab }) => shown(tab, 'A1', 'A2', 'A3', 'B5', 'B6')),
    ['Kỳ báo cáo', 'Hạn gửi', 'Văn bản đã tạo'].map(
      (label) => host.cell('Cấu hình', cellOfSetting(host, label)).display,
    ),
  ];
  clickProduce(host, 'YES');
  const before = state();
  begin();
  expect(plan().noUndo).toBe('');
  expect(undo().message).toContain(`3 tab đơn vị nay ở kỳ ${FROM}.`);
  expect(state()).toEqual(before);
  host.type(UNIT, 'Đồng Văn', 'B7', 'Thêm.');
  expect(begin().rollover?.archived).toEqual({ units: 3, entries: 4 });
});

test('going back gives each setting that the change wrote into back as it was typed, and no other', () => {
  const cellOf = (label: string) => cellOfSetting(host, label);
  const typed = {
    'Kỳ báo cáo': '6 tháng đầu năm  2022',
    'Hạn gửi': '17h00 ngày 15-6-2022',
    'Ký hiệu': '05-BC/BTGTU',
    'Đến ngày': '14.6.2022',
    'Người ký': 'Nguyễn  Văn A',
  };
  const state = () => Object.keys(typed).map((label) => host.cell('Cấu hình', cellOf(label)).display);
  for (const [label, text] of Object.entries(typed)) host.type(COORDINATOR, 'Cấu hình', cellOf(label), text);
  begin();
  expect(state()).toEqual([TO, choice.deadline, 'BC/BTGTU', '', 'Nguyễn  Văn A']);
  host.type(COORDINATOR, 'Cấu hình', cellOf('Người ký'), 'Trần Văn B');
  undo();
  expect(state()).toEqual([...Object.values(typed).slice(0, 4), 'Trần Văn B']);
});

test('going back gives every tab its deadline again, also after one tab was saved once more', () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '15/6/2022');
  host.run('updatePeriodLines', [], { as: COORDINATOR });
  host.watch = {
    before: () => {
      if (host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display !== TO) return;
      host.watch = undefined;
      host.type(COORDINATOR, 'Yên Minh', 'B6', 'Gõ thêm sau khi lưu.');
    },
  };
  expect(begin().rollover?.left).toEqual(['Yên Minh']);
  expect(begin(null).rollover).toMatchObject({ archived: { units: 1, entries: 2 }, left: [] });
  undo();
  for (const { tab } of units) {
    expect(toldIn(host, tab).line).toMatch(/^Kỳ báo cáo: 6 tháng đầu năm 2022 · Hạn gửi: 15\/6\/2022 · /);
  }
  expect(host.cell('Yên Minh', 'B6').display).toBe('Gõ thêm sau khi lưu.');
});

test('once a unit has typed for the new period, going back is refused and changes nothing', () => {
  begin();
  host.type(UNIT, 'Đồng Văn', 'B5', 'Việc mới.');
  const reason = 'Không hoàn tác được: tab “Đồng Văn” đã có nội dung của kỳ 9 tháng đầu năm 2022.';
  expect(plan().noUndo).toBe(reason);
  expect(host.run('undoPeriod', ['run'], { as: COORDINATOR }).result).toEqual({ ok: false, message: reason });
  expect(host.cell('Đồng Văn', 'B5').display).toBe('Việc mới.');
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display).toBe(TO);
});

test('a unit may not begin a period or go back, and is told so', () => {
  const refused = { ok: false, message: expect.stringContaining('Chỉ người điều phối mới') };
  expect(host.run('beginPeriod', [choice, 'run'], { as: UNIT }).result).toMatchObject(refused);
  expect(host.run('undoPeriod', ['run'], { as: UNIT }).result).toMatchObject(refused);
  expect(host.cell('Đồng Văn', 'B5').display).toBe('Tổ chức hội nghị.');
  expect(plan().unfinished).toBeUndefined();
});

test.each([
  [null],
  [{}],
  [{ period: '', deadline: '' }],
  [{ period: FROM, deadline: '' }],
  [{ period: '06 tháng đầu năm 2022', deadline: '' }],
  [{ period: TO, deadline: 'mai' }],
  [{ period: `${TO} · khác`, deadline: '' }],
  [{ period: 5, deadline: {} }],
  [{ ...choice, subject: 'kết quả' }],
  [{ ...choice, subject: { was: '', becomes: 5 } }],
  [{ ...choice, subject: { was: '', becomes: ' ' } }],
  [{ ...choice, subject: { was: '', becomes: 'kết quả\ncông tác' } }],
  [{ ...choice, subject: { was: 'chữ của người khác', becomes: 'kết quả' } }],
])('a choice that cannot be is refused in words: %j', (chosen) => {
  const { result } = host.run('beginPeriod', [chosen, 'run'], { as: COORDINATOR });
  expect(result).toMatchObject({ ok: false, message: expect.stringMatching(/[ăâđêôơưáàảãạ]/) });
  expect(host.tabs()).not.toContain('Lưu trữ');
});

test('going back leaves a symbol that somebody typed since, although the change took a number out of the one before', () => {
  const symbol = () => cellOfSetting(host, 'Ký hiệu');
  host.type(COORDINATOR, 'Cấu hình', symbol(), '05-BC/BTGTU');
  begin();
  host.type(COORDINATOR, 'Cấu hình', symbol(), 'BC/BTGDVTU');
  undo();
  expect(shown('Cấu hình', symbol())).toEqual(['BC/BTGDVTU']);
});

describe('the subject of the report', () => {
  const WAS = 'kết quả công tác 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2022';
  const BECOMES = 'kết quả công tác 9 tháng đầu năm, phương hướng, nhiệm vụ 3 tháng cuối năm 2022';
  const withSubject = { ...choice, subject: { was: WAS, becomes: BECOMES } };
  const retype = (label: string, text: string) =>
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), text);
  const subject = () => host.cell('Cấu hình', cellOfSetting(host, 'Trích yếu')).display;

  beforeEach(() => retype('Trích yếu', WAS));

  test('is in the plan, which says that it speaks of the old period', () => {
    expect(plan()).toMatchObject({ subject: WAS, kept: ['Trích yếu'] });
  });

  test('stays where nobody chose another one', () => {
    begin();
    expect(subject()).toBe(WAS);
  });

  test('becomes what the person chose, and comes back on the way back', () => {
    begin(withSubject);
    expect(subject()).toBe(BECOMES);
    undo();
    expect(subject()).toBe(WAS);
  });

  test('becomes what was chosen before a stop, but not over what somebody typed since', () => {
    const stopped = () => {
      host.run('stopRun', ['run'], { as: COORDINATOR });
      begin(withSubject);
      return host.copy();
    };
    const resume = () => host.run('beginPeriod', [null, 'another run'], { as: COORDINATOR });
    const copy = stopped();
    resume();
    expect(subject()).toBe(BECOMES);
    host = copy;
    retype('Trích yếu', 'Chữ mới của người điều phối');
    resume();
    expect(subject()).toBe('Chữ mới của người điều phối');
  });

  test('becomes what the person chose also where the period was changed by hand before', () => {
    retype('Kỳ báo cáo', TO);
    retype('Hạn gửi', choice.deadline);
    begin(withSubject);
    expect(subject()).toBe(BECOMES);
  });
});

describe('a coordinator who changes the period by hand', () => {
  const retype = (label: string, text: string) =>
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, label), text);
  const line = (tab: string) => toldIn(host, tab).line;

  test('gets no annex of the old entries under the new name, and is told which tabs hold them', () => {
    retype('Kỳ báo cáo', TO);
    const { status, errors, otherPeriods, waiting } = clickProduce(host, 'NO');
    expect(status).toBe('stopped');
    expect(errors).toMatchObject([{ rule: 'other-period', tab: 'Cấu hình' }]);
    expect(errors[0]?.message).toContain(
      '3 tab còn ghi kỳ “6 tháng đầu năm 2022” (“Đồng Văn”, “Mèo Vạc”, “Yên Minh”)',
    );
    expect([otherPeriods, waiting.length]).toEqual([[FROM], 3]);
    expect(clickProduce(host, 'YES')).toMatchObject({ status: 'stopped' });
    expect(host.drive.files.size).toBe(0);
  });

  test('may say that the entries are of the new one: only the lines change', () => {
    retype('Kỳ báo cáo', TO);
    expect(valueOfRun(host.run('adoptPeriod', [FROM], { as: COORDINATOR }))).toBe(3);
    expect(line('Đồng Văn')).toContain(`Kỳ báo cáo: ${TO}`);
    expect(clickProduce(host, 'YES').annex?.rows).toHaveLength(3);
  });

  test('may save them and go on', () => {
    retype('Kỳ báo cáo', TO);
    expect(plan()).toMatchObject({ from: FROM, proposals: [{ period: TO }] });
    expect(begin().rollover).toMatchObject({
      from: FROM,
      to: TO,
      archived: { units: 3, entries: 3 },
      left: [],
    });
    expect(shown('Kỳ đã lưu', 'A2', 'B2')).toEqual([FROM, '2022-D06']);
    expect(undo().message).toContain(FROM);
    expect(line('Đồng Văn')).toContain(`Kỳ báo cáo: ${FROM}`);
  });

  test('is shown the page of the periods on request', () => {
    const { result, dialogs } = host.run('openPeriodsPage', [], { as: COORDINATOR });
    expect([result, dialogs]).toMatchObject([
      { ok: true, value: null },
      [{ kind: 'modal', title: 'Kỳ báo cáo' }],
    ]);
  });

  test('has the units told of another deadline or another spelling by the next check', () => {
    retype('Hạn gửi', '20/6/2022');
    retype('Kỳ báo cáo', '06 tháng đầu năm 2022');
    const { hasStaleLines, errors } = click(host, 'Kiểm tra số liệu');
    expect([hasStaleLines, errors.map(({ rule }) => rule)]).toEqual([true, []]);
    expect(valueOfRun(host.run('updatePeriodLines', [], { as: COORDINATOR }))).toBe(3);
    expect(line('Yên Minh')).toMatch(/^Kỳ báo cáo: 06 tháng đầu năm 2022 · Hạn gửi: 20\/6\/2022 · /);
    expect(click(host, 'Kiểm tra số liệu').hasStaleLines).toBe(false);
  });

  test('has set-up leave the tabs of the old period as they are', () => {
    retype('Kỳ báo cáo', TO);
    click(host, 'Thiết lập…', 'OK');
    expect(line('Đồng Văn')).toContain(`Kỳ báo cáo: ${FROM}`);
  });

  test('is the only one who may: a unit changes nothing', () => {
    retype('Kỳ báo cáo', TO);
    const refused = { ok: false, message: expect.stringContaining('Chỉ người điều phối mới') };
    expect(host.run('adoptPeriod', [FROM], { as: UNIT }).result).toMatchObject(refused);
    expect(host.run('updatePeriodLines', [], { as: UNIT }).result).toMatchObject(refused);
    expect(line('Đồng Văn')).toContain(`Kỳ báo cáo: ${FROM}`);
  });
});

describe('a coordinator who goes back to a saved period by hand', () => {
  const goBack = () => host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), FROM);
  const documents = () =>
    [...host.drive.files.values()].map(({ name, modifiedTime }) => [name, modifiedTime]);
  const produceDraft = (answer: string) =>
    host.run('produceAnnex', [true, 'run'], { as: COORDINATOR, answers: () => answer });

  beforeEach(() => {
    clickProduce(host, 'YES');
    begin();
    goBack();
  });

  test('gets no document of empty tabs over the one of the saved period', () => {
    const before = documents();
    expect(clickProduce(host, 'YES').status).toBe('stopped');
    expect(documents()).toEqual(before);
    expect(plan().noUndo).toContain('ghi lại kỳ mới vào mục “Kỳ báo cáo”');
  });

  test('is asked before the document is made anew of fewer units than were saved', () => {
    valueOfRun(host.run('updatePeriodLines', [], { as: COORDINATOR }));
    host.type(UNIT, 'Đồng Văn', 'B5', 'Mở 03 lớp.');
    const before = documents();
    const declined = produceDraft('NO');
    expect(declined.result).toMatchObject({ ok: false, message: expect.stringContaining('Đã dừng') });
    expect(declined.dialogs).toMatchObject([
      { title: 'Kỳ đã lưu', text: expect.stringContaining('được lưu với 2 đơn vị đã nộp') },
    ]);
    expect(documents()).toEqual(before);
    expect(produceDraft('YES').result).toMatchObject({ ok: true, value: { status: 'done' } });
  });

  test('is not asked once the change of period was undone', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), TO);
    undo();
    expect(produceDraft('NO')).toMatchObject({ result: { ok: true }, dialogs: [] });
  });

  test('cannot have what a unit typed for the new period taken for that of the saved one', () => {
    host.type(UNIT, 'Đồng Văn', 'B5', 'Mở 03 lớp.');
    const { result } = host.run('adoptPeriod', [TO], { as: COORDINATOR });
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('đã được lưu') });
    expect(toldIn(host, 'Đồng Văn').line).toContain(`Kỳ báo cáo: ${TO}`);
  });
});

test('the symbol stays as it was typed where no number stands before it', () => {
  const typeSymbol = (text: string) =>
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Ký hiệu'), text);
  const symbol = () => host.cell('Cấu hình', cellOfSetting(host, 'Ký hiệu')).display;
  typeSymbol('/BC-BTGTU');
  begin();
  expect(symbol()).toBe('/BC-BTGTU');
  undo();
  typeSymbol('05-BC/BTGTU');
  begin();
  expect(symbol()).toBe('BC/BTGTU');
});

test('the deadline that is proposed has the hour of the last one', () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Hạn gửi'), '16h30 ngày 15/6/2022');
  expect(plan().proposals[0]?.deadline).toBe('16 giờ 30, ngày 15/9/2022');
});

test('going back keeps in the log what was typed since into the settings that it writes', () => {
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Số văn bản'), '7');
  begin();
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Số văn bản'), '12');
  undo();
  expect(host.cell('Cấu hình', cellOfSetting(host, 'Số văn bản')).display).toBe('7');
  expect(shown('Nhật ký', 'D3')).toEqual([
    expect.stringMatching(
      /^Trước khi hoàn tác, “Cấu hình” ghi: Số văn bản “12”; .*Kỳ báo cáo “9 tháng đầu năm 2022”/,
    ),
  ]);
});

describe('a report that repeats an earlier one', () => {
  const long = 'Tổ chức 02 hội nghị trực tuyến thông tin thời sự đến cấp xã.';
  const type = (text: string) => host.type(UNIT, 'Đồng Văn', 'B5', text);
  const copies = () =>
    click(host, 'Kiểm tra số liệu')
      .findings.filter(({ rule }) => rule === 'V3')
      .map(({ cell, message }) => [cell, message]);

  test('is told, with the period it was copied from', () => {
    type(long);
    begin();
    type(long);
    expect(copies()).toEqual([
      [
        'B5',
        expect.stringContaining('Trùng nguyên văn mục của kỳ 6 tháng đầu năm 2022: nếu việc còn tiếp tục'),
      ],
    ]);
    begin({ period: 'năm 2022', deadline: '' });
    type(long);
    expect(copies()).toEqual([
      [
        'B5',
        expect.stringContaining(
          'Lặp lại nguyên văn 3 kỳ liền (6 tháng đầu năm 2022, 9 tháng đầu năm 2022 và kỳ này)',
        ),
      ],
    ]);
    type(long.replace('02', '05'));
    expect(copies()).toEqual([]);
  });

  test('is told of the whole tab where half of it was copied', () => {
    const many = [1, 2, 3, 4].map((n) => [`Mở lớp thứ ${n} bồi dưỡng lý luận chính trị cho đảng viên mới.`]);
    host.paste(UNIT, 'Đồng Văn', 'B5', many);
    begin();
    host.paste(UNIT, 'Đồng Văn', 'B5', many);
    expect(copies()[0]).toEqual(['', expect.stringContaining('4/4 mục giống kỳ 6 tháng đầu năm 2022')]);
  });

  test('is not compared where somebody changed the archive, and that is said', () => {
    type(long);
    begin();
    type(long);
    host.type(COORDINATOR, 'Lưu trữ', 'G2', 'đã sửa');
    const { warnings } = click(host, 'Kiểm tra số liệu');
    expect(warnings.map(({ rule, message }) => [rule, message])).toContainEqual([
      'not-compared',
      expect.stringContaining('không còn nguyên như lúc lưu'),
    ]);
  });
});

describe('a saved period', () => {
  const view = (key: string, as = COORDINATOR) => host.run('viewPeriod', [key], { as }).result;

  test('is shown with its units, their states and their items', () => {
    begin();
    expect(view('2022-D06')).toEqual({
      ok: true,
      value: {
        title: 'MỘT SỐ CÁCH LÀM SÁNG TẠO TRONG 6 THÁNG ĐẦU NĂM 2022',
        units: [
          { name: 'Xã Đồng Văn', state: 'Đã nộp', items: ['- Tổ chức hội nghị.', '- Mở 02 lớp.'] },
          { name: 'Xã Mèo Vạc', state: 'Không phát sinh', items: [] },
          { name: 'Xã Yên Minh', state: 'Đang nhập', items: ['Biên soạn tài liệu.'] },
        ],
      },
    });
    for (const key of ['2030', '', '__proto__', null, 5])
      expect(view(key as string)).toMatchObject({ ok: false });
  });

  test('is put into a tab of its own, which no check takes for a unit’s', () => {
    const { annex } = clickProduce(host, 'YES');
    begin();
    const shownNow = host.run('showPeriod', ['2022-D06'], { as: COORDINATOR });
    expect([shownNow.result, host.tabs().at(-1)]).toEqual([
      { ok: true, value: null },
      'Kỳ cũ – 6 tháng đầu năm 2022',
    ]);
    const texts = JSON.stringify(host.book.sheets.at(-1)?.rows);
    for (const item of annex?.rows.flatMap(({ items }) => items) ?? []) expect(texts).toContain(item);
    expect(click(host, 'Kiểm tra số liệu').findings.map(({ rule }) => rule)).not.toContain('unlisted-tab');
    const tabs = host.tabs().length;
    host.run('showPeriod', ['2022-D06'], { as: COORDINATOR });
    expect(host.tabs()).toHaveLength(tabs);
  });

  test('has its Doc made again: the same one, with the same text', () => {
    const { document } = clickProduce(host, 'YES');
    begin();
    const { result } = host.run('remakeDocument', ['2022-D06'], { as: COORDINATOR, answers: () => 'YES' });
    expect(result).toMatchObject({ ok: true, value: { id: document?.id } });
    expect(host.drive.files.size).toBe(1);
    expect(host.drive.get(document?.id ?? '').name).toContain('6 tháng đầu năm 2022');
  });

  test('is not for a unit to write', () => {
    begin();
    for (const name of ['showPeriod', 'remakeDocument']) {
      expect(host.run(name, ['2022-D06'], { as: UNIT }).result).toMatchObject({ ok: false });
    }
    expect([host.tabs().some((tab) => tab.startsWith('Kỳ cũ')), host.drive.files.size]).toEqual([false, 0]);
  });
});

test('a change of period that was stopped goes on where it was, and is told of until then', () => {
  host.run('stopRun', ['run'], { as: COORDINATOR });
  expect(begin()).toMatchObject({ isFinished: false, done: 0 });
  expect(plan().unfinished).toEqual({ from: FROM, to: TO, isUndo: false, lacksFile: false, changed: 0 });
  expect(click(host, 'Thiết lập…', 'OK').message).toContain(`Đang chuyển từ kỳ ${FROM} sang kỳ ${TO}`);
  const next = host.run('beginPeriod', [null, 'another run'], { as: COORDINATOR });
  expect(valueOfRun<PeriodSlice>(next)).toMatchObject({
    isFinished: true,
    rollover: { cleared: 3, left: [] },
  });
  expect(plan().unfinished).toBeUndefined();
});

test('ten years of 180 units and eight entries a month stay far below what a workbook holds', () => {
  const cells = Array.from({ length: 8 }, (_, i) => ({
    cell: `B${i + 5}`,
    text: 'x',
    kind: 'entry' as const,
  }));
  const unit = { name: 'Xã', tab: 'Xã', state: '', completed: true, nothingToReport: false, cells };
  const saved = {
    settings: settingKeys.map((key): [string, string] => [key, '']),
    units: Array(180).fill(unit),
  };
  const rows = archiveRows('2026-01.1', saved);
  // Google Sheets holds ten million cells (documented).
  expect(rows.length * (rows[0]?.length ?? 0) * 12 * 10).toBeLessThan(10_000_000 / 3);
});

test('a period that is only written in another way keeps its Doc', () => {
  const { document } = clickProduce(host, 'YES');
  host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Kỳ báo cáo'), '06 tháng đầu năm 2022');
  expect(clickProduce(host, 'YES').document?.id).toBe(document?.id);
  expect(host.drive.files.size).toBe(1);
});
