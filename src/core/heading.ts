// The two lines above the annex's table: its title, and the reference to the report it belongs to.
import { formatIssueDate, parseIssueDate } from './issue-date';
import type { Settings } from './settings';
import { fold } from './vietnamese/fold';

/** The annex's title in capitals, ending in the period; a period the name already ends in is not repeated. */
export function annexTitle({ annexName, period }: Settings): string {
  const name = fold(annexName);
  if (period === '' || name.endsWith(fold(period))) return capitals(annexName);
  const link = name.endsWith(' trong') ? ' ' : ' trong ';
  return capitals(annexName + link + period);
}

/**
 * The line that names the report: `(Kèm theo Báo cáo số     -BC/BTGTU, ngày    /7/2022 của …)`.
 * A number or day not yet known stays a visible blank beside its symbol (36-HD/VPTW 1.3; five spaces, four spaces).
 */
export function annexReference(settings: Settings): string {
  const { documentType, issuingBody, number, symbol } = settings;
  const numberText = number === '' ? ' '.repeat(4) : number.padStart(2, '0');
  const mark = `số ${numberText}-${symbolText(symbol)}`;
  // The blank of the day follows "ngày" directly: its four spaces are the gap too.
  const day = dateText(settings);
  return `(Kèm theo ${documentType} ${mark}, ngày${day.startsWith(' ') ? '' : ' '}${day} của ${issuingBody})`;
}

function symbolText(symbol: string): string {
  return symbol.replace(/\s+/g, '').replace(/^-/, '');
}

/** With no date set, the year is that of the period: only day and month are left to be filled in. */
function dateText({ issued, period }: Settings): string {
  const date = parseIssueDate(issued);
  if (date) return formatIssueDate(date);
  const year = /\d{4}(?!.*\d{4})/.exec(period)?.[0];
  return formatIssueDate(year ? { year: Number(year) } : {});
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
