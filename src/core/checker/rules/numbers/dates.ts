// Dates: days that the calendar does not have, zeros, days outside the period, and blanks.
import { type Day, dayNumber, parseDay } from '../../../model/day';
import { formatIssueDate, parseIssueDate } from '../../../model/issue-date';
import type { Prose, Range } from '../../../model/prose';
import { type Period, periodDays } from '../../../round/period';
import { linkTest } from '../../../text/vietnamese/links';
import { citesNumber, sentenceAround } from '../citation';
import { inOrder, rangesOf } from '../ranges';
import type { Alarm, CheckContext, CheckRule } from '../rule';

/** 10/5/2021 or 10-5-2021. It is no part of a code or of more numbers, but may end a span of days: 10-12/5/2021. */
const SHORT = /(?<![\wÀ-ỹ/.,]|(?<!\d {0,3})[-–])(\d{1,2})([/-])(\d{1,2})(\2)(\d{4})(?!\2|[\wÀ-ỹ/]|[.,]\d)/g;

const LONG = /(?<=(?:ngày|đến) )(\d{1,2})( tháng )(\d{1,2})( năm |\/)(\d{4})(?![\d/])/gi;

/** A day without its year. “Trong ngày 24/24” and “trong ngày 15/18 xã” are none. */
const WITHOUT_YEAR =
  /(?<=(?<!(?:trong|suốt|cả|mỗi) )ngày )(\d{1,2})(?:\/| tháng )(\d{1,2})(?![\d/%]| năm \d)/gi;

/** A leap year, which has every day that any year has. */
const LEAP_YEAR = 2000;

const BEFORE_CODE = /(?:số|mã|nhà|ngõ|thoại):? ?$/i;
const LUNAR =
  /âm lịch|ÂL|lịch âm|năm (?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) (?:Tý|Sửu|Dần|Mão|Thìn|T[ỵị]|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)/i;
const NEAR = 20;

interface WrittenDate extends Range {
  /** Undefined if the calendar has no such day. */
  date?: Day;
  /** The date as it must be written. */
  right: string;
  isQuoted: boolean;
}

/** Returns the dates with a year, in order. */
function fullDates({ text, words }: Prose): WrittenDate[] {
  const isLink = linkTest(text);
  const quoted = new Set(words.filter((word) => word.isQuoted).map((word) => word.start));
  return [SHORT, LONG]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .flatMap(({ 0: found, 1: day = '', 2: joint, 3: month = '', 4: lastJoint, 5: year, index: start }) => {
      const end = start + found.length;
      const before = text.slice(Math.max(0, start - NEAR), start);
      const isNear = Number(day) <= 31 || Number(month) <= 12;
      // Hyphens join the numbers of codes too, so with them both numbers must be near those of a date.
      const mayBeDate =
        /ngày:? $/i.test(before) || (isNear && (joint !== '-' || Math.max(+day, +month) < 40));
      const isLunar = LUNAR.test(before) || LUNAR.test(text.slice(end, end + NEAR));
      const isPart = joint === '-' && before.endsWith('-');
      if (!mayBeDate || isPart || isLunar || BEFORE_CODE.test(before) || isLink(start)) return [];
      const date = parseDay(`${day}/${month}/${year}`);
      const [rightDay, rightMonth] = date ? formatIssueDate(date).split('/') : [];
      const right = `${rightDay}${joint}${rightMonth}${lastJoint}${year}`;
      return [{ start, end, date, right, isQuoted: quoted.has(start) }];
    });
}

/** A month that there is not. */
const NO_TIME = /(?<=tháng )(?:0|1[3-9]|[2-9]\d)(?=\/\d{4}(?!\d)| năm \d{4})/gi;

