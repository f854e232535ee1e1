// What the first page says comes next, and how far the steps are.
import type { HomeView } from '../../../src/contract/home-server';
import { tabs } from '../../../src/core/grid/layout';
import type { SettingKey } from '../../../src/core/model/settings';
import { factsOf } from '../../../src/pages/home/facts';
import { isUnderWay, stepsOf } from '../../../src/pages/home/steps';
import { boardText, commandsIn, nextOf } from '../../../src/pages/home/today';
import { homeViewOf, type UnitCells } from '../../support/pages/home-facts';

const unit = (state: string, more: UnitCells = {}): UnitCells => ({
  'Tên đơn vị': `Xã ${state}${more.Tab ?? ''}`,
  Tab: `T ${state}`,
  'Trạng thái': state,
  'Cập nhật lúc': state && '10/06/2026 07:00',
  ...more,
});
const sent = unit('Đã nộp');
const sentToo = unit('Đã nộp', { Tab: 'khác' });
const url = 'https://docs.google.com/document/d/abc/edit';
const past = { readAt: '20/06/2026 08:00' };

type Settings = Partial<Record<SettingKey, string>>;
type More = Partial<HomeView> & { document?: string };

test.each<[string, UnitCells[], Settings, More, string, string[]]>([
  [
    'nobody looked yet',
    [unit('')],
    {},
    {},
    'Còn 5 ngày đến hạn gửi 15/6/2026. Chưa xem',
    ['openBoard', 'openReminders'],
  ],
  [
    'some wait before the deadline',
    [unit('Chưa nộp'), sent],
    {},
    {},
    '1/2 đơn vị đã gửi.',
    ['openBoard', 'openReminders'],
  ],
  [
    'some wait three days before the deadline',
    [unit('Chưa nộp'), sent],
    {},
    { readAt: '12/06/2026 08:00' },
    '1/2 đơn vị đã gửi.',
    ['openReminders', 'openBoard'],
  ],
  [
    'it is the day',
    [unit('Chưa nộp')],
    {},
    { readAt: '15/06/2026 08:00' },
    'Hôm nay là hạn gửi.',
    ['openReminders', 'openBoard'],
  ],
  [
    'some wait after it',
    [unit('Đang nhập'), unit('Có lỗi')],
    {},
    past,
    'Đã quá hạn gửi 15/6/2026 5 ngày. 1/2 đơn vị đã gửi, 1 đơn vị có lỗi.',
    ['openReminders', 'openLocks', 'openAnnexSidebar'],
  ],
  [
    'no deadline is set',
    [unit('Chưa nộp')],
    { deadline: '' },
    {},
    'Chưa ghi hạn gửi.',
    ['openReminders', 'openBoard'],
  ],
  [
    'all sent, with errors',
    [unit('Có lỗi'), sent],
    {},
    {},
    '2/2 đơn vị đã gửi, 1 đơn vị có lỗi.',
    ['openCheckSidebar', 'openBoard'],
  ],
  ['all sent', [sent, unit('Không phát sinh')], {}, {}, 'đã gửi đủ', ['openAnnexSidebar']],
  [
    'an exempt one does not wait',
    [sent, unit('○ Miễn', { 'Miễn kỳ này': 'Sáp nhập' })],
    {},
    {},
    'đã gửi đủ',
    ['openAnnexSidebar'],
  ],
  [
    'they must be approved',
    [sent, sentToo],
    { approval: 'Bắt buộc' },
    {},
    'còn 2 đơn vị chưa duyệt',
    ['openBoard', 'openAnnexSidebar'],
  ],
  [
    'the Doc is made',
    [sent],
    {},
    { document: url },
    'Đã có văn bản.',
    ['openShareDialog', 'openAnnexSidebar'],
  ],
  [
    'it is made and the time is up',
    [sent],
    {},
    { ...past, document: url },
    'Đã quá hạn',
    ['openShareDialog', 'openLocks', 'openPeriodsPage'],
  ],
  [
    'all is locked',
    [unit('Đã nộp', { Khóa: 'Khóa' })],
    {},
    { ...past, document: url },
    'đã khóa',
    ['openShareDialog', 'openPeriodsPage'],
  ],
  [
    'a change of period is unfinished',
    [sent],
    {},
    { unfinished: { from: 'quý I', to: 'quý II' } },
    'Đang chuyển từ kỳ quý I sang kỳ quý II',
    ['openPeriodsPage'],
  ],
])('where %s, the page says so and offers what follows', (_, units, settings, more, text, commands) => {
  const next = nextOf(factsOf(homeViewOf(units, settings, more)));
  expect(next.text).toContain(text);
  expect(next.commands).toEqual(commands);
  expect(next.hasDocument).toBe(more.document !== undefined);
});

