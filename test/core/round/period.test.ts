import { Dictionary } from '../../../src/core/checker/dictionary';
import { dateChecks } from '../../../src/core/checker/rules/numbers/dates';
import { abolishedChecks } from '../../../src/core/checker/rules/words/abolished';
import { parsePeriod } from '../../../src/core/round/period';
import { proseOf } from '../../../src/core/text/prose';

describe('the months of a period', () => {
  test.each([
    ['6 tháng đầu năm 2022', 2022, 1, 6],
    ['06 tháng cuối năm 2022', 2022, 7, 12],
    ['9 Tháng đầu năm 2022 ', 2022, 1, 9],
    ['quý I năm 2022', 2022, 1, 3],
    ['Quý IV/2026', 2026, 10, 12],
    ['quí 3/2026', 2026, 7, 9],
    ['tháng 7/2022', 2022, 7, 7],
    ['tháng 02 năm 2022', 2022, 2, 2],
    ['năm 2022', 2022, 1, 12],
  ])('%s', (text, year, first, last) => {
    expect(parsePeriod(text)).toEqual({ year, first, last });
  });

  test.each([
    '',
    'tuần 3 tháng 7/2022',
    'quý V/2022',
    'tháng 13/2022',
    '0 tháng đầu năm 2022',
    'tháng 7',
    'năm học 2022 - 2023',
  ])('nothing is made of “%s”', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('what depends on the period', () => {
  const found = (text: string, period?: string) =>
    [...dateChecks, ...abolishedChecks].flatMap(({ id, find }) =>
      find(proseOf(text), { dictionary: new Dictionary(), period }).map(() => id),
    );

  test('nothing is said of dates and bodies while the period is unknown or not understood', () => {
    const text = 'Huyện ủy tổ chức hội nghị ngày 15/6/2019';
    expect(found(text, 'quý III/2026')).toEqual(['D2', 'U2']);
    expect(found(text)).toEqual([]);
    expect(found(text, 'tuần 3')).toEqual([]);
  });

  test('the bodies of districts belong to periods that begin before July 2025', () => {
    expect(found('Huyện ủy tổ chức hội nghị', '6 tháng cuối năm 2025')).toEqual(['U2']);
    expect(found('Huyện ủy tổ chức hội nghị', 'năm 2025')).toEqual([]);
    expect(found('Huyện ủy tổ chức hội nghị', '6 tháng đầu năm 2022')).toEqual([]);
  });
});