function impossibleDates(prose: Prose): Alarm[] {
  const { text } = prose;
  const withoutYear = [...text.matchAll(WITHOUT_YEAR)]
    .filter(
      ({ 1: day, 2: month = '' }) => Number(month) <= 12 && !parseIssueDate(`${day}/${month}/${LEAP_YEAR}`),
    )
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ end }) => !LUNAR.test(text.slice(end, end + NEAR)));
  const impossible = fullDates(prose).flatMap(({ date, start, end }) => (date ? [] : [{ start, end }]));
  return inOrder([...impossible, ...withoutYear, ...rangesOf(NO_TIME, text)]);
}

const FIRST_OF_SPAN = /(?<![\d/.,-])(\d{1,2})( ?[-–] ?)$/;
const LONGEST_FIRST = ' 12 - '.length;

function wrongZeros(prose: Prose): Alarm[] {
  return fullDates(prose)
    .filter(({ date, isQuoted }) => date && !isQuoted)
    .filter(({ start, end, right }) => right !== prose.text.slice(start, end))
    .map(({ start, end, right }) => {
      // In 1-5/8/2026 the first day gets its zero too.
      const before = prose.text.slice(Math.max(0, start - LONGEST_FIRST), start);
      const [first = '', day = '', joint] = FIRST_OF_SPAN.exec(before) ?? [];
      return {
        start: start - first.length,
        end,
        suggestions: [first === '' ? right : day.padStart(2, '0') + joint + right],
      };
    });
}

/** Words of a sentence that cites a document, or speaks of plans, the past or an anniversary. */
const OTHER_TIMES = new RegExp(
  `(?<!\\p{L})(?:${(
    'luật,nghị định,nghị quyết,quyết định,chỉ thị,kết luận,quy định,thông tư,kế hoạch,hướng dẫn,công văn,đề án,' +
      'kỷ niệm,thành lập,truyền thống,lịch sử,ngày sinh,ngày mất,tưởng niệm,lần thứ,chào mừng,giải phóng,tái lập,sinh,từ trần,hy sinh,trước đây,dự kiến,sẽ,chuẩn bị,hạn,trước ngày,' +
      'đến ngày,hiệu lực,nhiệm kỳ,giai đoạn,tính từ,phấn đấu,công điện,trước(?= \\d)'
  ).replace(/,/g, '|')})(?!\\p{L})`,
  'iu',
);

/** The day on which the districts ended. Reports of the years after it keep citing it. */
const END_OF_DISTRICTS = '1/7/2025';

/** A report may count from the 15th of the month before the period, whatever its settings say. */
function isOutside(date: Day, period: Period): boolean {
  const { from } = periodDays(period, 'Từ ngày 15 đến ngày 14');
  const { to } = periodDays(period, 'Theo lịch');
  return dayNumber(date) < dayNumber(from) || dayNumber(date) > dayNumber(to);
}

/** Whether two dates are the same day of two years, as in “75 năm (11/6/1948 - 11/6/2023)”. */
function isAnniversary(a?: Day, b?: Day): boolean {
  return a !== undefined && a.day === b?.day && a.month === b.month && a.year !== b.year;
}

function untimelyDates(prose: Prose, { today, period }: CheckContext): Alarm[] {
  const dates = fullDates(prose);
  return dates.flatMap((found, i) => {
    const { date, start, end, isQuoted } = found;
    if (!date || isQuoted) return [];
    if ([i - 1, i + 1].some((other) => isAnniversary(date, dates[other]?.date))) return [];
    const isFuture = today !== undefined && dayNumber(date) > dayNumber(today);
    if (!isFuture && !(period && isOutside(date, period))) return [];
    if (`${date.day}/${date.month}/${date.year}` === END_OF_DISTRICTS) return [];
    const [before, after] = sentenceAround(prose, found);
    if (citesNumber(before) || OTHER_TIMES.test(before) || OTHER_TIMES.test(after)) return [];
    return [{ start, end, ...(isFuture && { message: 'ngày chưa đến: kiểm tra lại' }) }];
  });
}

