// Which period may come next, for the dialog that begins it.
import { dayNumber } from '../model/day';
import { nextPeriod, type Period, parsePeriod, periodDays, periodKey, periodName } from './period';

/**
 * Returns the names of the periods that may follow, the likeliest first: the successor in the series that the saved
 * periods show, the next of the same kind, and the quarter and the cumulative period that end with the next quarter.
 *
 * `saved` are the names of the saved periods, oldest first, as people wrote them. A series is one that ran a year
 * before, or the one of reports that count on from January, where the month that ends a quarter gives way: months 1
 * and 2, quý I, months 4 and 5, 6 tháng đầu năm, months 7 and 8, 9 tháng đầu năm, months 10 and 11, năm.
 *
 * @example
 * periodProposals('tháng 5 năm 2026', ['quý I/2026', 'tháng 4/2026']);
 * // ['6 tháng đầu năm 2026', 'tháng 6 năm 2026', 'quý II năm 2026']
 */
export function periodProposals(period: string, saved: string[]): string[] {
  const current = parsePeriod(period);
  if (!current) return [];
  const before = saved.flatMap((name) => parsePeriod(name) ?? []);
  const proposals = [
    asLastYear(current, before),
    inCumulativeSeries(current, before),
    nextPeriod(current),
    ...endingWithQuarter(current),
  ].flatMap((proposal) => (proposal ? periodName(proposal) : []));
  return [...new Set(proposals)].filter((name) => periodKey(name) !== periodKey(period));
}

/** What followed the same period a year before, a year on. */
function asLastYear(current: Period, before: Period[]): Period | undefined {
  const at = before.map((period) => isSame(shifted(period), current)).lastIndexOf(true);
  return at < 0 ? undefined : shifted(before[at + 1]);
}

function isSame(a: Period | undefined, b: Period): boolean {
  return a !== undefined && periodName(a) === periodName(b);
}

function shifted(period: Period | undefined): Period | undefined {
  return period && period.kind !== 'span' ? { ...period, year: period.year + 1 } : undefined;
}

/** The month that ends a quarter gives way where another report took its place before. */
function inCumulativeSeries(current: Period, before: Period[]): Period | undefined {
  if (current.kind === 'month') {
    const gaveWay = before.some((period) => endOfQuarter(period) !== undefined && period.kind !== 'month');
    return gaveWay && current.n % 3 === 2 ? ofQuarterEnd(current.year, current.n + 1) : undefined;
  }
  const month = endOfQuarter(current);
  if (month === undefined || before[before.length - 1]?.kind !== 'month') return undefined;
  return nextPeriod({ kind: 'month', year: yearOf(current), n: month });
}

/** The report that counts on from January to the end of a quarter. */
function ofQuarterEnd(year: number, month: number): Period {
  if (month === 3) return { kind: 'quarter', year, n: 1 };
  return month === 12 ? { kind: 'year', year } : { kind: 'first', year, n: month };
}

/** The last month of a quarter that a period ends with; undefined where it ends with another. */
function endOfQuarter(period: Period): number | undefined {
  const { to } = periodDays(period, 'Theo lịch');
  return period.kind !== 'week' && period.kind !== 'span' && to.month % 3 === 0 ? to.month : undefined;
}

function yearOf(period: Period): number {
  return periodDays(period, 'Theo lịch').to.year;
}

function endingWithQuarter(current: Period): Period[] {
  const { to } = periodDays(current, 'Theo lịch');
  const next = [0, 1].flatMap((later) =>
    [3, 6, 9, 12].map((month): [number, number] => [to.year + later, month]),
  );
  const [year, month] = next.find(
    ([y, m]) => dayNumber({ year: y, month: m + 1, day: 0 }) > dayNumber(to),
  ) ?? [to.year + 1, 3];
  return [{ kind: 'quarter', year, n: month / 3 }, ofQuarterEnd(year, month)];
}
