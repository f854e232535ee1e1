// The first page: when it opens, what it reads, and the settings that it writes.
import { Host } from '../../../local/host/host';
import type { HomeView, SettingChange } from '../../../src/contract/home-server';
import { factsOf } from '../../../src/pages/home/facts';
import { isUnderWay, stepsOf } from '../../../src/pages/home/steps';
import { nextOf } from '../../../src/pages/home/today';
import { refusalOfRun, valueOfRun } from '../../support/answers';
import { COORDINATOR, cellOfSetting, click, settings, workbookOf } from '../../support/workbook';

const UNIT = 'donvi@example.gov.vn';

const titleOf = (host: Host, item: string, as = COORDINATOR) => {
  host.open(as);
  const { dialogs } = host.click('Tổng hợp', item, { as });
  const { kind, html = '' } = dialogs[0] ?? {};
  return [kind, /<title>(.*)<\/title>/.exec(html)?.[1]];
};

const items = [
  'Bắt đầu',
  'Tổng hợp và tạo văn bản',
  'Kiểm tra số liệu',
  'Theo dõi tiến độ',
  'Đôn đốc đơn vị chưa nộp…',
  'Khóa/mở nhập liệu…',
  'Chia sẻ văn bản…',
  'Kỳ báo cáo mới…',
  'Thiết lập…',
];

const viewOf = (host: Host) => valueOfRun<HomeView>(host.run('homeView'));
const statesOf = (host: Host) => stepsOf(factsOf(viewOf(host))).map(({ state }) => state);

test.each(items)('in a workbook that is not set up, %s opens the first page', (item) => {
  expect(titleOf(new Host({ owner: COORDINATOR }), item)).toEqual(['sidebar', 'Trang đầu']);
});

test('once the tab of the settings is there, each item opens its own page', () => {
  const host = workbookOf([]);
  expect(items.map((item) => titleOf(host, item)[1])).toEqual([
    'Trang đầu',
    'Tổng hợp',
    'Tổng hợp',
    'Theo dõi kỳ báo cáo',
    'Theo dõi kỳ báo cáo',
    'Theo dõi kỳ báo cáo',
    'Chia sẻ văn bản',
    'Kỳ báo cáo',
    'Tổng hợp',
  ]);
});

describe('the story from an empty workbook', () => {
  const host = new Host({ owner: COORDINATOR });
  const later = ['later', 'later', 'later', 'later'];
  const save = (changes: SettingChange[]) => valueOfRun(host.run('saveSettings', [changes]));
  const values = {
    issuingBody: 'Sở Tài chính',
    annexName: 'Kết quả',
    period: '6 tháng đầu năm 2026',
    symbol: 'BC-STC',
  };

  test('begins with the tabs', () => {
    expect(statesOf(host)).toEqual(['next', 'later', ...later]);
    valueOfRun(host.run('setUp', ['run']));
    expect(statesOf(host)).toEqual(['done', 'next', ...later]);
  });

  test('goes on with the settings, each of which has a cell and an example', () => {
    const { toMend } = factsOf(viewOf(host));
    expect(toMend.map(({ key }) => key)).toEqual(['issuingBody', 'annexName', 'period', 'symbol']);
    expect(toMend.every(({ cell, example }) => /^B\d+$/.test(cell) && example !== '')).toBe(true);
    save(Object.entries(values).map(([key, value]) => ({ key, seen: '', value }) as SettingChange));
    expect(statesOf(host)).toEqual(['done', 'done', 'next', 'later', 'later', 'later']);
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display).toBe('6 tháng đầu năm 2026');
  });

  test('then the units and their tabs', () => {
    const units = Array.from({ length: 12 }, (_, i) => ({
      name: `Xã ${i}`,
      tab: `X${i}`,
      email: '',
      group: '',
    }));
    valueOfRun(host.run('addUnits', [units]));
    expect(statesOf(host)).toEqual(['done', 'done', 'done', 'next', 'later', 'later']);
    valueOfRun(host.run('setUp', ['run']));
    expect(statesOf(host)).toEqual(['done', 'done', 'done', 'done', 'next', 'later']);
  });

  test('and ends when they were told: then the page says what comes next', () => {
    const { units } = factsOf(viewOf(host));
    expect(isUnderWay(stepsOf(factsOf(viewOf(host))))).toBe(false);
    expect(new Set(units.map(({ gid }) => gid)).size).toBe(12);
    valueOfRun(host.run('noteReminded', [units.map(({ tab }) => tab), 'mời']));
    expect(statesOf(host)).toEqual(['done', 'done', 'done', 'done', 'done', 'done']);
    expect(isUnderWay(stepsOf(factsOf(viewOf(host))))).toBe(true);
    click(host, 'Kiểm tra số liệu');
    expect(nextOf(factsOf(viewOf(host))).commands).toContain('openReminders');
  });
});