test('a command that a text names is offered', () => {
  expect(commandsIn('Chưa xong hết: bấm Thiết lập… lần nữa để làm tiếp.')).toEqual(['openSetUpSidebar']);
  expect(commandsIn('vào menu Tổng hợp → Kỳ báo cáo mới… để làm tiếp')).toEqual(['openPeriodsPage']);
  expect(commandsIn('Đã ghi.')).toEqual([]);
});

test('the page says from when the figures of the status board are', () => {
  expect(boardText(factsOf(homeViewOf([unit('')])))).toBe('');
  expect(boardText(factsOf(homeViewOf([sent])))).toBe(
    'Theo bảng theo dõi, đổi lần cuối lúc 07:00 hôm nay. Bấm Theo dõi tiến độ để đọc lại các tab.',
  );
  expect(
    boardText(
      factsOf(homeViewOf([sent, unit('Chưa nộp', { 'Cập nhật lúc': '09/06/2026 23:00' })], {}, past)),
    ),
  ).toContain('đổi lần cuối lúc 07:00 ngày 10/06/2026, có thể đã cũ');
});

describe('in a period after the first', () => {
  const later = (units: UnitCells[], settings: Settings = {}, more: Partial<HomeView> = {}) => {
    const view = homeViewOf(units, settings, more);
    return factsOf({ ...view, sheets: [...view.sheets, { name: tabs.archive, gid: 99 }] });
  };
  const blank = [unit('Chưa nộp'), unit('Chưa nộp', { Tab: 'khác' })];

  test('the page stays the first page, and to tell the units is what comes next', () => {
    expect(isUnderWay(stepsOf(later(blank)))).toBe(true);
    expect(nextOf(later(blank))).toMatchObject({
      text: 'Kỳ mới: chưa ghi nhận đã báo các đơn vị. Còn 5 ngày đến hạn gửi 15/6/2026.',
      commands: ['openReminders', 'openBoard'],
      label: 'Báo các đơn vị mở kỳ',
    });
  });

  test.each<[string, UnitCells[], Partial<HomeView>]>([
    ['they were told', [unit('Chưa nộp', { 'Đã nhắc': '1 lần, 10/06/2026 07:00' })], {}],
    ['one is typing', [...blank, unit('Đang nhập')], {}],
    ['the deadline is past', blank, past],
  ])('where %s, the page says what it says in any period', (_, units, more) => {
    expect(nextOf(later(units, {}, more)).label).toBe('');
  });
});

