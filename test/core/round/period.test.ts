import fc from 'fast-check';
import { Dictionary } from '../../../src/core/checker/dictionary';
import { dateChecks } from '../../../src/core/checker/rules/numbers/dates';
import { abolishedChecks } from '../../../src/core/checker/rules/words/abolished';
import { dayNumber, dayText } from '../../../src/core/model/day';
import {
  countedPeriod,
  fullPeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  periodDays,
  periodKey,
  periodName,
  previousPeriod,
  samePeriodLastYear,
} from '../../../src/core/round/period';
import { proseOf } from '../../../src/core/text/prose';

function read(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new Error(`“${text}” was not read`);
  return period;
}

function daysText(period: Period, cutOff: Parameters<typeof periodDays>[1]): string {
  const { from, to } = periodDays(period, cutOff);
  return `${dayText(from)}–${dayText(to)}`;
}

const nameOf = (period: Period | undefined) => period && periodName(period);

describe('each kind of period', () => {
  test.each([
    ['tuần 48 năm 2026', '2026-W48', '23/11/2026–29/11/2026', '23/11/2026–29/11/2026'],
    ['tuần 53 năm 2026', '2026-W53', '28/12/2026–3/1/2027', '28/12/2026–3/1/2027'],
    ['tuần 1 năm 2027', '2027-W01', '4/1/2027–10/1/2027', '4/1/2027–10/1/2027'],
    ['tháng 1 năm 2026', '2026-01', '1/1/2026–31/1/2026', '15/12/2025–14/1/2026'],
    ['tháng 7 năm 2026', '2026-07', '1/7/2026–31/7/2026', '15/6/2026–14/7/2026'],
    ['tháng 2 năm 2028', '2028-02', '1/2/2028–29/2/2028', '15/1/2028–14/2/2028'],
    ['quý I năm 2026', '2026-Q1', '1/1/2026–31/3/2026', '15/12/2025–14/3/2026'],
    ['quý III năm 2026', '2026-Q3', '1/7/2026–30/9/2026', '15/6/2026–14/9/2026'],
    ['4 tháng đầu năm 2026', '2026-D04', '1/1/2026–30/4/2026', '15/12/2025–14/4/2026'],
    ['6 tháng đầu năm 2026', '2026-D06', '1/1/2026–30/6/2026', '15/12/2025–14/6/2026'],
    ['6 tháng cuối năm 2026', '2026-C06', '1/7/2026–31/12/2026', '15/6/2026–14/12/2026'],
    ['9 tháng đầu năm 2026', '2026-D09', '1/1/2026–30/9/2026', '15/12/2025–14/9/2026'],
    ['năm 2026', '2026', '1/1/2026–31/12/2026', '15/12/2025–14/12/2026'],
    [
      'từ ngày 23/11/2026 đến ngày 29/11/2026',
      '2026-11-23..2026-11-29',
      '23/11/2026–29/11/2026',
      '23/11/2026–29/11/2026',
    ],
  ])('%s', (name, key, byCalendar, cutOff) => {
    const period = read(name);
    expect([periodName(period), periodKey(name)]).toEqual([name, key]);
    expect(daysText(period, 'Theo lịch')).toBe(byCalendar);
    expect(daysText(period, 'Từ ngày 15 đến ngày 14')).toBe(cutOff);
  });

  test.each([
    ['tuần 48 năm 2026', 'tuần 47 năm 2026', 'tuần 48 năm 2025', 'tuần 49 năm 2026'],
    ['tuần 53 năm 2026', 'tuần 52 năm 2026', 'tuần 52 năm 2025', 'tuần 1 năm 2027'],
    ['tuần 1 năm 2027', 'tuần 53 năm 2026', 'tuần 1 năm 2026', 'tuần 2 năm 2027'],
    ['tháng 1 năm 2026', 'tháng 12 năm 2025', 'tháng 1 năm 2025', 'tháng 2 năm 2026'],
    ['tháng 7 năm 2026', 'tháng 6 năm 2026', 'tháng 7 năm 2025', 'tháng 8 năm 2026'],
    ['tháng 12 năm 2026', 'tháng 11 năm 2026', 'tháng 12 năm 2025', 'tháng 1 năm 2027'],
    ['quý I năm 2026', 'quý IV năm 2025', 'quý I năm 2025', 'quý II năm 2026'],
    ['quý III năm 2026', 'quý II năm 2026', 'quý III năm 2025', 'quý IV năm 2026'],
    ['quý IV năm 2026', 'quý III năm 2026', 'quý IV năm 2025', 'quý I năm 2027'],
    ['6 tháng đầu năm 2026', '6 tháng cuối năm 2025', '6 tháng đầu năm 2025', '9 tháng đầu năm 2026'],
    ['6 tháng cuối năm 2026', '6 tháng đầu năm 2026', '6 tháng cuối năm 2025', '6 tháng đầu năm 2027'],
    ['9 tháng đầu năm 2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2025', 'năm 2026'],
    ['4 tháng đầu năm 2026', '8 tháng cuối năm 2025', '4 tháng đầu năm 2025', '8 tháng cuối năm 2026'],
    ['năm 2026', 'năm 2025', 'năm 2025', 'năm 2027'],
    [
      'từ ngày 23/11/2026 đến ngày 29/11/2026',
      'từ ngày 16/11/2026 đến ngày 22/11/2026',
      'từ ngày 23/11/2025 đến ngày 29/11/2025',
      'từ ngày 30/11/2026 đến ngày 6/12/2026',
    ],
  ])('before %s comes %s, a year before %s, after it %s', (name, previous, lastYear, next) => {
    const period = read(name);
    expect([previousPeriod(period), samePeriodLastYear(period), nextPeriod(period)].map(nameOf)).toEqual([
      previous,
      lastYear,
      next,
    ]);
  });

  test('nobody can tell what comes before or after days with a name', () => {
    const period = countedPeriod({ period: 'chuyên đề hè', firstDay: '1/6/2026', lastDay: '31/8/2026' });
    expect(nameOf(period)).toBe('chuyên đề hè');
    for (const other of [previousPeriod, samePeriodLastYear, nextPeriod]) {
      expect(period && other(period)).toBeUndefined();
    }
  });
});

