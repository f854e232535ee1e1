// The lines above the annex's table: its label, its title, and the reference to the report it belongs to.
import type { Wording } from '../layout/profile';
import { parseDay } from '../model/day';
import { formatIssueDate, formatLongDate, type IssueDate, parseIssueDate } from '../model/issue-date';
import { isAnnexNumber, type Settings } from '../model/settings';
import { fold } from '../text/vietnamese/fold';

/** A blank to be filled in by hand. */
const BLANK = ' '.repeat(4);

/** Returns what the annex is about, with the period, unless its name holds the period already. */
export function annexSubject({ annexName, period }: Settings): string {
  if (namesPeriod(annexName, period)) return annexName;
  const link = fold(annexName).endsWith(' trong') ? ' ' : ' trong ';
  return annexName + link + period;
}

/** Whether a name holds a period, whose year may be written another way: `quý III/2026`, `quý III năm 2026`. */
function namesPeriod(name: string, period: string): boolean {
  const [whole = '', part = ''] = [name, period].map(
    (text) => ` ${fold(text.replace(/\/(?=\d{4})/g, ' năm ').replace(/[^\p{L}\d/-]+/gu, ' '))} `,
  );
  return period === '' || whole.includes(part);
}

/** Words that annexes are named with and that begin no proper noun. */
const COMMON_WORDS =
  /^(?:(?:Các|Những|Việc|Về) \p{Ll}|(?:Một số|Kết quả|Tình hình|Tổng hợp|Danh sách|Số liệu|Công tác|Mô hình|Kinh nghiệm|Hoạt động|Cách làm|Thực hiện|Triển khai|Sơ kết|Tổng kết)(?: |$))/u;

/**
 * Returns a text as it stands inside a sentence. It keeps its capital unless the first words are known to be common:
 * names are too many to tell them apart (`Mặt trận Tổ quốc`, `Nghị quyết số …`).
 *
 * @example
 * withinSentence('Kết quả công tác'); // 'kết quả công tác'
 * withinSentence('Đảng bộ tỉnh'); // 'Đảng bộ tỉnh'
 */
export function withinSentence(text: string): string {
  return COMMON_WORDS.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}

/** Returns the subject of a report that the settings give none: what its annex is about. */
export function usualSubject(settings: Settings, { subjectStart }: Wording): string {
  const subject = annexSubject(settings);
  return subjectStart === 'small' ? withinSentence(subject) : capitals(subject.charAt(0)) + subject.slice(1);
}

/** Returns the name that the Doc of a period gets: `Phụ lục – Một số cách làm sáng tạo – quý III/2026`. */
export function documentName({ opening, documentType, annexName, period }: Settings): string {
  const kind = opening === 'Báo cáo' ? documentType : 'Phụ lục';
  return `${kind} – ${annexName}${namesPeriod(annexName, period) ? '' : ` – ${period}`}`;
}

/** Returns the annex's title in capitals, ending in the period. */
export function annexTitle(settings: Settings): string {
  return capitals(annexSubject(settings));
}

/** Returns the line above the title, such as `Phụ lục II`; an empty text for none. */
export function annexLabel({ annexLabel: choice, annexNumber }: Settings, wording: Wording): string {
  if (choice === 'Không ghi') return '';
  const isNumbered = isAnnexNumber(annexNumber);
  if (choice === 'Phụ lục' || (choice === 'Theo thể thức' && !isNumbered)) return 'Phụ lục';
  const number = isNumbered ? Number(annexNumber) : 1;
  const isRoman = choice === 'Số La Mã' || (choice === 'Theo thể thức' && wording.annexNumber === 'roman');
  return `Phụ lục ${isRoman ? roman(number) : number}`;
}

/** Returns a whole number from 1 on in Roman digits. */
export function roman(number: number): string {
  const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${'C'.repeat(number / 100)}${tens[Math.floor(number / 10) % 10]}${ones[number % 10]}`;
}

/**
 * Returns the line that names the report: `(Kèm theo Báo cáo số     -BC/BTGTU, ngày    /7/2022 của …)`, or with NĐ 30
 * `(Kèm theo Báo cáo số     /BC-STC ngày      tháng 7 năm 2022 của …)`.
 * A number or day not yet known stays a visible blank beside its symbol.
 */
export function annexReference(settings: Settings, wording: Wording): string {
  const { documentType, issuingBody } = settings;
  const number = documentNumber(settings, wording);
  if (wording.citedDate === 'long') {
    return `(Kèm theo ${documentType} số ${number} ${longDate(settings)} của ${issuingBody})`;
  }
  // The blank of the day follows "ngày" directly: its four spaces are the gap too.
  const day = formatIssueDate(issueDate(settings));
  return `(Kèm theo ${documentType} số ${number}, ngày${day.startsWith(' ') ? '' : ' '}${day} của ${issuingBody})`;
}

/**
 * Returns number and symbol: `05-BC/BTGTU`, `15/BC-STC`; numbers below 10 with a leading zero (36-HD/VPTW 1.3, NĐ 30).
 */
export function documentNumber({ number, symbol }: Settings, { numberJoint }: Wording): string {
  const written = number === '' ? BLANK : number.padStart(2, '0');
  return written + numberJoint + symbol.replace(/\s+/g, '').replace(/^-/, '');
}

/** Returns the date as the heading of a document has it: `ngày 05 tháng 02 năm 2026`. */
export function longDate(settings: Settings): string {
  return formatLongDate(issueDate(settings));
}

/**
 * With no date set, only day and month are left to be filled in: the year is that of the deadline, where it lies in a
 * later one than the period.
 */
function issueDate({ issued, period, deadline }: Settings): Partial<IssueDate> {
  const ofPeriod = Number(/\d{4}(?!.*\d{4})/.exec(period)?.[0] ?? 0);
  const year = Math.max(ofPeriod, parseDay(deadline)?.year ?? 0);
  return parseIssueDate(issued) ?? (year > 0 ? { year } : {});
}

/** Returns a text in capitals. */
export function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
