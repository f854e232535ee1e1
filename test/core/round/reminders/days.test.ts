import {
  dueReminder,
  momentText,
  untilDay,
  untilText,
  usualUntil,
} from '../../../../src/core/round/reminders/days';

describe('the reminder that is due', () => {
  test.each([
    ['no deadline', '', '05/06/2026', '', 'announce', false],
    ['the day of opening', '15/6/2026', '05/06/2026', '05/06/2026 09:00', 'announce', true],
    ['between', '15/6/2026', '08/06/2026', '05/06/2026', 'announce', false],
    ['halfway', '15/6/2026', '10/06/2026', '05/06/2026', 'remind', true],
    ['after halfway', '15/6/2026', '11/06/2026', '05/06/2026', 'remind', false],
    ['halfway of six days', '15/6/2026', '12/06/2026', '09/06/2026', 'remind', true],
    ['halfway of five days', '15/6/2026', '12/06/2026', '10/06/2026', 'announce', false],
    ['the day before', '15/6/2026', '14/06/2026', '10/06/2026', 'remind', true],
    ['opened the day before', '15/6/2026', '14/06/2026', '14/06/2026', 'announce', true],
    ['the day itself', '15/6/2026', '15/06/2026', '10/06/2026', 'remind', false],
    ['the day after', '15/6/2026', '16/06/2026', '10/06/2026', 'urge', true],
    ['a week after', '15/6/2026', '22/06/2026', '', 'urge', true],
    ['opening unknown', '15/6/2026', '05/06/2026', '', 'announce', false],
    ['opening unknown, the day before', '15/6/2026', '14/06/2026', '', 'remind', true],
  ])('%s', (_, deadline, today, opened, kind, isDue) => {
    const time = { settings: { deadline }, readAt: `${today} 08:00`, opened, units: [] };
    expect(dueReminder(time)).toEqual({ kind, isDue });
  });

  test('is not the announcement where somebody was reminded before', () => {
    const units = [{ reminded: '' }, { reminded: '1 lần, 04/06/2026 08:00' }];
    const time = { settings: { deadline: '15/6/2026' }, readAt: '05/06/2026 08:00', units };
    expect(dueReminder(time)).toEqual({ kind: 'remind', isDue: false });
  });
});

test.each([
  ['on the deadline itself', '15/6/2026', '15/06/2026 08:00', '15/6/2026'],
  ['before it', '5/7/2026', '15/06/2026 08:00', '5/7/2026'],
  ['before its hour', '15 giờ 00, ngày 16/6/2026', '15/06/2026 08:00', '15 giờ 00, ngày 16/6/2026'],
  ['the next day after it', '15/6/2026', '16/06/2026 08:00', '17 giờ 00, ngày 17/6/2026'],
  ['the next Monday', '15/6/2026', '19/06/2026 08:00', '17 giờ 00, ngày 22/6/2026'],
  ['after a holiday', '', '01/09/2026 08:00', '17 giờ 00, ngày 03/9/2026'],
])('units are asked to send %s', (_, deadline, readAt, until) => {
  expect(usualUntil({ settings: { deadline }, readAt })).toBe(until);
});

test.each([
  ['14/06/2026 08:05', '08 giờ 05, ngày 14/6/2026'],
  ['01/02/2026', 'ngày 01/02/2026'],
  ['hôm qua', 'hôm qua'],
])('writes the moment %s as %s', (moment, words) => {
  expect(momentText(moment)).toBe(words);
});

test.each([
  [' 17 giờ 00,\nngày 17/6/2026 ', '17 giờ 00, ngày 17/6/2026', 17],
  ['7/6/2026.', 'hết ngày 07/6/2026', 7],
  ['thứ Sáu tuần này', 'thứ Sáu tuần này', undefined],
  ['', '', undefined],
])('reads what people type for the time, %j', (typed, text, day) => {
  expect(untilText(typed)).toBe(text);
  expect(untilDay(text)?.day).toBe(day);
});
