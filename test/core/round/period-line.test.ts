import { parseDay } from '../../../src/core/model/day';
import { bannerText, openUntilIn } from '../../../src/core/round/banner';
import { deadlineIn, periodLine } from '../../../src/core/round/period-line';

const settings = { period: 'quý III/2026', deadline: '15/9/2026', graceDays: '2' };

test.each([
  [periodLine(settings), '15/9/2026', '17/9/2026'],
  [periodLine({ ...settings, graceDays: '' }), '15/9/2026', '15/9/2026'],
  [periodLine({ ...settings, period: '' }), '15/9/2026', '17/9/2026'],
  ['Hạn gửi: 15/9/2026', '15/9/2026', '15/9/2026'],
  [periodLine({ ...settings, deadline: '17 giờ 00, ngày 15/9/2026' }), '15/9/2026', '17/9/2026'],
])('%j lets a unit hand in until %s, and type until %s', (line, deadline, last) => {
  expect(deadlineIn(line)).toEqual({ deadline: parseDay(deadline), last: parseDay(last) });
});

test.each([periodLine({ ...settings, deadline: '' }), periodLine({ ...settings, deadline: 'cuối quý' }), ''])(
  '%j names no deadline',
  (line) => {
    expect(deadlineIn(line)).toBeUndefined();
  },
);

const comment = 'Bổ sung số liệu trước hết ngày 1/1/2030, rồi ghi rõ tên mô hình và nơi triển khai.';

test.each([
  [bannerText({ kind: 'reopened', until: '18/06/2026' }), '18/6/2026'],
  [bannerText({ kind: 'returned', day: '12/06/2026', comment, until: '13/06/2026' }), '13/6/2026'],
  [bannerText({ kind: 'returned', day: '12/06/2026', comment, until: '' }), ''],
  [bannerText({ kind: 'locked', deadline: '15/06/2026', contact: 'hết ngày 1/1/2030' }), ''],
  ['Được mở đến hết ngày 18/06/2026.', ''],
])('%j opens a tab until %j', (banner, day) => {
  expect(openUntilIn(banner)).toEqual(parseDay(day));
});
