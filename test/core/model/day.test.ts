// Days as people write them.
import fc from 'fast-check';
import {
  type Day,
  dayNumber,
  dayOf,
  hourIn,
  parseDay,
  readDay,
  readDeadline,
  readIssueDate,
} from '../../../src/core/model/day';

test.each([
  ['30/11/2026', '30/11/2026'],
  ['05/06/2026', '05/06/2026'],
  ['17h00 ngày 30/11/2026', '30/11/2026'],
  ['17h ngày 30/11/2026', '30/11/2026'],
  ['Trước 17h30, ngày 30/11/2026.', '30/11/2026'],
  ['17:00 30/11/2026', '30/11/2026'],
  ['30/11/2026 17:00:00', '30/11/2026'],
  ['30/11/2026 lúc 8h', '30/11/2026'],
  ['17 giờ 00 phút ngày 30 tháng 11 năm 2026', '30/11/2026'],
  ['Ngày 30 tháng 11, năm 2026', '30/11/2026'],
  ['Thứ Hai, ngày 30/11/2026', '30/11/2026'],
  ['30-11-2026', '30/11/2026'],
  ['30. 11. 2026', '30/11/2026'],
  ['2026-11-30', '30/11/2026'],
])('%j is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['17h00 ngày 30/11/2026', '17 giờ 00, ngày 30/11/2026', '17:00'],
  ['Trước 7g30, ngày 5-6-2026.', '07 giờ 30, ngày 05/6/2026', '07:30'],
  ['30/11/2026 17:00:00', '17 giờ 00, ngày 30/11/2026', '17:00'],
  ['17 giờ 00, ngày 30/11/2026', '17 giờ 00, ngày 30/11/2026', '17:00'],
  ['24h ngày 30/11/2026', '24 giờ 00, ngày 30/11/2026', '24:00'],
  ['5/6/2026', '5/6/2026', ''],
])('%j is the deadline %j, with the hour %j', (typed, deadline, hour) => {
  expect(readDeadline(typed)).toBe(deadline);
  expect(hourIn(deadline)).toBe(hour);
  expect(parseDay(deadline)).toEqual(parseDay(readDay(typed) ?? ''));
});

test.each([
  '30/11/26',
  '30/11',
  '31/11/2026',
  'tháng 11/2026',
  '25h ngày 30/11/2026',
  '8h75 ngày 30/11/2026',
  '17h00',
  '',
  'ngày',
  '26-11-30',
  '1/11 đến 30/11/2026',
])('%j is no full day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

test.each([
  ['7/2026', '7/2026'],
  ['…/7/2026', '…/7/2026'],
  ['tháng 7 năm 2026', '/7/2026'],
  ['tháng 7/2026', '/7/2026'],
])('%j is the date %s of issue', (text, date) => {
  expect(readIssueDate(text)).toBe(date);
});

const forms: ((day: Day) => string)[] = [
  ({ year, month, day }) => `${day}/${month}/${year}`,
  ({ year, month, day }) => `${day}-${month}-${year}`,
  ({ year, month, day }) => `Ngày ${day} tháng ${month} năm ${year}`,
  ({ year, month, day }) => `17h30 ngày ${day}.${month}.${year}`,
  ({ year, month, day }) => `${day}/${month}/${year} 08:00`,
];

test('any day is read back from each way of writing it', () => {
  const days = fc.integer({ min: dayNumber({ year: 1000, month: 1, day: 1 }), max: 2_000_000 }).map(dayOf);
  fc.assert(
    fc.property(days, fc.constantFrom(...forms), (day, form) => {
      expect(parseDay(readDay(form(day)) ?? '')).toEqual(day);
    }),
  );
});

test('whatever is read is a day, and never another than the one that was typed as one', () => {
  const piece = fc.constantFrom(
    '1',
    '30',
    '2026',
    '/',
    '-',
    '.',
    ' ',
    'h',
    ':',
    ',',
    'ngày ',
    ' tháng ',
    ' năm ',
    'lúc ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('');
      const read = readDay(text);
      if (read !== undefined) expect(parseDay(read)).toBeDefined();
      if (parseDay(text)) expect(read).toBe(text);
    }),
  );
});
