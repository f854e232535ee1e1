// The period of a report, as the settings name it in words.
import {
  type Day,
  type DaySpan,
  dayNumber,
  dayOf,
  daysLater,
  dayText,
  parseDay,
  weekday,
} from '../model/day';
import type { Settings } from '../model/settings';
import { fold } from '../text/vietnamese/fold';

/**
 * What a report is about: a week (ISO 8601, from Monday), a month, a quarter, the first or last `n` months of a year
 * (1–11), a year, or days from one to another with the name that people gave them, which is empty for none.
 */
export type Period =
  | { kind: 'week' | 'month' | 'quarter' | 'first' | 'last'; year: number; n: number }
  | { kind: 'year'; year: number }
  | ({ kind: 'span'; name: string } & DaySpan);

const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Of “tháng năm 2026” nobody knows whether a number is missing, so it names no month. */
const NUMBER = String.raw`(\d{1,2}|(?:${[...WORDS].reverse().join('|')})(?<!năm(?= \d{4})))`;
const YEAR = String.raw`(?: ?[,./-] ?(?:năm )?| (?:của )?năm | )(\d{4})`;
const DAY = String.raw`(\d{1,2}\/\d{1,2}(?:\/\d{4})?)`;

/** The forms, each with how its parts are read; the first that matches the whole text holds. */
const forms: [RegExp, (parts: string[]) => Period | undefined][] = [
  [whole(`tuần (?:thứ )?${NUMBER}${YEAR}`), ([n, year]) => numbered('week', n, year)],
  [whole(`(?:tháng |t)${NUMBER}${YEAR}`), ([n, year]) => numbered('month', n, year)],
  [
    whole(`(?:qu[ýí] |q)(iv|i{1,3}|[1-4]|một|hai|ba|bốn)${YEAR}`),
    ([n, year]) => numbered('quarter', n, year),
  ],
  [whole(`${NUMBER} tháng (?:đầu|của)(?: năm)?${YEAR}`), ([n, year]) => months('first', n, year)],
  [whole(`${NUMBER} tháng${YEAR}`), ([n, year]) => months('first', n, year)],
  [whole(`${NUMBER} tháng cuối(?: năm)?${YEAR}`), ([n, year]) => months('last', n, year)],
  [whole(`nửa đầu${YEAR}`), ([year]) => months('first', '6', year)],
  [whole(`nửa cuối${YEAR}`), ([year]) => months('last', '6', year)],
  [whole('(?:cả )?(?:năm )?(\\d{4})'), ([year]) => ({ kind: 'year', year: Number(year) })],
  [whole(`từ (?:ngày )?${DAY} (?:đến|tới)(?: hết)? (?:ngày )?${DAY}`), ([from, to]) => spanOf('', from, to)],
];

function whole(form: string): RegExp {
  return new RegExp(`^(?:kỳ )?(?:báo cáo )?${form}$`);
}

function numberOf(text = ''): number {
  const roman = ROMAN.findIndex((n) => n.toLowerCase() === text);
  return Number(text) || roman + 1 || WORDS.indexOf(text) + 1;
}

function numbered(kind: 'week' | 'month' | 'quarter', n?: string, yearText?: string): Period | undefined {
  const year = Number(yearText);
  const last = { week: weeksOf(year), month: 12, quarter: 4 }[kind];
  const number = numberOf(n);
  return number >= 1 && number <= last ? { kind, year, n: number } : undefined;
}

function months(kind: 'first' | 'last', n?: string, year?: string): Period | undefined {
  const number = numberOf(n);
  if (number === 12) return { kind: 'year', year: Number(year) };
  return number >= 1 && number < 12 ? { kind, year: Number(year), n: number } : undefined;
}

/** A first day without a year has that of the last. */
function spanOf(name: string, from = '', to = ''): Period | undefined {
  const last = parseDay(to);
  const first = parseDay(/\/\d{4}$/.test(from) ? from : `${from}/${last?.year}`);
  return first && last && dayNumber(first) <= dayNumber(last)
    ? { kind: 'span', name, from: first, to: last }
    : undefined;
}

