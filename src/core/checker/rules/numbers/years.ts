// Spans of years.
import type { Edit, Prose } from '../../../model/prose';
import { replaceMatches } from '../../../text/tracked-text';
import { linkTest } from '../../../text/vietnamese/links';
import type { Alarm, CheckRule, FixRule } from '../rule';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Two years that are no part of a date, of more numbers or of a code. */
const YEARS =
  /(?<![\wÀ-ỹ/–—-]|\d[.,:]|[-–—/] )(\d{4}) {0,3}[-–—_] {0,3}(\d{4})(?![\wÀ-ỹ–—]| {0,3}[-–—/]|[.,:]\d)/g;

/** Words before digits that are no years but a telephone number, such as 1900-2068, or a code. */
const BEFORE_CODE = /(?:số|mã|máy|thoại|đài|hotline|đt|sđt|tel|fax|gọi):? ?$/i;
const LONGEST_BEFORE_CODE = 'hotline: '.length;

/** Whether digits can be a year. */
export function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR;
}

function yearEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  return replaceMatches(text, YEARS, ({ 0: found, 1: from = '', 2: to = '', index }) => {
    const areYears = isYear(from) && isYear(to) && from < to;
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE_CODE), index);
    return areYears && !isLink(index) && !BEFORE_CODE.test(before) ? `${from} - ${to}` : found;
  });
}

/** Two numbers that can only be years. */
const SPAN_OF_YEARS =
  /(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|niên khóa|từ năm):? {1,2}|\()(?:năm )?(\d{4})(?: ?[-–—] ?| đến )(?:năm )?(\d{4})(?![\dA-Za-zÀ-ỹ/]|[.,-]\d| ?=)/gi;

function reversedYears({ text }: Prose): Alarm[] {
  return [...text.matchAll(SPAN_OF_YEARS)].flatMap(({ 0: found, 1: from = '', 2: to = '', index }) => {
    const end = index + found.length;
    const isWhole = !found.startsWith('(') || text.charAt(end) === ')';
    if (!isWhole || !isYear(from) || !isYear(to) || from < to) return [];
    return [{ start: index + found.indexOf(from), end }];
  });
}

/** The fix of spans of years. */
export const yearRules: FixRule[] = [
  {
    id: 'Y1-spaces',
    code: 'Y1',
    scope: 'item',
    message: 'Viết khoảng năm theo cách thống nhất, ví dụ “2021 - 2025”.',
    source: 'Cách ghi nhiệm kỳ trong tên văn bản của Đảng: 2025 - 2030',
    edits: yearEdits,
    fires: [
      ['giai đoạn 2021 -2025.', 'giai đoạn 2021 - 2025.'],
      ['(2021-2025), 2021–2025', '(2021 - 2025), 2021 - 2025'],
      ['nhiệm kỳ 2020 — 2025', 'nhiệm kỳ 2020 - 2025'],
      ['giai đoạn 2021_2026', 'giai đoạn 2021 - 2026'],
    ],
    silent: [
      '(1944 - 2020)',
      '12/2021-2/2022',
      '01/2021-2022, 2021-2022/BC',
      '2020-2021-2022',
      '2025-2021',
      'điện thoại 3866-3867, tổng đài 1900-2068',
      'https://hagiang.gov.vn/2021-2025, a2021-2025',
      'bao-cao-2021-2025.docx, bc_2021_2025, 2021_2025.docx',
      '2021-2025/KH',
    ],
  },
];

/** The check of spans of years. */
export const yearChecks: CheckRule[] = [
  {
    id: 'Y1-order',
    code: 'Y1',
    severity: 'error',
    message: 'năm đầu phải trước năm cuối: kiểm tra lại',
    source: 'Năm đầu của một giai đoạn đứng trước năm cuối',
    find: reversedYears,
    fires: [
      ['giai đoạn 2025 - 2021.', '2025 - 2021'],
      ['nhiệm kỳ 2025-2020', '2025-2020'],
      ['Từ năm 2025 đến năm 2021', '2025 đến năm 2021'],
      ['lịch sử Đảng bộ (2020 - 1944)', '2020 - 1944'],
      ['giai đoạn 2021 - 2021', '2021 - 2021'],
    ],
    silent: [
      'giai đoạn 2021 - 2025, nhiệm kỳ 2020-2025, từ năm 2021 đến nay',
      '(1944 - 2020), (2022 - 1945 = 77)',
      'điện thoại 3866-3860, (1900-1800), (2022 - 2021/BC)',
      'giảm từ 2050 đến 1950 hộ',
      'so năm 2022 - 2021',
    ],
  },
];
