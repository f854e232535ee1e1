import { mayChange, menderText, ownPart, ownText } from '../../../src/pages/sidebar/own-part';
import { found, outcomeWith } from '../../support/outcome';

const findings = [
  found('error', 'A', 'B5'),
  found('fixed', 'A', 'B6'),
  found('error', 'B', 'B5'),
  found('warning', 'Cấu hình', 'B3', { unit: '' }),
];
const waiting = [
  { unit: 'A', state: 'typing', tab: 'A', cell: '' },
  { unit: 'B', state: 'nothingSent', tab: 'B', cell: '' },
] as const;
const outcome = (own?: string[]) => outcomeWith({ findings, waiting: [...waiting], own });

test.each<[string, string[] | undefined, number, number]>([
  ['a coordinator', undefined, 4, 2],
  ['who types for a unit', ['A'], 2, 1],
  ['who types for two', ['A', 'B'], 3, 2],
  ['whose unit is not known', [], 4, 2],
])('%s is shown what concerns them', (_, own, shown, missing) => {
  const part = ownPart(outcome(own));
  expect([part.findings.length, part.waiting.length]).toEqual([shown, missing]);
});

test('a unit’s person is told of their own unit, and of the box to tick once nothing is wrong', () => {
  const part = ownPart(outcome(['A']));
  expect(ownText(part)).toBe(
    'A: 1 lỗi, 0 cảnh báo, 1 chỗ sẽ tự sửa.\nNhập xong thì đánh dấu “Hoàn thành” ở đầu tab.',
  );
  expect(ownText({ ...part, waiting: [] })).not.toContain('Hoàn thành');
  expect(ownText(ownPart(outcome([])))).toMatch(/^Chưa rõ bạn nhập cho đơn vị nào: chọn/);
});

test.each<[string, string[] | undefined, string | undefined, string[]]>([
  ['a coordinator everything', undefined, undefined, ['A', 'B', 'Đơn vị']],
  ['a unit’s person its tab, and nothing of the coordinator’s', ['A'], undefined, ['A']],
  ['nobody knows whose person nothing', [], undefined, []],
  ['nobody knows whose person the tab of the unit they chose', [], 'B', ['B']],
])('may change: %s', (_, own, chosen, tabs) => {
  const all = [found('error', 'A'), found('error', 'B'), found('error', 'Đơn vị', 'B2', { unit: 'A' })];
  expect(all.filter((one) => mayChange({ own }, one, chosen)).map(({ tab }) => tab)).toEqual(tabs);
});

test.each([
  ['Đơn vị', 'A', ['A'], /người điều phối/],
  ['Cấu hình', '', [], /người điều phối/],
  ['B', 'B', ['A'], /đơn vị đó/],
  ['B', 'B', [], /chọn tên đơn vị/],
])('what is wrong in %s of %j says who mends it', (tab, unit, own, who) => {
  expect(menderText({ own }, found('error', tab, 'B2', { unit }))).toMatch(who);
});