describe('the steps', () => {
  const statesOf = (view: HomeView) => stepsOf(factsOf(view)).map(({ state }) => state);

  test('name what is wrong, also of a workbook that works', () => {
    const view = homeViewOf([sent, { ...sent, Tab: 'T2' }, sentToo], { symbol: '!!', period: '' });
    const steps = stepsOf(factsOf(view));
    expect(steps.map(({ state }) => state)).toEqual(['done', 'problem', 'problem', 'done', 'done', 'done']);
    expect(steps[1]?.said).toBe('Ký hiệu ghi chưa đúng');
    expect(isUnderWay(steps)).toBe(true);
  });

  test('ask for a blank setting, and for tabs that are missing', () => {
    const view = homeViewOf([unit('')], { period: '' });
    expect(statesOf(view)).toEqual(['done', 'next', 'done', 'done', 'later', 'later']);
    const without = { ...view, sheets: view.sheets.slice(0, 3) };
    expect(statesOf(without)).toEqual(['problem', 'next', 'done', 'later', 'later', 'later']);
  });

  test('a warning about a setting holds nobody up', () => {
    expect(statesOf(homeViewOf([unit('')], { symbol: 'BC-STC' }))[1]).toBe('done');
  });

  test.each<[Partial<Record<SettingKey, string>>, string]>([
    [{ period: 'Tháng 11' }, 'Kỳ báo cáo “Tháng 11” chưa rõ ngày: thêm năm, hoặc ghi Từ ngày và Đến ngày'],
    [{ deadline: 'mai' }, 'Hạn gửi ghi chưa đúng'],
  ])(
    'the second is to be mended where the page cannot count with %j, and the others go on',
    (given, said) => {
      const [, second, ...others] = stepsOf(factsOf(homeViewOf([unit('')], given)));
      expect(second).toMatchObject({ state: 'problem', said });
      expect(others[0]?.state).toBe('done');
    },
  );

  test('a period of any name is done where its days are given', () => {
    const given = { period: 'Đợt 1', firstDay: '1/6/2026', lastDay: '30/6/2026' };
    expect(statesOf(homeViewOf([unit('')], given))[1]).toBe('done');
  });

  test('tell of a tab whose headings are gone', () => {
    const { settings, registry, ...view } = homeViewOf([sent]);
    const without = (grid: typeof settings) => grid && { ...grid, values: grid.values.slice(1) };
    const found = factsOf({ ...view, settings: without(settings), registry: without(registry) });
    expect(
      stepsOf(found)
        .map(({ state }) => state)
        .slice(0, 3),
    ).toEqual(['done', 'problem', 'problem']);
    expect(found.settingsProblem).toContain('không có hàng tiêu đề');
    expect(found.registryProblems).toEqual([expect.stringContaining('không có hàng tiêu đề')]);
  });

  describe('of trying and inviting', () => {
    const lastOf = (units: UnitCells[], isSkipped = false) =>
      stepsOf(factsOf(homeViewOf(units)), isSkipped)
        .slice(4)
        .map(({ id, state, said }) => [id, state, said]);
    const invited = unit('', { 'Đã nhắc': '1 lần, 10/06/2026 07:00' });
    const INVITE = 'chia sẻ tệp, gửi đường liên kết';

    test('tabs that nobody read were not tried', () => {
      expect(lastOf([unit(''), unit('', { Tab: 'khác' })])).toEqual([
        ['try', 'next', 'gõ thử vào tab của một đơn vị, kiểm tra số liệu'],
        ['invite', 'later', INVITE],
      ]);
    });

    test('a trial stays done once what was typed for it is deleted', () => {
      expect(lastOf([unit('Chưa nộp'), unit('Chưa nộp', { Tab: 'khác' })])).toEqual([
        ['try', 'done', 'đã đọc các tab lúc 10/06/2026 07:00'],
        ['invite', 'next', INVITE],
      ]);
    });

    test('what was typed into one tab and checked is one, and nobody is invited by it', () => {
      expect(lastOf([unit('Đang nhập'), unit('Chưa nộp')])).toEqual([
        ['try', 'done', 'đã kiểm tra tab “T Đang nhập” lúc 10/06/2026 07:00; nhớ xóa mục gõ thử'],
        ['invite', 'next', INVITE],
      ]);
    });

    test('who does not want to try goes on', () => {
      expect(lastOf([unit('')], true)).toEqual([
        ['try', 'done', 'bỏ qua'],
        ['invite', 'next', INVITE],
      ]);
    });

    test('units that were invited need no trial', () => {
      expect(lastOf([invited])).toEqual([
        ['try', 'done', 'không thử, các đơn vị đã được mời'],
        ['invite', 'done', 'đã mời 1/1 đơn vị'],
      ]);
    });

    test('units that have typed were told, whether that was noted or not; exempt ones say nothing', () => {
      const exempt = unit('○ Miễn', { 'Miễn kỳ này': 'Sáp nhập' });
      expect(lastOf([unit('Đang nhập'), sent])[1]).toEqual(['invite', 'done', 'đơn vị đã nhập']);
      expect(lastOf([unit('Đang nhập'), exempt])[1]).toEqual(['invite', 'next', INVITE]);
    });
  });
});