/**
 * Reads what people write for a period, such as `6 tháng đầu năm 2022`, `9 tháng năm 2026`, `quý III, năm 2026`,
 * `tháng 11/2026`, `tuần 48/2026` or `từ 23/11 đến 29/11/2026`. Any other text is a name: it is a period where two days
 * are given with it, or stand in it. Returns undefined where they do not.
 *
 * @example
 * parsePeriod('quý III/2022'); // { kind: 'quarter', year: 2022, n: 3 }
 */
export function parsePeriod(text: string, from = '', to = ''): Period | undefined {
  const folded = fold(text).replace(/[.,;]$/, '');
  for (const [form, read] of forms) {
    const match = form.exec(folded);
    const period = match && read(match.slice(1));
    if (period) return period;
  }
  if (folded === '') return undefined;
  const days = new RegExp(`từ (?:ngày )?${DAY} (?:đến|tới)(?: hết)? (?:ngày )?${DAY}(?![\\d/])`).exec(folded);
  return spanOf(text.trim(), ...(from || to || !days ? [from, to] : [days[1], days[2]]));
}

/** `T11/2026`, `Q4 2026`, `11/2026`, `6T 2026` and a bare year. */
const ABBREVIATED = /^(?:t ?\d|q ?[\div]|\d{4}$|\d\d? ?[/-]|\d+ ?t\b)/;

/**
 * Returns a period that people abbreviate in full, as it is printed; any other text as it is.
 *
 * @example
 * fullPeriod('Q4 2026'); // 'quý IV năm 2026'
 */
export function fullPeriod(text: string): string {
  const folded = fold(text);
  if (!ABBREVIATED.test(folded)) return text;
  const period = parsePeriod(folded.replace(/(\d) ?t\b/, '$1 tháng').replace(/^\d\d? ?[/-]/, 'tháng $&'));
  return period && period.kind !== 'span' ? periodName(period) : text;
}

/**
 * Writes the name of a period.
 *
 * @example
 * periodName({ kind: 'quarter', year: 2026, n: 3 }); // 'quý III năm 2026'
 */
