import type { RoundUnit, RoundView } from '../../../src/contract/round-server';
import {
  firstReminder,
  keyOf,
  leadText,
  leftOutText,
  mailText,
  remindedText,
} from '../../../src/pages/round/remind-wording';

const unit = (change: Partial<RoundUnit>) =>
  ({
    name: 'Xã A',
    tab: 'A',
    emails: ['a@x.vn'],
    reminded: '',
    lock: '',
    exempt: '',
    isWaiting: true,
    ...change,
  }) as RoundUnit;
const viewOf = (units: RoundUnit[], readAt: string) =>
  ({ settings: { deadline: '15/6/2026' }, readAt, units }) as RoundView;

test.each([
  ['16/06/2026 08:00', true, 'Còn 1/2 đơn vị chưa gửi. Hôm nay nên gửi: Đôn đốc quá hạn.'],
  ['14/06/2026 08:00', true, 'Còn 1/2 đơn vị chưa gửi. Hôm nay nên gửi: Nhắc trước hạn.'],
  ['10/06/2026 08:00', true, 'Còn 1/2 đơn vị chưa gửi.'],
  ['16/06/2026 08:00', false, 'Các đơn vị đã gửi đủ.'],
])('as read at %s, with a unit waiting (%s): %s', (readAt, isWaiting, text) => {
  const units = [unit({ isWaiting }), unit({ isWaiting: false }), unit({ exempt: 'giải thể' })];
  expect(leadText(viewOf(units, readAt))).toBe(text);
});

test.each<[string, Partial<RoundUnit>, string]>([
  ['typed or was told anything', {}, 'announce'],
  ['was told, though it needs no report', { state: 'exempt' }, 'announce'],
  ['was told, but one was', { reminded: '1 lần, 01/06/2026 08:00' }, 'remind'],
  ['was told, but one types', { state: 'typing' }, 'remind'],
])('a reminder is due; where no unit %s, the first text is %j → %s', (_, change, kind) => {
  const units = [unit({ state: 'nothingSent' }), unit({ state: 'nothingSent', ...change })];
  const view = viewOf(units, '14/06/2026 08:00');
  expect(firstReminder(view)).toEqual({ kind, isDue: true });
  expect(firstReminder({ ...view, readAt: '16/06/2026 08:00' }).kind).toBe('urge');
});

test.each([
  [{}, false, ''],
  [{ reminded: '2 lần, 15/06/2026 08:00' }, false, 'Đã nhắc: 2 lần, 15/06/2026 08:00'],
  [{ reminded: '2 lần, 15/06/2026 08:00' }, true, 'Đã nhắc: vừa ghi nhận'],
  [{ lock: 'Khóa' }, false, '🔒 tab đang khóa'],
  [{ lock: 'Mở đến 18/06/2026' }, false, '🔓 Mở đến 18/06/2026'],
  [
    { emails: [], reminded: '1 lần, 15/06/2026 08:00' },
    false,
    'Đã nhắc: 1 lần, 15/06/2026 08:00 · chưa có email',
  ],
])(
  'beside a unit with %j stands how often it was reminded, and what keeps it from sending',
  (change, isJustNoted, text) => {
    expect(remindedText(unit(change), isJustNoted)).toBe(text);
  },
);

test('a mail is named by its number and how many it goes to', () => {
  expect(mailText({ addresses: ['a@x.vn', 'b@x.vn'], mailto: '', gmail: '' }, 0, 4)).toBe(
    'Thư 1/4 (2 địa chỉ)',
  );
});

test('who is left out is named, and why', () => {
  expect(leftOutText([], 'chưa có email')).toBe('');
  expect(leftOutText([unit({}), unit({ name: 'Xã B' })], 'chưa có email')).toBe(
    'Không gồm 2 đơn vị chưa có email: Xã A; Xã B.',
  );
});

test('a unit without a tab goes by its name', () => {
  expect([unit({}), unit({ tab: '' })].map(keyOf)).toEqual(['A', 'Xã A']);
});
