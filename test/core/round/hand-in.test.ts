import fc from 'fast-check';
import {
  AT_LATEST,
  daysLate,
  dueText,
  handedInAt,
  lastDayOf,
  NO_HAND_IN,
  readStamp,
  stampAfter,
  stampText,
} from '../../../src/core/round/hand-in';

const TICK = { isOfBoxes: true, isOfEntries: false, isTicked: true, late: '' };
const UNTICK = { ...TICK, isTicked: false };
const ENTRY = { isOfBoxes: false, isOfEntries: true, isTicked: false, late: '' };
const NOW = '16/06/2026 08:00';
const HANDED_IN = { at: '14/06/2026 16:40', edited: '', late: '' };
const LATE = '15/06/2026';

const digits = (most: number, least = 0) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const moments = fc
  .tuple(digits(28, 1), digits(12, 1), fc.integer({ min: 2020, max: 2040 }), digits(23), digits(59))
  .map(([day, month, year, hour, minute]) => `${day}/${month}/${year} ${hour}:${minute}`);
const stamps = fc
  .record({
    at: fc.option(moments, { nil: '' }),
    edited: fc.option(moments, { nil: '' }),
    late: fc.constantFrom('', '15/06/2026', '5/6/2026'),
  })
  .filter(({ at, edited }) => at !== '' || edited !== '');

describe('a stamp', () => {
  test.each([
    ['', NO_HAND_IN],
    ['Nộp lúc 14/06/2026 16:40', HANDED_IN],
    ['Nộp lúc 14/06/2026 16:40 · sửa lần cuối 16/06/2026 08:00', { ...HANDED_IN, edited: NOW }],
    [
      'Nộp lúc 14/06/2026 16:40 · sửa lần cuối 16/06/2026 08:00 (sau hạn gửi 15/06/2026)',
      { ...HANDED_IN, edited: NOW, late: LATE },
    ],
    ['Sửa lần cuối 16/06/2026 08:00 (sau hạn gửi 15/06/2026)', { at: '', edited: NOW, late: LATE }],
  ])('reads %j', (text, stamp) => {
    expect(stampText(stamp)).toBe(text);
  });

  test('that is written is read as what it was', () => {
    fc.assert(
      fc.property(stamps, (stamp) => {
        expect(readStamp(stampText(stamp))).toEqual(stamp);
      }),
    );
  });

  test('with anything before or after it is somebody’s own text', () => {
    fc.assert(
      fc.property(stamps, fc.string({ minLength: 1 }), fc.boolean(), (stamp, more, isBefore) => {
        const text = stampText(stamp);
        expect(readStamp(isBefore ? more + text : text + more)).toBeUndefined();
      }),
    );
  });

  test.each(['', 'Nộp lúc 16 giờ', 'nộp lúc 14/06/2026 16:40', 'Nộp lúc 14/6/2026 16:40', 'Đã nộp'])(
    'is not %j',
    (text) => {
      expect(readStamp(text)).toBeUndefined();
    },
  );
});

describe('an edit leaves', () => {
  test.each([
    ['the moment, at the first tick', NO_HAND_IN, TICK, 'Nộp lúc 16/06/2026 08:00'],
    ['the first moment, at the second tick', HANDED_IN, TICK, 'Nộp lúc 14/06/2026 16:40'],
    ['nothing, when the last tick is taken away', { ...HANDED_IN, edited: NOW }, UNTICK, ''],
    ['nothing, when an entry changes in time and no box is ticked', NO_HAND_IN, ENTRY, ''],
    [
      'the last edit, when an entry changes after the tick',
      HANDED_IN,
      { ...ENTRY, isTicked: true },
      'Nộp lúc 14/06/2026 16:40 · sửa lần cuối 16/06/2026 08:00',
    ],
    [
      'the deadline, when that is past',
      HANDED_IN,
      { ...ENTRY, isTicked: true, late: LATE },
      'Nộp lúc 14/06/2026 16:40 · sửa lần cuối 16/06/2026 08:00 (sau hạn gửi 15/06/2026)',
    ],
    [
      'the edit alone, when no box is ticked after the deadline',
      NO_HAND_IN,
      { ...ENTRY, late: LATE },
      'Sửa lần cuối 16/06/2026 08:00 (sau hạn gửi 15/06/2026)',
    ],
    [
      'the edit alone, when nothing says when the box was ticked',
      NO_HAND_IN,
      { ...ENTRY, isTicked: true },
      'Sửa lần cuối 16/06/2026 08:00',
    ],
    [
      'the moment of a tick after a late edit',
      { at: '', edited: '16/06/2026 07:00', late: LATE },
      TICK,
      'Nộp lúc 16/06/2026 08:00',
    ],
    [
      'one moment, when boxes and entries are pasted together',
      NO_HAND_IN,
      { ...TICK, isOfEntries: true },
      'Nộp lúc 16/06/2026 08:00',
    ],
    [
      'the edit alone, when everything is cleared after the deadline',
      HANDED_IN,
      { ...UNTICK, isOfEntries: true, late: LATE },
      'Sửa lần cuối 16/06/2026 08:00 (sau hạn gửi 15/06/2026)',
    ],
  ])('%s', (_, before, edit, text) => {
    expect(stampText(stampAfter(before, edit, NOW))).toBe(text);
  });
});

