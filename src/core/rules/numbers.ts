// Numbers of documents, and spans of years.
import { type Edit, replaceMatches } from '../tracked-text';
import { linkTest } from '../vietnamese/links';
import type { FixRule, RuleExamples } from './rule';

/** The blank in which a number is written by hand, five spaces (36-HD/VPTW 1.3). */
const BLANK_NUMBER = '     ';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Number, kind and issuer of a party document, as in `15-NQ/TU`, with up to three spaces anywhere between. */
const DOCUMENT_NUMBER =
  /(?<![\wÀ-ỹ/-]|\d[.,])(\d{1,5}) {0,3}[-–—] {0,3}([A-ZĐ][A-ZĐa-zđ]{0,3}) {0,3}\/ {0,3}([A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/** What stands between "số" and the kind of a document that has no number yet; neither a digit nor a hyphen. */
const BLANK_BEFORE_KIND = /(?<=(?<![A-Za-zÀ-ỹ])[sS][ốỐ]:?)[ .…_]+(?=[A-ZĐ][A-ZĐa-zđ]{0,3}\/[A-ZĐ]{2})/g;

/** Two years; not part of a date, a longer row of numbers, or a code. */
const YEARS =
  /(?<![\wÀ-ỹ/–—-]|\d[.,:]|[-–—/] )(\d{4}) {0,3}[-–—] {0,3}(\d{4})(?![\wÀ-ỹ–—]| {0,3}[-–—/]|[.,:]\d)/g;

/** Digits after one of these are no years: a hotline such as 1900-2068, a code. */
const BEFORE_CODE = /(?:số|mã|máy|thoại|đài|hotline|đt|sđt|tel|fax|gọi):? ?$/i;
const LONGEST_BEFORE_CODE = 'hotline: '.length;

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_BEFORE_CODE), at);
}

function isYear(digits: string): boolean {
  return digits.length === 4 && Number(digits) >= FIRST_YEAR && Number(digits) <= LAST_YEAR;
}

function documentNumberEdits(text: string): Edit[] {
  return replaceMatches(text, DOCUMENT_NUMBER, ({ 0: found, 1: number = '', 2: kind, 3: issuer, index }) => {
    const mayBeYear = isYear(number) && !/số:? ?$/i.test(before(text, index));
    return found.includes(' ') && !mayBeYear ? `${number}-${kind}/${issuer}` : found;
  });
}

function blankNumberEdits(text: string): Edit[] {
  return replaceMatches(text, BLANK_BEFORE_KIND, ([blank]) => (blank === ' ' ? blank : `${BLANK_NUMBER}-`));
}

function yearEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  return replaceMatches(text, YEARS, ({ 0: found, 1: from = '', 2: to = '', index }) => {
    const areYears = isYear(from) && isYear(to) && from < to;
    if (!areYears || isLink(index) || BEFORE_CODE.test(before(text, index))) return found;
    return `${from} - ${to}`;
  });
}

/** Rules about numbers of documents and years. */
export const numberRules: FixRule[] = [
  {
    id: 'N1',
    scope: 'item',
    message: 'Bỏ dấu cách trong số, ký hiệu văn bản.',
    edits: documentNumberEdits,
  },
  {
    id: 'N2',
    scope: 'item',
    message: 'Chừa khoảng trống trước ký hiệu văn bản để ghi số.',
    edits: blankNumberEdits,
  },
  {
    id: 'Y1',
    scope: 'item',
    message: 'Viết khoảng năm theo cách thống nhất, ví dụ “2021 - 2025”.',
    edits: yearEdits,
  },
];

/** Examples of the rules about numbers, by id. */
export const numberExamples: Record<string, RuleExamples> = {
  N1: {
    fires: [
      ['Nghị quyết số 15 - NQ/TU, ngày 06/10/2021', 'Nghị quyết số 15-NQ/TU, ngày 06/10/2021'],
      ['số 09- CT/TU và 7 -KL / TW', 'số 09-CT/TU và 7-KL/TW'],
      ['số 369 – CV/BTGTU (03 - CTr/ĐU)', 'số 369-CV/BTGTU (03-CTr/ĐU)'],
      ['Công văn số 2022 - CV/TU', 'Công văn số 2022-CV/TU'],
    ],
    silent: [
      'Chỉ thị số 09-CT/TU, ngày 10/5/2021',
      'số 15/QĐ-UBND, 30/2020/NĐ-CP',
      'số 15/2021 - QĐ/TU',
      'năm 2022 - BC/TU',
      'số 15 - Nghị quyết',
      'Đội 5 - A/B',
      'số     -BC/BTGTU',
    ],
  },
  N2: {
    fires: [
      ['số ….BC/BTGTU', 'số     -BC/BTGTU'],
      ['Số: .....BC/BTGTU', 'Số:     -BC/BTGTU'],
      ['số ___CTr/TU', 'số     -CTr/TU'],
      ['số   BC/BTGTU', 'số     -BC/BTGTU'],
    ],
    silent: ['số     -BC/BTGTU', 'số …-BC/BTGTU', 'số BC/BTGTU', 'số …/BC-UBND', 'số 15-NQ/TU', 'đối số ...'],
  },
  Y1: {
    fires: [
      ['giai đoạn 2021 -2025.', 'giai đoạn 2021 - 2025.'],
      ['(2021-2025), 2021–2025', '(2021 - 2025), 2021 - 2025'],
      ['nhiệm kỳ 2020 — 2025', 'nhiệm kỳ 2020 - 2025'],
    ],
    silent: [
      '(1944 - 2020)',
      '12/2021-2/2022',
      '01/2021-2022, 2021-2022/BC',
      '2020-2021-2022',
      '2025-2021',
      'điện thoại 3866-3867, tổng đài 1900-2068',
      'https://hagiang.gov.vn/2021-2025, a2021-2025',
      'bao-cao-2021-2025.docx',
      '2021-2025/KH',
    ],
  },
};
