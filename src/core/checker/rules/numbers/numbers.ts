// Numbers of documents, and spans of years.
import type { Edit, Prose } from '../../../model/prose';
import { replaceMatches } from '../../../text/tracked-text';
import { linkTest } from '../../../text/vietnamese/links';
import type { Alarm, CheckContext, CheckRule, FixRule } from '../rule';

/** The blank in which a number is written by hand, five spaces (36-HD/VPTW 1.3). */
const BLANK_NUMBER = '     ';

/** Kinds of documents of the Party and of the State (36-HD/VPTW; NĐ 30/2020/NĐ-CP, phụ lục III). */
const KINDS = new Set(
  (
    'NQ CT KL QĐ QĐi QyĐ QC TT TTr TB TC HD BC KH QH CTr ĐA DA PA CV BB CL ĐL CĐ HĐ TTB TgB GM GGT GNP GUQ BGN BTT PG ' +
    'PC PB SY SL TrS NĐ PL LCT BL VBHN LKG TBKL BCTĐ HĐKT NQCĐ QTr BCKT QĐKN'
  ).split(' '),
);
/** What is added to a kind where several bodies act together, or that begins a programme of action. */
const JOINTLY = /(?:LT|LN|LB|PH|HĐ)$/;
const kindsByLetters = new Map([...KINDS].map((kind) => [letters(kind), kind]));

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Number, kind and issuer of a party document, as in `15-NQ/TU`, with up to three spaces anywhere between. */
const DOCUMENT_NUMBER =
  /(?<![\wÀ-ỹ/-]|\d[.,])(\d{1,5}) {0,3}[-–—] {0,3}([A-ZĐ][A-ZĐa-zđ]{0,3}) {0,3}\/ {0,3}([A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/** "số", and a blank with neither a digit nor a hyphen before the kind of the document. */
const BLANK_BEFORE_KIND =
  /(?<![A-Za-zÀ-ỹ])([sS][ốỐ]:?)(?: ?[.…_][ .…_]*| {2,})([A-ZĐ][A-ZĐa-zđ]{0,3}\/[A-ZĐ]{2,12})(?![\wÀ-ỹ])/g;

/** The kind in a number of the Party (15-NQ/TU), or of the State, with or without the year (30/2020/NĐ-CP). */
const KIND = /(?<![\wÀ-ỹ/.,-])(\d{1,5}(?:-|\/(?:\d{4}\/)?))([A-ZĐ][A-ZĐa-zđ]{1,5})([-/])[A-ZĐ]/g;

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

function blankNumbers({ text }: Prose): Alarm[] {
  return [...text.matchAll(BLANK_BEFORE_KIND)].map(({ 0: found, 1: word, 2: symbol, index: start }) => ({
    start,
    end: start + found.length,
    suggestions: [`${word}${BLANK_NUMBER}-${symbol}`],
  }));
}

/** The letters of a kind without case and the stroke of Đ, which are left out most. */
function letters(kind: string): string {
  return kind.toUpperCase().replace(/Đ/g, 'D');
}

/** After "mẫu" stands the number of a form, which has letters of its own. */
function unknownKinds({ text }: Prose, { dictionary }: CheckContext): Alarm[] {
  return [...text.matchAll(KIND)].flatMap(({ 1: number = '', 2: kind = '', 3: joint = '', index }) => {
    const isKnown = KINDS.has(kind) || KINDS.has(kind.replace(JOINTLY, '')) || dictionary.knows(kind);
    if (isKnown || number.endsWith(joint) || /mẫu (?:số )?$/i.test(before(text, index))) return [];
    const meant = kindsByLetters.get(letters(kind));
    // 15/UBND-VX is a letter: it names who sends it in place of a kind.
    if (/^\d+\/$/.test(number) && !meant) return [];
    const start = index + number.length;
    return [{ start, end: start + kind.length, ...(meant && { suggestions: [meant] }) }];
  });
}

function yearEdits(text: string): Edit[] {
  const isLink = linkTest(text);
  return replaceMatches(text, YEARS, ({ 0: found, 1: from = '', 2: to = '', index }) => {
    const areYears = isYear(from) && isYear(to) && from < to;
    if (!areYears || isLink(index) || BEFORE_CODE.test(before(text, index))) return found;
    return `${from} - ${to}`;
  });
}

/** Two years where only years can be meant. */
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

/** Fixes of numbers of documents and years. */
export const numberRules: FixRule[] = [
  {
    id: 'N1',
    code: 'N1',
    scope: 'item',
    message: 'Bỏ dấu cách trong số, ký hiệu văn bản.',
    source: 'Hướng dẫn 36-HD/VPTW, mục 1.3',
    edits: documentNumberEdits,
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
];

/** Checks of numbers of documents and years. */
export const numberChecks: CheckRule[] = [
  {
    id: 'N2',
    code: 'N2',
    severity: 'error',
    message: 'thiếu số văn bản: ghi số, hoặc chừa chỗ trống để điền',
    source: 'Hướng dẫn 36-HD/VPTW, mục 1.3; phụ lục năm 2022: “số ….BC/BTGTU”',
    find: blankNumbers,
    fires: [
      ['Báo cáo số ….BC/BTGTU', 'số ….BC/BTGTU', 'số     -BC/BTGTU'],
      ['Số: .....BC/BTGTU', 'Số: .....BC/BTGTU', 'Số:     -BC/BTGTU'],
      ['số ___CTr/TU', 'số ___CTr/TU', 'số     -CTr/TU'],
      ['số   BC/BTGTU', 'số   BC/BTGTU', 'số     -BC/BTGTU'],
    ],
    silent: ['số     -BC/BTGTU', 'số …-BC/BTGTU', 'số BC/BTGTU', 'số …/BC-UBND', 'số 15-NQ/TU', 'đối số ...'],
  },
  {
    id: 'N3',
    code: 'N3',
    severity: 'warning',
    message: 'ký hiệu loại văn bản không có trong danh mục: kiểm tra lại',
    source: 'Hướng dẫn 36-HD/VPTW; NĐ 30/2020/NĐ-CP, phụ lục III',
    find: unknownKinds,
    fires: [
      ['số 12-XK/TU', 'XK'],
      ['số 12-QD/TU', 'QD', 'QĐ'],
      ['số 03-CTR/ĐU', 'CTR', 'CTr'],
      ['số 30/2020/ND-CP', 'ND', 'NĐ'],
      ['số 15/2021/XK-UBND', 'XK'],
      ['số 15/QD-UBND', 'QD', 'QĐ'],
    ],
    silent: [
      'số 09-CT/TU, 15-NQ/TW, 03-CTr/ĐU, 12-CTrPH/BTG, 05-HD/VPTW, 14-QyĐ/TW',
      'số 15/QĐ-UBND, 30/2020/NĐ-CP, 01/2023/NQLT-CP, 02/VBHN-BNV, 45/2019/QH14',
      'Công văn số 1234/UBND-VX, 5678/BGDĐT-GDTrH',
      'mẫu số 01-GTGT/BTC',
      'Đội 5-A/B, Covid-19, 24/7',
    ],
  },
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