test.each([
  ['nothing, where no box is ticked', false, '14/06/2026 16:40', '14/06/2026 16:40', ''],
  ['the stamp', true, '14/06/2026 16:40', '', '14/06/2026 16:40'],
  ['at the latest now, where there is no stamp', true, '', '', `${AT_LATEST}${NOW}`],
  ['what was noted, where the stamp is gone', true, '', '14/06/2026 16:40', '14/06/2026 16:40'],
  [
    'what was noted, where the stamp became earlier',
    true,
    '31/05/2026 09:00',
    '01/06/2026 08:00',
    '01/06/2026 08:00',
  ],
  ['the stamp, where it became later', true, '02/06/2026 08:00', '31/05/2026 09:00', '02/06/2026 08:00'],
  [
    'the stamp, where only a latest moment was noted',
    true,
    '14/06/2026 16:40',
    `${AT_LATEST}15/06/2026 09:00`,
    '14/06/2026 16:40',
  ],
])('a unit handed in: %s', (_, isTicked, at, noted, wanted) => {
  expect(handedInAt(isTicked, { ...NO_HAND_IN, at }, noted, NOW)).toBe(wanted);
});

test.each([
  ['15/06/2026 23:59', '15/6/2026', 0],
  ['16/06/2026 00:00', '15/6/2026', 1],
  ['≤ 01/07/2026 09:00', '15/6/2026', 16],
  ['31/12/2025 09:00', '1/1/2026', -1],
  ['', '15/6/2026', undefined],
  ['16/06/2026 00:00', '', undefined],
])('%j is so many days after %j: %p', (moment, deadline, days) => {
  expect(daysLate(moment, deadline)).toBe(days);
});

test.each([
  ['15/06/2026 23:59', 18, 'Đúng hạn'],
  ['17/06/2026 08:00', 18, 'Chậm 2 ngày'],
  ['≤ 17/06/2026 08:00', 18, 'Chậm ≤ 2 ngày'],
  ['≤ 15/06/2026 08:00', 18, 'Đúng hạn'],
  ['', 18, 'Quá hạn 3 ngày'],
  ['', 15, ''],
])('handed in %j, on June %i, is told as %j', (handedIn, day, text) => {
  expect(dueText(handedIn, '15/6/2026', `${day}/06/2026 09:00`)).toBe(text);
  expect(dueText(handedIn, '', `${day}/06/2026 09:00`)).toBe('');
});

test.each([
  ['15/06/2026 17:00', '20/06/2026 09:00', 'Đúng hạn'],
  ['15/06/2026 17:01', '20/06/2026 09:00', 'Chậm dưới 1 ngày'],
  ['≤ 15/06/2026 17:01', '20/06/2026 09:00', 'Chậm ≤ 1 ngày'],
  ['16/06/2026 08:00', '20/06/2026 09:00', 'Chậm 1 ngày'],
  ['', '15/06/2026 16:59', ''],
  ['', '15/06/2026 17:01', 'Quá hạn dưới 1 ngày'],
])('handed in %j, at %s, with an hour typed for the deadline, is told as %j', (handedIn, now, text) => {
  expect(dueText(handedIn, '17 giờ 00, ngày 15/6/2026', now)).toBe(text);
});

test.each([
  ['15/6/2026', '', { day: 15, month: 6, year: 2026 }],
  ['29/6/2026', '3', { day: 2, month: 7, year: 2026 }],
  ['15/6/2026', 'vài', { day: 15, month: 6, year: 2026 }],
  ['', '3', undefined],
])('units may type until %s and %s days more', (deadline, graceDays, day) => {
  expect(lastDayOf({ deadline, graceDays })).toEqual(day);
});