test('a check of what was typed for a trial ends that step for good, and the next period begins with the first page', () => {
  const host = workbookOf([['Tổ chức hội nghị.'], []]);
  const last = () =>
    stepsOf(factsOf(viewOf(host)))
      .slice(4)
      .map(({ id, state }) => [id, state]);
  expect(last()).toEqual([
    ['try', 'next'],
    ['invite', 'later'],
  ]);
  click(host, 'Kiểm tra số liệu');
  const isTried = [
    ['try', 'done'],
    ['invite', 'next'],
  ];
  expect(last()).toEqual(isTried);
  host.clear(COORDINATOR, 'ĐV 1', 'B5');
  click(host, 'Kiểm tra số liệu');
  expect(last()).toEqual(isTried);
  const choice = { period: '9 tháng đầu năm 2022', deadline: '15/9/2099' };
  valueOfRun(host.run('beginPeriod', [choice, 'run'], { as: COORDINATOR }));
  expect(isUnderWay(stepsOf(factsOf(viewOf(host))))).toBe(true);
  expect(nextOf(factsOf(viewOf(host))).label).toBe('Báo các đơn vị mở kỳ');
});

test('the page reads two tabs, however many units there are, and writes nothing', () => {
  const host = workbookOf(Array.from({ length: 40 }, () => []));
  const { calls } = host.run('homeView');
  expect(calls).toMatchObject({ write: 0 });
  expect(calls.read).toBeLessThanOrEqual(5);
});

test('a unit is told that the page is the coordinator’s', () => {
  const host = workbookOf([['Tổ chức hội nghị.']]);
  host.share(UNIT);
  expect(titleOf(host, 'Bắt đầu', UNIT)).toEqual(['sidebar', 'Trang đầu']);
  expect(refusalOfRun(host.run('homeView', [], { as: UNIT }))).toBe(
    'Khung này chỉ người điều phối dùng được: nhờ người điều phối (dieuphoi@example.gov.vn).',
  );
});

describe('settings', () => {
  let host: Host;
  beforeEach(() => {
    host = workbookOf([]);
  });

  const save = (changes: unknown, as = COORDINATOR) => host.run('saveSettings', [changes], { as });
  const period = settings['Kỳ báo cáo'] ?? '';

  test('are all refused where one of them was changed meanwhile', () => {
    host.type(COORDINATOR, 'Cấu hình', cellOfSetting(host, 'Ký hiệu'), 'BC/TU');
    const before = structuredClone(host.book);
    const changes = [
      { key: 'period', seen: period, value: 'năm 2026' },
      { key: 'symbol', seen: 'BC/BTGTU', value: 'BC-STC' },
    ];
    expect(refusalOfRun(save(changes))).toContain(
      'Mục “Ký hiệu” của tab “Cấu hình” vừa được sửa thành “BC/TU”',
    );
    expect(host.book).toEqual(before);
  });

  test('that hold the new value already are no conflict, so that a lost answer heals', () => {
    const changes = [{ key: 'period', seen: period, value: 'năm 2026' }];
    valueOfRun(save(changes));
    valueOfRun(save(changes));
    expect(host.cell('Cấu hình', cellOfSetting(host, 'Kỳ báo cáo')).display).toBe('năm 2026');
  });

  test.each([
    [null],
    ['x'],
    [[null]],
    [[{ key: '__proto__', seen: '', value: 'x' }]],
    [[{ key: 'period', seen: period, value: 5 }]],
    [[{ key: 'period', seen: period, value: 'x'.repeat(501) }]],
  ])('are not written from %j', (changes) => {
    const before = structuredClone(host.book);
    expect(refusalOfRun(save(changes))).toContain('Chưa rõ ghi mục nào');
    expect(host.book).toEqual(before);
  });

  test('are not a unit’s to write', () => {
    host.share(UNIT);
    const before = structuredClone(host.book);
    const changes = [{ key: 'period', seen: period, value: 'năm 2026' }];
    expect(refusalOfRun(save(changes, UNIT))).toContain('nhờ người điều phối');
    expect(host.book).toEqual(before);
  });
});