export function periodName(period: Period): string {
  switch (period.kind) {
    case 'week':
      return `tuần ${period.n} năm ${period.year}`;
    case 'month':
      return `tháng ${period.n} năm ${period.year}`;
    case 'quarter':
      return `quý ${ROMAN[period.n - 1]} năm ${period.year}`;
    case 'first':
    case 'last':
      return `${period.n} tháng ${period.kind === 'first' ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
    case 'span':
      return period.name || `từ ngày ${dayText(period.from)} đến ngày ${dayText(period.to)}`;
  }
}

/**
 * Returns what tells a period from another, however people wrote it: `2026-W48`, `2026-07`, `2026-Q3`, `2026-D06` for
 * the first and `2026-C06` for the last 6 months, `2026`, `2026-11-23..2026-11-29`; a name as it is compared.
 *
 * @example
 * periodKey('quý 3/2026'); // '2026-Q3'
 */
export function periodKey(text: string): string {
  const period = parsePeriod(text);
  return period ? keyOf(period) : fold(text);
}

function keyOf(period: Period): string {
  if (period.kind === 'span') {
    if (period.name !== '') return fold(period.name);
    return [period.from, period.to]
      .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`)
      .join('..');
  }
  if (period.kind === 'year') return String(period.year);
  const n = period.kind === 'quarter' ? period.n : two(period.n);
  return `${period.year}-${{ week: 'W', month: '', quarter: 'Q', first: 'D', last: 'C' }[period.kind]}${n}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/**
 * Returns the period that the settings name, with the days that they say it counts where they say so; undefined where
 * nobody can tell which days it has.
 */
export function countedPeriod({
  period,
  firstDay,
  lastDay,
}: Pick<Settings, 'period' | 'firstDay' | 'lastDay'>): Period | undefined {
  return spanOf(period, firstDay, lastDay) ?? parsePeriod(period);
}

/**
 * Returns the days that a period counts: by the calendar, or cut off on the 14th of its last month, so that it begins on
 * the 15th of the month before its first (NĐ 09/2019/NĐ-CP, điều 12; of the 9 months by provinces' own decisions).
 *
 * @example
 * periodDays({ kind: 'month', year: 2026, n: 7 }, 'Từ ngày 15 đến ngày 14'); // from 15/6/2026 to 14/7/2026
 */
export function periodDays(period: Period, cutOff: Settings['cutOff']): DaySpan {
  if (period.kind === 'span') return { from: period.from, to: period.to };
  if (period.kind === 'week') {
    const from = daysLater(firstMonday(period.year), 7 * (period.n - 1));
    return { from, to: daysLater(from, 6) };
  }
  const { year } = period;
  const [first, last] = monthsOf(period);
  if (cutOff === 'Từ ngày 15 đến ngày 14') {
    return { from: normal({ year, month: first - 1, day: 15 }), to: { year, month: last, day: 14 } };
  }
  return { from: { year, month: first, day: 1 }, to: normal({ year, month: last + 1, day: 0 }) };
}

function monthsOf(period: Exclude<Period, { kind: 'span' | 'week' }>): [first: number, last: number] {
  switch (period.kind) {
    case 'month':
      return [period.n, period.n];
    case 'quarter':
      return [3 * period.n - 2, 3 * period.n];
    case 'first':
      return [1, period.n];
    case 'last':
      return [13 - period.n, 12];
    default:
      return [1, 12];
  }
}

function normal(day: Day): Day {
  return dayOf(dayNumber(day));
}

/** The Monday of a year's first week: the one with 4 January in it (ISO 8601). */
function firstMonday(year: number): Day {
  const day = { year, month: 1, day: 4 };
  return daysLater(day, 1 - weekday(day));
}

function weeksOf(year: number): number {
  return (dayNumber(firstMonday(year + 1)) - dayNumber(firstMonday(year))) / 7;
}

/**
 * Returns the period that follows, as a report of that kind goes on; undefined for days with a name. After the first 6
 * months come the first 9, which count on from January, and then the year; after any other first months the rest of the
 * year.
 */
export function nextPeriod(period: Period): Period | undefined {
  const { kind } = period;
  if (kind === 'span') return moved(period, 1);
  const { year } = period;
  if (kind === 'year') return { kind, year: year + 1 };
  const { n } = period;
  if (kind === 'first') {
    if (n === 9) return { kind: 'year', year };
    return n === 3 || n === 6 ? { kind, year, n: n + 3 } : { kind: 'last', year, n: 12 - n };
  }
  if (kind === 'last') return { kind: 'first', year: year + 1, n };
  const last = kind === 'week' ? weeksOf(year) : kind === 'month' ? 12 : 4;
  return n < last ? { kind, year, n: n + 1 } : { kind, year: year + 1, n: 1 };
}

/** Returns the period before; undefined for days with a name. Before the first 9 months are the first 6. */
export function previousPeriod(period: Period): Period | undefined {
  const { kind } = period;
  if (kind === 'span') return moved(period, -1);
  const { year } = period;
  if (kind === 'year') return { kind, year: year - 1 };
  const { n } = period;
  if (kind === 'first') {
    return n === 9 ? { kind, year, n: 6 } : { kind: 'last', year: year - 1, n: 12 - n };
  }
  if (kind === 'last') return { kind: 'first', year, n: 12 - n };
  if (n > 1) return { kind, year, n: n - 1 };
  const last = kind === 'week' ? weeksOf(year - 1) : kind === 'month' ? 12 : 4;
  return { kind, year: year - 1, n: last };
}

/** Returns the same period of the year before; of week 53 the last week; undefined for days with a name. */
export function samePeriodLastYear(period: Period): Period | undefined {
  if (period.kind === 'span') {
    if (period.name !== '') return undefined;
    const yearBefore = (day: Day) => normal({ ...day, year: day.year - 1 });
    return { ...period, from: yearBefore(period.from), to: yearBefore(period.to) };
  }
  const year = period.year - 1;
  return period.kind === 'week'
    ? { ...period, year, n: Math.min(period.n, weeksOf(year)) }
    : { ...period, year };
}

function moved(period: Extract<Period, { kind: 'span' }>, lengths: 1 | -1): Period | undefined {
  if (period.name !== '') return undefined;
  const days = lengths * (dayNumber(period.to) - dayNumber(period.from) + 1);
  return { ...period, from: daysLater(period.from, days), to: daysLater(period.to, days) };
}