describe('what people write', () => {
  test.each([
    ['06 tháng cuối năm 2022', '6 tháng cuối năm 2022'],
    ['9 Tháng đầu năm 2022 ', '9 tháng đầu năm 2022'],
    ['9 tháng năm 2026', '9 tháng đầu năm 2026'],
    ['9 tháng/2026', '9 tháng đầu năm 2026'],
    ['sáu tháng đầu năm 2026', '6 tháng đầu năm 2026'],
    ['6 tháng đầu năm, 2026', '6 tháng đầu năm 2026'],
    ['nửa cuối năm 2026', '6 tháng cuối năm 2026'],
    ['Quý IV/2026', 'quý IV năm 2026'],
    ['quí 3/2026', 'quý III năm 2026'],
    ['quý 3-2026', 'quý III năm 2026'],
    ['quý III, năm 2026', 'quý III năm 2026'],
    ['Quý III - 2026', 'quý III năm 2026'],
    ['quý ba năm 2026', 'quý III năm 2026'],
    ['QUÝ III NĂM 2026.', 'quý III năm 2026'],
    ['Q3/2026', 'quý III năm 2026'],
    ['tháng 7/2022', 'tháng 7 năm 2022'],
    ['tháng 02 năm 2022', 'tháng 2 năm 2022'],
    ['tháng 11.2026', 'tháng 11 năm 2026'],
    ['tháng năm năm 2026', 'tháng 5 năm 2026'],
    ['T11/2026', 'tháng 11 năm 2026'],
    ['kỳ báo cáo tháng 11/2026', 'tháng 11 năm 2026'],
    ['tuần 48/2026', 'tuần 48 năm 2026'],
    ['12 tháng năm 2026', 'năm 2026'],
    ['cả năm 2026', 'năm 2026'],
    ['2026', 'năm 2026'],
    ['từ 23/11 đến 29/11/2026', 'từ ngày 23/11/2026 đến ngày 29/11/2026'],
    ['Từ ngày 23/11/2026 đến hết ngày 29/11/2026', 'từ ngày 23/11/2026 đến ngày 29/11/2026'],
    ['đợt 2 (từ 01/3 đến 15/4/2026)', 'đợt 2 (từ 01/3 đến 15/4/2026)'],
  ])('“%s” is %s', (text, name) => {
    expect(nameOf(parsePeriod(text))).toBe(name);
  });

  test.each([
    '',
    'tuần 3 tháng 7/2022',
    'tuần 54 năm 2026',
    'tuần 53 năm 2025',
    'quý V/2022',
    'tháng 13/2022',
    '0 tháng đầu năm 2022',
    'tháng 7',
    'tháng năm 2026',
    'năm học 2022 - 2023',
    'năm 2025-2026',
    'từ 29/11/2026 đến 23/11/2026',
    'từ 31/2 đến 15/4/2026',
    'chuyên đề hè',
  ])('nobody can tell the days of “%s”', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('days that are given count, whatever the name; one alone does not', () => {
    const days = { firstDay: '10/6/2026', lastDay: '9/9/2026' };
    const named = (period: string, more = days) => {
      const counted = countedPeriod({ period, ...more });
      return counted && daysText(counted, 'Theo lịch');
    };
    expect(named('quý III/2026')).toBe('10/6/2026–9/9/2026');
    expect(named('tuần 3')).toBe('10/6/2026–9/9/2026');
    expect(named('quý III/2026', { ...days, lastDay: '' })).toBe('1/7/2026–30/9/2026');
    expect(named('tuần 3', { ...days, firstDay: '' })).toBeUndefined();
  });

  test('one period has one key, however it is written, and a name its own', () => {
    const keys = ['quý 3/2026', 'Quý III năm 2026', 'q3-2026', 'quý III, năm 2026'].map(periodKey);
    expect(new Set(keys)).toEqual(new Set(['2026-Q3']));
    expect(periodKey(' Chuyên  đề hè')).toBe(periodKey('chuyên đề hè'));
    expect(periodKey('chuyên đề hè')).not.toBe(periodKey('chuyên đề thu'));
  });
});

test.each([
  ['T11/2026', 'tháng 11 năm 2026'],
  ['11/2026', 'tháng 11 năm 2026'],
  ['Q4 2026', 'quý IV năm 2026'],
  ['QIV/2026', 'quý IV năm 2026'],
  ['6T/2026', '6 tháng đầu năm 2026'],
  ['6T đầu năm 2026', '6 tháng đầu năm 2026'],
  ['2026', 'năm 2026'],
])('in full, %j is %j', (text, full) => {
  expect(fullPeriod(text)).toBe(full);
});

test.each([
  'tháng 11/2026',
  'quý 4/2026',
  '6 tháng 2026',
  'tuần 48/2026',
  '13/2026',
  'Q5/2026',
  '23/11 - 29/11/2026',
  'Đợt 1',
])('what is no abbreviation stays as typed: %j', (text) => {
  expect(fullPeriod(text)).toBe(text);
});

describe('any period', () => {
  const years = fc.integer({ min: 2000, max: 2100 });
  const anyPeriod = fc.oneof(
    fc.tuple(years, fc.integer({ min: 1, max: 52 })).map(([year, n]) => ({ kind: 'week', year, n }) as const),
    fc
      .tuple(years, fc.integer({ min: 1, max: 12 }))
      .map(([year, n]) => ({ kind: 'month', year, n }) as const),
    fc
      .tuple(years, fc.integer({ min: 1, max: 4 }))
      .map(([year, n]) => ({ kind: 'quarter', year, n }) as const),
    fc
      .tuple(fc.constantFrom('first', 'last'), years, fc.integer({ min: 1, max: 11 }))
      .map(([kind, year, n]) => ({ kind, year, n }) as const),
    years.map((year) => ({ kind: 'year', year }) as const),
  );

  test('is read from its name, and has another key than its neighbours', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(periodName(period))).toEqual(period);
        const keys = [period, nextPeriod(period), previousPeriod(period)].map((p) =>
          periodKey(nameOf(p) ?? ''),
        );
        expect(new Set(keys).size).toBe(3);
      }),
    );
  });

  test('begins the day after the one before it, where both are of one kind', () => {
    fc.assert(
      fc.property(anyPeriod, fc.constantFrom('Theo lịch', 'Từ ngày 15 đến ngày 14'), (period, cutOff) => {
        const next = nextPeriod(period);
        if (next?.kind !== period.kind || period.kind === 'first') return;
        expect(dayNumber(periodDays(next, cutOff).from)).toBe(dayNumber(periodDays(period, cutOff).to) + 1);
        expect(previousPeriod(next)).toEqual(period);
      }),
    );
  });
});

describe('what depends on the period', () => {
  const found = (text: string, period: string) =>
    [...dateChecks, ...abolishedChecks].flatMap(({ id, find }) =>
      find(proseOf(text), { dictionary: new Dictionary(), period: parsePeriod(period) }).map(() => id),
    );

  test('nothing is said of dates and bodies where nobody can tell the days', () => {
    const text = 'Huyện ủy tổ chức hội nghị ngày 15/6/2019';
    expect(found(text, 'quý III/2026')).toEqual(['D2', 'U2']);
    expect(found(text, 'tuần 30/2026')).toEqual(['D2', 'U2']);
    expect(found(text, '')).toEqual([]);
    expect(found(text, 'tuần 3')).toEqual([]);
  });

  test('the bodies of districts belong to periods that begin before July 2025', () => {
    expect(found('Huyện ủy tổ chức hội nghị', '6 tháng cuối năm 2025')).toEqual(['U2']);
    expect(found('Huyện ủy tổ chức hội nghị', 'năm 2025')).toEqual([]);
    expect(found('Huyện ủy tổ chức hội nghị', '6 tháng đầu năm 2022')).toEqual([]);
  });
});
