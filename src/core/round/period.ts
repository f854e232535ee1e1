// The period of a report, as the settings name it in words.
import { fold } from '../text/vietnamese/fold';

/** Whole months of one year. */
export interface Period {
  year: number;
  /** First and last month, 1–12. */
  first: number;
  last: number;
}

const PATTERN =
  /^(?:(\d{1,2}) tháng (đầu|cuối) năm|qu[ýí] (iv|i{1,3}|[1-4])(?: năm|[/-])|tháng (\d{1,2})(?: năm|[/-])|năm) ?(\d{4})$/;
const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/**
 * Reads `6 tháng đầu năm 2022`, `quý III/2022`, `tháng 7 năm 2022` or `năm 2022`. Returns undefined for anything else,
 * such as a week.
 *
 * @example
 * parsePeriod('quý III/2022'); // { year: 2022, first: 7, last: 9 }
 */
export function parsePeriod(text: string): Period | undefined {
  const [matched, months, half, quarter, month, year] = PATTERN.exec(fold(text)) ?? [];
  if (matched === undefined) return undefined;
  const span = (first: number, last: number) =>
    first >= 1 && first <= last && last <= 12 ? { year: Number(year), first, last } : undefined;
  if (months !== undefined) return half === 'đầu' ? span(1, Number(months)) : span(13 - Number(months), 12);
  if (month !== undefined) return span(Number(month), Number(month));
  if (quarter === undefined) return span(1, 12);
  const end = 3 * (Number(quarter) || QUARTERS.indexOf(quarter) + 1);
  return span(end - 2, end);
}