/** A month and a year after a blank for the day. With spaces and a slash the blank is right, and not found. */
const WITHOUT_DAY = /(?<!\p{L})(ngày)(?: +| ?[.…_][ .…_]*\/?)(\d{1,2})\/(\d{4})(?![\d/])/giu;
const LONG_WITHOUT_DAY = /(?<!\p{L})(ngày) ?[.…_][ .…_]*tháng (\d{1,2}) năm (\d{4})(?!\d)/giu;

function blankDates({ text }: Prose): Alarm[] {
  return [WITHOUT_DAY, LONG_WITHOUT_DAY]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
    .flatMap(({ 0: found, 1: word = '', 2: month, 3: year, index: start }) => {
      const date = parseIssueDate(`${month}/${year}`);
      return date ? [{ start, end: start + found.length, suggestions: [word + formatIssueDate(date)] }] : [];
    });
}

/** The checks of dates. */
export const dateChecks: CheckRule[] = [
  {
    id: 'D1-day',
    code: 'D1',
    severity: 'error',
    message: 'lịch không có ngày này: kiểm tra lại',
    source: 'Lịch; NĐ 30/2020/NĐ-CP, điều 8',
    find: impossibleDates,
    fires: [
      ['Chỉ thị số 09-CT/TU, ngày 31/4/2021', '31/4/2021'],
      ['tổ chức ngày 29/02/2022.', '29/02/2022'],
      ['từ 10/25/2022', '10/25/2022'],
      ['(32/5/2022)', '32/5/2022'],
      ['ngày 31-6-2022', '31-6-2022'],
      ['ngày 45-13-2022', '45-13-2022'],
      ['(15-13-2022)', '15-13-2022'],
      ['ngày 31 tháng 4 năm 2022', '31 tháng 4 năm 2022'],
      ['Ngày 31 tháng 9/2022', '31 tháng 9/2022'],
      ['từ ngày 29 đến 31 tháng 6 năm 2022', '31 tháng 6 năm 2022'],
      ['từ 28-31/11/2022', '31/11/2022'],
      ['31/4/2022-02/5/2022', '31/4/2022'],
      ['ngày 30/2, ngày 01/3', '30/2'],
      ['Báo cáo tháng 13/2026', '13'],
      ['ngày 31 tháng 4, toàn huyện', '31 tháng 4'],
      ['“Kế hoạch ngày 30/02/2022”', '30/02/2022'],
    ],
    silent: [
      '06/10/2021, 10/5/2021, 29/02/2020',
      'trực 24/7, trong ngày 24/24 giờ, 1/2 số xã, 02/03 xã',
      'trong ngày 15/18 xã đã nộp',
      'số 30/2020/NĐ-CP, ngày 30/2020/NĐ-CP, số 31/4/2022',
      'điện thoại 0912-31-4-2022, mã 45-31-2022',
      'tỷ lệ 45/60/2022, mẫu 12-45-2022',
      'ngày 30/02/2022 (âm lịch)',
      'ngày 30/2 âm lịch',
      'https://hagiang.gov.vn/31/4/2022, bao-cao-31-4-2022.docx, 31-4-2022.docx',
      'ngày 29/2',
      'ngày   7/2022, ngày    /7/2022',
      'Họp ngày 05 tháng 3 năm 2020; lương tháng 13, tháng 12/2026, tháng 20 hộ; lúc 7h30, 24h',
    ],
  },
  {
    id: 'D1-zero',
    code: 'D1',
    severity: 'warning',
    message: 'ngày 1 đến 9, tháng 1 và 2 viết thêm số 0 ở trước; tháng 3 đến 9 thì không',
    source: 'NĐ 30/2020/NĐ-CP, phụ lục I, mục II.4; Hướng dẫn 05-HD/VPTW',
    find: wrongZeros,
    fires: [
      ['ngày 5/3/2022', '5/3/2022', '05/3/2022'],
      ['ngày 15/05/2022', '15/05/2022', '15/5/2022'],
      ['ngày 15/1/2022', '15/1/2022', '15/01/2022'],
      ['ngày 5-3-2022', '5-3-2022', '05-3-2022'],
      ['từ ngày 1-5/8/2022', '1-5/8/2022', '01-05/8/2022'],
      ['Ngày 5 tháng 03 năm 2022', '5 tháng 03 năm 2022', '05 tháng 3 năm 2022'],
      ['NGÀY 5 THÁNG 3 NĂM 2022', '5 THÁNG 3 NĂM 2022', '05 THÁNG 3 NĂM 2022'],
    ],
    silent: [
      'ngày 06/10/2021, ngày 10/5/2021, 05/02/2022',
      'ngày 05 tháng 01 năm 2020',
      'ngày 8/3, ngày 2/9',
      '“Kế hoạch ngày 5/3/2022”',
      'ngày 31/4/2022',
    ],
  },
  {
    id: 'D2',
    code: 'D2',
    severity: 'warning',
    message: 'ngoài kỳ báo cáo: kiểm tra lại',
    source: 'Kỳ báo cáo trong tab “Cấu hình”',
    find: untimelyDates,
    fires: [
      ['Tổ chức hội nghị ngày 14/6/2026', '14/6/2026'],
      ['Tổ chức hội nghị ngày 15/8/2025', '15/8/2025'],
      ['Khai mạc ngày 25/9/2026 tại xã', '25/9/2026'],
      ['Thực hiện Kế hoạch số 5-KH/TU. Khai mạc ngày 05 tháng 5 năm 2026', '05 tháng 5 năm 2026'],
    ],
    silent: [
      'Tổ chức hội nghị ngày 15/8/2026',
      'Chỉ thị số 09-CT/TU, ngày 10/5/2021',
      'Luật Thủ đô ngày 28/6/2024',
      'kỷ niệm ngày thành lập (03/02/1930 - 03/02/2026)',
      'Dự kiến tổ chức ngày 25/9/2026',
      '“Họp ngày 14/6/2026”',
      'Họp ngày 15/6/2026 và 01/7/2025',
      'Kỷ niệm 75 năm (11/6/1948 - 11/6/2023)',
      'Mít tinh 78 năm Ngày Thương binh - Liệt sĩ (27/7/1947-27/7/2025); dâng hương',
      'Tuyên truyền Ngày Quốc khánh (02/9/1945 – 02/9/2026), 80 năm (19/8/1945 - 19/8/2025)',
      'chào mừng 50 năm giải phóng miền Nam (30/4/1975)',
      'Tết Độc lập: 02/9/1945 - 02/9/2025 và 05/6/1911 - 05/6/2026',
      'lịch sử Đảng bộ (1944 - 2020)',
    ],
  },
  {
    id: 'D3',
    code: 'D3',
    severity: 'warning',
    message: 'thiếu ngày: ghi đủ, hoặc chừa chỗ trống để điền',
    source: 'Phụ lục năm 2022: “ngày   7/2022”',
    find: blankDates,
    fires: [
      ['số     -BC/BTGTU, ngày   7/2022 của', 'ngày   7/2022', 'ngày    /7/2022'],
      ['Họp ngày 7/2022', 'ngày 7/2022', 'ngày    /7/2022'],
      ['ngày …/7/2022', 'ngày …/7/2022', 'ngày    /7/2022'],
      ['Ngày ..... tháng 7 năm 2022', 'Ngày ..... tháng 7 năm 2022', 'Ngày    /7/2022'],
    ],
    silent: [
      'ngày    /7/2022, ngày      tháng 7 năm 2022',
      'ngày 15/7/2022',
      'tháng 7/2022',
      'ngày 30/2020/NĐ-CP, ngày 15/2022',
      'các ngày tháng 7 năm 2022',
    ],
  },
];
