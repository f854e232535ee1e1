// The words of a report's subject ("Trích yếu") that follow from its period.
import { formatIssueDate } from '../model/issue-date';
import { nextPeriod, type Period, parsePeriod, periodDays, periodName } from './period';

/** What a report tells of and looks ahead to, around the words of the department: `kết quả … quý III, phương hướng…`. */
interface TitleForm {
  before: string;
  after: string;
}

/** A subject for another period, and whether the one it stands for was written in exactly these words. */
export interface TitleOffer {
  text: string;
  isExact: boolean;
}

/** More words than these are no subject of a report. */
const TOPIC_LENGTH = 300;

/**
 * Returns the subject of a report about a topic in a period, as departments word it; undefined for a kind of period for
 * which no wording is known: other first months than 6 and 9, last months, and days from one to another.
 *
 * @example
 * titleWords('quý III năm 2026', 'công tác dân vận');
 * // 'kết quả công tác dân vận quý III, phương hướng, nhiệm vụ quý IV năm 2026'
 */
export function titleWords(period: string, topic: string): string | undefined {
  const form = formOf(parsePeriod(period));
  return form && `${form.before} ${topic} ${form.after}`;
}

/**
 * Returns what the subject of one period becomes in another: the department's own words stay, with the capital or small
 * letter that it begins with. Undefined where it is not worded as `titleWords` does, capitals and zeros before a number
 * aside, and where no wording is known for the other period.
 *
 * @example
 * titleOffer('Kết quả công tác dân vận tháng 8, nhiệm vụ trọng tâm tháng 9 năm 2026', 'tháng 8/2026', 'quý III/2026');
 * // { text: 'Kết quả công tác dân vận quý III, phương hướng, nhiệm vụ quý IV năm 2026', isExact: true }
 */
export function titleOffer(title: string, from: string, to: string): TitleOffer | undefined {
  const form = formOf(parsePeriod(from));
  const topic = form && topicIn(title, form);
  const text = topic && titleWords(to, topic);
  if (!topic || !text) return undefined;
  const first = title.charAt(0);
  const isCapital = first !== first.toLocaleLowerCase('vi');
  const asWritten = (words: string) =>
    isCapital ? words.charAt(0).toLocaleUpperCase('vi') + words.slice(1) : words;
  return { text: asWritten(text), isExact: title === asWritten(titleWords(from, topic) ?? '') };
}

function topicIn(title: string, { before, after }: TitleForm): string | undefined {
  const [start, end] = [before, after].map((words) =>
    words.replace(/[()]/g, '\\$&').replace(/(?<!\d)0?([1-9])(?!\d)/g, '0?$1'),
  );
  return new RegExp(`^${start} (.{1,${TOPIC_LENGTH}}) ${end}$`, 'iu').exec(title)?.[1];
}

function formOf(period: Period | undefined): TitleForm | undefined {
  if (!period) return undefined;
  switch (period.kind) {
    case 'week':
    case 'month':
      return { before: 'kết quả', after: withNext(period, 'nhiệm vụ trọng tâm') };
    case 'quarter':
      return { before: 'kết quả', after: withNext(period, 'phương hướng, nhiệm vụ') };
    case 'first': {
      const { n, year } = period;
      if (n !== 6 && n !== 9) return undefined;
      const rest = `${12 - n} tháng cuối năm ${year}`;
      return { before: 'kết quả', after: `${n} tháng đầu năm, phương hướng, nhiệm vụ ${rest}` };
    }
    case 'year':
      return { before: 'tổng kết', after: withNext(period, 'phương hướng, nhiệm vụ') };
    default:
      return undefined;
  }
}

/** The year is said once where it is the same; of years themselves it never is. */
function withNext(period: Period, aim: string): string {
  const [now = '', next = ''] = [period, nextPeriod(period)].map((one) => (one ? nameOf(one) : ''));
  const isOneYear = now.slice(-4) === next.slice(-4);
  const { from, to } = periodDays(period, 'Theo lịch');
  const days =
    period.kind === 'week' ? ` (từ ngày ${formatIssueDate(from)} đến ngày ${formatIssueDate(to)})` : '';
  return `${isOneYear ? now.replace(/ năm \d{4}$/, '') : now}${days}, ${aim} ${next}`;
}

/** Documents write the months 1 and 2 with a leading zero (05-HD/VPTW, NĐ 30). */
function nameOf(period: Period): string {
  return periodName(period).replace(/^tháng (?=[12] )/, 'tháng 0');
}
